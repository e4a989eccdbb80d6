"""One cell through the years: the status at the end of each, and where only dates in doubt decide it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from dashboard.present.scene import Scene
from graph.coverage.evidence import Book
from graph.coverage.matrix import cell as worked_out
from graph.coverage.values import Cell, Lens, Status
from graph.force import ALWAYS_FROM
from graph.model.responsibility import Mandate, ReportedGap

MOST = 24  # years shown at most
LEAST = 8


@dataclass(frozen=True, slots=True)
class Span:
    """Years in a row with one status; `other` names those that are possible too."""

    first: int
    last: int
    status: Status
    other: tuple[Status, ...]

    @property
    def shown(self) -> Status:
        """What is drawn, faded where it is not certain: what might be rather than nothing."""
        return self.other[0] if self.status == "unknown" and self.other else self.status

    @property
    def length(self) -> int:
        return self.last - self.first + 1


def spans(scene: Scene, book: Book, cell: Cell, lens: Lens) -> tuple[Span, ...]:
    """From the first evidence on record, at most so many years back, until today."""
    item = scene.responsibility(cell.responsibility)
    last = scene.today.year
    found: list[tuple[int, Cell]] = []
    for year in range(_first(scene, cell), last + 1):
        day = min(date(year, 12, 31), scene.today)
        found.append((year, worked_out(book, item, cell.jurisdiction, day, lens)))
    return tuple(_grouped(found))


def _grouped(found: Iterable[tuple[int, Cell]]) -> Iterable[Span]:
    for (status, other), years in groupby(found, key=lambda pair: _kind(pair[1])):
        listed = [year for year, _ in years]
        yield Span(listed[0], listed[-1], status, other)


def _kind(cell: Cell) -> tuple[Status, tuple[Status, ...]]:
    return cell.status, tuple(one for one in cell.could_be if one != cell.status)


def _first(scene: Scene, cell: Cell) -> int:
    """The year in which something could have begun, within what is shown."""
    last, records, windows = scene.today.year, scene.snapshot.records, scene.snapshot.windows
    mine = [
        one
        for kind in (Mandate, ReportedGap)
        for one in records.of(kind).values()
        if one.responsibility == cell.responsibility and cell.jurisdiction in _places(one)
    ]
    begun = [windows[one.KIND, one.id].possible_from for one in mine]
    years = [day.year for day in begun if day != ALWAYS_FROM]
    return max(last - MOST + 1, min([*years, last - LEAST + 1]))


def _places(one: Mandate | ReportedGap) -> tuple[str, ...]:
    return one.jurisdictions if isinstance(one, Mandate) else (one.jurisdiction,)
