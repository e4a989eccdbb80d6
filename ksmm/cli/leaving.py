"""Whoever ends the command, or closes its terminal, ends on the server what it asked for."""

import signal
import threading
from collections.abc import Generator
from contextlib import contextmanager
from types import FrameType

LEAVING = ("SIGTERM", "SIGHUP")  # the second one does not exist on Windows


@contextmanager
def as_by_hand() -> Generator[None]:
    """Inside, these signals do what Ctrl-C does; a thread that is not the main one hears none."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    numbers = [getattr(signal, name) for name in LEAVING if hasattr(signal, name)]
    before = [(number, signal.signal(number, _leave)) for number in numbers]
    try:
        yield
    finally:
        for number, handler in before:
            signal.signal(number, handler)


def _leave(number: int, frame: FrameType | None) -> None:
    del number, frame
    raise KeyboardInterrupt
