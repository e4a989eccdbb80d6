"""Throw-away database servers for the suite: each starts once, when the first test wants it.

`python -m tests.servers --fetch` only fetches what they need. KSMM_TEST_URI (with KSMM_USER,
KSMM_PASSWORD, KSMM_DATABASE) names a running server that replaces all of them; it is emptied.
"""

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from graph import engine, hardening
from graph.bolt import Call, Target, Wire
from graph.connect import access
from graph.errors import KsmmError
from graph.rows import Rows, Statement
from graph.settings import Settings
from tests.neo4j_jars import Missing, jars

NEO4J = {"neo4j-5.26": "5.26.30", "neo4j-2026": "2026.08.1"}
LOCAL = "arcadedb"
GIVEN = "given"
START_LIMIT = 240  # several start at once, on two cores
ROOT = Path(__file__).resolve().parents[1]
CONF = """server.bolt.enabled=true
server.bolt.listen_address=127.0.0.1:{port}
dbms.security.auth_enabled=false
initial.dbms.default_database=ksmm
server.memory.pagecache.size=128m
db.tx_log.rotation.retention_policy=keep_none
db.tx_log.preallocate=false
internal.server.bolt.thread_pool_shutdown_wait_time=0s
dbms.usage_report.enabled=false
server.directories.import={home}/import
db.transaction.timeout=60s
"""
HARDENED = "neo4j-2026"  # the other one runs as it is shipped
_environment = dict(os.environ)  # as it was before the tests cleaned it


def names() -> tuple[str, ...]:
    """The servers that every contract must hold on."""
    return (GIVEN,) if _environment.get("KSMM_TEST_URI") else (LOCAL, *NEO4J)


class Servers:
    """Starts servers in the background and ends, by number, those that it started."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="ksmm-tests-"))
        self._pool = ThreadPoolExecutor(max_workers=len(NEO4J) + 1)
        self._settings: dict[str, Future[Settings]] = {}
        self._processes: list[subprocess.Popen[bytes]] = []

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
        for process in self._processes:
            process.kill()  # nothing of theirs is kept, and an orderly end takes seconds
            process.wait()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _start(self, name: str) -> Settings:
        home = self._folder / name
        if name == GIVEN:
            given = _environment["KSMM_TEST_URI"]
            return Settings.from_env(home=home, uri=given, environ=_environment)
        if name == LOCAL:
            engine.ensure(home, heap="700m", timeout=START_LIMIT)
            return Settings(home=home)
        return self._start_neo4j(home, jars(NEO4J[name]), _more(name))

    def _start_neo4j(self, home: Path, lib: Path, more: Mapping[str, str]) -> Settings:
        (home / "import").mkdir(parents=True)
        port = free_port()
        conf, log = home / "neo4j.conf", home / "server.out"
        settings = {**_plain(CONF.format(port=port, home=home)), **more}
        conf.write_text("".join(f"{name}={value}\n" for name, value in settings.items()), encoding="utf-8")
        words = [sys.executable, "-m", "tests.neo4j_launcher", str(lib), str(home), str(conf)]
        with log.open("wb") as output:
            process = subprocess.Popen(
                words, cwd=ROOT, stdout=output, stderr=output, stdin=subprocess.DEVNULL
            )
        self._processes.append(process)
        reached = Settings(home=home, uri=f"bolt://127.0.0.1:{port}", database="ksmm")
        _wait(reached, process, log)
        return reached


def _more(name: str) -> dict[str, str]:
    """The settings that a server for a group should have, on one of the two."""
    return {each.name: each.wanted for each in hardening.SETTINGS} if name == HARDENED else {}


def _plain(text: str) -> dict[str, str]:
    return dict(line.split("=", 1) for line in text.splitlines())


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]


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


def _wait(settings: Settings, process: subprocess.Popen[bytes], log: Path) -> None:
    give_up = time.monotonic() + START_LIMIT
    while process.poll() is None and time.monotonic() < give_up:
        if b"started" in log.read_bytes() and _answers(access(settings).owner):
            return
        time.sleep(0.2)
    raise RuntimeError(f"Neo4j did not start:\n{log.read_text(encoding='utf-8')[-2000:]}")


def _answers(target: Target) -> bool:
    wire = Wire(target)
    with contextlib.closing(wire):
        try:
            wire.info()
            return bool(_ask(wire, "RETURN 1 AS one").rows)
        except KsmmError:
            return False


def main() -> None:
    for version in NEO4J.values():
        try:
            sys.stdout.write(f"Neo4j {version}: {jars(version)}\n")
        except Missing as missing:
            sys.exit(str(missing))


if __name__ == "__main__":
    main()
