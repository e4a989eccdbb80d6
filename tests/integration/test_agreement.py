"""One number everywhere: overview, matrix, command line, question and the downloaded workbook agree."""

import io
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

import pytest
from openpyxl import load_workbook

from dashboard import files, state
from dashboard.components import query, take, totals, twin
from dashboard.components.canton import head
from dashboard.files import Parcel
from dashboard.i18n import Words
from dashboard.present.cantons import rows
from dashboard.present.grid import matrix
from dashboard.present.scene import Scene, Snapshot
from graph.coverage.matrix import coverage
from graph.coverage.values import STATUSES
from graph.force import windows
from graph.settings import Settings
from graph.snapshot import read_records
from graph.store import Reader
from queries.runner import run, run_cypher
from queries.state import release
from tests.integration.inside import Inside, inside

DAYS = ("2026-11-24", "2017-04-20", "2022-06-30")
CANTON = "CH-TI"
Counts = Mapping[str, int]


@pytest.fixture(scope="module")
def snapshot(swiss: Reader) -> Snapshot:
    """What the screens read of this server."""
    records, held = read_records(swiss), release(swiss)
    assert held
    assert held.manifest
    return Snapshot(records, windows(records), held.manifest, held.id, held.loaded_at, 1)


@pytest.fixture
def command(
    swiss_server: Settings, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Inside:
    return inside(swiss_server, capsys, monkeypatch)


def scene_of(snapshot: Snapshot, day: str) -> Scene:
    here = state.read("coverage", {"as_of": day, "rows": "all"}, "en-GB")
    shown = coverage(snapshot.records, date.fromisoformat(day))
    return Scene(snapshot, shown, date(2026, 11, 24), here, Words("en"))


@pytest.mark.parametrize("day", DAYS)
def test_every_place_says_the_same(snapshot: Snapshot, swiss: Reader, command: Inside, day: str) -> None:
    scene = scene_of(snapshot, day)
    told = command("coverage", "--as-of", day, "--block", "cantonal", "--output", "json").data
    commanded = _whole(told["totals"])
    cells, summed = _workbook(scene)
    assert _overview(scene) == commanded
    assert _matrix(scene) == commanded
    assert _counted(status for _, place, status in cells if place != "CH") == commanded
    assert summed == commanded
    asked = run(swiss, "responsibilities/cells", {}, as_of=date.fromisoformat(day)).rows
    assert _counted(row[2] for row in asked) == commanded
    behind = query.filled(query.of_library(scene, "responsibilities/cells"))
    assert run_cypher(swiss, behind).rows == asked  # the text that the overview opens in the editor
    here = _whole(told["by"]["canton"][CANTON])
    assert _matrix(scene, CANTON) == here
    assert _canton(scene, CANTON) == here
    assert _counted(status for _, place, status in cells if place == CANTON) == here
    assert _counted(row[2] for row in asked if row[1] == CANTON) == here


def _counted(statuses: Iterable[object]) -> Counts:
    return _whole(Counter(map(str, statuses)))


def _whole(counts: Counts) -> Counts:
    return {status: counts.get(status, 0) for status in STATUSES}


def _overview(scene: Scene) -> Counts:
    """The six numbers as they stand on the page."""
    drawn = totals.card(scene, query.of_library(scene, "responsibilities/cells"))
    found = re.findall(r'data-testid="total-(\w+)" data-count="(\d+)"', drawn)
    return _whole({status: int(count) for status, count in found})


def _matrix(scene: Scene, place: str = "") -> Counts:
    """What the component is given to draw, in all columns or in one."""
    drawn = matrix(scene)
    wanted = [at for at, column in enumerate(drawn["columns"]) if place in ("", column["id"])]
    lines = [row for group in drawn["groups"] for row in group["rows"]]
    return _counted(STATUSES[row["cells"][at][0]] for row in lines for at in wanted)


def _canton(scene: Scene, place: str) -> Counts:
    """The numbers in the head of a canton's page."""
    every = rows(scene)
    drawn = head.card(scene, every, next(row for row in every if row.id == place))
    found = re.findall(r'data-testid="canton-(\w+)" data-count="(\d+)"', drawn)
    return _whole({status: int(count) for status, count in found})


def _workbook(scene: Scene) -> tuple[list[tuple[object, ...]], Counts]:
    """The cells and the counts of the file, read back as a spreadsheet reads it."""
    parcel = Parcel(tuple(twin.grids(scene)), take.said(scene))
    book = load_workbook(io.BytesIO(files.as_xlsx(parcel)))
    cells: list[tuple[object, ...]] = [
        row[:3] for row in book["coverage"].iter_rows(min_row=2, values_only=True)
    ]
    counts = [row[:3] for row in book["totals"].iter_rows(min_row=2, values_only=True)]
    return cells, _whole({str(s): int(str(n)) for block, s, n in counts if block == "cantonal"})
