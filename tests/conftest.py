"""What all tests share: servers, a clean environment, no notice from any database."""

import logging
import os
import sys
from collections import defaultdict
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from graph.connect import open_store
from graph.model.records import Records
from graph.settings import Settings
from graph.store import Store
from tests import servers, swiss
from tests.neo4j_jars import Missing, jars
from tests.neo4j_server import Neo4j
from tests.servers import Servers

TESTS = Path(__file__).parent
SERVERS = pytest.StashKey[Servers]()
MISSING = pytest.StashKey[dict[str, str]]()
FIRST, LAST = (
    "project",
    "unit",
)  # the servers start during the first; the last fill what is left of two processes


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden results anew")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--update-golden") and os.environ.get("CI"):
        raise pytest.UsageError("--update-golden is for people: in CI a golden result is compared")
    config.stash[SERVERS] = Servers()
    config.stash[MISSING] = {}


def pytest_unconfigure(config: pytest.Config) -> None:
    config.stash[SERVERS].stop()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whole files, long ones early; readers of the Swiss network together, so that it is loaded once."""
    wants: dict[Path, set[str]] = defaultdict(set)
    for item in items:
        wants[item.path].update(getattr(item, "fixturenames", ()))
    items.sort(key=lambda item: _rank(item.path, wants[item.path]))


def pytest_collection_finish(session: pytest.Session) -> None:
    """Start what the chosen tests need, in the background."""
    if not session.config.getoption("collectonly"):
        wanted = [name for name in servers.names() if any(_wants(item, name) for item in session.items)]
        session.config.stash[SERVERS].start_soon(wanted)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """One of several processes that share the tests tells the first what it could not run."""
    told: dict[str, object] | None = getattr(session.config, "workeroutput", None)
    if told is not None:
        told["missing"] = session.config.stash[MISSING]


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """The other end of it."""
    node.config.stash[MISSING].update(getattr(node, "workeroutput", {}).get("missing", {}))


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> Generator[None]:
    """Say in the very last lines what was not run and why."""
    yield
    for name, reason in sorted(config.stash[MISSING].items()):
        terminalreporter.write_line(f"NOT RUN on {name}: {reason}", yellow=True)


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No variable of ours from outside, and never the state folder of whoever runs the tests."""
    for name in os.environ:
        if name.startswith("KSMM_"):
            monkeypatch.delenv(name)
    for name in ("KSMM_ENV_FILE", "KSMM_SETTINGS"):
        monkeypatch.setenv(name, "")  # no file of whoever runs the tests either
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path_factory.getbasetemp() / "user-data"))


@pytest.fixture(autouse=True)
def own_main(monkeypatch: pytest.MonkeyPatch) -> None:
    """A screen that is tried leaves itself behind as the main module; a new process would run it."""
    monkeypatch.setitem(sys.modules, "__main__", sys.modules["__main__"])


@pytest.fixture(autouse=True)
def no_notices() -> Iterator[None]:
    """A notice of the database about our Cypher, such as a deprecation, fails the test."""
    seen: list[str] = []
    handler = logging.Handler()
    handler.emit = lambda record: seen.append(record.getMessage())
    logger = logging.getLogger("neo4j.notifications")
    logger.addHandler(handler)
    yield
    logger.removeHandler(handler)
    assert not seen, f"the database has remarks: {seen}"


@pytest.fixture(
    scope="session",
    params=[
        pytest.param(name, marks=[pytest.mark.neo4j] if name in servers.NEO4J else [])
        for name in servers.names()
    ],
)
def server(request: pytest.FixtureRequest) -> Settings:
    """How to reach a real server: the local engine, then each Neo4j."""
    return _reach(request.config, request.param)


@pytest.fixture(scope="session")
def local_server(request: pytest.FixtureRequest) -> Settings:
    """The local engine alone (or the given server), for what does not differ between servers."""
    return _reach(request.config, servers.names()[0])


@pytest.fixture
def own_neo4j(request: pytest.FixtureRequest, home: Path) -> Iterator[Neo4j]:
    """A Neo4j that runs already and that this test alone may end."""
    name = next(iter(servers.NEO4J))
    with _missing_is_told(request.config, name):
        server = Neo4j(home, jars(servers.NEO4J[name]), {})
    try:
        server.start()
        yield server
    finally:
        server.kill()


@pytest.fixture
def empty_server(server: Settings) -> Settings:
    """A server without data, constraints and indexes."""
    servers.empty(server)
    return server


@pytest.fixture
def store(empty_server: Settings) -> Iterator[Store]:
    """A Store on an empty server."""
    with open_store(empty_server) as opened:
        yield opened


@pytest.fixture(scope="session")
def swiss_records() -> Records:
    """The Swiss data as records, read from their files without the loaders."""
    return swiss.records()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A state folder that does not exist yet."""
    return tmp_path / "home"


def _reach(config: pytest.Config, name: str) -> Settings:
    with _missing_is_told(config, name):
        return config.stash[SERVERS].settings(name)


@contextmanager
def _missing_is_told(config: pytest.Config, name: str) -> Generator[None]:
    try:
        yield
    except Missing as missing:
        config.stash[MISSING][name] = str(missing)
        if os.environ.get("CI"):
            pytest.fail(str(missing))
        pytest.skip(str(missing))


def _rank(path: Path, fixtures: set[str]) -> int:
    """When a file's turn is; servers of their own come before the shared ones, which are not up yet."""
    folder = path.relative_to(TESTS).parts[0]
    if folder in (FIRST, LAST):
        return 0 if folder == FIRST else 4
    if not fixtures & {"server", "local_server"}:
        return 1
    return 2 if fixtures & {"swiss_server", "swiss_local"} else 3


def _wants(item: pytest.Item, name: str) -> bool:
    if "local_server" in getattr(item, "fixturenames", ()) and name == servers.names()[0]:
        return True
    callspec = getattr(item, "callspec", None)
    return callspec is not None and callspec.params.get("server") == name
