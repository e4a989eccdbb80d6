"""Everything a body's page shows, worked out once."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from dashboard.present.loss import Loss, losses
from dashboard.present.scene import Scene
from dashboard.present.strips import Lane, Strip, strip
from dashboard.present.ties import Tied, of_type, seen_by
from graph.model.base import Record
from graph.model.body import Actor
from graph.model.evidence import Figure, Source
from graph.model.obligation import Recommendation


@dataclass(frozen=True)
class Profile:
    """One body on the scene's day."""

    scene: Scene
    actor: Actor
    strip: Strip
    tied: tuple[Tied, ...]
    losses: tuple[Loss, ...]
    asked_of: tuple[Recommendation, ...]
    asked_by: tuple[Recommendation, ...]
    figures: tuple[Figure, ...]

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """Its mandates."""
        return self.strip.lanes

    @property
    def ties(self) -> tuple[Tied, ...]:
        """Its ties; what came after what is told apart."""
        return tuple(one for one in self.tied if one.tie.type != "SUCCEEDS")

    @property
    def wholes(self) -> tuple[Tied, ...]:
        return of_type(self.tied, "PART_OF.out")

    @property
    def parts(self) -> tuple[Tied, ...]:
        return of_type(self.tied, "PART_OF.in")

    @property
    def after(self) -> tuple[Tied, ...]:
        """What came after it."""
        return of_type(self.tied, "SUCCEEDS.in")

    @property
    def before(self) -> tuple[Tied, ...]:
        return of_type(self.tied, "SUCCEEDS.out")

    @cached_property
    def places(self) -> Mapping[str, tuple[Lane, ...]]:
        """Its mandates by the place they are for."""
        found: dict[str, tuple[Lane, ...]] = {}
        for lane in self.lanes:
            for id in lane.of.jurisdictions:
                found[id] = (*found.get(id, ()), lane)
        return found

    @cached_property
    def cited(self) -> tuple[tuple[Source, tuple[str, ...], int], ...]:
        """The sources behind all of it, with places and with how many records cite each; most cited first."""
        shown: list[Record] = [
            self.actor,
            *(one.tie for one in self.tied),
            *(one.of for one in self.lanes),
        ]
        shown += [*self.asked_of, *self.asked_by, *self.figures]
        return _cited(self.scene, shown)


def profile(scene: Scene, actor: Actor) -> Profile:
    tied = seen_by(scene, actor.id)
    records = scene.snapshot.records
    asked = [one for one in records.of(Recommendation).values() if _by_the_day(scene, one)]
    return Profile(
        scene=scene,
        actor=actor,
        strip=strip(scene, actor, tied),
        tied=tied,
        losses=losses(records, scene.coverage, actor.id),
        asked_of=_newest_first(one for one in asked if actor.id in one.addressed_to),
        asked_by=_newest_first(one for one in asked if one.issuer == actor.id),
        figures=tuple(one for one in records.of(Figure).values() if one.actor == actor.id),
    )


def asked_by_others(of: Profile) -> list[tuple[str, list[Recommendation]]]:
    """The recommendations of others that concern what it leads on the day, by responsibility."""
    led = {one.of.responsibility for one in of.lanes if one.truth == "yes" and one.of.role == "lead"}
    every = of.scene.snapshot.records.of(Recommendation).values()
    others = [one for one in every if one.issuer != of.actor.id and _by_the_day(of.scene, one)]
    found = {id: [one for one in others if id in one.responsibilities] for id in led}
    asked = ((id, mine) for id, mine in found.items() if mine)
    return sorted(asked, key=lambda item: (-len(item[1]), item[0]))


def asked_of_class(of: Profile) -> tuple[Recommendation, ...]:
    """Recommendations addressed to the class of bodies that it belongs to."""
    every = of.scene.snapshot.records.of(Recommendation).values()
    found = [one for one in every if of.actor.instance_of in one.addressed_to]
    return _newest_first(one for one in found if _by_the_day(of.scene, one))


def _by_the_day(scene: Scene, one: Recommendation) -> bool:
    """Asked by that day; what bears no date is always told."""
    return one.year is None or one.year.earliest is None or one.year.earliest <= scene.day


def _newest_first(found: Iterable[Recommendation]) -> tuple[Recommendation, ...]:
    return tuple(sorted(found, key=lambda one: (-_year(one), one.id)))


def _year(one: Recommendation) -> int:
    day = one.year.latest or one.year.earliest if one.year else None
    return day.year if day else 0


def _cited(scene: Scene, shown: Iterable[Record]) -> tuple[tuple[Source, tuple[str, ...], int], ...]:
    known = scene.snapshot.records.of(Source)
    places: dict[str, list[str]] = {}
    counted: Counter[str] = Counter()
    for record in shown:
        counted.update({one.source for one in record.citations})
        for one in record.citations:
            places.setdefault(one.source, []).append(one.at or "")
    found = [
        (known[id], tuple(dict.fromkeys(filter(None, places[id]))), n)
        for id, n in counted.items()
        if id in known
    ]
    return tuple(sorted(found, key=lambda item: (-item[2], item[0].title)))
