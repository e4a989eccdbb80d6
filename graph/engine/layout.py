"""Where the local engine keeps its things: one private folder under the home."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.errors import StoreError
from graph.files import disk_answers

DATABASE = "ksmm"


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths below one state folder."""

    root: Path

    @property
    def credentials(self) -> Path:
        return self.root / "credentials.json"

    @property
    def config(self) -> Path:
        return self.root / "config"

    @property
    def arguments(self) -> Path:
        return self.root / "java.args"

    @property
    def lock(self) -> Path:
        return self.root / "start.lock"

    @property
    def running(self) -> Path:
        """Written only once the server answers."""
        return self.root / "server.json"

    @property
    def starting(self) -> Path:
        """Written at once, so that a server whose starter died can be found and ended."""
        return self.root / "starting.json"

    @property
    def stamp(self) -> Path:
        return self.root / "version.json"

    @property
    def database(self) -> Path:
        return self.root / "databases" / DATABASE

    @property
    def backups(self) -> Path:
        """Where the server itself puts a backup."""
        return self.root / "backups" / DATABASE

    @property
    def output(self) -> Path:
        """What Java says before there is a log, or when it dies."""
        return self.root / "server.out"

    @property
    def log(self) -> Path:
        """The newest of the log's files."""
        return self.root / "log" / "engine.log.0"

    @property
    def log_settings(self) -> Path:
        return self.root / "logging.properties"


def layout(home: Path) -> Layout:
    return Layout(home.absolute() / "engine")


def read_json(path: Path) -> dict[str, Any] | None:
    """The object in `path`; None if the file is missing."""
    try:
        with disk_answers(path):
            return json.loads(_text(path) or "null")
    except ValueError as error:
        raise StoreError(
            f"the engine's file {path} cannot be read: {error}",
            code="engine-files-damaged",
            next="Restore it from a backup, or begin anew with `ksmm db reset --yes`.",
        ) from error


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return ""
