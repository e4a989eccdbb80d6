"""Starts, finds and stops the dashboard's process; one for each home."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

from dashboard import login
from graph.engine import processes
from graph.engine.layout import read_json
from graph.errors import StoreError, UserError
from graph.files import disk_answers, locked, private_folder, write_private
from graph.settings import Settings
from graph.settings_files import PREFIX
from ksmm.server import streamlit_arguments
from ksmm.start import PACKAGES

FIRST_PORT, PORTS = 8501, 20
PATIENCE = 60.0


@dataclass(frozen=True, slots=True)
class Screen:
    """A running dashboard."""

    pid: int
    port: int
    version: str
    uri: str | None = None
    login: str | None = None

    base: str = ""
    """The path below which it answers, behind a proxy that gives it one."""

    @property
    def address(self) -> str:
        return f"http://localhost:{self.port}{self.base}"


def status(home: Path) -> Screen | None:
    """The dashboard of this home if it answers; starts nothing."""
    screen = _recorded(home)
    if screen is None or not processes.is_ours(screen.pid, _arguments(home)):
        return None
    return screen if _answers(screen.address) else None


def ensure(settings: Settings, port: int | None) -> Screen:
    """The dashboard of this home, started if need be, on `port` if one is asked for."""
    with locked(settings.home / "dashboard.lock", patience=PATIENCE, otherwise=_busy):
        running = status(settings.home)
        if running and _as_asked(running, settings, port):
            return running
        _stop(settings.home)
        return _start(settings, _free(port))


def stop(home: Path) -> bool:
    """End the dashboard of this home; whether there was one."""
    if not home.is_dir():
        return False
    with locked(home / "dashboard.lock", patience=PATIENCE, otherwise=_busy):
        return _stop(home)


def _as_asked(screen: Screen, settings: Settings, port: int | None) -> bool:
    same_place = port in (None, screen.port)
    same_settings = (screen.uri, screen.login) == (settings.uri, _login(settings))
    return same_place and screen.version == _program() and same_settings


def _login(settings: Settings) -> str | None:
    """Who may look is never the question of a dashboard that was started before."""
    return f"{settings.login} {login.read(settings.login).mark}" if settings.login else None


def _program() -> str:
    """Version and age of our files: a dashboard that runs older ones than lie there must go."""
    root = Path(__file__).parents[1]
    files = (file for name in PACKAGES for file in (root / name).rglob("*.py"))
    newest = max(file.stat().st_mtime for file in files)
    return f"{version('ksmm')} {newest:.0f}"


def _start(settings: Settings, port: int) -> Screen:
    asked = _login(settings)
    home = private_folder(settings.home)
    write_private(_arguments(home), json.dumps(streamlit_arguments(port, login=settings.login)))
    log = home / "dashboard.out"
    with disk_answers(log), log.open("w", encoding="utf-8") as out:
        child = subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "-m", "ksmm.serve", f"@{_arguments(home)}"],
            cwd=home,
            env=_environment(settings),
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            start_new_session=True,
        )
    give_up = time.monotonic() + PATIENCE
    while child.poll() is None and time.monotonic() < give_up:
        screen = Screen(child.pid, port, _program(), settings.uri, asked, _base())
        if _answers(screen.address):
            write_private(_note(home), json.dumps(asdict(screen)))
            return screen
        time.sleep(0.1)
    processes.end(child.pid, _arguments(home))
    raise StoreError(
        "the dashboard did not start", code="dashboard-did-not-start", next=f"The reason stands in {log}."
    )


def _environment(settings: Settings) -> dict[str, str]:
    others = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
    return {**others, **settings.variables(), "PYTHONSAFEPATH": "1"}


def _stop(home: Path) -> bool:
    screen = _recorded(home)
    there = screen is not None and processes.is_ours(screen.pid, _arguments(home))
    if screen and there:
        processes.end(screen.pid, _arguments(home), grace=3.0)
    _note(home).unlink(missing_ok=True)
    return there


def _free(asked: int | None) -> int:
    """The port asked for, or the first free one; says so if the one asked for is taken."""
    if asked is not None:
        if _taken(asked):
            raise UserError(
                f"port {asked} is in use by another program",
                code="port-in-use",
                next="Name another one with --port, or leave it out and a free one is chosen.",
            )
        return asked
    for port in range(FIRST_PORT, FIRST_PORT + PORTS):
        if not _taken(port):
            return port
    raise StoreError(
        f"ports {FIRST_PORT} to {FIRST_PORT + PORTS - 1} are all in use",
        code="port-in-use",
        next="Name a free one with --port.",
    )


def _taken(port: int) -> bool:
    with socket.socket() as probe:
        if os.name != "nt":  # a port that was just left may be taken again
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return True
    return False


def _base() -> str:
    """The path that Streamlit was told to answer below."""
    path = os.environ.get("STREAMLIT_SERVER_BASE_URL_PATH", "").strip("/")
    return f"/{path}" if path else ""


def _answers(address: str) -> bool:
    health = f"{address.replace('localhost', '127.0.0.1', 1)}/_stcore/health"
    try:
        with urllib.request.urlopen(health, timeout=2) as reply:  # noqa: S310 - our own address
            return reply.status == 200  # noqa: PLR2004
    except OSError:
        return False


def _recorded(home: Path) -> Screen | None:
    try:
        known = read_json(_note(home))
        return Screen(**known) if known else None
    except (StoreError, TypeError):
        return None


def _note(home: Path) -> Path:
    return home / "dashboard.json"


def _arguments(home: Path) -> Path:
    return home.absolute() / "dashboard.args"


def _busy() -> StoreError:
    return StoreError(
        "another process is starting or stopping the dashboard",
        code="dashboard-did-not-start",
        next="Try again in a moment.",
    )
