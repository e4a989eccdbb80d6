"""Answers as CSV, as a command to repeat; the page of all questions."""

from queries import docs
from queries.catalogue import catalogue, find
from queries.render import cell, command, csv_text
from queries.table import Table


def test_csv() -> None:
    table = Table(("id", "places", "known"), [("x", ["CH-BE", "CH-ZH"], True), ('say "y"', [], None)])
    assert csv_text(table) == 'id,places,known\nx,CH-BE; CH-ZH,yes\n"say ""y""",,\n'
    assert csv_text(Table(("id",), [])) == "id\n"
    assert cell([["a", 1], False]) == "a; 1; no"


def test_the_command_that_asks_again() -> None:
    query = find("committees/members")
    wanted = "ksmm ask committees/members -p committee=ksmm --as-of 2017-04-20"
    assert command(query, {"committee": "ksmm"}, "2017-04-20") == wanted
    assert command(find("obligations/issuers"), {}, "2017-04-20") == "ksmm ask obligations/issuers"


def test_the_page_names_every_question_and_column() -> None:
    page = docs.page()
    for query in catalogue().values():
        assert f"### {query.name}\n" in page
        assert f"ksmm ask {query.name}" in page
    assert "| `committee` | id | The committee. |" in page
