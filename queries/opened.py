"""When a cell opened: the day from which nobody is on record for it any more. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from graph.coverage.evidence import Book, cantons, country
from graph.coverage.matrix import cell
from graph.coverage.values import Cell, Lens
from graph.force import ALWAYS_TO, Window, windows
from graph.model.body import Actor
from graph.model.records import Records
from graph.model.responsibility import Mandate, Responsibility

HELD = frozenset({"covered", "partial", "assigned", "disputed"})
_LENS = Lens()
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Opened:
    """A cell that was held and is not; between two days if dates are in doubt.

    `latest` is None where somebody may hold it to this day.
    """

    jurisdiction: str
    earliest: date
    latest: date | None
    mandates: tuple[str, ...]


def opened(records: Records, responsibility: Responsibility) -> Iterator[Opened]:
    """Every time that a cell of this responsibility opened, by place and day."""
    book, spans = Book(records), list(_windows(records, responsibility.id))
    ends = sorted({window.sure_to + _DAY for window in spans if window.sure_to < ALWAYS_TO})
    changes = sorted({day for window in spans for day in _edges(window)})
    for place in _places(records, responsibility):

        def on(day: date, place: str = place) -> Cell:
            return cell(book, responsibility, place, day, _LENS)

        for day in ends:
            before = on(day - _DAY)
            if before.status in HELD and on(day).status not in HELD:
                later = (change for change in changes if change >= day)
                surely = next((change for change in later if HELD.isdisjoint(on(change).could_be)), None)
                yield Opened(place, day, surely, before.mandates)


def _windows(records: Records, responsibility: str) -> Iterator[Window]:
    """The days of whatever can make somebody count in a cell, or no longer."""
    spans = windows(records)
    for id, mandate in records.of(Mandate).items():
        if mandate.responsibility == responsibility:
            yield spans[Mandate.KIND, id]
    for id, actor in records.of(Actor).items():
        if actor.instance_of:
            yield spans[Actor.KIND, id]


def _edges(window: Window) -> Iterator[date]:
    yield from (window.possible_from, window.sure_from)
    yield from (day + _DAY for day in (window.sure_to, window.possible_to) if day < ALWAYS_TO)


def _places(records: Records, responsibility: Responsibility) -> list[str]:
    """Places with a cell of this responsibility."""
    level = responsibility.level
    places = [*cantons(records)] if level in ("cantonal", "both") else []
    return [*places, country(records)] if level in ("national", "both") else places
