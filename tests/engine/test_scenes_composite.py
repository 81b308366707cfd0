"""The composite: exactly NumPy's median of what the masks leave, on any grid, from any packaging."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
from affine import Affine
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from rasterio.drivers import raster_driver_extensions
from rasterio.shutil import copy

from engine.errors import BiosrError, Cancelled, InputError, JobError
from engine.events import Event, Log, Made, Progress, Warn
from engine.scenes import composite
from engine.scenes.jobs import CompositeJob, Mask, Place, Supply
from engine.scenes.sensors import SCL_SEED
from tests.scenes import CLEAR, CLOUD, Safe, name_bands, nanmedian, random_stacks, read, write_stack
from tests.support import CHIPS, UTM, utm, write_raster

DAYS = ("2020-05-03", "2020-06-12", "2020-07-02", "2020-08-21", "2020-09-10")
THREE = ("B4", "B8", "B12")


def compose(folder: Path, paths: Any, name: str = "c.tif", **words: Any) -> tuple[np.ndarray, list[Event]]:
    """The composite's bands, and what was said on the way."""
    events: list[Event] = []
    words.setdefault("bands", THREE)
    supply = paths if isinstance(paths, Supply) else Supply(tuple(map(str, paths)))
    composite.make(CompositeJob(str(folder / name), supply, **words), events.append)
    return read(folder / name), events


def said(events: list[Event], kind: type = Log) -> str:
    return "\n".join(event.message for event in events if isinstance(event, kind))  # type: ignore[attr-defined]


@given(
    arrays.arrays(
        np.float32,
        st.tuples(st.integers(1, 7), st.integers(1, 3), st.integers(1, 4)),
        elements=st.one_of(st.just(np.nan), st.floats(1, 20_000, width=32)),
    )
)
def test_median_is_numpys(stack: np.ndarray) -> None:
    wanted = nanmedian(stack)
    np.testing.assert_array_equal(composite.median(stack.copy()), wanted)


def test_composite_is_the_median_of_what_the_masks_leave(tmp_path: Path) -> None:
    paths, shown = random_stacks(tmp_path, DAYS)
    values, _ = compose(tmp_path, paths)
    np.testing.assert_array_equal(values[:3], nanmedian(shown))
    np.testing.assert_array_equal(values[3], np.isfinite(shown[:, 0]).sum(axis=0))


