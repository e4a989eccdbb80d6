"""The engine's own words: one log of a limited size, and what Java itself says of a start."""

import os
import time
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from graph.engine.layout import Layout, layout
from graph.errors import UserError
from graph.files import disk_answers, write_private

BYTES, FILES = 5_000_000, 4
PAUSE = 0.2
SETTINGS = f"""handlers = java.util.logging.FileHandler
.level = INFO
io.undertow.level = WARNING
org.xnio.level = WARNING
org.jboss.level = WARNING
java.util.logging.FileHandler.level = INFO
java.util.logging.FileHandler.pattern = ./log/engine.log
java.util.logging.FileHandler.formatter = java.util.logging.SimpleFormatter
java.util.logging.SimpleFormatter.format = %1$tF %1$tT.%1$tL %4$-7s [%3$s] %5$s%6$s%n
java.util.logging.FileHandler.encoding = UTF-8
java.util.logging.FileHandler.limit = {BYTES}
java.util.logging.FileHandler.count = {FILES}
"""


def prepare(at: Layout) -> None:
    """Tell the engine how to keep its log; the newest file is number 0, each start begins one."""
    write_private(at.log_settings, SETTINGS)
    with disk_answers(at.log):  # it also notes each start in a file of its own, and keeps them all
        for event in sorted(at.log.parent.glob("server-event-log-*"))[:-FILES]:
            event.unlink()


def tail(home: Path, lines: int) -> tuple[Path, list[str]]:
    """The log and its last lines."""
    path = _log(home)
    with disk_answers(path), path.open(encoding="utf-8", errors="replace") as file:
        return path, [line.rstrip("\n") for line in deque(file, maxlen=lines)]


def follow(home: Path, lines: int) -> Iterator[str]:
    """The last lines, then each new one as it comes, also over the start of another file."""
    path = _log(home)
    file = path.open(encoding="utf-8", errors="replace")
    try:
        yield from (line.rstrip("\n") for line in deque(file, maxlen=lines))
        while True:
            yield from _whole_lines(file)
            if _replaced(path, file):
                yield from _whole_lines(file)  # written before it was put away
                file.close()
                file = path.open(encoding="utf-8", errors="replace")
            else:
                time.sleep(PAUSE)
    finally:
        file.close()


def _log(home: Path) -> Path:
    path = layout(home).log
    if not path.exists():
        raise UserError(
            f"there is no log of the local engine in {home}",
            code="no-log",
            next="It is made when the engine starts: `ksmm db start`.",
        )
    return path


def _whole_lines(file: IO[str]) -> Iterator[str]:
    """What has been written since the last look; a line that is not finished yet is left for later."""
    while True:
        before = file.tell()
        line = file.readline()
        if not line.endswith("\n"):
            file.seek(before)
            return
        yield line.rstrip("\n")


def _replaced(path: Path, file: IO[str]) -> bool:
    """Whether the name now belongs to another file; there is none for a moment while it changes."""
    try:
        return path.stat().st_ino != os.fstat(file.fileno()).st_ino
    except FileNotFoundError:
        return False
