"""What treaties demand and monitors ask for, beside who holds it and which measure is about it. Pure.

A measure *answers* a recommendation only where a record says so. One that shares a responsibility
*touches* it: that is worked out here and is no answer, and neither is a follow-up.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypedDict

from graph.force import Truth, windows
from graph.model.dates import Edtf
from graph.model.obligation import Instrument, Measure, Provision, Recommendation
from graph.model.records import Records
from graph.model.responsibility import Mandate


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One recommendation or provision and what stands against it; records by id.

    `mandates` are in force on the day for sure, anywhere; `perhaps` may be. What is not verified
    is shown and never counted.
    """

    kind: Literal["recommendation", "provision"]
    id: str
    issuer: str | None = None
    instrument: str | None = None
    year: str | None = None
    round: str | None = None
    responsibilities: tuple[str, ...]
    mandates: tuple[str, ...]
    perhaps: tuple[str, ...]
    measures: tuple[str, ...]
    follow_up: str | None = None
    answered: tuple[str, ...]
    touched: tuple[str, ...]
    verified: bool = True
    without_mandate: tuple[str, ...]
    without_measure: tuple[str, ...]

    @property
    def is_hole(self) -> bool:
        """Something that it is about has no mandate or no measure, or it is about nothing we know."""
        return bool(self.without_mandate or self.without_measure or not self.responsibilities)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """How often one responsibility was asked for: by whom, in which year and round."""

    responsibility: str
    times: int
    by: Mapping[str, tuple[str, ...]]
    """For each issuer its rounds, one entry for each recommendation."""
    demanded_by: tuple[str, ...]
    """Verified provisions that demand it."""


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """Rows sorted by kind and id; what was asked, most often first."""

    rows: tuple[Row, ...]
    asked: tuple[Asked, ...]

    @property
    def holes(self) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if row.verified and row.is_hole)

    def totals(self) -> dict[str, int]:
        """Denominators and what is counted against them; what is not verified stands apart."""
        counted = [row for row in self.rows if row.verified]
        return {
            "recommendations": sum(row.kind == "recommendation" for row in counted),
            "provisions": sum(row.kind == "provision" for row in counted),
            "not_verified": len(self.rows) - len(counted),
            "answered": sum(bool(row.answered) for row in counted),
            "touched": sum(bool(row.touched) for row in counted),
            "followed_up": sum(row.follow_up is not None for row in counted),
            "without_mandate": sum(bool(row.without_mandate) for row in counted),
            "without_measure": sum(bool(row.without_measure) for row in counted),
        }


def crosswalk(
    records: Records, day: date, *, instrument: str | None = None, issuer: str | None = None
) -> Crosswalk:
    """Everything that was demanded or asked by that day, or that of one instrument or issuer.

    Of a treaty: its provisions. Of a plan: what its measures answer or touch, with these alone.
    """
    book = _Book(records, day, instrument)
    kept = tuple(
        row
        for row in sorted(book.rows(), key=lambda row: (row.kind, row.id))
        if issuer in (None, row.issuer)
        and (instrument in (None, row.instrument) or (book.of_plan and row.measures))
    )
    return Crosswalk(kept, tuple(_asked(kept)))


class _Beside(TypedDict):
    """What stands against a row."""

    mandates: tuple[str, ...]
    perhaps: tuple[str, ...]
    measures: tuple[str, ...]
    answered: tuple[str, ...]
    touched: tuple[str, ...]
    without_mandate: tuple[str, ...]
    without_measure: tuple[str, ...]


class _Book:
    """Mandates and measures by responsibility, as far as they were there by the day."""

    def __init__(self, records: Records, day: date, instrument: str | None) -> None:
        self._records, self._day = records, day
        self._instruments = records.of(Instrument)
        self._held: Mapping[Truth, Mapping[str, list[str]]] = _held(records, day)
        measures = [one for one in records.of(Measure).values() if self._adopted(one.plan)]
        own = [measure for measure in measures if measure.plan == instrument]
        self.of_plan = bool(own)
        self._touching: defaultdict[str, list[str]] = defaultdict(list)
        self._answering: defaultdict[str, list[str]] = defaultdict(list)
        for measure in own or measures:
            for responsibility in measure.responsibilities:
                self._touching[responsibility].append(measure.id)
            for recommendation in measure.answers:
                self._answering[recommendation].append(measure.id)

    def rows(self) -> Iterator[Row]:
        for one in self._records.of(Recommendation).values():
            if self._by_then(one.year):
                yield self.recommendation(one)
        for one in self._records.of(Provision).values():
            treaty = self._instruments.get(one.instrument)
            if treaty is None or self._by_then(treaty.in_force):
                yield self.provision(one)

    def _adopted(self, plan: str) -> bool:
        found = self._instruments.get(plan)
        return found is None or self._by_then(found.adopted or found.period_from)

    def _by_then(self, when: Edtf | None) -> bool:
        """What has no date is taken as there."""
        return when is None or when.earliest is None or when.earliest <= self._day

    def recommendation(self, one: Recommendation) -> Row:
        return Row(
            kind="recommendation",
            id=one.id,
            issuer=one.issuer,
            year=str(one.year) if one.year else None,
            round=one.round,
            follow_up=one.follow_up,
            responsibilities=one.responsibilities,
            **self._beside(one.responsibilities, _some(self._answering, [one.id])),
        )

    def provision(self, one: Provision) -> Row:
        return Row(
            kind="provision",
            id=one.id,
            instrument=one.instrument,
            verified=one.verified,
            responsibilities=one.responsibilities,
            **self._beside(one.responsibilities, ()),
        )

    def _beside(self, about: Iterable[str], answered: tuple[str, ...]) -> _Beside:
        about = tuple(about)
        held = self._held["yes"]
        touched = tuple(id for id in _some(self._touching, about) if id not in answered)
        return {
            "mandates": _some(held, about),
            "perhaps": _some(self._held["perhaps"], about),
            "measures": tuple(sorted({*answered, *touched})),
            "answered": answered,
            "touched": touched,
            "without_mandate": tuple(id for id in about if id not in held),
            "without_measure": tuple(id for id in about if id not in self._touching),
        }


def _held(records: Records, day: date) -> Mapping[Truth, Mapping[str, list[str]]]:
    spans = windows(records)
    found: dict[Truth, dict[str, list[str]]] = {"yes": {}, "perhaps": {}, "no": {}}
    for mandate in records.of(Mandate).values():
        truth = spans[mandate.KIND, mandate.id].on(day)
        found[truth].setdefault(mandate.responsibility, []).append(mandate.id)
    return found


def _some(listed: Mapping[str, list[str]], keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({id for key in keys for id in listed.get(key, ())}))


def _asked(rows: Iterable[Row]) -> Iterator[Asked]:
    by: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        for responsibility in row.responsibilities if row.verified else ():
            by[responsibility].append(row)
    found = [_of_one(responsibility, some) for responsibility, some in by.items()]
    return iter(sorted(found, key=lambda asked: (-asked.times, asked.responsibility)))


def _of_one(responsibility: str, rows: list[Row]) -> Asked:
    asking = [row for row in rows if row.issuer]
    issuers = sorted({row.issuer or "" for row in asking})
    return Asked(
        responsibility=responsibility,
        times=len(asking),
        by={
            issuer: tuple(sorted(_when(row) for row in asking if row.issuer == issuer)) for issuer in issuers
        },
        demanded_by=tuple(row.id for row in rows if row.kind == "provision"),
    )


def _when(row: Row) -> str:
    """Year and round, as far as they are on record."""
    return ", ".join(part for part in (row.year, row.round) if part) or "undated"
