"""Flags of a cell: what a reader should know beside the status; none changes it."""

from collections.abc import Iterable, Iterator
from datetime import date

from graph.coverage.evidence import Book, Evidence, Held
from graph.coverage.values import FLAGS, Flag, Status
from graph.model.dates import Edtf

STALE_YEARS = 5
_HELD: frozenset[Status] = frozenset({"covered", "partial", "assigned", "disputed"})


def named(held: Iterable[Held], role: str | None = None) -> list[Held]:
    return [item for item in held if not item.by_class and (role is None or item.mandate.role == role)]


def newest(evidence: Evidence, book: Book) -> Edtf | None:
    """The newest dated evidence among the records that count."""
    days: list[Edtf | None] = []
    for item in evidence.held:
        days += [item.mandate.as_of, *_dates(item.mandate.sources, book)]
    for item in evidence.reported:
        days += [item.gap.observed, *_dates(item.gap.sources, book)]
    dated = [day for day in days if day is not None and day.latest is not None]
    return max(dated, key=lambda day: (day.latest or date.min, day.text), default=None)


def _dates(cited: Iterable[object], book: Book) -> Iterator[Edtf | None]:
    for citation in cited:
        source = book.sources.get(getattr(citation, "source", ""))
        yield source.date if source else None


def flags(
    evidence: Evidence, status: Status, could_be: tuple[Status, ...], newest: Edtf | None, day: date
) -> tuple[Flag, ...]:
    """All flags of a cell, in their fixed order."""
    found = {
        "weakness": _weak(evidence, status),
        "several-leads": len({h.mandate.actor for h in named(evidence.held, "lead")}) > 1,
        "single-provider": _single(evidence, status),
        "by-confederation": any(h.mandate.reach for h in evidence.held),
        "lapsed": _lapsed(evidence),
        "stale": status != "unknown" and newest is not None and _old(newest, day),
        "undated": status != "unknown" and newest is None,
        "low-confidence": _low(evidence),
        "uncertain": len(could_be) > 1,
    }
    return tuple(flag for flag in FLAGS if found[flag])


def _weak(evidence: Evidence, status: Status) -> bool:
    natures = {item.gap.nature for item in evidence.reported}
    return bool(natures & {"few-cases", "verdict"}) or ("insufficient" in natures and status in _HELD)


def _single(evidence: Evidence, status: Status) -> bool:
    """One named body carries it, as lead or support, and no class stands behind it."""
    if status not in ("covered", "partial", "disputed"):
        return False
    bodies = {item.mandate.actor for item in named(evidence.held)}
    return len(bodies) == 1 and not any(item.by_class for item in evidence.held)


def _lapsed(evidence: Evidence) -> bool:
    """A named body led it before, and none does now."""
    return bool(named(evidence.held_before, "lead")) and not named(evidence.held, "lead")


def _old(newest: Edtf, day: date) -> bool:
    limit = date(max(day.year - STALE_YEARS, 1), day.month, min(day.day, 28))
    return newest.latest is not None and newest.latest < limit


def _low(evidence: Evidence) -> bool:
    grades = {item.mandate.confidence for item in evidence.held}
    grades |= {item.gap.confidence for item in evidence.reported}
    return grades == {"low"}
