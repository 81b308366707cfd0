"""Canopy height from series of Sentinel-2 and Sentinel-1, with SERA-H: what may be odd about a series."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rasterio.enums import Resampling
from rasterio.vrt import WarpedVRT

from engine import schedule
from engine.errors import Cancelled, InputError, JobError
from engine.events import Log, Progress, Warn
from engine.job import Job, JobInput, Options
from engine.layers import orbits_of
from engine.pipeline import run
from tests.support import utm, write_raster

SHAPE = (30, 70)
"""Two tiles."""
S2_DAYS = ("2020-06-05", "2020-06-25", "2020-07-10", "2020-07-30")
S1_DAYS = ("2020-06-07", "2020-07-01", "2020-07-12", "2020-08-01")
NODATA = -9999.0
Image = np.ndarray


def optical(seed: int) -> Image:
    return np.random.default_rng(seed).uniform(300, 3000, (10, *SHAPE)).astype(np.float32)


def radar(seed: int) -> Image:
    return np.random.default_rng(seed).uniform(-18, -6, (4, *SHAPE)).astype(np.float32)


def save(folder: Path, role: str, day: str, image: Image, name: str = "") -> JobInput:
    path = write_raster(folder / f"{role}-{name or day}.tif", image, utm(10), nodata=NODATA)
    return JobInput(role, path, date=day)


@pytest.fixture(scope="module")
def series(tmp_path_factory: pytest.TempPathFactory) -> tuple[JobInput, ...]:
    """Four dates of each sensor."""
    folder = tmp_path_factory.mktemp("height")
    s2 = (save(folder, "s2_series", day, optical(seed)) for seed, day in enumerate(S2_DAYS))
    s1 = (save(folder, "s1_series", day, radar(seed)) for seed, day in enumerate(S1_DAYS))
    return (*s2, *s1)


def make(
    folder: Path, items: Sequence[JobInput], name: str = "map.tif", **options: object
) -> tuple[Path, list[str], list[str]]:
    """Runs SERA-H; returns the map, and what was logged and warned."""
    events: list[object] = []
    output = folder / name
    run(Job(tuple(items), "sera_h", str(output), Options(device="cpu", **options)), events.append)  # type: ignore[arg-type]
    logs, warnings = ([e.message for e in events if isinstance(e, kind)] for kind in (Log, Warn))
    return output, logs, warnings


def heights(path: Path) -> Image:
    with rasterio.open(path) as dataset:
        return np.asarray(dataset.read(1, masked=True).filled(np.nan))


def of(series: Sequence[JobInput], role: str) -> list[JobInput]:
    return [item for item in series if item.role == role]


@pytest.fixture(scope="module")
def whole(series: tuple[JobInput, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The map of the whole series."""
    return make(tmp_path_factory.mktemp("whole"), series)[0]


def test_a_pixel_is_a_quarter_of_the_inputs(whole: Path) -> None:
    with rasterio.open(whole) as dataset:
        assert dataset.transform == utm(2.5)
        assert dataset.shape == (4 * SHAPE[0], 4 * SHAPE[1])
        assert dataset.units == ("m",)


@pytest.mark.parametrize("options", [{"threads": 1, "batch_size": 1}, {"threads": 2, "batch_size": 2}])
def test_threads_and_batch_change_no_byte(
    series: tuple[JobInput, ...], whole: Path, tmp_path: Path, options: dict[str, int]
) -> None:
    """Nor does the name of the file."""
    again, _, _ = make(tmp_path, series, "another.tif", **options)
    assert again.read_bytes() == whole.read_bytes()


