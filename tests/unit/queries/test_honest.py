"""Statements of people who want to know something, at the gate: nearly all pass, the others hear how."""

import pytest

from graph.errors import KsmmError, RefusedError
from queries.catalogue import Query, catalogue
from queries.gate import gate
from queries.statement import filled
from tests import statements
from tests.statements import Typed

HONEST = statements.read("honest.txt", 2)
REFUSED = [typed for typed in HONEST if typed.said[1] != "-"]

NAMES = [
    "RETURN 1 AS set, 2 AS delete, 3 AS load ORDER BY set, load",
    "MATCH (set)-[use]-(next) WHERE next.id = set.id RETURN count(use) AS use",
    "MATCH (a:Actor) WITH a.id AS start WHERE start > 'm' AND start < 'n' RETURN DISTINCT start",
    "UNWIND [1] AS show RETURN [show, show + 1] AS filter",
    "RETURN {set: 1, start: 2} AS m",
]
CLAUSES = [
    "MATCH (n) WITH n AS set SET set.kind = 'x'",
    "MATCH (as) WITH as SET as.kind = 'x'",
    "MATCH (n) WITH n AS as SET as.kind = 'x'",
    "MATCH (n) WITH n AS `as` SET n.kind = 'x'",
    "MATCH (n) WITH 1 + as SET n.kind = 'x'",
    "MATCH (return) WITH return SET return.kind = 'x'",
    "MATCH (by) WITH by SET by.kind = 'x'",
    "MATCH (by) WITH by ORDER BY by SET by.kind = 'x'",
    "MATCH (where) WITH where SET where.kind = 'x'",
    "MATCH (and) WHERE and SET and.kind = 'x'",
    "MATCH (n) WHERE n.x STARTS WITH with SET n.kind = 'x'",
    "MATCH (a)((b)-->(c))+ SET a.kind = 'x'",
    "MATCH (n) WITH * SET n.kind = 'x'",
    "MATCH (n) CALL (n) { SET n.kind = 'x' }",
    "MATCH (n) WITH n.id AS id, n SET n.kind = 'x'",
    "MATCH (n) RETURN n UNION CREATE (m) RETURN m AS n",
    "MATCH (n) RETURN n UNION DISTINCT CREATE (m) RETURN m AS n",
    "CALL () { MATCH (n) RETURN n } IN TRANSACTIONS",
    "MATCH (distinct) WITH distinct DELETE distinct",
    "MATCH (n) WITH n AS x, n AS delete DETACH DELETE x",
    "WHEN true THEN CREATE (n)",
    "MATCH p = SHORTEST 1 (a)--+(b) RETURN p",
    "RETURN 1 AS x NEXT MATCH (n) RETURN n",
    "RETURN [reduce(a = 1, b IN [1] | a)] AS x",
]


@pytest.mark.parametrize("typed", [typed for typed in HONEST if typed.said[1] == "-"], ids=lambda t: t.place)
def test_honest_statements_pass(typed: Typed) -> None:
    gate(typed.text)


@pytest.mark.parametrize("typed", REFUSED, ids=lambda typed: typed.place)
def test_the_few_that_are_refused_hear_what_to_write(typed: Typed) -> None:
    with pytest.raises(RefusedError) as caught:
        gate(typed.text)
    assert typed.said[1] in str(caught.value)


def test_few_are_refused() -> None:
    assert len({typed.text for typed in HONEST}) >= 150
    assert len(REFUSED) <= min(3, len(HONEST) * 2 // 100)


@pytest.mark.parametrize("query", catalogue().values(), ids=lambda query: query.name)
def test_every_question_of_the_library_could_be_typed(query: Query) -> None:
    """As it stands, with its header, and with its values written out as the editor shows it."""
    for text in (query.cypher, filled(query.cypher, {"as_of": "2026-11-24", **query.example()})):
        gate(text)


@pytest.mark.parametrize("more", ["1 AS b, 2 AS c", "a AS b, a, 2 AS c"])
def test_the_columns_of_a_subquery_are_no_list(more: str) -> None:
    gate(f"CALL () {{ UNWIND [1] AS a RETURN a, {more} UNION UNWIND [1] AS a RETURN a, {more} }} RETURN a")


@pytest.mark.parametrize(
    "text", ["x {match: x, b: x}", "{match: x, b: x}", "x {match, x, x}", "{return: [x, x]}"]
)
def test_a_map_may_have_a_key_that_is_a_word_of_cypher(text: str) -> None:
    with pytest.raises(RefusedError, match="stands twice"):
        gate(f"WITH [1] AS x, 1 AS match RETURN {text} AS m")


@pytest.mark.parametrize("text", NAMES)
def test_a_word_that_can_only_be_a_name_is_one(text: str) -> None:
    gate(text)


@pytest.mark.parametrize("text", CLAUSES)
def test_no_clause_passes_as_a_name(text: str) -> None:
    with pytest.raises(KsmmError):
        gate(text)


def test_the_last_semicolon_is_not_sent() -> None:
    assert gate("RETURN 1 AS one ;\n") == "RETURN 1 AS one "
    assert gate("RETURN ';' AS one") == "RETURN ';' AS one"
