"""Starting the engine's process, and saying why it did not start."""

import contextlib
import os
import subprocess
from pathlib import Path

from graph.engine import java
from graph.engine.layout import Layout
from graph.engine.platforms import NEO4J
from graph.errors import StoreError
from graph.files import disk_answers

KEPT_OUTPUTS = 3
TAIL = 20_000
REASONS = (
    (("No space left on device", "File too large", "Disk quota exceeded"), "disk-full"),
    (("Address already in use", "BindException"), "port-in-use"),
    (("Could not reserve enough space", "OutOfMemoryError", "Too small maximum heap"), "memory-short"),
    (("Permission denied", "AccessDeniedException", "Read-only file system"), "home-not-writable"),
)
SENTENCES = {
    "disk-full": ("no space is left for the engine's files in {root}", "Free some space."),
    "port-in-use": ("another program took the engine's port", "Try again."),
    "memory-short": (
        "the engine did not get enough memory",
        "End other programs, or set another limit with KSMM_HEAP.",
    ),
    "home-not-writable": (
        "the engine's files in {root} cannot be written",
        "Make all of them yours and writable, or name another folder with KSMM_HOME.",
    ),
}
_children: list[subprocess.Popen[bytes]] = []


def spawn(at: Layout) -> subprocess.Popen[bytes]:
    """Start the server apart from this process; it outlives us and hears no Ctrl-C of ours."""
    with disk_answers(at.output):
        output = os.open(at.output, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        child = _popen(at, output)
    except OSError as error:
        raise StoreError(
            f"the engine's Java runtime cannot run on this machine: {error.strerror or error}",
            code="no-local-engine",
            next=NEO4J,
        ) from error
    finally:
        os.close(output)
    _children.append(child)  # Python warns about a child that is forgotten while it runs
    return child


def _popen(at: Layout, output: int) -> subprocess.Popen[bytes]:
    words = [str(java.program()), f"@{at.arguments}"]
    if os.name == "nt":
        apart = 0x00000008 | 0x00000200  # DETACHED_PROCESS, CREATE_NEW_PROCESS_GROUP
        return subprocess.Popen(  # noqa: S603 - our own program and our own file
            words,
            cwd=at.root,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            creationflags=apart,
        )
    return subprocess.Popen(  # noqa: S603 - our own program and our own file
        words,
        cwd=at.root,
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=output,
        start_new_session=True,
        umask=0o077,
    )


def rotate(at: Layout) -> None:
    """Keep the words of the last few servers: server.out, server.out.1, ..."""
    for number in range(KEPT_OUTPUTS - 1, -1, -1):
        old = at.output.with_name(f"{at.output.name}.{number}") if number else at.output
        if old.exists():
            with disk_answers(old):
                old.replace(at.output.with_name(f"{at.output.name}.{number + 1}"))


def why_not(at: Layout, timeout: float) -> StoreError:
    """The one sentence about a start that failed."""
    said = _last_words(at)
    for signs, code in REASONS:
        if any(sign in said for sign in signs):
            what, next_ = SENTENCES[code]
            return StoreError(
                what.format(root=at.root),
                code=code,
                next=f"{next_} The engine's words: {at.log} and {at.output}.",
            )
    return StoreError(
        f"the local engine did not answer within {timeout:.0f} s",
        code="engine-did-not-start",
        next=f"Its last words are in {at.log} and {at.output}; then try again.",
    )


def _last_words(at: Layout) -> str:
    """Of the last start: what Java said, and the log if that start got so far."""
    said = _end_of(at.output)
    with contextlib.suppress(OSError):
        if at.log.stat().st_mtime >= at.arguments.stat().st_mtime:
            said += _end_of(at.log)
    return said


def _end_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")[-TAIL:]
    except OSError:
        return ""
