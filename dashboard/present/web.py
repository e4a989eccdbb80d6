"""All ties as the page's day sees them, by body."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from dashboard.present.moments import USUAL, Clock, Moment
from dashboard.present.scene import Scene
from graph.model.body import FAMILIES, Actor, Tie

SUCCESSION = "succession"
FAMILY_OF = {type: name for name, types in FAMILIES.items() for type in types}
FAMILY_NAMES = (*FAMILIES, SUCCESSION)


@dataclass(frozen=True, slots=True)
class Line:
    """A tie, its family and its time; what came after what is a family of its own."""

    tie: Tie
    family: str
    moment: Moment
    perhaps: bool

    def other(self, body: str) -> str:
        return self.tie.to_actor if self.tie.from_actor == body else self.tie.from_actor


@dataclass(frozen=True, slots=True)
class Web:
    """Ties that may be drawn, at each body."""

    at: dict[str, list[Line]] = field(default_factory=lambda: defaultdict(list))

    def neighbours(self, body: str) -> Iterator[str]:
        seen = {body}
        for line in self.at.get(body, ()):
            other = line.other(body)
            if other not in seen:
                seen.add(other)
                yield other

    def among(self, bodies: Iterable[str]) -> list[Line]:
        """Every tie between two of these, each once."""
        inside = set(bodies)
        found = {
            line.tie.id: line
            for body in inside
            for line in self.at.get(body, ())
            if line.other(body) in inside
        }
        return [found[id] for id in sorted(found)]


def web(scene: Scene, moments: Iterable[Moment] = (), keep: Iterable[str] = ()) -> Web:
    """Ties of the usual times and of these; classes of bodies only where asked for, or kept."""
    wanted, kept = {*USUAL, *moments}, set(keep)
    made = Web()
    for line in lines(scene):
        ends = (line.tie.from_actor, line.tie.to_actor)
        if line.moment in wanted and all(id in kept or drawn(scene, id) for id in ends):
            for end in dict.fromkeys(ends):
                made.at[end].append(line)
    return made


def lines(scene: Scene) -> Iterator[Line]:
    clock = Clock(scene.day, scene.today)
    for tie in scene.snapshot.records.of(Tie).values():
        window = scene.snapshot.windows[Tie.KIND, tie.id]
        family = FAMILY_OF.get(tie.type, SUCCESSION)
        yield Line(tie, family, clock.moment(window), clock.doubtful(window))


def of_body(scene: Scene, body: str) -> list[Line]:
    """Its ties of any time and family."""
    return [line for line in lines(scene) if body in (line.tie.from_actor, line.tie.to_actor)]


def drawn(scene: Scene, body: str) -> bool:
    """A single body, or a class of bodies where these are asked for."""
    actor: Actor | None = scene.actor(body)
    return actor is not None and (not actor.collective or scene.address.option("classes") == "shown")
