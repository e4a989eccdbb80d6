"""A body's mandates over time: what was for sure, what only perhaps, and the newest evidence of each."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dashboard.present.scene import Scene
from graph.coverage.matrix import ordered
from graph.force import ALWAYS_FROM, ALWAYS_TO, Truth, Window
from graph.model.body import Tie
from graph.model.dates import Edtf
from graph.model.evidence import Source
from graph.model.responsibility import Mandate

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

    def marks(self) -> list[int]:
        return list(range(self.first.year, self.last.year + 1, STEP))


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a bar: solid while in force for sure, fading where dates are in doubt."""

    left: float
    right: float
    look: str


@dataclass(frozen=True, slots=True)
class Lane:
    """One mandate on the strip; `ended` and `later` as seen from the day."""

    mandate: Mandate
    window: Window
    truth: Truth
    pieces: tuple[Piece, ...]
    newest: date | None
    ended: bool
    later: bool


def lanes(scene: Scene, body: str) -> tuple[Axis, tuple[Lane, ...]]:
    """The mandates of a body by responsibility and place, and the years they lie in."""
    order = {item.id: place for place, item in enumerate(ordered(scene.snapshot.records))}
    mine = [one for one in scene.snapshot.records.of(Mandate).values() if one.actor == body]
    mine.sort(key=lambda one: (order.get(one.responsibility, 0), one.jurisdictions, one.id))
    found = axis(scene, [scene.snapshot.windows[one.KIND, one.id] for one in mine])
    return found, tuple(_lane(scene, one, found) for one in mine)


def axis(scene: Scene, windows: Iterable[Window]) -> Axis:
    starts = [window.sure_from.year for window in windows if ALWAYS_FROM < window.sure_from < ALWAYS_TO]
    first = max(min(starts, default=scene.today.year) - 1, scene.today.year - REACH)
    return Axis(date(first - first % STEP, 1, 1), scene.today)


def _lane(scene: Scene, mandate: Mandate, along: Axis) -> Lane:
    window = scene.snapshot.windows[mandate.KIND, mandate.id]
    newest = newest_evidence(scene, mandate)
    return Lane(
        mandate,
        window,
        window.on(scene.day),
        tuple(_pieces(window, along)),
        min(newest, along.last) if newest else None,
        window.possible_to < scene.day,
        window.possible_from > scene.day,
    )


def _pieces(window: Window, along: Axis) -> Iterable[Piece]:
    """Fading in, for sure, fading out; without any date all of it is in doubt."""
    sure = along.last if window.undated else window.sure_from
    spans = (
        (window.possible_from, sure, "in"),
        (sure, window.sure_to, "sure"),
        (max(window.sure_to, sure), window.possible_to, "out"),
    )
    for start, end, look in spans:
        left, right = along.at(start), along.at(end)
        if right > left:
            yield Piece(left, right, look)


def newest_evidence(scene: Scene, record: Mandate | Tie) -> date | None:
    """The newest day that a source of the record speaks of."""
    sources = scene.snapshot.records.of(Source)
    dated: list[Edtf | None] = [record.as_of]
    dated += [sources[cited.source].date for cited in record.sources if cited.source in sources]
    return max((day.latest for day in dated if day and day.latest), default=None)
