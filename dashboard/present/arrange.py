"""Gives every body of a picture its place: free, by level, as a tree, or along ways."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.pick import one_of
from dashboard.present.layout.free import free
from dashboard.present.layout.levels import Band, levels
from dashboard.present.layout.routes import routes
from dashboard.present.layout.shapes import Places, room
from dashboard.present.network import Picture
from dashboard.present.scene import Scene

TREE = "tree"
LAYOUTS = ("free", "levels", TREE)
DENSE = 140  # above this many bodies most names are hidden, and marks stand closer


@dataclass(frozen=True, slots=True)
class Arranged:
    """Places by body, and what lies behind them."""

    layout: str
    places: Places
    bands: tuple[Band, ...] = ()
    dense: bool = False


def layout(scene: Scene) -> str:
    return one_of(LAYOUTS, scene.address.option("layout")) or LAYOUTS[0]


def arranged(scene: Scene, picture: Picture) -> Arranged:
    """The browser draws a tree from these places, since who is part of whom needs no chance either;
    of a large picture it draws none.

    How much room a body gets hangs on the first wave only: what comes in later moves nobody.
    """
    asked, pairs = layout(scene), _pairs(picture)
    chosen = LAYOUTS[0] if asked == TREE and picture.large else asked
    dense = len(picture.spots) > DENSE
    if chosen == "levels":
        of = {spot.actor.id: spot.actor.level for spot in picture.spots}
        places, bands = levels(picture.waves, of, pairs)
        return Arranged(chosen, places, bands, dense)
    small = sum(len(wave) for _, wave in picture.waves[:1]) > DENSE
    rooms = {spot.actor.id: room(scene.short(spot.actor.id), small=small) for spot in picture.spots}
    return Arranged(chosen, free(picture.waves, pairs, rooms), (), dense)


def along(walks: Sequence[Sequence[str]]) -> Arranged:
    return Arranged("routes", routes(walks))


def fingerprint(scene: Scene, picture: Picture) -> str:
    """Names everything that the places depend on."""
    parts = (layout(scene), picture.waves, _pairs(picture), scene.words.language)
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def _pairs(picture: Picture) -> list[tuple[str, str]]:
    return sorted({(line.tie.from_actor, line.tie.to_actor) for line in picture.lines})
