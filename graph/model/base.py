"""What every record is: frozen, checked when built, with one canonical form and one digest."""

import functools
import hashlib
import json
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, cast, get_args

from pydantic import BaseModel, ConfigDict, field_validator

from graph.model.values import Citation, Confidence, Id, Link, Marking, Prop, TableLead, Text

# In a data file these come after what a record is about.
LAST = ("confidence", "sources", "derived", "note", "marking", "not_a_person")


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field of a record class: its name, its type and where the graph keeps it."""

    name: str
    annotation: Any
    mark: Prop
    required: bool

    @property
    def link(self) -> Link | None:
        return self.mark if isinstance(self.mark, Link) else None

    def holds(self, kind: type) -> bool:
        """True when the field's type mentions `kind`, alone, optional or in a tuple."""
        return _mentions(self.annotation, kind)


def _key(item: Citation | TableLead) -> tuple[str, ...]:
    return item.key


def _mentions(annotation: Any, kind: type) -> bool:
    return annotation is kind or any(_mentions(part, kind) for part in get_args(annotation))


class Record(BaseModel):
    """One fact or one entry of a classification, with an id that is unique within its kind."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    KIND: ClassVar[str]
    LABEL: ClassVar[str]
    STATES_FACT: ClassVar[bool] = True

    id: Annotated[Id, Prop("Our own stable id, unique within the kind.")]
    marking: Annotated[Marking, Prop("Traffic Light Protocol 2.0; TLP:CLEAR if none.")] = "TLP:CLEAR"
    note: Annotated[Text | None, Prop("A remark of whoever entered the record.")] = None
    not_a_person: Annotated[
        bool, Prop("Lifts the refusal of text that looks like a natural person's name.")
    ] = False

    @field_validator("*", mode="after")
    @classmethod
    def _in_order(cls, value: Any, info: Any) -> Any:
        """Sets of ids and citations have no order of their own: sorted, each once."""
        spec = cls.fields().get(info.field_name)
        if spec is None or not isinstance(value, tuple):
            return value
        items = cast(tuple[Any, ...], value)
        if spec.link is not None:
            return tuple(sorted(set(items)))
        if spec.holds(Citation) or spec.holds(TableLead):
            return tuple(sorted(set(items), key=_key))
        return items

    @classmethod
    @functools.cache
    def fields(cls) -> Mapping[str, FieldSpec]:
        """Every field by the name it has in a data file, in the order it has there."""
        found: dict[str, FieldSpec] = {}
        place = {name: place for place, name in enumerate(LAST, start=1)}
        for name in sorted(cls.model_fields, key=lambda name: place.get(name, 0)):
            info = cls.model_fields[name]
            mark = next(item for item in info.metadata if isinstance(item, Prop))
            spec = FieldSpec(name, info.annotation, mark, info.is_required())
            found[info.alias or name] = spec
        return found

    @property
    def citations(self) -> tuple[Citation, ...]:
        return getattr(self, "sources", ())

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Every (field, kind, id) that this record points to."""
        for alias, spec in self.fields().items():
            value = getattr(self, spec.name)
            if spec.link is not None and value is not None:
                targets = cast(tuple[str, ...], value if isinstance(value, tuple) else (value,))
                for target in targets:
                    yield alias, spec.link.to, target
        for citation in self.citations:
            yield "sources", "sources", citation.source

    def plain(self) -> dict[str, Any]:
        """The record as a data file holds it: fields in order, none empty, no defaults."""
        dumped = self.model_dump(mode="json", by_alias=True, exclude_defaults=True)
        return {name: dumped[name] for name in self.fields() if name in dumped}

    def canonical(self) -> str:
        """One line of JSON, keys sorted, NFC: what the digest is taken over."""
        body = {"record": self.KIND, **self.plain()}
        text = json.dumps(body, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return unicodedata.normalize("NFC", text)

    @functools.cached_property
    def digest(self) -> str:
        return hashlib.sha256(self.canonical().encode()).hexdigest()


class Fact(Record):
    """A record that needs a source and a place in it."""

    confidence: Annotated[Confidence, Prop("How sure the record is.")]
    sources: Annotated[tuple[Citation, ...], Prop("The sources it rests on, with the place in each.")] = ()
    derived: Annotated[
        Text | bool | None, Prop("Follows from another record; says from which, if known.")
    ] = None
