"""The records of the release that stands: read once for everybody in this process who sees that release.

Whoever asks first looks with own eyes which release stands, and gets what was kept of that one only:
so no answer is older than its question, nor newer than what the reader's own server has.
"""

import threading
from collections import OrderedDict, defaultdict
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from graph.coverage.matrix import coverage
from graph.coverage.values import Block, Coverage, Lens
from graph.force import Window, windows
from graph.model.records import Records
from graph.snapshot import Release, read_records, releases
from graph.store import Meta, Reader
from queries.names import Called, Key, name_of

K = TypeVar("K")
V = TypeVar("V")
KEPT = 2  # releases; two, so that a server that lags and one that does not take no turns
DAYS = 16  # matrices of one release
PATIENCE = 30.0  # for somebody else's reading, before everybody reads for himself


@dataclass(frozen=True, slots=True)
class Sight:
    """Which release of which graph a reader sees; its digest names its records."""

    graph: str
    meta: Meta
    release: Release


class Standing:
    """All records of one release, and what was worked out from them."""

    def __init__(self, records: Records) -> None:
        self.records = records
        self._guard = threading.Lock()
        self._worked_out: OrderedDict[tuple[date, Block, Lens], Coverage] = OrderedDict()

    def coverage(self, day: date, block: Block, lens: Lens) -> Coverage:
        """Worked out by one, while the others who want it wait."""
        key = (day, block, lens)
        with self._guard:
            if key not in self._worked_out:
                self._worked_out[key] = coverage(self.records, day, block=block, lens=lens)
                _bounded(self._worked_out, DAYS)
            self._worked_out.move_to_end(key)
            return self._worked_out[key]

    @cached_property
    def windows(self) -> Mapping[Key, Window]:
        return windows(self.records)

    @cached_property
    def names(self) -> Called:
        return {(one.KIND, one.id): name_of(one) for one in self.records if one.LABEL}


class Shelf:
    """The last releases that somebody read."""

    def __init__(self, most: int = KEPT) -> None:
        self._guard = threading.Lock()
        self._kept: OrderedDict[Sight, Standing] = OrderedDict()
        self._turns: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
        self._most = most

    def read(self, reader: Reader) -> Standing:
        """The release that this reader sees, from the shelf or from the graph: there one reads at a time."""
        found = self.kept(reader)
        if found is not None:
            return found
        with self._turn(reader.graph):
            return self.kept(reader) or self._read(reader)

    def kept(self, reader: Reader) -> Standing | None:
        """The same, or None if it is not on the shelf."""
        with self._guard:
            if not any(sight.graph == reader.graph for sight in self._kept):
                return None
        sight = _sight(reader)
        with self._guard:
            if sight in self._kept:
                self._kept.move_to_end(sight)
            return self._kept.get(sight) if sight else None

    def _read(self, reader: Reader) -> Standing:
        sight, records = reader.consistently(lambda steady: (_sight(steady), read_records(steady)))
        found = Standing(records)
        if sight is not None:
            with self._guard:
                self._kept[sight] = found
                _bounded(self._kept, self._most)
        return found

    @contextmanager
    def _turn(self, graph: str) -> Generator[None]:
        """One after the other; who has waited too long goes without."""
        with self._guard:
            turn = self._turns[graph]
        mine = turn.acquire(timeout=PATIENCE)
        try:
            yield
        finally:
            if mine:
                turn.release()


SHELF = Shelf()


def _sight(reader: Reader) -> Sight | None:
    """What the reader's own eyes see; None between two releases, and before the first one."""
    meta = reader.meta()
    if meta.busy or meta.release is None:
        return None
    release = next(iter(releases(reader, meta.release)), None)
    return Sight(reader.graph, meta, release) if release else None


def _bounded(kept: OrderedDict[K, V], most: int) -> None:
    while len(kept) > most:
        kept.popitem(last=False)
