"""What the algorithms have in common that make inputs of satellite scenes: where from, where, and masks."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ...engine.scenes.jobs import CATALOGUES, Catalogue, Mask, Place, Supply
from ...engine.scenes.sensors import SCL_DROP
from .. import inputs
from ..compat import DAY, DOUBLE, FILES, FOLDER, INTEGER
from ..translation import mark, tr, translated
from .base import BiosrAlgorithm, Parameters

SCENE_CLASSES = (
    mark("no data"),
    mark("saturated or defective"),
    mark("dark area"),
    mark("cloud shadow"),
    mark("vegetation"),
    mark("bare soil"),
    mark("water"),
    mark("unclassified"),
    mark("cloud, medium probability"),
    mark("cloud, high probability"),
    mark("thin cirrus"),
    mark("snow or ice"),
)
"""Of Sentinel-2's SCL band, by number."""


class Prepare(BiosrAlgorithm):
    """An algorithm that takes scenes, in files or of a STAC API, to a grid.

    Attributes:
        RATIO: Into how many pixels, along a side, one of the grid's layer is divided by default.
    """

    GROUP = mark("Preparation")
    RATIO: int

    def add_scenes(self) -> None:
        """Declares where optical scenes come from."""
        self.add_files(
            "SCENES", tr("Sentinel-2 scenes (files)"), tr("Zipped products, MTD_MSIL2A.xml, rasters.")
        )
        self.add_folder(
            "FOLDER", tr("Folder with scenes"), tr("A SAFE folder, or a folder with any number of scenes.")
        )
        catalogue = QgsProcessingParameterString("STAC_URL", tr("STAC API"), None, False, True)
        catalogue.setMetadata({"widget_wrapper": {"value_hints": ["", *CATALOGUES]}})
        self.add(
            catalogue, tr("Address of a catalogue to search instead, this or another one; needs an area.")
        )
        self.add(
            QgsProcessingParameterString("COLLECTION", tr("Collection"), None, False, True),
            tr("Its collection; empty: the most common id, e.g. sentinel-2-l2a."),
        )

    def add_files(self, name: str, label: str, tip: str) -> None:
        """Declares a parameter for some files."""
        self.add(QgsProcessingParameterMultipleLayers(name, label, FILES, None, True), tip)

    def add_folder(self, name: str, label: str, tip: str) -> None:
        """Declares a parameter for a folder."""
        self.add(QgsProcessingParameterFile(name, label, FOLDER, "", None, True), tip)

    def add_day(self, name: str, label: str, tip: str, optional: bool = True) -> None:
        """Declares a parameter for a day."""
        self.add(QgsProcessingParameterDateTime(name, label, DAY, None, optional), tip)

    def add_number(
        self,
        name: str,
        label: str,
        default: float,
        tip: str,
        lowest: float,
        highest: float,
        whole: bool = False,
    ) -> None:
        """Declares a parameter for a number."""
        kind = INTEGER if whole else DOUBLE
        self.add(QgsProcessingParameterNumber(name, label, kind, default, False, lowest, highest), tip)

    def add_masks(self) -> None:
        """Declares what is dropped, and which bands are taken."""
        self.add_number(
            "MAX_CLOUD",
            tr("Largest cloud cover of a scene (%)"),
            100,
            tr("What its metadata say; scenes that say nothing are taken."),
            0,
            100,
        )
        classes = [f"{number}: {translated(name)}" for number, name in enumerate(SCENE_CLASSES)]
        self.add(
            QgsProcessingParameterEnum(
                "DROP_CLASSES", tr("Scene classes to drop"), classes, True, list(SCL_DROP), True
            ),
            tr("Sentinel-2's SCL classes that count as not seen."),
        )
        self.add(
            QgsProcessingParameterString("BANDS", tr("Bands"), None, False, True),
            tr("E.g. B4,B8,B12; empty: all that the models may take."),
        )

    def add_place(self) -> None:
        """Declares the grid."""
        self.add(
            QgsProcessingParameterRasterLayer("GRID", tr("Layer that gives the grid"), None, True),
            tr("E.g. the biomass map: its pixels, divided, are the grid. Empty: a grid is made."),
        )
        self.add_number(
            "RATIO", tr("Pixels in one of the layer's, along a side"), self.RATIO,
            tr("4 for the guide of a biomass map that is made four times finer."), 1, 1000, whole=True,
        )  # fmt: skip
        self.add(
            QgsProcessingParameterExtent("AREA", tr("Area"), optional=True),
            tr("The wanted part; empty: the whole layer, or all scenes."),
        )
        self.add(
            QgsProcessingParameterCrs("TARGET_CRS", tr("CRS without a layer"), optional=True),
            tr("Where no layer gives the grid; empty: that of most scenes."),
        )
        self.add_number(
            "RESOLUTION",
            tr("Pixel size without a layer"),
            0,
            tr("In units of the CRS; 0: that of the sensor."),
            0,
            1e6,
        )

    def add_details(self) -> None:
        """Declares what few need."""
        self.add(
            QgsProcessingParameterString("BAND_NAMES", tr("Bands of stacked rasters"), None, False, True),
            tr("Their names in order, e.g. B2,B3,B4,B8,cloud, if the rasters do not say them."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber("OFFSET", tr("Added to Sentinel-2's numbers"), DOUBLE, None, True),
            tr("Empty: what each product says (-1000 since processing baseline 04.00)."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "MEMORY_LIMIT", tr("Memory for pixels (MB)"), INTEGER, 512, minValue=1
            ),
            tr("Larger areas are read in more blocks, not with more memory."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("RESUME", tr("Go on where a run stopped"), True),
            tr("What an interrupted run of the same parameters has finished is kept and not made again."),
            advanced=True,
        )

    def supply(self, parameters: Parameters, context: QgsProcessingContext, prefix: str = "") -> Supply:
        """Where the scenes of a sensor come from.

        Args:
            parameters: What the user chose.
            context: Of the run.
            prefix: How the names of the sensor's parameters begin.

        Raises:
            ValueError: From nowhere.
        """
        files = self.parameterAsFileList(parameters, f"{prefix}SCENES", context)
        folder = self.parameterAsFile(parameters, f"{prefix}FOLDER", context)
        paths = tuple(inputs.absolute(path) for path in (*files, folder) if path)
        url = self.parameterAsString(parameters, "STAC_URL", context)
        collection = self.parameterAsString(parameters, f"{prefix}COLLECTION", context)
        wanted = bool(url) and (not prefix or bool(collection))
        offset = None
        if not prefix and parameters.get("OFFSET") not in (None, ""):
            offset = self.parameterAsDouble(parameters, "OFFSET", context)
        names = () if prefix else self._words(parameters, "BAND_NAMES", context)
        return Supply(paths, names, offset, Catalogue(url, collection) if wanted else None)

    def place(self, parameters: Parameters, context: QgsProcessingContext) -> Place:
        """The grid.

        Raises:
            InputError: The layer cannot be used, or the area is empty.
            ValueError: A number makes no sense.
        """
        grid = ""
        if parameters.get("GRID") not in (None, ""):
            grid = inputs.raster_path(self.parameterAsRasterLayer(parameters, "GRID", context), "GRID")
        return Place(
            grid,
            self.parameterAsInt(parameters, "RATIO", context),
            inputs.crs_text(self.parameterAsCrs(parameters, "TARGET_CRS", context)),
            self.parameterAsDouble(parameters, "RESOLUTION", context),
            inputs.bounds(self.parameterAsExtent(parameters, "AREA", context)),
            inputs.crs_text(self.parameterAsExtentCrs(parameters, "AREA", context)),
        )

    def limits(self, parameters: Parameters, context: QgsProcessingContext) -> dict[str, Any]:
        """What both descriptions say of clouds, bands, memory and resuming.

        Raises:
            ValueError: There is no such class.
        """
        return {
            "max_cloud": self.parameterAsDouble(parameters, "MAX_CLOUD", context),
            "mask": Mask(tuple(self.parameterAsEnums(parameters, "DROP_CLASSES", context))),
            "bands": self._words(parameters, "BANDS", context),
            "memory": self.parameterAsInt(parameters, "MEMORY_LIMIT", context),
            "resume": self.parameterAsBool(parameters, "RESUME", context),
        }

    def day(self, parameters: Parameters, name: str, context: QgsProcessingContext) -> str:
        """A day as ISO date; empty if none is given."""
        if parameters.get(name) in (None, ""):
            return ""
        return str(self.parameterAsDateTime(parameters, name, context).date().toString("yyyy-MM-dd"))

    def _words(self, parameters: Parameters, name: str, context: QgsProcessingContext) -> tuple[str, ...]:
        text = self.parameterAsString(parameters, name, context)
        return tuple(word for word in text.replace(";", ",").replace(" ", "").split(",") if word)
