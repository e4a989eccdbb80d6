"""One record as a person reads it: every line with its days and its sources."""

from collections.abc import Iterator, Sequence
from typing import Any, cast

from graph.model.base import Record
from graph.model.body import Actor, Tie
from graph.model.evidence import Source
from graph.model.registry import KINDS
from graph.model.responsibility import Mandate, ReportedGap, Responsibility
from graph.model.values import Language, Names
from queries.names import acronym, name_of, said, short
from queries.record import About

# Shown in a line of their own, or not of use to a reader.
_APART = ("id", "name", "sources", "summary", "title", "marking", "not_a_person", "derived", "label")
_MORE = 12  # others that point here are counted when there are more


def lines(about: About, language: Language) -> Iterator[str]:
    """The whole record, part by part; parts without anything are left out."""
    text = _Text(about, language)
    yield from text.head()
    for title, part in text.parts():
        if part:
            yield ""
            yield f"{title} ({len(part)})"
            yield from part


def rows(about: About) -> Iterator[Sequence[object]]:
    """The record and what surrounds it for a spreadsheet."""
    parts: tuple[tuple[str, Sequence[Record]], ...] = (
        ("record", (about.record,)),
        ("ties", about.ties),
        ("mandates", about.mandates),
        ("gaps", about.gaps),
        ("recommendations", about.recommendations),
        ("sources", about.sources),
    )
    for part, records in parts:
        for one in records:
            cited = [f"{each.source}#{each.at or ''}" for each in one.citations]
            yield part, one.KIND, one.id, about.in_force(one), cited
    for pointer in about.points_here:
        yield "points here", pointer.kind, pointer.id, None, None


