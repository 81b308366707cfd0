import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from rasterio.crs import CRS
from rasterio.windows import Window

from engine.card import TileSpec
from engine.grid import Grid
from engine.tiles import Axis, Lattice
from tests.support import UTM, utm


def lattice(width: int, height: int, spec: TileSpec) -> Lattice:
    return Lattice.of(spec, Grid(CRS.from_string(UTM), utm(10), width, height))


specs = st.builds(
    lambda multiple, strides, halo, overlap: TileSpec(
        multiple * strides + 2 * halo + overlap, multiple, halo, True
    ),
    st.integers(1, 9),
    st.integers(1, 4),
    st.integers(0, 6),
    st.integers(1, 9),
)


def test_the_stride_leaves_room_for_a_ramp() -> None:
    axis = lattice(1000, 1000, TileSpec(256, 16, 16, False)).rows
    assert (axis.core_size, axis.stride, axis.overlap) == (224, 208, 16)
    assert axis.count == 5  # 4 x 208 + 224 covers 1000, 3 x 208 + 224 does not


@given(specs, st.integers(1, 300))
def test_cores_cover_every_pixel_once_or_twice(spec: TileSpec, length: int) -> None:
    axis = lattice(length, 1, spec).columns
    assert 1 <= axis.overlap <= spec.multiple_of
    assert axis.stride % spec.multiple_of == 0
    covered = np.zeros(length, int)
    for index in range(axis.count):
        first, stop = axis.core(index)
        assert first < stop
        covered[first:stop] += 1
    assert covered.min() == 1 or axis.overlap == axis.stride
    assert covered.max() <= 2


@given(specs, st.integers(1, 300), st.data())
def test_a_part_needs_exactly_the_tiles_whose_core_it_touches(
    spec: TileSpec, length: int, data: st.DataObject
) -> None:
    axis: Axis = lattice(length, 1, spec).columns
    first = data.draw(st.integers(0, length - 1))
    stop = data.draw(st.integers(first + 1, length))
    needed = [k for k in range(axis.count) if axis.core(k)[0] < stop and axis.core(k)[1] > first]
    assert list(axis.touching(first, stop)) == needed


def test_tiles_come_row_by_row_with_halo() -> None:
    """Halo 4 and windows of 8: tiles begin 8 pixels before the raster, and 4 of these are thrown away."""
    whole = lattice(60, 40, TileSpec(32, 8, 4, True))
    tiles = list(whole.tiles(Window(0, 0, 60, 40)))
    assert len(tiles) == whole.count(Window(0, 0, 60, 40)) == 12
    assert [(tile.row, tile.column) for tile in tiles][:5] == [(0, 0), (0, 1), (0, 2), (0, 3), (1, 0)]
    assert tiles[0].window == Window(-8, -8, 32, 32)
    assert tiles[0].core == Window(0, 0, 20, 20)
    assert tiles[0].core_in_tile == (slice(8, 28), slice(8, 28))
    assert tiles[5].core == Window(12, 12, 24, 24)
    assert tiles[5].core_in_tile == (slice(4, 28), slice(4, 28))
    assert tiles[-1].core == Window(44, 28, 16, 12)


@given(specs, st.integers(1, 300))
def test_every_tile_begins_with_a_window_of_the_whole(spec: TileSpec, length: int) -> None:
    for tile in lattice(length, 7, spec).tiles(Window(0, 0, length, 7)):
        assert tile.window.col_off % spec.multiple_of == 0
        assert tile.window.row_off % spec.multiple_of == 0
