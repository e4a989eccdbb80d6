"""The panel of a cell: rule, records, sources; and the small picture of its bodies."""

import pytest

from dashboard.components import evidence, picture, query
from dashboard.present.neighbours import MOST
from dashboard.present.neighbours import picture as drawn
from dashboard.present.scene import Scene
from graph.coverage.values import Cell
from graph.model.evidence import Source
from tests.unit.dashboard.conftest import TODAY, MakeScene, swiss_coverage

SAMPLE = 11  # every so many cells: all pillars and cantons come up
QUERY = query.Query(
    "responsibilities/evidence",
    "MATCH (:Responsibility {id: $responsibility}) WHERE $as_of > $jurisdiction RETURN 1",
    {"responsibility": "counsel-victims", "jurisdiction": "CH-TI", "as_of": "2026-11-24"},
)


def cell_of(scene: Scene, responsibility: str, jurisdiction: str) -> Cell:
    cell = scene.coverage.cell(responsibility, jurisdiction)
    assert cell is not None
    return cell


def test_a_disputed_cell_explains_itself(make_scene: MakeScene) -> None:
    scene = make_scene(query={"responsibility": "counsel-victims", "jurisdiction": "CH-TI"})
    shown = evidence.panel(scene, cell_of(scene, "counsel-victims", "CH-TI"), QUERY)
    for part in (
        "Counsel and accompany victims in Ticino",
        "rule 1 of 8",
        "No start of the lead is known",
        "Absent, reported 2024",
        "Antenna MayDay",
        "start not known",
        "not counted here",
        'data-testid="show-query"',
    ):
        assert part in shown


def test_every_source_stands_with_its_place_and_its_address(make_scene: MakeScene) -> None:
    scene = make_scene()
    cell = cell_of(scene, "counsel-victims", "CH-TI")
    shown = evidence.panel(scene, cell, None)
    sources = scene.snapshot.records.of(Source)
    for cited in cell.sources:
        url = sources[cited.source].url
        assert url is None or f'href="{url}"'.replace("&", "&amp;") in shown
        assert not cited.at or cited.at.split("'")[0] in shown


def test_what_a_partial_lead_leaves_out_is_said(make_scene: MakeScene) -> None:
    scene = make_scene()
    partial = next(cell for cell in scene.coverage.cells if cell.part_missing)
    assert "Missing: " in evidence.panel(scene, partial, None)


def test_nothing_on_record_is_a_question_and_not_a_finding(make_scene: MakeScene) -> None:
    scene = make_scene()
    silent = next(cell for cell in scene.coverage.cells if cell.status == "unknown" and not cell.gaps)
    shown = evidence.panel(scene, silent, None)
    assert "a question to ask, not a finding of absence" in shown
    assert "warm" not in shown


def test_what_is_only_perhaps_in_force_is_shown_apart(make_scene: MakeScene) -> None:
    scene = make_scene(query={"as_of": "2017-04-20"})
    doubtful = next(cell for cell in scene.coverage.cells if cell.perhaps and len(cell.could_be) > 1)
    shown = evidence.panel(scene, doubtful, None)
    assert "perhaps: " in shown
    assert "If the dates in doubt fell otherwise" in shown


@pytest.mark.parametrize("lang", ["en", "de", "fr", "it"])
def test_cells_of_every_kind_can_be_shown(make_scene: MakeScene, lang: str) -> None:
    scene = make_scene(query={"lang": lang})
    for cell in swiss_coverage(TODAY).cells[::SAMPLE]:
        shown = evidence.panel(scene, cell, None)
        assert 'data-testid="evidence"' in shown
        assert "None" not in shown


def test_an_address_without_a_cell_behind_it_is_told(make_scene: MakeScene) -> None:
    scene = make_scene(query={"responsibility": "x", "jurisdiction": "y"})
    assert "does not exist" in evidence.nothing(scene)


def test_the_query_is_ready_to_paste() -> None:
    assert query.filled(QUERY) == (
        "MATCH (:Responsibility {id: 'counsel-victims'}) WHERE '2026-11-24' > 'CH-TI' RETURN 1"
    )


def test_the_picture_of_a_cell_is_always_the_same(make_scene: MakeScene) -> None:
    scene = make_scene()
    cell = cell_of(scene, "run-round-table", "CH-BS")
    assert picture.section(scene, drawn(scene, cell)) == picture.section(scene, drawn(scene, cell))


def test_the_picture_holds_the_bodies_of_the_cell_and_says_what_it_leaves_out(make_scene: MakeScene) -> None:
    scene = make_scene()
    for cell in scene.coverage.cells[::SAMPLE]:
        shown = drawn(scene, cell)
        bodies = {spot.actor.id for spot in shown.spots if spot.role != "binder"}
        wanted = {*cell.leads, *cell.supports} or set(cell.classes)
        assert bodies <= wanted
        assert len(wanted) - len(bodies) == shown.left_out
        assert len(bodies) <= MOST


def test_a_tie_is_said_in_words_with_its_time(make_scene: MakeScene) -> None:
    scene = make_scene()
    lines = [line for cell in scene.coverage.cells[::SAMPLE] for line in drawn(scene, cell).lines]
    ended = next(line for line in lines if line.truth == "no" and line.tie.until)
    said = picture.sentence(scene, ended)
    assert "until" in said
    assert "ended" in said
