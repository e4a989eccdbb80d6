"""Which bodies and ties a picture of the network holds, in which order they came, what is filtered out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dashboard.pick import some_of
from dashboard.present.moments import MOMENTS, Clock, Moment
from dashboard.present.origin import Origin
from dashboard.present.scene import Scene
from dashboard.present.web import FAMILY_NAMES, Line, Web, web
from graph.force import Window
from graph.model.body import LABELS, Actor

MOST = 1500  # bodies drawn; of more, the best connected ones
LARGE = 300  # above this the browser arranges nothing: all places come from here
Wave = tuple[str, tuple[str, ...]]
"""A body, and those that came into the picture with it; nobody for the first wave."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A body in the picture; `start` is what it is about, `more` counts what expanding would bring in."""

    actor: Actor
    window: Window
    start: bool
    over: bool
    off: bool
    more: int


@dataclass(frozen=True, slots=True)
class Picture:
    """Bodies and ties; `off` ones are there but filtered out, `left_out` ones and `classes` are not drawn."""

    spots: tuple[Spot, ...]
    lines: tuple[Line, ...]
    off: frozenset[str]
    waves: tuple[Wave, ...]
    left_out: int = 0
    classes: int = 0

    @property
    def large(self) -> bool:
        return len(self.spots) > LARGE

    @property
    def seen(self) -> list[Spot]:
        return [spot for spot in self.spots if not spot.off]

    @property
    def seen_lines(self) -> list[Line]:
        return [line for line in self.lines if line.tie.id not in self.off]


@dataclass(frozen=True, slots=True)
class Filter:
    """What the legend leaves over; nothing chosen is everything."""

    families: tuple[str, ...]
    moments: tuple[str, ...]
    labels: tuple[str, ...]

    def keeps(self, line: Line) -> bool:
        return line.family in self.families and line.moment in self.moments


def chosen(scene: Scene, name: str) -> list[str]:
    return [word for word in scene.address.option(name).split(",") if word]


def filtered(scene: Scene) -> Filter:
    return Filter(
        some_of(FAMILY_NAMES, chosen(scene, "family")) or FAMILY_NAMES,
        some_of(MOMENTS, chosen(scene, "time")) or MOMENTS,
        some_of(LABELS, chosen(scene, "label")) or LABELS,
    )


def opened(scene: Scene) -> tuple[str, ...]:
    """The bodies that were expanded, in that order."""
    return tuple(dict.fromkeys(id for id in chosen(scene, "open") if scene.actor(id)))


def steps(scene: Scene, start: Origin) -> int:
    asked = scene.address.option("steps")
    return int(asked) if asked in ("0", "1", "2") else start.steps


def around(scene: Scene, start: Origin) -> Picture:
    """The start, what lies within so many ties of it, and what was expanded."""
    asked = some_of(MOMENTS, chosen(scene, "time"))
    ties = web(scene, asked, keep=start.bodies)
    waves, left_out = _capped(_waves(scene, ties, start), ties)
    found = assembled(scene, ties, waves, starts=start.bodies)
    spots = (replace(spot, start=spot.actor.id == start.id) for spot in found.spots)
    hidden = _hidden_classes(scene, start, asked)
    return replace(found, spots=tuple(spots), left_out=left_out, classes=hidden)


def assembled(scene: Scene, ties: Web, waves: Sequence[Wave], *, starts: Iterable[str]) -> Picture:
    """The picture of these bodies with all ties among them."""
    ids = [id for _, wave in waves for id in wave]
    lines, first = ties.among(ids), set(starts)
    kept = filtered(scene)
    hidden = {id for id in ids if (actor := scene.actor(id)) and actor.label not in kept.labels} - first
    off = {one.tie.id for one in lines if not kept.keeps(one) or not hidden.isdisjoint(_ends(one))}
    bare = _lost(lines, off) - first - set(opened(scene)) - {scene.address.option("pick")}
    shown = _Shown(ties, frozenset(ids), frozenset(first), frozenset(hidden | bare))
    return Picture(
        tuple(spot for id in ids if (spot := _spot(scene, id, shown))),
        tuple(lines),
        frozenset(off),
        tuple(waves),
    )


def _waves(scene: Scene, ties: Web, start: Origin) -> list[Wave]:
    shown = dict.fromkeys(start.bodies)
    for _ in range(steps(scene, start)):
        shown |= dict.fromkeys(id for body in list(shown) for id in ties.neighbours(body))
    waves: list[Wave] = [("", tuple(shown))]
    for body in opened(scene):
        if body in shown:
            more = tuple(id for id in ties.neighbours(body) if id not in shown)
            shown |= dict.fromkeys(more)
            waves.append((body, more))
    return waves


def _capped(waves: list[Wave], ties: Web) -> tuple[list[Wave], int]:
    """At most as many bodies as can be drawn: those that came in first, of one wave the best connected."""
    came = {id: n for n, (_, wave) in enumerate(waves) for id in wave}
    ids = sorted(came, key=lambda one: (came[one], -len(ties.at.get(one, ())), one))
    if len(ids) <= MOST:
        return waves, 0
    kept = set(ids[:MOST])
    return [(body, tuple(id for id in wave if id in kept)) for body, wave in waves], len(ids) - MOST


def _ends(line: Line) -> tuple[str, str]:
    return line.tie.from_actor, line.tie.to_actor


def _lost(lines: Iterable[Line], off: set[str]) -> set[str]:
    """Bodies whose every tie is filtered out; those that had none stay."""
    every = {end for line in lines for end in _ends(line)}
    return every - {end for line in lines if line.tie.id not in off for end in _ends(line)}


@dataclass(frozen=True, slots=True)
class _Shown:
    """What decides how one body is drawn."""

    ties: Web
    ids: frozenset[str]
    first: frozenset[str]
    off: frozenset[str]


def _spot(scene: Scene, id: str, shown: _Shown) -> Spot | None:
    actor = scene.actor(id)
    if actor is None:
        return None
    window = scene.snapshot.windows[Actor.KIND, id]
    more = sum(other not in shown.ids for other in shown.ties.neighbours(id))
    over = Clock(scene.day, scene.today).over(window)
    return Spot(actor, window, id in shown.first, over, id in shown.off, more)


def _hidden_classes(scene: Scene, start: Origin, asked: Iterable[Moment]) -> int:
    """How many classes of bodies the picture would also hold if it showed them."""
    if scene.address.option("classes") == "shown":
        return 0
    everything = web(scene, asked, keep=scene.snapshot.records.of(Actor))
    found = {id for _, wave in _waves(scene, everything, start) for id in wave}
    return sum(bool((actor := scene.actor(id)) and actor.collective) for id in found)
