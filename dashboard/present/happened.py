"""What happened around a body apart from its mandates and ties: what was asked, reported, adopted, due."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from dashboard.present.body import Profile
from graph.model.base import Record
from graph.model.body import Actor, Tie
from graph.model.evidence import RoundTableRecord
from graph.model.obligation import Instrument, Measure, Recommendation
from graph.model.responsibility import Mandate, ReportedGap
from queries.timeline import Event

Kind = Literal["succession", "asked-of", "asked-by", "reported", "table", "other-kind"]
KINDS: tuple[Kind, ...] = get_args(Kind)
OF = (Actor, Mandate, Tie, Recommendation, ReportedGap, RoundTableRecord, Instrument, Measure)


@dataclass(frozen=True, slots=True)
class Dot:
    """Everything of one kind that happened in the same time; `left` to `right` as shares of the width."""

    left: float
    right: float
    count: int
    later: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One kind of event with its records, and where they lie."""

    kind: Kind
    events: tuple[tuple[Event, Record], ...]
    dots: tuple[Dot, ...]


def rows(of: Profile, happened: Iterable[Event]) -> tuple[Row, ...]:
    """Mandates, ties and the body's own life are drawn as bars; the rest stands here, by kind."""
    found: dict[Kind, list[tuple[Event, Record]]] = {kind: [] for kind in KINDS}
    for event in happened:
        record = _record(of, event)
        if record is not None and (kind := _kind(of, record)):
            found[kind].append((event, record))
    return tuple(Row(kind, tuple(each), _dots(of, each)) for kind, each in found.items() if each)


def _record(of: Profile, event: Event) -> Record | None:
    """The one record that the event is of; several go together only where bars end."""
    known, id = of.scene.snapshot.records, event.ids[0]
    found = (known.of(kind).get(id) for kind in OF)
    return next(filter(None, found), None) if len(event.ids) == 1 else None


def _kind(of: Profile, record: Record) -> Kind | None:
    match record:
        case Actor() | Mandate():
            return None
        case Tie():
            return "succession" if record.type == "SUCCEEDS" else None
        case Recommendation():
            return "asked-by" if record.issuer == of.actor.id else "asked-of"
        case RoundTableRecord():
            return "table"
        case ReportedGap():
            return "reported"
        case _:
            return "other-kind"


def _dots(of: Profile, events: Iterable[tuple[Event, Record]]) -> tuple[Dot, ...]:
    """One for each time; what lies outside of the years drawn is in the list only."""
    along, counted = of.strip.axis, dict[tuple[date, date], int]()
    for event, _ in events:
        first, last = event.earliest or event.latest, event.latest or event.earliest
        if first and last and first <= along.last and last >= along.first:
            counted[first, last] = counted.get((first, last), 0) + 1
    return tuple(
        Dot(along.at(first), along.at(last), count, first > of.scene.day)
        for (first, last), count in sorted(counted.items())
    )
