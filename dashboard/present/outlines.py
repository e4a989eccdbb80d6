"""Outlines of places laid flat: a path for each, and the spot inside where its name has most room."""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise, product
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]
Ring: TypeAlias = tuple[Point, ...]
Outline: TypeAlias = tuple[Ring, ...]
"""All rings of a place; what lies within an even number of them is outside."""
Span: TypeAlias = tuple[float, float]

WIDTH, MARGIN = 640, 14
LINES = 24  # heights at which room for a name is looked for
# How high and wide a label is: the name above its sign, beside it, and both in small.
LABELS = {"stacked": (34, 26), "beside": (15, 36), "small": (20, 12)}


@dataclass(frozen=True, slots=True)
class Shape:
    """A place on the map, with the middle of its label; `above` has no room for the name inside."""

    id: str
    path: str
    x: float
    y: float
    label: str


@dataclass(frozen=True, slots=True)
class Flat:
    """The whole map in pixels."""

    height: float
    shapes: tuple[Shape, ...]


def flat(outlines: Mapping[str, Outline], places: Iterable[str]) -> Flat | None:
    """The places in their order; nothing where one has no outline."""
    wanted = tuple(places)
    if not wanted or not all(outlines.get(place) for place in wanted):
        return None
    laid = _laid({place: outlines[place] for place in wanted})
    deep = max(y for outline in laid.values() for ring in outline for _, y in ring)
    return Flat(round(deep + MARGIN, 1), tuple(_shape(id, outline) for id, outline in laid.items()))


def _laid(outlines: Mapping[str, Outline]) -> Mapping[str, Outline]:
    """Degrees to pixels; east and north keep their proportion in the middle: enough for a country."""
    points = [point for outline in outlines.values() for ring in outline for point in ring]
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    squeeze = math.cos(math.radians((south + north) / 2))
    scale = (WIDTH - 2 * MARGIN) / ((east - west) * squeeze)

    def pixel(point: Point) -> Point:
        return MARGIN + (point[0] - west) * squeeze * scale, MARGIN + (north - point[1]) * scale

    return {
        id: tuple(tuple(pixel(point) for point in ring) for ring in outline)
        for id, outline in outlines.items()
    }


def _shape(id: str, outline: Outline) -> Shape:
    path = "".join(f"M{'L'.join(f'{x:.1f} {y:.1f}' for x, y in ring)}Z" for ring in outline)
    for label, (height, width) in LABELS.items():
        room, x, y = max(_rooms(outline, height), default=(0.0, 0.0, 0.0))
        if room >= width:
            return Shape(id, path, round(x, 1), round(y, 1), label)
    main = max(outline, key=lambda ring: abs(_area(ring)))
    return Shape(id, path, _middle(x for x, _ in main), _middle(y for _, y in main), "above")


def _rooms(outline: Outline, height: float) -> Iterator[tuple[float, float, float]]:
    """How wide a label of this height may be, at many heights, and its middle there."""
    ys = [y for ring in outline for _, y in ring]
    low, high = min(ys) + height / 2, max(ys) - height / 2
    for step in range(LINES + 1):
        y = low + (high - low) * step / LINES
        rows = [_inside(outline, at) for at in (y - height / 2, y, y + height / 2)]
        for spans in product(*rows):
            left, right = max(a for a, _ in spans), min(b for _, b in spans)
            yield right - left, (left + right) / 2, y


def _inside(outline: Outline, y: float) -> list[Span]:
    """The stretches of a horizontal line that lie within."""
    edges = (edge for ring in outline for edge in pairwise((*ring, ring[0])))
    crossings = sorted(
        x0 + (y - y0) * (x1 - x0) / (y1 - y0) for (x0, y0), (x1, y1) in edges if (y0 > y) != (y1 > y)
    )
    return list(zip(crossings[::2], crossings[1::2], strict=True))


def _middle(values: Iterable[float]) -> float:
    known = list(values)
    return round((min(known) + max(known)) / 2, 1)


def _area(ring: Ring) -> float:
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairwise((*ring, ring[0]))) / 2
