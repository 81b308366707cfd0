"""How far off a map may be, measured on errors that were made up."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pytest

from training.calibrate import Errors, calibrate, correlation_length, coverage, errors, fit


def made_up(place: str, seed: int, constant: float = 25.0, spread: float = 3.0) -> Errors:
    random = np.random.default_rng(seed)
    doubt = random.gamma(2, 50, (120, 120))
    error = random.normal(size=doubt.shape) * np.sqrt(constant + spread * doubt)
    error[:5] = np.nan
    return Errors(place, error, doubt)


def test_the_fit_finds_what_the_errors_were_made_with() -> None:
    constant, spread = fit([made_up("a", 0), made_up("b", 1)])
    assert constant == pytest.approx(25, rel=0.15)
    assert spread == pytest.approx(3, rel=0.03)


def test_coverage_is_that_of_a_normal_distribution() -> None:
    narrow, wide = coverage([made_up("a", 2)], 25, 3)
    assert narrow == pytest.approx(0.683, abs=0.01)
    assert wide == pytest.approx(0.9, abs=0.01)


def test_coverage_is_of_places_that_were_not_fitted() -> None:
    """The errors of one place are twice as large as the others': its coverage by their fit is low."""
    alike = calibrate([made_up("a", 0), made_up("b", 1), made_up("c", 2)], "made up")
    assert alike.coverage_90 == pytest.approx(0.9, abs=0.01)
    unlike = calibrate([made_up("a", 0), made_up("b", 1), made_up("c", 2, 100, 12)], "made up")
    assert unlike.coverage_90 < 0.88


def test_errors_that_are_alike_over_five_pixels() -> None:
    random = np.random.default_rng(0)
    white = random.normal(size=(300, 300))
    assert correlation_length([Errors("a", white, white)]) == pytest.approx(1, abs=0.1)
    smooth = sum(np.roll(np.roll(white, r, 0), c, 1) for r in range(5) for c in range(5))
    assert correlation_length([Errors("a", np.asarray(smooth), white)]) == pytest.approx(5, abs=0.3)


def test_a_map_is_made_under_every_flip_and_turned_back() -> None:
    """A system that shifts its input by a pixel: flipped, it shifts the other way."""
    seen: list[tuple[int, ...]] = []

    def shift(inputs: Mapping[str, np.ndarray]) -> np.ndarray:
        seen.append(inputs["image"].shape)
        assert inputs["dates"].tolist() == [5, 9]
        return np.roll(inputs["image"], 1, axis=-1)

    image = np.zeros((1, 8, 9), np.float32)
    image[0, 4, 4] = 10
    inputs = {"image": image, "dates": np.array([5, 9], np.float32)}
    found = errors(shift, inputs, np.zeros((8, 9), np.float32), "a")
    assert len(seen) == 4
    assert np.argwhere(found.error).tolist() == [[4, 5]]
    assert np.argwhere(found.doubt).tolist() == [[4, 5]]
    assert found.doubt[4, 5] == pytest.approx(5 * 10)
