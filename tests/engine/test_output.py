from pathlib import Path

import numpy as np
import pytest
import rasterio
from hypothesis import given
from hypothesis import strategies as st
from rasterio.crs import CRS
from rasterio.windows import Window

from engine import checks
from engine.errors import OutputError
from engine.grid import Grid
from engine.output import NODATA, Description, Statistics, publish, workspace, writing
from tests.support import UTM, utm

ABOUT = Description(("estimate", "spread"), "Mg/ha", {"BIOSR_DEVICE": "cpu"})
GRID = Grid(CRS.from_string(UTM), utm(25), 300, 400)


@given(st.lists(st.lists(st.floats(-1e4, 1e4, width=32), max_size=20), min_size=1, max_size=6))
def test_statistics_of_parts_are_those_of_the_whole(parts: list[list[float]]) -> None:
    statistics = Statistics()
    for part in parts:
        statistics.add(np.array([*part, np.nan], np.float32))
    whole = np.concatenate([np.array(part, np.float64) for part in parts])
    if not whole.size:
        assert statistics.tags() == {}
        return
    found = {key.removeprefix("STATISTICS_"): float(value) for key, value in statistics.tags().items()}
    assert found["MINIMUM"] == whole.min()
    assert found["MAXIMUM"] == whole.max()
    assert found["MEAN"] == pytest.approx(whole.mean(), abs=1e-8)
    assert found["STDDEV"] == pytest.approx(whole.std(), abs=1e-6)


def test_a_map_of_two_bands_keeps_all_that_describes_it(tmp_path: Path) -> None:
    values = np.random.default_rng(0).random((2, 400, 300)).astype(np.float32)
    values[1, :10] = np.nan
    target = tmp_path / "map.tif"
    with workspace(target) as folder:
        with writing(folder / "raw.tif", GRID, ABOUT) as writer:
            assert writer.empty
            for row in range(0, 400, 70):
                writer.write(row, values[:, row : row + 70])
            assert not writer.empty
        publish(folder / "raw.tif", target)
    assert list(tmp_path.iterdir()) == [target]
    with rasterio.open(target) as dataset:
        assert dataset.descriptions == ABOUT.bands
        assert dataset.units == ("Mg/ha", "Mg/ha")
        assert dataset.nodatavals == (NODATA, NODATA)
        assert dataset.tags()["BIOSR_DEVICE"] == "cpu"
        assert float(dataset.tags(2)["STATISTICS_MEAN"]) == pytest.approx(np.nanmean(values[1]))
        assert dataset.overviews(2) == [2]
        assert dataset.transform == GRID.transform
        np.testing.assert_array_equal(dataset.read(masked=True).filled(np.nan), values)


def test_unfinished_files_go_whatever_happens(tmp_path: Path) -> None:
    def fail() -> None:
        with workspace(tmp_path / "map.tif") as folder:
            (folder / "raw.tif").write_text("half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_an_output_error(tmp_path: Path) -> None:
    with (
        pytest.raises(OutputError, match=r"map\.tif cannot be written: .*No space"),
        workspace(tmp_path / "map.tif"),
    ):
        raise OSError(28, "No space left on device")


def test_a_map_larger_than_the_disk_is_refused_beforehand(tmp_path: Path) -> None:
    checks.check_space(tmp_path / "map.tif", Window(0, 0, 1000, 1000), 1)
    with pytest.raises(OutputError, match=r"may need .* GB on the way, .* GB free"):
        checks.check_space(tmp_path / "map.tif", Window(0, 0, 10**8, 10**8), 1)
