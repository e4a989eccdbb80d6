"""Where the stations and bands of an alluvial picture stand. Pure: counts and orders in, pixels out."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

Way = tuple[str, ...]
UNIT = 1.5  # pixels of one demand
LEAST = 2.0  # a station or band is never thinner
SLOT, GAP, GROUP = 16.0, 3.0, 24.0  # room of a station with its label, between two, above a group
TOP = 34.0


@dataclass(frozen=True, slots=True)
class Station:
    """A bar: so many demands pass here."""

    key: str
    column: int
    count: int
    y: float = 0
    height: float = 0


@dataclass(frozen=True, slots=True)
class Band:
    """So many demands go from one station to the next; `marked` of them are picked out."""

    start: Station
    end: Station
    count: int
    marked: int
    from_y: float
    to_y: float

    @property
    def height(self) -> float:
        return max(self.count * UNIT, LEAST / 2)


@dataclass(frozen=True, slots=True)
class Flow:
    """The whole picture; `heads` are the tops of the groups by column and number."""

    stations: Mapping[str, Station]
    bands: tuple[Band, ...]
    heads: Mapping[tuple[int, int], float]
    height: float


def flow(ways: Sequence[Way], marked: Sequence[bool], columns: Sequence[Sequence[Sequence[str]]]) -> Flow:
    """The picture: each column is groups of stations from top to bottom; what nobody passes is left out."""
    counts = Counter(key for way in ways for key in way)
    kept = [[[key for key in group if counts[key]] for group in groups] for groups in columns]
    height = max(_needed(groups, counts) for groups in kept)
    stations: dict[str, Station] = {}
    heads: dict[tuple[int, int], float] = {}
    for column, groups in enumerate(kept):
        stations |= _placed(column, groups, counts, height)
        first = {number: stations[group[0]] for number, group in enumerate(groups) if group}
        heads |= {(column, number): min(one.y, one.y + one.height / 2 - 8) for number, one in first.items()}
    return Flow(stations, tuple(_bands(ways, marked, stations)), heads, height + TOP)


def _size(count: int) -> float:
    return max(count * UNIT, LEAST)


def _needed(groups: Iterable[Sequence[str]], counts: Mapping[str, int]) -> float:
    """What a column takes at least: the labels of small stations need room too."""
    return sum(GROUP + sum(max(_size(counts[key]), SLOT) + GAP for key in group) for group in groups if group)


def _placed(
    column: int, groups: Sequence[Sequence[str]], counts: Mapping[str, int], height: float
) -> dict[str, Station]:
    """One column, its free room shared out between the stations."""
    number = sum(len(group) for group in groups)
    spare = (height - _needed(groups, counts)) / max(number, 1)
    found: dict[str, Station] = {}
    y = TOP
    for group in groups:
        y += GROUP if group else 0
        for key in group:
            slot = max(_size(counts[key]), SLOT) + spare
            at = y + (slot - _size(counts[key])) / 2
            found[key] = Station(key, column, counts[key], round(at, 1), round(_size(counts[key]), 1))
            y += slot + GAP
    return found


def _bands(ways: Sequence[Way], marked: Sequence[bool], stations: Mapping[str, Station]) -> list[Band]:
    """Bands from column to column; at each station in the order of their other ends, so that few cross."""
    counts: Counter[tuple[str, str]] = Counter()
    picked: Counter[tuple[str, str]] = Counter()
    for way, on in zip(ways, marked, strict=True):
        for pair in pairwise(way):
            counts[pair] += 1
            picked[pair] += on
    bands = [Band(stations[a], stations[b], counts[a, b], picked[a, b], 0, 0) for a, b in counts]
    out = _stacked(bands, key=lambda band: (band.start.key, band.end.y), far=False)
    return _stacked(out, key=lambda band: (band.end.key, band.start.y), far=True)


def _stacked(bands: list[Band], *, key: Callable[[Band], tuple[str, float]], far: bool) -> list[Band]:
    """One end of each band given its place on its station."""
    used: dict[str, float] = {}
    found: list[Band] = []
    for band in sorted(bands, key=key):
        station = band.end if far else band.start
        y = used.get(station.key, station.y)
        used[station.key] = y + band.count * UNIT
        found.append(replace(band, to_y=round(y, 1)) if far else replace(band, from_y=round(y, 1)))
    return found
