"""An answer whose rows run from one body to another, as a picture of the network."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from dashboard.present.arrange import Arranged
from dashboard.present.drawing import drawing
from dashboard.present.moments import MOMENTS
from dashboard.present.network import MOST, Picture, assembled
from dashboard.present.scene import Scene
from dashboard.present.web import Line, web
from graph.model.body import Actor
from queries.table import Table

FROM, TO, TIE = "from", "to", "tie"
AS, NETWORK = "as", "network"


def picture(scene: Scene, table: Table) -> Picture | None:
    """The bodies and ties of the rows; None where the rows are about something else."""
    pairs = _pairs(scene, table)
    if not pairs:
        return None
    bodies = tuple(dict.fromkeys(id for pair in pairs for id in pair))
    drawn = bodies[:MOST]
    every = assembled(scene, web(scene, MOMENTS, keep=drawn), [("", drawn)], starts=())
    named, tied = _ties(table), {frozenset(pair) for pair in pairs}

    def told(line: Line) -> bool:
        ends = frozenset((line.tie.from_actor, line.tie.to_actor))
        return line.tie.id in named if named else ends in tied

    return replace(every, lines=tuple(filter(told, every.lines)), left_out=len(bodies) - len(drawn))


def drawn(scene: Scene, shown: Picture, places: Arranged, sizes: Mapping[str, float]) -> dict[str, Any]:
    """What the component draws; a body or a tie that somebody chooses opens in the network."""
    start = max(shown.spots, key=lambda spot: (sizes.get(spot.actor.id, 0.0), spot.actor.id)).actor.id
    asked = scene.address.option("name") or "cypher"
    return {
        **drawing(scene, shown, places, sizes),
        "graph": f"{asked} {scene.address.given} {scene.address.option('cypher')}",
        "href": scene.address.to("network", id=start),
        "file": f"{asked.replace('/', '-')}-{scene.day}",
    }


def _pairs(scene: Scene, table: Table) -> list[tuple[str, str]]:
    if not {FROM, TO} <= set(table.columns):
        return []
    actors = scene.snapshot.records.of(Actor)
    ends = zip(table.column(FROM), table.column(TO), strict=True)
    return [(one, other) for one, other in ends if one in actors and other in actors]


def _ties(table: Table) -> set[str]:
    return {id for id in table.column(TIE) if isinstance(id, str)} if TIE in table.columns else set()
