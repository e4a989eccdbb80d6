"""One background server for each home, whoever starts first; others share it."""

import contextlib
import json
import logging
import shutil
import subprocess
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass
from pathlib import Path

from graph.engine import access, copies, java, logs, probe, processes, space, versions
from graph.engine.java import Ports
from graph.engine.launch import rotate, spawn, why_not
from graph.engine.layout import Layout, layout, read_json
from graph.errors import StoreError
from graph.files import disk_answers, locked, private_folder, write_private
from graph.settings import HEAP

START_LIMIT = 90.0
STOP_LIMIT = 30.0
SLOW_LIMIT = 30.0
ATTEMPTS = 3
PAUSE = 0.1
notices = logging.getLogger("ksmm")


@dataclass(frozen=True, slots=True)
class Server:
    """A running local engine."""

    pid: int
    bolt: int
    http: int


def status(home: Path) -> Server | None:
    """The server of this home if it answers; starts nothing, writes nothing."""
    at = layout(home)
    server = _alive(at)
    return server if server and _answers(at, server) else None


def ensure(home: Path, *, heap: str = HEAP, timeout: float = START_LIMIT) -> Server:
    """The server of this home, started if need be; one of an older engine gives way to ours."""
    at = layout(home)
    running = None if versions.older(at) else status(home)
    if running:
        return running
    private_folder(at.root)
    with turn(at, timeout):
        before = versions.older(at)
        if before:
            return _upgraded(home, at, before, lambda: _start(at, heap, timeout))
        running = _comes_round(at)  # somebody else may have started it meanwhile
        return running or _start(at, heap, timeout)


def stop(home: Path) -> bool:
    """End the server of this home in good order; whether there was one."""
    at = layout(home)
    if not at.root.is_dir():
        return False
    with turn(at, STOP_LIMIT):
        return end(at)


def reset(home: Path) -> None:
    """Stop the server and remove everything it kept; the lock stays, others may wait for it."""
    at = layout(home)
    if not at.root.is_dir():
        return
    with turn(at, STOP_LIMIT), disk_answers(at.root):
        end(at)
        for path in at.root.iterdir():
            if path.is_dir():
                shutil.rmtree(path)
            elif path != at.lock:
                path.unlink()


def turn(at: Layout, patience: float) -> AbstractContextManager[None]:
    """Nobody else starts or stops the server of this home meanwhile."""

    def still_busy() -> StoreError:
        return StoreError(
            f"another process has been starting or stopping the engine for {patience:.0f} s",
            code="engine-did-not-start",
            next=f"Try again; if it stays like this, look into {at.output}.",
        )

    return locked(at.lock, patience=patience, otherwise=still_busy)


def _upgraded(home: Path, at: Layout, before: str, start: Callable[[], Server]) -> Server:
    """Start our engine on the files of an older one, which are saved first and come back if it fails."""
    end(at)
    if not at.database.is_dir():
        return start()
    saved = copies.saved_name(home, f"engine-{java.version()}")
    copies.save_files(at, saved)
    try:
        server = start()
    except StoreError:
        copies.put_back(at, saved)
        raise
    notices.warning("The engine was brought from version %s to %s.", before, java.version())
    notices.warning("The graph as it was before is in %s; `ksmm db restore` reads it.", saved)
    return server


def _start(at: Layout, heap: str, timeout: float) -> Server:
    space.refuse_full_disk(at)
    _clear_away(at)
    access.prepare(at)
    logs.prepare(at)
    server = _tried(at, heap, timeout)
    versions.write(at)
    return server


def _tried(at: Layout, heap: str, timeout: float) -> Server:
    for _ in range(ATTEMPTS):  # a free port can be taken before the server gets there
        server = _attempt(at, heap, timeout)
        if server:
            return server
        reason = why_not(at, timeout)
        if reason.code != "port-in-use":
            raise reason
    raise why_not(at, timeout)


def _attempt(at: Layout, heap: str, timeout: float) -> Server | None:
    ports = probe.free_ports()
    rotate(at)
    write_private(at.arguments, java.arguments(at, ports, heap))
    child = spawn(at)
    server = Server(pid=child.pid, bolt=ports.bolt, http=ports.http)
    write_private(at.starting, json.dumps(asdict(server)))
    if _came_up(at, child, server, timeout):
        write_private(at.running, json.dumps(asdict(server)))
        at.starting.unlink(missing_ok=True)
        return server
    _clear_away(at)
    return None


def _came_up(at: Layout, child: subprocess.Popen[bytes], server: Server, timeout: float) -> bool:
    give_up = time.monotonic() + timeout
    while child.poll() is None and time.monotonic() < give_up:
        if _answers(at, server):
            return True
        time.sleep(PAUSE)
    return False


def end(at: Layout) -> bool:
    """End the server in good order; whether there was one. Take the turn first."""
    server = _alive(at)
    if server:
        with contextlib.suppress(StoreError):
            ports = Ports(server.bolt, server.http)
            if probe.ask_to_stop(ports, access.credentials(at).root):
                processes.gone(server.pid, at.arguments, within=STOP_LIMIT)
    _clear_away(at)
    return server is not None


def _clear_away(at: Layout) -> None:
    """End what is left of an earlier server, also one whose starter died, and forget it."""
    for record in (at.running, at.starting):
        server = recorded(record)
        if server:
            processes.end(server.pid, at.arguments)
        record.unlink(missing_ok=True)


def _alive(at: Layout) -> Server | None:
    server = recorded(at.running)
    return server if server and processes.is_ours(server.pid, at.arguments) else None


def _answers(at: Layout, server: Server) -> bool:
    return probe.answers(Ports(server.bolt, server.http), access.credentials(at).root)


def _comes_round(at: Layout) -> Server | None:
    """A server that lives but is slow, in a large commit say, must not be ended for that."""
    give_up = time.monotonic() + SLOW_LIMIT
    while (server := _alive(at)) and time.monotonic() < give_up:
        if _answers(at, server):
            return server
        time.sleep(PAUSE)
    return None


def recorded(path: Path) -> Server | None:
    """What the file says; a damaged note counts as none, the process table has the truth."""
    try:
        known = read_json(path)
        return Server(**known) if known else None
    except (StoreError, TypeError):
        return None
