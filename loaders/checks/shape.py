"""Items to records: every field there, known, and of a value that it can have."""

import json
import types
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Union, cast, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from graph.errors import Problem
from graph.model.base import Record
from graph.model.dataset import DataSet
from graph.model.dates import FORMS, Edtf
from graph.model.registry import KINDS
from graph.model.values import LANGUAGES, Id, Names
from loaders.items import Item, Path
from loaders.words import meant, nearest, shown

Key = tuple[str, str]


@dataclass(slots=True)
class Shaped:
    """Records made from items, and what kept the others from becoming records."""

    records: dict[Key, Record] = field(default_factory=dict[Key, Record])
    items: dict[Key, Item] = field(default_factory=dict[Key, Item])
    ids: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    unsure: set[str] = field(default_factory=set[str])
    """Kinds in which an id is wrong, so that nobody knows which ids there should be."""
    problems: list[Problem] = field(default_factory=list[Problem])


def shape(items: Iterable[Item]) -> Shaped:
    shaped = Shaped(ids={kind: set() for kind in KINDS})
    for item in items:
        key = (item.kind, item.id or "")
        if item.id is not None:
            if first := shaped.items.get(key):
                shaped.problems.append(_twice(item, first))
                shaped.unsure.add(item.kind)
                continue
            shaped.items[key] = item
            shaped.ids[item.kind].add(item.id)
        record = _record(item, shaped.problems)
        if record is not None:
            shaped.records[key] = record
        elif not _is_id(item.id):
            shaped.unsure.add(item.kind)
    return shaped


def _is_id(text: str | None) -> bool:
    try:
        TypeAdapter(Id).validate_python(text)
    except ValidationError:
        return False
    return True


def manifest(item: Item | None, problems: list[Problem]) -> DataSet | None:
    if item is None:
        return None
    try:
        return DataSet.model_validate_json(json.dumps(item.data), strict=True)
    except ValidationError as error:
        problems.extend(explained(error, DataSet, item))
        return None


def _record(item: Item, problems: list[Problem]) -> Record | None:
    try:
        return KINDS[item.kind].model_validate_json(json.dumps(item.data), strict=True)
    except ValidationError as error:
        problems.extend(explained(error, KINDS[item.kind], item))
        return None


def _twice(item: Item, first: Item) -> Problem:
    there = first.where(("id",))
    what = f"the id {item.id!r} stands twice among {item.kind}; first in {there.file}, line {there.line}"
    return item.problem("id-twice", what, at=("id",), next="Give one of them another id, or remove it.")


def explained(error: ValidationError, model: type[BaseModel], item: Item) -> Iterator[Problem]:
    """One plain sentence for each field that is wrong."""
    details: dict[Path, ErrorDetails] = {}
    for detail in error.errors(include_url=False, include_context=False):
        details.setdefault(_path(detail, item.data), detail)
    misspelt = set(_misspelt(details, model))
    for path, detail in details.items():
        if path not in misspelt:
            code, what, next_ = _sentence(path, detail, model)
            at = path[:-1] if detail["type"] == "missing" else path
            yield item.problem(code, what, at=at, next=next_)


def _path(detail: ErrorDetails, data: Any) -> Path:
    """The error's place in the data, without pydantic's names for branches of a union."""
    path: list[str | int] = []
    for step in detail["loc"]:
        if isinstance(data, dict) and step in data:
            path.append(step)
            data = cast("dict[Any, Any]", data)[step]
        elif isinstance(data, list) and isinstance(step, int) and step < len(cast("list[Any]", data)):
            path.append(step)
            data = cast("list[Any]", data)[step]
    if detail["type"] == "missing":
        path.append(detail["loc"][-1])
    return tuple(path)


def _misspelt(details: Mapping[Path, ErrorDetails], model: type[BaseModel]) -> Iterator[Path]:
    """A missing field that stands there misspelt is one mistake, not two."""
    missing = {path for path, detail in details.items() if detail["type"] == "missing"}
    for path, detail in details.items():
        if detail["type"] == "extra_forbidden":
            name = nearest(str(path[-1]), _fields(_model_at(model, path[:-1])))
            if name is not None and (*path[:-1], name) in missing:
                yield (*path[:-1], name)


def _is_required(path: Path, model: type[BaseModel]) -> bool:
    owner = _model_at(model, path[:-1])
    fields = owner.model_fields if owner else {}
    return any(info.is_required() for name, info in fields.items() if path[-1] in (info.alias, name))


