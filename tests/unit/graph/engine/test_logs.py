"""The end of the log, and what comes after it."""

from pathlib import Path

import pytest

from graph.engine import logs
from graph.engine.layout import Layout, layout
from graph.errors import UserError


@pytest.fixture
def at(tmp_path: Path) -> Layout:
    found = layout(tmp_path)
    found.log.parent.mkdir(parents=True)
    found.log.write_text("".join(f"line {number}\n" for number in range(100)), encoding="utf-8")
    return found


def test_the_last_lines(at: Layout, tmp_path: Path) -> None:
    assert logs.tail(tmp_path, 2) == (at.log, ["line 98", "line 99"])
    assert logs.tail(tmp_path, 0)[1] == []
    assert len(logs.tail(tmp_path, 1000)[1]) == 100


def test_new_lines_come_when_they_are_whole_and_from_the_next_file_too(at: Layout, tmp_path: Path) -> None:
    coming = logs.follow(tmp_path, 1)
    assert next(coming) == "line 99"
    with at.log.open("a", encoding="utf-8") as file:
        file.write("whole\nhal")
    assert next(coming) == "whole"
    with at.log.open("a", encoding="utf-8") as file:
        file.write("f\n")
    assert next(coming) == "half"
    with at.log.open("a", encoding="utf-8") as file:
        file.write("the last one here\n")
    at.log.rename(at.log.with_name("engine.log.1"))
    at.log.write_text("the first one there\n", encoding="utf-8")
    assert [next(coming), next(coming)] == ["the last one here", "the first one there"]


def test_without_a_log_it_is_said_how_one_comes(tmp_path: Path) -> None:
    with pytest.raises(UserError) as failed:
        logs.tail(tmp_path, 1)
    assert failed.value.code == "no-log"


def test_the_notes_of_old_starts_are_not_kept_for_ever(at: Layout) -> None:
    for number in range(9):
        (at.log.parent / f"server-event-log-2026112{number}.0.jsonl").write_text("")
    logs.prepare(at)
    kept = sorted(path.name for path in at.log.parent.glob("server-event-log-*"))
    assert len(kept) == logs.FILES
    assert kept[-1] == "server-event-log-20261128.0.jsonl"
