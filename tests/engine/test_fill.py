import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.fill import fill, fill_from_other


def test_nothing_missing_is_no_copy() -> None:
    values = np.ones((1, 4, 4), np.float32)
    assert fill(values, np.ones((4, 4), bool), None) is values


def test_a_number_stands_in() -> None:
    values = np.full((2, 4, 4), np.nan, np.float32)
    valid = np.zeros((4, 4), bool)
    valid[1, 2] = True
    values[:, 1, 2] = 5
    filled = fill(values, valid, -1.0)
    assert filled.dtype == np.float32
    assert (filled[:, valid] == 5).all()
    assert (filled[:, ~valid] == -1).all()


@given(st.integers(1, 40), st.integers(1, 40), st.integers(0, 2**32 - 1), st.floats(0.01, 0.9))
def test_neighbours_fill_every_hole_within_their_range(
    height: int, width: int, seed: int, share: float
) -> None:
    random = np.random.default_rng(seed)
    values = random.uniform(10, 20, (2, height, width)).astype(np.float32)
    valid = random.random((height, width)) < share
    valid[random.integers(height), random.integers(width)] = True
    values[:, ~valid] = np.nan
    filled = fill(values, valid, None)
    np.testing.assert_array_equal(filled[:, valid], values[:, valid])
    for before, after in zip(values, filled):
        assert np.nanmin(before) * 0.9999 <= after.min()
        assert after.max() <= np.nanmax(before) * 1.0001


def test_a_constant_field_stays_constant() -> None:
    valid = np.random.default_rng(0).random((50, 50)) < 0.3
    values = np.where(valid, np.float32(100), np.float32(-9999))[np.newaxis]
    np.testing.assert_array_equal(fill(values, valid, None), 100)


def test_what_one_part_of_an_image_misses_is_the_others() -> None:
    """The bands of the parts may alternate; where both miss a pixel it stays missing."""
    one, other = (np.full((2, 1, 1, 3), value, np.float32) for value in (1, 2))
    has_one, has_other = np.array([[True, False, False]]), np.array([[True, True, False]])
    whole, anywhere = fill_from_other([(one, has_one), (other, has_other)], [(1,), (0,)])
    assert anywhere.tolist() == [[True, True, False]]
    assert whole[:, 1, 0, :2].tolist() == [[1, 2]] * 2
    assert whole[:, 0, 0, :2].tolist() == [[2, 2]] * 2
