"""Parts of a picture that are not tied to each other, laid out apart and packed in rows."""

from collections.abc import Sequence

import numpy as np

from dashboard.present.layout.shapes import Flags, Floats

BETWEEN = 36.0
WIDE = 1.7


def parts(tied: Flags) -> list[list[int]]:
    """The connected parts, the largest first."""
    left, found = set(range(len(tied))), list[list[int]]()
    while left:
        queue = [min(left)]
        part = set(queue)
        while queue:
            fresh = set(np.flatnonzero(tied[queue.pop()]).tolist()) - part
            part |= fresh
            queue += sorted(fresh)
        left -= part
        found.append(sorted(part))
    return sorted(found, key=lambda part: (-len(part), part[0]))


def packed(places: Floats, rooms: Floats, groups: Sequence[Sequence[int]]) -> Floats:
    """Groups in rows, from left to right, as wide in all as a screen."""
    boxes = [_box(places[list(group)], rooms[list(group)]) for group in groups]
    sizes = [(box[2] - box[0] + BETWEEN, box[3] - box[1] + BETWEEN) for box in boxes]
    area = sum(width * height for width, height in sizes)
    widest = max(*(width for width, _ in sizes), (area * WIDE) ** 0.5)
    moved, x, y, tall = places.copy(), 0.0, 0.0, 0.0
    for group, box, (width, height) in zip(groups, boxes, sizes, strict=True):
        if x and x + width > widest + 1:
            x, y, tall = 0.0, y + tall, 0.0
        moved[list(group)] += (x - box[0], y - box[1])
        x, tall = x + width, max(tall, height)
    return moved


def _box(places: Floats, rooms: Floats) -> tuple[float, float, float, float]:
    low, high = (places - rooms / 2).min(axis=0), (places + rooms / 2).max(axis=0)
    return float(low[0]), float(low[1]), float(high[0]), float(high[1])
