"""A database that goes away in the middle of a load: the old release stands or the new one, never a third."""

import os
import signal
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from graph import engine
from graph.connect import access, open_reader, open_store
from graph.connection import Access, Connection
from graph.errors import StoreError
from graph.settings import Settings
from graph.store import Store
from loaders.check import CheckReport, check
from loaders.run import put
from tests import releases
from tests.neo4j_server import Neo4j

OLD, NEW = 0, 1


class Cut:
    """Hears how far a load is and cuts it off once: at this share of its statements, or so much later."""

    def __init__(self, cut: Callable[[], object], *, share: float, later: float = 0.0) -> None:
        self._cut, self._share, self._later = cut, share, later
        self.happened = threading.Event()
        self._timer: threading.Timer | None = None

    def __call__(self, phase: str, done: int, total: int) -> None:
        if phase != "writing" or not done or done < self._share * total or self._timer:
            return
        self._timer = threading.Timer(self._later, self._now)
        self._timer.start()
        if not self._later:
            self.happened.wait()

    def _now(self) -> None:
        self._cut()
        self.happened.set()


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> list[CheckReport]:
    return [check(path) for path in releases.write(tmp_path_factory.mktemp("releases"))]


@pytest.fixture(scope="module")
def local(tmp_path_factory: pytest.TempPathFactory, checked: list[CheckReport]) -> Iterator[Settings]:
    """An engine of its own, with the old release."""
    settings = Settings(home=tmp_path_factory.mktemp("cut") / "home", heap="512m")
    with open_store(settings) as store:
        put(store, checked[OLD])
    yield settings
    engine.stop(settings.home)


def stands(settings: Settings) -> str:
    with open_reader(settings) as reader:
        return reader.consistently(releases.whole)


def digests(checked: list[CheckReport]) -> list[str]:
    return [report.records.digest() for report in checked]


def kill(settings: Settings) -> None:
    server = engine.status(settings.home)
    assert server is not None
    os.kill(server.pid, signal.SIGKILL)


def test_a_load_goes_on_when_the_local_engine_was_killed_under_it(
    local: Settings, checked: list[CheckReport]
) -> None:
    cut = Cut(lambda: kill(local), share=0.5)
    with open_store(local) as store:
        put(store, checked[OLD])
        put(store, checked[NEW], progress=cut)
        assert cut.happened.is_set()
        assert store.meta().busy is False
    assert stands(local) == digests(checked)[NEW]


def test_killed_about_the_commit_the_old_or_the_new_release_stands(
    local: Settings, checked: list[CheckReport]
) -> None:
    """Whoever loads may not know which; the same command again makes it sure."""
    cut, said = Cut(lambda: kill(local), share=1, later=0.02), ""
    before = stands(local)
    wanted = checked[OLD if before == digests(checked)[NEW] else NEW]
    with open_store(local) as store:
        try:
            put(store, wanted, progress=cut)
        except StoreError as error:
            said = error.code
        cut.happened.wait()
        assert said in {"", "commit-unknown"}
        assert stands(local) in {before, wanted.records.digest()}
        put(store, wanted)
    assert stands(local) == wanted.records.digest()


def test_a_server_that_stays_away_leaves_the_old_release(local: Settings, checked: list[CheckReport]) -> None:
    """The local engine as a server would be: nobody starts it again."""
    before = stands(local)
    wanted = checked[OLD if before == digests(checked)[NEW] else NEW]
    target = replace(access(local).owner, patience=0.5)
    server = Store(Connection(lambda: Access(target)), local.home / "server.lock", local=False)
    with server as store, pytest.raises(StoreError) as failed:
        put(store, wanted, progress=Cut(lambda: kill(local), share=0.5))
    assert str(failed.value) == (
        "the database went away while a change was being written, so what stood there before still stands. "
        "Run the command again once the database answers."
    )
    assert stands(local) == before


@pytest.mark.neo4j
@pytest.mark.slow
def test_a_load_goes_on_when_neo4j_was_restarted_under_it(
    own_neo4j: Neo4j, checked: list[CheckReport]
) -> None:
    cut = Cut(lambda: (own_neo4j.kill(), own_neo4j.start()), share=0.5)
    with open_store(own_neo4j.settings) as store:
        put(store, checked[OLD])
        put(store, checked[NEW], progress=cut)
        assert cut.happened.is_set()
    assert stands(own_neo4j.settings) == digests(checked)[NEW]
