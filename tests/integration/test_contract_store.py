"""What every database must do for us: constraints, values, whole releases."""

import socket
import time
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path as File
from typing import Any

import pytest

from graph import newest
from graph.bolt import Wire
from graph.connect import access, open_reader, open_store
from graph.connection import Access, Connection
from graph.errors import RefusedError, StoreError, UserError
from graph.rows import Node, Path, Relationship, Statement
from graph.settings import Settings
from graph.store import Reader, Store

ACTORS = Statement("CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE")
NAMES = Statement("CREATE INDEX actor_name IF NOT EXISTS FOR (n:Actor) ON (n.name)")
CREATE = "UNWIND $rows AS r CREATE (n:Actor) SET n = r"
COUNT = "MATCH (n:Actor) RETURN count(n) AS n"


@pytest.fixture
def defined(store: Store) -> Store:
    store.define([ACTORS, NAMES])
    return store


def actors(*ids: str) -> Statement:
    return Statement(CREATE, {"rows": [{"id": each, "name": each.title()} for each in ids]})


def test_engine_says_who_answers(store: Store, empty_server: Settings) -> None:
    assert store.engine.name == ("arcadedb" if empty_server.uri is None else "neo4j")
    assert store.engine.version[0].isdigit()


def test_define_twice_is_define_once(defined: Store) -> None:
    defined.define([ACTORS, NAMES])
    found = defined.read("SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name").rows
    assert found == [("actor_id",), ("meta_id",)]


def test_a_fresh_graph_has_no_release(store: Store) -> None:
    assert (store.meta().seq, store.meta().busy, store.meta().release) == (0, False, None)


def test_apply_stores_a_release(defined: Store) -> None:
    defined.apply([actors("a", "b")], release="r1")
    assert defined.read("MATCH (n:Actor) RETURN n.id AS id ORDER BY id").rows == [("a",), ("b",)]
    meta = defined.meta()
    assert (meta.seq, meta.busy, meta.release, meta.schema) == (2, False, "r1", 1)


def test_apply_is_all_or_nothing(defined: Store) -> None:
    defined.apply([actors("a")], release="r1")
    with pytest.raises(UserError) as refused:
        defined.apply([actors("b"), actors("a")], release="r2")
    assert refused.value.code == "constraint-violated"
    assert defined.read("MATCH (n:Actor) RETURN n.id AS id").rows == [("a",)]
    assert (defined.meta().release, defined.meta().busy) == ("r1", False)


def test_apply_cuts_long_statements_into_pieces(defined: Store) -> None:
    rows = [{"id": f"a{number}", "text": "é" * 1000} for number in range(4500)]
    defined.apply([Statement(CREATE, {"rows": rows})], release="r1")
    assert defined.read(COUNT).rows == [(4500,)]


def test_changes_and_deletions_in_one_release(defined: Store) -> None:
    defined.apply([actors("a", "b", "c")], release="r1")
    change = Statement("UNWIND $rows AS r MATCH (n:Actor {id: r.id}) SET n.name = r.name")
    drop = Statement("UNWIND $rows AS r MATCH (n:Actor {id: r}) DETACH DELETE n", {"rows": ["b"]})
    tie = Statement(
        "UNWIND $rows AS r MATCH (a:Actor {id: r.s}) MATCH (b:Actor {id: r.t}) "
        "CREATE (a)-[e:PART_OF {id: r.id, sources: r.sources}]->(b)",
        {"rows": [{"id": "t1", "s": "a", "t": "c", "sources": ["x#1", "y#2"]}]},
    )
    renamed = Statement(change.text, {"rows": [{"id": "a", "name": "Zürich"}]})
    defined.apply([renamed, drop, tie, actors("d")], release="r2")
    assert defined.read("MATCH (n:Actor) RETURN n.id AS id, n.name AS name ORDER BY id").rows == [
        ("a", "Zürich"),
        ("c", "C"),
        ("d", "D"),
    ]
    assert defined.read("MATCH ()-[e:PART_OF]->() RETURN e.sources AS s").rows == [(["x#1", "y#2"],)]


VALUES: list[tuple[str, Any]] = [
    ("'Zürich'", "Zürich"),
    ("42", 42),
    ("1.5", 1.5),
    ("true", True),
    ("null", None),
    ("['a', 'b']", ["a", "b"]),
    ("{a: 1}", {"a": 1}),
    ("date('2021-10-06')", date(2021, 10, 6)),
    ("localdatetime('2021-10-06T10:11:12')", datetime(2021, 10, 6, 10, 11, 12)),  # noqa: DTZ001
    ("duration('P1DT2H')", "P1DT2H"),
]


@pytest.mark.parametrize(("text", "expected"), VALUES, ids=[text for text, _ in VALUES])
def test_values_come_back_plain(server: Settings, text: str, expected: Any) -> None:
    with open_reader(server) as reader:
        (row,) = reader.read(f"RETURN {text} AS value").rows
    assert row == (expected,)
    assert type(row[0]) is type(expected)


def test_moments_keep_their_zone(server: Settings) -> None:
    with open_reader(server) as reader:
        moment = reader.read("RETURN datetime($t) AS t", {"t": "2021-10-06T10:00:00+02:00"}).rows[0][0]
    assert moment == datetime.fromisoformat("2021-10-06T10:00:00+02:00")
    assert moment.utcoffset() == timedelta(hours=2)


