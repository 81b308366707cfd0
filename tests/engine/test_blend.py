import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rasterio.crs import CRS
from rasterio.windows import Window

from engine.blend import Blender, ramp, weights
from engine.card import TileSpec
from engine.grid import Grid
from engine.tiles import Lattice, Tile
from tests.support import UTM, utm

SPEC = TileSpec(32, 8, 4, True)


def lattice(width: int, height: int, spec: TileSpec = SPEC) -> Lattice:
    return Lattice.of(spec, Grid(CRS.from_string(UTM), utm(10), width, height))


def cut(image: np.ndarray, tile: Tile) -> np.ndarray:
    """What an identity model makes of a tile; the halo holds rubbish."""
    out = np.full((1, tile.window.height, tile.window.width), -777, np.float32)
    rows, columns = tile.core.toslices()
    out[(0, *tile.core_in_tile)] = image[rows, columns]
    return out


def blend(cells: Lattice, window: Window, tiles: list[Tile], answers: list[np.ndarray]) -> np.ndarray:
    blender = Blender(cells, window, 1)
    bands = []
    for tile, values in zip(tiles, answers):
        bands += blender.add(tile, values, np.ones((tile.core.height, tile.core.width), bool))
    assert blender.strips_held == 0
    assert [band.row for band in bands] == sorted(band.row for band in bands)
    return np.concatenate([band.values for band in bands], axis=1)[0]


@given(st.integers(1, 64))
def test_the_ramp_rises_and_its_complement_falls(overlap: int) -> None:
    rising = ramp(overlap)
    assert (rising > 0).all()
    assert (rising < 1).all()
    assert (np.diff(rising) > 0).all()
    np.testing.assert_allclose(rising + rising[::-1], 1, atol=1e-15)


@given(st.integers(1, 300))
def test_weights_sum_to_one_everywhere(length: int) -> None:
    axis = lattice(length, 1).columns
    total = np.zeros(length)
    for index in range(axis.count):
        first, stop = axis.core(index)
        total[first:stop] += weights(axis, index)[: stop - first]
    np.testing.assert_array_equal(total, 1)


@given(st.integers(1, 90), st.integers(1, 90), st.integers(0, 2**32 - 1), st.booleans())
def test_identical_tiles_give_the_image_back_in_any_order(
    width: int, height: int, seed: int, shuffled: bool
) -> None:
    random = np.random.default_rng(seed)
    image = (random.random((height, width)) * 1000).astype(np.float32)
    cells, window = lattice(width, height), Window(0, 0, width, height)
    tiles = list(cells.tiles(window))
    if shuffled:
        random.shuffle(tiles)  # type: ignore[arg-type]
    found = blend(cells, window, tiles, [cut(image, tile) for tile in tiles])
    np.testing.assert_array_equal(found, image)


@given(st.integers(0, 2**32 - 1))
def test_the_order_of_tiles_that_disagree_changes_no_bit(seed: int) -> None:
    random = np.random.default_rng(seed)
    cells, window = lattice(75, 66), Window(0, 0, 75, 66)
    tiles = list(cells.tiles(window))
    answers = [random.normal(300, 100, (1, 32, 32)).astype(np.float32) for _ in tiles]
    order = random.permutation(len(tiles))
    expected = blend(cells, window, tiles, answers)
    found = blend(cells, window, [tiles[i] for i in order], [answers[i] for i in order])
    np.testing.assert_array_equal(found, expected)


def test_between_tiles_that_disagree_the_map_is_smooth() -> None:
    cells, window = lattice(40, 20), Window(0, 0, 40, 20)
    tiles = list(cells.tiles(window))
    answers = [np.full((1, 32, 32), 100.0 * tile.column, np.float32) for tile in tiles]
    row = blend(cells, window, tiles, answers)[5]
    assert (row[:12] == 0).all()
    assert (row[20:28] == 100).all()
    assert 0 < np.diff(row[11:21]).max() < 25


def test_row_by_row_only_one_strip_is_held() -> None:
    cells, window = lattice(200, 3000), Window(0, 0, 200, 3000)
    blender = Blender(cells, window, 1)
    for tile in cells.tiles(window):
        list(blender.add(tile, None, np.zeros((tile.core.height, tile.core.width), bool)))
        assert blender.strips_held <= 1


def test_skipped_tiles_leave_nodata_and_nothing_else() -> None:
    cells, window = lattice(60, 20), Window(0, 0, 60, 20)
    image = np.full((20, 60), 7, np.float32)
    valid = np.ones((20, 60), bool)
    valid[:, :30] = False
    blender = Blender(cells, window, 1)
    bands = []
    for tile in cells.tiles(window):
        part = valid[tile.core.toslices()]
        bands += blender.add(tile, cut(image, tile) if part.any() else None, part)
    values = np.concatenate([band.values for band in bands], axis=1)[0]
    assert np.isnan(values[:, :30]).all()
    assert (values[:, 30:] == 7).all()


@pytest.mark.parametrize(
    "spec", [TileSpec(32, 16, 0, True), TileSpec(9, 2, 1, True), TileSpec(2, 1, 0, True)]
)
def test_any_overlap_up_to_the_stride(spec: TileSpec) -> None:
    image = np.random.default_rng(1).random((50, 70)).astype(np.float32)
    cells, window = lattice(70, 50, spec), Window(0, 0, 70, 50)
    tiles = list(cells.tiles(window))
    np.testing.assert_array_equal(blend(cells, window, tiles, [cut(image, t) for t in tiles]), image)
