"""Files that people open: cells that run nothing, and a data set in the form of the data folder."""

import csv
import io
from pathlib import Path

import pytest

from graph.snapshot import Release
from loaders import export
from loaders.check import check
from tests import small


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> export.Content:
    files = small.changed("actors.yaml", "Houses women.", "'=HYPERLINK(\"http://x\")'")
    report = check(small.write(tmp_path_factory.mktemp("small"), files))
    assert report.manifest is not None
    release = Release(
        id="r1",
        digest=report.records.digest(),
        loaded_at="2026-11-24T10:00:00+00:00",
        dataset="small",
        manifest=report.manifest.model_dump_json(exclude_defaults=True),
        bundled=False,
        previous=None,
    )
    return export.Content(report.records, release)


def test_a_yaml_export_reads_back_to_the_same_records(content: export.Content, tmp_path: Path) -> None:
    small.write(tmp_path, dict(export.as_yaml(content)))
    report = check(tmp_path)
    assert report.problems == ()
    assert report.records.digest() == content.records.digest()
    assert (
        (tmp_path / "actors.yaml")
        .read_text(encoding="utf-8")
        .startswith("# yaml-language-server: $schema=schema/")
    )


def test_a_cell_never_begins_a_formula(content: export.Content) -> None:
    tables = dict(export.as_csv(content))
    (shelter,) = [row for row in _rows(tables["actors.csv"]) if row["id"] == "shelter"]
    assert shelter["summary"] == '\'=HYPERLINK("http://x")'
    assert shelter["name_de"] == "Das Haus"
    for text in tables.values():
        for row in _rows(text):
            assert not any(value.startswith(export.FORMULA) for value in row.values())


def test_a_table_holds_every_record_and_every_field(content: export.Content) -> None:
    tables = dict(export.as_csv(content))
    assert len(tables) == 14
    assert sum(len(_rows(text)) for text in tables.values()) == len(content.records)
    (police,) = [row for row in _rows(tables["actors.csv"]) if row["id"] == "geneva-police"]
    assert police["sources"] == "act-2015#art. 1 | act-2015#art. 9"
    (table,) = _rows(tables["round_tables.csv"])
    assert table["leads"] == "geneva-police (2015/2019) | geneva-police (2021/) | shelter (/, as of 2020)"


def test_the_marking_of_an_export_is_its_strictest_record(content: export.Content) -> None:
    assert content.marking == "TLP:CLEAR"


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
