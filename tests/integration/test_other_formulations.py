"""The other formulations under bench/others/: on every server and two days the same rows as ours."""

from datetime import date
from pathlib import Path

import pytest

from graph.store import Reader
from queries.arguments import arguments
from queries.catalogue import catalogue
from tests.goldens import PAGE_DAY, TODAY

OTHERS = Path(__file__).parents[2] / "bench" / "others"
NAMES = sorted(path.relative_to(OTHERS).with_suffix("").as_posix() for path in OTHERS.rglob("*.cypher"))


def test_there_are_many_and_each_is_of_a_question() -> None:
    assert len(NAMES) == 48
    assert set(NAMES) <= catalogue().keys()


@pytest.mark.parametrize("day", [TODAY, PAGE_DAY], ids=str)
@pytest.mark.parametrize("name", NAMES)
def test_two_ways_to_ask_give_the_same_rows(swiss: Reader, name: str, day: date) -> None:
    query = catalogue()[name]
    text = (OTHERS / f"{name}.cypher").read_text(encoding="utf-8")
    values = arguments(query, query.example(), None if query.timeless else day)
    assert swiss.read(text, values).rows == swiss.read(query.cypher, values).rows
