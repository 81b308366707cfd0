"""Which band of a raster is which, by what the raster says of its bands (standard library only).

Bands are told by the sensor's own names (B4, B04, SR_B3), by wavelength, and by common names (red, nir,
swir2). A name such as B4 means another colour to another sensor, so that the sensor is found first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Callable, Optional

from .errors import InputError
from .wording import Marked, mark, tr, translated

Sensor = Mapping[str, tuple[str, float]]
"""By the sensor's name of a band: its common name, and its centre in micrometres."""

SENTINEL2: Sensor = {
    "B1": ("coastal", 0.443), "B2": ("blue", 0.492), "B3": ("green", 0.560), "B4": ("red", 0.665),
    "B5": ("rededge1", 0.704), "B6": ("rededge2", 0.740), "B7": ("rededge3", 0.783), "B8": ("nir", 0.833),
    "B8A": ("nirnarrow", 0.865), "B9": ("watervapour", 0.945), "B10": ("cirrus", 1.374),
    "B11": ("swir1", 1.614), "B12": ("swir2", 2.202),
}  # fmt: skip
LANDSAT5: Sensor = {
    "B1": ("blue", 0.485), "B2": ("green", 0.560), "B3": ("red", 0.660), "B4": ("nir", 0.830),
    "B5": ("swir1", 1.650), "B6": ("thermal", 11.45), "B7": ("swir2", 2.215),
}  # fmt: skip
LANDSAT8: Sensor = {
    "B1": ("coastal", 0.443), "B2": ("blue", 0.482), "B3": ("green", 0.561), "B4": ("red", 0.655),
    "B5": ("nir", 0.865), "B6": ("swir1", 1.609), "B7": ("swir2", 2.201), "B8": ("pan", 0.590),
    "B9": ("cirrus", 1.373), "B10": ("thermal", 10.9), "B11": ("thermal2", 12.0),
}  # fmt: skip

_ALIASES = {
    "coastal": ("coastalaerosol", "aerosol", "aerosols", "ultrablue"),
    "rededge1": ("rededge", "re1", "rededge071", "vegetationrededge1", "vre1"),
    "rededge2": ("re2", "rededge075", "vegetationrededge2", "vre2"),
    "rededge3": ("re3", "rededge078", "vegetationrededge3", "vre3"),
    "nir": ("nir1", "nearinfrared", "nearir", "nirbroad"),
    "nirnarrow": ("narrownir", "nir08", "nir2", "rededge4", "re4", "narrownearinfrared"),
    "watervapour": ("watervapor", "nir09"),
    "swir1": ("swir16", "shortwaveinfrared1", "shortwaveir1", "mir1"),
    "swir2": ("swir22", "shortwaveinfrared2", "shortwaveir2", "mir2"),
}
_COMMON = {name: name for sensor in (SENTINEL2, LANDSAT5, LANDSAT8) for name, _ in sensor.values()} | {
    alias: name for name, aliases in _ALIASES.items() for alias in aliases
}
_CODE = re.compile(r"(?<![A-Z0-9])B(?P<word>AND)?[ _-]?0?(?P<number>\d{1,2})(?P<a>A?)(?![A-Z0-9])")
_WAVELENGTH = re.compile(r"(\d+(?:\.\d+)?)\s*(nm|nanomet|µm|um\b|micromet)", re.IGNORECASE)
_SENSORS = (
    (r"S2[ABC]?_|S2[ABC]\b|SENTINEL-?_?2", SENTINEL2),
    (r"L[TE]0?[4-7]|LANDSAT[ _-]?[4-7]", LANDSAT5),
    (r"LC0?[89]|LANDSAT[ _-]?[89]", LANDSAT8),
)


