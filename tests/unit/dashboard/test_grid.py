"""What the matrix draws: order, folding, corners, filters; and its twins say the same."""

from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

from dashboard.components import legend, tools, twin, years
from dashboard.present.grid import CORNERS, corners, matrix, national_only
from dashboard.present.lens import lens
from dashboard.present.since import moved
from dashboard.present.years import spans
from graph.coverage.evidence import Book
from graph.coverage.values import STATUSES, Lens
from tests.unit.dashboard.conftest import TODAY, MakeScene, lines_of, swiss_coverage


def rows(data: dict[str, Any]) -> list[dict[str, Any]]:
    return [row for group in data["groups"] for row in group["rows"]]


def test_first_only_rows_with_evidence_and_the_rest_in_one_line(make_scene: MakeScene) -> None:
    data = matrix(make_scene())
    assert all(row["known"] for row in rows(data))
    folded = [row for group in data["groups"] if group["folded"] for row in group["folded"]["rows"]]
    assert (len(rows(data)), len(folded)) == (32, 6)


def test_all_rows_when_asked(make_scene: MakeScene) -> None:
    data = matrix(make_scene(query={"rows": "all"}))
    assert len(rows(data)) == 38
    assert not any(group["folded"] for group in data["groups"])


def test_every_cell_is_the_one_that_the_coverage_function_gave(make_scene: MakeScene) -> None:
    data = matrix(make_scene(query={"rows": "all"}))
    known = swiss_coverage(TODAY)
    for row in rows(data):
        for column, drawn in zip(data["columns"], row["cells"], strict=True):
            cell = known.cell(row["id"], column["id"])
            assert cell is not None
            assert STATUSES[drawn[0]] == cell.status
            assert drawn[3:5] == [len(cell.leads), len(cell.gaps)]


def test_columns_by_what_is_known_then_in_official_order(make_scene: MakeScene) -> None:
    columns = matrix(make_scene())["columns"]
    known = [column["known"] for column in columns]
    assert known == sorted(known, reverse=True)
    assert [c["short"] for c in columns if c["known"] == 10] == ["SH", "AR", "AI"]
    official = matrix(make_scene(query={"order": "official"}))["columns"]
    assert [c["short"] for c in official[:4]] == ["ZH", "BE", "LU", "UR"]


def test_a_pillar_alone(make_scene: MakeScene) -> None:
    scene = make_scene(query={"pillar": "protection"})
    data = matrix(scene)
    assert [group["name"] for group in data["groups"]] == ["Protection"]
    assert sum(column["known"] for column in data["columns"]) == sum(row["known"] for row in rows(data))


def test_one_corner_one_meaning(make_scene: MakeScene) -> None:
    cell = make_scene().coverage.cell("run-round-table", "CH-BS")
    assert cell is not None
    named = {name for bit, (name, _) in enumerate(CORNERS) if corners(cell) & 1 << bit}
    assert named == {"aged"}


def test_the_block_of_the_confederation_and_the_shared_ones(make_scene: MakeScene) -> None:
    scene = make_scene()
    own = [cell for _, cells in national_only(scene) for cell in cells]
    shared = [row for row in rows(matrix(make_scene(query={"rows": "all"}))) if row["national"]]
    assert len(own) + len(shared) == len(scene.national()) == 45
    assert len({cell.responsibility for cell in own} & {row["id"] for row in shared}) == 0


def test_the_legend_counts_what_the_matrix_shows(make_scene: MakeScene) -> None:
    scene = make_scene()
    drawn = legend.card(scene)
    data = matrix(make_scene(query={"rows": "all"}))
    for index, status in enumerate(STATUSES):
        count = sum(column["totals"][index] for column in data["columns"])
        assert f'data-testid="legend-{status}" data-count="{count}"' in drawn


