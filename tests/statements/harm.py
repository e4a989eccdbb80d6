"""How to tell that a statement did no harm: all that a server holds, and traps laid out for it."""

import hashlib
import socket
import threading
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from graph.settings import Settings
from graph.store import Reader

CANARY = "canary-9d1f"
SCHEMA = ("SHOW INDEXES YIELD name RETURN name", "SHOW CONSTRAINTS YIELD name RETURN name")
NODES = "MATCH (n) RETURN labels(n) AS labels, properties(n) AS held"
TIES = "MATCH (a)-[t]->(b) RETURN a.id AS a, b.id AS b, type(t) AS type, properties(t) AS held"


class Traps:
    """A file that nobody may read, a folder that nobody may write to, a door that nobody may knock at."""

    def __init__(self, settings: Settings, folder: Path) -> None:
        self._home = settings.home
        self.folder = folder
        self.file = folder / "canary.csv"
        self.met: list[object] = []
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._door.getsockname()[1]
        for path in (self.file, self._imports / "canary.csv"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"{CANARY},{CANARY}\n", encoding="utf-8")
        threading.Thread(target=self._wait, daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self._door.close()
        (self._imports / "canary.csv").unlink()

    @property
    def _imports(self) -> Path:
        return self._home / "import"

    def files(self) -> tuple[str, ...]:
        """Every file that a statement could have made, and what the engine says of its users."""
        config = self._home / "engine" / "config"
        said = [path.read_text(encoding="utf-8") for path in sorted(config.glob("server-*"))]
        watched = (self.folder, self._imports, self._home / "engine" / "databases")
        names = [str(path) for place in watched for path in sorted(place.glob("*"))]
        return (*said, *names)

    def _wait(self) -> None:
        with suppress(OSError):
            while True:
                knocking, who = self._door.accept()
                self.met.append(who)
                knocking.close()


def fingerprint(reader: Reader) -> tuple[object, ...]:
    """All nodes, all relationships, the schema and the graph's own state, in a few letters."""
    digest = hashlib.sha256()
    for text in (NODES, TIES):
        held = reader.read(text, timeout=60).rows
        lines = [
            repr([sorted(v.items()) if isinstance(v, dict) else v for v in _sorted(row)]) for row in held
        ]
        digest.update("\n".join(sorted(lines)).encode())
    schema = tuple(tuple(sorted(reader.read(text).rows)) for text in SCHEMA)
    return digest.hexdigest(), schema, reader.meta()


def _sorted(row: tuple[object, ...]) -> list[object]:
    return [sorted(value) if isinstance(value, list) else value for value in row]
