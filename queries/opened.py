"""When a cell opened: the day from which nobody is on record for it any more. Pure."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from graph.coverage.evidence import Book, cantons, country
from graph.coverage.matrix import cell
from graph.coverage.values import Cell, Lens
from graph.force import ALWAYS_TO, Window, windows
from graph.model.body import Actor
from graph.model.records import Records
from graph.model.responsibility import Mandate, ReportedGap, Responsibility

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
    book = Book(records)
    days = sorted(_changes(records, responsibility.id))
    for place in _places(records, responsibility):
        cells = {day: cell(book, responsibility, place, day, _LENS) for day in (date.min, *days)}
        for (_, before), (day, after) in itertools.pairwise(cells.items()):
            if before.status in HELD and after.status not in HELD:
                yield Opened(place, day, _surely(cells, day), before.mandates)


def _surely(cells: dict[date, Cell], opened_on: date) -> date | None:
    """The first day on which nobody may hold it either."""
    later = (day for day, found in cells.items() if day >= opened_on and HELD.isdisjoint(found.could_be))
    return next(later, None)


def _changes(records: Records, responsibility: str) -> Iterator[date]:
    """The days on which a status can change: where something that counts begins or ends."""
    spans = windows(records)
    for kind in (Mandate, ReportedGap):
        for id, record in records.of(kind).items():
            if record.responsibility == responsibility:
                yield from _edges(spans[kind.KIND, id])
    for id, actor in records.of(Actor).items():
        if actor.instance_of:
            yield from _edges(spans[Actor.KIND, id])


def _edges(window: Window) -> Iterator[date]:
    yield from (window.possible_from, window.sure_from)
    yield from (day + _DAY for day in (window.sure_to, window.possible_to) if day < ALWAYS_TO)


def _places(records: Records, responsibility: Responsibility) -> list[str]:
    """Places with a cell of this responsibility."""
    level = responsibility.level
    places = [*cantons(records)] if level in ("cantonal", "both") else []
    return [*places, country(records)] if level in ("national", "both") else places
