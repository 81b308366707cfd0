"""BioSR's Processing algorithms, one a file."""

from .engine_info import EngineInfo
from .evaluate_maps import EvaluateMaps
from .import_model import ImportModel
from .install_engine import InstallEngine
from .superresolve_biomass import SuperResolveBiomass
from .superresolve_canopy_height import SuperResolveCanopyHeight
from .superresolve_with_model import SuperResolveWithModel

ALGORITHMS = (
    SuperResolveBiomass,
    SuperResolveCanopyHeight,
    SuperResolveWithModel,
    EvaluateMaps,
    ImportModel,
    InstallEngine,
    EngineInfo,
)
