"""Names that the graph has not: each told once with what was meant, and none of those that it has."""

# ruff: noqa: E501 - a statement is one line, as it is typed

import pytest

from queries.catalogue import Query, catalogue
from queries.strangers import MOST, strangers
from tests import statements
from tests.statements import Typed

TOLD = [
    ("MATCH (a:Actr) RETURN a.id AS id", ["there is no label Actr; did you mean Actor?"]),
    ("MATCH (a:actor) RETURN a.id AS id", ["there is no label actor; did you mean Actor?"]),
    ("MATCH (a:NGO|Comittee) RETURN a.id AS id", ["there is no label Comittee; did you mean Committee?"]),
    ("MATCH (a:Actor&!Ngo) RETURN a.id AS id", ["there is no label Ngo; did you mean NGO?"]),
    ("MATCH (a:`Acteur`) RETURN a.id AS id", ["there is no label Acteur; did you mean Actor?"]),
    ("MATCH (a:Actor) WHERE a:Police RETURN a.id AS id", ["there is no label Police"]),
    ("MATCH (a)-[:FUND]->(b) RETURN a.id AS id", ["there is no relationship type FUND; did you mean FUNDS?"]),
    ("MATCH (a)-[t:FUNDS|member_of*1..2]->(b) RETURN a.id AS id", ["there is no relationship type member_of; did you mean MEMBER_OF?"]),
    ("MATCH (a)-[:Actor]->(b) RETURN a.id AS id", ["there is no relationship type Actor"]),
    ("MATCH (a:Actor) RETURN a.knd AS kind", ["nothing has a property knd; did you mean kind?"]),
    ("MATCH (a:Actor) RETURN a.name AS name", ["nothing has a property name; did you mean name_en or name_de or name_fr or name_it?"]),
    ("MATCH (a:Actor) RETURN a.jurisdiction AS place", ["nothing has a property jurisdiction; did you mean [:BASED_IN] or [:IN]?"]),
    ("MATCH (a:Actor {knd: 'ngo'}) RETURN a.id AS id", ["nothing has a property knd; did you mean kind?"]),
    ("MATCH (a)-[t:FUNDS {sinse: '2020'}]->() RETURN a.id AS id", ["nothing has a property sinse; did you mean since or signed?"]),
    ("MATCH (a:Actor) RETURN a {.id, .lvel} AS a", ["nothing has a property lvel; did you mean level?"]),
    ("MATCH (a:Actr)-[:X]->(b:Actr) RETURN a.id AS id", ["there is no label Actr; did you mean Actor?", "there is no relationship type X"]),
    ("MATCH (a:Actor) RETURN [x IN collect(a) WHERE x:Ngo | x.id] AS l", ["there is no label Ngo; did you mean NGO?"]),
]  # fmt: skip

KNOWN = [
    "UNWIND $rows AS row MATCH (a:Actor {id: row.body}) RETURN row.anything AS x",
    "RETURN [r IN $rows | r.whatever] AS x",
    "MATCH (a:Actor) WITH {sum: count(a), seen: 1} AS m RETURN m.sum AS sum, m.seen AS seen",
    "MATCH (a:Actor) WITH a {.id, mine: 1} AS m RETURN m.mine AS mine",
    "WITH date('2026-11-24') AS d RETURN d.year AS y, d.dayOfWeek AS w, duration.between(d, d).days AS n",
    "MATCH (a:Actor) WHERE a.id = ':Nothing .either' // a.nothing :Nothing\nRETURN a.id AS id",
    "CALL db.labels() YIELD label RETURN label",
    "MATCH (a) WHERE a:FUNDS OR a IS NULL RETURN collect(a {.id, x: 2}) AS l",
    "MATCH (m:Meta) MATCH (r:Release) MATCH (v:Revision) RETURN m.seq AS s, r.bundled AS b, v.body AS body",
    "MATCH (broken:Actr",
    "",
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_what_the_graph_has_not_is_told(text: str, told: list[str]) -> None:
    assert [str(each) for each in strangers(text)] == told


@pytest.mark.parametrize("text", KNOWN)
def test_of_what_it_has_and_of_ones_own_names_nothing_is_told(text: str) -> None:
    assert strangers(text) == ()


@pytest.mark.parametrize("typed", statements.read("honest.txt", 2), ids=lambda typed: typed.place)
def test_honest_statements_name_what_is_there(typed: Typed) -> None:
    assert strangers(typed.text) == ()


@pytest.mark.parametrize("query", catalogue().values(), ids=lambda query: query.name)
def test_the_library_names_what_is_there(query: Query) -> None:
    assert strangers(query.cypher) == ()


def test_a_long_list_is_cut() -> None:
    assert len(strangers("MATCH " + ", ".join(f"(a:Nothing{at})" for at in range(20)) + " RETURN a")) == MOST
