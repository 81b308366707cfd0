from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from training.data import dates
from training.data.biomassters import Chip, find_chips
from training.data.series import DAYS, ChipSeries, RandomSeries, SeriesData, series


def test_gaps_come_from_the_nearest_date_that_has_the_pixel() -> None:
    stack = np.arange(4.0).reshape(4, 1, 1, 1) * np.ones((4, 1, 1, 2))
    stack[1, 0, 0, 0] = stack[2, 0, 0, 0] = stack[:, 0, 0, 1] = np.nan
    filled = dates.nearest_in_time(stack, [0, 10, 20, 25], [10, 20])
    np.testing.assert_array_equal(filled[:, 0, 0], [[0, np.nan], [3, np.nan]])


def test_an_orbit_that_no_date_has_is_the_other() -> None:
    radar = np.array([-9.0, -15.0, np.nan, np.nan]).reshape(1, 4, 1, 1)
    np.testing.assert_array_equal(dates.other_orbit(radar).ravel(), [-9, -15, -9, -15])


def test_dates_are_spread_or_drawn_and_repeated_only_where_there_are_fewer() -> None:
    rng = np.random.default_rng(0)
    assert dates.choose(3, [0, 1, 2, 3, 4]) == [0, 2, 4]
    assert dates.choose(4, [7, 9]) == [7, 7, 9, 9]
    drawn = [dates.choose(3, [0, 1, 2, 3, 4], rng) for _ in range(20)]
    assert all(sorted(set(some)) == some for some in drawn) and len(set(map(tuple, drawn))) > 3
    assert {tuple(dates.choose(3, [7, 9], rng)) for _ in range(20)} == {(7, 7, 9), (7, 9, 9)}


def test_months_are_the_clear_ones_then_those_without_snow(made_up_chips: Path) -> None:
    chip = ChipSeries(Chip(made_up_chips / "first"))
    assert chip.ranked == [10, 9, 8, 4]  # month 3 is all cloud: it shows nothing
    assert chip.months(2) == [9, 10] and chip.months(3) == [8, 9, 10] and chip.months(4) == [4, 8, 9, 10]
    rng = np.random.default_rng(0)
    assert {tuple(chip.months(2, rng)) for _ in range(40)} == {(8, 9), (8, 10), (9, 10)}


def test_whole_chip_has_the_shapes_and_dates_of_the_layout(made_up_chips: Path) -> None:
    sample = series(Chip(made_up_chips / "first"), 3)
    shapes = {name: tuple(values.shape) for name, values in sample.items()}
    assert shapes == {
        "s2": (3, 10, 64, 64),
        "s1": (3, 4, 64, 64),
        "dates": (3,),
        "target": (1, 256, 256),
        "valid": (1, 256, 256),
    }
    assert sample["dates"].tolist() == [DAYS[8], DAYS[9], DAYS[10]] == [135, 166, 196]
    assert all(values.isfinite().all() for values in sample.values())


def test_inputs_are_averages_and_radar_is_averaged_as_power(made_up_chips: Path) -> None:
    chip = Chip(made_up_chips / "first")
    sample = series(chip, 2)
    cell = np.s_[40:44, 80:84]
    assert sample["s2"][1, 3, 10, 20] == pytest.approx(chip.sentinel2[10][3][cell].mean(), rel=1e-5)
    power = (10 ** (chip.sentinel1[10][1][cell] / 10)).mean()
    assert sample["s1"][1, 1, 10, 20] == pytest.approx(10 * np.log10(power), abs=1e-4)


def test_missing_radar_is_the_nearest_month_or_the_other_orbit(made_up_chips: Path) -> None:
    s1 = series(Chip(made_up_chips / "first"), 2)["s1"]
    torch.testing.assert_close(s1[1, 2:, 10:], s1[0, 2:, 10:])  # month 10 has no descending orbit
    torch.testing.assert_close(s1[:, 2:, :10], s1[:, :2, :10])  # nor any month its first rows
    assert s1.max() < 0


def test_composite_is_the_median_and_the_mean_power(made_up_chips: Path) -> None:
    chip = Chip(made_up_chips / "first")
    image, dated = series(chip, 3, "composite")["image"], series(chip, 3)
    assert image.shape == (14, 64, 64)
    torch.testing.assert_close(image[:10, 40:], dated["s2"][:, :, 40:].median(0).values)
    power = torch.pow(10, dated["s1"][:, :2] / 10).mean(0)
    torch.testing.assert_close(image[10:12], 10 * power.log10(), rtol=1e-4, atol=1e-3)


def test_sample_stays_in_register_through_augmentation(made_up_chips: Path) -> None:
    samples = RandomSeries([ChipSeries(Chip(made_up_chips / "first"))], 12, n_images=2, crop=8)
    for index in range(len(samples)):
        sample = samples[index]
        assert sample["target"].shape == (1, 32, 32) and sample["s2"].shape == (2, 10, 8, 8)
        coarse = torch.nn.functional.avg_pool2d(sample["target"], 4).flatten()
        for input_, sign in ((sample["s2"][-1, 0], -1), (sample["s1"][-1, 0], 1)):
            assert sign * torch.corrcoef(torch.stack([coarse, input_.flatten()]))[0, 1] > 0.9


@pytest.mark.parametrize("kind", ["series", "composite"])
def test_data_give_what_the_training_takes(made_up_chips: Path, kind: str) -> None:
    data = SeriesData(str(made_up_chips), 2, 4, holdout="first", steps=3, batch_size=2, kind=kind)
    batches, again = list(data.train_dataloader()), list(data.train_dataloader())
    assert [len(batch["target"]) for batch in batches] == [2, 2, 2]
    assert set(batches[0]) == {*data.inputs, "target", "valid"}
    assert all(torch.equal(a[key], b[key]) for a, b in zip(batches, again, strict=True) for key in a)
    statistics = data.statistics()
    assert set(statistics) == {*data.inputs, "target"} - {"dates"}
    assert [len(rows["q50"]) for rows in statistics.values()] == ([10, 4, 1] if kind == "series" else [14, 1])
    assert data.train_ids == ["second"]


def test_unknown_kind_is_an_error(made_up_chips: Path) -> None:
    with pytest.raises(ValueError, match="kind is 'series' or 'composite'"):
        SeriesData(str(made_up_chips), kind="video")


def test_real_chips_have_no_gaps_and_no_zero_decibels(real_chips: Path) -> None:
    for name in find_chips(real_chips):
        sample = series(Chip(real_chips / name), 6)
        assert all(values.isfinite().all() for values in sample.values())
        assert (sample["s1"] != 0).all() and sample["s1"].median() < -5
        assert sample["s2"].min() >= 0 and sample["s2"].median() > 300
