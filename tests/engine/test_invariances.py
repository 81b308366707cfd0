"""What must hold for every raster, whatever its size: the promises of the engine, end to end."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import rasterio
from hypothesis import given
from hypothesis import strategies as st

from tests.support import ORIGIN, make_map, utm, write_raster

LENGTHS = st.one_of(st.integers(1, 9), st.integers(10, 75))
SEEDS = st.integers(0, 2**32 - 1)


def noise(width: int, height: int, seed: int) -> np.ndarray:
    """Float32 values between 0 and 1000 that use every bit of their mantissa."""
    return (np.random.default_rng(seed).random((height, width)) * 1000).astype(np.float32)


@given(LENGTHS, LENGTHS, SEEDS)
def test_an_identity_model_gives_every_bit_back(folder: Path, width: int, height: int, seed: int) -> None:
    image = noise(width, height, seed)
    path = write_raster(folder / "in.tif", image, utm(10))
    np.testing.assert_array_equal(make_map(folder, "identity", {"image": path}).values, image)


@given(LENGTHS, LENGTHS, st.sampled_from([0.0, 100.0, 333.3]))
@pytest.mark.parametrize("model", ["blur", "identity"])
def test_a_constant_field_stays_constant_up_to_the_corners(
    folder: Path, model: str, width: int, height: int, value: float
) -> None:
    path = write_raster(folder / "in.tif", np.full((height, width), value, np.float32), utm(10))
    found = make_map(folder, model, {"image": path}).values
    assert found.shape == (height, width)
    np.testing.assert_allclose(found, np.float32(value), rtol=1e-6)


@given(st.integers(1, 20), st.integers(1, 20), SEEDS)
def test_a_coarse_raster_of_any_size_gives_four_by_four_pixels_each(
    folder: Path, width: int, height: int, seed: int
) -> None:
    coarse = noise(width, height, seed)
    path = write_raster(folder / "in.tif", coarse, utm(100))
    found = make_map(folder, "nearest", {"biomass": path})
    np.testing.assert_array_equal(found.values, coarse.repeat(4, 0).repeat(4, 1))
    with rasterio.open(found.path) as dataset:
        assert dataset.transform == utm(25)


@given(st.data())
def test_an_impulse_lands_on_its_pixel(folder: Path, data: st.DataObject) -> None:
    row, column = data.draw(st.integers(0, 59)), data.draw(st.integers(0, 69))
    image = np.zeros((60, 70), np.float32)
    image[row, column] = 900
    path = write_raster(folder / "in.tif", image, utm(10))
    found = make_map(folder, "blur", {"image": path}).values
    around = np.zeros((60, 70), bool)
    around[max(row - 1, 0) : row + 2, max(column - 1, 0) : column + 2] = True
    np.testing.assert_array_equal(found > 0, around)


@given(st.integers(20, 75), st.integers(20, 75), SEEDS)
def test_tiles_of_a_local_model_leave_no_trace(folder: Path, width: int, height: int, seed: int) -> None:
    image = noise(width, height, seed)
    path = write_raster(folder / "in.tif", image, utm(10))
    padded = np.pad(image.astype(np.float64), 1, mode="symmetric")
    shifts = [padded[r : r + height, c : c + width] for r in range(3) for c in range(3)]
    found = make_map(folder, "blur", {"image": path}).values
    np.testing.assert_allclose(found, np.mean(shifts, axis=0), rtol=1e-5)


@given(st.integers(1, 75), st.integers(1, 75), SEEDS, st.integers(2, 7), st.integers(1, 3))
def test_batch_size_and_threads_change_no_bit(
    folder: Path, width: int, height: int, seed: int, batch_size: int, threads: int
) -> None:
    path = write_raster(folder / "in.tif", noise(width, height, seed), utm(10))
    one = make_map(folder, "tile_mean", {"image": path}, batch_size=1).values
    many = make_map(folder, "tile_mean", {"image": path}, batch_size=batch_size, threads=threads).values
    np.testing.assert_array_equal(one, many)


@given(st.integers(1, 75), st.integers(1, 75), SEEDS, st.data())
def test_a_part_equals_the_whole(
    folder: Path, width: int, height: int, seed: int, data: st.DataObject
) -> None:
    image = noise(width, height, seed)
    image[image < 100] = -1
    path = write_raster(folder / "in.tif", image, utm(10), nodata=-1)
    left, top = data.draw(st.integers(0, width - 1)), data.draw(st.integers(0, height - 1))
    right, bottom = data.draw(st.integers(left + 1, width)), data.draw(st.integers(top + 1, height))
    whole = make_map(folder, "tile_mean", {"image": path}).values[top:bottom, left:right]
    if np.isnan(whole).all():
        return
    x, y = ORIGIN
    extent = (x + 10 * left, y - 10 * bottom, x + 10 * right, y - 10 * top)
    part = make_map(folder, "tile_mean", {"image": path}, "part.tif", extent=extent).values
    np.testing.assert_array_equal(part, whole)


@given(st.data(), SEEDS)
def test_one_missing_pixel_touches_its_neighbours_at_most(
    folder: Path, data: st.DataObject, seed: int
) -> None:
    row, column = data.draw(st.integers(0, 59)), data.draw(st.integers(0, 59))
    image = noise(60, 60, seed)
    clean = make_map(folder, "blur", {"image": write_raster(folder / "in.tif", image, utm(10))}).values
    image[row, column] = -1
    path = write_raster(folder / "in.tif", image, utm(10), nodata=-1)
    found = make_map(folder, "blur", {"image": path}).values
    assert np.argwhere(np.isnan(found)).tolist() == [[row, column]]
    rows, columns = np.nonzero(found != clean)
    assert np.abs(rows - row).max() <= 1
    assert np.abs(columns - column).max() <= 1


@given(st.integers(0, 14), st.integers(0, 14))
def test_a_missing_coarse_pixel_is_a_missing_block(folder: Path, row: int, column: int) -> None:
    coarse = np.full((15, 15), 100, np.float32)
    coarse[row, column] = -1
    path = write_raster(folder / "in.tif", coarse, utm(100), nodata=-1)
    found = make_map(folder, "nearest", {"biomass": path}).values
    expected = np.where(coarse < 0, np.nan, coarse).repeat(4, 0).repeat(4, 1)
    np.testing.assert_array_equal(found, expected)


def test_two_runs_give_the_same_bytes(folder: Path) -> None:
    path = write_raster(folder / "in.tif", noise(70, 60, 0), utm(10))
    first = make_map(folder, "tile_mean", {"image": path}).path.read_bytes()
    assert make_map(folder, "tile_mean", {"image": path}).path.read_bytes() == first
