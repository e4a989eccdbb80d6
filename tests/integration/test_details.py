"""The details of docs/questions.md: what the command answers is what the named record of the data says."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.settings import Settings
from tests import swiss
from tests.integration.inside import inside

PAGE = Path(__file__).parents[2] / "docs" / "questions.md"
SECTION = PAGE.read_text(encoding="utf-8").split("\n# ")[1]
LINES = [line.strip("| ").split(" | ") for line in SECTION.splitlines() if line.startswith("| ")][1:]


def things(data: dict[str, Any]) -> Iterator[str]:
    """The text of each record or row of an answer, never that of all of them together."""
    for value in data.values():
        for one in value if isinstance(value, list) else [value]:
            yield " | ".join(leaves(one))


def leaves(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from leaves(one)
    elif value is not None:
        yield str(value)


def in_the_file(where: str) -> str:
    """The lines of the record that the last column names, on one line."""
    name, _, id = where.partition(": ")
    text = (swiss.FOLDER / name).read_text(encoding="utf-8")
    _, found, tail = text.partition(f"  - id: {id.strip('`')}\n")
    assert found, where
    own, _, _ = tail.partition("\n  - id: ")
    return " ".join((found + own).split())


def test_there_are_twelve() -> None:
    assert len(LINES) == 12
    assert all(question.endswith("?") for question, *_ in LINES)


@pytest.mark.parametrize("line", LINES, ids=lambda line: line[0])
def test_the_named_record_says_what_the_page_says(line: list[str]) -> None:
    _, _, answer, where = line
    told = re.findall(r"`([^`]+)`", answer)
    assert len(told) >= 2
    assert [one for one in told if one not in in_the_file(where)] == []


@pytest.mark.parametrize("line", LINES, ids=lambda line: line[0])
def test_one_thing_in_the_answer_says_all_of_it(
    line: list[str],
    swiss_server: Settings,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _, command, answer, _ = line
    words = shlex.split(command.strip("`"))[1:]
    data = inside(swiss_server, capsys, monkeypatch)(*words, "--output", "json").data
    wanted = re.findall(r"`([^`]+)`|\*\*([^*]+)\*\*", answer)
    assert any(all((code or bold) in text for code, bold in wanted) for text in things(data))
