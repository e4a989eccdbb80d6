"""Dates and numbers that cannot both be true, and facts that are older than the body they are about."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from graph.errors import Problem
from graph.model.base import Record
from graph.model.body import Actor, Tie
from graph.model.dates import Edtf
from graph.model.evidence import RoundTableRecord
from graph.model.responsibility import Mandate
from loaders.checks.found import Found
from loaders.items import Item, Path

# What comes first, what comes later; a date may be the same as the next.
ORDER = (
    ("since", "until"),
    ("observed", "until"),
    ("period_from", "period_to"),
    ("year", "year_to"),
    ("adopted", "in_force"),
    ("adopted", "ratified"),
    ("signed", "ratified"),
    ("since", "first_confirmed"),
)
RANGE = ("value_min", "value", "value_max")


def contradicting(found: Found) -> Iterator[Problem]:
    for record, item in found:
        for first, last in ORDER:
            yield from _pair(item, record, (first,), (last,))
        yield from _range(record, item)
        if isinstance(record, RoundTableRecord):
            for index, lead in enumerate(item.data.get("leads") or ()):
                begin, end = (_read(lead.get(name)) for name in ("since", "until"))
                if _after(begin, end):
                    yield _wrong(item, ("leads", index, "until"), ("since", begin), ("until", end))


def _read(text: object) -> Edtf | None:
    return None if text in (None, "") else Edtf.parse(str(text))


def _pair(item: Item, record: Record, first: Path, last: Path) -> Iterator[Problem]:
    begin, end = (getattr(record, str(path[0]), None) for path in (first, last))
    if isinstance(begin, Edtf) and isinstance(end, Edtf) and _after(begin, end):
        yield _wrong(item, last, (str(first[0]), begin), (str(last[0]), end))


def _after(begin: Edtf | None, end: Edtf | None) -> bool:
    """For sure: however both dates are read, the first is later."""
    return bool(begin and end and begin.earliest and end.latest and begin.earliest > end.latest)


def _perhaps_after(begin: Edtf | None, other: Edtf | None) -> bool:
    """The first can have begun after the other did; within the same year or month it need not."""
    if begin is None or other is None or other.latest is None:
        return False
    latest = begin if begin.exact or ".." not in begin.text else _read(begin.text.strip("[]").split("..")[1])
    return latest is not None and latest.earliest is not None and latest.earliest > other.latest


def _wrong(item: Item, at: Path, first: tuple[str, Any], last: tuple[str, Any]) -> Problem:
    ending = last[0] == "until"
    return item.problem(
        "end-before-beginning" if ending else "contradicting-dates",
        f"{last[0]} {last[1]} lies before {first[0]} {first[1]}",
        at=at,
        next="Correct one of the two dates.",
    )


def _range(record: Record, item: Item) -> Iterator[Problem]:
    given = [(name, value) for name in RANGE if (value := getattr(record, name, None)) is not None]
    for (low, small), (high, large) in pairwise(given):
        if small > large:
            what = f"{high} {large} is less than {low} {small}"
            yield item.problem("contradicting-values", what, at=(high,), next="Correct one of the two.")


def before_body(found: Found) -> Iterator[Problem]:
    """Warnings: a tie or mandate that begins before, or after the end of, a body it is about."""
    actors = found.records.of(Actor)
    for record, item in found:
        if isinstance(record, Tie | Mandate):
            for id in _ends(record):
                if body := actors.get(id):
                    yield from _against(record, item, body)


def _ends(record: Tie | Mandate) -> tuple[str, ...]:
    if isinstance(record, Mandate):
        return (record.actor,)
    return () if record.type == "SUCCEEDS" else (record.from_actor, record.to_actor)


def _against(record: Tie | Mandate, item: Item, body: Actor) -> Iterator[Problem]:
    if _after(body.since, body.until):
        return
    if _perhaps_after(body.since, record.since):
        what = f"begins {record.since}, before its body {body.id!r} ({body.since})"
        next_ = "Correct one of the two dates, or note why both are right."
        yield item.warning("before-its-body", what, at=("since",), next=next_)
    if record.since and body.until and _after(record.since, body.until):
        what = f"begins {record.since}, after the end of its body {body.id!r} ({body.until})"
        next_ = "Correct one of the two dates, or name the body that took over."
        yield item.warning("after-its-body", what, at=("since",), next=next_)
