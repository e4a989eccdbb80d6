"""Backups of the local engine: one file that holds the whole database, and back again."""

import contextlib
import secrets
import shutil
import zipfile
from collections.abc import Generator
from pathlib import Path

from graph.engine import access, copies, probe, space
from graph.engine.java import Ports
from graph.engine.layout import Layout, layout
from graph.engine.server import STOP_LIMIT, end, ensure, turn
from graph.errors import StoreError, UserError
from graph.files import disk_answers
from graph.settings import HEAP

PATIENCE = 600.0
NEEDED = "schema.json"  # every database of the engine has one


def backup(home: Path, file: Path, *, heap: str = HEAP) -> int:
    """Write the whole database to `file`, which must not exist yet; returns its size in bytes."""
    if file.exists():
        raise UserError(
            f"{file} exists already", code="path-taken", next="Name a new file, or move that one away."
        )
    server, at = ensure(home, heap=heap), layout(home)
    name = f"{secrets.token_hex(8)}.zip"
    written, draft = at.backups / name, file.with_name(f".{file.name}.{name}")
    ports, password = Ports(server.bolt, server.http), access.credentials(at).root
    with _without(written), disk_answers(file), _without(draft):
        if not probe.write_backup(ports, password, name, timeout=PATIENCE):
            raise _not_written(at)
        file.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(written, draft)
        draft.chmod(0o600)
        draft.replace(file)
    return file.stat().st_size


@contextlib.contextmanager
def _without(part: Path) -> Generator[None]:
    """Leave no part of a backup behind."""
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            part.unlink()


def _not_written(at: Layout) -> StoreError:
    if space.is_full(at):
        return space.disk_full(at)
    return StoreError(
        "the engine did not write the backup",
        code="backup-failed",
        next=f"The reason stands in {at.output}.",
    )


def save(home: Path, why: str, *, heap: str = HEAP) -> Path:
    """A backup beside the database, named after what comes next."""
    saved = copies.saved_name(home, why)
    backup(home, saved, heap=heap)
    return saved


def restore(home: Path, file: Path, *, heap: str = HEAP) -> Path | None:
    """Put the database in `file` in place of the one that is there; returns where that one was saved.

    The old database stays until the new one answers, and comes back if it does not.
    """
    _check(file)
    at = layout(home)
    saved = save(home, "restore", heap=heap) if at.database.is_dir() else None
    ensure(home, heap=heap)
    with turn(at, STOP_LIMIT):
        end(at)
        before = at.database.with_name("before-restore")
        with disk_answers(at.database):
            shutil.rmtree(before, ignore_errors=True)
            at.database.rename(before)
            copies.unpack(file, at.database)
    try:
        ensure(home, heap=heap)
    except StoreError:
        _put_back(at, before)
        raise
    shutil.rmtree(before, ignore_errors=True)
    return saved


def _check(file: Path) -> None:
    try:
        with zipfile.ZipFile(file) as packed:
            names = packed.namelist()
            whole = packed.testzip() is None and NEEDED in names
    except (OSError, zipfile.BadZipFile):
        names, whole = [], False
    outside = any(name.startswith("/") or ".." in Path(name).parts for name in names)
    if not whole or outside:
        raise UserError(
            f"{file} is not a backup of the engine",
            code="not-a-backup",
            next="Name a file that `ksmm db backup` has written.",
        )


def _put_back(at: Layout, before: Path) -> None:
    with turn(at, STOP_LIMIT):
        end(at)
        shutil.rmtree(at.database, ignore_errors=True)
        before.rename(at.database)
