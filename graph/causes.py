"""Which cells moved between two moments, and the fewest records that moved each. Pure.

A cause is verified: with exactly these records as they were before, the cell is as it was before,
and with any one of them left as it is now, it is not.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from graph.behind import Web
from graph.changes import Moment, changed_keys
from graph.coverage.evidence import Book, Held, Reported
from graph.coverage.ladder import climb, need
from graph.coverage.matrix import cell as worked_out
from graph.coverage.matrix import coverage
from graph.coverage.values import RULES, Coverage, Lens, Status
from graph.force import Key
from graph.model.body import Actor, Tie
from graph.model.evidence import Source
from graph.model.obligation import Instrument
from graph.model.place import Jurisdiction
from graph.model.records import Records
from graph.model.responsibility import Mandate, ReportedGap, Responsibility

T = TypeVar("T")

_LENS = Lens()
# What stands behind others is tried first, so that what is left is what a reader looks for.
_ORDER = (Source, Instrument, Jurisdiction, Tie, Actor, Responsibility, Mandate, ReportedGap)
_PLACE = {kind.KIND: place for place, kind in enumerate(_ORDER)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A cell whose status is another one; None on a side where there is no such cell."""

    responsibility: str
    jurisdiction: str
    before: Status | None
    after: Status | None
    because: tuple[Key, ...]


def moves(before: Moment, after: Moment, known: tuple[Coverage, Coverage] | None = None) -> tuple[Move, ...]:
    """Every cell that moved, sorted by responsibility and jurisdiction.

    `known`: the coverage of both moments, where somebody has worked it out already.
    """
    old, new = map(_statuses, known or (_coverage(before), _coverage(after)))
    ask = _Causes(before, after)
    return tuple(
        Move(
            responsibility=key[0],
            jurisdiction=key[1],
            before=old.get(key),
            after=new.get(key),
            because=ask.of(key, old.get(key), new.get(key)),
        )
        for key in sorted(old.keys() | new.keys())
        if old.get(key) != new.get(key)
    )


def _coverage(moment: Moment) -> Coverage:
    return coverage(moment.records, moment.day)


def _statuses(known: Coverage) -> Mapping[Key, Status]:
    return {cell.key: cell.status for cell in known.cells}


def fewest(candidates: Iterable[Key], restores: Callable[[frozenset[Key]], bool]) -> tuple[Key, ...]:
    """Those candidates that have to be undone; each that need not be is left out."""
    kept, before = frozenset(candidates), None
    while kept != before:
        before = kept
        for key in sorted(before, key=lambda key: (_PLACE[key[0]], key)):
            if restores(kept - {key}):
                kept -= {key}
    return tuple(sorted(kept))


class _Causes:
    """Looks for causes: among the records that changed, or in the evidence if only the day did."""

    def __init__(self, before: Moment, after: Moment) -> None:
        self._before, self._after = before, after
        self._changed = changed_keys(before.records, after.records)
        web, book = Web(after.records), Book(after.records)
        same = before.records is after.records
        self._webs = (web if same else Web(before.records), web)
        self._books = (book if same else Book(before.records), book)

    def of(self, cell: Key, old: Status | None, new: Status | None) -> tuple[Key, ...]:
        if old is None or new is None:
            return self._of_frame(cell)
        if self._before.day == self._after.day:
            candidates = self._behind(cell[0]) & self._changed
            return fewest(candidates, lambda undone: self._undone(cell, undone) == old)
        then, now = self._side(cell, 0), self._side(cell, 1)
        return fewest(now.differs(then), lambda undone: now.with_some_of(then, undone) == old)

    def _of_frame(self, cell: Key) -> tuple[Key, ...]:
        """There is no such cell on one side: the classification is another one."""
        frame = {(Responsibility.KIND, cell[0]), (Jurisdiction.KIND, cell[1])}
        return tuple(sorted(frame & self._changed))

    def _behind(self, responsibility: str) -> frozenset[Key]:
        return frozenset(key for web in self._webs for key in web.behind(responsibility))

    def _undone(self, cell: Key, undone: frozenset[Key]) -> Status | None:
        """The status of a cell on what is on record now, but for some records; None: no such world."""
        sides = self._before.records, self._after.records
        found = (sides[0 if key in undone else 1].get(*key) for key in self._behind(cell[0]))
        records = Records.of_all(record for record in found if record is not None)
        known = records.of(Actor)
        duty = records.of(Responsibility).get(cell[0])
        if duty is None or not all(held.actor in known for held in records.of(Mandate).values()):
            return None
        return worked_out(Book(records), duty, cell[1], self._after.day, _LENS).status

    def _side(self, cell: Key, place: int) -> "_Side":
        moment = (self._before, self._after)[place]
        duty = moment.records.of(Responsibility)[cell[0]]
        evidence = self._books[place].evidence(*cell, moment.day)
        return _Side(
            held={(Mandate.KIND, item.mandate.id): item for item in evidence.held},
            reported={(ReportedGap.KIND, item.gap.id): item for item in evidence.reported},
            needed={(Responsibility.KIND, duty.id): need(duty, _LENS)},
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    """What decides a cell on one side: the evidence that counts, and what it has to reach."""

    held: Mapping[Key, Held]
    reported: Mapping[Key, Reported]
    needed: Mapping[Key, frozenset[str]]

    def differs(self, other: "_Side") -> Iterator[Key]:
        """The pieces that are not the same on both sides, as far as the ladder looks at them."""
        for own, theirs in zip(self._weights(), other._weights(), strict=True):
            yield from (key for key in own.keys() | theirs.keys() if own.get(key) != theirs.get(key))

    def _weights(self) -> Iterator[Mapping[Key, object]]:
        yield {key: (item.mandate, item.by_class) for key, item in self.held.items()}
        yield {key: item.gap for key, item in self.reported.items()}
        yield self.needed

    def with_some_of(self, other: "_Side", keys: frozenset[Key]) -> Status:
        """The status if some pieces were as on the other side."""
        needed = next(iter(_mixed(self.needed, other.needed, keys)))
        held, reported = _mixed(self.held, other.held, keys), _mixed(self.reported, other.reported, keys)
        return RULES[climb(held, reported, needed)][0]


def _mixed(own: Mapping[Key, T], other: Mapping[Key, T], keys: frozenset[Key]) -> list[T]:
    pieces = [piece for key, piece in own.items() if key not in keys]
    return pieces + [piece for key, piece in other.items() if key in keys]
