from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from training.data.averaging import area_average, averaging_matrix
from training.data.biomassters import Chip, band_indices, find_chips
from training.data.gaps import fill_each_gap, fill_gaps
from training.data.triplets import BiomasstersData, RandomTriplets, as_tensors, input_statistics

BANDS = ["B4", "B8", "B12"]


def test_gap_filling_reproduces_reference(golden: Path) -> None:
    vectors = np.load(golden / "guide_nan_fill.npz")
    np.testing.assert_array_equal(fill_gaps(vectors["x"], patch=16), vectors["y"])


def test_gap_by_gap_fills_a_plane_exactly_and_leaves_values_alone() -> None:
    rows, columns = np.mgrid[:60, :80].astype(float)
    plane = np.stack([3 * rows + 2 * columns, 500 - rows])
    image = plane.copy()
    image[:, 10:30, 20:50] = image[0, 40, 5] = image[1, 41, 6] = image[:, 33:35, 49] = np.nan
    filled = fill_each_gap(image)
    np.testing.assert_allclose(filled, plane, atol=1e-9)
    np.testing.assert_array_equal(filled[np.isfinite(image)], image[np.isfinite(image)])


@given(st.sampled_from([1.0, 2.0, 2.5, 3.0]), st.integers(0, 3), st.integers(1, 8))
def test_averaging_keeps_the_mean_of_what_it_covers(step: float, start: int, count: int) -> None:
    image = np.random.default_rng(count).uniform(0, 500, (1, 32, 32))
    coarse = area_average(image, step, (start, start), (count, count))
    fine = np.repeat(np.repeat(image, 2, 1), 2, 2)
    covered = fine[
        :, 2 * start : int(2 * (start + step * count)), 2 * start : int(2 * (start + step * count))
    ]
    assert coarse.mean() == pytest.approx(covered.mean())


def test_averaging_takes_the_valid_part_of_a_cell() -> None:
    image = np.array([[[1.0, np.nan], [3.0, np.nan]]])
    np.testing.assert_array_equal(area_average(image, 2, (0, 0), (1, 1)), [[[2.0]]])
    np.testing.assert_array_equal(area_average(image[..., 1:], 1, (0, 0), (2, 1)), [[[np.nan], [np.nan]]])


def test_averaging_beyond_the_image_is_an_error() -> None:
    with pytest.raises(ValueError, match="do not fit"):
        averaging_matrix(10, 3, 2, 3)


def test_chip_takes_clear_snow_free_months_and_masks_clouds(made_up_chips: Path) -> None:
    chip = Chip(made_up_chips / "first")
    assert sorted(chip.months) == [9, 10]
    assert np.isnan(chip.months[9][:, :20, :20]).all()
    assert np.isfinite(chip.composite((9, 10), (0,))).all()


@pytest.mark.parametrize(("gsd", "side"), [(10, 256), (20, 128), (25, 100), (30, 84)])
def test_triplet_nests_and_agrees(made_up_chips: Path, gsd: float, side: int) -> None:
    triplet = Chip(made_up_chips / "first").triplet(gsd, band_indices(BANDS))
    assert triplet.optical.shape == (3, side, side)
    assert triplet.target.shape == (1, side, side)
    blocks = triplet.target.reshape(1, side // 4, 4, side // 4, 4).mean((2, 4))
    np.testing.assert_allclose(triplet.biomass, blocks, rtol=1e-5)


def test_real_chips_leave_out_snow_and_clouds(real_chips: Path) -> None:
    months = {chip: sorted(Chip(real_chips / chip).months) for chip in find_chips(real_chips)}
    assert not {3, 4, 5, 6} & set(months["0060c0a5"])
    assert not {9, 11} & set(months["000aa810"])
    assert {7, 8, 9, 10, 11} <= set(months["288afc34"])


def test_samples_are_the_same_for_the_same_index_and_seed(made_up_chips: Path) -> None:
    chips = [Chip(made_up_chips / name) for name in find_chips(made_up_chips)]
    first, second = (RandomTriplets(chips, BANDS, 4, seed=1) for _ in range(2))
    for key in ("biomass", "optical", "target", "valid"):
        assert torch.equal(first[3][key], second[3][key])
    assert not torch.equal(first[3]["target"], RandomTriplets(chips, BANDS, 4, seed=2)[3]["target"])


def test_sample_stays_in_register_through_augmentation(made_up_chips: Path) -> None:
    samples = RandomTriplets([Chip(made_up_chips / "first")], BANDS, 32)
    for index in range(len(samples)):
        sample = samples[index]
        blocks = torch.nn.functional.avg_pool2d(sample["target"], 4)
        torch.testing.assert_close(sample["biomass"], blocks, rtol=1e-4, atol=1e-2)
        correlation = torch.corrcoef(
            torch.stack([sample["target"].flatten(), sample["optical"][0].flatten()])
        )
        assert correlation[0, 1] < -0.9  # the made-up guide darkens with biomass, pixel by pixel


def test_what_has_no_value_is_filled_and_masked(made_up_chips: Path) -> None:
    triplet = Chip(made_up_chips / "first").triplet(20, band_indices(BANDS), months=[9])
    sample = as_tensors(triplet)
    assert all(sample[key].isfinite().all() for key in ("biomass", "optical", "target"))
    assert not sample["valid"][0, :10, :10].any()
    assert sample["valid"][0, 12:, 12:].all()


def test_holdout_is_not_trained_on(made_up_chips: Path) -> None:
    data = BiomasstersData(str(made_up_chips), BANDS, holdout="first")
    assert data.train_ids == ["second"]
    with pytest.raises(ValueError, match="no chip 'third'"):
        BiomasstersData(str(made_up_chips), BANDS, holdout="third")


def test_statistics_have_a_number_for_each_band(made_up_chips: Path) -> None:
    statistics = input_statistics([Chip(made_up_chips / "first")], BANDS)
    assert len(statistics["optical"]["mean"]) == 3
    low, middle, high = (statistics["biomass"][name][0] for name in ("q01", "q50", "q99"))
    assert low < middle < high


def test_statistics_of_the_data_are_those_of_the_inputs_and_the_target(made_up_chips: Path) -> None:
    data = BiomasstersData(str(made_up_chips), BANDS, holdout="first")
    statistics = data.statistics()
    assert data.inputs == ("biomass", "optical")
    assert {name: statistics[name] for name in data.inputs} == input_statistics(data.chips, BANDS)
    assert statistics["target"]["mean"] == pytest.approx(statistics["biomass"]["mean"], rel=1e-3)
    assert statistics["target"]["std"][0] >= statistics["biomass"]["std"][0]


def test_unknown_band_and_empty_folder_are_errors(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no band 'B99'"):
        band_indices(["B99"])
    with pytest.raises(FileNotFoundError, match="No BioMassters chips"):
        find_chips(tmp_path)
