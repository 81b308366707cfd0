import numpy as np
import pytest
from affine import Affine
from hypothesis import given
from hypothesis import strategies as st
from rasterio.crs import CRS
from rasterio.transform import array_bounds
from rasterio.warp import transform_bounds
from rasterio.windows import Window

from engine.grid import Grid, describe, extent_of, scale_window, shared
from tests.support import UTM, utm

WGS84 = CRS.from_epsg(4326)
METRES = CRS.from_string(UTM)
GRID = Grid(METRES, utm(100), 30, 20)
ROTATED = Grid(METRES, Affine(80, 60, 500_000, 60, -80, 6_700_000), 30, 20)
grids = pytest.mark.parametrize("grid", [GRID, ROTATED], ids=["north up", "rotated"])


@grids
@pytest.mark.parametrize("ratio", [1, 2, 4, 7])
def test_subdivided_pixels_nest(grid: Grid, ratio: int) -> None:
    fine = grid.subdivide(ratio)
    assert (fine.width, fine.height) == (30 * ratio, 20 * ratio)
    for column, row in [(0, 0), (30, 20), (7, 11)]:
        np.testing.assert_allclose(
            fine.to_world([column * ratio], [row * ratio]), grid.to_world([column], [row]), rtol=1e-12
        )
    assert fine.pixel_area == pytest.approx(grid.pixel_area / ratio**2)


@grids
def test_a_crop_keeps_the_lattice(grid: Grid) -> None:
    part = grid.crop(Window(3, 5, 10, 8))
    assert part.offset(grid) == (3, 5)
    assert (part.width, part.height) == (10, 8)
    assert grid.crop(grid.window) == grid


@grids
@given(column=st.floats(-50, 50), row=st.floats(-50, 50))
def test_pixels_and_world_are_inverse(grid: Grid, column: float, row: float) -> None:
    back = grid.to_pixels(*grid.to_world([column], [row]))
    np.testing.assert_allclose(np.ravel(back), [column, row], atol=1e-6)


def test_bounds_of_a_rotated_grid_enclose_its_corners() -> None:
    assert ROTATED.bounds == pytest.approx((500_000, 6_698_400, 503_600, 6_701_800))
    assert GRID.bounds == pytest.approx(array_bounds(20, 30, utm(100)))


def test_the_footprint_in_another_crs_is_as_wide_as_proj_says() -> None:
    expected = transform_bounds(METRES, WGS84, *GRID.bounds, densify_pts=101)
    assert extent_of(GRID, WGS84) == pytest.approx(expected, abs=1e-6)


def test_an_extent_snaps_outward() -> None:
    west, north = 500_000, 6_700_000
    window = GRID.snap((west + 150, north - 450, west + 310, north - 210), METRES)
    assert window == Window(1, 2, 3, 3)


def test_an_extent_on_the_lattice_stays() -> None:
    west, north = 500_000, 6_700_000
    window = GRID.snap((west + 100 + 1e-5, north - 300 - 1e-5, west + 500 + 1e-5, north - 100), METRES)
    assert window == Window(1, 1, 4, 2)


def test_an_extent_is_clipped_to_the_grid() -> None:
    assert GRID.snap((0, 0, 1e7, 1e7), METRES) == GRID.window
    assert GRID.snap((0, 0, 10, 10), METRES) is None


def test_an_extent_that_only_touches_is_no_overlap() -> None:
    west, south, _, north = GRID.bounds
    assert GRID.snap((west - 500, south, west, north), METRES) is None


def test_an_extent_in_another_crs() -> None:
    part = GRID.crop(Window(5, 5, 10, 10))
    window = GRID.snap(extent_of(part, WGS84), WGS84)
    assert window is not None
    assert window.col_off <= 5
    assert window.col_off + window.width >= 15
    assert window.width <= 14


def test_overlap_is_that_of_the_footprints() -> None:
    other = Grid(METRES, utm(10, x=2_500, y=1_500), 1000, 1000)
    assert GRID.overlap(other) == Window(25, 15, 5, 5)
    assert GRID.overlap(Grid(METRES, utm(10, x=9_000), 10, 10)) is None
    assert GRID.overlap(Grid(CRS.from_epsg(32736), utm(10), 10, 10)) is None


def test_offset_tells_lattices_apart() -> None:
    assert Grid(METRES, utm(100, x=-300, y=200), 5, 5).offset(GRID) == (-3, 2)
    assert Grid(METRES, utm(100, x=50), 5, 5).offset(GRID) is None
    assert Grid(METRES, utm(50), 5, 5).offset(GRID) is None
    assert Grid(WGS84, utm(100), 5, 5).offset(GRID) is None
    drifting = Grid(METRES, utm(100.1), 300, 300)
    assert drifting.offset(GRID) is None


def test_spacing_counts_own_pixels_in_one_of_the_other() -> None:
    assert GRID.pixels_per_pixel_of(Grid(METRES, utm(10), 50, 50)) == pytest.approx(0.1)
    assert ROTATED.pixels_per_pixel_of(GRID) == pytest.approx(1)
    degrees = Grid(WGS84, Affine(0.001, 0, 27, 0, -0.001, 60.4), 10, 10)
    # A thousandth of a degree at 60 N is about 111 m x 55 m.
    assert GRID.pixels_per_pixel_of(degrees) == pytest.approx((1.11 * 0.55) ** 0.5, rel=0.02)


def test_windows_scale_with_the_lattice() -> None:
    assert scale_window(Window(1, 2, 3, 4), 4) == Window(4, 8, 12, 16)


def test_messages_name_the_crs() -> None:
    assert describe((1, 2, 3, 4.5), WGS84) == "1, 2, 3, 4.5 (EPSG:4326)"


@given(st.permutations(range(5)))
def test_rasters_on_one_lattice_that_touch_share_the_grid_around_all(order: list[int]) -> None:
    """Others, far away, of other pixels or another CRS, have no part in it, as long as they are fewer."""
    near = [Grid(CRS.from_epsg(32635), utm(10, x), 30, 20) for x in (0, 200, 500)]
    other = [Grid(CRS.from_epsg(32635), utm(10, 9000), 30, 20), Grid(CRS.from_epsg(32635), utm(20), 15, 10)]
    grids = [*near, *other]
    assert shared([grids[place] for place in order]) == Grid(CRS.from_epsg(32635), utm(10), 80, 20)


def test_of_groups_as_large_the_first_gives_the_grid() -> None:
    first, second = (Grid(CRS.from_epsg(code), utm(10), 30, 20) for code in (32635, 32636))
    assert shared([first, second]) == first
    assert shared([second, first]) == second
