"""Only a few statements of strangers at a time: each may take all that a server gives."""

import threading
import time
from collections.abc import Generator
from contextlib import contextmanager

from graph.clock import STEP, stopped, unwanted
from graph.errors import LimitError


class Crowd:
    """Places for so many at once; who finds none waits a little."""

    def __init__(self, most: int, *, patience: float) -> None:
        self._most = most
        self._patience = patience
        self._free = threading.BoundedSemaphore(most)

    @contextmanager
    def place(self) -> Generator[None]:
        """A place until the end of the block; LimitError where none becomes free."""
        self._wait()
        try:
            yield
        finally:
            self._free.release()

    def _wait(self) -> None:
        give_up = time.monotonic() + self._patience
        while not self._free.acquire(timeout=STEP):
            if unwanted():
                raise stopped()
            if time.monotonic() >= give_up:
                raise LimitError(
                    f"{self._most} statements of this program are running already, as many as may at a time",
                    code="too-many-at-once",
                    next="Try again when one of them is done.",
                )
