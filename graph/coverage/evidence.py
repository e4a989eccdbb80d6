"""Which records speak to a cell, and for how sure, on a day."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from graph.force import Truth, Window, windows
from graph.model.body import Actor
from graph.model.evidence import Source
from graph.model.place import Jurisdiction
from graph.model.records import Records
from graph.model.responsibility import Mandate, ReportedGap


@dataclass(frozen=True, slots=True)
class Held:
    """A mandate as evidence of a cell: by a named body or by a class of bodies."""

    mandate: Mandate
    window: Window
    by_class: bool


@dataclass(frozen=True, slots=True)
class Reported:
    """A reported gap as evidence of a cell."""

    gap: ReportedGap
    window: Window


@dataclass(frozen=True, slots=True)
class Evidence:
    """What counts in a cell for sure, what may count, and what stands beside it."""

    held: tuple[Held, ...]
    reported: tuple[Reported, ...]
    held_perhaps: tuple[Held, ...]
    reported_perhaps: tuple[Reported, ...]
    held_before: tuple[Held, ...]
    context: tuple[str, ...]


class Book:
    """All evidence of one data set, sorted so that a cell is looked up quickly."""

    def __init__(self, records: Records) -> None:
        self.records = records
        self._windows = windows(records)
        self._actors = records.of(Actor)
        self._country = country(records)
        self._mandates = _by_responsibility(records.of(Mandate).values())
        self._gaps = _by_responsibility(records.of(ReportedGap).values())
        self._members = _members(self._actors.values())
        self.sources = records.of(Source)

    def evidence(self, responsibility: str, jurisdiction: str, day: date) -> Evidence:
        """The evidence of one cell on a day."""
        held = list(self._held(responsibility, jurisdiction, day))
        reported = [
            Reported(gap, self._windows[gap.KIND, gap.id])
            for gap in self._gaps.get(responsibility, ())
            if gap.jurisdiction == jurisdiction
        ]
        return Evidence(
            tuple(item for item in held if item.window.on(day) == "yes"),
            tuple(item for item in reported if item.window.on(day) == "yes"),
            tuple(item for item in held if item.window.on(day) == "perhaps"),
            tuple(item for item in reported if item.window.on(day) == "perhaps"),
            tuple(item for item in held if item.window.possible_to < day),
            tuple(self._context(responsibility, jurisdiction, day)),
        )

    def _held(self, responsibility: str, jurisdiction: str, day: date) -> Iterator[Held]:
        for mandate in self._mandates.get(responsibility, ()):
            if mandate.role not in ("lead", "support"):
                continue
            window = self._windows[mandate.KIND, mandate.id]
            actor = self._actors[mandate.actor]
            if actor.collective:
                if self._class_counts(mandate, jurisdiction) and (self._exists(actor, jurisdiction, day)):
                    yield Held(mandate, window, by_class=True)
            elif self._counts(mandate, jurisdiction):
                yield Held(mandate, window, by_class=False)

    def _counts(self, mandate: Mandate, jurisdiction: str) -> bool:
        """A mandate for the country counts in a canton only where it reaches every canton."""
        if jurisdiction in mandate.jurisdictions:
            return True
        return mandate.reach == "every-canton" and self._country in mandate.jurisdictions

    def _class_counts(self, mandate: Mandate, jurisdiction: str) -> bool:
        """A class of bodies counts in the cantons, never in the country's own cell."""
        if jurisdiction == self._country:
            return False
        return jurisdiction in mandate.jurisdictions or self._country in mandate.jurisdictions

    def _exists(self, actor: Actor, jurisdiction: str, day: date) -> bool:
        if actor.everywhere:
            return True
        return any(
            member.jurisdiction == jurisdiction and self._windows[member.KIND, member.id].on(day) == "yes"
            for member in self._members.get(actor.id, ())
        )

    def _context(self, responsibility: str, jurisdiction: str, day: date) -> Iterator[str]:
        """What is on record for the country and does not count in a canton's cell."""
        if jurisdiction == self._country:
            return
        for mandate in self._mandates.get(responsibility, ()):
            if (
                self._country in mandate.jurisdictions
                and jurisdiction not in mandate.jurisdictions
                and mandate.reach is None
                and not self._actors[mandate.actor].collective
                and self._on(mandate, day) == "yes"
            ):
                yield mandate.id
        for gap in self._gaps.get(responsibility, ()):
            if gap.jurisdiction == self._country and self._on(gap, day) == "yes":
                yield gap.id

    def _on(self, record: Mandate | ReportedGap, day: date) -> Truth:
        return self._windows[record.KIND, record.id].on(day)


def country(records: Records) -> str:
    """The jurisdiction that the cantons lie in; empty if there are none."""
    cantons = (place for place in records.of(Jurisdiction).values() if place.kind == "canton")
    return next((place.within or "" for place in cantons), "")


def cantons(records: Records) -> tuple[str, ...]:
    """The cantons in official order."""
    places = [place for place in records.of(Jurisdiction).values() if place.kind == "canton"]
    return tuple(place.id for place in sorted(places, key=lambda p: (p.bfs_number or 0, p.id)))


T = TypeVar("T", Mandate, ReportedGap)


def _by_responsibility(records: Iterable[T]) -> Mapping[str, list[T]]:
    found: defaultdict[str, list[T]] = defaultdict(list)
    for record in sorted(records, key=lambda record: record.id):
        found[record.responsibility].append(record)
    return found


def _members(actors: Iterable[Actor]) -> Mapping[str, list[Actor]]:
    found: defaultdict[str, list[Actor]] = defaultdict(list)
    for actor in actors:
        if actor.instance_of:
            found[actor.instance_of].append(actor)
    return found
