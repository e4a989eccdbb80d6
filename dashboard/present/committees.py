"""Committees: how large each is on the day, which share members, and who has a seat in none."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dashboard.present.scene import Scene
from graph.folding import fold, folded
from graph.force import Truth
from graph.model.body import Actor, Tie
from graph.model.responsibility import Mandate

SEATS = ("MEMBER_OF", "CHAIRS", "HOSTS")
SITS = ("MEMBER_OF", "CHAIRS")  # who houses a committee does not sit in it by that


@dataclass(frozen=True, slots=True)
class Row:
    """One committee in the list; members are counted apart where a date is in doubt."""

    actor: Actor
    truth: Truth
    members: tuple[str, ...]
    perhaps: tuple[str, ...]
    ever: int
    chairs: tuple[str, ...]
    holds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shared:
    """Two committees and the single bodies that sit in both for sure."""

    one: str
    other: str
    bodies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outside:
    """A body that carries something, without a seat."""

    body: str
    leads: tuple[str, ...]
    supports: tuple[str, ...]

    @property
    def count(self) -> int:
        return len(self.leads) + len(self.supports)


def committees(scene: Scene) -> dict[str, Actor]:
    """Single committees; a class of them is none."""
    every = scene.snapshot.records.of(Actor)
    return {id: one for id, one in every.items() if one.label == "Committee" and not one.collective}


def rows(scene: Scene) -> list[Row]:
    """The committees that the address asks for: those of the day first, the largest first."""
    found = [_row(scene, actor) for actor in committees(scene).values() if _wanted(scene, actor)]
    return sorted(found, key=lambda one: (one.truth == "no", -len(one.members), _name(scene, one.actor)))


def _wanted(scene: Scene, actor: Actor) -> bool:
    kind, typed = scene.address.option("kind"), fold(scene.address.option("q")).split()
    acronyms = actor.acronyms.all() if actor.acronyms else ()
    texts = (
        folded((actor.id, *actor.name.all(), *actor.aliases, *acronyms, actor.acronym or "")) if typed else ""
    )
    return (not kind or actor.kind == kind) and all(word in texts for word in typed)


def _name(scene: Scene, actor: Actor) -> str:
    return fold(scene.words.name(actor.name))


def _row(scene: Scene, actor: Actor) -> Row:
    seats = [tie for tie in _ties(scene, ("MEMBER_OF",)) if tie.to_actor == actor.id]
    sure = _bodies(tie for tie in seats if on(scene, tie) == "yes")
    maybe = _bodies(tie for tie in seats if on(scene, tie) == "perhaps")
    chairs = [tie for tie in _ties(scene, ("CHAIRS",)) if tie.to_actor == actor.id]
    return Row(
        actor,
        scene.snapshot.in_force(actor, scene.day),
        sure,
        tuple(id for id in maybe if id not in sure),
        len(_bodies(seats)),
        _bodies(tie for tie in chairs if on(scene, tie) == "yes"),
        held(scene, actor.id),
    )


def shared(scene: Scene, committee: str = "") -> list[Shared]:
    """Pairs with members in common, those with most first; only pairs with one if it is named."""
    known = committees(scene)
    sits: defaultdict[str, set[str]] = defaultdict(set)
    for tie in _ties(scene, SITS):
        actor = scene.actor(tie.from_actor)
        if tie.to_actor in known and actor and not actor.collective and on(scene, tie) == "yes":
            sits[tie.to_actor].add(tie.from_actor)
    pairs = [
        Shared(one, other, tuple(sorted(sits[one] & sits[other])))
        for one in sorted(sits)
        for other in sorted(sits)
        if one < other and committee in ("", one, other)
    ]
    return sorted((pair for pair in pairs if pair.bodies), key=lambda one: -len(one.bodies))


def outside(scene: Scene, bodies: Iterable[str] = ()) -> list[Outside]:
    """Who carries what these hold, there, without a seat in one of them; without any, if none is named."""
    asked = set(bodies)
    every = scene.snapshot.records.of(Actor).values()
    into = asked or {one.id for one in every if one.label == "Committee"}
    seated = {
        tie.from_actor for tie in _ties(scene, SEATS) if tie.to_actor in into and on(scene, tie) != "no"
    }
    fields = _fields(scene, asked)
    found: defaultdict[str, list[Mandate]] = defaultdict(list)
    for mandate in _in_force(scene):
        actor = scene.actor(mandate.actor)
        single = actor is not None and not actor.collective and actor.label != "Committee"
        there = not asked or any((mandate.responsibility, id) in fields for id in mandate.jurisdictions)
        if single and there and mandate.actor not in seated and mandate.role in ("lead", "support"):
            found[mandate.actor].append(mandate)
    made = [Outside(body, _of(held, "lead"), _of(held, "support")) for body, held in found.items()]
    return sorted(made, key=lambda one: (-one.count, one.body))


def _fields(scene: Scene, bodies: set[str]) -> set[tuple[str, str]]:
    """What these hold on the day, each with its place."""
    held = (one for one in _in_force(scene) if one.actor in bodies)
    return {(one.responsibility, place) for one in held for place in one.jurisdictions}


def _of(mandates: Iterable[Mandate], role: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.responsibility for one in mandates if one.role == role))


def held(scene: Scene, body: str) -> tuple[str, ...]:
    """The responsibilities that a body leads or supports for sure on the day."""
    mine = (one for one in _in_force(scene) if one.actor == body and one.role in ("lead", "support"))
    return tuple(dict.fromkeys(one.responsibility for one in mine))


def _in_force(scene: Scene) -> Iterator[Mandate]:
    for mandate in scene.snapshot.records.of(Mandate).values():
        if scene.snapshot.in_force(mandate, scene.day) == "yes":
            yield mandate


def on(scene: Scene, tie: Tie) -> Truth:
    """Whether a tie holds on the day."""
    return scene.snapshot.windows[Tie.KIND, tie.id].on(scene.day)


def _ties(scene: Scene, types: tuple[str, ...]) -> Iterator[Tie]:
    every: Mapping[str, Tie] = scene.snapshot.records.of(Tie)
    return (tie for tie in every.values() if tie.type in types)


def _bodies(ties: Iterable[Tie]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tie.from_actor for tie in ties))
