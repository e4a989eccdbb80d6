"""Who comes during a reading waits for the next one, and all of those share it."""

import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor

import pytest

from graph.together import Together


class Source:
    """Something that takes as long as we like to read; counts how often it was."""

    def __init__(self) -> None:
        self.readings = 0
        self.begun = threading.Semaphore(0)
        self.may_end = threading.Semaphore(0)

    def read(self) -> int:
        self.readings += 1
        number = self.readings
        self.begun.release()
        assert self.may_end.acquire(timeout=10)
        return number


def ask(pool: ThreadPoolExecutor, together: Together, source: Source, *, good: bool = True) -> Future[int]:
    return pool.submit(together.read, "graph", source.read, good=lambda _: good)


def until_waiting(together: Together, many: int) -> None:
    give_up = time.monotonic() + 10
    while together.waiting("graph") < many and time.monotonic() < give_up:
        time.sleep(0.005)


def test_who_asks_at_the_same_time_shares_one_reading_begun_after_all_asked() -> None:
    together, source = Together(), Source()
    with ThreadPoolExecutor(12) as pool:
        first = ask(pool, together, source)
        assert source.begun.acquire(timeout=10)
        later = [ask(pool, together, source) for _ in range(10)]
        until_waiting(together, 10)
        source.may_end.release(2)
        assert first.result(10) == 1
        assert {each.result(10) for each in later} == {2}


def test_what_does_not_fit_here_is_read_anew() -> None:
    together, source = Together(), Source()
    with ThreadPoolExecutor(3) as pool:
        first = ask(pool, together, source)
        assert source.begun.acquire(timeout=10)
        leader, follower = (ask(pool, together, source, good=False) for _ in range(2))
        until_waiting(together, 2)
        source.may_end.release(3)
        assert sorted(each.result(10) for each in (first, leader, follower)) == [1, 2, 3]


def test_a_failure_is_nobody_elses_and_blocks_nobody() -> None:
    together = Together()

    def fails() -> int:
        raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        together.read("graph", fails, good=lambda _: True)
    assert together.read("graph", lambda: 7, good=lambda _: True) == 7


def test_different_graphs_do_not_wait_for_each_other() -> None:
    together, source = Together(), Source()
    with ThreadPoolExecutor(1) as pool:
        first = ask(pool, together, source)
        assert source.begun.acquire(timeout=10)
        assert together.read("another", lambda: 7, good=lambda _: True) == 7
        source.may_end.release()
        assert first.result(10) == 1
