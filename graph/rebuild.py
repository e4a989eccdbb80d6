"""Rows as records: the way back from what the graph keeps; the inverse of `graph.cypher`."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any, Literal, cast

from graph.errors import StoreError
from graph.model.base import FieldSpec, Record
from graph.model.body import LABELS, Actor, Tie
from graph.model.registry import KINDS
from graph.model.values import LANGUAGES, Citation, Names, TableLead

Sort = Literal["links", "one link", "names", "value"]
LINKED = ("links", "one link")
Links = Mapping[str, Any]
"""What a node is linked to, by field: ids, or for `sources` and `leads` one map each."""


def node(kind: type[Record], labels: list[str], props: Mapping[str, Any], links: Links) -> Record:
    """The record that a node and its relationships stand for."""
    body: dict[str, Any] = {}
    for name, spec, sort in _sorted(kind):
        value = links.get(name) if sort in LINKED else _property(spec, sort, props)
        if sort == "one link":
            value = value[0] if value else None
        if value is not None:
            body[name] = value
    if kind is Actor:
        body["label"] = next((label for label in LABELS if label in labels), None)
    return _made(kind, body)


def tie(type: str, start: str, end: str, props: Mapping[str, Any]) -> Tie:
    """The tie that a relationship between two bodies stands for."""
    body: dict[str, Any] = {"type": type, "from": start, "to": end}
    for name, spec, sort in _sorted(Tie):
        if sort == "links":
            body[name] = [_citation(text) for text in props.get(name, ())]
        elif name not in body and (value := _property(spec, sort, props)) is not None:
            body[name] = value
    return cast("Tie", _made(Tie, body))


def from_canonical(kind: str, line: str) -> Record:
    """The record that a canonical line (the body of a revision) stands for."""
    body = json.loads(line)
    del body["record"]
    return _made(KINDS[kind], body)


@cache
def _sorted(kind: type[Record]) -> tuple[tuple[str, FieldSpec, Sort], ...]:
    """Every field with the sort of place that the graph keeps it in."""
    return tuple((name, spec, _sort(spec)) for name, spec in kind.fields().items())


def _sort(spec: FieldSpec) -> Sort:
    if spec.link is not None:
        return "links" if "tuple" in str(spec.annotation) else "one link"
    if spec.holds(Citation) or spec.holds(TableLead):
        return "links"
    return "names" if spec.holds(Names) else "value"


def _property(spec: FieldSpec, sort: Sort, props: Mapping[str, Any]) -> Any:
    if sort == "names":
        names = {code: props[key] for code in LANGUAGES if (key := f"{spec.name}_{code}") in props}
        return names or ({} if spec.required else None)
    return props.get(spec.name)


def _citation(text: str) -> dict[str, str]:
    source, _, place = text.partition("#")
    return {"source": source, "at": place} if place else {"source": source}


def _made(kind: type[Record], body: dict[str, Any]) -> Record:
    try:
        return kind.model_validate(body)
    except ValueError as error:
        raise StoreError(
            f"the graph holds a record that cannot be read: {kind.KIND} {body.get('id')!r}",
            code="damaged-graph",
            next="Load the data set again; `ksmm db reset --yes` first if that does not help.",
        ) from error
