"""Ways from one body to another: from left to right, each body as far along as it stands on its ways."""

import itertools
from collections import defaultdict
from collections.abc import Sequence

from dashboard.present.layout.shapes import Places

STEP, ROW, SWEEPS = 210.0, 74.0, 6


def routes(ways: Sequence[Sequence[str]]) -> Places:
    """Both ends in the middle; what lies between them in columns."""
    longest = max((len(way) for way in ways), default=2) - 1
    columns = _columns(ways, longest)
    beside: defaultdict[str, set[str]] = defaultdict(set)
    for way in ways:
        for one, other in itertools.pairwise(way):
            beside[one].add(other)
            beside[other].add(one)
    y = {id: float(n) - (len(ids) - 1) / 2 for ids in columns.values() for n, id in enumerate(ids)}
    for _ in range(SWEEPS):
        for column, ids in columns.items():
            wish = {id: sum(y[other] for other in sorted(beside[id])) / len(beside[id]) for id in ids}
            columns[column] = sorted(ids, key=lambda one: (wish[one], one))
            y |= {id: float(n) - (len(ids) - 1) / 2 for n, id in enumerate(columns[column])}
    return {
        id: (round(column * STEP, 1), round(y[id] * ROW, 1)) for column, ids in columns.items() for id in ids
    }


def _columns(ways: Sequence[Sequence[str]], longest: int) -> dict[float, list[str]]:
    """How far along, by body: where it stands on the first way it is on."""
    along: dict[str, float] = {}
    for way in ways:
        for n, id in enumerate(way):
            along.setdefault(id, round(n * longest / (len(way) - 1), 2))
    columns: dict[float, list[str]] = {}
    for id, column in sorted(along.items(), key=lambda item: item[1]):
        columns.setdefault(column, []).append(id)
    return columns
