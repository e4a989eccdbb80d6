"""What Switzerland is asked to do: numbers of the crosswalk, the picture, its table, what was repeated."""

import re
from collections import Counter
from datetime import date
from itertools import pairwise

import pytest

from dashboard.components.obligations import again as card
from dashboard.components.obligations import panel, picture, table, tools
from dashboard.present.again import again
from dashboard.present.alluvial import UNIT, flow
from dashboard.present.demands import demands, fits, shown, totals
from dashboard.present.stream import stream
from graph.model.values import LANGUAGES
from queries.obligations import crosswalk
from tests.unit.dashboard.conftest import TODAY, MakeScene, lines_of, swiss_snapshot

DAYS = ("2026-11-24", "2017-04-20", "2013-01-01")


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize(
    "choice", [{}, {"issuer": "greta"}, {"instrument": "cets197"}, {"instrument": "nap-2"}]
)
def test_the_numbers_are_those_of_the_crosswalk(
    make_scene: MakeScene, day: str, choice: dict[str, str]
) -> None:
    found = demands(make_scene("obligations", {"as_of": day, **choice}))
    told = crosswalk(swiss_snapshot().records, date.fromisoformat(day), **choice).totals()
    counted = totals(found.crosswalk)
    assert counted["recommendation"] == told["recommendations"]
    assert all(counted[what] == told[what] for what in ("answered", "touched", "without_mandate"))
    for what, count in counted.items():
        assert sum(fits(row, what) for row in found.crosswalk.rows) == count


@pytest.mark.parametrize("day", DAYS)
def test_the_holes_of_the_picture_are_those_of_the_crosswalk(make_scene: MakeScene, day: str) -> None:
    found = demands(make_scene("obligations", {"as_of": day}))
    nobody = {d.row.id for d in found.every if set(d.way) & {"holder:nobody", "holder:perhaps"}}
    measure = {d.row.id for d in found.every if "measure:none" in d.way}
    counted = totals(found.crosswalk)
    assert len(nobody) == counted["without_mandate"]
    assert len(measure) == counted["without_measure"]


def test_every_demand_is_drawn_once_in_each_column(make_scene: MakeScene) -> None:
    scene = make_scene("obligations")
    found = demands(scene)
    drawn = stream(scene, found).flow
    columns = Counter[int]()
    for one in drawn.stations.values():
        columns[one.column] += one.count
    assert columns == {0: 354, 1: 354, 2: 353, 3: 353}  # one recommendation is about nothing on record
    assert sum(band.count for band in drawn.bands) == 354 + 353 + 353
    assert (
        sum(len(ids) for ids in stream(scene, found).folded.values())
        + len([key for key in drawn.stations if key.startswith("duty:") and "/" not in key])
        == 58 + 1
    )


def test_stations_do_not_lie_on_each_other_and_bands_stay_on_them(make_scene: MakeScene) -> None:
    scene = make_scene("obligations", {"rows": "all"})
    drawn = stream(scene, demands(scene)).flow
    for column in range(4):
        mine = sorted((s for s in drawn.stations.values() if s.column == column), key=lambda s: s.y)
        assert all(a.y + a.height <= b.y for a, b in pairwise(mine))
    for band in drawn.bands:
        assert band.start.y <= band.from_y + 0.1
        assert band.from_y + band.count * UNIT <= band.start.y + max(band.start.height, 2) + 0.2


def test_a_picture_of_nothing_is_empty() -> None:
    assert flow([], [], [[["a"]], [["b"]]]).stations == {}


def test_a_band_picks_what_passes_it(make_scene: MakeScene) -> None:
    scene = make_scene("obligations", {"through": "asker:greta/2024", "responsibility": "shelter-minors"})
    found = demands(scene)
    assert {row.issuer for row in found.rows} == {"greta"}
    assert [d.responsibility for d in found.picked] == ["shelter-minors"]
    marked = [band for band in stream(scene, found).flow.bands if band.marked]
    assert [band.marked for band in marked] == [1, 1, 1]


def test_what_greta_asked_in_all_rounds(make_scene: MakeScene) -> None:
    found = again(make_scene("obligations"))
    assert found is not None
    assert (found.issuer, found.rounds) == ("greta", ("2015", "2019", "2024"))
    assert {line.responsibility for line in found.in_all} == {
        *("protect-minors", "identify-victims-formally", "inspect-labour-market", "shelter-minors")
    }
    drawn = card.card(make_scene("obligations"), found)
    assert "4 responsibilities were asked for in all of its 3 rounds" in drawn
    assert len(re.findall('data-rounds="3"', drawn)) == 4


def test_another_issuer_can_be_chosen_for_what_was_repeated(make_scene: MakeScene) -> None:
    found = again(make_scene("obligations", {"by": "us-state-department-tip"}))
    assert found is not None
    assert found.issuer == "us-state-department-tip"
    assert "prosecute-trafficking" in {line.responsibility for line in found.lines}


def test_a_hole_says_what_is_asked_and_that_nobody_holds_it(make_scene: MakeScene) -> None:
    scene = make_scene("obligations", {"responsibility": "shelter-minors"})
    drawn = panel.panel(scene, demands(scene))
    assert drawn is not None
    assert "nobody on record" in drawn
    assert len(re.findall('data-record="recommendations:', drawn)) == 10
    assert len(re.findall('data-record="provisions:', drawn)) == 2
    assert "&#x27;shelter-minors&#x27;" in drawn


@pytest.mark.parametrize(
    ("id", "says"),
    [
        ("cets197-art12", "worked out, no answer"),
        ("ibm3-c-spoc", 'data-record="measures:ibm3-c-spoc"'),
        ("no-such-thing", None),
    ],
)
def test_a_record_opens_with_what_stands_against_it(make_scene: MakeScene, id: str, says: str | None) -> None:
    scene = make_scene("obligations", {"id": id})
    drawn = panel.panel(scene, demands(scene))
    assert (drawn is not None) == (says is not None)
    if drawn and says:
        assert says in drawn


def test_the_table_and_the_file_hold_the_same_rows(make_scene: MakeScene) -> None:
    scene = make_scene("obligations", {"show": "table", "kind": "without_mandate"})
    found = demands(scene)
    rows, told = (lines_of(grid) for grid in table.grids(scene, found))
    assert len(rows) == len(shown(scene, found)) == 27
    assert all(row["without_mandate"] for row in rows)
    assert {line["what"]: line["rows"] for line in told} == crosswalk(
        swiss_snapshot().records, TODAY
    ).totals()


def test_what_is_not_verified_is_shown_and_in_no_count(make_scene: MakeScene) -> None:
    scene = make_scene("obligations", {"show": "table", "kind": "not_verified"})
    found = demands(scene)
    assert len(shown(scene, found)) == 26
    assert not any(not one.row.verified for one in found.every)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_and_day_draws_all_of_it(make_scene: MakeScene, lang: str) -> None:
    for day in DAYS:
        scene = make_scene("obligations", {"lang": lang, "as_of": day, "rows": "all"})
        found = demands(scene)
        drawn = picture.svg(scene, stream(scene, found), found) + table.table(scene, found)
        drawn += tools.bar(scene) + tools.key(scene, found) + picture.legend(scene) + panel.nothing(scene)
        assert not re.search(r"\{\w+\}|>None<", drawn)
