"""The line of a date that does not exist, where there is only one that it can be."""

import pytest

from graph.errors import UserError, Where
from queries.spots import placed

TWO = "WITH date('2026-01-01') AS a\nRETURN a, date('2026-13-01') AS b"


@pytest.mark.parametrize(
    ("said", "text", "where"),
    [
        ("Invalid value for MonthOfYear: 13", "MATCH (n)\nRETURN\ndate({month: 13}) AS d", Where(line=3)),
        ("Unsupported unit: wrong", "MATCH (n)\nRETURN datetime.truncate('wrong', n.x) AS d", Where(line=2)),
        ("date() cannot parse '2026-13-01' as a date", TWO, Where(line=2)),
        ("Invalid value for MonthOfYear: 13", TWO, None),
        ("d holds a date", "MATCH (n) RETURN n.date AS d", None),
        ("Invalid date", "RETURN date($x) AS d", Where(line=1)),
    ],
)
def test_the_line(said: str, text: str, where: Where | None) -> None:
    assert placed(UserError(said, code="bad-moment", next="n"), text).where == where


def test_other_errors_stay_as_they_are() -> None:
    error = UserError("no", code="cypher-syntax")
    assert placed(error, "RETURN date() AS d") is error
