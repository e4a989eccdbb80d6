"""The names that the graph has: labels, relationship types, properties and closed vocabularies."""

import functools
from collections.abc import Iterator, Mapping
from typing import Any, Literal, get_args, get_origin

from graph.force import ALWAYS_FROM, ALWAYS_TO
from graph.model.base import FieldSpec
from graph.model.body import LABELS
from graph.model.dates import Edtf
from graph.model.registry import CLASSES, NODES, relationship_types
from graph.model.values import LANGUAGES, Citation, Names, TableLead

# What the loader writes beside the fields of the records.
_WRITTEN = (
    "digest stamp first_seen last_seen folded undated possible_from sure_from sure_to possible_to "
    "at part derived mandates jurisdictions of kind record_id body busy busy_since release seq schema "
    "dataset manifest previous loaded_at bundled"
)
_SHAPE = ("label", "from_actor", "to_actor", "type", "leads")  # labels, ends and relationships in the graph
_ENDS = {"actor", "source"}  # whom a lead or a citation is of


@functools.cache
def labels() -> frozenset[str]:
    return frozenset({record.LABEL for record in NODES} | set(LABELS) | {"Release", "Revision", "Meta"})


@functools.cache
def ties() -> frozenset[str]:
    return frozenset(relationship_types())


@functools.cache
def properties() -> frozenset[str]:
    """Every property that a node or a relationship can have."""
    found = set(_WRITTEN.split()) | set(TableLead.model_fields) | set(Citation.model_fields)
    for record in CLASSES:
        for spec in record.fields().values():
            found.update(_written(spec))
    return frozenset(found - _ENDS)


def _written(spec: FieldSpec) -> Iterator[str]:
    """What becomes of a field: a relationship is no property, a name is one a language."""
    name = spec.name
    if spec.holds(Names):
        yield from (f"{name}_{language}" for language in LANGUAGES)
    elif not (spec.link or name in _SHAPE):
        yield name
    if spec.holds(Edtf):
        yield from (f"{name}_earliest", f"{name}_latest")


@functools.cache
def links() -> Mapping[str, tuple[str, ...]]:
    """The fields of records that are relationships in the graph, each with their types."""
    found: dict[str, set[str]] = {}
    for record in CLASSES:
        for name, spec in record.fields().items():
            if spec.link:
                found.setdefault(name, set()).add(spec.link.type)
    return {name: tuple(sorted(types)) for name, types in found.items()}


@functools.cache
def values() -> frozenset[str]:
    """Every word of a closed vocabulary, such as `lead`, and the two days that mean always."""
    found: set[str] = {*LABELS, *ties(), ALWAYS_FROM.isoformat(), ALWAYS_TO.isoformat()}
    for info in Citation.model_fields.values():
        found.update(_literals(info.annotation))
    for record in CLASSES:
        for spec in record.fields().values():
            found.update(_literals(spec.annotation))
    return frozenset(found)


def _literals(annotation: Any) -> Iterator[str]:
    if get_origin(annotation) is Literal:
        yield from (value for value in get_args(annotation) if isinstance(value, str))
    for part in get_args(annotation):
        yield from _literals(part)
