"""Runs a question beside the page, so that the page stays usable and the run can be stopped."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from graph.clock import stoppable
from graph.errors import KsmmError
from queries.table import Table

Outcome = Table | KsmmError
ALONE = 10.0  # seconds; an open page looks twice a second


@dataclass(slots=True)
class Run:
    """One question under way, or its outcome; `key` says what was asked of which graph."""

    key: str
    outcome: Outcome | None = None
    began: float = field(default_factory=time.monotonic)
    over: threading.Event = field(default_factory=threading.Event)
    stopped: threading.Event = field(default_factory=threading.Event)
    looked: float = field(default_factory=time.monotonic)

    @property
    def seconds(self) -> int:
        return int(time.monotonic() - self.began)

    def wait(self, seconds: float) -> bool:
        """Whether the outcome is there within that time."""
        self.looked = time.monotonic() + seconds
        return self.outcome is not None or self.over.wait(seconds)

    def stop(self) -> None:
        """Nobody waits for it any more; the server is told, too."""
        self.stopped.set()

    def unwanted(self) -> bool:
        """Somebody stopped it, or its page is gone."""
        return self.stopped.is_set() or time.monotonic() > self.looked + ALONE

    @property
    def abandoned(self) -> bool:
        """It ended without an answer because nobody looked; whoever comes back asks again."""
        cancelled = isinstance(self.outcome, KsmmError) and self.outcome.code == "cancelled"
        return cancelled and not self.stopped.is_set()

    def work(self, ask: Callable[[], Table]) -> None:
        try:
            with stoppable(self.unwanted):
                self.outcome = ask()
        except KsmmError as error:
            self.outcome = error
        finally:
            self.over.set()


def start(key: str, ask: Callable[[], Table]) -> Run:
    """A run in a thread of its own."""
    run = Run(key)
    threading.Thread(target=run.work, args=(ask,), name="ksmm-ask", daemon=True).start()
    return run


class Answers:
    """The latest answers by key, shared by all sessions; what was cut short is never among them."""

    def __init__(self, most: int = 64) -> None:
        self._most = most
        self._kept: dict[str, Table] = {}
        self._guard = threading.Lock()

    def get(self, key: str) -> Table | None:
        with self._guard:
            return self._kept.get(key)

    def keep(self, key: str, table: Table) -> Table:
        with self._guard:
            self._kept.pop(key, None)
            self._kept[key] = table
            while len(self._kept) > self._most:
                del self._kept[next(iter(self._kept))]
        return table