@given(order=st.permutations(range(len(DAYS))))
def test_order_of_scenes_changes_no_byte(order: list[int], tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.getbasetemp() / "order"
    folder.mkdir(exist_ok=True)
    paths, _ = random_stacks(folder, DAYS)
    compose(folder, paths, "ordered.tif")
    first = (folder / "ordered.tif").read_bytes()
    compose(folder, [paths[place] for place in order], "ordered.tif")
    assert (folder / "ordered.tif").read_bytes() == first


@given(
    classes=st.lists(st.lists(st.integers(0, 11), min_size=16, max_size=16), min_size=2, max_size=4),
    drop=st.sets(st.integers(0, 11)),
)
def test_any_classes_can_be_dropped(
    classes: list[list[int]], drop: set[int], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("drop")
    random = np.random.default_rng(1)
    shown, paths = [], []
    for number, numbers in enumerate(classes):
        values, scl = random.integers(1, 5000, (3, 4, 4)), np.reshape(numbers, (4, 4))
        paths.append(write_stack(folder / f"a_2020010{number + 1}.tif", values, scl))
        shown.append(np.where(np.isin(scl, [0, *drop]), np.nan, values).astype(np.float32))
    if np.isnan(shown).all():
        with pytest.raises(InputError, match="No pixel is clear on any of the"):
            compose(folder, paths, mask=Mask(tuple(sorted(drop))))
    else:
        values, _ = compose(folder, paths, mask=Mask(tuple(sorted(drop))))
        np.testing.assert_array_equal(values[:3], nanmedian(np.stack(shown)))


def test_memory_limit_changes_no_byte_but_its_own(tmp_path: Path) -> None:
    paths, _ = random_stacks(tmp_path, DAYS, side=300)
    grid = write_raster(tmp_path / "grid.tif", np.zeros((70, 70), np.float32), utm(40, 13, 7))
    place = Place(grid, 2)
    large, _ = compose(tmp_path, paths, "large.tif", place=place)
    small, _ = compose(tmp_path, paths, "small.tif", place=place, memory=1)
    np.testing.assert_array_equal(large, small)


def test_grid_is_that_of_the_biomass_layer_divided(tmp_path: Path) -> None:
    paths, _ = random_stacks(tmp_path, DAYS, side=100)
    grid = write_raster(tmp_path / "agb.tif", np.zeros((8, 9), np.float32), utm(100))
    compose(tmp_path, paths, place=Place(grid, 4))
    with rasterio.open(tmp_path / "c.tif") as dataset:
        assert (dataset.width, dataset.height) == (36, 32)
        assert dataset.transform == utm(25)
        assert dataset.crs == UTM
        assert dataset.descriptions == (*THREE, "observations")
        assert dataset.units == (*("reflectance x 10000",) * 3, "1")
        assert "2020-05-03" in dataset.tags()["BIOSR_INPUTS"]


def test_extent_takes_the_part_of_the_grid(tmp_path: Path) -> None:
    paths, _ = random_stacks(tmp_path, DAYS, side=100)
    grid = write_raster(tmp_path / "agb.tif", np.zeros((8, 9), np.float32), utm(100))
    whole, _ = compose(tmp_path, paths, place=Place(grid, 4))
    west, north = utm(100).c, utm(100).f
    part, _ = compose(
        tmp_path,
        paths,
        "p.tif",
        place=Place(grid, 4, extent=(west + 100, north - 500, west + 400, north - 200)),
    )
    np.testing.assert_array_equal(part, whole[:, 8:20, 4:16])


def test_cloud_is_cut_out_before_pixels_are_averaged(tmp_path: Path) -> None:
    values = np.full((3, 40, 40), 1000)
    values[:, ::2, ::2] = 9000
    classes = np.full((40, 40), CLEAR)
    classes[::2, ::2] = CLOUD
    path = write_stack(tmp_path / "a_20200601.tif", values, classes)
    grid = write_raster(tmp_path / "grid.tif", np.zeros((20, 20), np.float32), utm(20))
    found, _ = compose(tmp_path, [path], place=Place(grid))
    # the pixel to which the centre of a coarse one belongs is clear
    assert np.nanmax(found[:3]) == 1000


def test_safe_product_says_its_offset_and_holds_bands_of_two_sizes(tmp_path: Path) -> None:
    random = np.random.default_rng(2)
    classes = random.choice([CLEAR, CLOUD], (8, 8), p=[0.7, 0.3])
    bands = {
        "B4": random.integers(1001, 5000, (16, 16)),
        "B8": random.integers(1001, 5000, (16, 16)),
        "B12": random.integers(1001, 5000, (8, 8)),
    }
    bands["B4"][0, 0], bands["B4"][5, 5] = 0, 700
    classes[0, 0] = classes[2, 2] = CLEAR
    folder = Safe().write(tmp_path / "in", bands, classes)
    values, _ = compose(tmp_path, [folder])
    clear = np.kron(classes == CLEAR, np.ones((2, 2), bool)) & (bands["B4"] > 0)
    np.testing.assert_array_equal(np.isfinite(values[0]), clear)
    np.testing.assert_array_equal(values[0][clear], np.maximum(bands["B4"][clear] - 1000.0, 1))
    np.testing.assert_array_equal(values[1][clear], bands["B8"][clear] - 1000.0)
    # B12 is brought from 20 m to 10 m; a lone pixel's centre part is its own value
    assert np.isfinite(values[2][clear]).all()
    np.testing.assert_array_equal(values[3], clear)


@pytest.mark.parametrize(
    ("baseline", "offset", "wanted"),
    [("05.09", -1000, 2000), ("04.00", None, 2000), ("03.01", None, 3000), ("05.10", -900, 2100)],
)
def test_offset_follows_the_product(baseline: str, offset: int | None, wanted: int, tmp_path: Path) -> None:
    bands = {"B4": np.full((8, 8), 3000)}
    folder = Safe(baseline=baseline, offset=offset).write(tmp_path, bands, np.full((4, 4), CLEAR))
    values, _ = compose(tmp_path, [folder], bands=("B4",))
    assert (values[0] == wanted).all()
    values, _ = compose(tmp_path, Supply((str(folder),), offset=-5.0), bands=("B4",))
    assert (values[0] == 2995).all()


def test_zipped_product_is_read_as_it_is(tmp_path: Path) -> None:
    random = np.random.default_rng(3)
    bands = {"B4": random.integers(1001, 5000, (8, 8)), "B11": random.integers(1001, 5000, (4, 4))}
    folder = Safe().write(tmp_path / "in", bands, np.full((4, 4), CLEAR))
    archive = shutil.make_archive(str(tmp_path / folder.stem), "zip", tmp_path / "in", folder.name)
    plain, _ = compose(tmp_path, [folder], bands=("B4", "B11"))
    zipped, _ = compose(tmp_path, [archive], "z.tif", bands=("B4", "B11"))
    np.testing.assert_array_equal(plain, zipped)
    by_metadata, _ = compose(tmp_path, [folder / "MTD_MSIL2A.xml"], bands=("B4", "B11"))
    np.testing.assert_array_equal(plain, by_metadata)


def test_folder_of_products_and_reprocessed_copies(tmp_path: Path) -> None:
    clear = np.full((4, 4), CLEAR)
    Safe(baseline="02.14", offset=None).write(tmp_path / "in", {"B4": np.full((8, 8), 500)}, clear)
    Safe(baseline="05.00").write(tmp_path / "in", {"B4": np.full((8, 8), 1700)}, clear)
    Safe(day="20220611").write(tmp_path / "in", {"B4": np.full((8, 8), 1900)}, clear)
    values, events = compose(tmp_path, [tmp_path / "in"], bands=("B4",))
    assert (values[0] == 800).all() and (values[1] == 2).all()
    assert "1 scenes are there twice" in said(events) and "N0214" in said(events)


def test_level_1c_is_refused(tmp_path: Path) -> None:
    (tmp_path / "S2A_MSIL1C.SAFE").mkdir()
    (tmp_path / "S2A_MSIL1C.SAFE" / "MTD_MSIL1C.xml").write_text("<a/>")
    with pytest.raises(InputError, match="Level-1C product"):
        compose(tmp_path, [tmp_path / "S2A_MSIL1C.SAFE"])


def test_raster_for_each_band(tmp_path: Path) -> None:
    folder = tmp_path / "20200601"
    folder.mkdir()
    random = np.random.default_rng(4)
    numbers = {band: random.integers(1, 4000, (6, 6)).astype(np.uint16) for band in ("B04", "B08", "B12")}
    for band, values in numbers.items():
        write_raster(folder / f"{band}.tif", values, utm(10))
    classes = random.choice([CLEAR, CLOUD], (6, 6)).astype(np.uint8)
    write_raster(folder / "SCL.tif", classes, utm(10))
    values, _ = compose(tmp_path, [folder])
    for found, wanted in zip(values, numbers.values()):
        np.testing.assert_array_equal(found, np.where(classes == CLEAR, wanted, np.nan))


def test_landsat_is_reflectance_without_clouds_and_their_shadows(tmp_path: Path) -> None:
    folder, product = tmp_path / "l5", "LT05_L2SP_190026_20100715_20200823_02_T1"
    folder.mkdir()
    random = np.random.default_rng(5)
    numbers = {band: random.integers(7500, 20000, (6, 6)).astype(np.uint16) for band in ("B3", "B4", "B7")}
    for band, values in numbers.items():
        write_raster(folder / f"{product}_SR_{band}.TIF", values, utm(30))
    # clear land, cloud, shadow, dilated cloud, snow, clear water, fill
    quality = random.choice([5440, 22280, 23888, 5442, 13600, 5504, 1], (6, 6)).astype(np.uint16)
    write_raster(folder / f"{product}_QA_PIXEL.TIF", quality, utm(30))
    (folder / f"{product}_MTL.txt").write_text("    CLOUD_COVER = 34.00\n    CLOUD_COVER_LAND = 30.00\n")
    words: dict[str, Any] = {"sensor": "landsat5", "bands": ("B3", "B4", "B7")}
    values, _ = compose(tmp_path, [folder], **words)
    clear = np.isin(quality, [5440, 5504])
    for found, wanted in zip(values, numbers.values()):
        np.testing.assert_allclose(found[clear], wanted[clear] * 2.75e-5 - 0.2, rtol=1e-5, atol=1e-7)
        assert np.isnan(found[~clear]).all()
    with rasterio.open(tmp_path / "c.tif") as dataset:
        assert dataset.units[0] == "reflectance"
    tarred = shutil.make_archive(str(tmp_path / product), "tar", folder)
    np.testing.assert_array_equal(values, compose(tmp_path, [tarred], "t.tif", **words)[0])
    with pytest.raises(InputError, match="1 with more than 15 % cloud"):
        compose(tmp_path, [folder], **words, max_cloud=15)


def test_cloud_probability_serves_as_mask(tmp_path: Path) -> None:
    probability = np.array([[0, 40, 41, 255]] * 4, np.uint16)
    stack = np.concatenate([np.full((3, 4, 4), 700, np.uint16), probability[np.newaxis]])
    path = write_raster(tmp_path / "a_20200601.tif", stack, utm(10))
    supply = Supply((path,), names=(*THREE, "cloud"))
    values, _ = compose(tmp_path, supply)
    np.testing.assert_array_equal(np.isfinite(values[0]), probability <= 40)


def test_scenes_across_a_zone_border_become_one_map(tmp_path: Path) -> None:
    # 27 degrees east is where zones 35 and 36 meet; 60 degrees north
    west = write_stack(
        tmp_path / "w_20200601.tif", np.full((3, 60, 60), 800), np.full((60, 60), CLEAR),
        transform=Affine(10, 0, 666_400, 0, -10, 6_655_300), crs="EPSG:32635",
    )  # fmt: skip
    with rasterio.open(west) as dataset:
        bounds = dataset.bounds
    left, _, _, top = rasterio.warp.transform_bounds("EPSG:32635", "EPSG:32636", *bounds)
    east = write_stack(
        tmp_path / "e_20200601.tif", np.full((3, 60, 60), 800), np.full((60, 60), CLEAR),
        transform=Affine(10, 0, left + 300, 0, -10, top), crs="EPSG:32636",
    )  # fmt: skip
    values, _ = compose(tmp_path, [west, east])
    with rasterio.open(tmp_path / "c.tif") as dataset:
        assert dataset.crs == "EPSG:32635"
        assert dataset.width > 80
    assert set(np.unique(values[0][np.isfinite(values[0])])) == {800.0}
    # one date is one observation, though two tiles show it
    assert set(np.unique(values[3])) == {0.0, 1.0}


def test_seeds_classes_keep_shadow(tmp_path: Path) -> None:
    classes = np.array([[CLEAR, 3], [10, CLOUD]])
    path = write_stack(tmp_path / "a_20200601.tif", np.full((3, 2, 2), 700), classes)
    kept, _ = compose(tmp_path, [path], mask=Mask(SCL_SEED))
    np.testing.assert_array_equal(np.isfinite(kept[0]), [[True, True], [True, False]])
    better, _ = compose(tmp_path, [path])
    np.testing.assert_array_equal(np.isfinite(better[0]), [[True, False], [False, False]])


def test_offset_added_twice_is_doubted(tmp_path: Path) -> None:
    bands = {"B4": np.full((8, 8), 800)}
    folder = Safe().write(tmp_path, bands, np.full((4, 4), CLEAR))
    _, events = compose(tmp_path, [folder], bands=("B4",))
    assert "100% of the measurements" in said(events, Warn)


def test_scene_without_mask_is_refused_unless_allowed(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "a_20200601.tif", np.full((3, 4, 4), 700, np.uint16), utm(10))
    name_bands(path, THREE)
    with pytest.raises(InputError, match="1 scenes have no cloud mask: a_20200601"):
        compose(tmp_path, [path])
    values, _ = compose(tmp_path, [path], mask=Mask(required=False))
    assert (values[:3] == 700).all()


@pytest.mark.parametrize(
    ("words", "kind", "sentence"),
    [
        ({"start": "2021-01-01"}, InputError, "of 5 found 5 outside 2021-01-01 to any"),
        ({"bands": ("B4", "B5")}, InputError, "has no band B5"),
        ({"name": "c.png"}, JobError, "is no GeoTIFF"),
        ({"place": Place(extent=(0, 0, 1, 1), extent_crs="EPSG:9999999")}, JobError, "is not known"),
        (
            {"place": Place(extent=(10, 40, 10.1, 40.1), extent_crs="EPSG:4326")},
            InputError,
            "No scene lies on",
        ),
    ],
)
def test_what_cannot_be_is_refused(
    words: dict[str, Any], kind: type[BiosrError], sentence: str, tmp_path: Path
) -> None:
    paths, _ = random_stacks(tmp_path, DAYS)
    before = sorted(tmp_path.iterdir())
    with pytest.raises(kind, match=sentence):
        compose(tmp_path, paths, **words)
    assert sorted(tmp_path.iterdir()) == before


def test_wholly_clouded_scenes_are_refused_and_nothing_is_left(tmp_path: Path) -> None:
    path = write_stack(tmp_path / "a_20200601.tif", np.full((3, 4, 4), 700), np.full((4, 4), CLOUD))
    with pytest.raises(InputError, match="No pixel is clear on any of the 1 dates"):
        compose(tmp_path, [path])
    assert [entry.name for entry in tmp_path.iterdir()] == ["a_20200601.tif"]


def test_cancelled_leaves_nothing(tmp_path: Path) -> None:
    paths, _ = random_stacks(tmp_path, DAYS)
    job = CompositeJob(str(tmp_path / "c.tif"), Supply(tuple(paths)), bands=THREE)
    with pytest.raises(Cancelled):
        composite.make(job, cancelled=lambda: True)
    assert not (tmp_path / "c.tif").exists()


def test_a_stopped_run_goes_on_where_it_stopped(tmp_path: Path) -> None:
    paths, _ = random_stacks(tmp_path, DAYS, side=300)
    job = CompositeJob(str(tmp_path / "c.tif"), Supply(tuple(paths)), bands=THREE)
    composite.make(job)
    whole = (tmp_path / "c.tif").read_bytes()
    (tmp_path / "c.tif").unlink()
    seen: list[Event] = []

    def first_strip_is_done() -> bool:
        return any(isinstance(event, Progress) for event in seen)

    with pytest.raises(Cancelled):
        composite.make(job, seen.append, first_strip_is_done)
    assert not (tmp_path / "c.tif").exists()
    again: list[Event] = []
    composite.make(replace(job, memory=1), again.append)
    assert (tmp_path / "c.tif").read_bytes() == whole
    assert "An unfinished run of this map goes on: 85% of it is finished." in said(again)
    assert sorted(entry.name for entry in tmp_path.iterdir()) == sorted(
        ["c.tif", *(Path(p).name for p in paths)]
    )


def test_a_stopped_run_of_other_scenes_starts_afresh(tmp_path: Path) -> None:
    paths, shown = random_stacks(tmp_path, DAYS, side=300)
    job = CompositeJob(str(tmp_path / "c.tif"), Supply(tuple(paths)), bands=THREE)
    seen: list[Event] = []
    with pytest.raises(Cancelled):
        composite.make(job, seen.append, lambda: any(isinstance(event, Progress) for event in seen))
    again: list[Event] = []
    composite.make(replace(job, scenes=Supply(tuple(paths[1:]))), again.append)
    assert "starts afresh: it was made with another state of the scenes" in said(again)
    np.testing.assert_array_equal(read(tmp_path / "c.tif")[:3], nanmedian(shown[1:]))


@pytest.mark.skipif("jp2" not in raster_driver_extensions(), reason="this GDAL writes no JPEG 2000")
def test_product_in_jpeg_2000_as_it_is_distributed(tmp_path: Path) -> None:
    random = np.random.default_rng(6)
    bands = {"B4": random.integers(1001, 5000, (64, 64)), "B11": random.integers(1001, 5000, (32, 32))}
    classes = random.choice([CLEAR, CLOUD], (32, 32))
    folder = Safe().write(tmp_path / "in", bands, classes)
    plain, _ = compose(tmp_path, [folder], bands=("B4", "B11"))
    for path in folder.rglob("*.tif"):
        copy(path, path.with_suffix(".jp2"), driver="JP2OpenJPEG", QUALITY=100, REVERSIBLE="YES")
        path.unlink()
    archive = shutil.make_archive(str(tmp_path / folder.stem), "zip", tmp_path / "in", folder.name)
    packed, _ = compose(tmp_path, [archive], "j.tif", bands=("B4", "B11"))
    np.testing.assert_array_equal(plain, packed)


def test_scene_without_mask_is_left_out_where_others_have_one(tmp_path: Path) -> None:
    paths, shown = random_stacks(tmp_path, DAYS)
    bare = write_raster(tmp_path / "a_20200601.tif", np.full((3, 24, 24), 9000, np.uint16), utm(10))
    values, events = compose(tmp_path, [*paths, name_bands(bare, THREE)])
    np.testing.assert_array_equal(values[:3], nanmedian(shown))
    assert "1 scenes have no cloud mask and are left out: a_20200601." in said(events, Warn)


def test_damaged_file_is_left_out_and_told(tmp_path: Path) -> None:
    paths, shown = random_stacks(tmp_path, DAYS)
    bad = tmp_path / "b"
    bad.mkdir()
    Safe().write(bad, {"B4": np.full((8, 8), 3000)}, np.full((4, 4), CLEAR))
    next(bad.rglob("*B04*.tif")).write_bytes(b"not a raster")
    values, events = compose(tmp_path, [*paths, bad], bands=("B4",))
    assert "is left out: The raster" in said(events, Warn)
    np.testing.assert_array_equal(values[0], nanmedian(shown)[0])


def test_file_that_breaks_while_it_is_read_is_named(tmp_path: Path) -> None:
    paths, _ = random_stacks(tmp_path, DAYS, side=64)
    with rasterio.open(paths[2]) as dataset:
        packed = {**dataset.profile, "compress": "deflate"}
        values, names = dataset.read(), dataset.descriptions
    with rasterio.open(paths[2], "w", **packed) as dataset:
        dataset.write(values)
    name_bands(paths[2], names)
    data = bytearray(Path(paths[2]).read_bytes())
    data[len(data) // 3 : len(data) // 2] = bytes(len(data) // 2 - len(data) // 3)
    Path(paths[2]).write_bytes(data)
    with pytest.raises(InputError, match="The scene s2_2020-07-02 cannot be read"):
        compose(tmp_path, paths)
    assert not (tmp_path / "c.tif").exists()


def test_job_goes_through_json(tmp_path: Path) -> None:
    from engine.schema import dump, parse

    job = CompositeJob("o.tif", Supply(("a",)), Place(extent=(0.0, 0.0, 1.0, 1.0)), bands=("B4",))
    assert parse(CompositeJob, dump(job)) == job
    with pytest.raises(ValueError, match="sensor 'spot' is not one of"):
        replace(job, sensor="spot")
    with pytest.raises(ValueError, match="no scene class 12"):
        Mask((12,))
    with pytest.raises(ValueError, match="ends before it starts"):
        replace(job, start="2020-02-01", end="2020-01-01")


@pytest.mark.skipif(not CHIPS.is_dir(), reason=f"the real chips are not at {CHIPS}")
def test_real_chips_months_are_numpys_median(tmp_path: Path) -> None:
    chip = CHIPS / "0060c0a5"
    names = ("B2", "B3", "B4", "B5", "B6", "B7", "B8", "B8A", "B11", "B12", "cloud")
    shown, paths = [], []
    for path in sorted(chip.glob("*_S2_*.tif")):
        month = (int(path.stem[-2:]) + 8) % 12 + 1
        copy = tmp_path / f"chip_2020{month:02d}01.tif"
        shutil.copy(path, copy)
        paths.append(name_bands(copy, names))
        with rasterio.open(path) as dataset:
            image = dataset.read().astype(np.float32)
        clear = (image[10] <= 40) & (image[:10] != 0).all(axis=0)
        shown.append(np.where(clear, np.maximum(image[:10], 1), np.nan))
    values, _ = compose(tmp_path, paths, bands=names[:10])
    np.testing.assert_array_equal(values[:10], nanmedian(np.stack(shown)))
    assert np.isfinite(values[:10]).mean() > 0.99


def test_result_says_what_was_made(tmp_path: Path) -> None:
    paths, shown = random_stacks(tmp_path, DAYS)
    made = composite.make(CompositeJob(str(tmp_path / "c.tif"), Supply(tuple(paths)), bands=THREE))
    assert isinstance(made, Made)
    assert made.values["scenes"] == made.values["dates"] == 5
    assert made.values["seen"] == pytest.approx(np.isfinite(shown).any(axis=(0, 1)).mean(), abs=1e-6)