def test_order_of_the_tiles_changes_no_byte(
    series: tuple[JobInput, ...], whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Column by column, as under a memory limit, and in a run that goes on; else it is row by row.

    The run is stopped after the two tiles that finish the first column.
    """
    monkeypatch.setattr(schedule, "STRIPS_BYTES", 1.0)
    path, logs, _ = make(tmp_path, series)
    assert any("in 2 columns that keep to the memory limit" in line for line in logs)
    assert path.read_bytes() == whole.read_bytes()
    path.unlink()
    done: list[object] = []
    job = Job(series, "sera_h", str(path), Options(device="cpu", threads=1, batch_size=1))
    with pytest.raises(Cancelled):
        run(job, done.append, lambda: sum(isinstance(event, Progress) for event in done) > 1)
    _, logs, _ = make(tmp_path, series)
    assert any("An unfinished run of this map goes on" in line for line in logs)
    assert path.read_bytes() == whole.read_bytes()


def test_order_of_the_layers_changes_no_byte(
    series: tuple[JobInput, ...], whole: Path, tmp_path: Path
) -> None:
    shuffled = random.Random(0).sample(series, len(series))
    assert make(tmp_path, shuffled)[0].read_bytes() == whole.read_bytes()


def test_a_raster_that_is_given_twice_changes_no_byte(
    series: tuple[JobInput, ...], whole: Path, tmp_path: Path
) -> None:
    assert make(tmp_path, (*series, series[1]))[0].read_bytes() == whole.read_bytes()


def test_a_date_in_two_halves_is_the_whole_date(
    series: tuple[JobInput, ...], whole: Path, tmp_path: Path
) -> None:
    image = optical(1)
    north, south = (
        write_raster(tmp_path / f"{name}.tif", image[:, rows], utm(10, y=10 * rows.start))
        for name, rows in (("north", slice(0, 13)), ("south", slice(13, 30)))
    )
    halves = [JobInput("s2_series", path, date=S2_DAYS[1]) for path in (south, north)]
    path, logs, _ = make(tmp_path, (*halves, *series[:1], *series[2:]))
    np.testing.assert_array_equal(heights(path), heights(whole))
    assert any(f"{S2_DAYS[1]} (2)" in line for line in logs)


def test_a_date_under_clouds_is_filled_from_its_neighbours(
    series: tuple[JobInput, ...], tmp_path: Path
) -> None:
    clouds = save(tmp_path, "s2_series", S2_DAYS[1], np.full((10, *SHAPE), NODATA, np.float32))
    path, _, warnings = make(tmp_path, (series[0], clouds, *series[2:]))
    told = [line for line in warnings if "holds no data where it was looked at" in line]
    assert len(told) == 1
    assert told[0].startswith(f"The raster {clouds.path} of {S2_DAYS[1]} holds")
    neighbour = replace(series[2], date=S2_DAYS[1])  # 15 days away, the other 20
    same, _, _ = make(tmp_path, (series[0], neighbour, *series[2:]), "same.tif")
    np.testing.assert_array_equal(heights(path), heights(same))


def test_clouds_on_all_dates_are_an_error(series: tuple[JobInput, ...], tmp_path: Path) -> None:
    clouds = np.full((10, *SHAPE), NODATA, np.float32)
    items = [save(tmp_path, "s2_series", day, clouds) for day in S2_DAYS]
    with pytest.raises(InputError, match=r"and 3 more holds no data in the extent: all is nodata"):
        make(tmp_path, (*items, *of(series, "s1_series")))
    assert not (tmp_path / "map.tif").exists()


def without_orbit(folder: Path, bands: slice) -> list[JobInput]:
    """The radar series, some bands of which hold nothing."""
    items = []
    for seed, day in enumerate(S1_DAYS):
        image = radar(seed)
        image[bands] = NODATA
        items.append(save(folder, "s1_series", day, image))
    return items


def test_an_orbit_that_is_missing_altogether_is_stood_in_for_by_the_other(
    series: tuple[JobInput, ...], tmp_path: Path
) -> None:
    items = without_orbit(tmp_path, slice(2, 4))
    path, _, warnings = make(tmp_path, (*of(series, "s2_series"), *items))
    twice = [replace(item, bands=(1, 2, 1, 2)) for item in of(series, "s1_series")]
    same, _, _ = make(tmp_path, (*of(series, "s2_series"), *twice), "same.tif")
    np.testing.assert_array_equal(heights(path), heights(same))
    assert any("holds VV desc, VH desc; VV asc, VH asc stand in for them." in line for line in warnings)
    assert not any("where it was looked at" in line for line in warnings)


def test_dates_without_radar_take_it_from_the_nearest(series: tuple[JobInput, ...], tmp_path: Path) -> None:
    nothing = save(tmp_path, "s1_series", S1_DAYS[2], np.full((4, *SHAPE), NODATA, np.float32))
    path, _, warnings = make(tmp_path, (*series[:6], nothing, series[7]))
    nearest = replace(series[5], date=S1_DAYS[2])  # 11 days away, the other 20
    same, _, _ = make(tmp_path, (*series[:6], nearest, series[7]), "same.tif")
    np.testing.assert_array_equal(heights(path), heights(same))
    assert any(line.startswith(f"The raster {nothing.path} of {S1_DAYS[2]} holds") for line in warnings)


def test_orbits_that_alternate_complete_each_other(series: tuple[JobInput, ...], tmp_path: Path) -> None:
    """Each date shows one orbit, as the satellite flies; the other comes from the nearest date."""
    ascending, descending = without_orbit(tmp_path, slice(2, 4)), []
    for seed, day in list(enumerate(S1_DAYS))[1::2]:
        image = radar(seed)
        image[:2] = NODATA
        descending.append(save(tmp_path, "s1_series", day, image, f"descending-{day}"))
    alternating = [ascending[0], descending[0], ascending[2], descending[1]]
    path, _, warnings = make(tmp_path, (*of(series, "s2_series"), *alternating))
    assert np.isfinite(heights(path)).all()
    assert not any("stand in" in line for line in warnings)


def test_rasters_of_one_orbit_are_refused_with_the_way_out(
    series: tuple[JobInput, ...], tmp_path: Path
) -> None:
    items = [save(tmp_path, "s1_series", day, radar(0)[:2]) for day in S1_DAYS]
    with pytest.raises(InputError) as caught:
        make(tmp_path, (*of(series, "s2_series"), *items))
    assert "The model takes 4 s1_series bands" in caught.value.message
    assert "if its bands are named twice: 1,2,1,2." in caught.value.advice


def test_no_radar_at_all_is_an_error(series: tuple[JobInput, ...], tmp_path: Path) -> None:
    with pytest.raises(JobError, match="takes s1_series rasters of 4 dates, the job gives none"):
        make(tmp_path, of(series, "s2_series"))


def test_a_date_of_another_season_is_a_warning(series: tuple[JobInput, ...], tmp_path: Path) -> None:
    _, _, warnings = make(tmp_path, (*series[:3], replace(series[3], date="2021-01-30"), *series[4:]))
    assert any("2021-01-30 lie more than 60 days from 2020-06-25" in line for line in warnings)


def test_a_series_of_one_is_repeated(series: tuple[JobInput, ...], tmp_path: Path) -> None:
    path, logs, _ = make(tmp_path, (series[0], series[4]))
    assert np.isfinite(heights(path)).all()
    assert any("The model takes 4 dates; the 1 of s2_series are repeated" in line for line in logs)


def test_a_raster_of_the_next_utm_zone_is_warped_to_the_others(
    series: tuple[JobInput, ...], whole: Path, tmp_path: Path
) -> None:
    """On the border of zones 35 and 36 the same date may come in either."""
    over = tmp_path / "s2-36.tif"
    with (
        rasterio.open(series[0].path) as dataset,
        WarpedVRT(dataset, crs="EPSG:32636", resampling=Resampling.nearest) as warped,
    ):
        profile = {**warped.profile, "driver": "GTiff", "nodata": NODATA}
        with rasterio.open(over, "w", **profile) as file:
            file.write(warped.read())
    items = (replace(series[0], path=str(over)), *series[1:])
    path, logs, _ = make(tmp_path, items)
    with rasterio.open(path) as dataset, rasterio.open(whole) as expected:
        assert (dataset.crs, dataset.transform) == (expected.crs, expected.transform)
    assert any("s2-36.tif is resampled" in line for line in logs)
    assert np.isfinite(heights(path)).mean() > 0.9
    shuffled = random.Random(1).sample(items, len(items))
    assert make(tmp_path, shuffled, "again.tif")[0].read_bytes() == path.read_bytes()


def test_orbits_are_told_by_the_names_of_the_bands() -> None:
    assert orbits_of(("VV asc", "VH asc", "VV desc", "VH desc")) == ((0, 1), (2, 3))
    assert orbits_of(("VV asc", "VV desc", "VH asc", "VH desc")) == ((0, 2), (1, 3))
    assert orbits_of(("VV asc", "VH asc")) == ((0, 1),)
    assert orbits_of(("B4", "B8", "desc")) == ((0, 1, 2),)
