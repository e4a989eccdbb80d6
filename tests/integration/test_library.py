"""Every question of the library on every server: the same rows as its golden result."""

from datetime import date

import pytest

from graph.coverage.evidence import Book
from graph.coverage.matrix import coverage
from graph.errors import UserError
from graph.store import Reader
from queries.catalogue import catalogue, find
from queries.pickers import options
from queries.runner import run
from tests import goldens
from tests.swiss import records

WITH_PICKERS = [(q.name, p.name) for q in catalogue().values() for p in q.params if p.picker]
SLOWEST = 1000  # milliseconds, on a busy machine; alone none takes 300


@pytest.mark.parametrize(("name", "day"), list(goldens.cases()), ids=str)
def test_golden(swiss: Reader, name: str, day: date, pytestconfig: pytest.Config) -> None:
    query = find(name)
    table = run(swiss, query, query.example(), as_of=day)
    golden = goldens.path(name, day)
    if pytestconfig.getoption("--update-golden") and swiss.engine.name == "arcadedb":
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(goldens.text(table), encoding="utf-8")
    assert goldens.text(table) == golden.read_text(encoding="utf-8")


def test_every_answer_is_quick(swiss: Reader) -> None:
    """The best of three, because the first one plans."""
    taken = {
        name: min(run(swiss, query, query.example(), as_of=goldens.TODAY).ms for _ in range(3))
        for name, query in catalogue().items()
    }
    assert {name: ms for name, ms in taken.items() if ms > SLOWEST} == {}


@pytest.mark.parametrize(("name", "param"), WITH_PICKERS)
def test_pickers_offer_the_example(swiss: Reader, name: str, param: str) -> None:
    query = find(name)
    asked = query.param(param)
    offered = dict(options(swiss, query, param, as_of=goldens.TODAY, language="de"))
    assert asked.example in offered or (asked.example, asked.default) == (None, None)
    assert offered
    assert all(offered.values())


def test_options_are_sorted_for_people_in_their_language(swiss: Reader) -> None:
    offered = options(swiss, find("cantons/profile"), "canton", language="fr")
    assert len(offered) == 26
    assert [label for _, label in offered[:3]] == [
        "Appenzell Rhodes-Extérieures",
        "Appenzell Rhodes-Intérieures",
        "Argovie",
    ]


def test_a_committee_is_picked_among_committees(swiss: Reader) -> None:
    offered = dict(options(swiss, find("committees/members"), "committee"))
    assert "ksmm" in offered
    assert len(offered) == 80
    assert "fedpol" not in offered


def test_an_unknown_id_is_no_empty_answer(swiss: Reader) -> None:
    with pytest.raises(UserError, match="ksmm") as caught:
        run(swiss, "committees/members", {"committee": "ksm"}, as_of=goldens.TODAY)
    assert caught.value.code == "unknown-id"


def test_a_known_id_may_have_an_empty_answer_with_columns(swiss: Reader) -> None:
    table = run(swiss, "committees/members", {"committee": "ksmm"}, as_of=goldens.TODAY)
    assert table.rows == []
    assert table.columns == find("committees/members").headings


def test_rows_are_limited(swiss: Reader) -> None:
    table = run(swiss, "responsibilities/by-pillar", as_of=goldens.TODAY, limit=5)
    assert len(table) == 5
    assert table.truncated


@pytest.mark.parametrize("day", [goldens.TODAY, goldens.PAGE_DAY], ids=str)
def test_the_evidence_of_a_cell_is_what_coverage_counts(swiss: Reader, day: date) -> None:
    book, found, counted = Book(records()), {}, {}
    for cell in coverage(records(), day).cells[::5]:
        evidence = book.evidence(*cell.key, day)
        sure = {item.mandate.id for item in evidence.held} | {item.gap.id for item in evidence.reported}
        maybe = {item.mandate.id for item in evidence.held_perhaps}
        maybe |= {item.gap.id for item in evidence.reported_perhaps}
        counted[cell.key] = {(id, "yes") for id in sure} | {(id, "perhaps") for id in maybe}
        given = {"responsibility": cell.responsibility, "jurisdiction": cell.jurisdiction}
        table = run(swiss, "responsibilities/evidence", given, as_of=day)
        found[cell.key] = set(zip(table.column("record"), table.column("in_force"), strict=True))
    assert found == counted
    assert len(found) > 200


def test_labels_are_those_of_the_data(swiss: Reader) -> None:
    offered = dict(options(swiss, find("responsibilities/holders"), "responsibility"))
    assert offered.keys() == set(records().by_kind["responsibilities"])
