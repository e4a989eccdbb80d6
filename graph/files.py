"""Small private files written whole, locks between processes, and what a disk can answer."""

import contextlib
import errno
import os
import secrets
import time
from collections.abc import Callable, Generator
from pathlib import Path

from graph.errors import StoreError

FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
PAUSE = 0.05


def private_folder(path: Path) -> Path:
    """Make `path` and its missing parents; only its owner may look into it."""
    with disk_answers(path):
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.chmod(0o700)
    return path


def write_private(path: Path, text: str) -> None:
    """Replace `path` in one step; nobody else can read it at any moment."""
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}.tmp")
    with disk_answers(path):
        try:
            handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)


@contextlib.contextmanager
def disk_answers(path: Path) -> Generator[None]:
    """Turn what the file system refuses into one sentence."""
    try:
        yield
    except OSError as error:
        raise disk_error(path, error) from error


def disk_error(path: Path, error: OSError) -> StoreError:
    if error.errno in FULL:
        return StoreError(
            f"no space is left for {path}",
            code="disk-full",
            next="Free some space, or move the state with KSMM_HOME; nothing was lost.",
        )
    return StoreError(
        f"{path} cannot be used: {error.strerror or error}",
        code="home-not-writable",
        next="Make it readable and writable, or name another one with KSMM_HOME.",
    )


@contextlib.contextmanager
def locked(path: Path, *, patience: float, otherwise: Callable[[], StoreError]) -> Generator[None]:
    """Hold a lock that ends with the process; after `patience` seconds raise `otherwise()`."""
    private_folder(path.parent)
    with disk_answers(path):
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        give_up = time.monotonic() + patience
        while not _taken(handle):
            if time.monotonic() >= give_up:
                raise otherwise()
            time.sleep(PAUSE)
        yield
    finally:
        os.close(handle)  # closing gives the lock back


if os.name == "nt":
    import msvcrt

    def _taken(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _taken(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
