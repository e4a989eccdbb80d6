"""What happened to a record and around it, in order, with every date as doubtful as it is. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from graph.force import ALWAYS_FROM, ALWAYS_TO, Window, span
from graph.model.base import Record
from graph.model.body import Actor, Tie
from graph.model.dates import Edtf
from graph.model.evidence import Figure, RoundTableRecord, Source
from graph.model.obligation import Instrument, Measure, Recommendation
from graph.model.place import Jurisdiction
from graph.model.records import Records
from graph.model.responsibility import Mandate, ReportedGap, Responsibility
from graph.model.values import Language
from queries.names import acronym, said, short
from queries.opened import opened
from queries.record import About
from queries.timeline_words import nobody, not_verified, phrase, sentence

# Dates that a record has by itself, and what happens on them.
OWN = {
    "adopted": "adopted",
    "signed": "signed",
    "ratified": "ratified",
    "in_force": "in_force",
    "approved": "approved",
    "published": "published",
    "date": "published",
    "deadline": "due",
}


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened: the date as written, the days it can mean, a sentence, the records.

    What is not verified says so in its sentence, too.
    """

    day: str
    earliest: date | None
    latest: date | None
    happens: str
    what: str
    ids: tuple[str, ...]
    verified: bool = True

    def as_dict(self) -> dict[str, Any]:
        return {
            "day": self.day,
            "earliest": self.earliest.isoformat() if self.earliest else None,
            "latest": self.latest.isoformat() if self.latest else None,
            "event": self.happens,
            "what": self.what,
            "ids": list(self.ids),
            "verified": self.verified,
        }


When = tuple[str, date | None, date | None]


def events(about: About, records: Records, language: Language) -> tuple[Event, ...]:
    """Everything dated on one record, the earliest first; what may be early comes early."""
    found = set(_Timeline(about, records, language).events())
    return tuple(sorted(found, key=_place))


def _place(event: Event) -> tuple[date, date, str, tuple[str, ...], str]:
    first = event.earliest or event.latest or ALWAYS_TO
    return first, event.latest or ALWAYS_TO, event.happens, event.ids, event.what