@dataclass(frozen=True)
class Band:
    """What a raster says of one of its bands.

    Attributes:
        number: From 1.
        name: Its description; empty if it has none.
        wavelength: Its centre in micrometres; 0 if it is not said.
        common: Its common name; empty if it is not said.
    """

    number: int
    name: str = ""
    wavelength: float = 0.0
    common: str = ""

    @property
    def code(self) -> str:
        """The sensor's name in its plain form, ``B4`` or ``B8A``; empty if the description holds none."""
        found = _CODE.search(self.name.upper())
        if not found or (found["word"] and int(found["number"]) == self.number):
            return ""  # "Band 3" of band 3 is but its number
        return f"B{int(found['number'])}{found['a']}"

    def __str__(self) -> str:
        said = self.name or (f"{self.wavelength:g} µm" if self.wavelength else "")
        if said:
            return tr("band {number} ({said})").format(number=self.number, said=said)
        return tr("band {number}").format(number=self.number)


@dataclass(frozen=True)
class Guess:
    """Which bands stand for those that a model takes.

    Attributes:
        numbers: In the model's order.
        pairs: Which stands for which.
        ways: How that was told.
    """

    numbers: tuple[int, ...]
    pairs: str
    ways: tuple[Marked, ...]

    @property
    def note(self) -> str:
        """Which stands for which, and how that was told, in words."""
        ways = tr(" and ").join(map(translated, self.ways))
        return tr("{pairs}; told by {ways}").format(pairs=self.pairs, ways=ways)


def describe(number: int, description: Optional[str], tags: Mapping[str, str]) -> Band:
    """What a raster says of a band.

    Args:
        number: From 1.
        description: GDAL's; QGIS's ``Band 1: B4`` is fine too.
        tags: The band's metadata.
    """
    said = {key.casefold().removeprefix("eo:"): value for key, value in tags.items()}
    name = description or said.get("bandname") or said.get("band_name") or said.get("name") or ""
    name = re.sub(rf"^band 0*{number}(: ?|$)", "", name.strip(), flags=re.IGNORECASE)
    common = _COMMON.get(_plain(said.get("common_name", "")), "") or _COMMON.get(_plain(name), "")
    return Band(number, name, _wavelength(name, said), common)


def find(words: Iterable[str], bands: Sequence[Band], where: str, hint: str = "") -> tuple[int, ...]:
    """The numbers of bands that a person names, by number or by name.

    Args:
        words: E.g. ``4``, ``B8``, ``swir2``, or a band's whole description.
        bands: What the raster says.
        where: The raster, for messages.
        hint: Text that may name the sensor, such as the file's name.

    Raises:
        InputError: A name is that of no band, or of several.
    """
    sensor = _sensor(bands, hint)
    return tuple(_find(word.strip(), bands, where, sensor) for word in words if word.strip())


def guess(wanted: Sequence[str], unit: str, bands: Sequence[Band], hint: str = "") -> Optional[Guess]:
    """Guesses which bands stand for those that a model takes; ``None`` if one of them is not told surely.

    Args:
        wanted: The names in the model card.
        unit: Of the model's input; models of Landsat-5 take ``reflectance 0-1``.
        bands: What the raster says.
        hint: Text that may name the raster's sensor, such as the file's name.
    """
    table = _model_sensor(wanted, unit)
    sensor = _sensor(bands, hint) or table
    chosen: list[Band] = []
    ways: list[Marked] = []
    for name in wanted:
        for way, holds in _ways(name, table, sensor, bands):
            found = [band for band in bands if holds(band)]
            if len(found) == 1:
                chosen.append(found[0])
                ways.append(way)
                break
        else:
            return None
    numbers = tuple(band.number for band in chosen)
    if len(set(numbers)) < len(numbers):
        return None
    pairs = ", ".join(f"{name} = {band}" for name, band in zip(wanted, chosen))
    return Guess(numbers, pairs, tuple(dict.fromkeys(ways)))


def mistaken(
    wanted: Sequence[str], unit: str, numbers: Sequence[int], bands: Sequence[Band], hint: str = ""
) -> list[str]:
    """The chosen bands that are of another colour than those that they stand for, by what the raster says.

    Args:
        wanted: The names in the model card.
        unit: Of the model's input, as for :func:`guess`.
        numbers: Of the chosen bands, in the model's order.
        bands: What the raster says.
        hint: Text that may name the raster's sensor, such as the file's name.

    Returns:
        ``band 4 (B5) as B8`` and the like; near infrared is near infrared, be it narrow or broad.
    """
    table = _model_sensor(wanted, unit)
    sensor = _sensor(bands, hint) or table
    by_number = {band.number: band for band in bands}
    found = []
    for name, number in zip(wanted, numbers):
        band = by_number[number]
        meant = table.get(name, (_COMMON.get(_plain(name), ""), 0.0))[0]
        told = band.common or sensor.get(band.code, ("", 0.0))[0]
        if meant and told and meant.replace("narrow", "") != told.replace("narrow", ""):
            found.append(tr("{band} as {name}").format(band=band, name=name))
    return found


