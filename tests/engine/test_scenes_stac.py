"""Scenes from a STAC API on loopback: paging, retries, dead assets, a slow server, and what items say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from affine import Affine
from pystac import Item

from engine.errors import InputError, JobError
from engine.events import Event, Log, Warn
from engine.remote import path_of
from engine.scenes import composite, gather, stac
from engine.scenes.jobs import Catalogue, CompositeJob, Place, Supply
from engine.scenes.sensors import LANDSAT5, SENTINEL1, SENTINEL2
from tests.scenes import CLEAR, CLOUD, StacServer, nanmedian, read, stac_server
from tests.support import utm, write_raster

DAYS = ("2021-05-01", "2021-05-11", "2021-06-01", "2021-06-11", "2021-07-01")
ASSETS = {"red": "B4", "nir": "B8", "scl": "SCL"}


@pytest.fixture
def server(tmp_path: Path) -> Iterator[StacServer]:
    (tmp_path / "served").mkdir()
    with stac_server(tmp_path / "served") as server:
        yield server


def serve(server: StacServer, days: tuple[str, ...] = DAYS, **properties: Any) -> np.ndarray:
    """Lists a scene for each day and returns what they show: float32 ``[days, 2, 20, 20]``."""
    random = np.random.default_rng(7)
    shown = []
    for number, day in enumerate(days):
        values = random.integers(1, 5000, (2, 20, 20)).astype(np.uint16)
        classes = random.choice([CLEAR, CLOUD], (20, 20), p=[0.7, 0.3]).astype(np.uint8)
        assets = {}
        for key, band in zip(ASSETS, (*values, classes)):
            assets[key] = server.folder / f"{day}_{key}.tif"
            write_raster(assets[key], band, utm(10))
        words = {"eo:cloud_cover": 10.0 * number, "platform": "sentinel-2a", **properties}
        server.add(f"S2A_{day}", day, assets, SENTINEL2.collection, **words)
        shown.append(np.where(classes == CLEAR, values, np.nan))
    return np.stack(shown).astype(np.float32)


def compose(server: StacServer, folder: Path, **words: Any) -> tuple[np.ndarray, list[Event]]:
    events: list[Event] = []
    grid = write_raster(folder / "grid.tif", np.zeros((20, 20), np.float32), utm(10))
    catalogue = Catalogue(server.address, timeout=words.pop("timeout", 10.0), limit=words.pop("limit", 500))
    job = CompositeJob(
        str(folder / "c.tif"), Supply(catalogue=catalogue), words.pop("place", Place(grid)),
        bands=("B4", "B8"), **words,
    )  # fmt: skip
    composite.make(job, events.append)
    return read(folder / "c.tif"), events


def said(events: list[Event], kind: type) -> str:
    return "\n".join(event.message for event in events if isinstance(event, kind))  # type: ignore[attr-defined]


def test_composite_of_a_search_over_pages(server: StacServer, tmp_path: Path) -> None:
    shown = serve(server)
    values, _ = compose(server, tmp_path)
    np.testing.assert_array_equal(values[:2], nanmedian(shown))
    assert len([path for path in server.asked if path == "POST /search"]) == 3


def test_only_what_is_needed_is_asked_of_a_file_server(server: StacServer, tmp_path: Path) -> None:
    serve(server, DAYS[:1])
    compose(server, tmp_path)
    files = [line for line in server.asked if "/files/" in line]
    assert len(files) <= 6 and all(line.endswith(".tif") for line in files)


def test_period_and_cloud_cover_are_kept(server: StacServer, tmp_path: Path) -> None:
    shown = serve(server)
    values, events = compose(server, tmp_path, start="2021-05-11", end="2021-06-11", max_cloud=25)
    np.testing.assert_array_equal(values[:2], nanmedian(shown[1:3]))
    assert "2 of 3 scenes" in said(events, Log) and "1 with more than 25 % cloud" in said(events, Log)


def test_other_satellites_of_a_collection_are_left_out(server: StacServer, tmp_path: Path) -> None:
    path = write_raster(server.folder / "a.tif", np.full((4, 4), 9000, np.uint16), utm(30))
    for name in ("landsat-5", "landsat-7"):
        server.add(name, "2010-06-01", {"red": Path(path)}, LANDSAT5.collection, platform=name)
    found = stac.search(Catalogue(server.address), LANDSAT5, (-180, -90, 180, 90), ("", ""), 100)
    assert [item.id for item in found] == ["landsat-5"]


def test_busy_server_is_asked_again(
    server: StacServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stac, "BACKOFF", 0.01)
    shown = serve(server)
    server.behave(failing=2)
    values, _ = compose(server, tmp_path)
    np.testing.assert_array_equal(values[:2], nanmedian(shown))


def test_server_that_stays_busy_is_given_up(
    server: StacServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stac, "BACKOFF", 0.01)
    serve(server)
    server.behave(failing=99)
    with pytest.raises(InputError, match="gives no answer that can be used"):
        compose(server, tmp_path)


def test_slow_server_is_given_up_in_time(
    server: StacServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stac, "BACKOFF", 0.01)
    monkeypatch.setattr(stac, "RETRIES", 0)
    serve(server)
    server.behave(slow=3.0)
    with pytest.raises(InputError, match="gives no answer that can be used: .*timed out"):
        compose(server, tmp_path, timeout=0.3)


def test_slow_server_is_waited_for(server: StacServer, tmp_path: Path) -> None:
    shown = serve(server)
    server.behave(slow=0.5)
    values, _ = compose(server, tmp_path, timeout=5.0)
    np.testing.assert_array_equal(values[:2], nanmedian(shown))


def test_no_server_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stac, "RETRIES", 0)
    nowhere = StacServer(tmp_path, "http://127.0.0.1:9")
    with pytest.raises(InputError, match="The STAC API http://127.0.0.1:9 gives no answer"):
        compose(nowhere, tmp_path)


def test_dead_asset_costs_its_scene_alone(server: StacServer, tmp_path: Path) -> None:
    shown = serve(server)
    server.behave(dead=[f"{DAYS[1]}_nir.tif"])
    values, events = compose(server, tmp_path)
    np.testing.assert_array_equal(values[:2], nanmedian(np.delete(shown, 1, axis=0)))
    assert f"The scene S2A_{DAYS[1]} is left out" in said(events, Warn)


def test_busy_file_server_is_asked_again(
    server: StacServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(gather.GDAL_OPTIONS, "GDAL_HTTP_RETRY_DELAY", 0.01)
    shown = serve(server)
    server.behave(busy=2)
    values, _ = compose(server, tmp_path)
    np.testing.assert_array_equal(values[:2], nanmedian(shown))


def test_only_dead_assets_are_refused(server: StacServer, tmp_path: Path) -> None:
    serve(server, DAYS[:2])
    server.behave(dead=[f"{day}_red.tif" for day in DAYS])
    with pytest.raises(InputError, match="None of the 2 scenes can be read; the first one: The raster"):
        compose(server, tmp_path)


def test_missing_asset_costs_its_scene_alone(server: StacServer, tmp_path: Path) -> None:
    shown = serve(server)
    del server.items[0]["assets"]["nir"]
    server.behave()
    values, events = compose(server, tmp_path)
    np.testing.assert_array_equal(values[:2], nanmedian(shown[1:]))
    assert "has no band B8" in said(events, Warn)


def test_item_listed_twice_counts_once(server: StacServer, tmp_path: Path) -> None:
    shown = serve(server)
    server.items.append(server.items[0])
    server.behave()
    values, events = compose(server, tmp_path)
    np.testing.assert_array_equal(values[:2], nanmedian(shown))
    assert "1 scenes are there twice" in said(events, Log)


def test_empty_search_is_refused(server: StacServer, tmp_path: Path) -> None:
    serve(server)
    with pytest.raises(InputError, match="No scene of Sentinel-2 can be used: of 0 found there is none"):
        compose(server, tmp_path, start="2023-01-01")


def test_too_many_items_are_refused(server: StacServer, tmp_path: Path) -> None:
    serve(server)
    with pytest.raises(InputError, match="More than 3 scenes match"):
        compose(server, tmp_path, limit=3)


def test_search_needs_a_place(server: StacServer, tmp_path: Path) -> None:
    serve(server)
    with pytest.raises(JobError, match="needs to know where"):
        compose(server, tmp_path, place=Place())


def test_place_elsewhere_finds_nothing(server: StacServer, tmp_path: Path) -> None:
    serve(server)
    with pytest.raises(InputError, match="of 0 found"):
        compose(server, tmp_path, place=Place(extent=(10, 40, 10.1, 40.1), extent_crs="EPSG:4326"))


def test_items_as_files(server: StacServer, tmp_path: Path) -> None:
    shown = serve(server, DAYS[:2])
    paths = []
    for number, item in enumerate(server.items):
        path = tmp_path / f"{number}.json"
        Item.from_dict(item).save_object(dest_href=str(path), include_self_link=False)
        paths.append(str(path))
    composite.make(CompositeJob(str(tmp_path / "c.tif"), Supply(tuple(paths)), bands=("B4", "B8")))
    np.testing.assert_array_equal(read(tmp_path / "c.tif")[:2], nanmedian(shown))
    with pytest.raises(InputError, match="The STAC item .* cannot be read"):
        composite.make(CompositeJob(str(tmp_path / "c.tif"), Supply((str(tmp_path / "none.json"),))))


def item(assets: dict[str, dict[str, Any]], **properties: Any) -> Item:
    return Item.from_dict(
        {
            "type": "Feature", "stac_version": "1.0.0", "id": "scene", "geometry": None, "links": [],
            "properties": {"datetime": "2022-06-01T10:00:00Z", **properties},
            "assets": {key: {"href": f"https://a.example/{key}.tif", **more} for key, more in assets.items()},
        }
    )  # fmt: skip


EARTH_SEARCH = {"raster:bands": [{"nodata": 0, "scale": 0.0001, "offset": -0.1}]}


@pytest.mark.parametrize(
    ("fields", "properties", "wanted"),
    [
        (EARTH_SEARCH, {}, -1000),
        (EARTH_SEARCH, {"earthsearch:boa_offset_applied": True}, 0),
        (EARTH_SEARCH, {"earthsearch:boa_offset_applied": False}, -1000),
        ({}, {"s2:processing_baseline": "04.00"}, -1000),  # Planetary Computer
        ({}, {"s2:processing_baseline": "03.01"}, 0),
        ({}, {}, 0),
        ({"raster:scale": 0.0001, "raster:offset": -0.1}, {}, -1000),  # Copernicus Data Space
        ({"bands": [{"name": "B04", "raster:scale": 0.0001, "raster:offset": 0}]}, {}, 0),
    ],
)
def test_offset_is_what_the_item_says(
    fields: dict[str, Any], properties: dict[str, Any], wanted: float
) -> None:
    scene = stac.scene_of(item({"B04": fields}, **properties), SENTINEL2, None)
    assert scene.bands["B4"].offset == wanted
    assert scene.bands["B4"].scale == 1.0
    assert stac.scene_of(item({"B04": fields}, **properties), SENTINEL2, -7.0).bands["B4"].offset == -7


@pytest.mark.parametrize(
    ("names", "bands"),
    [
        (("red", "nir", "nir08", "swir22", "scl", "cloud", "red-jp2"), {"B4", "B8", "B8A", "B12"}),
        (("B04", "B08", "B8A", "B12", "SCL", "visual"), {"B4", "B8", "B8A", "B12"}),
        (("B04_10m", "B04_20m", "B08_10m", "B8A_20m", "B12_20m", "SCL_20m"), {"B4", "B8", "B8A", "B12"}),
    ],
)
def test_names_of_the_large_catalogues(names: tuple[str, ...], bands: set[str]) -> None:
    scene = stac.scene_of(item({name: {} for name in names}), SENTINEL2, None)
    assert set(scene.bands) == bands
    assert scene.mask is not None and scene.mask.kind == "scl"
    assert "20m" not in scene.bands["B4"].path and "jp2" not in scene.bands["B4"].path


def test_landsat_and_radar_items() -> None:
    assets = {"red": {"raster:bands": [{"scale": 2.75e-5, "offset": -0.2}]}, "nir08": {}, "qa_pixel": {}}
    landsat = stac.scene_of(item(assets), LANDSAT5, None)
    assert landsat.bands["B3"].scale == landsat.bands["B4"].scale == 2.75e-5
    assert landsat.bands["B4"].offset == -0.2
    assert landsat.mask is not None and landsat.mask.kind == "qa_pixel"
    radar = stac.scene_of(item({"vv": {}, "vh": {}}, **{"sat:orbit_state": "descending"}), SENTINEL1, None)
    assert (radar.orbit, set(radar.bands), radar.bands["VV"].nodata) == ("descending", {"VV", "VH"}, None)


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("https://a.example/b.tif", "/vsicurl/https://a.example/b.tif"),
        ("s3://eodata/S2/b.jp2", "/vsis3/eodata/S2/b.jp2"),
        ("file:///data/b.tif", "/data/b.tif"),
        ("/data/b.tif", "/data/b.tif"),
    ],
)
def test_gdal_reads_every_address(address: str, path: str) -> None:
    assert path_of(address) == path


def test_mask_of_another_crs_is_refused(server: StacServer, tmp_path: Path) -> None:
    serve(server, DAYS[:1])
    write_raster(
        server.folder / f"{DAYS[0]}_scl.tif", np.full((20, 20), CLEAR, np.uint8),
        Affine(10, 0, 166_000, 0, -10, 6_655_300), "EPSG:32636",
    )  # fmt: skip
    with pytest.raises(InputError, match="lies on another grid than its bands"):
        compose(server, tmp_path)
