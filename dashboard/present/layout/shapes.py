"""What a layout works with: arrays of places, and the room that each body takes up with its name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Places: TypeAlias = Mapping[str, tuple[float, float]]
Floats: TypeAlias = NDArray[np.float64]
Flags: TypeAlias = NDArray[np.bool_]

LETTER, LINE, WIDEST, MARK, GAP = 6.3, 15.0, 134.0, 34.0, 20.0
SMALL = (26.0, 22.0)


WORK = 7_000_000  # pairs of bodies looked at in all, so that a large picture takes seconds and not minutes


def rounds(size: int, *, least: int, most: int) -> int:
    """How often a picture of that many bodies is improved."""
    return min(max(WORK // max(size * size, 1), least), most)


@dataclass(frozen=True, slots=True)
class Net:
    """Bodies by their place in the arrays, and which of them are tied."""

    ids: tuple[str, ...]
    tied: Flags

    def index(self) -> dict[str, int]:
        return {id: at for at, id in enumerate(self.ids)}


def net(ids: Sequence[str], pairs: Sequence[tuple[str, str]]) -> Net:
    at = {id: place for place, id in enumerate(ids)}
    tied = np.zeros((len(ids), len(ids)), dtype=np.bool_)
    for one, other in pairs:
        if one in at and other in at and one != other:
            tied[at[one], at[other]] = tied[at[other], at[one]] = True
    return Net(tuple(ids), tied)


def room(name: str, *, small: bool) -> tuple[float, float]:
    """Width and height of a mark with its name below; in a large picture most names are hidden."""
    if small:
        return SMALL
    long = len(name) * LETTER
    lines = min(3, int(long // WIDEST) + 1)
    return max(MARK, min(long, WIDEST)) + GAP, MARK + lines * LINE + GAP


def arrays(places: Places, ids: Sequence[str]) -> Floats:
    return np.array([places[id] for id in ids], dtype=np.float64).reshape(len(ids), 2)


def named(ids: Sequence[str], xy: Floats) -> dict[str, tuple[float, float]]:
    return {id: (round(float(x), 1), round(float(y), 1)) for id, (x, y) in zip(ids, xy, strict=True)}
