"""What the matrix draws: order, folding, corners, filters; and its twins say the same."""

from typing import Any

from dashboard.components import legend, twin
from dashboard.present.grid import CORNERS, corners, matrix, national_only
from graph.coverage.values import STATUSES
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
