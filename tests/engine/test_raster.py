from pathlib import Path

import numpy as np
import pytest
import rasterio
from affine import Affine
from hypothesis import given
from hypothesis import strategies as st
from rasterio.crs import CRS
from rasterio.windows import Window

from engine.errors import InputError
from engine.grid import Grid
from engine.layers import Raster
from engine.raster import (
    SAMPLE_SIDE,
    SAMPLE_WINDOWS,
    AlignedSource,
    WarpedSource,
    open_raster,
    reflect,
    sample,
    source_on,
)
from engine.views import grid_of
from tests.support import UTM, utm, write_raster

METRES = CRS.from_string(UTM)


@given(st.integers(-300, 300), st.integers(1, 200), st.integers(1, 60))
def test_reflection_is_that_of_numpy(start: int, length: int, size: int) -> None:
    before, after = max(0, -start), max(0, start + length - size)
    padded = np.pad(np.arange(size), (before, after), mode="symmetric")
    expected = padded[start + before : start + before + length]
    np.testing.assert_array_equal(reflect(start, length, size), expected)


@given(st.integers(-40, 40), st.integers(1, 50), st.integers(1, 20), st.integers(1, 5))
def test_reflection_is_the_same_place_at_every_ratio(start: int, length: int, size: int, ratio: int) -> None:
    coarse = reflect(start, length, size)
    fine = reflect(start * ratio, length * ratio, size * ratio)
    np.testing.assert_array_equal(fine // ratio, np.repeat(coarse, ratio))


def test_aligned_pixels_are_read_as_they_are(tmp_path: Path) -> None:
    image = np.arange(20 * 30, dtype=np.uint16).reshape(20, 30)
    path = write_raster(tmp_path / "a.tif", [image, image + 1000], utm(10))
    with open_raster(path) as dataset:
        source = source_on(dataset, (2, 1), grid_of(dataset))
        assert isinstance(source, AlignedSource)
        assert source.note == ""
        values, valid = source.read(Window(-3, 15, 8, 7))
    assert values.dtype == np.float32
    assert valid.all()
    np.testing.assert_array_equal(values[1][:5, 3:], image[15:, :5])
    np.testing.assert_array_equal(values[1][:5, :3], image[15:, 2::-1])
    np.testing.assert_array_equal(values[1][5:], values[1][4:2:-1])
    np.testing.assert_array_equal(values[0], values[1] + 1000)


def test_an_aligned_raster_that_does_not_cover_the_lattice_is_invalid_there(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "a.tif", np.ones((10, 10), np.float32), utm(10, x=50, y=20))
    with open_raster(path) as dataset:
        _, valid = source_on(dataset, (1,), Grid(METRES, utm(10), 20, 20)).read(Window(0, 0, 20, 20))
    expected = np.zeros((20, 20), bool)
    expected[2:12, 5:15] = True
    np.testing.assert_array_equal(valid, expected)


def test_a_finer_raster_is_averaged_exactly(tmp_path: Path) -> None:
    image = np.random.default_rng(0).integers(1, 10_000, (40, 60)).astype(np.uint16)
    path = write_raster(tmp_path / "a.tif", image, utm(10))
    with open_raster(path) as dataset, source_on(dataset, (1,), Grid(METRES, utm(40), 15, 10)) as source:
        assert isinstance(source, WarpedSource)
        assert "average" in source.note
        assert "from 10 metre (EPSG:32635) to 40 metre (EPSG:32635)" in source.note
        values, valid = source.read(Window(0, 0, 15, 10))
    assert valid.all()
    means = image.reshape(10, 4, 15, 4).mean((1, 3))  # not rounded to the integers of the file
    np.testing.assert_allclose(values[0], means, rtol=1e-6)


def test_a_coarser_raster_is_interpolated_bilinearly(tmp_path: Path) -> None:
    rows, columns = np.mgrid[:10, :10] + 0.5
    path = write_raster(tmp_path / "a.tif", (100 * rows + columns).astype(np.float32), utm(100))
    with open_raster(path) as dataset, source_on(dataset, (1,), Grid(METRES, utm(20), 50, 50)) as source:
        assert "bilinear" in source.note
        values, valid = source.read(Window(10, 10, 30, 30))
    rows, columns = (np.mgrid[10:40, 10:40] + 0.5) / 5
    assert valid.all()
    np.testing.assert_allclose(values[0], 100 * rows + columns, rtol=1e-5)


@pytest.mark.parametrize("size", [25, 4], ids=["average", "bilinear"])
@given(data=st.data())
def test_a_warped_pixel_does_not_depend_on_the_window(
    tmp_path_factory: pytest.TempPathFactory, size: float, data: st.DataObject
) -> None:
    path = tmp_path_factory.getbasetemp() / "guide.tif"
    if not path.exists():
        image = np.random.default_rng(0).integers(1, 10_000, (2, 300, 300)).astype(np.uint16)
        image[0, 100:120, 50:60] = 0
        write_raster(path, image, utm(10), nodata=0)
    degrees = size / 111_320
    grid = Grid(CRS.from_epsg(4326), Affine(2 * degrees, 0, 26.99, 0, -degrees, 60.44), 120, 150)
    column, row = data.draw(st.integers(0, 119)), data.draw(st.integers(0, 149))
    width, height = data.draw(st.integers(1, 120 - column)), data.draw(st.integers(1, 150 - row))
    with open_raster(str(path)) as dataset:
        with source_on(dataset, (1, 2), grid) as source:
            whole, everywhere = source.read(grid.window)
        with source_on(dataset, (1, 2), grid) as source:
            part, valid = source.read(Window(column, row, width, height))
    rows, columns = slice(row, row + height), slice(column, column + width)
    np.testing.assert_array_equal(valid, everywhere[rows, columns])
    np.testing.assert_array_equal(part[:, valid], whole[:, rows, columns][:, valid])


@pytest.mark.parametrize("lattice", [utm(10), utm(20)], ids=["aligned", "warped"])
@pytest.mark.parametrize("kind", ["nodata", "nan", "mask", "nan and nodata"])
def test_every_way_to_say_nodata(tmp_path: Path, kind: str, lattice: Affine) -> None:
    image = np.random.default_rng(0).random((2, 40, 40)).astype(np.float32) + 1
    hole = (slice(8, 16), slice(20, 24))
    mask = np.ones((40, 40), bool)
    nodata = -9999.0 if "nodata" in kind else None
    if kind == "mask":
        mask[hole] = False
    elif kind == "nan and nodata":
        image[0][hole] = np.nan
        image[1][hole] = -9999
    else:
        image[0][hole] = np.nan if kind == "nan" else -9999  # in one of the bands is enough
    path = write_raster(
        tmp_path / "a.tif", image, utm(10), nodata=nodata, mask=mask if kind == "mask" else None
    )
    size = lattice.a / 10
    with open_raster(path) as dataset:
        grid = Grid(METRES, lattice, int(40 / size), int(40 / size))
        with source_on(dataset, (1, 2), grid) as source:
            values, valid = source.read(grid.window)
    expected = np.ones_like(valid)
    expected[tuple(slice(int(part.start / size), int(part.stop / size)) for part in hole)] = False
    np.testing.assert_array_equal(valid, expected)
    assert values[:, valid].min() >= 1


def test_a_warped_raster_ends_where_it_ends(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "a.tif", np.ones((20, 20), np.float32), utm(10, x=100, y=40))
    with open_raster(path) as dataset, source_on(dataset, (1,), Grid(METRES, utm(20), 30, 30)) as source:
        _, valid = source.read(Window(0, 0, 30, 30))
    expected = np.zeros((30, 30), bool)
    expected[2:12, 5:15] = True
    np.testing.assert_array_equal(valid, expected)


@pytest.mark.parametrize("lattice", [utm(10), utm(20), utm(4)], ids=["aligned", "averaged", "bilinear"])
def test_values_without_sense_are_no_data_before_anything_is_averaged(
    tmp_path: Path, lattice: Affine
) -> None:
    image = np.full((2, 40, 40), 3000, np.int16)
    image[0, 7, 9], image[1, 20, 20] = -9999, 20001
    path = write_raster(tmp_path / "a.tif", image, utm(10))
    side = int(400 / lattice.a)
    with (
        open_raster(path) as dataset,
        source_on(dataset, (1, 2), Grid(METRES, lattice, side, side), (1.0, 20000.0)) as source,
    ):
        values, valid = source.read(Window(0, 0, side, side))
    assert values[0][valid].max() == 3000
    assert values[1][valid].min() == 3000
    if lattice.a == 10:
        assert np.argwhere(~valid).tolist() == [[7, 9], [20, 20]]


def test_a_damaged_mask_is_told_like_damaged_values(tmp_path: Path) -> None:
    path = Path(write_raster(tmp_path / "a.tif", np.ones((300, 300), np.float32), utm(10)))
    with rasterio.Env(GDAL_TIFF_INTERNAL_MASK=False), rasterio.open(path, "r+") as dataset:
        dataset.write_mask(np.random.default_rng(0).random((300, 300)) > 0.5)
    mask = tmp_path / "a.tif.msk"
    mask.write_bytes(mask.read_bytes()[:-2000])
    with open_raster(str(path)) as dataset:
        with pytest.raises(InputError, match=r"a\.tif cannot be read") as refused:
            sample(dataset, (1,))
        assert "previous exception" not in refused.value.message  # the cause itself is told
        grid = grid_of(dataset)
        with source_on(dataset, (1,), grid) as source, pytest.raises(InputError, match="cannot be read"):
            source.read(grid.window)


def test_alpha_is_nodata_too(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    with rasterio.open(
        path, "w", driver="GTiff", width=8, height=8, count=4, dtype="uint8", crs=METRES,
        transform=utm(10), photometric="RGB", alpha="yes",
    ) as dataset:  # fmt: skip
        alpha = np.full((8, 8), 255, np.uint8)
        alpha[2, 3] = 0
        dataset.write(np.stack([np.full((8, 8), 9, np.uint8)] * 3 + [alpha]))
    with open_raster(str(path)) as opened:
        _, valid = source_on(opened, (1, 2, 3), grid_of(opened)).read(Window(0, 0, 8, 8))
    assert np.argwhere(~valid).tolist() == [[2, 3]]


def test_a_sample_has_holes_where_there_is_no_data(tmp_path: Path) -> None:
    image = np.full((2, 1000, 700), 5, np.float32)
    image[0, :500] = -1
    image[1, 500:750] = -1
    path = write_raster(tmp_path / "a.tif", image, utm(10), nodata=-1)
    with open_raster(path) as dataset:
        values = sample(dataset, (1, 2))
        raster = Raster(path, dataset, (1, 2), 0)
        both, second = raster.sample(), raster.sample([1])
    assert 10_000 < values[0].size < 100_000
    assert (values[np.isfinite(values)] == 5).all()
    assert np.isnan(values).mean(axis=1) == pytest.approx([0.5, 0.25], abs=0.15)
    assert both.shape == (2, np.isfinite(values).all(axis=0).sum()), "where all bands are valid"
    assert second.shape == (1, np.isfinite(values[1]).sum()), "where the one is"


def test_a_raster_without_crs_is_refused(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "a.tif", np.ones((4, 4), np.float32), utm(10), crs=None)
    with pytest.raises(InputError, match=r"a\.tif has no CRS.*Assign"), open_raster(path):
        pass


def test_a_file_that_is_no_raster_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.tif").write_text("no raster")
    for name in ("a.tif", "missing.tif"):
        with (
            pytest.raises(InputError, match=f"{name} cannot be opened") as refused,
            open_raster(str(tmp_path / name)),
        ):
            pass
        assert not refused.value.message.endswith("..")


def test_a_sample_reads_little_of_a_large_raster(tmp_path: Path) -> None:
    """Without overviews, a decimated image of the whole would read every block."""
    path = tmp_path / "a.tif"
    with rasterio.open(
        path, "w", driver="GTiff", dtype="float32", count=1, height=20_000, width=20_000, crs=UTM,
        transform=utm(10), tiled=True, sparse_ok=True,
    ) as dataset:  # fmt: skip
        dataset.write(np.ones((1, 256, 256), np.float32), window=Window(19_744, 19_744, 256, 256))
    with open_raster(str(path)) as dataset:
        values = sample(dataset, (1,))
    assert values.size == (SAMPLE_WINDOWS * SAMPLE_SIDE) ** 2
    assert values.max() == 1  # the far corner is looked at too


@pytest.mark.parametrize("nodata", [-9999, None], ids=["declared", "out of range"])
def test_decibels_are_averaged_as_power_and_nodata_stays_out(tmp_path: Path, nodata: float | None) -> None:
    values = np.tile(np.float32([[-10, -20], [-10, -20]]), (10, 10))
    values[4:6, 4:6] = -9999
    values[8, 8] = -9999
    path = write_raster(tmp_path / "s1.tif", values, utm(10), nodata=nodata)
    lattice = Grid(METRES, utm(20), 10, 10)
    with open_raster(path) as dataset, source_on(dataset, (1,), lattice, (-60, 20), "dB") as source:
        found, valid = source.read(lattice.window)
    expected = np.full((10, 10), 10 * np.log10((0.1 + 0.01) / 2))
    expected[4, 4] = 10 * np.log10((0.1 + 0.01 + 0.01) / 3)
    missing = np.zeros((10, 10), bool)
    missing[2, 2] = True
    np.testing.assert_array_equal(~valid, missing)
    np.testing.assert_allclose(found[0][valid], expected[valid], rtol=1e-5)
    assert "(average of the power)" in source.note


def test_decibels_on_the_lattice_are_read_as_they_are(tmp_path: Path) -> None:
    values = np.float32([[-10.1, -20.2], [-30.3, 3.4]])
    path = write_raster(tmp_path / "s1.tif", values, utm(10))
    with open_raster(path) as dataset, source_on(dataset, (1,), grid_of(dataset), None, "dB") as source:
        np.testing.assert_array_equal(source.read(Window(0, 0, 2, 2))[0][0], values)
