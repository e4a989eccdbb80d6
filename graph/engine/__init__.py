"""The local engine: a background ArcadeDB server on loopback, one for each home."""

from pathlib import Path

from graph.engine import access
from graph.engine.access import Credentials
from graph.engine.backup import backup, restore, save
from graph.engine.layout import DATABASE, layout
from graph.engine.logs import follow, tail
from graph.engine.server import Server, ensure, reset, status, stop
from graph.engine.space import explain
from graph.engine.watchdog import replace

__all__ = [
    "DATABASE",
    "Credentials",
    "Server",
    "backup",
    "credentials",
    "ensure",
    "explain",
    "follow",
    "replace",
    "reset",
    "restore",
    "save",
    "status",
    "stop",
    "tail",
]


def credentials(home: Path) -> Credentials:
    """The passwords of the engine of this home; it must have been started once."""
    return access.credentials(layout(home))
