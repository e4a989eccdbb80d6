"""Exports from a real graph: whole, only into new places, and with one message when they cannot be made."""

import json
import resource
from pathlib import Path

import pytest

from graph.connect import open_reader, open_store
from graph.errors import StoreError, UserError
from graph.settings import Settings
from graph.store import Reader
from loaders.check import check
from loaders.export import export, export_csv, export_json, export_yaml
from loaders.run import load
from tests import servers, small


@pytest.fixture
def reader(local_server: Settings, tmp_path: Path) -> Reader:
    servers.empty(local_server)
    with open_store(local_server) as store:
        load(store, small.write(tmp_path / "given"), release="one")
    return open_reader(local_server)


def test_a_yaml_export_checks_to_the_same_digest(reader: Reader, tmp_path: Path) -> None:
    with reader:
        done = export_yaml(reader, tmp_path / "out")
    report = check(tmp_path / "out")
    assert report.problems == ()
    assert report.records.digest() == done.digest
    assert done.counts["actors"] == 3
    assert set(done.files) >= {"dataset.yaml", "actors.yaml", "schema/actors.schema.json"}


def test_a_json_export_is_one_file_with_everything(reader: Reader, tmp_path: Path) -> None:
    with reader:
        export_json(reader, tmp_path / "deep" / "out.json")
    body = json.loads((tmp_path / "deep" / "out.json").read_text(encoding="utf-8"))
    assert body["release"]["id"] == "one"
    assert body["marking"] == "TLP:CLEAR"
    assert [record["id"] for record in body["records"]["figures"]] == ["beds", "share"]


def test_a_csv_export_has_a_table_a_kind(reader: Reader, tmp_path: Path) -> None:
    with reader:
        done = export_csv(reader, tmp_path / "tables")
    assert len(done.files) == 14
    assert all((tmp_path / "tables" / name).is_file() for name in done.files)


@pytest.mark.parametrize("format", ["yaml", "csv"])
def test_what_is_there_is_left_as_it_is(reader: Reader, tmp_path: Path, format: str) -> None:
    folder = small.write(tmp_path / "mine")
    before = (folder / "actors.yaml").read_bytes()
    with reader, pytest.raises(UserError) as caught:
        export(reader, folder, "yaml" if format == "yaml" else "csv")
    assert caught.value.code == "path-taken"
    assert (folder / "actors.yaml").read_bytes() == before


def test_an_empty_graph_has_nothing_to_export(local_server: Settings, tmp_path: Path) -> None:
    servers.empty(local_server)
    with open_reader(local_server) as reader, pytest.raises(UserError) as caught:
        export_yaml(reader, tmp_path / "out")
    assert caught.value.code == "empty-graph"
    assert not (tmp_path / "out").exists()


def test_a_full_disk_is_said_in_one_sentence(reader: Reader, tmp_path: Path) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    with reader:
        resource.setrlimit(resource.RLIMIT_FSIZE, (2000, hard))
        try:
            with pytest.raises(StoreError) as caught:
                export_yaml(reader, tmp_path / "out")
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert caught.value.code == "disk-full"
    assert not list(tmp_path.glob("*out*"))
