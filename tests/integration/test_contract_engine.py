"""The local engine: one server whoever starts first, private, and nothing lost when it is killed."""

import contextlib
import errno
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph import engine
from graph.connect import open_reader, open_store
from graph.engine import processes
from graph.engine.server import Server
from graph.errors import StoreError
from graph.rows import Statement
from graph.settings import Settings
from graph.store import Store

ROOT = Path(__file__).resolve().parents[2]
ENSURE = """import sys
from pathlib import Path
from graph import engine
print(engine.ensure(Path(sys.argv[1])).pid)
"""
LOAD = """import sys
from pathlib import Path
from graph.connect import open_store
from graph.errors import StoreError
from graph.rows import Statement
from graph.settings import Settings
rows = [{"id": str(number), "text": "x" * 4000} for number in range(1500)]
large = Statement("UNWIND $rows AS r CREATE (n:Large) SET n = r", {"rows": rows})
with open_store(Settings(home=Path(sys.argv[1]))) as store:
    try:
        store.apply([large], release="large")
    except StoreError as error:
        print(error.code)
"""
COUNT = "MATCH (n:Fact) RETURN count(n) AS n"
LISTENING = "0A"

linux = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """One home for all of these tests; the first one starts its server."""
    folder = tmp_path_factory.mktemp("engine") / "a home with blanks, ü and 'quotes'"
    yield folder
    engine.stop(folder)


@pytest.fixture
def running(home: Path) -> Server:
    return engine.ensure(home, heap="512m")


@pytest.fixture
def store(home: Path, running: Server) -> Iterator[Store]:
    with open_store(Settings(home=home)) as opened:
        yield opened


def facts(*ids: str) -> Statement:
    return Statement("UNWIND $rows AS r CREATE (:Fact {id: r.id})", {"rows": [{"id": each} for each in ids]})


def kill(server: Server) -> None:
    os.kill(server.pid, signal.SIGKILL)
    time.sleep(0.2)


