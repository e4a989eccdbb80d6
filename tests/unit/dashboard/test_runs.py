"""A question under way: wanted as long as a page looks at it."""

import time

import pytest

from dashboard import runs
from graph.clock import unwanted
from graph.errors import LimitError
from queries.table import Table


def endless() -> Table:
    """Ends only when nobody wants it any more."""
    while not unwanted():
        time.sleep(0.01)
    raise LimitError("stopped", code="cancelled")


def test_an_open_page_keeps_it_going(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "ALONE", 0.2)
    run = runs.start("key", endless)
    for _ in range(4):
        assert not run.wait(0.1)
        time.sleep(0.05)
    run.stop()
    assert run.wait(5)
    assert not run.abandoned


def test_a_page_that_is_gone_ends_it_and_who_comes_back_asks_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "ALONE", 0.2)
    run = runs.start("key", endless)
    assert run.over.wait(5)  # nobody looks
    assert run.abandoned


def test_an_answer_is_no_abandoned_run() -> None:
    run = runs.start("key", lambda: Table(("n",), [(1,)]))
    assert run.wait(5)
    assert not run.abandoned
