"""Processes of the local engine: is it ours, is it alive, end it."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

PAUSE = 0.05


def is_ours(pid: int, arguments: Path) -> bool:
    """Whether `pid` runs and was started with this argument file; numbers are used again."""
    if not _exists(pid):
        return False
    line = _command_line(pid)
    return line is None or f"@{arguments}" in line


def end(pid: int, arguments: Path, *, grace: float = 10.0) -> None:
    """Ask the process to stop, then make it."""
    _signalled(pid, arguments, ("SIGTERM", "SIGKILL"), grace)


def kill(pid: int, arguments: Path, *, grace: float = 10.0) -> None:
    """Make the process stop at once: while it ends in good order it still gives wrong answers."""
    _signalled(pid, arguments, ("SIGKILL",), grace)


def _signalled(pid: int, arguments: Path, names: tuple[str, ...], grace: float) -> None:
    for name in names:
        if not is_ours(pid, arguments):
            return
        with contextlib.suppress(OSError):
            os.kill(pid, getattr(signal, name, signal.SIGTERM))
        gone(pid, arguments, within=grace)


def gone(pid: int, arguments: Path, *, within: float) -> bool:
    """Wait for the end of the process; whether it came."""
    give_up = time.monotonic() + within
    while is_ours(pid, arguments):
        if time.monotonic() >= give_up:
            return False
        _reap(pid)
        time.sleep(PAUSE)
    return True


def _reap(pid: int) -> None:
    """A child of this very process stays in the table until somebody asks for it."""
    with contextlib.suppress(OSError):
        if os.name != "nt":
            os.waitpid(pid, os.WNOHANG)


if sys.platform == "win32":
    import ctypes

    def _exists(pid: int) -> bool:
        """`os.kill(pid, 0)` would end the process on this platform."""
        handle = ctypes.windll.kernel32.OpenProcess(0x1000, 0, pid)
        if not handle:
            return False
        code = ctypes.c_ulong()
        ctypes.windll.kernel32.GetExitCodeProcess(handle, ctypes.byref(code))
        ctypes.windll.kernel32.CloseHandle(handle)
        return code.value == 259  # noqa: PLR2004 - STILL_ACTIVE

else:

    def _exists(pid: int) -> bool:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return False
        except OSError:
            return True
        return True


def _command_line(pid: int) -> str | None:
    """The words it was started with, empty for a dead child, None where nobody can tell."""
    if sys.platform == "linux":
        try:
            return Path(f"/proc/{pid}/cmdline").read_text(encoding="utf-8", errors="replace")
        except OSError:
            return ""
    if sys.platform == "darwin":
        listed = subprocess.run(  # noqa: S603 - fixed words and a number
            ["/bin/ps", "-p", str(pid), "-o", "command="],
            capture_output=True,
            text=True,
            check=False,
        )
        return listed.stdout
    return None
