"""Where a picture of the network starts: a body, a committee and its parts, a canton, a pillar, all."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from dashboard.present.moments import USUAL, Clock
from dashboard.present.scene import Scene
from dashboard.present.unit import family
from graph.model.body import Actor, Tie
from graph.model.place import Jurisdiction
from graph.model.responsibility import Mandate, Pillar, Responsibility

Kind = Literal["body", "place", "pillar", "everything", "nothing"]
EVERYTHING = "all"


@dataclass(frozen=True, slots=True)
class Origin:
    """What the address asks to start from, and the bodies that this means."""

    kind: Kind
    id: str
    bodies: tuple[str, ...] = ()

    @property
    def steps(self) -> int:
        """How far from it the picture reaches unless something else is asked for."""
        return 1 if self.kind == "body" else 0


def origin(scene: Scene) -> Origin:
    """Without an id the body that the data set is about."""
    records, focus = scene.snapshot.records, scene.snapshot.dataset.focus
    asked = scene.address.id or scene.address.option("from")
    id = asked or (focus.body if focus else EVERYTHING)
    if actor := scene.actor(id):
        return Origin("body", id, _with_parts(scene, actor))
    if id in records.of(Jurisdiction):
        based = (one for one in records.of(Actor).values() if one.jurisdiction == id)
        return Origin("place", id, _there(scene, based))
    if id in records.of(Pillar):
        return Origin("pillar", id, _there(scene, _carriers(scene, id)))
    if id == EVERYTHING:
        return Origin("everything", id, _there(scene, records.of(Actor).values()))
    return Origin("nothing", id)


def _with_parts(scene: Scene, actor: Actor) -> tuple[str, ...]:
    """A committee is its parts too: what was tied to them was tied to it; but not those of other times."""
    if actor.label != "Committee":
        return (actor.id,)
    parts = sorted(family(scene.snapshot.records.of(Tie), actor.id) - {actor.id})
    clock, windows = Clock(scene.day, scene.today), scene.snapshot.windows
    return (actor.id, *(id for id in parts if clock.moment(windows[Actor.KIND, id]) in USUAL))


def _carriers(scene: Scene, pillar: str) -> list[Actor]:
    """Bodies with a mandate in the pillar that holds on the day, or may."""
    records = scene.snapshot.records
    mine = {one.id for one in records.of(Responsibility).values() if one.pillar == pillar}
    held = [one for one in records.of(Mandate).values() if one.responsibility in mine]
    ids = {one.actor for one in held if scene.snapshot.in_force(one, scene.day) != "no"}
    return [actor for id in sorted(ids) if (actor := scene.actor(id))]


def _there(scene: Scene, actors: Iterable[Actor]) -> tuple[str, ...]:
    """Single bodies that exist on the day, or may; classes are no bodies."""
    exist = (one for one in actors if scene.snapshot.in_force(one, scene.day) != "no")
    return tuple(sorted(one.id for one in exist if not one.collective))
