"""One committee with its parts: the seats in each, on whose behalf, and what became of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.present.committees import SEATS, Outside, Shared, held, on, outside, shared
from dashboard.present.scene import Scene
from graph.force import Truth
from graph.model.body import Actor, Tie

DEPTH = 3  # parts of parts of parts


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat in a committee or one of its parts; `behalf` is what its holder is part of."""

    tie: Tie
    truth: Truth
    ended: bool
    behalf: tuple[str, ...]
    holds: tuple[str, ...]

    @property
    def body(self) -> str:
        return self.tie.from_actor


@dataclass(frozen=True, slots=True)
class Part:
    """The committee itself, or a part of it."""

    actor: Actor
    truth: Truth
    whole: str
    seats: tuple[Seat, ...]
    after: tuple[Tie, ...]
    holds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Committee:
    """All that its page shows."""

    actor: Actor
    parts: tuple[Part, ...]
    shared: tuple[Shared, ...]
    outside: tuple[Outside, ...]

    @property
    def seats(self) -> tuple[Seat, ...]:
        """Seats of the day, or perhaps of the day."""
        return tuple(seat for part in self.parts for seat in part.seats if seat.truth != "no")

    @property
    def ever(self) -> int:
        return sum(len(part.seats) for part in self.parts)


def committee(scene: Scene, actor: Actor) -> Committee:
    parts = tuple(_parts(scene, actor))
    return Committee(
        actor,
        parts,
        tuple(shared(scene, actor.id)),
        tuple(outside(scene, (part.actor.id for part in parts))),
    )


def _parts(scene: Scene, actor: Actor) -> Iterable[Part]:
    """The committee, then its parts, each once; those that are over stay."""
    seen, level = {actor.id: ""}, [actor.id]
    for _ in range(DEPTH):
        found = {
            tie.from_actor: tie.to_actor
            for tie in scene.snapshot.records.of(Tie).values()
            if tie.type == "PART_OF" and tie.to_actor in level and tie.from_actor not in seen
        }
        seen |= found
        level = sorted(found)
    for id, whole in seen.items():
        if part := scene.actor(id):
            yield _part(scene, part, whole)


def _part(scene: Scene, actor: Actor, whole: str) -> Part:
    every = scene.snapshot.records.of(Tie).values()
    mine = [_seat(scene, tie) for tie in every if tie.to_actor == actor.id and tie.type in SEATS]
    mine.sort(key=lambda one: (one.truth == "no", -SEATS.index(one.tie.type), scene.short(one.body).lower()))
    after = tuple(tie for tie in every if tie.type == "SUCCEEDS" and tie.to_actor == actor.id)
    truth = scene.snapshot.in_force(actor, scene.day)
    return Part(actor, truth, whole, tuple(mine), after, held(scene, actor.id))


def _seat(scene: Scene, tie: Tie) -> Seat:
    window = scene.snapshot.windows[Tie.KIND, tie.id]
    behalf = tuple(
        other.to_actor
        for other in scene.snapshot.records.of(Tie).values()
        if other.type == "PART_OF" and other.from_actor == tie.from_actor and on(scene, other) != "no"
    )
    ended = window.possible_to < scene.day
    return Seat(tie, window.on(scene.day), ended, behalf, held(scene, tie.from_actor))
