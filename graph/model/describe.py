"""The page docs/model.md, made from the record classes. Pure."""

import inspect
from collections.abc import Iterator
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from graph.model.base import FieldSpec, Record
from graph.model.body import FAMILIES, TIE_TYPES
from graph.model.dates import FORMS, Edtf
from graph.model.registry import CLASSES, KINDS, links
from graph.model.values import Citation, Names, TableLead

_HEAD = """# The model

Made from the record classes in `graph/model` by `make docs`; change it there.

Labels are nouns in PascalCase, relationships verbs in UPPER_SNAKE, properties lower_snake. Every
record has an `id` that is ours, stable, and unique within its kind.

Dates are written as a source gives them: {forms}.
The graph keeps the text, and beside it `<field>_earliest` and `<field>_latest` as ISO days. Names
become one property a language (`name_en`, `name_de`, …). `sources` become `CITES` relationships with
`at` (the place) and `part`; on ties they are a list of `source-id#place`.

Bodies, ties, mandates and reported gaps also carry four days that the loader works out:
`possible_from`, `sure_from`, `sure_to`, `possible_to`. On a day between `sure_from` and `sure_to`
the record is in force; between `possible_from` and `possible_to` perhaps; otherwise not.
`undated` marks those with no dated evidence at all. `folded` holds the names as search sees them,
`digest` is over the record, `first_seen` is the release that brought it.
"""


def page() -> str:
    """The whole page as Markdown."""
    parts = [_HEAD.format(forms=FORMS), *_relationships()]
    parts += ["\n".join(_record(record)) for record in CLASSES]
    return "\n".join(parts).rstrip() + "\n"


def _relationships() -> Iterator[str]:
    yield "## Relationships\n"
    yield "| from | type | to |\n|---|---|---|"
    for first, kind, last in links():
        yield f"| {first} | {kind} | {last} |"
    yield "| any record with sources | CITES | Source |"
    yield "| RoundTableRecord | LED_BY | Actor |"
    yield "| Actor | RESPONSIBLE_FOR (derived, for browsing) | Responsibility |"
    yield f"| Actor | {', '.join(TIE_TYPES)} | Actor |\n"
    families = "; ".join(f"*{name}*: {', '.join(types)}" for name, types in FAMILIES.items())
    yield f"Families of ties: {families}. SUCCEEDS belongs to none.\n"


def _record(record: type[Record]) -> Iterator[str]:
    label = f"`:{record.LABEL}`" if record.LABEL else "a relationship between two bodies"
    yield f"## {record.__name__}\n"
    yield f"{inspect.cleandoc(record.__doc__ or '')}\n"
    yield f"Kind `{record.KIND}`, {label}.\n"
    yield "| field | holds | meaning |\n|---|---|---|"
    for name, spec in record.fields().items():
        need = "" if not spec.required else " (needed)"
        yield f"| `{name}`{need} | {_holds(record, spec)} | {spec.mark.meaning} |"
    yield ""


def _holds(record: type[Record], spec: FieldSpec) -> str:
    if spec.link is None:
        return _type(spec.annotation)
    target = KINDS[spec.link.to].LABEL
    many = "several ids" if get_origin(spec.annotation) is tuple else "id"
    arrow = (target, record.LABEL) if spec.link.backward else (record.LABEL, target)
    return f"{many}: `({arrow[0]})-[:{spec.link.type}]->({arrow[1]})`"


def _type(annotation: Any) -> str:
    """A type in words."""
    plain: dict[Any, str] = {
        str: "text",
        int: "number",
        float: "number",
        bool: "yes or no",
        Edtf: "date",
        Names: "name by language",
        Citation: "source and place",
        TableLead: "body and dates",
    }
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return ", ".join(str(part) for part in parts)
    if origin is tuple:
        return f"list of: {_type(parts[0])}"
    if origin in (Union, UnionType):
        return " or ".join(dict.fromkeys(_type(part) for part in parts if part is not NoneType))
    if hasattr(annotation, "__metadata__"):
        return _type(parts[0])
    return plain.get(annotation, str(annotation))
