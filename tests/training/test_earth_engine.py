"""What is asked of Earth Engine; a stand-in for its client writes down each call, none is computed."""

from __future__ import annotations

from typing import Any

import pytest

from training.data import earth_engine
from training.data.earth_engine import Export

SEED = Export(
    "Europe_Small_Sentinel2", (12.0, 46.0, 16.0, 50.0), "2017-01-01", "2018-01-01", drop=(8, 9),
    bands=("B4", "B8", "B12"),
)  # fmt: skip


class Recorder:
    """An object each of whose attributes and calls is another, and is written down."""

    def __init__(self, text: str = "ee") -> None:
        self.text = text

    def __getattr__(self, name: str) -> Recorder:
        return Recorder(f"{self.text}.{name}")

    def __call__(self, *arguments: Any, **words: Any) -> Recorder:
        shown = [_show(value) for value in arguments] + [f"{key}={_show(words[key])}" for key in words]
        return Recorder(f"{self.text}({', '.join(shown)})")


def _show(value: Any) -> str:
    if isinstance(value, Recorder):
        return value.text
    return f"[{value(Recorder('scene')).text}]" if callable(value) else repr(value)


def test_the_seeds_composite_is_asked_for() -> None:
    text = earth_engine.image(SEED, Recorder()).text
    for part in (
        "ee.ImageCollection('COPERNICUS/S2_SR_HARMONIZED')",
        ".filterBounds(ee.Geometry.Rectangle([12.0, 46.0, 16.0, 50.0]))",
        ".filterDate('2017-01-01', '2018-01-01')",
        "ee.Filter.lte('CLOUDY_PIXEL_PERCENTAGE', 50.0)",
        "scene.updateMask(scene.select('SCL').remap([8, 9], [0, 0], 1))",
        ".select(['B4', 'B8', 'B12']).median()",
    ):
        assert part in text
    assert "multiply" not in text


def test_landsat_is_scaled_and_masked_by_its_bits() -> None:
    export = Export("l5", (12.0, 46.0, 16.0, 50.0), "2010-01-01", "2011-01-01", "landsat5", scale=30.0)
    text = earth_engine.task(export, Recorder()).text
    assert "ee.ImageCollection('LANDSAT/LT05/C02/T1_L2')" in text
    assert f"select('QA_PIXEL').bitwiseAnd({0b111011}).eq(0)" in text
    assert "['SR_B1', 'SR_B2', 'SR_B3', 'SR_B4', 'SR_B5', 'SR_B7']" in text
    assert ".multiply(2.75e-05).add(-0.2)" in text
    assert "scale=30.0" in text and "description='l5'" in text


def test_command_line_says_the_same() -> None:
    words = [SEED.name, "12", "46", "16", "50", "--start", SEED.start, "--end", SEED.end, "--drop", "8", "9"]
    words += ["--bands", "B4", "B8", "B12", "--project", "mine"]
    assert earth_engine.parse(words) == (SEED, "mine")


@pytest.mark.parametrize(
    ("word", "value", "sentence"),
    [
        ("extent", (16.0, 46.0, 12.0, 50.0), "is not west, south, east, north"),
        ("end", "2017-01-01", "holds no day"),
        ("name", "a/b", "holds other signs"),
        ("bands", ("B99",), "has no band 'B99'"),
    ],
)
def test_what_cannot_be_is_refused(word: str, value: Any, sentence: str) -> None:
    fields: dict[str, Any] = {**vars(SEED), word: value}
    with pytest.raises(ValueError, match=sentence):
        Export(**fields)
