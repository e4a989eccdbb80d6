"""One screen's facts: the records, the coverage of the day, and what the address asks for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from dashboard.i18n import Words
from dashboard.present.lens import level
from dashboard.state import Address
from graph.coverage.values import Cell, Coverage, Status
from graph.force import Key, Truth, Window
from graph.model.body import Actor
from graph.model.dataset import DataSet
from graph.model.place import Jurisdiction
from graph.model.records import Records
from graph.model.responsibility import Mandate, Pillar, Responsibility


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What the graph held at one moment; everything on a screen comes from one of these."""

    records: Records
    windows: Mapping[Key, Window]
    dataset: DataSet
    release: str
    loaded_at: str
    sequence: int

    @property
    def country(self) -> str:
        return self.dataset.country

    def in_force(self, record: Actor | Mandate, day: date) -> Truth:
        return self.windows[record.KIND, record.id].on(day)


@dataclass(frozen=True, slots=True)
class Scene:
    """A snapshot seen on one day, at one address, in one language."""

    snapshot: Snapshot
    coverage: Coverage
    today: date
    address: Address
    words: Words
    moved: Mapping[tuple[str, str], Status | None] | None = None
    """Only in the matrix: the cells that moved since a day, with what they were."""

    @property
    def day(self) -> date:
        return self.coverage.as_of

    @property
    def is_today(self) -> bool:
        return self.day == self.today

    def responsibility(self, id: str) -> Responsibility:
        return self.snapshot.records.of(Responsibility)[id]

    def responsibility_name(self, id: str) -> str:
        return self.words.name(self.responsibility(id).name)

    def place_name(self, id: str) -> str:
        if id == self.snapshot.country:
            return self.words("confederation")
        place = self.snapshot.records.of(Jurisdiction).get(id)
        return self.words.name(place.name) if place else id

    def actor(self, id: str) -> Actor | None:
        return self.snapshot.records.of(Actor).get(id)

    def short(self, id: str) -> str:
        """The acronym of a body in this language, or its name."""
        actor = self.actor(id)
        if actor is None:
            return id
        acronyms = actor.acronyms
        return (acronyms and self.words.name(acronyms)) or actor.acronym or self.words.name(actor.name)

    def pillars(self) -> list[Pillar]:
        """The pillars in order, or the one that the address asks for."""
        every = sorted(self.snapshot.records.of(Pillar).values(), key=lambda p: (p.position, p.id))
        asked = [pillar for pillar in every if pillar.id == self.address.pillar]
        return asked or every

    def cells(self) -> tuple[Cell, ...]:
        """The cells in view: proposed responsibilities only where they are wanted, one pillar if asked."""
        wanted = {pillar.id for pillar in self.pillars()}
        return tuple(cell for cell in self.coverage.cells if self._wanted(cell, wanted))

    def _wanted(self, cell: Cell, pillars: set[str]) -> bool:
        responsibility = self.responsibility(cell.responsibility)
        if level(self.address) not in (None, responsibility.level):
            return False
        return responsibility.pillar in pillars and not (self.address.agreed and responsibility.proposed)

    def cantonal(self) -> tuple[Cell, ...]:
        return tuple(cell for cell in self.cells() if cell.jurisdiction != self.snapshot.country)

    def national(self) -> tuple[Cell, ...]:
        return tuple(cell for cell in self.cells() if cell.jurisdiction == self.snapshot.country)


def mandates(scene: Scene, ids: Iterable[str]) -> list[Mandate]:
    """The mandates among these record ids."""
    known = scene.snapshot.records.of(Mandate)
    return [known[id] for id in ids if id in known]


def led_before(scene: Scene, responsibility: str, place: str) -> tuple[Mandate, ...]:
    """What led there by name and is over by the day, as the flag *lapsed* counts it."""
    every = scene.snapshot.records.of(Mandate).values()
    mine = (one for one in every if one.responsibility == responsibility and one.role == "lead")
    return tuple(one for one in mine if _counts(scene, one, place) and _over(scene, one))


def _counts(scene: Scene, mandate: Mandate, place: str) -> bool:
    """A single body's, for the place itself or for every canton."""
    actor, country = scene.actor(mandate.actor), scene.snapshot.country
    everywhere = mandate.reach == "every-canton" and country in mandate.jurisdictions
    return (everywhere or place in mandate.jurisdictions) and actor is not None and not actor.collective


def _over(scene: Scene, mandate: Mandate) -> bool:
    return scene.snapshot.windows[mandate.KIND, mandate.id].possible_to < scene.day
