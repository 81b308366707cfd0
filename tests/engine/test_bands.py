"""Which band is which: by the sensor's names, wavelengths and common names; and where it cannot be told."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import rasterio

from engine import bands
from engine.bands import Band
from engine.errors import InputError
from engine.events import Log, Warn
from engine.layers import named_bands
from tests.support import CHIPS, make_map, utm, write_raster

WANTED = ("B4", "B8", "B12")
LANDSAT = ("B3", "B4", "B7")
S2 = ("B2", "B3", "B4", "B5", "B6", "B7", "B8", "B8A", "B11", "B12")


def told(*names: str | None, **tags: list[str]) -> list[Band]:
    return [
        bands.describe(i, name, {key: values[i - 1] for key, values in tags.items()})
        for i, name in enumerate(names, start=1)
    ]


def guessed(wanted: tuple[str, ...], found: list[Band], unit: str = "", hint: str = "") -> tuple[int, ...]:
    guess = bands.guess(wanted, unit, found, hint)
    return guess.numbers if guess else ()


@pytest.mark.parametrize(
    "names",
    [
        ("B02", "B03", "B04", "B08", "B11", "B12"),
        ("blue", "green", "red", "nir", "swir16", "swir22"),
        ("Blue", "Green", "Red", "Near Infrared", "SWIR 1", "SWIR-2"),
        (
            "B2, central wavelength 490 nm",
            "B3, 560 nm",
            "B4, 665 nm",
            "B8, 842 nm",
            "B11, 1610 nm",
            "B12, 2190 nm",
        ),
        ("T35VLG_20200701_B02_10m", "x_B03_x", "x_B04_x", "x_B08_x", "x_B11_x", "x_B12_x"),
        ("492 nm", "560 nm", "665 nm", "833 nm", "1614 nm", "2.202 µm"),
        ("Band 1: B2", "Band 2: B3", "Band 3: B4", "Band 4: B8", "Band 5: B11", "Band 6: B12"),
    ],
    ids=["codes", "STAC", "words", "GDAL", "file names", "wavelengths", "QGIS"],
)
def test_sentinel_2_is_told(names: tuple[str, ...]) -> None:
    assert guessed(WANTED, told(*names)) == (3, 4, 6)


@pytest.mark.parametrize(
    "tags",
    [
        {"CENTRAL_WAVELENGTH_UM": ["0.490", "0.665", "0.842", "2.190"]},
        {"wavelength": ["490", "665", "842", "2190"]},
        {"BANDNAME": ["B2", "B4", "B8", "B12"]},
        {"eo:common_name": ["blue", "red", "nir", "swir22"]},
    ],
    ids=["GDAL", "ENVI", "Sentinel-2 driver", "STAC"],
)
def test_metadata_tell(tags: dict[str, list[str]]) -> None:
    assert guessed(WANTED, told(None, None, None, None, **tags)) == (2, 3, 4)


def test_every_band_of_sentinel_2_is_told_from_every_order() -> None:
    shuffled = sorted(S2, key=lambda name: hash(name) % 7)
    assert guessed(S2, told(*shuffled)) == tuple(shuffled.index(name) + 1 for name in S2)


def test_near_infrared_is_not_narrow_near_infrared() -> None:
    assert guessed(("B8", "B8A"), told(None, None, wavelength=["865", "842"])) == (2, 1)
    assert guessed(("B8",), told("B8A", "B11", "B12")) == ()


@pytest.mark.parametrize(
    ("names", "hint", "expected"),
    [
        (("SR_B1", "SR_B2", "SR_B3", "SR_B4", "SR_B5", "SR_B7"), "", (3, 4, 6)),
        (("SR_B1", "SR_B2", "SR_B3", "SR_B4", "SR_B5", "SR_B6", "SR_B7"), "", (4, 5, 7)),
        (("B1", "B2", "B3", "B4", "B5", "B7"), "LT05_L2SP_190018_19950701.tif", (3, 4, 6)),
        (("B1", "B2", "B3", "B4", "B5", "B6", "B7"), "LC08_L2SP_190018_20200701.tif", (4, 5, 7)),
    ],
    ids=["Landsat 5", "Landsat 8", "LT05", "LC08"],
)
def test_landsat_stands_in_for_sentinel_2_by_colour(
    names: tuple[str, ...], hint: str, expected: tuple[int, ...]
) -> None:
    """B4 is red to the one and near infrared to the other."""
    assert guessed(WANTED, told(*names), hint=hint) == expected


def test_a_model_of_landsat_5_takes_its_own_bands() -> None:
    unit = "reflectance 0-1"
    assert guessed(LANDSAT, told("SR_B1", "SR_B2", "SR_B3", "SR_B4", "SR_B5", "SR_B7"), unit) == (3, 4, 6)
    assert guessed(LANDSAT, told("B1", "B2", "B3", "B4", "B5", "B7"), unit) == (3, 4, 6)
    assert guessed(LANDSAT, told(*S2), unit) == (3, 7, 10)


def test_other_names_must_be_equal() -> None:
    wanted = ("VV asc", "VH asc")
    assert guessed(wanted, told("vh_asc", "VV-asc", "VV desc")) == (2, 1)
    assert guessed(("AGB",), told("sd", "AGB")) == (2,)
    assert guessed(wanted, told("VV", "VH")) == ()


@pytest.mark.parametrize(
    "names",
    [
        (None, None, None, None),
        ("Band 1", "Band 2", "Band 3", "Band 4", "Band 8", "Band 12"),
        ("B4", "B8"),
        ("B4", "B8", "B12", "B4"),
        ("red", "red", "nir", "swir2"),
    ],
    ids=["nothing is said", "numbers alone", "one is missing", "twice the same", "twice red"],
)
def test_what_is_not_told_surely_is_not_guessed(names: tuple[str | None, ...]) -> None:
    assert guessed(WANTED, told(*names)) == ()


def test_a_guess_says_how() -> None:
    guess = bands.guess(WANTED, "", told("B2", "B4", "B8", "SWIR2"))
    assert guess is not None
    assert (
        guess.note == "B4 = band 2 (B4), B8 = band 3 (B8), B12 = band 4 (SWIR2); told by name and common name"
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("4,8,12", (4, 8, 12)),
        ("B4,B8,B12", (3, 7, 10)),
        ("b04,NIR,swir 2", (3, 7, 10)),
        ("red, 7 ,B12", (3, 7, 10)),
    ],
)
def test_a_person_names_bands_by_number_or_name(words: str, expected: tuple[int, ...]) -> None:
    assert bands.find(words.split(","), told(*S2), "s2.tif") == expected


def test_a_name_is_that_of_one_band() -> None:
    with pytest.raises(InputError, match=r"No band of s2.tif is named 'B1': its bands have no names"):
        bands.find(["B1"], told("", ""), "s2.tif")
    with pytest.raises(InputError, match=r"No band of s2.tif is named 'B1'; it has 1 \(B2\), 2 \(B3\)"):
        bands.find(["B1"], told(*S2), "s2.tif")
    with pytest.raises(InputError, match=r"'red' is that of bands 1 and 2 of a.tif"):
        bands.find(["red"], told("Red", "RED", "x"), "a.tif")


def test_a_raster_of_as_many_bands_in_another_order_is_put_in_order(own: Path) -> None:
    path = write_raster(own / "s2.tif", np.full((3, 60, 80), 500, np.float32), utm(25))
    with rasterio.open(path, "r+") as dataset:
        dataset.descriptions = ("B12", "B8", "B4")
    coarse = write_raster(own / "lr.tif", np.full((15, 20), 100, np.float32), utm(100))
    found = make_map(own, "guided", {"biomass": coarse, "optical": path})
    (log,) = (
        event.message for event in found.events if isinstance(event, Log) and "guessed" in event.message
    )
    assert "B4 = band 3 (B4), B8 = band 2 (B8), B12 = band 1 (B12)" in log


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ((3, 7, 10), []),
        ((3, 8, 10), []),
        ((4, 8, 10), ["band 4 (B5) as B4"]),
        ((3, 7, 4), ["band 4 (B5) as B12"]),
    ],
    ids=["right", "narrow near infrared", "counted from B1", "one"],
)
def test_bands_of_another_colour_are_seen(numbers: tuple[int, ...], expected: list[str]) -> None:
    assert bands.mistaken(WANTED, "", numbers, told(*S2)) == expected


def test_bands_that_say_nothing_are_not_doubted() -> None:
    assert bands.mistaken(WANTED, "", (1, 2, 3), told(None, "first", "Band 3")) == []
    assert bands.mistaken(("AGB",), "Mg/ha", (1,), told("B5")) == []


def test_a_wrong_band_is_a_warning_of_the_run(own: Path) -> None:
    path = write_raster(own / "s2.tif", np.full((3, 60, 80), 500, np.float32), utm(25))
    with rasterio.open(path, "r+") as dataset:
        dataset.descriptions = ("B8", "B4", "B3")
    coarse = write_raster(own / "lr.tif", np.full((15, 20), 100, np.float32), utm(100))
    found = make_map(own, "guided", {"biomass": coarse, "optical": path})
    (warning,) = (event.message for event in found.events if isinstance(event, Warn))
    assert warning.startswith("The model takes band 1 (B8) as B4, band 2 (B4) as B8, band 3 (B3) as B12 of ")


@pytest.mark.parametrize("chip", ["288afc34"])
def test_a_real_chip_names_its_bands(chip: str) -> None:
    path = CHIPS / chip / f"{chip}_S2_10.tif"
    if not path.is_file():
        pytest.skip(f"the real chips are not at {CHIPS}")
    assert named_bands(str(path), ["red", "nir", "swir2"]) == (3, 7, 10)
