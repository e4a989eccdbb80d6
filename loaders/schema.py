"""JSON Schemas of the data files, made from the record classes; `python -m loaders.schema` writes them."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from pydantic import BaseModel

from graph.model.base import FieldSpec, Record
from graph.model.dataset import DataSet
from graph.model.registry import KINDS
from graph.settings import bundled_data

DIALECT = "http://json-schema.org/draft-07/schema#"  # the newest one that editors know in full
NULL = {"type": "null"}


def schemas() -> Mapping[str, dict[str, Any]]:
    """Every schema by the name of its file: one a kind, and one for `dataset.yaml`."""
    found = {f"{kind}.schema.json": of_kind(record) for kind, record in KINDS.items()}
    return {**found, "dataset.schema.json": {"$schema": DIALECT, **_of_class(DataSet)}}


def of_kind(record: type[Record]) -> dict[str, Any]:
    """A file of this kind: one key, named after the kind, that holds a list of records."""
    item = _of_class(record)
    shared = {"definitions": item.pop("definitions")} if "definitions" in item else {}
    item["properties"] = {
        name: _field(item["properties"][name], spec) for name, spec in record.fields().items()
    }
    return {
        "$schema": DIALECT,
        "description": f"A file of {record.KIND.replace('_', ' ')}.",
        "type": "object",
        "properties": {record.KIND: {"type": "array", "items": item}},
        "required": [record.KIND],
        "additionalProperties": False,
        **shared,
    }


def _field(body: dict[str, Any], spec: FieldSpec) -> dict[str, Any]:
    """One field, in its description the kind of record that its ids belong to."""
    if spec.link is None:
        return body
    return {**body, "description": f"{body['description']} Ids of {spec.link.to}."}


def texts() -> Mapping[str, str]:
    """Every schema as the text of its file."""
    return {name: json.dumps(body, indent=2, ensure_ascii=False) + "\n" for name, body in schemas().items()}


def write(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts().items():
        (folder / name).write_text(text, encoding="utf-8")


def _of_class(model: type[BaseModel]) -> dict[str, Any]:
    """What pydantic says of a class, as a person who fills in a file needs it."""
    raw = model.model_json_schema(by_alias=True, ref_template="#/definitions/{model}")
    body = _schema(raw)
    if "$defs" in raw:
        body["definitions"] = {name: _schema(part) for name, part in raw["$defs"].items()}
    return body


def _schema(raw: Mapping[str, Any]) -> dict[str, Any]:
    """One schema without titles made of names, and without null: a file leaves empty fields out."""
    body = {name: value for name, value in raw.items() if name not in ("title", "default", "$defs")}
    if "description" in body:
        body["description"] = " ".join(body["description"].split())
    if "properties" in body:
        body["properties"] = {name: _schema(part) for name, part in body["properties"].items()}
    if "items" in body:
        body["items"] = _schema(body["items"])
    if "anyOf" in body:
        choices = [_schema(part) for part in cast(list[Any], body.pop("anyOf")) if part != NULL]
        body |= choices[0] if len(choices) == 1 else {"anyOf": choices}
    if "$ref" in body and len(body) > 1:  # draft 7 ignores what stands beside a reference
        body["allOf"] = [{"$ref": body.pop("$ref")}]
    return body


if __name__ == "__main__":
    write(bundled_data() / "schema")
