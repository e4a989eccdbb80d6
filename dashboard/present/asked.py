"""What an address asks: a question of the library with its values, or a text that somebody typed."""

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from dashboard.present.scene import Scene
from queries import catalogue
from queries.front import Param
from queries.statement import filled


@dataclass(frozen=True, slots=True)
class Question:
    """Something to run: of the library where it has a name; `values` are what was given for it."""

    name: str
    text: str
    values: Mapping[str, str] = field(default_factory=dict[str, str])
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for, and what is missing before it can be run."""

    query: catalogue.Query | None = None
    question: Question | None = None
    missing: tuple[Param, ...] = ()
    unknown: str = ""


def asked(scene: Scene) -> Asked:
    """A text of one's own comes first; it holds its values itself."""
    address = scene.address
    typed, name = address.option("cypher").strip(), address.option("name")
    if typed:
        return Asked(question=Question("", typed))
    if not name:
        return Asked()
    query = catalogue.catalogue().get(name)
    return _of_library(scene, query) if query else Asked(unknown=name)


def _of_library(scene: Scene, query: catalogue.Query) -> Asked:
    known = {param.name for param in query.params}
    given = {name: text for name, text in scene.address.given.items() if name in known}
    missing = tuple(param for param in query.params if param.required and param.name not in given)
    if missing:
        return Asked(query, missing=missing)
    day = None if query.timeless else scene.day
    return Asked(query, Question(query.name, query.cypher, given, day))


def of_name(scene: Scene, name: str) -> Question:
    """A question of the library that needs no values, on the day of the scene."""
    query = catalogue.find(name)
    return Question(name, query.cypher, {}, None if query.timeless else scene.day)


def statement(query: catalogue.Query, question: Question) -> str:
    """The question as one text that can be run anywhere, its values written out."""
    values: dict[str, object] = {param.name: param.default for param in query.params if not param.required}
    values |= {name: _typed(query.param(name), text) for name, text in question.values.items()}
    if question.as_of:
        values["as_of"] = question.as_of.isoformat()
    return filled(query.cypher, values)


def _typed(param: Param, text: str) -> object:
    if param.type == "int" and text.lstrip("-").isdigit():
        return int(text)
    return [part.strip() for part in text.split(",")] if param.type == "list" else text


@functools.cache
def topics() -> Mapping[str, tuple[catalogue.Query, ...]]:
    """The library by topic, in the order in which a reader gets from who to how sure."""
    found: dict[str, list[catalogue.Query]] = {topic: [] for topic in TOPICS}
    for query in catalogue.catalogue().values():
        found.setdefault(query.topic, []).append(query)
    return {topic: tuple(queries) for topic, queries in found.items() if queries}


TOPICS = (
    *("bodies", "committees", "connections", "responsibilities", "mandates"),
    *("cantons", "obligations", "time", "quality", "sources"),
)
