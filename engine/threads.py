"""Reading ahead and writing behind: threads that keep the order and hold no more than they were told."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue
from typing import Any, Callable, TypeVar

T = TypeVar("T")
V = TypeVar("V")
U = TypeVar("U")


def ahead(make: Callable[[T, V], U], items: Iterator[T], views: Sequence[V]) -> Generator[U, None, None]:
    """Makes something of each item in threads while the caller works on what came before, in order.

    Args:
        make: Is given an item and one of ``views``, which no other call has meanwhile.
        items: What to make something of.
        views: One for each thread; as many things are made ahead of the caller.
    """
    idle: SimpleQueue[V] = SimpleQueue()
    for view in views:
        idle.put(view)

    def work(item: T) -> U:
        view = idle.get()
        try:
            return make(item, view)
        finally:
            idle.put(view)

    pool = ThreadPoolExecutor(len(views), "reader")
    upcoming: deque[Future[U]] = deque()
    try:
        for item in items:
            upcoming.append(pool.submit(work, item))
            if len(upcoming) > len(views):
                yield upcoming.popleft().result()
        while upcoming:
            yield upcoming.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def batches(items: Iterable[T], size: int, kin: Callable[[T], object]) -> Generator[list[T], None, None]:
    """Groups neighbours that are of one kin by ``size``; where that ends, so does a group."""
    group: list[T] = []
    for item in items:
        if group and (len(group) == size or kin(item) != kin(group[0])):
            yield group
            group = []
        group.append(item)
    if group:
        yield group


class Line:
    """Calls what it is given in one other thread, in order; an error reaches whoever comes next.

    Args:
        name: Of the thread.
        depth: How many calls may wait; who brings one more waits too.
    """

    def __init__(self, name: str, depth: int) -> None:
        self._pool = ThreadPoolExecutor(1, name)
        self._depth = depth
        self._waiting: deque[Future[Any]] = deque()

    def put(self, call: Callable[[], object]) -> None:
        """Adds a call; raises what an earlier one raised."""
        while len(self._waiting) >= self._depth:
            self._waiting.popleft().result()
        self._waiting.append(self._pool.submit(call))

    def drain(self) -> None:
        """Waits for all calls; raises what one of them raised."""
        while self._waiting:
            self._waiting.popleft().result()

    def __enter__(self) -> Line:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(cancel_futures=True)
