"""The cantons: the map's numbers, a canton's page, and whom to ask; facts checked by hand in the data."""

import itertools
import re

import pytest

from dashboard.components.canton import map as tiles
from dashboard.components.canton import page, table
from dashboard.present.canton import across, asked, gaps, national, serving, tree
from dashboard.present.cantons import by_known, place, rows, shade, steps
from dashboard.present.tiles import SPOTS, spots
from dashboard.present.whom import questions
from graph.coverage.evidence import cantons
from tests.unit.dashboard.conftest import MakeScene, lines_of

TICINO = {"jurisdiction": "CH-TI"}


def test_every_canton_has_a_tile_of_its_own(make_scene: MakeScene) -> None:
    scene = make_scene("cantons")
    stood = spots(cantons(scene.snapshot.records))
    assert set(stood) <= set(SPOTS)
    assert len(stood) == len(set(stood.values())) == 26
    assert spots(["X-1", "X-2"]) == {"X-1": (0, 0), "X-2": (1, 0)}


def test_the_numbers_of_the_map_are_those_of_the_matrix(make_scene: MakeScene) -> None:
    scene = make_scene("cantons")
    found = rows(scene)
    assert sum(row.unknown for row in found) == 621
    assert {row.tally.total for row in found} == {38}
    ticino = next(row for row in found if row.id == "CH-TI")
    assert (ticino.unknown, ticino.bodies, place(found, "CH-TI")) == (22, 12, 6)
    assert [row.id for row in by_known(found)][:2] == ["CH-VD", "CH-BE"]


def test_the_darkest_tile_is_the_one_best_known(make_scene: MakeScene) -> None:
    found = rows(make_scene("cantons"))
    shades = {row.id: shade(found, row) for row in found}
    assert (shades["CH-VD"], shades["CH-AI"]) == (5, 1)
    drawn = steps(found)
    assert len(drawn) == 5
    assert all(round(low, 6) == round(high, 6) for (low, _), (_, high) in itertools.pairwise(drawn))


def test_a_responsibility_colours_the_map_by_status(make_scene: MakeScene) -> None:
    scene = make_scene("cantons", {"responsibility": "run-round-table"})
    drawn = tiles.card(scene, rows(scene))
    assert 'aria-label="Jura: Gap"' in drawn
    assert 'data-testid="key-covered" data-count="18"' in drawn
    told = table.card(scene, rows(scene))
    assert "jurisdiction=CH-JU" in told


def test_the_bodies_of_a_canton_stand_as_a_tree(make_scene: MakeScene) -> None:
    scene = make_scene("cantons", TICINO)
    found = {branch.actor.id: branch for branch in tree(scene, "CH-TI")}
    assert len(found) == 12
    assert [found[id].depth for id in ("sos-ticino", "antenna-mayday", "mayday-helpline")] == [0, 1, 2]
    assert (found["antenna-mayday"].mandates, found["antenna-mayday"].ties) == (3, 5)
    assert [actor.id for actor in serving(scene, "CH-TI")] == ["mission-teh-latine"]


def test_gaps_come_newest_first_and_the_country_stands_beside(make_scene: MakeScene) -> None:
    scene = make_scene("cantons", TICINO)
    mine = next(row for row in rows(scene) if row.id == "CH-TI")
    assert [gap.responsibility for gap in gaps(scene, mine.cells)][:2] == [
        "counsel-victims",
        "investigate-trafficking",
    ]
    beside = national(scene, mine.cells)
    assert beside[0].cell.responsibility == "protect-witnesses"
    assert [mandate.reach for mandate in beside[0].counted] == ["every-canton"]


def test_ties_across_cantons_have_an_end_in_each(make_scene: MakeScene) -> None:
    scene = make_scene("cantons", TICINO)
    assert [(one.other, one.place) for one in across(scene, "CH-TI")] == [("fiz", "CH-ZH")]


def test_whom_to_ask_is_a_class_the_round_table_or_the_government(make_scene: MakeScene) -> None:
    scene = make_scene("cantons", TICINO)
    mine = next(row for row in rows(scene) if row.id == "CH-TI")
    asks = questions(scene, "CH-TI", mine.cells)
    assert sum(len(ask.responsibilities) for ask in asks) == mine.unknown
    by = {id: ask for ask in asks for id in ask.responsibilities}
    assert (by["protect-minors"].kind, by["protect-minors"].bodies) == ("cantonal-child-protection", ())
    assert (by["identify-victims-formally"].why, by["identify-victims-formally"].bodies) == (
        "elsewhere",
        ("ti-lav",),
    )
    assert by["share-information"].bodies == ("ti-tavola-rotonda",)
    assert by["shelter-minors"].bodies == ("ti-kanton",)


def test_without_a_round_table_the_government_is_asked(make_scene: MakeScene) -> None:
    scene = make_scene("cantons", {"jurisdiction": "CH-JU"})
    mine = next(row for row in rows(scene) if row.id == "CH-JU")
    assert "table" not in {ask.why for ask in questions(scene, "CH-JU", mine.cells)}


def test_a_past_day_shows_the_round_table_as_not_yet_on_record(make_scene: MakeScene) -> None:
    scene = make_scene("cantons", {**TICINO, "as_of": "2017-04-20"})
    found = rows(scene)
    mine = next(row for row in found if row.id == "CH-TI")
    assert "On record only from 2018 on" in page.page(scene, found, mine)
    assert 'class="range"' in table.card(scene, found)


def test_the_files_say_how_much_is_unknown_and_whom_to_ask(make_scene: MakeScene) -> None:
    scene = make_scene("cantons", TICINO)
    found = rows(scene)
    assert sum(line["unknown"] for line in lines_of(table.grid(scene, found))) == 621
    mine = next(row for row in found if row.id == "CH-TI")
    cells = lines_of(page.grid(scene, mine))
    assert len(cells) == 38
    assert {bool(line["ask_why"]) == (line["status"] == "unknown") for line in cells} == {True}


def test_an_address_without_such_a_canton_shows_all(make_scene: MakeScene) -> None:
    assert asked(make_scene("cantons", {"jurisdiction": "CH"})) is None
    assert asked(make_scene("cantons", TICINO)) is not None


@pytest.mark.parametrize("lang", ["en", "de", "fr", "it"])
@pytest.mark.parametrize("day", ["2026-11-24", "2017-04-20"])
def test_every_canton_in_every_language(make_scene: MakeScene, lang: str, day: str) -> None:
    for id in ("CH-TI", "CH-GR", "CH-AI", "CH-ZH"):
        scene = make_scene("cantons", {"lang": lang, "as_of": day, "jurisdiction": id})
        found = rows(scene)
        mine = next(row for row in found if row.id == id)
        drawn = page.page(scene, found, mine)
        assert not re.search(r"\{\w+\}|>None<", drawn)
