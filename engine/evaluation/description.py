"""What an evaluation compares, and how (standard library only)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from ..job import described_by, described_in
from ..schema import check_choice, check_extent, check_version, dump
from ..wording import tr

SCHEMA = 1
QUANTITIES = ("biomass", "canopy_height")
CONVENTIONS = {
    "masked": QUANTITIES,
    "biosharp": ("biomass",),
    "sera_h_published": ("canopy_height",),
    "sera_h_training": ("canopy_height",),
}
"""How pixels are counted, and the quantities that it is made for; see :mod:`.conventions`."""
RESAMPLINGS = ("auto", "average", "bilinear", "nearest", "maximum")
CARBON_SHARE = 0.47
"""Of dry biomass (IPCC 2006 guidelines, vol. 4, table 4.3)."""


@dataclass(frozen=True)
class MapInput:
    """A raster that holds the quantity.

    Attributes:
        path: Anything that GDAL opens.
        name: What to call it; the file's stem if empty.
        band: Band number from 1.
        scale: What its values are multiplied by to give Mg/ha or m.
        resampling: One of :data:`RESAMPLINGS`; ``auto`` averages where the raster is finer than the grid
            and is bilinear where it is coarser.
    """

    path: str
    name: str = ""
    band: int = 1
    scale: float = 1.0
    resampling: str = "auto"

    def __post_init__(self) -> None:
        check_choice("resampling", self.resampling, RESAMPLINGS)
        if self.band < 1:
            raise ValueError(tr("bands are counted from 1, not {band}").format(band=self.band))
        if not self.scale > 0:
            raise ValueError(tr("scale is {scale:g}, not above 0").format(scale=self.scale))

    @property
    def title(self) -> str:
        """What to call it."""
        return self.name or Path(self.path).stem


@dataclass(frozen=True)
class Strata:
    """Polygons that scores and totals are wanted of.

    Attributes:
        path: A GeoJSON file, in WGS 84 unless its ``crs`` member names another CRS.
        field: The property that names the stratum of a polygon; each polygon is its own if empty.
    """

    path: str
    field: str = ""


@dataclass(frozen=True)
class Evaluation:
    """Which maps are compared with which reference; the defaults suit everyone.

    Attributes:
        reference: What is taken for the truth.
        maps: What is scored.
        quantity: One of :data:`QUANTITIES`: biomass in Mg/ha or canopy height in m.
        convention: One of :data:`CONVENTIONS`.
        grid: Path of the raster whose pixels are compared; the reference's own if empty.
        common: Score only pixels that all maps have, so that the scores can be compared.
        threshold: From which value on a pixel is covered by trees; the convention's if none.
        clip: Values are clipped to this range first; the convention's if none.
        mask: Path of a raster that marks the vegetation, where alone errors count.
        mask_values: Its values that mean vegetation; any but 0 if empty.
        elevation: Path of an elevation layer in m, for error by slope.
        strata: Polygons.
        carbon: If above 0, totals are of carbon, this share of biomass (see :data:`CARBON_SHARE`).
        classes: Bounds of the classes of the reference; chosen by the quantity if empty.
        image: Side in pixels of the images that ``biosharp`` averages scores over and whose tree cover
            ``sera_h_training`` drops if they hold no vegetation; 0 takes all as one image.
        block: Side in pixels of the blocks that are resampled for confidence intervals; 0 chooses.
        replicates: How often they are.
        seed: Of that resampling.
        extent: West, south, east, north of the part to compare, in ``extent_crs``.
        extent_crs: CRS of ``extent``; that of the grid if empty.
        note: A sentence to put at the head of the report, e.g. what the maps were trained on.
        report: Path of the HTML report to write, if any.
        table: Path of the CSV table to write, if any.
        json: Path of the JSON file to write, if any.
        schema: Version of this description.
    """

    reference: MapInput
    maps: tuple[MapInput, ...]
    quantity: str = "biomass"
    convention: str = "masked"
    grid: str = ""
    common: bool = True
    threshold: Optional[float] = None
    clip: Optional[tuple[float, float]] = None
    mask: str = ""
    mask_values: tuple[int, ...] = ()
    elevation: str = ""
    strata: Optional[Strata] = None
    carbon: float = 0.0
    classes: tuple[float, ...] = ()
    image: int = 0
    block: int = 0
    replicates: int = 1000
    seed: int = 0
    extent: Optional[tuple[float, float, float, float]] = None
    extent_crs: str = ""
    note: str = ""
    report: str = ""
    table: str = ""
    json: str = ""
    schema: int = SCHEMA

    def __post_init__(self) -> None:
        check_choice("quantity", self.quantity, QUANTITIES)
        check_choice("convention", self.convention, CONVENTIONS)
        check_version(self.schema, SCHEMA)
        for holds, problem in (*self._choices(), *self._numbers()):
            if not holds:
                raise ValueError(problem)
        check_extent(self.extent)

    @property
    def outputs(self) -> dict[str, str]:
        """The files that are wanted, by what they are."""
        paths = {"report": self.report, "table": self.table, "json": self.json}
        return {what: path for what, path in paths.items() if path}

    def dumps(self, indent: Optional[int] = None) -> str:
        """The description as JSON text, on one line unless ``indent`` is given."""
        return json.dumps(dump(self), indent=indent)

    def _choices(self) -> Iterator[tuple[bool, str]]:
        """What must hold of maps and files, with what to say if it does not."""
        convention = tr("convention {convention!r} is not made for {quantity}").format(
            convention=self.convention, quantity=self.quantity
        )
        yield self.quantity in CONVENTIONS[self.convention], convention
        yield bool(self.maps), tr("{key} is empty").format(key="maps")
        names = [item.title for item in self.maps]
        twice = tr("two maps are called {name!r}; name them").format(name=_twice(names))
        yield len(set(names)) == len(names), twice
        yield bool(self.outputs), tr("no output is named: report, table or json")
        yield not self.carbon or self.quantity == "biomass", tr("carbon is of biomass alone")
        yield not self.mask_values or bool(self.mask), tr("mask_values are of no mask")

    def _numbers(self) -> Iterator[tuple[bool, str]]:
        """What must hold of numbers, likewise."""
        clip = tr("clip {clip} is empty").format(clip=self.clip)
        yield not self.clip or self.clip[0] < self.clip[1], clip
        carbon = tr("carbon is {carbon:g}, not a share from 0 to 1").format(carbon=self.carbon)
        yield 0 <= self.carbon <= 1, carbon
        classes = tr("the bounds of the classes do not rise: {classes}").format(classes=self.classes)
        yield _rising(self.classes), classes
        yield len(self.classes) != 1, tr("classes holds one bound; two make a class")
        sides = tr("{keys} and {last} may not be negative").format(keys="image", last="block")
        yield min(self.image, self.block) >= 0, sides
        replicates = tr("replicates is {number}, not 0 to 100000").format(number=self.replicates)
        yield 0 <= self.replicates <= 100_000, replicates
        yield self.seed >= 0, tr("seed may not be negative")


def loads(text: str) -> Evaluation:
    """Reads a description from JSON text; see :func:`engine.job.described_by`."""
    return described_by(Evaluation, text)


def load(path: Path) -> Evaluation:
    """Reads the job file at ``path``; see :func:`engine.job.described_in`."""
    return described_in(Evaluation, path)


def _rising(bounds: tuple[float, ...]) -> bool:
    return all(low < high for low, high in zip(bounds, bounds[1:]))


def _twice(names: list[str]) -> str:
    """The first name that several have; empty if there is none."""
    return next((name for name in names if names.count(name) > 1), "")
