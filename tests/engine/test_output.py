import shutil
import subprocess
import sys
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
from engine.output import Description, publish, workspace, writing
from engine.parts import NODATA
from engine.plan import Plan
from engine.statistics import Moments
from engine.tiles import Lattice
from tests.support import SMALL_TILE, UTM, make_job, make_map, utm, write_raster

ROOT = Path(__file__).resolve().parents[2]

ABOUT = Description(("estimate", "spread"), ("Mg/ha", "Mg/ha"), {"BIOSR_DEVICE": "cpu"})
GRID = Grid(CRS.from_string(UTM), utm(25), 300, 400)


def walk_of(side: int, target: str = UTM) -> Plan:
    grid = Grid(CRS.from_string(UTM), utm(25), side, side)
    return Plan(grid, grid.window, grid.window, Lattice.of(SMALL_TILE, grid), (), CRS.from_string(target))


@given(st.lists(st.lists(st.floats(-1e4, 1e4, width=32), max_size=20), min_size=1, max_size=6))
def test_statistics_of_parts_are_those_of_the_whole(parts: list[list[float]]) -> None:
    statistics = sum((Moments.of(np.array([*part, np.nan], np.float32)) for part in parts), Moments())
    whole = np.concatenate([np.array(part, np.float64) for part in parts])
    if not whole.size:
        assert statistics.tags(1) == {}
        return
    found = {key.removeprefix("STATISTICS_"): float(value) for key, value in statistics.tags(120).items()}
    assert found["MINIMUM"] == whole.min()
    assert found["MAXIMUM"] == whole.max()
    assert found["MEAN"] == pytest.approx(whole.mean(), abs=1e-8)
    assert found["STDDEV"] == pytest.approx(whole.std(), abs=1e-6)
    assert found["VALID_PERCENT"] == pytest.approx(100 * whole.size / 120)


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
        publish(folder / "raw.tif", folder, target, writer.stands_in)
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
    checks.check_space(tmp_path / "map.tif", walk_of(1000), 1)
    with pytest.raises(OutputError, match=r"may need .* GB on the way, .* GB free"):
        checks.check_space(tmp_path / "map.tif", walk_of(10**8), 1)


def test_a_small_disk_is_told_in_numbers_that_show_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=40_960))
    with pytest.raises(OutputError, match=r"may need 9\.3 MB on the way, .* has 41 kB free"):
        checks.check_space(tmp_path / "map.tif", walk_of(1000), 1)


def test_a_map_that_is_warped_needs_room_for_one_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    needed = 1000**2 * (4 + 4 * 4 / 3)
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=int(needed) + 1))
    checks.check_space(tmp_path / "map.tif", walk_of(1000), 1)
    with pytest.raises(OutputError, match="may need"):
        checks.check_space(tmp_path / "map.tif", walk_of(1000, "EPSG:4326"), 1)


def test_a_map_that_is_not_what_was_written_is_not_published(tmp_path: Path) -> None:
    target = tmp_path / "map.tif"

    def lose_a_block() -> None:
        with workspace(target) as folder:
            with writing(folder / "raw.tif", GRID, ABOUT) as writer:
                writer.write(0, np.ones((2, 400, 300), np.float32))
            with rasterio.open(folder / "raw.tif", "r+") as dataset:
                dataset.write(np.full((1, 10, 10), NODATA, np.float32), [2], window=Window(0, 390, 10, 10))
            publish(folder / "raw.tif", folder, target, writer.stands_in)

    with pytest.raises(OutputError, match="cannot be read back"):
        lose_a_block()
    assert list(tmp_path.iterdir()) == []


FILL = """
import resource, signal, sys
from engine.job import loads
from engine.pipeline import run
from engine.tasks import perform
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
job = loads(sys.argv[1])
for limit in map(int, sys.argv[2:]):
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    print(getattr(perform(run, job, lambda _: None, lambda: False), "kind", "Result"))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no limit of a file's size")
def test_whenever_the_disk_fills_up_it_is_told(own: Path) -> None:
    """Noise cannot be compressed, so that the finished file with overviews is larger than the raw one."""
    image = np.random.default_rng(0).normal(size=(512, 512)).astype(np.float32)
    inputs = {"image": write_raster(own / "in.tif", image, utm(10))}
    job = make_job(own, "identity", inputs, resume=False)
    raw = image.nbytes
    finished = make_map(own, "identity", {"image": str(own / "in.tif")}, "whole.tif").path.stat().st_size
    assert finished > raw + 20_000
    limits = [1000, raw // 2, raw - 1000, *np.linspace(raw + 5000, finished - 1000, 8).astype(int)]
    before = sorted(own.iterdir())
    command = [sys.executable, "-c", FILL, job.dumps(), *map(str, limits)]
    told = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split()
    assert told == ["OutputError"] * len(limits)
    assert sorted(own.iterdir()) == before