def _sentence(path: Path, detail: ErrorDetails, model: type[BaseModel]) -> tuple[str, str, str]:
    """Code, what is wrong, what to write instead."""
    name, value = _named(path), detail["input"]
    annotation = _annotation_at(model, path)
    expected = _expected(annotation)
    if detail["type"] == "missing":
        return "missing-field", f"the field {name} is missing", f"Add it: {expected}."
    if detail["type"] == "extra_forbidden":
        return _unknown(path, model)
    if value is None or value == "":
        instead = f"Write {expected}." if _is_required(path, model) else f"Leave it out, or write {expected}."
        return "empty-field", f"the field {name} is empty", instead
    if options := _options(annotation):
        hint = meant(str(value), options)
        return "bad-value", f"{name} is {shown(value)}", f"Write one of: {', '.join(options)}.{hint}"
    if Edtf in _parts(annotation):
        return "bad-date", f"{name} is {shown(value)}, which is no date", f"Write one of {FORMS}."
    return _of_text(name, detail) or (
        "bad-value",
        f"{name} is {shown(value)}",
        f"It holds {expected}.{_in_quotes(value, expected)}",
    )


def _of_text(name: str, detail: ErrorDetails) -> tuple[str, str, str] | None:
    value = detail["input"]
    if detail["type"] == "string_pattern_mismatch":
        next_ = "Write letters and digits joined by hyphens, like geneva-police."
        return "bad-id", f"{name} is {shown(value)}, which is no id", next_
    if detail["type"] == "string_too_long":
        what = f"{name} has {len(str(value)):,} characters"
        return "too-long", what, "Shorten it: a text holds 20,000 at most, an id 120."
    return None


def _unknown(path: Path, model: type[BaseModel]) -> tuple[str, str, str]:
    inner = _model_at(model, path[:-1])
    word = str(path[-1])
    if inner is Names:
        what = f"{word!r} is no language that names are given in"
        return "unknown-language", what, f"Use {', '.join(LANGUAGES)}."
    known = _fields(inner)
    hint = meant(word, known).strip() or f"Known are: {', '.join(known)}."
    of = f" in {_named(path[:-1])}" if len(path) > 1 else ""
    return "unknown-field", f"there is no field {word!r}{of}", hint


def _in_quotes(value: object, expected: str) -> str:
    """Numbers and true/false are texts only in quotes."""
    if "text" in expected and isinstance(value, bool | int | float):
        return f" Put it in quotes: '{shown(value)}'."
    return ""


def _named(path: Path) -> str:
    """`sources, item 2: at` for ("sources", 1, "at")."""
    named = ""
    for step in path:
        if isinstance(step, int):
            named += f", item {step + 1}"
        else:
            named += f": {step}" if named else step
    return named or "the record"


def _fields(model: type[BaseModel] | None) -> list[str]:
    if model is None:
        return []
    if issubclass(model, Record):
        return list(model.fields())
    return [info.alias or name for name, info in model.model_fields.items()]


def _annotation_at(model: type[BaseModel], path: Path) -> Any:
    """The type that a value at `path` must have."""
    annotation: Any = model
    for step in path:
        annotation = _inside(annotation, step)
    return annotation


def _inside(annotation: Any, step: str | int) -> Any:
    for part in _parts(annotation):
        if isinstance(step, int) and get_origin(part) is tuple:
            return get_args(part)[0]
        if isinstance(step, str) and isinstance(part, type) and issubclass(part, BaseModel):
            for name, info in part.model_fields.items():
                if step in (info.alias, name):
                    return info.annotation
    return Any


def _model_at(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    for part in _parts(_annotation_at(model, path)):
        if isinstance(part, type) and issubclass(part, BaseModel):
            return part
    return None


def _parts(annotation: Any) -> tuple[Any, ...]:
    """The branches of a union, Annotated taken off."""
    if hasattr(annotation, "__metadata__"):
        annotation = get_args(annotation)[0]
    if get_origin(annotation) in (Union, types.UnionType):
        return tuple(part for each in get_args(annotation) for part in _parts(each))
    return (annotation,)


def _options(annotation: Any) -> list[str]:
    return [
        str(word) for part in _parts(annotation) if get_origin(part) is Literal for word in get_args(part)
    ]


_WORDS: dict[Any, str] = {
    str: "a text",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    Edtf: f"a date: {FORMS}",
    Names: f"a name for each language, like `en: ` on a line below; languages: {', '.join(LANGUAGES)}",
}


def _expected(annotation: Any) -> str:
    """What a field holds, in words."""
    words: list[str] = []
    for part in _parts(annotation):
        if get_origin(part) is Literal:
            words.append("one of " + ", ".join(str(word) for word in get_args(part)))
        elif get_origin(part) is tuple:
            words.append(f"a list, one `- ` line for each ({_expected(get_args(part)[0])})")
        elif part in _WORDS:
            words.append(_WORDS[part])
        elif isinstance(part, type) and issubclass(part, BaseModel):
            words.append(f"fields of its own: {', '.join(_fields(part))}")
        elif part is not type(None):
            words.append(str(getattr(cast("object", part), "__name__", "a value")).lower())
    return " or ".join(words)
