"""Rows as records: the way back from what the graph keeps; the inverse of `graph.cypher`."""

import json
from collections.abc import Mapping
from typing import Any, cast

from graph.errors import StoreError
from graph.model.base import FieldSpec, Record
from graph.model.body import LABELS, Actor, Tie
from graph.model.registry import KINDS
from graph.model.values import LANGUAGES, Citation, Names, TableLead

Links = Mapping[str, Any]
"""What a node is linked to, by field: ids, or for `sources` and `leads` one map each."""


def node(kind: type[Record], labels: list[str], props: Mapping[str, Any], links: Links) -> Record:
    """The record that a node and its relationships stand for."""
    body: dict[str, Any] = {}
    for name, spec in kind.fields().items():
        value = links.get(name) if _linked(spec) else _property(spec, props)
        if spec.link is not None and not _is_list(spec):
            value = value[0] if value else None
        if value is not None:
            body[name] = value
    if kind is Actor:
        body["label"] = next((label for label in LABELS if label in labels), None)
    return _made(kind, body)


def tie(type: str, start: str, end: str, props: Mapping[str, Any]) -> Tie:
    """The tie that a relationship between two bodies stands for."""
    body: dict[str, Any] = {"type": type, "from": start, "to": end}
    for name, spec in Tie.fields().items():
        if name == "sources":
            body[name] = [_citation(text) for text in props.get(name, ())]
        elif name not in body and (value := _property(spec, props)) is not None:
            body[name] = value
    return cast("Tie", _made(Tie, body))


def from_canonical(kind: str, line: str) -> Record:
    """The record that a canonical line (the body of a revision) stands for."""
    model, body = KINDS[kind], json.loads(line)
    if "kind" not in model.fields():  # a body, a place and an instrument have a `kind` of their own
        del body["kind"]
    return _made(model, body)


def _property(spec: FieldSpec, props: Mapping[str, Any]) -> Any:
    if spec.holds(Names):
        names = {code: props[key] for code in LANGUAGES if (key := f"{spec.name}_{code}") in props}
        return names or (None if not spec.required else {})
    return props.get(spec.name)


def _linked(spec: FieldSpec) -> bool:
    return spec.link is not None or spec.holds(Citation) or spec.holds(TableLead)


def _is_list(spec: FieldSpec) -> bool:
    return "tuple" in str(spec.annotation)


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
