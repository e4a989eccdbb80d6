"""One long reading for everybody who wants it at the same time, instead of one each.

Whoever comes while a reading is under way waits for the next one: what is shared was always begun
after it was asked for, so nobody gets an answer that is older than the question.
"""

import threading
from collections import defaultdict
from collections.abc import Callable, Hashable
from typing import Any, TypeVar, cast

T = TypeVar("T")
ROUNDS = 3  # joined in vain: then everybody for himself


class _Round:
    """One reading, how many asked for it, and what was found."""

    def __init__(self) -> None:
        self.over = threading.Event()
        self.asked = 0
        self.found: list[Any] = []


class Together:
    """Shares readings by a key that names what is read."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._turns: defaultdict[Hashable, threading.Lock] = defaultdict(threading.Lock)
        self._next: dict[Hashable, _Round] = {}

    def read(self, key: Hashable, work: Callable[[], T], *, good: Callable[[T], bool]) -> T:
        """What `work` finds, here or for somebody else; what is not `good` here is read anew.

        A failure is shared with nobody: the others try for themselves.
        """
        for _ in range(ROUNDS):
            own, joined, turn = self._joined(key)
            if own:
                return self._lead(key, turn, joined, work)
            joined.over.wait()
            for found in cast("list[T]", joined.found):
                if good(found):
                    return found
        return work()

    def waiting(self, key: Hashable) -> int:
        """How many wait for a reading that has not begun."""
        with self._guard:
            return self._next[key].asked if key in self._next else 0

    def _joined(self, key: Hashable) -> tuple[bool, _Round, threading.Lock]:
        """The next reading, whether it is ours to do, and the turn to wait for."""
        with self._guard:
            own = key not in self._next
            joined = self._next.setdefault(key, _Round())
            joined.asked += 1
            return own, joined, self._turns[key]

    def _lead(self, key: Hashable, turn: threading.Lock, joined: _Round, work: Callable[[], T]) -> T:
        try:
            with turn:
                with self._guard:
                    del self._next[key]  # who comes now waits for the next one
                found = work()
                joined.found.append(found)
                return found
        finally:
            joined.over.set()
