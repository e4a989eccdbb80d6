"""Throw-away database servers for the suite: each starts once, when the first test wants it.

`python -m tests.servers --fetch` only fetches what they need. KSMM_TEST_URI (with KSMM_USER,
KSMM_PASSWORD, KSMM_DATABASE) names a running server that replaces all of them; it is emptied.
"""

import contextlib
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from graph import engine, hardening
from graph.bolt import Call, Wire
from graph.connect import access
from graph.engine import processes
from graph.engine.layout import layout
from graph.engine.server import recorded
from graph.rows import Rows, Statement
from graph.settings import Settings
from tests.neo4j_jars import Missing, jars
from tests.neo4j_server import START_LIMIT, Neo4j

NEO4J = {"neo4j-5.26": "5.26.30", "neo4j-2026": "2026.08.1"}
LOCAL = "arcadedb"
GIVEN = "given"
HARDENED = "neo4j-2026"  # the other one runs as it is shipped
_environment = dict(os.environ)  # as it was before the tests cleaned it


def names() -> tuple[str, ...]:
    """The servers that every contract must hold on."""
    return (GIVEN,) if _environment.get("KSMM_TEST_URI") else (LOCAL, *NEO4J)


class Servers:
    """Starts servers in the background and ends, by number, those that it started."""

    def __init__(self, *, heap: str = "") -> None:
        self._heap = heap  # more than they need for the tests
        self._folder = Path(tempfile.mkdtemp(prefix="ksmm-tests-"))
        self._pool = ThreadPoolExecutor(max_workers=len(NEO4J) + 1)
        self._settings: dict[str, Future[Settings]] = {}
        self._neo4j: dict[str, Neo4j] = {}

    def start_soon(self, wanted: Iterable[str]) -> None:
        for name in wanted:
            if name not in self._settings:
                self._settings[name] = self._pool.submit(self._start, name)

    def settings(self, name: str) -> Settings:
        """How to reach this server; waits until it answers. Raises Missing."""
        self.start_soon([name])
        return self._settings[name].result()

    def stop(self) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)
        engine.stop(self._folder / LOCAL)
        for server in self._neo4j.values():
            server.kill()  # nothing of theirs is kept
        shutil.rmtree(self._folder, ignore_errors=True)

    def crash(self, name: str) -> bool:
        """End the process at once; whether one was ended.

        The local engine is started again by whoever asks next, Neo4j by us.
        """
        if name == LOCAL:
            at = layout(self._folder / LOCAL)
            running = recorded(at.running)
            if running is None or not processes.is_ours(running.pid, at.arguments):
                return False
            os.kill(running.pid, signal.SIGKILL)
        elif name in self._neo4j:
            self._neo4j[name].kill()
            self._neo4j[name].start()
        return name != GIVEN

    def _start(self, name: str) -> Settings:
        home = self._folder / name
        if name == GIVEN:
            given = _environment["KSMM_TEST_URI"]
            return Settings.from_env(home=home, uri=given, environ=_environment)
        if name == LOCAL:
            engine.ensure(home, heap=self._heap or "700m", timeout=START_LIMIT)
            return Settings(home=home)
        server = Neo4j(home, jars(NEO4J[name]), _more(name), heap=self._heap or "1g")
        self._neo4j[name] = server
        return server.start()


def _more(name: str) -> dict[str, str]:
    """The settings that a server for a group should have, on one of the two."""
    return {each.name: each.wanted for each in hardening.SETTINGS} if name == HARDENED else {}


def empty(settings: Settings) -> None:
    """Remove all data, constraints and indexes."""
    wire = Wire(access(settings).owner)
    with contextlib.closing(wire):
        while _ask(wire, "MATCH (n) RETURN count(n) AS n").rows[0][0]:
            wire.write([Statement("MATCH (n) WITH n LIMIT 10000 DETACH DELETE n")])
        for (name,) in _ask(wire, "SHOW CONSTRAINTS YIELD name RETURN name").rows:
            wire.write([Statement(f"DROP CONSTRAINT `{name}` IF EXISTS")])
        for (name,) in _ask(wire, "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name").rows:
            wire.write([Statement(f"DROP INDEX `{name}` IF EXISTS")])


def _ask(wire: Wire, text: str) -> Rows:
    return wire.read(Call(text=text, parameters={}, mark="", tag="tests"), lambda _: None)


def main() -> None:
    for version in NEO4J.values():
        try:
            sys.stdout.write(f"Neo4j {version}: {jars(version)}\n")
        except Missing as missing:
            sys.exit(str(missing))


if __name__ == "__main__":
    main()
