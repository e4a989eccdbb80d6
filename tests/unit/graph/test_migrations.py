"""Which steps a graph still needs."""

import pytest

from graph.migrations import FIRST, SCHEMA, STEPS, Due, Step, due, newest
from graph.rows import Meta
from graph.upgrade import is_older

STEP = (Step("one", ()), Step("two", ()))


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        (1, (Due(2, STEP[0]), Due(3, STEP[1]))),
        (2, (Due(3, STEP[1]),)),
        (3, ()),
        (9, ()),
    ],
)
def test_a_graph_needs_the_steps_after_its_own(schema: int, expected: tuple[Due, ...]) -> None:
    assert due(schema, STEP) == expected


def test_the_schema_counts_the_steps() -> None:
    assert newest(()) == FIRST
    assert newest(STEP) == FIRST + 2
    assert newest(STEPS) == SCHEMA


@pytest.mark.parametrize(("schema", "older"), [(None, False), (1, True), (2, True), (3, False), (4, False)])
def test_a_graph_that_was_never_loaded_is_not_older(schema: int | None, older: bool) -> None:
    assert is_older(Meta(schema=schema), STEP) is older
