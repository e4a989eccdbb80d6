"""A few seconds of what bench/load_test.py does for minutes."""

from pathlib import Path

from bench.load_test import Trial, failures, trial
from graph.settings import Settings


def test_every_answer_is_that_of_one_release(empty_server: Settings, tmp_path: Path) -> None:
    run = Trial(settings=empty_server, clients=4, seconds=5)
    seen = trial(run, tmp_path)
    assert failures(run, seen) == []
    assert seen.loads >= 1
    assert seen.times.keys() == {"library", "ad hoc", "search", "show", "coverage"}
