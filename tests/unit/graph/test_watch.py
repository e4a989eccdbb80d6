"""The clock around a read: in time, late but obedient, late and deaf, or enough early."""

import threading
import time
from collections.abc import Callable

import pytest

from graph.clock import stoppable
from graph.errors import LimitError, StoreError
from graph.rows import Rows
from graph.watch import Stop, timed

ROWS = Rows(("x",), [(1,)])
Early = Callable[[Rows], None]


class Server:
    """Waits until it is asked to stop, or until its connection is cut."""

    def __init__(self) -> None:
        self.asked, self.cut = threading.Event(), threading.Event()

    @property
    def stop(self) -> Stop:
        return Stop(ask=self.asked.set, cut=self.cut.set)


def test_an_answer_in_time() -> None:
    server = Server()
    assert timed(lambda _: ROWS, server.stop, 5) is ROWS
    assert not server.asked.is_set()


def test_a_failure_in_time_is_shown() -> None:
    def fails(_: Early) -> Rows:
        raise StoreError("gone", code="engine-unreachable")

    with pytest.raises(StoreError, match="gone"):
        timed(fails, Server().stop, 5)


def test_a_late_answer_is_asked_to_end() -> None:
    server = Server()

    def late(_: Early) -> Rows:
        server.asked.wait(10)
        raise StoreError("terminated")

    with pytest.raises(LimitError):
        timed(late, server.stop, 0.05)
    assert not server.cut.is_set()


def test_who_does_not_listen_is_cut_off() -> None:
    server = Server()

    def deaf(_: Early) -> Rows:
        server.cut.wait(10)
        raise StoreError("connection lost")

    start = time.monotonic()
    with pytest.raises(LimitError):
        timed(deaf, server.stop, 0.05)
    assert server.cut.is_set()
    assert time.monotonic() - start < 5


def test_enough_rows_are_handed_over_while_the_server_still_tidies_up() -> None:
    server = Server()

    def tidies(early: Early) -> Rows:
        early(ROWS)
        server.asked.wait(10)
        raise StoreError("terminated")

    start = time.monotonic()
    assert timed(tidies, server.stop, 30) is ROWS
    assert time.monotonic() - start < 3


def test_what_nobody_wants_any_more_is_asked_to_end() -> None:
    server, wish = Server(), threading.Event()

    def late(_: Early) -> Rows:
        wish.set()
        server.asked.wait(10)
        raise StoreError("terminated")

    start = time.monotonic()
    with stoppable(wish.is_set), pytest.raises(LimitError, match="stopped") as caught:
        timed(late, server.stop, 30)
    assert caught.value.code == "cancelled"
    assert time.monotonic() - start < 3


def test_a_wish_that_nobody_has_changes_nothing() -> None:
    with stoppable(lambda: False):
        assert timed(lambda _: ROWS, Server().stop, 5) is ROWS
