"""A body, its mandates and its ties over time: for sure, perhaps, and the newest evidence of each."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Generic, TypeVar

from dashboard.present.scene import Scene
from dashboard.present.ties import Tied
from graph.coverage.matrix import ordered
from graph.force import ALWAYS_FROM, ALWAYS_TO, Truth, Window
from graph.model.body import FAMILIES, Actor, Tie
from graph.model.dates import Edtf
from graph.model.evidence import Source
from graph.model.responsibility import Mandate

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
STEP, REACH = 5, 30  # years between two marks, and the most that is drawn


@dataclass(frozen=True, slots=True)
class Axis:
    """The years drawn, as shares of the width."""

    first: date
    last: date

    def at(self, day: date) -> float:
        """From 0 to 100; days outside lie on the edge."""
        inside = min(max(day, self.first), self.last)
        return round(100 * (inside - self.first).days / max((self.last - self.first).days, 1), 2)

    def of_year(self, year: int) -> float:
        return self.at(date(year, 1, 1))

    def marks(self) -> list[int]:
        return list(range(self.first.year, self.last.year + 1, STEP))


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a bar: solid while in force for sure, fading where dates are in doubt."""

    left: float
    right: float
    look: str


@dataclass(frozen=True, slots=True)
class Bar(Generic[T_co]):
    """The time of something on the strip, as seen from the day."""

    of: T_co
    day: date
    window: Window
    pieces: tuple[Piece, ...]
    newest: date | None

    @property
    def truth(self) -> Truth:
        return self.window.on(self.day)

    @property
    def ended(self) -> bool:
        return self.window.possible_to < self.day

    @property
    def later(self) -> bool:
        return self.window.possible_from > self.day


Lane = Bar[Mandate]
Strand = Bar[Tied]


@dataclass(frozen=True, slots=True)
class Strip:
    """All times of one body along the same years."""

    axis: Axis
    itself: Bar[Actor]
    lanes: tuple[Lane, ...]
    strands: tuple[Strand, ...]


def strip(scene: Scene, body: Actor, tied: Iterable[Tied]) -> Strip:
    """The body itself, its mandates, its ties by family."""
    held, ties = _mandates(scene, body.id), _ties(scene, tied)
    shown = (body, *held, *(one.tie for one in ties))
    along = _axis(scene, [scene.snapshot.windows[one.KIND, one.id] for one in shown])
    return Strip(
        along,
        _bar(scene, body, body, along),
        tuple(_bar(scene, one, one, along) for one in held),
        tuple(_bar(scene, one, one.tie, along) for one in ties),
    )


def _mandates(scene: Scene, body: str) -> list[Mandate]:
    """By responsibility and place."""
    order = {item.id: place for place, item in enumerate(ordered(scene.snapshot.records))}
    mine = [one for one in scene.snapshot.records.of(Mandate).values() if one.actor == body]
    return sorted(mine, key=lambda one: (order.get(one.responsibility, 0), one.jurisdictions, one.id))


def _ties(scene: Scene, tied: Iterable[Tied]) -> list[Tied]:
    """By family, those that began first first; without any date last."""
    types = [type for types in FAMILIES.values() for type in types]
    windows = scene.snapshot.windows

    def place(one: Tied) -> tuple[int, bool, date, str]:
        window = windows[Tie.KIND, one.tie.id]
        return types.index(one.tie.type), window.undated, window.sure_from, one.tie.id

    return sorted((one for one in tied if one.tie.type in types), key=place)


def _axis(scene: Scene, windows: Iterable[Window]) -> Axis:
    starts = [window.sure_from.year for window in windows if ALWAYS_FROM < window.sure_from < ALWAYS_TO]
    first = max(min(starts, default=scene.today.year) - 1, scene.today.year - REACH)
    return Axis(date(first - first % STEP, 1, 1), scene.today)


def _bar(scene: Scene, of: T, record: Actor | Mandate | Tie, along: Axis) -> Bar[T]:
    """`record` holds the dates of what is drawn."""
    window = scene.snapshot.windows[record.KIND, record.id]
    if isinstance(record, Actor) and record.since is None:
        window = replace(window, undated=True)
    newest = newest_evidence(scene, record)
    pieces = tuple(_pieces(window, along))
    return Bar(of, scene.day, window, pieces, min(newest, along.last) if newest else None)


def _pieces(window: Window, along: Axis) -> Iterable[Piece]:
    """Fading in, for sure, fading out; without any date all of it is in doubt."""
    sure = min(along.last, window.sure_to) if window.undated else window.sure_from
    spans = (
        (window.possible_from, sure, "in"),
        (sure, window.sure_to, "sure"),
        (max(window.sure_to, sure), window.possible_to, "out"),
    )
    for start, end, look in spans:
        left, right = along.at(start), along.at(end)
        if right > left:
            yield Piece(left, right, look)


def newest_evidence(scene: Scene, record: Actor | Mandate | Tie) -> date | None:
    """The newest day that a source of the record speaks of."""
    sources = scene.snapshot.records.of(Source)
    dated: list[Edtf | None] = [] if isinstance(record, Actor) else [record.as_of]
    dated += [sources[cited.source].date for cited in record.sources if cited.source in sources]
    return max((day.latest for day in dated if day and day.latest), default=None)