def test_several_starters_get_one_server(home: Path) -> None:
    words = [sys.executable, "-c", ENSURE, str(home)]
    starters = [subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    said = {starter.communicate(timeout=120)[0].strip() for starter in starters}
    running = engine.status(home)
    assert running is not None
    assert said == {str(running.pid)}


def test_ensure_again_is_quick_and_starts_nothing(home: Path, running: Server) -> None:
    start = time.monotonic()
    assert engine.ensure(home) == running
    assert time.monotonic() - start < 1


def test_status_of_a_home_that_never_started_touches_nothing(tmp_path: Path) -> None:
    assert engine.status(tmp_path / "none") is None
    assert engine.stop(tmp_path / "none") is False
    assert not (tmp_path / "none").exists()


def test_everything_is_private(home: Path, store: Store) -> None:
    store.apply([facts("private")], release="r")
    paths = [home / "engine", *(home / "engine").rglob("*")]
    assert {"credentials.json", "server.json", "java.args", "server-users.jsonl"} <= {p.name for p in paths}
    assert [str(p) for p in paths if p.stat().st_mode & 0o077] == []


@linux
def test_no_password_on_the_command_line(home: Path, running: Server) -> None:
    words = Path(f"/proc/{running.pid}/cmdline").read_text(encoding="utf-8")
    arguments = (home / "engine" / "java.args").read_text(encoding="utf-8")
    for secret in (engine.credentials(home).root, engine.credentials(home).reader):
        assert secret not in words
        assert secret not in arguments


@linux
def test_it_listens_on_loopback_only(running: Server) -> None:
    sockets = set(_open_by(running.pid))
    lines = [line.split() for name in ("tcp", "tcp6") for line in _table(running.pid, name)]
    ours = [line[1] for line in lines if line[3] == LISTENING and f"socket:[{line[9]}]" in sockets]
    hosts = {address.rpartition(":")[0] for address in ours}
    ports = {int(address.rpartition(":")[2], 16) for address in ours}
    assert {running.bolt, running.http} <= ports
    assert hosts <= {"0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000"}


def test_killed_it_comes_back_with_everything_under_a_reader(
    home: Path, store: Store, running: Server
) -> None:
    """As a dashboard does: the engine dies under it, the next question starts it again."""
    before = store.read(COUNT).rows[0][0]
    store.apply([facts("k1", "k2")], release="r3")
    kill(running)
    assert engine.status(home) is None
    after = store.read_untrusted(COUNT, {}, tag="t", timeout=10, limit=10).rows
    assert after == [(before + 2,)]
    again = engine.status(home)
    assert again is not None
    assert again.pid != running.pid
    with open_reader(Settings(home=home)) as reader:
        assert reader.read(COUNT).rows == after
        assert reader.meta().release == "r3"


def test_killed_while_data_are_being_written(store: Store, running: Server) -> None:
    """The one who writes goes on, too, with all of it or nothing."""
    before = store.read(COUNT).rows[0][0]
    parts = [facts(*(f"w{part}-{number}" for number in range(2000))) for part in range(8)]
    killed: list[int] = []

    def in_the_middle(done: int, total: int) -> None:
        if done == total // 2 and not killed:
            killed.append(done)
            kill(running)

    with contextlib.suppress(StoreError):
        store.apply(parts, release="r4", told=in_the_middle)
    assert killed
    after = store.consistently(lambda reader: reader.read(COUNT).rows[0][0])
    assert after in (before, before + 16_000)
    assert store.meta().release == ("r3" if after == before else "r4")


def test_a_note_of_a_process_that_is_gone_or_a_stranger(home: Path, running: Server) -> None:
    note = home / "engine" / "server.json"
    kept = note.read_text(encoding="utf-8")
    note.write_text(json.dumps({"pid": os.getpid(), "bolt": 1, "http": 2}), encoding="utf-8")
    assert engine.status(home) is None
    note.write_text("{ damaged", encoding="utf-8")
    assert engine.status(home) is None
    note.write_text(kept, encoding="utf-8")
    assert engine.status(home) == running


def test_a_server_that_is_slow_is_waited_for(home: Path, running: Server) -> None:
    os.kill(running.pid, signal.SIGSTOP)
    waker = subprocess.Popen(["/bin/sh", "-c", f"sleep 7; kill -CONT {running.pid}"])
    assert engine.ensure(home) == running
    waker.wait()


def test_a_server_whose_starter_died_is_ended_and_another_one_started(home: Path, running: Server) -> None:
    """With the heap of the settings, and keeping the words of earlier starts."""
    at = home / "engine"
    (at / "server.json").rename(at / "starting.json")
    assert engine.status(home) is None
    with open_reader(Settings(home=home, heap="400m")) as reader:
        assert reader.meta().release
    again = engine.status(home)
    assert again is not None
    assert again.pid != running.pid
    assert not processes.is_ours(running.pid, at / "java.args")
    kept = sorted(path.name for path in at.glob("server.out*"))
    assert kept == ["server.out", "server.out.1", "server.out.2", "server.out.3"]
    _, lines = engine.tail(home, 200)
    (megabytes,) = [float(found[1]) for line in lines if (found := re.search(r"MAXRAM=([\d.]+)MB", line))]
    assert 380 < megabytes <= 400  # Java counts without one of its survivor spaces


def test_a_newer_engine_saves_the_graph_before_it_opens_it(
    home: Path, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    """The stamp alone is planted: an older engine was running when the program was renewed."""
    before, running = store.read(COUNT).rows, engine.status(home)
    stamp = home / "engine" / "version.json"
    brings = json.loads(stamp.read_text(encoding="utf-8"))["engine"]
    stamp.write_text(json.dumps({"engine": "1.2.3"}), encoding="utf-8")
    with caplog.at_level("WARNING", "ksmm"), open_reader(Settings(home=home)) as reader:
        assert reader.read(COUNT).rows == before
    assert engine.status(home) not in (None, running)
    assert f"from version 1.2.3 to {brings}" in caplog.text
    assert json.loads(stamp.read_text(encoding="utf-8")) == {"engine": brings}
    (saved,) = (home / "backups").glob(f"before-engine-{brings}-*.zip")
    assert saved.stat().st_mode & 0o777 == 0o600
    with open_store(Settings(home=home)) as changed:
        changed.apply([Statement("MATCH (n:Fact) DETACH DELETE n")], release="gone")
    engine.restore(home, saved)
    with open_reader(Settings(home=home)) as reader:
        assert reader.read(COUNT).rows == before


def test_a_backup_without_space_is_named_and_leaves_no_part_behind(
    home: Path, tmp_path: Path, running: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file goes to another disk in two steps, and the first may fill it."""
    del running

    def fills(written: Path, draft: Path) -> None:
        draft.write_bytes(written.read_bytes()[:100])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(shutil, "move", fills)
    with pytest.raises(StoreError) as failed:
        engine.backup(home, tmp_path / "saved" / "graph.zip")
    assert failed.value.code == "disk-full"
    assert list((tmp_path / "saved").iterdir()) == []
    assert list((home / "engine" / "backups").rglob("*.zip")) == []


def test_stop_is_orderly_and_says_whether_there_was_one(home: Path, running: Server) -> None:
    assert engine.stop(home) is True
    assert engine.status(home) is None
    assert engine.stop(home) is False
    assert "ArcadeDB Server is down" in (home / "engine" / "log" / "engine.log.0").read_text(encoding="utf-8")


def test_an_upgrade_that_fails_leaves_the_files_as_they_were(home: Path) -> None:
    stamp, database = home / "engine" / "version.json", home / "engine" / "databases" / "ksmm"
    kept = stamp.read_text(encoding="utf-8")
    engine.stop(home)
    files = {path.name: path.read_bytes() for path in database.iterdir() if path.suffix != ".lck"}
    stamp.write_text(json.dumps({"engine": "1.2.3"}), encoding="utf-8")
    with pytest.raises(StoreError):
        engine.ensure(home, timeout=0.2)
    assert json.loads(stamp.read_text(encoding="utf-8")) == {"engine": "1.2.3"}
    assert {p.name: p.read_bytes() for p in database.iterdir() if p.suffix != ".lck"} == files
    stamp.write_text(kept, encoding="utf-8")


def test_files_of_a_newer_engine_are_left_alone(home: Path) -> None:
    engine.stop(home)
    stamp = home / "engine" / "version.json"
    kept = stamp.read_text(encoding="utf-8")
    stamp.write_text(json.dumps({"engine": "99.2.3"}), encoding="utf-8")
    with pytest.raises(StoreError) as failed:
        engine.ensure(home)
    stamp.write_text(kept, encoding="utf-8")
    assert failed.value.code == "engine-version"
    assert "99.2.3" in str(failed.value)
    assert engine.status(home) is None


def test_too_little_memory_is_said(home: Path) -> None:
    engine.stop(home)
    with pytest.raises(StoreError) as failed:
        engine.ensure(home, heap="4m", timeout=10)
    assert failed.value.code == "memory-short"
    assert "server.out" in str(failed.value)


def test_a_start_that_takes_too_long(home: Path) -> None:
    engine.stop(home)
    with pytest.raises(StoreError) as failed:
        engine.ensure(home, timeout=0.2)
    assert failed.value.code == "engine-did-not-start"
    assert engine.status(home) is None


def test_reset_removes_everything(home: Path) -> None:
    """That nothing comes back is seen by the next test, which begins anew in this home."""
    engine.reset(home)
    assert [path.name for path in (home / "engine").iterdir()] == ["start.lock"]


@linux
def test_a_full_disk_is_named_and_nothing_is_lost(home: Path) -> None:
    """The limit on the size of a file stands for the disk; the engine gets it from its starter."""
    limited = subprocess.run(
        ["/bin/bash", "-c", f"ulimit -f 2000; exec {sys.executable} -c '{LOAD}' \"$0\"", str(home)],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=200,
    )  # fmt: skip
    assert limited.stdout == "disk-full\n", limited.stderr
    with open_reader(Settings(home=home)) as reader:
        assert reader.consistently(lambda r: r.meta().release) is None
        assert reader.read("MATCH (n:Fact|Large) RETURN count(n) AS n").rows == [(0,)]
    engine.stop(home)
    with open_store(Settings(home=home)) as store:
        store.apply([facts("after")], release="after")
        assert (store.meta().release, store.meta().busy) == ("after", False)


def _open_by(pid: int) -> Iterator[str]:
    for path in Path(f"/proc/{pid}/fd").iterdir():
        with contextlib.suppress(FileNotFoundError):  # closed since it was listed
            yield str(path.readlink())


def _table(pid: int, name: str) -> list[str]:
    return Path(f"/proc/{pid}/net/{name}").read_text(encoding="utf-8").splitlines()[1:]
