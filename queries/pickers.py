"""What can be chosen for a parameter, fed by the graph."""

from datetime import date
from typing import TypedDict, Unpack

from graph.model.registry import KINDS
from graph.model.values import Language
from graph.store import Reader
from queries.catalogue import Query, find
from queries.labels import labels, sorted_for_people
from queries.runner import run

Option = tuple[str, str]


class Choice(TypedDict, total=False):
    """For whom the options are: a language, and a day where the picker's own question needs one."""

    language: Language
    as_of: date


def options(reader: Reader, query: Query, param: str, **choice: Unpack[Choice]) -> list[Option]:
    """Every (id, label) that the parameter can take, sorted by label; empty if it has no picker."""
    picker = query.param(param).picker
    language = choice.get("language", "en")
    if picker is None:
        return []
    kind, _, only = picker.partition(":")
    if kind in KINDS:
        return list(sorted_for_people(labels(reader, kind, language, only=only or None)))
    return _asked(reader, find(picker), language, choice.get("as_of"))


def _asked(reader: Reader, query: Query, language: Language, as_of: date | None) -> list[Option]:
    """The options that a question of the library lists in its first column."""
    ids = [str(value) for value in run(reader, query, as_of=as_of).column(query.headings[0])]
    kind = query.columns[0].kind
    named = labels(reader, kind, language, ids=ids) if kind else {}
    return list(sorted_for_people({id: named.get(id, id) for id in ids}))
