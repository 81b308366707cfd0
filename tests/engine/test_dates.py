"""Dates of series: read from text and names, chosen, matched."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import dates
from engine.errors import JobError

DAYS = st.lists(st.dates(date(2015, 1, 1), date(2030, 1, 1)), min_size=1, max_size=40)
COUNTS = st.integers(1, 20)


@pytest.mark.parametrize("text", ["2020-02-30", "yesterday", "20200501", "2020-W10-1"])
def test_what_is_no_date_is_one_sentence(text: str) -> None:
    with pytest.raises(JobError, match=rf"The date '{text}' of the raster a\.tif is no date\.") as caught:
        dates.parse(text, "a.tif")
    assert caught.value.advice == "Give its date of acquisition as YYYY-MM-DD."


@pytest.mark.parametrize("text", [None, ""])
def test_a_missing_date_is_one_sentence(text: str | None) -> None:
    with pytest.raises(JobError, match=r"The raster a\.tif is one of a series and has no date, neither"):
        dates.parse(text, "a.tif")


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/data/2019-01-01/S2A_MSIL2A_20200715T095031_N0214_R079.tif", "2020-07-15"),
        (r"C:\data\s1_2020-02-29.tif", "2020-02-29"),
        ("tile12345678_20200301.tif", "2020-03-01"),
        ("s2_202003011.tif", None),
        ("s2_2020-0301.tif", None),
        ("2020-07-15/s2.tif", None),
    ],
)
def test_a_date_is_read_from_the_files_name(path: str, found: str | None) -> None:
    assert dates.in_name(path) == found


def test_dates_are_those_given_or_those_in_the_names() -> None:
    paths = ["a_20200101.tif", "b_20200202.tif"]
    assert dates.assign(paths, "", "DATES") == ("2020-01-01", "2020-02-02")
    assert dates.assign(paths, " 2021-05-01; 2021-06-01", "DATES") == ("2021-05-01", "2021-06-01")
    with pytest.raises(JobError, match="DATES holds 1 dates for 2 rasters"):
        dates.assign(paths, "2020-01-01", "DATES")
    assert dates.assign([*paths, "c.tif"], "", "DATES") == ("2020-01-01", "2020-02-02", None)


@pytest.mark.parametrize(
    ("tags", "found"),
    [
        ({"TIFFTAG_DATETIME": "2020:07:15 09:50:31"}, ("2020-07-15", "TIFFTAG_DATETIME")),
        ({"Acquisition date": "20200715"}, ("2020-07-15", "Acquisition date")),
        ({"datetime": "2020-07-15T09:50:31Z", "TIFFTAG_DATETIME": "2021:01:01"}, ("2020-07-15", "datetime")),
        ({"datetime": "in July", "DATE_ACQUIRED": "2020-07-15"}, ("2020-07-15", "DATE_ACQUIRED")),
        ({"datetime": "2020-13-01", "date": "2020-0715"}, None),
        ({"TIFFTAG_SOFTWARE": "2020-07-15"}, None),
        ({}, None),
    ],
)
def test_a_date_is_read_from_metadata(tags: dict[str, str], found: tuple[str, str] | None) -> None:
    """The surest key first; what is no date is passed over."""
    assert dates.in_metadata(tags) == found


@given(DAYS, COUNTS)
def test_chosen_dates_are_in_order_and_hold_both_ends(days: list[date], count: int) -> None:
    chosen = dates.spread(days, count)
    taken = [days[index] for index in chosen]
    assert len(chosen) == count
    assert taken == sorted(taken)
    if len(days) >= count:
        assert len(set(chosen)) == count
    if count > 1:
        assert (taken[0], taken[-1]) == (min(days), max(days))


@given(DAYS, COUNTS)
def test_dates_are_evenly_spread_and_evenly_repeated(days: list[date], count: int) -> None:
    ranks = sorted(range(len(days)), key=lambda index: days[index])
    places = [ranks.index(index) for index in dates.spread(days, count)]
    if len(days) <= count:
        assert places == [index * len(days) // count for index in range(count)]
    else:
        steps = {second - first for first, second in zip(places, places[1:])}
        assert not steps or max(steps) - min(steps) <= 1


def test_five_of_nine_are_every_second() -> None:
    days = [date(2020, 1, 1) + timedelta(days=10 * index) for index in range(9)]
    assert dates.spread(days[::-1], 5) == (8, 6, 4, 2, 0)
    assert dates.spread(days, 1) == (4,)


def test_of_two_as_near_the_earlier_is_taken() -> None:
    days = [date(2020, 5, 12), date(2020, 5, 8), date(2020, 6, 1)]
    assert dates.nearest(days, date(2020, 5, 10)) == 1
    assert dates.nearest(days, date(2020, 5, 11)) == 0
