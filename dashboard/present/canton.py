"""One canton: its bodies as a tree, its ties to other cantons, the country beside its cells."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dashboard.present.scene import Scene, mandates
from graph.coverage.values import Cell
from graph.force import Truth
from graph.model.body import FAMILIES, LABELS, Actor, Tie
from graph.model.place import Jurisdiction
from graph.model.responsibility import Mandate, ReportedGap

TIES = frozenset(type for types in FAMILIES.values() for type in types)


@dataclass(frozen=True, slots=True)
class Branch:
    """A body in the tree of its canton; `depth` 0 is part of nothing there."""

    actor: Actor
    depth: int
    mandates: int
    ties: int
    truth: Truth


@dataclass(frozen=True, slots=True)
class Across:
    """A tie of a body of the canton with one of another canton."""

    tie: Tie
    other: str
    place: str
    truth: Truth


@dataclass(frozen=True, slots=True)
class National:
    """What is on record for the country beside a cell: what counts in it, and what does not."""

    cell: Cell
    counted: tuple[Mandate, ...]
    beside: tuple[Mandate, ...]
    gaps: tuple[ReportedGap, ...]


def asked(scene: Scene) -> Jurisdiction | None:
    """The canton that the address asks for."""
    found = scene.snapshot.records.of(Jurisdiction).get(scene.address.jurisdiction)
    return found if found and found.kind == "canton" else None


def tree(scene: Scene, place: str) -> tuple[Branch, ...]:
    """Bodies based there that exist on the day, or may; parts below what they are part of."""
    here = {a.id: a for a in scene.snapshot.records.of(Actor).values() if _is_there(scene, a, place)}
    held, tied = _held(scene), _tied(scene)
    below: defaultdict[str, list[str]] = defaultdict(list)
    for id, parent in _parents(scene, here).items():
        below[parent].append(id)

    def branch(id: str, depth: int) -> Branch:
        return Branch(here[id], depth, held[id], tied[id], scene.snapshot.in_force(here[id], scene.day))

    def grown(parent: str, depth: int) -> Iterator[Branch]:
        for id in sorted(below[parent], key=lambda one: _order(scene, here[one])):
            yield branch(id, depth)
            yield from grown(id, depth + 1)

    found = tuple(grown("", 0))
    missed = sorted(set(here) - {one.actor.id for one in found})  # part of each other in a circle
    return (*found, *(branch(id, 0) for id in missed))


def serving(scene: Scene, place: str) -> tuple[Actor, ...]:
    """Bodies from elsewhere that are on record as working for it."""
    every = scene.snapshot.records.of(Actor).values()
    found = [a for a in every if place in a.serves and a.jurisdiction != place and not a.collective]
    there = (a for a in found if scene.snapshot.in_force(a, scene.day) != "no")
    return tuple(sorted(there, key=lambda one: one.id))


def across(scene: Scene, place: str) -> tuple[Across, ...]:
    """Its ties to bodies of other cantons that hold on the day, or may; by canton."""
    found: list[Across] = []
    for tie in scene.snapshot.records.of(Tie).values():
        truth = _on(scene, tie)
        if tie.type not in TIES or truth == "no":
            continue
        for mine, other in ((tie.from_actor, tie.to_actor), (tie.to_actor, tie.from_actor)):
            there = _canton_of(scene, other)
            if there not in ("", place) and _canton_of(scene, mine) == place:
                found.append(Across(tie, other, there, truth))
    return tuple(sorted(found, key=lambda one: (one.truth != "yes", one.place, one.tie.id)))


def national(scene: Scene, cells: Iterable[Cell]) -> tuple[National, ...]:
    """Cells with something on record for the country; what counts in the canton comes first."""
    gaps = scene.snapshot.records.of(ReportedGap)
    found: list[National] = []
    for cell in cells:
        counted = tuple(m for m in mandates(scene, cell.mandates) if m.reach)
        beside = tuple(mandates(scene, cell.national_context))
        said = tuple(gaps[id] for id in cell.national_context if id in gaps)
        if counted or beside or said:
            found.append(National(cell, counted, beside, said))
    return tuple(sorted(found, key=lambda one: (not one.counted, -len(one.beside) - len(one.gaps))))


def gaps(scene: Scene, cells: Iterable[Cell]) -> tuple[ReportedGap, ...]:
    """What sources report missing there, the newest first; undated ones last."""
    known = scene.snapshot.records.of(ReportedGap)
    found = {id: known[id] for cell in cells for id in cell.gaps}

    def age(gap: ReportedGap) -> tuple[int, str]:
        day = gap.observed.latest if gap.observed else None
        return -day.toordinal() if day else 0, gap.id

    return tuple(sorted(found.values(), key=age))


def _is_there(scene: Scene, actor: Actor, place: str) -> bool:
    based = actor.jurisdiction == place and not actor.collective
    return based and scene.snapshot.in_force(actor, scene.day) != "no"


def _order(scene: Scene, actor: Actor) -> tuple[int, str]:
    return LABELS.index(actor.label), scene.words.name(actor.name).lower()


def _parents(scene: Scene, here: Mapping[str, Actor]) -> Mapping[str, str]:
    """What each body is part of in the canton on the day, or may be; nothing for most."""
    found = dict.fromkeys(here, "")
    for tie in scene.snapshot.records.of(Tie).values():
        inside = tie.type == "PART_OF" and tie.from_actor in here and tie.to_actor in here
        if inside and not found[tie.from_actor] and _on(scene, tie) != "no":
            found[tie.from_actor] = tie.to_actor
    return found


def _on(scene: Scene, tie: Tie) -> Truth:
    return scene.snapshot.windows[Tie.KIND, tie.id].on(scene.day)


def _held(scene: Scene) -> Counter[str]:
    every = scene.snapshot.records.of(Mandate).values()
    return Counter(one.actor for one in every if scene.snapshot.in_force(one, scene.day) == "yes")


def _tied(scene: Scene) -> Counter[str]:
    found = Counter[str]()
    for tie in scene.snapshot.records.of(Tie).values():
        if tie.type in TIES and _on(scene, tie) == "yes":
            found.update({tie.from_actor, tie.to_actor})
    return found


def _canton_of(scene: Scene, id: str) -> str:
    """The canton a single body is based in; nothing for those of the country or from abroad."""
    actor = scene.actor(id)
    place = scene.snapshot.records.of(Jurisdiction).get(actor.jurisdiction) if actor else None
    return place.id if place and place.kind == "canton" and actor and not actor.collective else ""
