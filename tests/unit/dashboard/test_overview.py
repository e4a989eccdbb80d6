"""The overview says what the coverage function says, and counts its points from the records."""

import re
from collections import Counter
from datetime import date

import pytest

from dashboard.components import query, since, starts, story, talking, then, totals
from dashboard.present import unit
from dashboard.present.findings import judged
from dashboard.present.scene import Scene
from dashboard.present.since import because, days, moved, offered, picked, steps
from dashboard.present.talking import points
from dashboard.present.totals import by_pillar, tally
from graph.causes import moves
from graph.changes import Moment
from graph.coverage.values import STATUSES
from tests.unit.dashboard.conftest import TODAY, MakeScene, swiss_coverage, swiss_snapshot

TOTALS = {"covered": 127, "partial": 49, "assigned": 165, "disputed": 3, "gap": 23, "unknown": 621}
AGREED = {"covered": 122, "partial": 44, "assigned": 165, "disputed": 3, "gap": 21, "unknown": 503}
PAGE = date(2017, 4, 20)
YEAR_END = date(2025, 12, 31)
RECORDS = swiss_snapshot().records
SIDES = (swiss_coverage(PAGE), swiss_coverage(TODAY))
NATIONAL = {"covered": 19, "partial": 18, "assigned": 0, "disputed": 2, "gap": 1, "unknown": 5}


def behind(scene: Scene) -> query.Query:
    return query.of_library(scene, "responsibilities/cells")


def test_totals_are_those_of_the_decisions(make_scene: MakeScene) -> None:
    every, agreed = make_scene(), make_scene(query={"proposed": "no"})
    assert tally(every, every.cantonal()).counts == TOTALS
    assert tally(agreed, agreed.cantonal()).counts == AGREED
    assert tally(every, every.national()).counts == NATIONAL


def test_pillars_add_up(make_scene: MakeScene) -> None:
    scene = make_scene("overview")
    added = Counter[str]()
    for _, each in by_pillar(scene):
        added.update(each.counts)
    assert dict(added) == TOTALS


def test_a_past_day_is_a_range_around_what_is_certain(make_scene: MakeScene) -> None:
    scene = make_scene("overview", {"as_of": "2017-04-20"})
    past = tally(scene, scene.cantonal())
    assert past.in_doubt("covered")
    for status in STATUSES:
        least, most = past.ranges[status]
        assert least <= past.counts[status] <= most
    assert 'class="range"' in totals.card(scene, behind(scene))


def test_the_six_counts_stand_on_the_card(make_scene: MakeScene) -> None:
    scene = make_scene("overview")
    card = totals.card(scene, behind(scene))
    assert "responsibilities/cells" in card
    for status, count in TOTALS.items():
        assert f'data-testid="total-{status}" data-count="{count}"' in card


def test_the_unit_of_2017_and_what_came_after(make_scene: MakeScene) -> None:
    told = unit.story(make_scene("overview"), swiss_coverage(TODAY))
    assert told is not None
    assert told.successor is not None
    assert (told.unit.id, told.successor.id) == ("ksmm", "fsmm")
    assert (len(told.held), len(told.held_after)) == (19, 1)
    assert [task.responsibility.id for task in told.orphans] == ["serve-as-contact-office"]


def test_the_strip_lets_an_uncertain_end_fade(make_scene: MakeScene) -> None:
    scene = make_scene("overview")
    told = unit.story(scene, swiss_coverage(TODAY))
    assert told is not None
    drawn = story.card(scene, told)
    assert "url(#story-out)" in drawn
    assert "between 2018 and 2021" in drawn
    assert "nobody on record" in drawn


def test_five_points_each_with_its_evidence(make_scene: MakeScene) -> None:
    scene = make_scene("overview")
    found = points(scene, unit.story(scene, swiss_coverage(TODAY)))
    assert [point.number for point in found] == ["3 / 26", "7", "19 → 1", "9", "40\u00a0%"]
    views = [point.href.removeprefix("./").split("?")[0] for point in found]
    assert views == ["coverage", "gaps", "coverage", "bodies", "coverage"]
    assert all(point.proof for point in found)
    assert "Five things" in talking.card(scene, found)


def test_what_nobody_holds_is_counted_once_for_the_overview_and_the_rule(make_scene: MakeScene) -> None:
    scene = make_scene("overview")
    point = points(scene, unit.story(scene, swiss_coverage(TODAY)))[1]
    asked_for = next(one for one in judged(make_scene("gaps")) if one.rule.id == "no-holder")
    assert point.number == str(len(asked_for.found)) == "7"
    assert point.href == "./gaps?lang=en&rule=no-holder"


def test_the_body_whose_loss_would_cost_most_counted_by_hand(make_scene: MakeScene) -> None:
    scene = make_scene("overview")
    counted = Counter(
        cell.leads[0]
        for cell in swiss_coverage(TODAY).cells
        if cell.jurisdiction != "CH"
        and len(cell.leads) == 1
        and "by-confederation" not in cell.flags
        and not scene.responsibility(cell.responsibility).proposed
    )
    assert max(counted.values()) == 9
    assert counted["astree"] == 9


@pytest.mark.parametrize("lang", ["en", "de", "fr", "it"])
def test_every_card_in_every_language(make_scene: MakeScene, lang: str) -> None:
    scene = make_scene("overview", {"lang": lang, "as_of": "2017-04-20"})
    told = unit.story(scene, swiss_coverage(TODAY))
    assert told is not None
    now = tally(scene, scene.cantonal())
    drawn = [
        totals.card(scene, behind(scene)),
        since.card(scene, steps(scene, moves(Moment(RECORDS, PAGE), Moment(RECORDS, TODAY)), SIDES)),
        story.card(scene, told),
        talking.card(scene, points(scene, told)),
        then.card(scene, (now, now), "x"),
        starts.cards(scene),
    ]
    assert not any(re.search(r"\{\w+\}|>None<", part) for part in drawn)


def test_what_changed_since_a_day_that_one_picks(make_scene: MakeScene) -> None:
    scene = make_scene("overview", {"since": YEAR_END.isoformat()})
    assert (picked(scene), days(scene)) == (YEAR_END, (YEAR_END, TODAY))
    assert offered(scene) == [PAGE, YEAR_END]
    found = steps(
        scene,
        moves(Moment(RECORDS, YEAR_END), Moment(RECORDS, TODAY)),
        (swiss_coverage(YEAR_END), swiss_coverage(TODAY)),
    )
    said = {(s.move.responsibility, s.move.jurisdiction, s.move.before, s.move.after) for s in found}
    assert said == {
        ("raise-public-awareness", "CH-FR", "unknown", "gap"),
        ("run-round-table", "CH-GL", "unknown", "gap"),
        ("fund-civil-society", "CH-VS", "unknown", "covered"),
        ("set-cantonal-strategy", "CH-SO", "partial", "unknown"),
    }
    assert all(because(scene, step.move) for step in found)
    assert 'data-moved="4"' in since.card(scene, found)


def test_without_a_day_the_page_of_2017_is_taken_and_the_sure_ones_come_first(make_scene: MakeScene) -> None:
    scene = make_scene("overview")
    assert days(scene) == (PAGE, TODAY)
    found = steps(scene, moves(Moment(RECORDS, PAGE), Moment(RECORDS, TODAY)), SIDES)
    assert len(found) == len(moved(*SIDES)) == 161
    assert sum(step.sure for step in found) == 64
    assert [step.sure for step in found] == sorted((step.sure for step in found), reverse=True)
    on_the_page = make_scene("overview", {"as_of": PAGE.isoformat()})
    assert days(on_the_page) == (PAGE, TODAY)
