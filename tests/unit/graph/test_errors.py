"""The error tree: exit codes, sentences, and the shapes of the JSON contract."""

import inspect

import pytest

from graph import errors
from graph.errors import (
    DataError,
    KsmmError,
    LimitError,
    ModelError,
    Problem,
    RefusedError,
    StoreError,
    Where,
)

TREE = {
    errors.UserError: 2,
    DataError: 2,
    ModelError: 2,
    StoreError: 3,
    RefusedError: 4,
    LimitError: 5,
}


def test_every_class_has_its_exit_code_and_stands_in_the_drawing() -> None:
    classes = [each for _, each in inspect.getmembers(errors, inspect.isclass) if issubclass(each, KsmmError)]
    assert {each: each.exit_code for each in classes if each is not KsmmError} == TREE
    for each in classes:
        assert f" {each.__name__} " in f" {errors.__doc__} ".replace("\n", " ")


@pytest.mark.parametrize("kind", TREE)
def test_a_message_says_what_where_and_what_next(kind: type[KsmmError]) -> None:
    if kind is DataError:
        return
    where = Where(file="a.yaml", line=3, column=7)
    error = kind("the day is no day", code="bad-day", where=where, next="Write 2026-11-24.")
    assert str(error) == "the day is no day (a.yaml, line 3, column 7). Write 2026-11-24."
    assert error.as_dict() == {
        "code": "bad-day",
        "what": "the day is no day",
        "where": {"file": "a.yaml", "line": 3, "column": 7, "sheet": None},
        "next": "Write 2026-11-24.",
    }


def test_a_message_without_place_or_advice() -> None:
    error = ModelError("a range ends before it begins")
    assert str(error) == "a range ends before it begins"
    assert error.as_dict() == {"code": "bad-value", "what": str(error), "where": None, "next": ""}


def test_data_errors_carry_all_problems() -> None:
    problem = Problem(
        code="unknown-id", what="no body 'x'", where=Where(sheet="Ties", line=2), id="t1", next="Add it."
    )
    error = DataError("1 problem", problems=[problem])
    assert error.problems == (problem,)
    assert str(problem) == "no body 'x' (sheet Ties, line 2). Add it."
    assert problem.as_dict() == {
        "severity": "error",
        "code": "unknown-id",
        "file": None,
        "line": 2,
        "column": None,
        "sheet": "Ties",
        "id": "t1",
        "what": "no body 'x'",
        "next": "Add it.",
    }
