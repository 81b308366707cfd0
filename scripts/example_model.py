"""Writes docs/examples/scenes_to_scores.model3, in QGIS's own Python: from scenes to an evaluated map.

``BIOSR_ROOT=<folder that holds this repository as biosr> python3 scripts/example_model.py [FILE]``;
the Modeler opens what it writes, and ``qgis_process run`` runs it.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterFile,
    QgsProcessingParameterRasterLayer,
)
from qgis.PyQt.QtCore import QPointF

ROOT = Path(__file__).resolve().parents[1]
FILE = ROOT / "docs" / "examples" / "scenes_to_scores.model3"
GUIDE_BANDS = "B4,B8,B12"
Source = QgsProcessingModelChildParameterSource


def build() -> QgsProcessingModelAlgorithm:
    """The model: composite, super-resolution, evaluation."""
    model = QgsProcessingModelAlgorithm("From Sentinel-2 scenes to an evaluated biomass map", "BioSR")
    folder = QgsProcessingParameterFile("SCENES", "Folder with Sentinel-2 scenes")
    folder.setBehavior(folder.Folder)
    inputs = (
        folder,
        QgsProcessingParameterRasterLayer("BIOMASS", "Biomass map (low resolution)"),
        QgsProcessingParameterDateTime("START", "First day", QgsProcessingParameterDateTime.Date),
        QgsProcessingParameterDateTime("END", "Last day", QgsProcessingParameterDateTime.Date),
        QgsProcessingParameterRasterLayer("REFERENCE", "Reference to score the map against"),
    )
    for row, parameter in enumerate(inputs):
        component = QgsProcessingModelParameter(parameter.name())
        component.setPosition(QPointF(120, 80 + 100 * row))
        model.addModelParameter(parameter, component)
    _add(
        model, "composite", "biosr:preparesentinel2composite", 130,
        {
            "FOLDER": Source.fromModelParameter("SCENES"),
            "GRID": Source.fromModelParameter("BIOMASS"),
            "START": Source.fromModelParameter("START"),
            "END": Source.fromModelParameter("END"),
            "BANDS": Source.fromStaticValue(GUIDE_BANDS),
        },
        {"COMPOSITE": ("OUTPUT", "Composite")},
    )  # fmt: skip
    _add(
        model, "map", "biosr:superresolvebiomass", 260,
        {
            "BIOMASS": Source.fromModelParameter("BIOMASS"),
            "OPTICAL": Source.fromChildOutput("composite", "OUTPUT"),
            "OPTICAL_BANDS": Source.fromStaticValue(GUIDE_BANDS),
        },
        {"MAP": ("OUTPUT", "Super-resolved biomass")},
    )  # fmt: skip
    _add(
        model, "scores", "biosr:evaluatemaps", 390,
        {
            "MAPS": Source.fromChildOutput("map", "OUTPUT"),
            "REFERENCE": Source.fromModelParameter("REFERENCE"),
        },
        {"REPORT": ("REPORT", "Report")},
    )  # fmt: skip
    return model


def _add(
    model: QgsProcessingModelAlgorithm,
    name: str,
    algorithm: str,
    y: int,
    sources: dict[str, Source],
    outputs: dict[str, tuple[str, str]],
) -> None:
    child = QgsProcessingModelChildAlgorithm(algorithm)
    child.setChildId(name)
    child.setDescription(child.algorithm().displayName())
    child.setPosition(QPointF(480, y))
    for parameter in child.algorithm().parameterDefinitions():
        required = not parameter.flags() & parameter.FlagOptional
        if parameter.name() in sources:
            child.addParameterSources(parameter.name(), [sources[parameter.name()]])
        elif required and not parameter.isDestination():
            # The Modeler writes defaults down too; without them a step is not valid.
            child.addParameterSources(parameter.name(), [Source.fromStaticValue(parameter.defaultValue())])
    found = {}
    for key, (output, label) in outputs.items():
        one = QgsProcessingModelOutput(label, label)
        one.setChildId(name)
        one.setChildOutputName(output)
        one.setPosition(QPointF(820, y))
        found[key] = one
    child.setModelOutputs(
        {label: one for one, (_, label) in zip(found.values(), outputs.values(), strict=True)}
    )
    model.addChildAlgorithm(child)


def main() -> int:
    """The command line."""
    QgsApplication.setPrefixPath("/usr", True)
    application = QgsApplication([], False)
    application.initQgis()
    sys.path.insert(0, os.environ["BIOSR_ROOT"])
    from biosr.biosr_plugin.provider import BiosrProvider  # noqa: PLC0415

    provider = BiosrProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    model = build()
    errors = [
        problem for child in model.childAlgorithms() for problem in model.validateChildAlgorithm(child)[1]
    ]
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else FILE
    target.parent.mkdir(parents=True, exist_ok=True)
    written = model.toFile(str(target))
    print(f"{target}: {'written' if written else 'not written'}; {errors or 'every step is valid'}")
    application.exitQgis()
    return 0 if written and not errors else 1


if __name__ == "__main__":
    sys.exit(main())
