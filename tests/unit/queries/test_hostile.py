"""Statements of somebody who means harm, at the gate: which word of it stops them, without any server."""

import pytest

from graph.errors import KsmmError
from queries.gate import gate
from tests import statements
from tests.statements import Typed, outcomes

HOSTILE = statements.read("hostile.txt", 3)
HELD_OUT = statements.read(outcomes.FILE, outcomes.COLUMNS)


def at_the_gate(text: str) -> tuple[str, str]:
    """The code of the refusal and what to write instead."""
    try:
        gate(text)
    except KsmmError as error:
        return error.code, error.next
    return "passes", "-"


@pytest.mark.parametrize("typed", HOSTILE, ids=lambda typed: typed.place)
def test_the_gate_does_what_the_list_says(typed: Typed) -> None:
    code, instead = at_the_gate(typed.text)
    assert code == typed.said[1]
    assert instead


@pytest.mark.parametrize("typed", HELD_OUT, ids=lambda typed: typed.place)
def test_what_was_refused_when_the_gate_was_frozen_still_is(typed: Typed) -> None:
    assert typed.said[1] == "passes" or at_the_gate(typed.text)[0] != "passes"


def test_the_later_list_is_another_one() -> None:
    assert len(HELD_OUT) >= 40
    assert not {(typed.text, str(typed.parameters)) for typed in HELD_OUT} & {
        (typed.text, str(typed.parameters)) for typed in HOSTILE
    }


def test_there_are_enough_of_each_kind() -> None:
    families = {typed.said[0] for typed in HOSTILE}
    assert len(HOSTILE) >= 120
    assert len({typed.text for typed in HOSTILE} | {str(typed.parameters) for typed in HOSTILE}) >= 120
    assert families >= {
        "write",
        "schema",
        "administration",
        "procedure",
        "file",
        "network",
        "engine",
        "trick",
    }
    assert families >= {"product", "range", "doubling", "paths", "collect", "regex", "loop", "size"}
