"""The schemas say what the record classes say, and what lies in `data/schema` is fresh."""

from pathlib import Path
from typing import Any

import jsonschema
import pytest

from graph.model.registry import CLASSES
from graph.settings import bundled_data
from loaders import schema

TIE: dict[str, Any] = {
    "id": "part-of--a--b",
    "type": "PART_OF",
    "from": "a",
    "to": "b",
    "since": "[2018..2021]",
    "confidence": "high",
    "sources": [{"source": "s", "at": "p. 1"}],
}


def broken(tie: dict[str, Any]) -> list[str]:
    validator = jsonschema.Draft7Validator(schema.schemas()["relations.schema.json"])
    return [error.message for error in validator.iter_errors({"relations": [tie]})]


def test_the_schemas_in_the_data_folder_are_fresh() -> None:
    folder = bundled_data() / "schema"
    stored = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    assert stored == schema.texts(), "run: python -m loaders.schema"


def test_write_puts_down_every_schema(tmp_path: Path) -> None:
    schema.write(tmp_path / "schema")
    assert {path.name for path in (tmp_path / "schema").iterdir()} == set(schema.texts())


@pytest.mark.parametrize("name", schema.texts())
def test_each_schema_is_one(name: str) -> None:
    jsonschema.Draft7Validator.check_schema(schema.schemas()[name])


@pytest.mark.parametrize("record", CLASSES, ids=lambda record: record.KIND)
def test_each_field_is_described_in_the_order_of_the_class(record: Any) -> None:
    item = schema.of_kind(record)["properties"][record.KIND]["items"]
    assert list(item["properties"]) == list(record.fields())
    assert all(part["description"] for part in item["properties"].values())
    assert set(item["required"]) == {name for name, spec in record.fields().items() if spec.required}


def test_a_field_of_ids_says_what_they_are_ids_of() -> None:
    mandate = schema.schemas()["mandates.schema.json"]["properties"]["mandates"]["items"]
    assert mandate["properties"]["actor"]["description"].endswith("Ids of actors.")


def test_a_good_tie_passes() -> None:
    assert broken(TIE) == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("type", "KNOWS"),
        ("since", "12.5.2018"),
        ("until", "[..]"),
        ("role", None),
        ("confidence", "sure"),
        ("sources", [{"at": "p. 1"}]),
        ("sources", [{"source": "s", "page": "1"}]),
        ("colour", "red"),
    ],
)
def test_a_bad_value_does_not(field: str, value: object) -> None:
    assert broken({**TIE, field: value})
