"""Answers in their three forms."""

import csv
import io
import json
from datetime import date

import pytest

from graph.errors import UserError, Where
from ksmm.cli.options import Output
from ksmm.cli.printing import Result, Table, plain, show
from ksmm.envelope import Frame, Warned, answer, failure

FRAME = Frame(command="coverage", as_of=date(2017, 4, 20), lang="fr")
RESULT = Result(
    data={"n": 1},
    lines=["One line."],
    tables=[Table(("id", "what"), [("a", "=1+1"), ("b", None), ("c", ["x", "y"])])],
)


def test_json_is_one_object_with_the_frame_around_the_data(capsys: pytest.CaptureFixture[str]) -> None:
    show(FRAME, RESULT, Output.json)
    told = json.loads(capsys.readouterr().out)
    assert told["data"] == {"n": 1}
    assert (told["command"], told["as_of"], told["lang"]) == ("coverage", "2017-04-20", "fr")
    assert (told["engine"], told["release"], told["known_on"]) == (None, None, None)


def test_csv_holds_the_first_table_and_no_formula(capsys: pytest.CaptureFixture[str]) -> None:
    show(FRAME, RESULT, Output.csv)
    rows = list(csv.reader(io.StringIO(capsys.readouterr().out)))
    assert rows == [["id", "what"], ["a", "'=1+1"], ["b", ""], ["c", "x, y"]]


def test_text_has_lines_then_tables(capsys: pytest.CaptureFixture[str]) -> None:
    show(FRAME, RESULT, Output.table)
    assert capsys.readouterr().out.splitlines()[0] == "One line."


def test_an_empty_table_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    show(FRAME, Result(data={}, tables=[Table(("id",), [])]), Output.table)
    assert "nothing on record" in capsys.readouterr().out


def test_warnings_go_to_stderr_in_text_and_into_the_object_in_json(
    capsys: pytest.CaptureFixture[str],
) -> None:
    warned = Frame(command="x", warnings=(Warned(code="c", message="mind this"),))
    show(warned, Result(data={}), Output.table)
    assert "mind this" in capsys.readouterr().err
    assert answer(warned, {})["warnings"] == [{"code": "c", "message": "mind this"}]


def test_an_error_says_what_where_and_what_next() -> None:
    error = UserError("no", code="bad-data", where=Where(file="a.yaml", line=3), next="write yes")
    told = failure("load", error)["error"]
    assert told["where"] == {"file": "a.yaml", "line": 3, "column": None, "sheet": None}
    assert (told["code"], told["what"], told["next"]) == ("bad-data", "no", "write yes")


@pytest.mark.parametrize(
    ("value", "words"), [(None, ""), (True, "yes"), ((), ""), ({"b": 1, "a": 2}, '{"a": 2, "b": 1}')]
)
def test_values_in_words(value: object, words: str) -> None:
    assert plain(value) == words
