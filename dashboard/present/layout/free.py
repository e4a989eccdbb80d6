"""The usual arrangement: tied bodies near each other; later ones find a place around the old ones."""

from collections.abc import Mapping, Sequence

import numpy as np

from dashboard.present.layout.pack import packed, parts
from dashboard.present.layout.shapes import Floats, Net, Places, arrays, named, net
from dashboard.present.layout.spread import spread
from dashboard.present.layout.stress import EDGE, FLAT, WIDE, circle, relaxed

Pairs = Sequence[tuple[str, str]]
Waves = Sequence[tuple[str, tuple[str, ...]]]
Rooms = Mapping[str, tuple[float, float]]


def free(waves: Waves, pairs: Pairs, rooms: Rooms) -> Places:
    """A place for every body; a wave never moves what was there before it."""
    places: Places = {}
    for anchor, ids in waves:
        fresh = [id for id in ids if id not in places]
        if not places:
            places = _first(fresh, pairs, rooms)
        elif fresh:
            places = _further(places, anchor, fresh, pairs, rooms)
    return places


def _first(ids: Sequence[str], pairs: Pairs, rooms: Rooms) -> Places:
    """Each connected part by itself."""
    if not ids:
        return {}
    whole = net(ids, pairs)
    sizes = np.array([rooms[id] for id in ids])
    places = np.zeros((len(ids), 2))
    groups = parts(whole.tied)
    for group in groups:
        part = Net(tuple(ids[at] for at in group), whole.tied[np.ix_(group, group)])
        laid = relaxed(part, circle(part, radius=EDGE / 2))
        places[group] = spread(_lying(laid), sizes[group])
    return named(ids, packed(places, sizes, groups))


def _further(places: Places, anchor: str, fresh: list[str], pairs: Pairs, rooms: Rooms) -> Places:
    """New bodies start beyond the one they came in with, seen from the middle of the picture."""
    old = list(places)
    ids = [*old, *fresh]
    whole = net(ids, pairs)
    fixed = arrays(places, old)
    middle, at = fixed.mean(axis=0), np.array(places.get(anchor, tuple(fixed.mean(axis=0))))
    out = at - middle
    out = out / max(float(np.hypot(*out)), 1.0)
    turns = np.linspace(-1.0, 1.0, len(fresh)) * 1.1
    rays = np.stack(
        [out[0] * np.cos(turns) - out[1] * np.sin(turns), out[0] * np.sin(turns) + out[1] * np.cos(turns)]
    )
    start = np.concatenate([fixed, at + rays.T * EDGE])
    mine = np.array([False] * len(old) + [True] * len(fresh))
    laid = relaxed(whole, start, mine)
    return named(ids, spread(laid, np.array([rooms[id] for id in ids]), mine))


def _lying(places: Floats) -> Floats:
    """Turned so that the longest side lies, and flattened a little."""
    centred = places - places.mean(axis=0)
    if len(places) > 2:  # noqa: PLR2004 - two bodies have no side but one
        _, axes = np.linalg.eigh(centred.T @ centred)
        axes = axes[:, ::-1] * np.where(axes[:, ::-1].sum(axis=0) < 0, -1.0, 1.0)
        centred = centred @ axes
    return centred * (WIDE, FLAT)
