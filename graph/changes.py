"""What differs between two data sets, or between two days of one. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from graph.force import Key, Truth, windows
from graph.model.base import Record
from graph.model.records import Records

What = Literal["added", "changed", "closed"]
IN_FORCE = "in_force"


@dataclass(frozen=True, slots=True)
class Moment:
    """What is on record, and the day it is looked at."""

    records: Records
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One record that came or went, or one field of it that is different.

    Values are as a data file holds them; of a record that came or went they are all its fields.
    The field `in_force` is no field of the record: it says what a day makes of its dates.
    """

    kind: str
    id: str
    what: What
    field: str | None = None
    before: Any = None
    after: Any = None

    @property
    def key(self) -> Key:
        return self.kind, self.id


def changes(before: Moment, after: Moment) -> tuple[Change, ...]:
    """Every difference, sorted by kind, id and field."""
    found = [*_of_records(before.records, after.records)]
    if before.day != after.day:
        found += _of_days(before, after)
    return tuple(sorted(found, key=lambda change: (*change.key, change.field or "")))


def changed_keys(before: Records, after: Records) -> frozenset[Key]:
    """The records that are not the same in both."""
    return frozenset(change.key for change in _of_records(before, after))


def _of_records(before: Records, after: Records) -> Iterator[Change]:
    for kind in before.by_kind.keys() | after.by_kind.keys():
        old, new = before.by_kind.get(kind, {}), after.by_kind.get(kind, {})
        for id in old.keys() | new.keys():
            yield from _of_one(old.get(id), new.get(id))


def _of_one(old: Record | None, new: Record | None) -> Iterator[Change]:
    if old is new:
        return
    if old is None or new is None:
        yield from _came(new) if new else _went(old)
    elif old.digest != new.digest:
        yield from _fields(old, new)


def _came(new: Record) -> Iterator[Change]:
    yield Change(kind=new.KIND, id=new.id, what="added", after=new.plain())


def _went(old: Record | None) -> Iterator[Change]:
    if old is not None:
        yield Change(kind=old.KIND, id=old.id, what="closed", before=old.plain())


def _fields(old: Record, new: Record) -> Iterator[Change]:
    was, now = old.plain(), new.plain()
    for field in was.keys() | now.keys():
        if was.get(field) != now.get(field):
            yield Change(
                kind=new.KIND,
                id=new.id,
                what="changed",
                field=field,
                before=was.get(field),
                after=now.get(field),
            )


def _of_days(before: Moment, after: Moment) -> Iterator[Change]:
    """What is on record in both and began, ended or came into doubt between the days."""
    first, second = truths(before), truths(after)
    for key in first.keys() & second.keys():
        if first[key] != second[key]:
            yield Change(
                kind=key[0],
                id=key[1],
                what="changed",
                field=IN_FORCE,
                before=first[key],
                after=second[key],
            )


def truths(moment: Moment) -> dict[Key, Truth]:
    """Whether each dated record is in force."""
    return {key: window.on(moment.day) for key, window in windows(moment.records).items()}
