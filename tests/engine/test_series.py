"""Whole runs of models that take series of rasters, each of a date."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
from hypothesis import given
from hypothesis import strategies as st
from onnx import helper

from engine.card import InputSpec, ModelCard
from engine.errors import InputError, JobError
from engine.events import Event, Warn
from engine.fill import fill_in_time
from engine.job import Job, JobInput, Options
from engine.pipeline import run
from tests.support import IMAGE, ORIGIN, logged, save_model, utm, write_raster

BANDS = ("B4",)
S2 = InputSpec("s2", "s2_series", 1, BANDS, "1", (0.0, 100.0), dates=3)
S1 = InputSpec("s1", "s1_series", 1, ("VV",), "1", (0.0, 100.0), dates=3)
DATES = InputSpec("doy", "dates", 1, ("day of year",), "d", dates=3)
DIGITS = np.array([1, 10, 100], np.float32)
SHAPE = (40, 50)


def digits_model(folder: Path, name: str, *inputs: InputSpec, ratio: int = 1) -> ModelCard:
    """``y`` = 1, 10 and 100 times the first, second and third date; 1000 times that of a second input.

    So the digits of the map say which date came where.
    """
    inputs = tuple(replace(spec, ratio=ratio) for spec in inputs)
    nodes, parts = [], []
    for number, spec in enumerate(inputs):
        weights = f"weights_{spec.name}"
        nodes += [
            helper.make_node("Mul", [spec.name, weights], [f"{spec.name}_weighted"]),
            helper.make_node("ReduceMean", [f"{spec.name}_weighted"], [f"sum{number}"], axes=[1], keepdims=0),
        ]
        parts.append(f"sum{number}")
    constants = {
        f"weights_{spec.name}": (3 * DIGITS * 1000**number).reshape((1, 3, 1, 1, 1))
        for number, spec in enumerate(inputs)
    }
    if ratio > 1:
        constants["scales"] = np.array([1, 1, ratio, ratio])
    nodes.append(helper.make_node("Sum", parts, ["sum" if ratio > 1 else "y"]))
    if ratio > 1:
        resize = {"mode": "nearest", "nearest_mode": "floor", "coordinate_transformation_mode": "asymmetric"}
        nodes.append(helper.make_node("Resize", ["sum", "", "scales"], ["y"], **resize))
    return save_model(folder, name, inputs, nodes, constants)


def calendar_model(folder: Path, series: InputSpec) -> ModelCard:
    """``y`` = the first day of the year plus 400 times the second, plus the mean of the series."""
    nodes = [
        helper.make_node("Mul", ["doy", "weights"], ["weighted"]),
        helper.make_node("ReduceSum", ["weighted", "one"], ["days"], keepdims=0),
        helper.make_node("Reshape", ["days", "shape"], ["number"]),
        helper.make_node("ReduceMean", [series.name], ["mean"], axes=[1], keepdims=0),
        helper.make_node("Add", ["mean", "number"], ["y"]),
        helper.make_node("Constant", [], ["one"], value_ints=[1]),
        helper.make_node("Constant", [], ["shape"], value_ints=[-1, 1, 1, 1]),
    ]
    nodes = [*nodes[-2:], *nodes[:-2]]
    return save_model(folder, "calendar", [series, DATES], nodes, {"weights": [[1, 400, 0]]})


@pytest.fixture(scope="session")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("series")
    digits_model(folder, "digits", S2)
    digits_model(folder, "coarse", S2, ratio=4)
    digits_model(folder, "both", S2, S1)
    digits_model(folder, "radar", S1)
    calendar_model(folder, S2)
    return folder


def item(folder: Path, day: str, values: object, role: str = "s2_series", size: float = 10) -> JobInput:
    """A raster of one date; a number fills it."""
    array = np.broadcast_to(np.asarray(values, np.float32), np.shape(values) or SHAPE)
    path = write_raster(folder / f"{role}-{day}-{size}.tif", array, utm(size), nodata=-1)
    return JobInput(role, path, date=day)


def make(
    folder: Path, models: Path, model: str, *items: JobInput, **options: object
) -> tuple[np.ndarray, list[Event]]:
    job = Job(items, model, str(folder / "map.tif"), Options(**options), (str(models),))
    events: list[Event] = []
    run(job, events.append)
    with rasterio.open(job.output) as dataset:
        return dataset.read(1, masked=True).filled(np.nan), events


def logs(events: list[Event]) -> list[str]:
    return logged(events)


def test_dates_come_in_the_order_of_time(tmp_path: Path, models: Path) -> None:
    items = [item(tmp_path, day, value) for day, value in
             (("2020-07-01", 3), ("2019-12-01", 1), ("2020-02-01", 2))]  # fmt: skip
    values, events = make(tmp_path, models, "digits", *items)
    np.testing.assert_array_equal(values, np.full(SHAPE, 321, np.float32))
    assert logs(events) == []


def test_of_more_dates_some_are_taken_and_named(tmp_path: Path, models: Path) -> None:
    items = [item(tmp_path, f"2020-0{month}-01", month) for month in range(1, 8)]
    values, events = make(tmp_path, models, "digits", *items)
    np.testing.assert_array_equal(values, np.full(SHAPE, 741, np.float32))
    assert logs(events) == [
        "The model takes 3 of the 7 dates of s2_series, evenly spread: 2020-01-01, 2020-04-01, 2020-07-01."
    ]


def test_fewer_dates_are_repeated_and_named(tmp_path: Path, models: Path) -> None:
    items = [item(tmp_path, "2020-06-01", 2), item(tmp_path, "2020-05-01", 1)]
    values, events = make(tmp_path, models, "digits", *items)
    np.testing.assert_array_equal(values, np.full(SHAPE, 211, np.float32))
    assert logs(events) == [
        "The model takes 3 dates; the 2 of s2_series are repeated: 2020-05-01, 2020-05-01, 2020-06-01."
    ]


def test_each_date_takes_the_nearest_of_the_radar_series(tmp_path: Path, models: Path) -> None:
    items = [item(tmp_path, f"2020-05-{day}", value) for day, value in (("01", 1), ("10", 2), ("20", 3))]
    radar = [item(tmp_path, f"2020-05-{day}", value, "s1_series")
             for day, value in (("12", 6), ("08", 5), ("28", 7), ("21", 8))]  # fmt: skip
    values, events = make(tmp_path, models, "both", *radar, *items)
    # 5 is the nearest of two dates, once as the earlier of two that are as near
    np.testing.assert_array_equal(values, np.full(SHAPE, 855_321, np.float32))
    assert logs(events) == [
        "Of s1_series the dates nearest to those of s2_series are taken: "
        "2020-05-08 for 2020-05-01, 2020-05-08 for 2020-05-10, 2020-05-21 for 2020-05-20."
    ]


def test_a_radar_series_alone_leads(tmp_path: Path, models: Path) -> None:
    items = [item(tmp_path, f"2020-0{month}-01", month, "s1_series") for month in (9, 5, 7, 6, 8)]
    values, _ = make(tmp_path, models, "radar", *items)
    np.testing.assert_array_equal(values, np.full(SHAPE, 975, np.float32))


def test_the_model_gets_the_days_of_the_year(tmp_path: Path, models: Path) -> None:
    items = [item(tmp_path, day, 0) for day in ("2020-12-31", "2021-01-01", "2021-12-31")]
    values, _ = make(tmp_path, models, "calendar", *items)
    np.testing.assert_array_equal(values, np.full(SHAPE, 366 + 400 * 1, np.float32))


def test_a_hole_is_filled_from_the_nearest_date_and_remains_where_none_has_it(
    tmp_path: Path, models: Path
) -> None:
    stack = np.stack([np.full(SHAPE, value, np.float32) for value in (1, 2, 3)])
    stack[0, 5, 5] = stack[1, 6:8, 6] = stack[2, 9, 9] = -1
    stack[:2, 12, 3] = -1
    stack[:, 20:22, 30] = -1
    days = ("2020-01-01", "2020-01-11", "2020-01-21")  # the middle one is as near to both
    values, _ = make(tmp_path, models, "digits", *map(item, [tmp_path] * 3, days, stack))
    expected = np.full(SHAPE, 321, np.float32)
    expected[5, 5] = 322
    expected[6:8, 6] = 311
    expected[9, 9] = 221
    expected[12, 3] = 333
    expected[20:22, 30] = np.nan
    np.testing.assert_array_equal(values, expected)


def test_a_plain_input_beside_a_series_must_hold_data_too(tmp_path: Path, models: Path) -> None:
    nodes = [
        helper.make_node("ReduceMean", ["s2"], ["mean"], axes=[1], keepdims=0),
        helper.make_node("Add", ["mean", "image"], ["y"]),
    ]
    save_model(tmp_path, "beside", [S2, IMAGE], nodes)
    image = np.full(SHAPE, 10, np.float32)
    image[4, 7] = -1
    items = [item(tmp_path, "2020-01-01", 5), item(tmp_path, "2020-01-02", image, "image")]
    values, _ = make(tmp_path, tmp_path, "beside", *items)
    expected = np.full(SHAPE, 15, np.float32)
    expected[4, 7] = np.nan
    np.testing.assert_array_equal(values, expected)


def test_an_item_on_another_grid_is_warped_to_its_place(tmp_path: Path, models: Path) -> None:
    ramp = np.add.outer(np.arange(40), np.arange(50)).astype(np.float32)
    fine = ramp.repeat(2, 0).repeat(2, 1)
    items = [
        item(tmp_path, "2020-01-03", np.zeros(SHAPE)),
        item(tmp_path, "2020-01-02", fine, size=5),
        item(tmp_path, "2020-01-01", np.zeros(SHAPE)),
    ]
    values, events = make(tmp_path, models, "digits", *items)
    np.testing.assert_allclose(values, 10 * ramp, rtol=1e-6)
    [note] = logs(events)
    assert "s2_series-2020-01-02-5.tif is resampled (average) from 5 metre" in note


def test_the_grid_is_that_of_most_rasters_and_holds_all_that_lie_on_it(tmp_path: Path, models: Path) -> None:
    below = write_raster(tmp_path / "below.tif", np.ones((30, 50), np.float32), utm(10, y=300))
    items = [
        item(tmp_path, "2020-01-01", np.ones((10, 10)), size=20),
        item(tmp_path, "2020-01-02", 1),
        JobInput("s2_series", below, date="2020-01-03"),
    ]
    values, _ = make(tmp_path, models, "coarse", *items)
    assert values.shape == (240, 200)  # 10 m cut into 2.5 m; the rows that one date alone holds included
    np.testing.assert_allclose(values, 111, rtol=1e-6)


def test_the_first_date_gives_the_grid_where_no_two_rasters_share_one(tmp_path: Path, models: Path) -> None:
    wide = item(tmp_path, "2020-01-01", np.ones((25, 20)), size=20)
    values, _ = make(tmp_path, models, "coarse", item(tmp_path, "2020-01-02", 1), wide)
    assert values.shape == (100, 80)


def test_rasters_of_one_date_make_one_image_the_first_by_path_on_top(tmp_path: Path, models: Path) -> None:
    left, right = np.full(SHAPE, 1, np.float32), np.full(SHAPE, 2, np.float32)
    left[:, 30:] = -1
    items = [
        JobInput("s2_series", write_raster(tmp_path / f"{name}.tif", part, utm(10), nodata=-1), date=day)
        for name, part, day in (("b", right, "2020-01-02"), ("a", left, "2020-01-02"))
    ]
    values, events = make(tmp_path, models, "digits", *items, item(tmp_path, "2020-01-01", 5))
    np.testing.assert_array_equal(values[:, :30], np.float32(155))
    np.testing.assert_array_equal(values[:, 30:], np.float32(255))
    assert "Rasters of s2_series that are of one date make one image" in logs(events)[0]
    assert "2020-01-02 (2)" in logs(events)[0]


def test_a_date_is_read_from_metadata_where_none_is_given(tmp_path: Path, models: Path) -> None:
    early, late = item(tmp_path, "2020-01-01", 1), item(tmp_path, "2020-01-02", 2)
    with rasterio.open(late.path, "r+") as dataset:
        dataset.update_tags(TIFFTAG_DATETIME="2019:12:31 10:00:00")
    values, events = make(tmp_path, models, "digits", early, replace(late, date=None))
    np.testing.assert_array_equal(values, np.full(SHAPE, 122, np.float32))
    assert f"The date 2019-12-31 of {late.path} is read from its metadata (TIFFTAG_DATETIME)." in logs(events)


def test_a_radar_date_of_another_season_is_a_warning(tmp_path: Path, models: Path) -> None:
    radar = item(tmp_path, "2020-07-31", 2, "s1_series")
    items = [item(tmp_path, "2020-01-01", 1), item(tmp_path, "2020-07-01", 1), radar]
    _, events = make(tmp_path, models, "both", *items)
    assert [event.message for event in events if isinstance(event, Warn)] == [
        "The date of s1_series nearest to 2020-01-01 of s2_series is 2020-07-31, 212 days away. Give one "
        "that is nearer, or leave that date out."
    ]


def test_a_date_of_another_place_is_told(tmp_path: Path, models: Path) -> None:
    far = write_raster(tmp_path / "far.tif", np.full(SHAPE, 9, np.float32), utm(10, x=5000))
    items = [item(tmp_path, "2020-01-01", 1), JobInput("s2_series", far, date="2020-01-02")]
    values, events = make(tmp_path, models, "digits", *items)
    np.testing.assert_array_equal(values, np.full(SHAPE, 111, np.float32))
    assert f"The s2_series raster {far} does not overlap the map; other dates stand in for it." in logs(
        events
    )


def test_a_series_of_another_place_is_an_error(tmp_path: Path, models: Path) -> None:
    far = write_raster(tmp_path / "far.tif", np.full(SHAPE, 9, np.float32), utm(10, x=5000))
    radar = [JobInput("s1_series", far, date="2020-01-02"), JobInput("s1_series", far, date="2020-01-03")]
    with pytest.raises(InputError, match=r"The raster .*far\.tif and 1 more does not overlap"):
        make(tmp_path, models, "both", item(tmp_path, "2020-01-01", 1), *radar)


@pytest.mark.parametrize(
    ("day", "message"),
    [(None, "is one of a series and has no date"), ("2020-13-01", "The date '2020-13-01' of the raster")],
)
def test_a_raster_without_a_date_is_an_error(
    tmp_path: Path, models: Path, day: str | None, message: str
) -> None:
    with pytest.raises(JobError, match=message):
        make(tmp_path, models, "digits", replace(item(tmp_path, "2020-01-01", 1), date=day))


def test_a_missing_series_is_an_error(tmp_path: Path, models: Path) -> None:
    with pytest.raises(JobError, match="takes s1_series rasters of 3 dates, the job gives none"):
        make(tmp_path, models, "both", item(tmp_path, "2020-01-01", 1))


@given(st.permutations(range(7)))
def test_the_order_in_which_a_job_names_its_rasters_changes_no_byte(models: Path, order: list[int]) -> None:
    """Two of one date, two grids, two sensors."""
    ramp = np.add.outer(np.arange(SHAPE[0]), np.arange(SHAPE[1])).astype(np.float32) / 2
    items = [
        *(item(models, day, ramp) for day in ("2021-05-01", "2021-05-11", "2021-05-21")),
        item(models, "2021-05-11", np.full((20, 25), 7), size=20),
        item(models, "2021-05-31", np.full((20, 25), 8), size=20),
        *(item(models, day, ramp, "s1_series") for day in ("2021-05-02", "2021-05-20")),
    ]
    make(models, models, "both", *items)
    expected = (models / "map.tif").read_bytes()
    job = Job(tuple(items[place] for place in order), "both", str(models / "other.tif"), Options(threads=1),
              (str(models),))  # fmt: skip
    run(job)
    assert (models / "other.tif").read_bytes() == expected


@given(st.data(), st.integers(0, 2**32 - 1))
def test_a_part_of_a_series_equals_the_whole(models: Path, data: st.DataObject, seed: int) -> None:
    random = np.random.default_rng(seed)
    stack = random.integers(1, 9, (4, *SHAPE)).astype(np.float32)
    stack[random.random(stack.shape) < 0.4] = -1
    items = [item(models, f"2020-0{month}-01", stack[month - 1]) for month in (1, 2, 3, 4)]
    top, left = data.draw(st.integers(0, SHAPE[0] - 1)), data.draw(st.integers(0, SHAPE[1] - 1))
    bottom, right = data.draw(st.integers(top + 1, SHAPE[0])), data.draw(st.integers(left + 1, SHAPE[1]))
    whole = make(models, models, "digits", *items)[0][top:bottom, left:right]
    if np.isnan(whole).all():
        return
    x, y = ORIGIN
    extent = (x + 10 * left, y - 10 * bottom, x + 10 * right, y - 10 * top)
    part, _ = make(models, models, "digits", *items, extent=extent)
    np.testing.assert_array_equal(part, whole)


def test_a_demonstration_model_says_so(tmp_path: Path) -> None:
    nodes = [helper.make_node("Identity", ["image"], ["y"])]
    save_model(tmp_path, "demo", [IMAGE], nodes, title="A Demonstration of nothing")
    _, events = make(tmp_path, tmp_path, "demo", item(tmp_path, "2020-01-01", 1, "image"))
    [warning] = [event.message for event in events if isinstance(event, Warn)]
    assert "The model 'demo' is a demonstration (A Demonstration of nothing)" in warning


def test_filling_in_time_leaves_what_is_whole_untouched() -> None:
    values = np.ones((2, 1, 3, 3), np.float32)
    valid = np.ones((2, 3, 3), bool)
    valid[:, 1, 1] = False
    filled, anywhere = fill_in_time(values, valid, [1, 2])
    assert filled is values
    np.testing.assert_array_equal(anywhere, valid[0])