class _Text:
    """Words for one record in one language."""

    def __init__(self, about: About, language: Language) -> None:
        self._about = about
        self._language: Language = language

    def head(self) -> Iterator[str]:
        record = self._about.record
        name = said(name_of(record), self._language, otherwise=record.id)
        brief = acronym(record, self._language) if isinstance(record, Actor) else None
        label = record.label if isinstance(record, Actor) else record.LABEL or "tie"
        known = f", {brief}" if brief and brief != name else ""
        yield f"{name}{known}  ({record.KIND}:{record.id}, {label}){self._state(record)}"
        if summary := getattr(record, "summary", None):
            yield f"  {summary}"
        yield from self._fields(record)
        yield from (f"  source        {_cite(one.source, one.at, one.part)}" for one in record.citations)

    def _fields(self, record: Record) -> Iterator[str]:
        """Every field that says something, with names for ids."""
        kinds = {name: spec.link.to for name, spec in record.fields().items() if spec.link}
        if isinstance(record, Tie):
            kinds |= {"from": Actor.KIND, "to": Actor.KIND}
        for field, value in record.plain().items():
            if field in _APART:
                continue
            items = cast("list[Any]", value) if isinstance(value, list) else [value]
            words = (self._word(kinds.get(field), item) for item in items)
            yield f"  {field.replace('_', ' '):<18}{'; '.join(words)}"

    def _word(self, kind: str | None, value: Any) -> str:
        if isinstance(value, dict):
            parts = cast("dict[str, Any]", value)
            return ", ".join(f"{key} {each}" for key, each in parts.items())
        return self._called(kind, str(value)) if kind else str(value)

    def parts(self) -> Iterator[tuple[str, list[str]]]:
        about = self._about
        if isinstance(about.record, Actor):
            yield "Part of", [self._other(tie) for tie in about.part_of()]
            yield "Succession", [self._other(tie) for tie in about.succession()]
            yield "Seats", [self._other(tie) for tie in about.seats()]
            yield "Members", [self._other(tie) for tie in about.members()]
            yield "Parts", [self._other(tie) for tie in about.parts()]
            yield "Works with, oversees, is overseen by", [self._other(tie) for tie in about.other_ties()]
        else:
            yield "Ties", [self._tie(tie) for tie in about.ties]
        yield "Mandates", [self._mandate(one) for one in about.mandates]
        yield "Reported gaps", [self._gap(one) for one in about.gaps]
        yield (
            "Recommendations",
            [
                f"  {one.year or 'no year'}  {self._called(Actor.KIND, one.issuer)}: {short(one.text)}"
                f"  ({one.id}){_cites(one)}"
                for one in about.recommendations
            ],
        )
        yield "Also named by", list(self._pointers())
        yield "Sources", [_source(one) for one in about.sources]

    def _other(self, tie: Tie) -> str:
        """A tie as seen from the body that is shown."""
        outwards = tie.from_actor == self._about.record.id
        body = self._called(Actor.KIND, tie.to_actor if outwards else tie.from_actor)
        arrow = f"{tie.type} ->" if outwards else f"<- {tie.type}"
        arrow = tie.type if tie.type == "COOPERATES_WITH" else arrow
        return f"  {arrow:<16}  {body}{self._rest(tie)}"

    def _tie(self, tie: Tie) -> str:
        ends = (self._called(Actor.KIND, tie.from_actor), self._called(Actor.KIND, tie.to_actor))
        return f"  {ends[0]}  {tie.type}  {ends[1]}{self._rest(tie)}"

    def _rest(self, tie: Tie) -> str:
        role = f"; {tie.role}" if tie.role else ""
        return f"{role}{_days(tie)}{self._state(tie)}{_cites(tie)}"

    def _mandate(self, one: Mandate) -> str:
        body = self._called(Actor.KIND, one.actor)
        charge = self._called(Responsibility.KIND, one.responsibility)
        places = ", ".join(one.jurisdictions)
        what = {one.actor: charge, one.responsibility: body}.get(self._about.record.id, f"{body}: {charge}")
        return f"  {one.role:<8}{what}  {places}  {one.basis}{_days(one)}{self._state(one)}{_cites(one)}"

    def _gap(self, one: ReportedGap) -> str:
        what = self._called(Responsibility.KIND, one.responsibility)
        when = f"  observed {one.observed}" if one.observed else "  undated"
        return f"  {one.nature}: {what}  {one.jurisdiction}{when}: {short(one.wording)}{_cites(one)}"

    def _pointers(self) -> Iterator[str]:
        """Others by kind and field; many are counted."""
        groups: dict[tuple[str, str], list[str]] = {}
        for pointer in self._about.points_here:
            groups.setdefault((pointer.kind, pointer.field), []).append(
                pointer.id if pointer.verified else f"{pointer.id} (not verified)"
            )
        for (kind, field), ids in groups.items():
            more = f" and {len(ids) - _MORE} more" if len(ids) > _MORE else ""
            yield f"  {kind} ({field}): {', '.join(ids[:_MORE])}{more}"

    def _called(self, kind: str, id: str) -> str:
        mine = self._about.record
        if isinstance(mine, Actor) and (kind, id) == self._about.key:
            return acronym(mine, self._language) or said(mine.name, self._language)
        name: Names | str | None = self._about.names.get((kind, id))
        return said(name, self._language, otherwise=id) if KINDS[kind].LABEL else id

    def _state(self, record: Record) -> str:
        truth = self._about.in_force(record)
        if self._about.ended(record):
            return "  [ENDED]"
        if truth == "no":
            return f"  [not begun on {self._about.day}]"
        return f"  [perhaps in force on {self._about.day}]" if truth == "perhaps" else ""


def _days(record: Tie | Mandate) -> str:
    found = [f"{field} {day}" for field in ("since", "until") if (day := getattr(record, field))]
    if not found and record.as_of:
        found = [f"as of {record.as_of}"]
    return f"  {' '.join(found)}" if found else ""


def _cites(record: Record) -> str:
    cited = "; ".join(_cite(one.source, one.at, one.part) for one in record.citations)
    return f"  [{cited}]" if cited else ""


def _cite(source: str, at: str | None, part: str | None) -> str:
    return f"{source}{f', {at}' if at else ''}{f' ({part})' if part else ''}"


def _source(one: Source) -> str:
    return f"  {one.id}: {one.title}, {one.publisher}, {one.date or 'undated'}  {one.url or ''}".rstrip()
