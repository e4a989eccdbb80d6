"""Copies of the database's files while no engine runs: a file in the form of the engine's own backups."""

import secrets
import shutil
import zipfile
from pathlib import Path

from graph.engine.layout import Layout
from graph.files import disk_answers, private_folder


def saved_name(home: Path, why: str) -> Path:
    """A fresh name for a backup beside the engine's own files."""
    return private_folder(home / "backups") / f"before-{why}-{secrets.token_hex(4)}.zip"


def save_files(at: Layout, file: Path) -> None:
    """Pack the database as it lies there; its engine must have ended."""
    draft = file.with_name(f".{file.name}.tmp")
    with disk_answers(file):
        try:
            with zipfile.ZipFile(draft, "x", zipfile.ZIP_DEFLATED) as packed:
                for path in sorted(at.database.rglob("*")):
                    packed.write(path, path.relative_to(at.database))
            draft.chmod(0o600)
            draft.replace(file)
        finally:
            draft.unlink(missing_ok=True)


def put_back(at: Layout, file: Path) -> None:
    """The database as `save_files` found it."""
    with disk_answers(at.database):
        shutil.rmtree(at.database, ignore_errors=True)
        unpack(file, at.database)


def unpack(file: Path, folder: Path) -> None:
    private_folder(folder)
    with zipfile.ZipFile(file) as packed:
        packed.extractall(folder)  # the names were looked at before