def _ways(
    name: str, table: Sensor, sensor: Sensor, bands: Sequence[Band]
) -> Iterable[tuple[Marked, Callable[[Band], bool]]]:
    """How a band that stands for ``name`` may be told, surest first."""
    common, centre = table.get(name, (_COMMON.get(_plain(name), ""), 0.0))
    if not common:
        yield mark("name"), lambda band: bool(band.name) and _plain(band.name) == _plain(name)
        return
    if table is sensor and name in table:
        yield mark("name"), lambda band: band.code == name
    if centre:
        nearest = min((abs(band.wavelength - centre) for band in bands if band.wavelength), default=1.0)
        limit = min(nearest, 0.02 if centre < 1 else 0.06) + 1e-6
        yield mark("wavelength"), lambda band: band.wavelength > 0 and abs(band.wavelength - centre) <= limit
    yield mark("common name"), lambda band: (band.common or sensor.get(band.code, ("",))[0]) == common


def _find(word: str, bands: Sequence[Band], where: str, sensor: Optional[Sensor]) -> int:
    if re.fullmatch(r"\d+", word):
        return int(word)
    common = _COMMON.get(_plain(word), "")
    table = sensor or {}
    code = Band(0, word).code
    tests: tuple[Callable[[Band], bool], ...] = (
        lambda band: bool(band.name) and band.name.casefold() == word.casefold(),
        lambda band: bool(code) and band.code == code,
        lambda band: bool(common) and (band.common or table.get(band.code, ("",))[0]) == common,
    )
    for test in tests:
        found = [band.number for band in bands if test(band)]
        if len(found) == 1:
            return found[0]
        if found:
            several = tr(" and ").join(map(str, found))
            raise InputError(
                tr("The name {word!r} is that of bands {several} of {where}.").format(
                    word=word, several=several, where=where
                ),
                tr("Give numbers."),
            )
    if not any(band.name for band in bands):
        raise InputError(
            tr("No band of {where} is named {word!r}: its bands have no names.").format(
                where=where, word=word
            ),
            tr("Give their numbers, from 1 to {number}.").format(number=len(bands)),
        )
    known = ", ".join(f"{band.number} ({band.name})" if band.name else str(band.number) for band in bands)
    raise InputError(
        tr("No band of {where} is named {word!r}; it has {known}.").format(
            where=where, word=word, known=known
        ),
        tr("Give one of these, or numbers."),
    )


def _model_sensor(wanted: Sequence[str], unit: str) -> Sensor:
    return LANDSAT5 if "0-1" in unit and all(name in LANDSAT5 for name in wanted) else SENTINEL2


def _sensor(bands: Sequence[Band], hint: str) -> Optional[Sensor]:
    codes = {band.code for band in bands}
    if codes & {"B8A", "B12"}:
        return SENTINEL2
    landsat = any(re.search(r"(?i)\bSR_B", band.name) for band in bands)
    for pattern, sensor in _SENSORS:
        if re.search(pattern, hint.upper()):
            return sensor
    if landsat:
        return LANDSAT8 if "B6" in codes else LANDSAT5  # TM's sixth band is no reflectance
    return None


def _wavelength(name: str, said: Mapping[str, str]) -> float:
    number = said.get("central_wavelength_um") or said.get("center_wavelength") or said.get("wavelength", "")
    match = re.match(r"\s*(\d+(?:\.\d+)?)", number)
    if match:
        value = float(match[1])
        return value / 1000 if value > 20 else value  # no unit is needed to tell nm from µm
    inside = _WAVELENGTH.search(name)
    if not inside:
        return 0.0
    return float(inside[1]) / (1000 if inside[2].casefold().startswith("n") else 1)


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.casefold())
