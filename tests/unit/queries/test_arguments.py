"""Parameters of a question: exactly the declared ones, of their type."""

from datetime import date, datetime
from typing import Any

import pytest

from graph.errors import UserError
from queries.arguments import arguments, day
from queries.catalogue import Query
from queries.front import Column, Param, Said

COLUMNS = (Column(name="n", means="Some"),)
SAID = Said(en="What?", de="Was denn?", fr="Quoi donc ?", it="Che cosa?")


def question(*params: Param, timeless: bool = True) -> Query:
    return Query(
        name="bodies/some", title=SAID, question=SAID, params=params, columns=COLUMNS, timeless=timeless,
        picture="none", may_be_empty=None, cypher="", text="",
    )  # fmt: skip


def param(kind: str, **more: Any) -> Param:
    return Param.model_validate(
        {"name": "x", "type": kind, "help": "Any one.", "example": "fiz", "picker": "actors", **more}
    )


@pytest.mark.parametrize(
    ("kind", "given", "value"),
    [
        ("id", "fiz", "fiz"),
        ("id", " fiz ", "fiz"),
        ("text", "Zürich", "Zürich"),
        ("day", "2017-04-20", "2017-04-20"),
        ("day", date(2017, 4, 20), "2017-04-20"),
        ("int", "12", 12),
        ("int", 12, 12),
        ("list", "a, b", ["a", "b"]),
        ("list", ["a", "b"], ["a", "b"]),
        ("list", ("a",), ["a"]),
    ],
)
def test_values_of_each_type(kind: str, given: Any, value: Any) -> None:
    assert arguments(question(param(kind)), {"x": given}, None) == {"x": value}


@pytest.mark.parametrize(
    ("kind", "given", "code"),
    [
        ("id", "", "bad-value"),
        ("id", 3, "bad-value"),
        ("id", None, "bad-value"),
        ("text", ["a"], "bad-value"),
        ("day", "20.4.2017", "bad-day"),
        ("day", "2017-02-30", "bad-day"),
        ("day", 2017, "bad-day"),
        ("int", "a dozen", "bad-value"),
        ("int", True, "bad-value"),
        ("list", 3, "bad-value"),
    ],
)
def test_values_of_another_type(kind: str, given: Any, code: str) -> None:
    with pytest.raises(UserError) as caught:
        arguments(question(param(kind)), {"x": given}, None)
    assert caught.value.code == code
    assert caught.value.next


def test_a_missing_one_is_asked_for_with_its_example() -> None:
    with pytest.raises(UserError, match=r"needs x.*Any one.*-p x=fiz") as caught:
        arguments(question(param("id")), {}, None)
    assert caught.value.code == "missing-parameter"


def test_an_unknown_one_is_put_right() -> None:
    with pytest.raises(UserError, match=r"no parameter 'committe'.*committee") as caught:
        arguments(question(param("id", name="committee")), {"committe": "ksmm"}, None)
    assert caught.value.code == "unknown-parameter"


def test_a_default_fills_in_also_when_it_is_null() -> None:
    assert arguments(question(param("id", default=None)), {}, None) == {"x": None}
    assert arguments(question(param("id", default=None)), {"x": None}, None) == {"x": None}
    assert arguments(question(param("day", default="2017-04-20")), {}, None) == {"x": "2017-04-20"}


def test_the_day_comes_by_itself() -> None:
    asked = question(timeless=False)
    assert arguments(asked, {}, date(2017, 4, 20)) == {"as_of": "2017-04-20"}
    assert arguments(question(), {}, date(2017, 4, 20)) == {}
    with pytest.raises(UserError, match="--as-of"):
        arguments(asked, {"as_of": "2017-04-20"}, date(2017, 4, 20))
    with pytest.raises(UserError, match="needs a day"):
        arguments(asked, {}, None)


def test_a_moment_is_a_day() -> None:
    assert day(datetime(2017, 4, 20, 12, 0)) == "2017-04-20"  # noqa: DTZ001 - the day is what counts
