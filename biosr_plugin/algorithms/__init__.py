"""BioSR's Processing algorithms, one a file."""

from .engine_info import EngineInfo
from .evaluate_maps import EvaluateMaps
from .import_model import ImportModel
from .install_engine import InstallEngine
from .prepare_sentinel2_composite import PrepareSentinel2Composite
from .prepare_sentinel_time_series import PrepareSentinelTimeSeries
from .superresolve_biomass import SuperResolveBiomass
from .superresolve_canopy_height import SuperResolveCanopyHeight
from .superresolve_with_model import SuperResolveWithModel

ALGORITHMS = (
    SuperResolveBiomass,
    SuperResolveCanopyHeight,
    SuperResolveWithModel,
    PrepareSentinel2Composite,
    PrepareSentinelTimeSeries,
    EvaluateMaps,
    ImportModel,
    InstallEngine,
    EngineInfo,
)
