"""Whom to ask where no source was found: a suggestion of ours, worked out from the records.

The class of bodies that holds the responsibility by rule, or whose members lead it in most other
cantons, or to which most recommendations about it are addressed; else the canton's round table;
else its government.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from dashboard.present.cantons import round_tables
from dashboard.present.scene import Scene
from graph.coverage.values import Cell
from graph.model.body import Actor
from graph.model.obligation import Recommendation
from graph.model.responsibility import Mandate

Why = Literal["rule", "elsewhere", "addressed", "table", "government"]
Counts = defaultdict[str, Counter[str]]


@dataclass(frozen=True, slots=True)
class Ask:
    """Whom to ask about what; `kind` is the class that the bodies belong to, if it is for one."""

    why: Why
    kind: str
    bodies: tuple[str, ...]
    responsibilities: tuple[str, ...]


def questions(scene: Scene, place: str, cells: Iterable[Cell]) -> tuple[Ask, ...]:
    """The unknown cells of a canton by whom to ask and why; the longest list first."""
    book = _Book(scene, place)
    grouped: defaultdict[tuple[Why, str], list[str]] = defaultdict(list)
    for cell in cells:
        if cell.status == "unknown":
            grouped[book.whom(cell.responsibility)].append(cell.responsibility)
    asks = [Ask(why, kind, book.members(why, kind), tuple(ids)) for (why, kind), ids in grouped.items()]
    return tuple(sorted(asks, key=lambda one: (not one.bodies, -len(one.responsibilities), one.kind)))


class _Book:
    """Who holds and leads what in all cantons on the day, and whom recommendations address."""

    def __init__(self, scene: Scene, place: str) -> None:
        self._scene, self._place = scene, place
        actors = scene.snapshot.records.of(Actor).values()
        self._here = [a for a in actors if a.jurisdiction == place and self._exists(a)]
        self._classes = {a.id for a in actors if a.collective and a.level == "cantonal" and a.everywhere}
        self._governments = {id for id in self._classes if (a := scene.actor(id)) and a.kind == "government"}
        self._rule, self._led, self._addressed = self._by_rule(), self._elsewhere(), self._by_address()

    def whom(self, responsibility: str) -> tuple[Why, str]:
        found: tuple[tuple[Why, Counts], ...] = (
            ("rule", self._rule),
            ("elsewhere", self._led),
            ("addressed", self._addressed),
        )
        for why, counts in found:
            if counted := counts[responsibility]:
                kind = min(counted, key=lambda one: (-counted[one], one))
                return ("government", "") if kind in self._governments else (why, kind)
        table = round_tables(self._scene).get(self._place)
        return ("table", "") if table and table.exists and table.body else ("government", "")

    def members(self, why: Why, kind: str) -> tuple[str, ...]:
        """The bodies of the canton that this means; nobody on record is an answer too."""
        if why == "table":
            table = round_tables(self._scene)[self._place]
            return (table.body,) if table.body else ()
        if why == "government":
            found = [a.id for a in self._here if a.kind == "government" and a.level == "cantonal"]
        else:
            found = [a.id for a in self._here if a.instance_of == kind]
        return tuple(sorted(found))

    def _exists(self, actor: Actor) -> bool:
        return not actor.collective and self._scene.snapshot.in_force(actor, self._scene.day) != "no"

    def _holds(self, mandate: Mandate) -> bool:
        return self._scene.snapshot.in_force(mandate, self._scene.day) != "no"

    def _by_rule(self) -> Counts:
        """Classes that hold it everywhere, leads before the others."""
        found: Counts = defaultdict(Counter)
        for mandate in self._scene.snapshot.records.of(Mandate).values():
            if mandate.actor in self._classes and self._holds(mandate):
                found[mandate.responsibility][mandate.actor] += 2 if mandate.role == "lead" else 1
        return found

    def _elsewhere(self) -> Counts:
        """Classes by the number of cantons in which a member leads it."""
        found: Counts = defaultdict(Counter)
        for cell in self._scene.coverage.cells:
            kinds = {actor.instance_of for id in cell.leads if (actor := self._scene.actor(id))}
            found[cell.responsibility].update(kind for kind in kinds if kind in self._classes)
        return found

    def _by_address(self) -> Counts:
        found: Counts = defaultdict(Counter)
        for one in self._scene.snapshot.records.of(Recommendation).values():
            for responsibility in one.responsibilities:
                found[responsibility].update(id for id in one.addressed_to if id in self._classes)
        return found
