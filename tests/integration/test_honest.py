"""Statements of people who want to know something: on every server the same rows as on the local engine."""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

import pytest

from graph.connect import open_reader
from graph.errors import KsmmError
from graph.rows import Node, Path, Relationship
from graph.settings import Settings
from graph.store import Reader
from queries.runner import run_cypher
from queries.tokens import depths, tokens
from tests import statements
from tests.statements import Typed

HONEST = tuple(typed for typed in statements.read("honest.txt", 2) if typed.said[1] == "-")
AT_ONCE = 4
ALL = 100_000  # rows: nothing here is cut off
Answers = Mapping[str, list[str] | str]


@pytest.fixture(scope="module")
def local_answers(swiss_local: Settings) -> Answers:
    """What the local engine says to each."""
    with open_reader(swiss_local) as reader:
        return answers(reader)


def test_every_server_answers_alike(swiss: Reader, local_answers: Answers) -> None:
    here = answers(swiss)
    differing = [
        f"{typed.place}: {typed.text}\n  here  {here[typed.place]!s:.300}"
        f"\n  local {local_answers[typed.place]!s:.300}"
        for typed in HONEST
        if here[typed.place] != local_answers[typed.place]
    ]
    assert not differing, "\n".join(differing)


def test_every_answer_says_something(local_answers: Answers) -> None:
    """A name that the graph has not would be answered, too: with nothing, the same everywhere."""
    silent = [
        f"{typed.place}: {local_answers[typed.place]}" for typed in HONEST if dumb(local_answers, typed)
    ]
    assert silent == []


def dumb(said: Answers, typed: Typed) -> bool:
    found = said[typed.place]
    return isinstance(found, str) or not found or set(found) == {"(None,)"}


def answers(reader: Reader) -> Answers:
    with ThreadPoolExecutor(AT_ONCE) as pool:
        said = pool.map(partial(answer, reader), HONEST)
        return {typed.place: found for typed, found in zip(HONEST, said, strict=True)}


def answer(reader: Reader, typed: Typed) -> list[str] | str:
    """Its rows, in the order that it asks for or in one of our own; or what went wrong."""
    try:
        found = run_cypher(reader, typed.text, typed.parameters, limit=ALL)
    except KsmmError as error:
        return f"{error.code}: {error}"
    rows = [repr(tuple(plain(value) for value in row)) for row in found.rows]
    return rows if is_ordered(typed.text) else sorted(rows)


def is_ordered(text: str) -> bool:
    """Whether the last RETURN says in which order."""
    found = tokens(text)
    depth = depths(found)
    outer = [token.upper for token, deep in zip(found, depth, strict=True) if deep == 0]
    last = max(at for at, word in enumerate(outer) if word == "RETURN") if "RETURN" in outer else 0
    return "ORDER" in outer[last:]


def plain(value: Any) -> Any:
    """A value as it compares: lists and maps in no order, decimals without their last digits."""
    match value:
        case float():
            return float(f"{value:.9g}")
        case list() | tuple():
            return sorted((plain(part) for part in value), key=repr)
        case dict():
            return sorted(((str(key), plain(part)) for key, part in value.items()), key=repr)
        case Node():
            return sorted(value.labels), plain(_lasting(value.properties))
        case Relationship():
            return value.type, value.start, value.end, plain(_lasting(value.properties))
        case Path():
            return [plain(node) for node in value.nodes], [plain(tie) for tie in value.relationships]
        case _:
            return value


def _lasting(properties: Mapping[str, Any]) -> dict[str, Any]:
    """Without the bookkeeping of the load, which ran on each server at its own time."""
    return {name: value for name, value in properties.items() if name not in ("first_seen", "stamp")}
