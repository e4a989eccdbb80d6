"""Files to take along: what they hold, and what they say of themselves."""

import csv
import io
from datetime import date

import pytest
from openpyxl import load_workbook

from dashboard import files
from dashboard.components import query, take
from dashboard.files import Grid, Parcel
from tests.unit.dashboard.conftest import MakeScene

ABOUT = (("release", "2026-11"), ("marking", "TLP:CLEAR"), ("query", "MATCH (n)\n  RETURN n"))
ROWS = (("a", 3, date(2026, 1, 2), ("x", "y")), ("=1+1", None, "2018~", ()))
PARCEL = Parcel((Grid("cells", ("id", "count", "day", "ids"), ROWS), Grid("totals", ("n",), ((2,),))), ABOUT)


def test_a_csv_says_above_its_rows_what_it_is() -> None:
    lines = files.as_csv(PARCEL).splitlines()
    assert lines[:3] == ["# release: 2026-11", "# marking: TLP:CLEAR", "# query: MATCH (n) RETURN n"]
    rows = list(csv.DictReader(lines[3:]))
    assert rows[0] == {"id": "a", "count": "3", "day": "2026-01-02", "ids": "x y"}


def test_no_spreadsheet_takes_a_text_for_a_formula() -> None:
    assert "'=1+1" in files.as_csv(PARCEL)
    sheet = load_workbook(io.BytesIO(files.as_xlsx(PARCEL)))["cells"]
    assert (sheet["A3"].value, sheet["A3"].data_type) == ("=1+1", "s")


def test_an_xlsx_has_a_sheet_for_each_grid_and_one_about_them() -> None:
    book = load_workbook(io.BytesIO(files.as_xlsx(PARCEL)))
    assert book.sheetnames == ["cells", "totals", "About"]
    about = {key.value: value.value for key, value in book["About"].iter_rows(min_row=2)}
    assert about == dict(ABOUT)
    assert book["cells"]["B2"].value == 3
    assert book["cells"].freeze_panes == "A2"


@pytest.mark.parametrize("lang", ["en", "de"])
def test_a_file_says_release_day_marking_and_query(make_scene: MakeScene, lang: str) -> None:
    scene = make_scene("coverage", {"lang": lang, "as_of": "2017-04-20", "jurisdiction": "CH-TI"})
    asked = query.of_library(scene, "responsibilities/evidence", responsibility="x", jurisdiction="CH-TI")
    told = dict(take.said(scene, query=asked))
    assert (told["release"], told["as_of"], told["marking"]) == ("2026-11", "2017-04-20", "TLP:CLEAR")
    assert told["address"].startswith("./coverage?as_of=2017-04-20")
    assert "'CH-TI'" in told["query"]
    assert told["command"].startswith("ksmm ask responsibilities/evidence")


def test_a_picture_carries_the_same_in_its_caption(make_scene: MakeScene) -> None:
    shot = take.Picture("cells", "#picture", "Cells", ".legend")
    drawn = take.picture(make_scene("coverage"), shot, command="ksmm coverage")
    assert 'data-file="cells-2026-11-24"' in drawn
    assert 'data-picture="#picture" data-key=".legend" data-title="Cells"' in drawn
    assert "command: ksmm coverage" in drawn
    assert "release 2026-11 · as of 24 Nov 2026 · TLP:CLEAR" in drawn
