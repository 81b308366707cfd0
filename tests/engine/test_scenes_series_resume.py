"""A series whose making was stopped goes on, and nobody can tell from its rasters."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from engine.errors import Cancelled
from engine.events import Event, Log, Progress
from engine.scenes import series
from engine.scenes.jobs import Place, SeriesJob, Supply

from .test_scenes_series import REFERENCE, THREE, optical, radar, said

BLOCKS = 8
"""Two dates of two sensors, each in two strips."""
UNFINISHED = ".series.json-unfinished"


@pytest.fixture
def job(tmp_path: Path) -> SeriesJob:
    s2 = [optical(tmp_path, "2021-06-10", 0.3, value=600), optical(tmp_path, "2021-07-05", value=700)]
    s1 = [radar(tmp_path, "2021-06-08", "asc"), radar(tmp_path, "2021-07-06", "desc", -11.0)]
    (tmp_path / "out").mkdir()
    return SeriesJob(
        str(tmp_path / "out" / "series.json"), Supply(tuple(s2)), REFERENCE, Supply(tuple(s1)),
        Place(resolution=0.4), bands=THREE,
    )  # fmt: skip


def made(job: SeriesJob) -> tuple[dict[str, bytes], list[Event]]:
    """All files of the finished series, and what was said on the way."""
    events: list[Event] = []
    series.make(job, events.append)
    folder = Path(job.output).parent
    return {path.name: path.read_bytes() for path in folder.iterdir()}, events


def stop(job: SeriesJob, blocks: int) -> list[Event]:
    """Makes a series, but stops when so many blocks are finished."""
    seen: list[Event] = []

    def enough() -> bool:
        return sum(isinstance(event, Progress) for event in seen) >= blocks

    with pytest.raises(Cancelled):
        series.make(job, seen.append, enough)
    return seen


@pytest.mark.parametrize(("blocks", "share"), [(1, 21), (2, 25), (5, 71)])
def test_a_stopped_series_goes_on_where_it_stopped(
    job: SeriesJob, blocks: int, share: int, tmp_path: Path
) -> None:
    whole, _ = made(job)
    for name in whole:
        (tmp_path / "out" / name).unlink()
    told = stop(job, blocks)
    assert f"{share}% of the map is finished and kept in" in said(told)
    assert [path.name for path in (tmp_path / "out").iterdir()] == [UNFINISHED]
    again, events = made(replace(job, memory=1))
    assert again == whole
    assert f"An unfinished run of this map goes on: {share}% of it is finished." in said(events)
    first = next(event for event in events if isinstance(event, Progress))
    assert first.done >= 1


def test_a_stopped_series_can_be_made_afresh(job: SeriesJob, tmp_path: Path) -> None:
    whole, _ = made(job)
    stop(job, 3)
    again, events = made(replace(job, resume=False))
    assert again == whole
    assert "starts afresh: it is not to be continued." in said(events)
    stop(replace(job, resume=False), 3)
    assert UNFINISHED not in [path.name for path in (tmp_path / "out").iterdir()]


def test_a_stopped_series_of_other_scenes_starts_afresh(job: SeriesJob, tmp_path: Path) -> None:
    stop(job, 5)
    radar(tmp_path, "2021-07-06", "desc", -12.0)  # the same file with other pixels
    again, events = made(job)
    assert "starts afresh: it was made with another state of the scenes." in said(events)
    assert made(job)[0] == again
    assert not any("unfinished" in event.message for event in made(job)[1] if isinstance(event, Log))


def test_a_series_is_all_there_or_not_at_all(job: SeriesJob, tmp_path: Path) -> None:
    """What stood there before stays until everything is finished."""
    before, _ = made(job)
    optical(tmp_path, "2021-07-05", value=900)
    stop(job, BLOCKS - 1)
    now = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir() if path.is_file()}
    assert now == before
    assert made(job)[0] != before
