"""Bodies in bands by the level they belong to; within a band near those they are tied to."""

import itertools
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dashboard.present.layout.shapes import Places

ORDER = (
    *("international", "federal", "intercantonal", "cantonal"),
    *("communal", "regional", "national-civil-society"),
)
COLUMN, ROW, BAND = 136.0, 96.0, 26.0
WIDE = 1.1  # a picture is that much wider than high, if it can be
APART = 0.9 * COLUMN
LEAST, MOST, SWEEPS = 5, 60, 8
Pairs = Sequence[tuple[str, str]]
Waves = Sequence[tuple[str, tuple[str, ...]]]
Row = tuple[str, list[str]]


@dataclass(frozen=True, slots=True)
class Band:
    """A level and where it lies."""

    level: str
    top: float
    bottom: float


def levels(waves: Waves, of: Mapping[str, str], pairs: Pairs) -> tuple[Places, tuple[Band, ...]]:
    """Places for bodies of these levels and the bands they lie in; a later wave moves nobody."""
    first = waves[0][1] if waves else ()
    ground = _Ground()
    ground.lay(_sorted_by_ties(first, of, pairs))
    for anchor, fresh in waves[1:]:
        ground.add(anchor, [(id, of[id]) for id in sorted(fresh)])
    return ground.places, ground.bands


@dataclass(slots=True)
class _Ground:
    """Rows with what stands in them."""

    places: dict[str, tuple[float, float]] = field(default_factory=dict[str, tuple[float, float]])
    rows: dict[str, list[float]] = field(default_factory=dict[str, list[float]])
    bottom: float = 0.0

    @property
    def bands(self) -> tuple[Band, ...]:
        ordered = sorted(self.rows.items(), key=lambda item: item[1][0])
        return tuple(Band(level, ys[0] - ROW / 2, ys[-1] + ROW / 2) for level, ys in ordered)

    def lay(self, rows: Sequence[Row]) -> None:
        """The first wave, each row as wide as the widest; every second row a little aside."""
        width = max((len(row) for _, row in rows), default=1) * COLUMN
        for level, ids in rows:
            y = self._row(level)
            aside = COLUMN / 4 * (len(self.rows[level]) % 2 or -1) if len(self.rows[level]) > 1 else 0.0
            for n, id in enumerate(ids):
                self.places[id] = round((n + 0.5) * width / len(ids) + aside, 1), y

    def add(self, anchor: str, fresh: Sequence[tuple[str, str]]) -> None:
        """Later ones go where their band has room, near the body that brought them in."""
        wish = self.places.get(anchor, (0.0, 0.0))[0]
        for id, level in fresh:
            ys = self.rows.get(level) or [self._row(level)]
            self.places[id] = min((self._free(y, wish) for y in ys), key=lambda at: abs(at[0] - wish))

    def _row(self, level: str) -> float:
        """A further row below everything; a new band keeps away from the one before."""
        ys = self.rows.setdefault(level, [])
        y = round(self.bottom + (ROW if ys else ROW + BAND), 1)
        ys.append(y)
        self.bottom = y
        return y

    def _free(self, y: float, wish: float) -> tuple[float, float]:
        """The place of a row nearest to the wish that keeps away from everybody there."""
        there = [x for x, other in self.places.values() if other == y]
        steps = (side * n * COLUMN / 4 for n in itertools.count() for side in (1, -1))
        x = next(wish + step for step in steps if all(abs(wish + step - other) >= APART for other in there))
        return round(x, 1), y


def _sorted_by_ties(ids: Sequence[str], of: Mapping[str, str], pairs: Pairs) -> list[Row]:
    """Rows of bodies, each near the middle of those it is tied to."""
    inside, beside = set(ids), defaultdict[str, list[str]](list)
    for one, other in pairs:
        if one in inside and other in inside:
            beside[one].append(other)
            beside[other].append(one)
    rows = _rows({id: of[id] for id in ids})
    at = _even(rows)
    for _ in range(SWEEPS):
        wish = {id: sum(at[o] for o in beside[id]) / len(beside[id]) if beside[id] else at[id] for id in at}
        rows = _dealt(rows, wish)
        at = _even(rows)
    return rows


def _even(rows: Sequence[Row]) -> dict[str, float]:
    """How far along its row each body stands, from 0 to 1."""
    return {id: (n + 0.5) / len(ids) for _, ids in rows for n, id in enumerate(ids)}


def _rows(of: Mapping[str, str]) -> list[Row]:
    """As many rows to a band as make the whole about as wide as a screen."""
    groups = [(level, mine) for level in ORDER if (mine := sorted(id for id in of if of[id] == level))]
    across = LEAST
    while across < MOST and across * COLUMN < WIDE * _height(groups, across):
        across += 1
    return [
        (level, mine[n :: -(-len(mine) // across)])
        for level, mine in groups
        for n in range(-(-len(mine) // across))
    ]


def _height(groups: Sequence[Row], across: int) -> float:
    return sum(-(-len(ids) // across) * ROW + BAND for _, ids in groups)


def _dealt(rows: Sequence[Row], wish: Mapping[str, float]) -> list[Row]:
    """Each band by where its bodies want to be, dealt to its rows anew, so that all are spread."""
    bands: dict[str, list[str]] = {}
    counts: dict[str, int] = {}
    for level, ids in rows:
        bands.setdefault(level, []).extend(ids)
        counts[level] = counts.get(level, 0) + 1
    ordered = {level: sorted(ids, key=lambda one: (wish[one], one)) for level, ids in bands.items()}
    return [(level, ids[n :: counts[level]]) for level, ids in ordered.items() for n in range(counts[level])]
