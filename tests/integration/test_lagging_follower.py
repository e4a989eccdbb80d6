"""A follower that lags: two servers with the same database, one of them fed late."""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from dashboard import data
from graph import newest
from graph.connect import access, open_reader, open_store
from graph.connection import Access, Connection
from graph.model.responsibility import Mandate
from graph.rows import Statement
from graph.settings import Settings
from graph.store import Reader
from ksmm.cli.options import State
from ksmm.cli.session import frame
from loaders.run import load
from queries.coverage import coverage
from tests import small
from tests.neo4j_server import Neo4j

SIZE = 200
TODAY = date(2026, 11, 24)
pytestmark = [pytest.mark.neo4j, pytest.mark.slow]


@dataclass(frozen=True)
class Pair:
    """Who takes writes, and who gets each of them later."""

    leader: Settings
    follower: Settings

    def reader(self) -> Reader:
        """As on a cluster: asked is the follower, while the leader may know more."""
        way = Access(access(self.follower).owner, leader=access(self.leader).owner)
        return Reader(Connection(lambda: way), self.leader.home / "lock", local=False)


def feed(server: Settings, release: int) -> tuple[str, ...]:
    text = "UNWIND range(1, $size) AS i MERGE (f:Fact {id: i}) SET f.of = $of"
    with open_store(server) as store:
        store.apply([Statement(text, {"size": SIZE, "of": release})], release=f"r{release}")
        return store.bookmarks


@pytest.fixture
def pair(own_neo4j: Neo4j, tmp_path: Path) -> Iterator[Pair]:
    """Both hold the first release, the leader the second one as well."""
    feed(own_neo4j.settings, 1)
    twin = own_neo4j.twin(tmp_path / "follower")
    try:
        yield Pair(own_neo4j.settings, twin.start())
    finally:
        twin.kill()


def facts(reader: Reader) -> list[tuple[int, int]]:
    return reader.read("MATCH (f:Fact) RETURN f.of AS of, count(f) AS n").rows


def held(reader: Reader) -> tuple[str | None, list[tuple[int, int]]]:
    """Two statements that must speak of one release."""
    return reader.consistently(lambda one: (one.meta().release, facts(one)))


def test_whoever_asks_a_follower_that_lags(
    pair: Pair, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In one test, since its two servers are dear."""
    marks = feed(pair.leader, 2)
    with open_reader(pair.follower) as unaware:
        assert held(unaware) == ("r1", [(1, SIZE)])
    two = ("r2", [(2, SIZE)])
    with pair.reader() as waiting:
        assert waits(lambda: held(waiting), lambda: feed(pair.follower, 2)) == two
        assert not waiting.behind
    with open_reader(pair.follower, bookmarks=marks) as handed:
        assert held(handed) == two

    marks = feed(pair.leader, 3)
    monkeypatch.setattr(newest, "CATCHING_UP", 0.5)
    with pair.reader() as late:
        assert (held(late), late.behind) == (two, True)
        assert frame(State(pair.leader), late).warnings[-1].code == "older-release-possible"
        monkeypatch.setattr(data, "_running", partial(_always, late))
        assert data.situation().behind
        feed(pair.follower, 3)
        caught_up = data.situation()
        assert (caught_up.behind, '"r3"' in caught_up.key) == (False, True)
    gets_what_it_sees(pair, tmp_path)


def gets_what_it_sees(pair: Pair, folder: Path) -> None:
    """Not what another reader of this process has kept of a release that the follower does not have yet."""
    for server in (pair.leader, pair.follower):
        load_role(server, folder, "lead")
    load_role(pair.leader, folder, "support")
    way = Access(access(pair.leader).owner)
    ahead = Reader(Connection(lambda: way), pair.leader.home / "lock", local=False)
    with ahead, pair.reader() as late:
        assert late.graph == ahead.graph
        assert [role(one) for one in (ahead, late, ahead, late)] == ["support", "lead"] * 2
        load_role(pair.follower, folder, "support")
        assert role(late) == "support"


def load_role(server: Settings, folder: Path, role: str) -> None:
    files = small.changed("mandates/geneva.yaml", "role: lead", f"role: {role}")
    with open_store(server) as store:
        load(store, small.write(folder / role, files), release=role)


def role(reader: Reader) -> str:
    (mandate,) = coverage(reader, TODAY).records.of(Mandate).values()
    return mandate.role


def _always(reader: Reader, where: str) -> Reader:
    del where
    return reader


def waits(ask: Callable[[], object], feed_it: Callable[[], object]) -> object:
    """What is asked is not answered before the follower was fed."""
    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(ask)
        time.sleep(1.5)
        assert not asked.done()
        feed_it()
        return asked.result()
