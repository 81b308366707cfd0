"""The series: clear dates around a day, each with the nearest radar, in dB, missing where it is missing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
from affine import Affine
from hypothesis import given
from hypothesis import strategies as st

from engine import manifest
from engine.errors import InputError, JobError
from engine.events import Event, Log, Warn
from engine.manifest import Manifest
from engine.scenes import series
from engine.scenes.choice import choose
from engine.scenes.jobs import Catalogue, Mask, Place, SeriesJob, Supply
from engine.scenes.sensors import SENTINEL1, SENTINEL2
from tests.scenes import (
    BANDS,
    CLEAR,
    CLOUD,
    StacServer,
    day_of,
    name_bands,
    read,
    serve_chip,
    stac_server,
    write_stack,
)
from tests.support import CHIPS, utm, write_raster

THREE = ("B4", "B8", "B12")
REFERENCE = "2021-07-01"
SIDE = 12


def optical(
    folder: Path,
    day: str,
    clouded: float = 0.0,
    value: int = 700,
    transform: Affine | None = None,
    **words: Any,
) -> str:
    """A scene of one value; the upper part of it is clouded."""
    classes = np.full((SIDE, SIDE), CLEAR)
    classes[: round(SIDE * clouded)] = CLOUD
    name = words.pop("name", f"s2_{day}")
    return write_stack(
        folder / f"{name}.tif", np.full((3, SIDE, SIDE), value), classes, transform=transform, **words
    )


def radar(folder: Path, day: str, orbit: str, value: float = -8.0, **words: Any) -> str:
    """A scene of one value, VH 7 dB below VV; its first column is missing."""
    values = np.stack([np.full((SIDE, SIDE), value), np.full((SIDE, SIDE), value - 7)]).astype(np.float32)
    if words.pop("power", False):
        values = (10 ** (values / 10)).astype(np.float32)
    values[:, :, 0] = words.pop("missing", -9999)
    path = folder / f"s1_{orbit}_{day}.tif"
    write_raster(path, values, words.pop("transform", utm(10)), nodata=words.pop("nodata", -9999), **words)
    return name_bands(path, ("VV", "VH"))


def prepare(
    folder: Path, s2: Any, s1: Any = (), name: str = "series.json", **words: Any
) -> tuple[Manifest, list[Event]]:
    events: list[Event] = []
    (folder / "out").mkdir(exist_ok=True)
    supply = s2 if isinstance(s2, Supply) else Supply(tuple(s2))
    radars = s1 if isinstance(s1, Supply) else Supply(tuple(s1)) if s1 else None
    words.setdefault("bands", THREE)
    words.setdefault("reference", REFERENCE)
    job = SeriesJob(str(folder / "out" / name), supply, sentinel1=radars, **words)
    series.make(job, events.append)
    return manifest.load(folder / "out" / name), events


def said(events: list[Event], kind: type = Log) -> str:
    return "\n".join(event.message for event in events if isinstance(event, kind))  # type: ignore[attr-defined]


def of_role(found: Manifest, role: str) -> dict[str, np.ndarray]:
    return {str(item.date): read(item.path) for item in found.inputs if item.role == role}


def test_series_has_a_raster_for_each_date_and_sensor(tmp_path: Path) -> None:
    s2 = [optical(tmp_path, "2021-06-10", value=600), optical(tmp_path, "2021-07-05", 0.5, value=700)]
    s1 = [
        radar(tmp_path, "2021-06-08", "asc", -8.0), radar(tmp_path, "2021-06-30", "asc", -9.0),
        radar(tmp_path, "2021-06-12", "desc", -10.0), radar(tmp_path, "2021-07-06", "desc", -11.0),
    ]  # fmt: skip
    found, events = prepare(tmp_path, s2, s1)
    images, echoes = of_role(found, "s2_series"), of_role(found, "s1_series")
    assert list(images) == list(echoes) == ["2021-06-10", "2021-07-05"]
    assert (images["2021-06-10"] == 600).all()
    np.testing.assert_array_equal(np.isfinite(images["2021-07-05"][0]).mean(axis=1), [0] * 6 + [1] * 6)
    for day, levels in (("2021-06-10", (-8, -15, -10, -17)), ("2021-07-05", (-9, -16, -11, -18))):
        for band, level in zip(echoes[day], levels):
            assert np.isnan(band[:, 0]).all() and (band[:, 1:] == level).all()
    assert found.reference == REFERENCE
    assert "2021-07-05 takes of Sentinel-1 ascending of 2021-06-30 and descending of 2021-07-06" in said(
        events
    )
    with rasterio.open(found.inputs[0].path) as dataset:
        assert dataset.descriptions == THREE
    radar_item = next(item for item in found.inputs if item.role == "s1_series")
    with rasterio.open(radar_item.path) as dataset:
        assert dataset.descriptions == ("VV ascending", "VH ascending", "VV descending", "VH descending")
        assert dataset.units == ("dB",) * 4


@pytest.mark.parametrize("unit", ["auto", "power"])
def test_power_becomes_decibels_and_no_power_is_missing(unit: str, tmp_path: Path) -> None:
    s1 = [
        radar(tmp_path, "2021-06-08", orbit, power=True, missing=0, nodata=None) for orbit in ("asc", "desc")
    ]
    found, _ = prepare(tmp_path, [optical(tmp_path, "2021-06-10")], s1, unit=unit)
    (echo,) = of_role(found, "s1_series").values()
    np.testing.assert_allclose(echo[:, :, 1:].mean(axis=(1, 2)), [-8, -15, -8, -15], rtol=1e-5)
    assert np.isnan(echo[:, :, 0]).all()


def test_zero_decibels_is_missing(tmp_path: Path) -> None:
    s1 = [radar(tmp_path, "2021-06-08", orbit, missing=0, nodata=None) for orbit in ("asc", "desc")]
    found, _ = prepare(tmp_path, [optical(tmp_path, "2021-06-10")], s1)
    (echo,) = of_role(found, "s1_series").values()
    assert np.isnan(echo[:, :, 0]).all() and np.isfinite(echo[:, :, 1:]).all()


def test_raw_numbers_are_refused(tmp_path: Path) -> None:
    s1 = [radar(tmp_path, "2021-06-08", "asc", 25.0, power=True)]
    with pytest.raises(InputError, match="neither dB nor linear power"):
        prepare(tmp_path, [optical(tmp_path, "2021-06-10")], s1)
    assert not list((tmp_path / "out").iterdir())


def test_orbit_that_is_missing_stays_missing_and_is_told(tmp_path: Path) -> None:
    s1 = [radar(tmp_path, "2021-06-08", "asc")]
    found, events = prepare(tmp_path, [optical(tmp_path, "2021-06-10")], s1)
    (echo,) = of_role(found, "s1_series").values()
    assert np.isnan(echo[2:]).all() and (echo[0, :, 1:] == -8).all()
    assert "No descending scene of Sentinel-1 shows the place in the window: its bands hold no data" in said(
        events, Warn
    )
    found, events = prepare(tmp_path, [optical(tmp_path, "2021-06-10")], s1, other_orbit=True)
    (echo,) = of_role(found, "s1_series").values()
    np.testing.assert_array_equal(echo[2:], echo[:2])
    assert "the other orbit stands in for it" in said(events, Warn)


def test_pass_that_touches_a_corner_is_no_stand_in(tmp_path: Path) -> None:
    s1 = [
        radar(tmp_path, "2021-06-10", "asc", -5.0, transform=utm(10, 100, 100)),
        radar(tmp_path, "2021-06-20", "asc", -9.0),
        radar(tmp_path, "2021-06-10", "desc", -5.0, transform=utm(10, 5000, 5000)),
    ]
    found, events = prepare(tmp_path, [optical(tmp_path, "2021-06-10")], s1)
    (echo,) = of_role(found, "s1_series").values()
    assert (echo[0, :, 1:] == -9).all() and np.isnan(echo[2:]).all()
    assert "No descending scene" in said(events, Warn)
    with pytest.raises(InputError, match="None of the 1 scenes of Sentinel-1 shows the place"):
        prepare(tmp_path, [optical(tmp_path, "2021-06-10")], s1[2:])


def test_orbit_that_is_not_said_is_refused(tmp_path: Path) -> None:
    path = radar(tmp_path, "2021-06-08", "up")
    with pytest.raises(InputError, match="does not say its orbit"):
        prepare(tmp_path, [optical(tmp_path, "2021-06-10")], [path])
    name_bands(path, ("VV", "VH"), ORBIT="ASCENDING")
    found, _ = prepare(tmp_path, [optical(tmp_path, "2021-06-10")], [path])
    assert len(of_role(found, "s1_series")) == 1


def test_no_radar_in_the_window_is_refused(tmp_path: Path) -> None:
    s1 = [radar(tmp_path, "2021-01-08", "asc")]
    with pytest.raises(InputError, match="No scene of Sentinel-1 can be used: of 1 found 1 outside"):
        prepare(tmp_path, [optical(tmp_path, "2021-06-10")], s1)


def test_cloudy_date_is_left_out_and_told(tmp_path: Path) -> None:
    s2 = [optical(tmp_path, "2021-06-10"), optical(tmp_path, "2021-06-20", 1.0)]
    found, events = prepare(tmp_path, s2)
    assert [item.date for item in found.inputs] == ["2021-06-10"]
    assert "2021-06-20 is not taken: 0% of the place is clear." in said(events)


def test_nothing_but_clouds_is_refused(tmp_path: Path) -> None:
    s2 = [optical(tmp_path, "2021-06-10", 0.9), optical(tmp_path, "2021-06-20", 1.0)]
    with pytest.raises(InputError, match="On none of the 2 dates 20% .*; the clearest is 2021-06-10 with 8%"):
        prepare(tmp_path, s2)


def test_date_outside_the_window_is_left_out(tmp_path: Path) -> None:
    s2 = [optical(tmp_path, "2021-06-10"), optical(tmp_path, "2021-09-20")]
    found, events = prepare(tmp_path, s2)
    assert [item.date for item in found.inputs] == ["2021-06-10"]
    assert "1 outside 2021-05-02 to 2021-08-30" in said(events)
    with pytest.raises(InputError, match="of 2 found 2 outside 2021-07-01 to 2021-07-01"):
        prepare(tmp_path, s2, window=0)


def test_two_scenes_of_one_date_become_one(tmp_path: Path) -> None:
    left = optical(tmp_path, "2021-06-10", 0.5, value=600, name="a_2021-06-10")
    right = optical(tmp_path, "2021-06-10", value=800, name="b_2021-06-10")
    found, _ = prepare(tmp_path, [left, right])
    (image,) = of_role(found, "s2_series").values()
    np.testing.assert_array_equal(image[0, :, 0], [800] * 6 + [600] * 6)


def test_series_of_one(tmp_path: Path) -> None:
    found, _ = prepare(tmp_path, [optical(tmp_path, REFERENCE)], window=0)
    assert [item.date for item in found.inputs] == [REFERENCE]


def test_scenes_of_two_zones_are_brought_onto_one_grid(tmp_path: Path) -> None:
    near = Affine(10, 0, 666_400, 0, -10, 6_655_300)
    left, _, _, top = rasterio.warp.transform_bounds(
        "EPSG:32635", "EPSG:32636", 666_400, 6_655_180, 666_520, 6_655_300
    )
    there = Affine(10, 0, left, 0, -10, top)
    s2 = [
        optical(tmp_path, "2021-06-10", transform=near, crs="EPSG:32635"),
        optical(tmp_path, "2021-06-20", transform=there, crs="EPSG:32636"),
    ]
    grid = write_raster(
        tmp_path / "grid.tif", np.zeros((6, 6), np.float32), near * Affine.translation(3, 3), "EPSG:32635"
    )
    s1 = [
        radar(tmp_path, "2021-06-09", orbit, transform=there, crs="EPSG:32636") for orbit in ("asc", "desc")
    ]
    found, _ = prepare(tmp_path, s2, s1, place=Place(grid))
    for images in (of_role(found, "s2_series"), of_role(found, "s1_series")):
        assert {image.shape[1:] for image in images.values()} == {(6, 6)}
    echo = of_role(found, "s1_series")["2021-06-10"]
    assert np.nanmax(abs(echo[0] + 8)) < 1e-3
    with rasterio.open(next(item.path for item in found.inputs if item.role == "s1_series")) as dataset:
        assert (
            "bilinear of the power" in dataset.tags()["BIOSR_RESAMPLING"]
            or "average of the power" in dataset.tags()["BIOSR_RESAMPLING"]
        )


def test_order_of_scenes_changes_no_byte(tmp_path: Path) -> None:
    s2 = [optical(tmp_path, day, value=value) for day, value in (("2021-06-10", 600), ("2021-06-20", 700))]
    s1 = [radar(tmp_path, "2021-06-08", "asc"), radar(tmp_path, "2021-06-09", "desc")]
    one, _ = prepare(tmp_path, s2, s1)
    first = {item.path: Path(item.path).read_bytes() for item in one.inputs}
    other, _ = prepare(tmp_path, s2[::-1], s1[::-1])
    assert {item.path: Path(item.path).read_bytes() for item in other.inputs} == first


def test_output_is_a_manifest(tmp_path: Path) -> None:
    with pytest.raises(JobError, match="is no manifest"):
        prepare(tmp_path, [optical(tmp_path, REFERENCE)], name="series.tif")


days = st.lists(st.dates(date(2021, 5, 1), date(2021, 8, 30)), min_size=1, max_size=20, unique=True)


@given(days=days, count=st.integers(1, 8), data=st.data())
def test_choice_does_not_depend_on_the_order(days: list[date], count: int, data: st.DataObject) -> None:
    clear = data.draw(st.lists(st.sampled_from([0.2, 0.5, 0.9, 1.0]), min_size=len(days), max_size=len(days)))
    order = data.draw(st.permutations(range(len(days))))
    chosen = [days[index] for index in choose(days, clear, count)]
    again = choose([days[index] for index in order], [clear[index] for index in order], count)
    assert [days[order[index]] for index in again] == chosen
    assert chosen == sorted(chosen) and len(chosen) == min(count, len(days))
    assert max(clear) in [clear[days.index(day)] for day in chosen]


def test_choice_is_clear_and_spread() -> None:
    first = date(2021, 5, 1)
    days = [first + timedelta(days=number) for number in (0, 1, 2, 30, 60, 61)]
    # three parts of twenty days: the clearest of the first three, the lone one, the clearer of the last two
    assert choose(days, [0.3, 0.9, 0.9, 0.2, 0.5, 0.6], 3) == (1, 3, 5)
    # nothing in the middle: the clearest that is left makes up for it
    assert choose(days[:3] + days[4:], [0.3, 0.9, 0.9, 0.5, 0.6], 3) == (1, 2, 4)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[StacServer]:
    (tmp_path / "served").mkdir()
    with stac_server(tmp_path / "served") as server:
        yield server


def test_dead_assets_of_a_series_cost_their_scenes_alone(server: StacServer, tmp_path: Path) -> None:
    """The date is left out, and the next radar scene taken; slow answers, in pages, are waited for."""
    for day, value in (("2021-06-10", 600), ("2021-06-20", 700), ("2021-07-05", 800)):
        classes = np.full((SIDE, SIDE), CLEAR, np.uint8)
        images = {"red": np.full((SIDE, SIDE), value, np.uint16), "scl": classes}
        assets = {
            key: Path(write_raster(server.folder / f"{day}_{key}.tif", image, utm(10)))
            for key, image in images.items()
        }
        server.add(f"S2_{day}", day, assets, SENTINEL2.collection)
        echo = np.full((SIDE, SIDE), -value / 100, np.float32)
        for orbit in ("ascending", "descending"):
            for key in ("vv", "vh"):
                write_raster(server.folder / f"{day}_{orbit}_{key}.tif", echo, utm(10))
            assets = {key: server.folder / f"{day}_{orbit}_{key}.tif" for key in ("vv", "vh")}
            words = {"sat:orbit_state": orbit}
            server.add(f"S1_{orbit}_{day}", day, assets, SENTINEL1.collection, **words)
    server.behave(dead=["2021-06-20_red.tif", "2021-07-05_descending_vh.tif"], slow=0.2)
    supply = Supply(catalogue=Catalogue(server.address))
    place = Place(extent=(500_000.0, 6_699_880.0, 500_120.0, 6_700_000.0), extent_crs="EPSG:32635")
    found, events = prepare(tmp_path, supply, supply, bands=("B4",), place=place)
    assert list(of_role(found, "s2_series")) == ["2021-06-10", "2021-07-05"]
    assert of_role(found, "s1_series")["2021-07-05"][:, 0, 0].tolist() == [-8, -8, -7, -7]
    for name in ("S2_2021-06-20", "S1_descending_2021-07-05"):
        assert f"The scene {name} is left out" in said(events, Warn)
    assert server.asked.count("POST /search") == 2 + 3


@pytest.mark.skipif(not CHIPS.is_dir(), reason=f"the real chips are not at {CHIPS}")
def test_real_chips_months_from_a_search(server: StacServer, tmp_path: Path) -> None:
    chip = CHIPS / "288afc34"
    serve_chip(server, chip)
    catalogue = Catalogue(server.address)
    supply = Supply(catalogue=catalogue)
    grid = str(chip / "288afc34_agbm.tif")
    found, events = prepare(
        tmp_path, supply, supply, place=Place(grid), reference="2021-06-15", dates=4, bands=BANDS, window=75,
    )  # fmt: skip
    images, echoes = of_role(found, "s2_series"), of_role(found, "s1_series")
    assert 2 <= len(images) == len(echoes) <= 4
    for path in sorted(chip.glob("*_S2_*.tif")):
        if day_of(path) in images:
            image = read(path)
            clear = (image[10] <= 40) & (image[:10] != 0).all(axis=0)
            np.testing.assert_array_equal(images[day_of(path)], np.where(clear, image[:10], np.nan))
            radar_file = chip / path.name.replace("_S2_", "_S1_")
            echo = read(radar_file)
            ours = echoes[day_of(path)]
            for first in (0, 2):
                if np.isfinite(echo[first]).any():
                    there = np.isfinite(echo[first : first + 2]).all(axis=0) & (
                        echo[first : first + 2] != 0
                    ).all(axis=0)
                    np.testing.assert_array_equal(
                        ours[first : first + 2][:, there], echo[first : first + 2][:, there]
                    )
    assert "dates are taken" in said(events)


def test_unmasked_scenes_can_make_a_series(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "a_2021-06-10.tif", np.full((3, 4, 4), 700, np.uint16), utm(10))
    name_bands(path, THREE)
    found, _ = prepare(tmp_path, [path], mask=Mask(required=False))
    (image,) = of_role(found, "s2_series").values()
    assert (image == 700).all()