def test_stored_dates_and_lists_come_back(defined: Store) -> None:
    text = "UNWIND $rows AS r CREATE (n:Actor {id: r.id, since: date(r.since), tags: r.tags})"
    rows = [{"id": "a", "since": "2021-10-06", "tags": ["x", "y"]}]
    defined.apply([Statement(text, {"rows": rows})], release="r1")
    answer = defined.read("MATCH (n:Actor {id: $id}) RETURN n.since AS since, n.tags AS tags", {"id": "a"})
    assert answer.dicts() == [{"since": date(2021, 10, 6), "tags": ["x", "y"]}]


def test_nodes_ties_and_paths_come_without_internal_ids(defined: Store) -> None:
    text = "CREATE (a:Actor:NGO {id: 'a'})-[:PART_OF {id: 't'}]->(b:Actor {id: 'b'})"
    defined.apply([Statement(text)], release="r1")
    question = "MATCH p = (a:Actor {id: 'a'})-[e:PART_OF]->(b) RETURN a AS a, e AS e, b AS b, p AS p"
    ((a, tie, b, path),) = defined.read(question).rows
    assert a == Node(("Actor", "NGO"), {"id": "a"})
    assert tie == Relationship("PART_OF", "a", "b", {"id": "t"})
    assert path == Path((a, b), (tie,))


def test_a_reader_sees_the_load_whose_bookmarks_it_has(defined: Store, empty_server: Settings) -> None:
    defined.apply([actors("a")], release="r1")
    assert defined.bookmarks
    with open_reader(empty_server, bookmarks=defined.bookmarks) as reader:
        assert reader.read(COUNT).rows == [(1,)]


def test_with_a_routing_address_the_newest_is_asked_for_first(defined: Store, empty_server: Settings) -> None:
    defined.apply([actors("a")], release="r1")
    owner = access(empty_server).owner
    routed = replace(owner, uri=owner.uri.replace("bolt:", "neo4j:"))
    connection = Connection(lambda: Access(routed, leader=routed))
    with Reader(connection, empty_server.home / "lock", local=False) as reader:
        assert reader.engine == defined.engine
        known = reader.bookmarks
        assert known == defined.bookmarks if reader.engine.name == "neo4j" else known
        assert (reader.behind, reader.meta().release) == (False, "r1")


@pytest.mark.parametrize("listening", [True, False], ids=["silent", "nobody there"])
def test_without_its_leader_a_cluster_is_read_and_said_to_be_behind_perhaps(
    defined: Store, empty_server: Settings, monkeypatch: pytest.MonkeyPatch, *, listening: bool
) -> None:
    monkeypatch.setattr(newest, "ASKING", 0.5)
    defined.apply([actors("a")], release="r1")
    owner = access(empty_server).owner
    with socket.create_server(("127.0.0.1", 0)) as door:
        gone = replace(owner, uri=f"bolt://127.0.0.1:{door.getsockname()[1]}")
        if not listening:
            door.close()
        connection = Connection(lambda: Access(owner, leader=gone))
        with Reader(connection, empty_server.home / "lock", local=False) as reader:
            assert (reader.meta().release, reader.behind) == ("r1", True)


@pytest.mark.parametrize(("scheme", "asked"), [("bolt", False), ("neo4j", True), ("neo4j+s", True)])
def test_only_a_routing_address_has_a_leader_to_ask(tmp_path: File, scheme: str, asked: bool) -> None:
    way = access(Settings(home=tmp_path, uri=f"{scheme}://graph.example.org"))
    assert (way.leader == way.owner) is asked


def test_reads_are_sent_as_reads(server: Settings) -> None:
    """The local engine ignores the mode; only its user `reader` is kept from writing."""
    text = "MATCH (n:Nobody) SET n.x = 1 RETURN n.x AS x"
    with open_reader(server) as reader:
        if reader.engine.name == "arcadedb":
            assert reader.read(text).rows == []
        else:
            with pytest.raises(RefusedError):
                reader.read(text)


def test_an_address_where_nobody_listens(tmp_path: Any) -> None:
    with pytest.raises(StoreError) as failed:
        open_store(Settings(home=tmp_path, uri="bolt://127.0.0.1:1"))
    assert (failed.value.code, failed.value.exit_code) == ("engine-unreachable", 3)


def test_a_port_that_is_open_and_silent_is_given_up_within_seconds(tmp_path: Any) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        uri = f"neo4j://127.0.0.1:{silent.getsockname()[1]}"
        begun = time.monotonic()
        with pytest.raises(StoreError) as failed:
            open_reader(Settings(home=tmp_path, uri=uri))
    assert time.monotonic() - begun < 9
    assert (failed.value.code, failed.value.what) == ("engine-unreachable", f"no database answers at {uri}")


def test_an_unknown_database(server: Settings) -> None:
    target = replace(access(server).owner, database="nosuch")
    with closing(Wire(target)) as wire, pytest.raises(StoreError) as failed:
        wire.write([Statement("CREATE (:Actor)")])
    assert failed.value.code == "unknown-database"
