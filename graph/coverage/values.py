"""What coverage says: cells with a status, the rule that gave it, flags and evidence."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, get_args

from graph.model.dates import Edtf
from graph.model.values import Crime, TargetGroup

Status = Literal["covered", "partial", "assigned", "disputed", "gap", "unknown"]
STATUSES: tuple[Status, ...] = get_args(Status)
Flag = Literal[
    "weakness",
    "several-leads",
    "single-provider",
    "by-confederation",
    "lapsed",
    "stale",
    "undated",
    "low-confidence",
    "uncertain",
]
FLAGS: tuple[Flag, ...] = get_args(Flag)
Block = Literal["cantonal", "national", "all"]

# What each line of the ladder says, in the order in which they are tried.
RULES: Mapping[int, tuple[Status, str]] = {
    1: ("disputed", "a named lead, and a reported absence not older than that lead's start"),
    2: ("covered", "named leads that together reach the whole"),
    3: ("partial", "named leads for part of it"),
    4: ("gap", "no named lead, and a reported absence"),
    5: ("partial", "only named support"),
    6: ("assigned", "a class of bodies leads, nobody by name"),
    7: ("gap", "nobody holds it, and it is reported insufficient"),
    8: ("unknown", "no source found; not a gap"),
}


@dataclass(frozen=True, slots=True, order=True)
class Cited:
    """A source and the place in it."""

    source: str
    at: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lens:
    """Looks at one crime or one target group only; None looks at all of it."""

    crime: Crime | None = None
    group: TargetGroup | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One responsibility in one jurisdiction on a day; bodies and records by id.

    `mandates` and `gaps` are in force for sure and make the status; `perhaps` may be in force;
    `national_context` stands beside the cell and never changes it. `could_be` holds every status
    the cell would have if the dates in doubt fell otherwise, its own included.
    """

    responsibility: str
    jurisdiction: str
    status: Status
    rule: int
    flags: tuple[Flag, ...] = ()
    part_missing: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    supports: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    mandates: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()
    national_context: tuple[str, ...] = ()
    newest_evidence: Edtf | None = None
    sources: tuple[Cited, ...] = ()
    could_be: tuple[Status, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        return self.responsibility, self.jurisdiction


@dataclass(frozen=True, slots=True)
class Coverage:
    """All cells of a day, in the data set's order of responsibilities and jurisdictions."""

    as_of: date
    cells: tuple[Cell, ...]
    _index: Mapping[tuple[str, str], Cell] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_index", {cell.key: cell for cell in self.cells})

    def cell(self, responsibility: str, jurisdiction: str) -> Cell | None:
        return self._index.get((responsibility, jurisdiction))

    def where(self, keep: Callable[[Cell], bool]) -> "Coverage":
        return Coverage(self.as_of, tuple(cell for cell in self.cells if keep(cell)))

    def totals(self) -> dict[Status, int]:
        return totals(self.cells)

    def ranges(self) -> dict[Status, tuple[int, int]]:
        """Least and most cells of each status if the dates in doubt fell otherwise."""
        least = Counter(cell.status for cell in self.cells if len(cell.could_be) == 1)
        most = Counter(status for cell in self.cells for status in cell.could_be)
        return {status: (least[status], most[status]) for status in STATUSES}


def totals(cells: Iterable[Cell]) -> dict[Status, int]:
    counted = Counter(cell.status for cell in cells)
    return {status: counted[status] for status in STATUSES}
