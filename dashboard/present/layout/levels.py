"""Bodies in bands by the level they belong to; within a band near those they are tied to."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dashboard.present.layout.shapes import Places

ORDER = (
    *("international", "federal", "intercantonal", "cantonal"),
    *("communal", "regional", "national-civil-society"),
)
COLUMN, ROW, BAND = 132.0, 88.0, 30.0
LEAST, SWEEPS = 8, 8


@dataclass(frozen=True, slots=True)
class Band:
    """A level and where it lies."""

    level: str
    top: float
    bottom: float


def levels(of: Mapping[str, str], pairs: Sequence[tuple[str, str]]) -> tuple[Places, tuple[Band, ...]]:
    """Places for bodies with these levels, and the bands they lie in."""
    beside: defaultdict[str, list[str]] = defaultdict(list)
    for one, other in pairs:
        beside[one].append(other)
        beside[other].append(one)
    across = max(LEAST, round((len(of) * 2.2) ** 0.5))
    rows = _rows(of, across)
    width = max((len(row) for _, row in rows), default=1) * COLUMN
    at = {id: (n + 0.5) * width / len(row) for _, row in rows for n, id in enumerate(row)}
    for _ in range(SWEEPS):
        wish = {id: sum(at[o] for o in beside[id]) / len(beside[id]) if beside[id] else at[id] for id in at}
        rows = _sorted(rows, wish)
        at = {id: (n + 0.5) * width / len(row) for _, row in rows for n, id in enumerate(row)}
    return _placed(rows, at)


def _rows(of: Mapping[str, str], across: int) -> list[tuple[str, list[str]]]:
    rows: list[tuple[str, list[str]]] = []
    for level in ORDER:
        mine = sorted(id for id in of if of[id] == level)
        count = -(-len(mine) // across)
        rows += [(level, mine[n::count]) for n in range(count)]
    return rows


def _sorted(rows: list[tuple[str, list[str]]], wish: Mapping[str, float]) -> list[tuple[str, list[str]]]:
    """Each row by where its bodies want to be; rows of one band are dealt anew, so that all are spread."""
    bands: dict[str, list[str]] = {}
    counts: dict[str, int] = {}
    for level, row in rows:
        bands.setdefault(level, []).extend(row)
        counts[level] = counts.get(level, 0) + 1
    ordered = {level: sorted(ids, key=lambda one: (wish[one], one)) for level, ids in bands.items()}
    return [(level, ids[n :: counts[level]]) for level, ids in ordered.items() for n in range(counts[level])]


def _placed(rows: list[tuple[str, list[str]]], at: Mapping[str, float]) -> tuple[Places, tuple[Band, ...]]:
    places: dict[str, tuple[float, float]] = {}
    bands: dict[str, Band] = {}
    y = 0.0
    for level, row in rows:
        if level not in bands:
            y += BAND
            bands[level] = Band(level, y - ROW / 2, y)
        places |= {id: (round(at[id], 1), round(y, 1)) for id in row}
        bands[level] = Band(level, bands[level].top, y + ROW / 2)
        y += ROW
    return places, tuple(bands.values())
