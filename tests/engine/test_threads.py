"""Threads that read ahead and write behind."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from engine.threads import Line, ahead, batches


def double(item: int, _view: str) -> int:
    return 2 * item


@pytest.mark.parametrize("views", ["a", "ab", "abcdefg"])
def test_things_come_ahead_in_order(views: str) -> None:
    assert list(ahead(double, iter(range(10)), views)) == list(range(0, 20, 2))


def test_no_two_calls_have_one_view() -> None:
    busy: set[str] = set()
    together = threading.Barrier(2, timeout=10)

    def work(item: int, view: str) -> int:
        assert view not in busy
        busy.add(view)
        together.wait()
        busy.remove(view)
        return item

    assert list(ahead(work, iter(range(10)), "ab")) == list(range(10))


def test_an_error_arrives_in_its_place() -> None:
    def work(item: int, view: str) -> int:
        if item == 3:
            raise OSError("gone")
        return item

    found = ahead(work, iter(range(10)), "ab")
    assert [next(found), next(found), next(found)] == [0, 1, 2]
    with pytest.raises(OSError, match="gone"):
        next(found)


def test_no_more_is_made_ahead_than_there_are_views() -> None:
    asked: list[int] = []

    def items() -> Iterator[int]:
        for number in range(20):
            asked.append(number)
            yield number

    for number in ahead(double, items(), "ab"):
        assert len(asked) <= number // 2 + 3


def test_batches_hold_all_items_of_one_kin() -> None:
    assert list(batches(range(7), 3, lambda _: 0)) == [[0, 1, 2], [3, 4, 5], [6]]
    assert list(batches(range(7), 3, lambda n: n // 4)) == [[0, 1, 2], [3], [4, 5, 6]]
    assert list(batches([], 3, lambda _: 0)) == []


def test_a_line_keeps_the_order_and_tells_errors() -> None:
    seen: list[int] = []
    with Line("test", 2) as line:
        for number in range(10):
            line.put(lambda number=number: seen.append(number))  # type: ignore[misc]
        line.drain()
        assert seen == list(range(10))
        line.put(lambda: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            line.drain()


def test_whoever_comes_when_the_line_is_long_waits() -> None:
    gate = threading.Event()
    with Line("test", 1) as line:
        line.put(gate.wait)
        threading.Timer(0.2, gate.set).start()
        line.put(lambda: None)
        assert gate.is_set()
        line.drain()
