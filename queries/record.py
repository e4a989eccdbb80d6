"""Everything on one record: what it is, what it is tied to, and what points to it. Pure."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from graph.force import Truth, Window
from graph.model.base import Record
from graph.model.body import Actor, Tie
from graph.model.evidence import RoundTableRecord, Source
from graph.model.obligation import Recommendation
from graph.model.records import Records
from graph.model.responsibility import Mandate, ReportedGap
from queries.names import Called, Key

R = TypeVar("R", bound=Record)
SEATS = ("MEMBER_OF", "CHAIRS", "HOSTS")
APART = (Tie, Mandate, ReportedGap, Recommendation)  # shown whole, each in a list of its own


@dataclass(frozen=True, slots=True, order=True)
class Pointer:
    """Another record that names this one, the field in which it does, and whether it is verified."""

    kind: str
    id: str
    field: str
    verified: bool = True

    def as_dict(self) -> dict[str, Any]:
        return {"kind": self.kind, "id": self.id, "field": self.field, "verified": self.verified}


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """One record and its surroundings; every list is sorted by id."""

    record: Record
    day: date
    ties: tuple[Tie, ...]
    mandates: tuple[Mandate, ...]
    gaps: tuple[ReportedGap, ...]
    recommendations: tuple[Recommendation, ...]
    sources: tuple[Source, ...]
    points_here: tuple[Pointer, ...]
    windows: Mapping[Key, Window]
    names: Called

    @property
    def key(self) -> Key:
        return self.record.KIND, self.record.id

    def in_force(self, record: Record) -> Truth | None:
        """Whether it is in force on the day; None for what has no time of its own."""
        window = self.windows.get((record.KIND, record.id))
        return window.on(self.day) if window else None

    def ended(self, record: Record) -> bool:
        window = self.windows.get((record.KIND, record.id))
        return window is not None and window.possible_to < self.day

    def seats(self) -> tuple[Tie, ...]:
        """Where this body sits, presides or keeps house."""
        return self._from(SEATS)

    def members(self) -> tuple[Tie, ...]:
        """Who sits in this body, presides over it or houses it."""
        return self._to(SEATS)

    def part_of(self) -> tuple[Tie, ...]:
        return self._from(("PART_OF",))

    def parts(self) -> tuple[Tie, ...]:
        return self._to(("PART_OF",))

    def succession(self) -> tuple[Tie, ...]:
        return tuple(tie for tie in self.ties if tie.type == "SUCCEEDS")

    def other_ties(self) -> tuple[Tie, ...]:
        listed = (*SEATS, "PART_OF", "SUCCEEDS")
        return tuple(tie for tie in self.ties if tie.type not in listed)

    def _from(self, types: tuple[str, ...]) -> tuple[Tie, ...]:
        return tuple(tie for tie in self.ties if tie.type in types and tie.from_actor == self.record.id)

    def _to(self, types: tuple[str, ...]) -> tuple[Tie, ...]:
        return tuple(tie for tie in self.ties if tie.type in types and tie.to_actor == self.record.id)

    def as_dict(self) -> dict[str, Any]:
        shown: dict[str, Any] = {
            "kind": self.record.KIND,
            "record": self.whole(self.record),
            "ties": [self.whole(tie) for tie in self.ties],
            "mandates": [self.whole(mandate) for mandate in self.mandates],
            "gaps": [self.whole(gap) for gap in self.gaps],
            "recommendations": [self.whole(one) for one in self.recommendations],
            "sources": [self.whole(source) for source in self.sources],
            "points_here": [one.as_dict() for one in self.points_here],
        }
        if isinstance(self.record, Actor):
            groups = ("seats", "members", "part_of", "parts", "succession")
            shown |= {name: [tie.id for tie in getattr(self, name)()] for name in groups}
        return shown

    def whole(self, record: Record) -> dict[str, Any]:
        """All fields of a record, those without a value too; and whether it is in force."""
        dumped = record.model_dump(mode="json", by_alias=True)
        found = {name: dumped[name] for name in record.fields()}
        if (truth := self.in_force(record)) is not None:
            found |= {"in_force": truth, "ended": self.ended(record)}
        return found


def arrange(
    records: Records, windows: Mapping[Key, Window], key: Key, day: date, names: Called
) -> About | None:
    """What these records say about one of them; None if it is not among them."""
    record = records.get(*key)
    if record is None:
        return None
    pointers = tuple(sorted(set(_pointers(records, key))))
    near = {(pointer.kind, pointer.id) for pointer in pointers}
    ties = _picked(records, Tie, near)
    mandates = _picked(records, Mandate, near)
    recommendations = _picked(records, Recommendation, near)
    gaps = _gaps(records, record, near, mandates)
    shown = (record, *ties, *mandates, *gaps, *recommendations)
    cited = {citation.source for one in shown for citation in one.citations} - {record.id}
    apart = {kind.KIND for kind in APART}
    return About(
        record=record,
        day=day,
        ties=ties,
        mandates=mandates,
        gaps=gaps,
        recommendations=recommendations,
        sources=tuple(source for id, source in sorted(records.of(Source).items()) if id in cited),
        points_here=tuple(pointer for pointer in pointers if pointer.kind not in apart),
        windows=windows,
        names=names,
    )


def _picked(records: Records, kind: type[R], keys: set[Key]) -> tuple[R, ...]:
    return tuple(one for id, one in sorted(records.of(kind).items()) if (kind.KIND, id) in keys)


def _pointers(records: Records, key: Key) -> Iterator[Pointer]:
    """Every record that names this one."""
    for record in records:
        for field, kind, id in named_by(record):
            if (kind, id) == key:
                yield Pointer(record.KIND, record.id, field, getattr(record, "verified", True))


def named_by(record: Record) -> Iterator[tuple[str, str, str]]:
    """Every (field, kind, id) that a record names; the ends of ties and leads of tables too."""
    yield from record.references()
    if isinstance(record, Tie):
        yield "from", Actor.KIND, record.from_actor
        yield "to", Actor.KIND, record.to_actor
    if isinstance(record, RoundTableRecord):
        yield from (("leads", Actor.KIND, lead.actor) for lead in record.leads)


def _gaps(
    records: Records, record: Record, near: set[Key], mandates: Iterable[Mandate]
) -> tuple[ReportedGap, ...]:
    """Gaps that name the record; for a body or a mandate those reported where it is charged."""
    charged = [record] if isinstance(record, Mandate) else mandates if isinstance(record, Actor) else ()
    cells = {(one.responsibility, place) for one in charged for place in one.jurisdictions}
    return tuple(
        gap
        for id, gap in sorted(records.of(ReportedGap).items())
        if (ReportedGap.KIND, id) in near or (gap.responsibility, gap.jurisdiction) in cells
    )
