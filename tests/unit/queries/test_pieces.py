"""Answers as frames and as networks, without a database."""

from datetime import date

import pytest

from graph.coverage.values import STATUSES, Cell, Coverage
from graph.errors import UserError
from graph.model.dates import Edtf
from graph.rows import Node, Path, Relationship
from queries import frames
from queries.front import Column
from queries.lint import headings
from queries.table import Table

TIES = Table(("from", "to", "type", "since"), [("a", "b", "FUNDS", None), ("a", "b", "HOSTS", "2003")])
DECLARED = (
    Column(name="responsibility", means="What is to be done", kind="responsibilities"),
    Column(name="leads", means="Who leads it", kind="actors", holds="list"),
    Column(name="count", means="How many there are", holds="number"),
    Column(name="proposed", means="Whether it is proposed", holds="yes-no"),
)
ROWS = [("x", ["a", "b"], 2, True), ("y", [], None, False)]
HEADINGS = tuple(column.name for column in DECLARED)


def test_a_frame_has_the_declared_types_with_rows_and_without() -> None:
    full, empty = (Table(HEADINGS, rows, declared=DECLARED).frame() for rows in (ROWS, []))
    assert [str(kind) for kind in full.dtypes] == ["string", "object", "Int64", "boolean"]
    assert list(empty.dtypes) == list(full.dtypes)
    assert list(empty.columns) == list(HEADINGS)
    assert full["count"].sum() == 2


def test_a_value_of_another_type_than_declared_is_an_error() -> None:
    with pytest.raises((TypeError, ValueError)):
        Table(HEADINGS, [("x", [], "two", True)], declared=DECLARED).frame()


def test_free_answers_are_typed_by_their_values() -> None:
    frame = Table(("n", "name"), [(1, "a"), (None, None)]).frame()
    assert [str(kind) for kind in frame.dtypes] == ["Int64", "string"]
    assert list(Table(("id", "n"), []).frame().columns) == ["id", "n"]


def test_the_frame_of_no_cells_has_the_columns_of_many() -> None:
    cell = Cell(
        responsibility="r", jurisdiction="CH-BE", status="gap", rule=4, newest_evidence=Edtf.parse("2019")
    )
    some, none = frames.of_coverage(Coverage(date.min, (cell,))), frames.of_coverage(Coverage(date.min, ()))
    assert list(some.dtypes) == list(none.dtypes)
    assert some.loc[0, "newest_evidence"] == "2019"
    assert list(some["status"].cat.categories) == list(STATUSES)


def test_rows_from_one_to_another_are_edges() -> None:
    graph = TIES.network()
    assert sorted(graph.nodes) == ["a", "b"]
    assert [data for _, _, data in graph.edges(data=True)] == [
        {"type": "FUNDS"},
        {"type": "HOSTS", "since": "2003"},
    ]


def test_the_first_ids_of_a_row_are_tied_to_the_others() -> None:
    graph = Table(HEADINGS, ROWS, declared=DECLARED).network()
    assert sorted(graph.edges(data="type")) == [
        ("responsibilities:x", "a", "leads"),
        ("responsibilities:x", "b", "leads"),
    ]
    assert graph.nodes["responsibilities:y"] == {"kind": "responsibilities", "proposed": False}
    assert graph.nodes["responsibilities:x"]["count"] == 2
    assert not Table(HEADINGS, [], declared=DECLARED).network()


def test_a_body_and_a_source_of_one_id_stay_apart() -> None:
    body, source = Node(("Actor", "NGO"), {"id": "act212"}), Node(("Source",), {"id": "act212"})
    cites, walk = Relationship("CITES", "act212", "act212", {"at": "p. 3"}), Path((body, source), ())
    alone = Table(("n", "r", "m"), [(body, cites, source)]).network()
    assert list(alone.edges(data="at")) == [("act212", "sources:act212", "p. 3")]
    along = Path(walk.nodes, (cites,))
    assert list(Table(("p",), [([along],)]).network().edges) == [
        ("act212", "sources:act212", "CITES act212 sources:act212")
    ]


def test_a_tie_needs_the_nodes_at_its_ends() -> None:
    with pytest.raises(UserError, match="RETURN a, r, b"):
        Table(("r",), [(Relationship("FUNDS", None, None, {}),)]).network()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("MATCH (a) RETURN a.id AS id, count(*) ORDER BY id", ("id", "count(*)")),
        ("MATCH (a) RETURN DISTINCT a.id LIMIT 3", ("a.id",)),
        ("CALL () { RETURN 1 AS x UNION RETURN 2 AS x } RETURN x", ("x",)),
        ("RETURN 1 AS x UNION RETURN 2 AS x", ("x",)),
        ("MATCH (a) RETURN *", ()),
        ("MATCH (a) RETURN a AS `the body`, {b: 1, c: [2, 3]} AS map SKIP 1", ("the body", "map")),
    ],
)
def test_a_statement_names_its_columns(text: str, names: tuple[str, ...]) -> None:
    assert headings(text) == names
