"""What a search found, by kind, and where each record is shown."""

from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.present.leads import lead
from dashboard.present.scene import Scene
from graph.model.body import Actor
from graph.model.evidence import Source
from graph.model.obligation import Instrument, Measure, Provision, Recommendation
from graph.model.place import Jurisdiction
from graph.model.responsibility import Responsibility
from queries.search import Hit

SOUGHT = (
    *(Actor.KIND, Responsibility.KIND, Jurisdiction.KIND, Instrument.KIND),
    *(Provision.KIND, Recommendation.KIND, Measure.KIND, Source.KIND),
)
Way = tuple[str, str]  # the key of our word for it, and an address


@dataclass(frozen=True, slots=True)
class Group:
    """The hits of one kind, the best first."""

    kind: str
    hits: tuple[Hit, ...]


def groups(hits: Iterable[Hit]) -> list[Group]:
    """By kind; the kind with the best hit first."""
    found: dict[str, list[Hit]] = {}
    for hit in hits:
        found.setdefault(hit.kind, []).append(hit)
    return [Group(kind, tuple(mine)) for kind, mine in found.items()]


def main_way(scene: Scene, hit: Hit) -> str | None:
    """The page of a body or canton, the map or cell of a responsibility, the demand, the source."""
    to, known = scene.address.to, scene.snapshot.records
    if hit.kind == Responsibility.KIND:
        return way_of(scene, known.of(Responsibility)[hit.id])
    if hit.kind == Jurisdiction.KIND and known.of(Jurisdiction)[hit.id].kind != "canton":
        return to("bodies", jurisdiction=hit.id)
    if hit.kind == Instrument.KIND:
        return to("obligations", instrument=hit.id)
    if hit.kind in (Provision.KIND, Recommendation.KIND, Measure.KIND):
        return to("obligations", id=hit.id)
    return lead(scene, hit.kind, hit.id)


def way_of(scene: Scene, item: Responsibility) -> str:
    """What cantons hold is shown on their map, the country's own in its cell."""
    if item.level in ("cantonal", "both"):
        return scene.address.to("cantons", responsibility=item.id)
    if item.level == "international":
        return scene.address.to("obligations", responsibility=item.id)
    return scene.address.to("coverage", responsibility=item.id, jurisdiction=scene.snapshot.country)


def other_ways(scene: Scene, hit: Hit) -> list[Way]:
    """Other views on the same record."""
    to, actor = scene.address.to, scene.actor(hit.id) if hit.kind == Actor.KIND else None
    if actor:
        seats = [("view.committees", to("committees", id=hit.id))] if actor.label == "Committee" else []
        return [*seats, ("view.network", to("network", id=hit.id))]
    if hit.kind == Responsibility.KIND:
        cell = to("coverage", responsibility=hit.id, jurisdiction=scene.snapshot.country)
        both = scene.coverage.cell(hit.id, scene.snapshot.country) is not None
        national = [("confederation", cell)] if both and main_way(scene, hit) != cell else []
        return [*national, ("view.obligations", to("obligations", responsibility=hit.id))]
    if hit.kind == Jurisdiction.KIND and scene.snapshot.records.of(Jurisdiction)[hit.id].kind == "canton":
        return [
            ("view.bodies", to("bodies", jurisdiction=hit.id)),
            ("view.network", to("network", id=hit.id)),
        ]
    return []