def test_faded_signs_are_explained_only_where_there_are_any(make_scene: MakeScene) -> None:
    assert "legend-perhaps" not in legend.card(make_scene())
    assert "legend-perhaps" in legend.card(make_scene(query={"as_of": "2017-04-20"}))


def test_a_filter_of_the_legend_is_added_and_taken_away(make_scene: MakeScene) -> None:
    assert 'href="./coverage?lang=en&amp;status=gap"' in legend.card(make_scene())
    both = legend.card(make_scene(query={"status": "disputed,gap"}))
    assert 'href="./coverage?lang=en&amp;status=disputed"' in both


def test_the_table_holds_what_is_known_or_what_is_filtered(make_scene: MakeScene) -> None:
    assert len(twin.in_table(make_scene())) == 367 + 40
    gaps = twin.in_table(make_scene(query={"status": "gap,disputed"}))
    assert {cell.status for cell in gaps} == {"gap", "disputed"}
    assert len(twin.in_table(make_scene(query={"rows": "all"}))) == 988 + 45


def test_the_file_has_every_cell_and_the_counts(make_scene: MakeScene) -> None:
    cells, totals = (lines_of(grid) for grid in twin.grids(make_scene(query={"as_of": "2017-04-20"})))
    assert len(cells) == 988 + 45
    assert sum(line["cells"] for line in totals if line["block"] == "cantonal") == 988


def test_a_lens_looks_at_one_group_or_one_crime_and_a_level_at_some_rows(make_scene: MakeScene) -> None:
    assert lens(make_scene(query={"group": "minors", "crime": "nonsense"}).address) == Lens(group="minors")
    assert lens(make_scene("gaps", {"group": "minors"}).address) == Lens()
    scene = make_scene(query={"level": "national"})
    assert {scene.responsibility(cell.responsibility).level for cell in scene.cells()} == {"national"}
    assert scene.cantonal() == ()
    drawn = tools.bar(make_scene(query={"group": "minors", "since": "2017-04-20"}))
    assert '<option value="minors" selected>' in drawn


def test_what_did_not_move_stands_aside(make_scene: MakeScene) -> None:
    scene = make_scene(query={"since": "2017-04-20"})
    looking = replace(scene, moved=moved(swiss_coverage(date(2017, 4, 20)), scene.coverage))
    drawn = matrix(looking)
    cells = [cell for group in drawn["groups"] for row in group["rows"] for cell in row["cells"]]
    standing = sum(not cell[6] for cell in cells)
    assert standing == sum(cell.key in (looking.moved or {}) for cell in scene.cantonal())
    assert len(twin.in_table(looking)) == 161
    assert "Before" in twin.table(looking)
    assert 'data-testid="moved" data-count="161"' in tools.bar(looking)


def test_heads_lead_to_the_responsibility_and_to_the_canton(make_scene: MakeScene) -> None:
    drawn = matrix(make_scene())
    assert drawn["columns"][0]["href"] == "./cantons?lang=en&jurisdiction=CH-VD"
    rows = {row["id"]: row["href"] for group in drawn["groups"] for row in group["rows"]}
    assert rows["shelter-women"] == "./obligations?lang=en&responsibility=shelter-women"
    assert rows["prosecute-smuggling"].startswith("./obligations")


def test_a_cell_through_the_years_is_faded_where_dates_are_in_doubt(make_scene: MakeScene) -> None:
    scene = make_scene()
    cell = scene.coverage.cell("counsel-victims", "CH-TI")
    assert cell is not None
    found = spans(scene, Book(scene.snapshot.records), cell, Lens())
    assert found[-1].status == "disputed"
    assert (found[-1].first, found[-1].last) == (2024, 2026)
    assert sum(span.length for span in found) == found[-1].last - found[0].first + 1
    assert all(a.last + 1 == b.first for a, b in pairwise(found))
    doubtful = [span for span in found if span.other]
    drawn = years.strip(scene, found)
    assert drawn.count("perhaps") >= len(doubtful)
    assert "2024–2026: Disputed" in drawn