class _Timeline:
    """Makes the events of one record in one language."""

    def __init__(self, about: About, records: Records, language: Language) -> None:
        self._about = about
        self._records = records
        self._language: Language = language

    def events(self) -> Iterator[Event]:
        record = self._about.record
        yield from self._own(record)
        if isinstance(record, Actor):
            yield from self._of_body(record)
        elif isinstance(record, Responsibility | Jurisdiction | Instrument):
            for mandate in self._about.mandates:
                yield from self._mandate(mandate)
            yield from self._around()
        if isinstance(record, Responsibility):
            yield from self._opened(record)
        yield from self._pointing(record)

    def _own(self, record: Record) -> Iterator[Event]:
        """The record's own dates."""
        of = said(self._about.names.get(self._about.key), self._language, otherwise=record.id)
        for field, happens in OWN.items():
            if isinstance(day := getattr(record, field, None), Edtf):
                yield self._event(happens, _when(day), of, record.id, verified=_verified(record))
        match record:
            case Actor():
                yield from self._span(record, of)
            case Figure(year=Edtf() as year):
                yield self._event("counted", _when(year), of, record.id, verified=record.verified)
            case _:
                yield from self._stated(record)

    def _stated(self, record: Record) -> Iterator[Event]:
        """What a record with dates of its own says, wherever it is shown."""
        match record:
            case Mandate():
                yield from self._mandate(record)
            case Tie():
                yield from self._tie(record)
            case ReportedGap():
                yield from self._gap(record)
            case Recommendation():
                yield from self._asked(record)
            case RoundTableRecord():
                yield from self._table(record)
            case _:
                pass

    def _span(self, record: Actor, of: str) -> Iterator[Event]:
        """A body's beginning and end, its own or that of what it is part of."""
        if record.since:
            yield self._event("begins", _when(record.since), of, record.id)
        if end := _end(self._window(record), record.until):
            yield self._event("ends", end, of, record.id)

    def _of_body(self, body: Actor) -> Iterator[Event]:
        end = self._window(body).possible_to
        for tie in self._about.ties:
            yield from self._tie(tie, body_ends=end)
        together = [one for one in self._about.mandates if _with_body(one, self._window(one), end)]
        for mandate in self._about.mandates:
            yield from self._mandate(mandate, ends=mandate not in together)
        if together and (when := _end(self._window(body), body.until)):
            of = ", ".join(self._charge(one) for one in together)
            yield self._event("ends-with-body", when, of, *(one.id for one in together))
        yield from self._around()

    def _around(self) -> Iterator[Event]:
        """What was asked and what was reported missing."""
        for one in (*self._about.recommendations, *self._about.gaps):
            yield from self._stated(one)

    def _mandate(self, mandate: Mandate, *, ends: bool = True) -> Iterator[Event]:
        of, window = self._charge(mandate), self._window(mandate)
        happens, when = _begin(window, mandate.since, by_law=mandate.basis == "law")
        if when:
            yield self._event(happens, when, of, mandate.id)
        if ends and (end := _end(window, mandate.until)):
            yield self._event("ends", end, of, mandate.id)

    def _charge(self, mandate: Mandate) -> str:
        return phrase(
            mandate.role,
            self._language,
            a=self._called(Actor, mandate.actor),
            b=self._called(Responsibility, mandate.responsibility),
            c=", ".join(self._called(Jurisdiction, place) for place in mandate.jurisdictions),
        )

    def _tie(self, tie: Tie, *, body_ends: date = ALWAYS_TO) -> Iterator[Event]:
        """A tie's dates; its end also where the other body ended, unless this one ended then."""
        ends = {"a": self._called(Actor, tie.from_actor), "b": self._called(Actor, tie.to_actor)}
        of, window = phrase(tie.type, self._language, **ends), self._window(tie)
        if tie.since:
            yield self._event("begins", _when(tie.since), of, tie.id)
        end = _end(window, tie.until)
        if end and (tie.until or window.possible_to < body_ends):
            yield self._event("ends", end, of, tie.id)

    def _asked(self, asked: Recommendation) -> Iterator[Event]:
        if asked.year:
            issuer = self._called(Actor, asked.issuer)
            to = ", ".join(self._called(Actor, body) for body in asked.addressed_to) or nobody(self._language)
            of = phrase("asks", self._language, a=issuer, b=to, c=short(asked.text))
            yield self._event("asked", _when(asked.year), of, asked.id)

    def _gap(self, gap: ReportedGap) -> Iterator[Event]:
        names = {
            "b": self._called(Responsibility, gap.responsibility),
            "c": self._called(Jurisdiction, gap.jurisdiction),
        }
        of = f"{phrase('cell', self._language, **names)}: {short(gap.wording)}"
        for happens, day in (("reported", gap.observed), ("closed", gap.until)):
            if day:
                yield self._event(happens, _when(day), of, gap.id)

    def _opened(self, responsibility: Responsibility) -> Iterator[Event]:
        for one in opened(self._records, responsibility):
            names = {
                "b": self._called(Responsibility, responsibility.id),
                "c": self._called(Jurisdiction, one.jurisdiction),
            }
            of = phrase("cell", self._language, **names)
            yield self._event("opens", _between(one.earliest, one.latest), of, *one.mandates)

    def _pointing(self, record: Record) -> Iterator[Event]:
        """Round tables, adopted instruments and measures that name the record."""
        for pointer in self._about.points_here:
            other = self._records.get(pointer.kind, pointer.id)
            if isinstance(other, RoundTableRecord):
                yield from self._table(other)
            elif isinstance(other, Instrument) and pointer.field == "adopted_by":
                yield from self._adopted(other, record.id)
            elif isinstance(other, Measure) and other.deadline and not isinstance(record, Source):
                yield self._event("due", _when(other.deadline), short(other.title), other.id)

    def _adopted(self, instrument: Instrument, body: str) -> Iterator[Event]:
        day = instrument.adopted or instrument.approved or instrument.published or instrument.in_force
        if day:
            names = {"a": self._called(Actor, body), "b": self._called(Instrument, instrument.id)}
            of = phrase("adopts", self._language, **names)
            yield self._event("adopted", _when(day), of, instrument.id, verified=instrument.verified)

    def _table(self, table: RoundTableRecord) -> Iterator[Event]:
        canton = self._called(Jurisdiction, table.canton)
        of = phrase("table", self._language, a=canton)
        for happens, day in (("begins", table.since), ("confirmed", table.first_confirmed)):
            if day:
                yield self._event(happens, _when(day), of, table.id)
        for lead in table.leads:
            of = phrase("leads", self._language, a=self._called(Actor, lead.actor), b=canton)
            for happens, day in (("begins", lead.since), ("ends", lead.until), ("on-record", lead.as_of)):
                if day:
                    yield self._event(happens, _when(day), of, table.id)

    def _event(self, happens: str, when: When, of: str, *ids: str, verified: bool = True) -> Event:
        said = sentence(happens, self._language, of)
        return Event(*when, happens, said if verified else not_verified(self._language, said), ids, verified)

    def _called(self, kind: type[Record], id: str) -> str:
        """A name; the body that the timeline is of by its acronym, if it has one."""
        mine = self._about.record
        itself = isinstance(mine, Actor) and kind is Actor and id == mine.id
        if isinstance(mine, Actor) and itself and (brief := acronym(mine, self._language)):
            return brief
        return said(self._about.names.get((kind.KIND, id)), self._language, otherwise=id)

    def _window(self, record: Record) -> Window:
        return self._about.windows.get((record.KIND, record.id), Window())


def _verified(record: Record) -> bool:
    return getattr(record, "verified", True)


def _when(day: Edtf) -> When:
    return day.text, day.earliest, day.latest


def _between(earliest: date | None, latest: date | None) -> When:
    """A date between two days; one day where both are the same."""
    if earliest == latest and earliest:
        return earliest.isoformat(), earliest, latest
    return f"[{earliest or ''}..{latest or ''}]", earliest, latest


def _begin(window: Window, since: Edtf | None, *, by_law: bool) -> tuple[str, When | None]:
    """When something begins; without a date of its own, from when it is on record for sure."""
    if since:
        return "begins", _when(since)
    if window.sure_from == ALWAYS_FROM:
        return "on-record", None
    if by_law and window.possible_from == window.sure_from:
        return "by-law", _between(window.sure_from, window.sure_from)
    earliest = None if window.possible_from == ALWAYS_FROM else window.possible_from
    return "on-record", _between(earliest, window.sure_from)


def _end(window: Window, until: Edtf | None) -> When | None:
    """When something ends: by its own date, or earlier with what it belongs to."""
    if window.possible_to == ALWAYS_TO:
        return _when(until) if until else None
    own = span(None, until)
    if until and (own.sure_to, own.possible_to) == (window.sure_to, window.possible_to):
        return _when(until)
    return _between(None if window.sure_to == ALWAYS_FROM else window.sure_to, window.possible_to)


def _with_body(mandate: Mandate, window: Window, end: date) -> bool:
    """True where a mandate has no end of its own and goes with its body."""
    return mandate.until is None and end != ALWAYS_TO and window.possible_to == end
