"""What a notebook gets: typed frames, networks, and the bridge for py2neo, on every server."""

from collections.abc import Iterator

import networkx as nx
import pandas as pd
import pytest

import ksmm
from graph.errors import UserError
from graph.settings import Settings
from graph.store import Reader
from ksmm.py2neo_bridge import Bridge, connect
from queries.catalogue import catalogue
from queries.network import network
from queries.runner import run, run_cypher
from tests import goldens
from tests.integration.inside import DAY, settled

MEMBERS = {"committee": "ksmm"}
PAST = "2017-04-20"


@pytest.fixture(scope="module")
def bridge(swiss_server: Settings) -> Iterator[Bridge]:
    with connect(swiss_server) as connected:
        yield connected


@pytest.fixture
def here(swiss_server: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """The variables of a notebook that works on this server."""
    settled(swiss_server, monkeypatch)


def test_every_frame_has_the_types_that_its_question_declares(swiss: Reader) -> None:
    for query in catalogue().values():
        day = None if query.timeless else DAY
        table = run(swiss, query, query.example(), as_of=day)
        empty = type(table)(table.columns, [], declared=query.columns).frame()
        assert list(table.frame().dtypes) == list(empty.dtypes), query.name
        assert list(empty.columns) == list(query.headings)


def test_an_empty_answer_to_free_cypher_has_its_columns(swiss: Reader) -> None:
    text = (
        "MATCH (a:NGO) WHERE a.id = 'nobody' RETURN DISTINCT a.id AS id, a.name_en, count(*) AS n ORDER BY id"
    )
    table = run_cypher(swiss, text)
    assert list(table.frame().columns) == ["id", "a.name_en", "n"]
    assert len(table) == 0


def test_names_for_notebooks(here: None) -> None:
    frame = ksmm.ask("committees/members", committee="ksmm", as_of=PAST).frame()
    assert len(frame) == 17
    cells = ksmm.frame(ksmm.coverage(PAST))
    assert len(cells) == 1033
    assert cells["status"].value_counts()["unknown"] == sum(
        cell.status == "unknown" for cell in ksmm.coverage(PAST).cells
    )
    assert ksmm.show("fiz").record.id == "fiz"
    numbers = ksmm.ask(cypher="MATCH (a:NGO) RETURN count(a) AS n").frame()
    assert pd.api.types.is_integer_dtype(numbers["n"])


def test_a_neighbourhood_is_the_part_of_the_whole_around_a_body(swiss: Reader) -> None:
    whole, near = network(swiss), network(swiss, around="fiz", steps=2)
    rings = set(nx.ego_graph(whole.to_undirected(), "fiz", radius=2))
    assert 10 < len(rings) < len(whole)
    assert set(near) == rings
    assert set(near.edges(keys=True)) == set(whole.subgraph(rings).edges(keys=True))
    assert near.nodes["fiz"] == whole.nodes["fiz"]
    assert near.nodes["fiz"]["name_de"]


def test_nodes_and_ties_of_an_answer_are_a_network(swiss: Reader) -> None:
    text = "MATCH p = (a:Actor {id: 'fiz'})-[]->(b) RETURN p"
    graph = run_cypher(swiss, text).network()
    assert "fiz" in graph
    assert any(node.startswith("sources:") for node in graph)
    assert {data["type"] for _, _, data in graph.out_edges("fiz", data=True)} >= {"CITES", "HOLDS"}
    assert graph.nodes["fiz"]["labels"] == ["Actor", "NGO"]
    apart = run_cypher(
        swiss, "MATCH (a:Actor {id: 'fiz'})-[r:FUNDS|PART_OF|MEMBER_OF]->(b:Actor) RETURN r, a, b"
    )
    assert apart.network().number_of_edges() == len(apart)


def test_ties_without_their_ends_are_refused(swiss: Reader) -> None:
    table = run_cypher(swiss, "MATCH (:Actor {id: 'fiz'})-[r:MEMBER_OF]->(:Actor) RETURN r")
    with pytest.raises(UserError) as caught:
        table.network()
    assert caught.value.code == "loose-tie"


def test_py2neo_gives_what_we_give(swiss: Reader, bridge: Bridge) -> None:
    for name in ("committees/members", "cantons/compare", "time/figures", "connections/between"):
        query = catalogue()[name]
        day = None if query.timeless else goldens.TODAY
        ours = run(swiss, query, query.example(), as_of=day)
        theirs = bridge.ask(name, as_of=day, **query.example())
        assert theirs.rows == ours.rows
        pd.testing.assert_frame_equal(theirs.frame(), ours.frame())


def test_py2neo_gets_the_piece_that_an_answer_names(swiss: Reader, bridge: Bridge) -> None:
    piece = bridge.subgraph("committees/members", as_of=PAST, **MEMBERS)
    named = run(swiss, "committees/members", MEMBERS, as_of=PAST).network()
    assert {node["id"] for node in piece.nodes} == set(named)
    assert len(named) > 17
    assert all(node.has_label("Actor") for node in piece.nodes)
    assert len(piece.relationships) > 10
    assert not bridge.subgraph("committees/members", as_of=DAY, **MEMBERS).nodes


def test_an_empty_frame_by_py2neo_has_columns(bridge: Bridge) -> None:
    frame = bridge.frame("committees/members", as_of=DAY, **MEMBERS)
    assert len(frame) == 0
    assert list(frame.columns) == list(catalogue()["committees/members"].headings)


def test_what_py2neo_itself_can_do(bridge: Bridge) -> None:
    """The list in docs/how-to/notebooks.md."""
    graph = bridge.graph
    assert graph.nodes.match("Actor", id="fiz").first()["id"] == "fiz"
    assert len(graph.relationships.match(r_type="MEMBER_OF")) > 100
    assert graph.query("MATCH (a:Actor {id: $id}) RETURN a.id AS id", {"id": "fiz"}).data() == [{"id": "fiz"}]
    assert graph.query("MATCH (a:NGO) RETURN a.id AS id").to_data_frame().shape[1] == 1
    assert graph.query("MATCH (a:NGO) WHERE false RETURN a.id AS id").to_data_frame().shape == (0, 0)
    assert "Actor" in graph.schema.node_labels
    assert "MEMBER_OF" in graph.schema.relationship_types


def test_what_py2neo_cannot_do_says_what_to_do_instead(bridge: Bridge) -> None:
    for name in ("get_indexes", "create_index", "get_uniqueness_constraints", "create_uniqueness_constraint"):
        with pytest.raises(UserError, match="SHOW INDEXES") as caught:
            getattr(bridge.graph.schema, name)("Actor", "id")
        assert caught.value.code == "py2neo-too-old"


def test_nobody_writes_through_the_bridge(bridge: Bridge, swiss: Reader) -> None:
    """`query` on every server; on the local engine nothing can, because its user may not."""
    ways = [bridge.graph.query, bridge.graph.run] if swiss.engine.name == "arcadedb" else [bridge.graph.query]
    for way in ways:
        with pytest.raises(Exception, match=r"Forbidden|AccessMode|read access"):
            way("CREATE (x:Planted {id: 'planted'})")
    assert swiss.read("MATCH (x:Planted) RETURN count(x) AS n").rows == [(0,)]
