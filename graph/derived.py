"""What the loader works out from the records and writes beside them; never in the digest."""

from collections.abc import Iterator, Mapping
from typing import Any

from graph.folding import folded
from graph.force import Key, Window, windows
from graph.model.base import Record
from graph.model.body import Actor
from graph.model.records import Records
from graph.model.values import Names

_SEARCHED = ("name", "acronyms", "acronym", "aliases", "title", "wording", "also_worded", "number")


def derive(records: Records) -> Mapping[Key, Mapping[str, Any]]:
    """Extra properties of each record, by kind and id: its window in days, its folded names."""
    spans = windows(records)
    found: dict[Key, Mapping[str, Any]] = {}
    for record in records:
        key = (record.KIND, record.id)
        extra: dict[str, Any] = _days(spans[key]) if key in spans else {}
        if record.LABEL and (names := tuple(searched(record))):
            extra["folded"] = folded((*names, record.id))
        found[key] = extra
    return found


def searched(record: Record) -> Iterator[str]:
    """Every text of a record under which it can be found."""
    for field in _SEARCHED:
        value = getattr(record, field, None)
        if isinstance(value, Names):
            yield from value.all()
        elif isinstance(value, tuple):
            yield from value
        elif isinstance(value, str):
            yield value
    if isinstance(record, Actor):
        yield record.id.replace("-", " ")


def _days(window: Window) -> dict[str, Any]:
    days: dict[str, Any] = {
        "possible_from": window.possible_from.isoformat(),
        "sure_from": window.sure_from.isoformat(),
        "sure_to": window.sure_to.isoformat(),
        "possible_to": window.possible_to.isoformat(),
    }
    return {**days, "undated": True} if window.undated else days
