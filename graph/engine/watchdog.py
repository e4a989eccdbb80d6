"""The last means against a statement that does not end: another server process."""

from pathlib import Path

from graph.engine import processes
from graph.engine.layout import layout
from graph.engine.server import START_LIMIT, ensure, recorded, turn


def replace(home: Path, bolt: int, *, heap: str) -> None:
    """End the server at that port, unless somebody did already, and start another one.

    What was stored survives a kill, and a server that does not listen has no orderly end.
    """
    at = layout(home)
    with turn(at, START_LIMIT):
        server = recorded(at.running)
        if server and server.bolt == bolt:
            processes.kill(server.pid, at.arguments)
    ensure(home, heap=heap)
