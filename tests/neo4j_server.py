"""One Neo4j of the tests' own: started, killed and started again on the same port and data."""

import contextlib
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from graph.bolt import Call, Target, Wire
from graph.connect import access
from graph.errors import KsmmError
from graph.settings import Settings

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


class Neo4j:
    """A server in a folder of its own; `lib` holds its jars, `more` further settings."""

    def __init__(self, home: Path, lib: Path, more: Mapping[str, str], *, heap: str = "1g") -> None:
        (home / "import").mkdir(parents=True)
        self._home, self._lib = home, lib
        port = free_port()
        self._conf, self._log = home / "neo4j.conf", home / "server.out"
        settings = {**_plain(CONF.format(port=port, home=home)), **more}
        lines = [f"{name}={value}\n" for name, value in settings.items()]
        self._conf.write_text("".join(lines), encoding="utf-8")
        words = (str(lib), str(home), str(self._conf), heap)
        self._words = [sys.executable, "-m", "tests.neo4j_launcher", *words]
        self.settings = Settings(home=home, uri=f"bolt://127.0.0.1:{port}", database="ksmm")
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> Settings:
        """Returns once it answers."""
        with self._log.open("wb") as output:
            self._process = subprocess.Popen(
                self._words, cwd=ROOT, stdout=output, stderr=output, stdin=subprocess.DEVNULL
            )
        give_up = time.monotonic() + START_LIMIT
        while self._process.poll() is None and time.monotonic() < give_up:
            if b"started" in self._log.read_bytes() and _answers(access(self.settings).owner):
                return self.settings
            time.sleep(0.2)
        raise RuntimeError(f"Neo4j did not start:\n{self._log.read_text(encoding='utf-8')[-2000:]}")

    def kill(self) -> None:
        """At once: an orderly end takes seconds."""
        if self._process:
            self._process.kill()
            self._process.wait()

    def twin(self, home: Path) -> "Neo4j":
        """Another server with the same data, as they lie on the disk at this moment."""
        other = Neo4j(home, self._lib, {})
        assert self._process is not None
        self._process.send_signal(signal.SIGSTOP)
        try:
            shutil.copytree(self._home / "data", home / "data")
        finally:
            self._process.send_signal(signal.SIGCONT)
        return other


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]


def _plain(text: str) -> dict[str, str]:
    return dict(line.split("=", 1) for line in text.splitlines())


def _answers(target: Target) -> bool:
    wire = Wire(target)
    with contextlib.closing(wire):
        try:
            wire.info()
            call = Call(text="RETURN 1 AS one", parameters={}, mark="", tag="tests")
            return bool(wire.read(call, lambda _: None).rows)
        except KsmmError:
            return False
