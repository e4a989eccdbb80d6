"""The files of the bundled data are in the house format, for people and for every reader of YAML."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

from graph.model.body import Actor
from graph.model.dates import Edtf
from graph.model.registry import KINDS
from tests import swiss

FILES = [pytest.param(path, id=path.relative_to(swiss.FOLDER).as_posix()) for path in swiss.files()]


@pytest.mark.parametrize("path", FILES)
def test_a_file_is_in_the_house_format(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    (kind, listed), *others = swiss.document(path).items()
    top = lines.index(f"{kind}:")
    up = "../" * len(path.relative_to(swiss.FOLDER).parts)
    assert others == []
    assert lines[0] == f"# yaml-language-server: $schema={up}schema/{kind}.schema.json"
    assert top >= 2
    assert all(line.startswith("# ") for line in lines[:top])
    assert len(lines) <= 1500
    assert [line.removeprefix("  - id: ") for line in lines if re.match(r"^ {0,2}\S", line)][top + 1 :] == [
        item["id"] for item in listed
    ]
    assert not [line for line in lines if "\t" in line or line != line.rstrip()]
    assert not [line for line in lines[top + 1 :] if re.search(r"(^ *(- )?|: )([&*{[|>]|$)", line)]


@pytest.mark.parametrize("path", FILES)
def test_lines_are_short_unless_one_word_is_long(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    long = [line for line in lines if len(line) > 120 and not re.fullmatch(r" *(- )?(\w+: )?\S+", line)]
    assert long == []


@pytest.mark.parametrize("path", FILES)
def test_every_reader_of_yaml_sees_the_same(path: Path) -> None:
    assert yaml.load(path.read_text("utf-8"), yaml.CSafeLoader) == swiss.document(path)


@pytest.mark.parametrize("path", [*FILES, pytest.param(swiss.FOLDER / "dataset.yaml", id="dataset.yaml")])
def test_a_file_holds_to_its_schema(path: Path) -> None:
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    schema = path.parent / first.partition("$schema=")[2]
    jsonschema.validate(swiss.document(path), json.loads(schema.read_text(encoding="utf-8")))


def test_fields_are_in_order_and_dates_are_text() -> None:
    for kind, item in swiss.items():
        fields = KINDS[kind].fields()
        assert list(item) == [name for name in fields if name in item], item["id"]
        assert all(isinstance(item[name], str) for name in item if fields[name].holds(Edtf)), item["id"]


def test_no_alias_is_an_id_of_a_merged_record() -> None:
    lines = (swiss.DATA / "old-ids.txt").read_text(encoding="utf-8").splitlines()
    listed = [tuple(line.split()) for line in lines if not line.startswith("#")]
    actors = swiss.records().of(Actor)
    assert len(set(listed)) == 66
    assert [(id, old) for id, old in listed if old in actors[id].aliases] == []
