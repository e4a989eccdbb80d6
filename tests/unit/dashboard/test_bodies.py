"""The list of bodies and the page of one; facts checked by hand in the data."""

import re
from datetime import date

from dashboard.components import bodies
from dashboard.components.body import file, many
from dashboard.components.body.page import page
from dashboard.markup import join, tag
from dashboard.present.body import Profile, asked_of_class, profile
from dashboard.present.happened import Row, rows
from dashboard.present.listing import entries
from dashboard.present.series import series
from dashboard.present.ties import families, today
from queries.about import timeline_in
from tests.unit.dashboard.conftest import MakeScene

THEN = "2017-04-20"


def of(make_scene: MakeScene, id: str, **query: str) -> Profile:
    scene = make_scene("bodies", {"id": id, **query})
    actor = scene.actor(id)
    assert actor is not None
    return profile(scene, actor)


def test_the_list_holds_every_body_and_who_carries_most_comes_first(make_scene: MakeScene) -> None:
    found = entries(make_scene("bodies"))
    assert len(found) == 401
    assert [one.actor.id for one in found[:2]] == ["fiz", "fedpol"]
    assert (found[0].mandates, found[0].ties) == ((17, 23), (39, 49))


def test_a_body_is_found_by_any_of_its_names_without_accents(make_scene: MakeScene) -> None:
    for typed, wanted in (
        ("koordinationsstelle menschenschmuggel", "ksmm"),
        ("SCOTT", "ksmm"),
        ("astree", "astree"),
    ):
        assert wanted in {one.actor.id for one in entries(make_scene("bodies", {"q": typed}))}
    assert entries(make_scene("bodies", {"q": "no such body"})) == []


def test_filters_narrow_the_list_and_the_file_holds_the_same(make_scene: MakeScene) -> None:
    scene = make_scene("bodies", {"label": "NGO", "jurisdiction": "CH-TI", "order": "official"})
    found = entries(scene)
    assert "antenna-mayday" in {one.actor.id for one in found}
    assert {one.actor.label for one in found} == {"NGO"}
    taken = many.grid(scene, found)
    assert [row[0] for row in taken.rows] == [one.actor.id for one in found]
    assert {len(row) for row in taken.rows} == {len(taken.columns)}


def test_the_numbers_of_a_page_are_those_of_its_records(make_scene: MakeScene) -> None:
    fiz = of(make_scene, "fiz")
    assert (sum(lane.truth == "yes" for lane in fiz.lanes), len(fiz.lanes)) == (17, 23)
    assert (len(today(fiz.ties)), len(fiz.ties)) == (39, 49)
    assert {one.name: len(one.ties) for one in families(fiz.ties)} == {
        "belongs": 14,
        "works": 35,
        "oversees": 0,
    }
    shown = page(fiz.scene, fiz, ())
    assert re.findall(r'data-testid="number-(\w+)" data-count="(\d+)"', shown) == [
        ("mandates", "17"),
        ("ties", "39"),
        ("loss", "9"),
    ]


def test_what_would_be_lost_follows_the_rules_of_the_cells(make_scene: MakeScene) -> None:
    lost = {one.before.key: one for one in of(make_scene, "fiz").losses}
    shelter = lost["shelter-women", "CH-ZH"]
    assert (shelter.before.status, shelter.after.status, shelter.alone) == ("covered", "unknown", True)
    counsel = lost["counsel-victims", "CH-LU"]
    assert (counsel.before.status, counsel.after.status, counsel.alone) == ("partial", "partial", False)


def test_the_unit_of_2017_was_there_then_and_is_over_today(make_scene: MakeScene) -> None:
    then, now = of(make_scene, "ksmm", as_of=THEN), of(make_scene, "ksmm")
    assert (sum(lane.truth == "yes" for lane in then.lanes), len(then.lanes)) == (8, 11)
    assert not any(lane.truth == "yes" for lane in now.lanes)
    assert [one.other for one in now.after] == ["fsmm"]
    assert "It had ended by" in page(now.scene, now, ())
    assert "It had ended by" not in page(then.scene, then, ())


def test_a_start_in_doubt_fades_in_and_an_end_in_doubt_fades_out(make_scene: MakeScene) -> None:
    looks = {lane.of.id: [piece.look for piece in lane.pieces] for lane in of(make_scene, "ksmm").lanes}
    assert ["sure", "out"] in looks.values()
    assert ["in", "sure", "out"] in looks.values()
    axis = of(make_scene, "ksmm").strip.axis
    assert (axis.first, axis.at(axis.first), axis.at(date(2026, 11, 24))) == (date(2000, 1, 1), 0, 100)


def test_the_strip_holds_the_body_every_mandate_and_every_tie_once(make_scene: MakeScene) -> None:
    fiz = of(make_scene, "fiz")
    assert len(fiz.strip.strands) == len(fiz.ties) == 49
    assert [piece.look for piece in fiz.strip.itself.pieces] == ["sure"]
    strands = {one.of.tie.id: one for one in fiz.strip.strands}
    ended = [one for one in strands.values() if one.of.other == "zh-runder-tisch"]
    assert [one.ended for one in ended] == [True, False, True]  # a seat, another one since 2021, the chair
    drawn = page(fiz.scene, fiz, happened(fiz))
    assert re.findall(r'<details class="lane named strand" data-record="relations:([^"]+)"', drawn) == list(
        strands
    )


def test_what_happened_stands_by_kind_and_doubtful_days_are_long(make_scene: MakeScene) -> None:
    found = {row.kind: row for row in happened(of(make_scene, "fiz"))}
    assert {kind: len(row.events) for kind, row in found.items()} == {
        "asked-by": 6,
        "reported": 6,
        "table": 5,
    }
    assert sum(dot.count for dot in found["asked-by"].dots) == 6
    assert all(dot.right > dot.left for dot in found["asked-by"].dots)  # a year, not a day
    after = {row.kind: row for row in happened(of(make_scene, "ksmm"))}["succession"]
    assert [record.id for _, record in after.events] == [of(make_scene, "ksmm").after[0].tie.id]


def test_the_table_holds_what_the_picture_does(make_scene: MakeScene) -> None:
    fiz = of(make_scene, "fiz")
    table = page(fiz.scene, fiz, happened(fiz)).split('data-testid="time-table"')[1].split("</table>")[0]
    assert table.count("<tr>") == 1 + 1 + 17 + 23 + 49  # head, the body, events, mandates, ties


def happened(of: Profile) -> tuple[Row, ...]:
    return rows(of, timeline_in(of.scene.snapshot.records, f"actors:{of.actor.id}", "en"))


def test_figures_of_one_thing_stand_together_and_are_never_joined(make_scene: MakeScene) -> None:
    found = series(of(make_scene, "fiz").figures)
    assert sum(len(one.figures) for one in found) == 49
    assert [one.years for one in found] == sorted((one.years for one in found), reverse=True)


def test_recommendations_are_those_of_the_day(make_scene: MakeScene) -> None:
    assert len(of(make_scene, "fedpol").asked_of) > len(of(make_scene, "fedpol", as_of=THEN).asked_of)
    assert asked_of_class(of(make_scene, "fiz")) == ()


def test_a_body_is_taken_along_whole(make_scene: MakeScene) -> None:
    taken = {one.name: one for one in file.grids(of(make_scene, "fiz"))}
    assert {name: len(one.rows) for name, one in taken.items()} == {
        "mandates": 23,
        "ties": 49,
        "recommendations": 6,
        "figures": 49,
        "lost without it": 9,
        "sources": 58,
    }
    assert all(len(row) == len(one.columns) for one in taken.values() for row in one.rows)


def test_elements_stand_in_the_places_of_a_sentence(make_scene: MakeScene) -> None:
    scene = make_scene("bodies")
    said = join(bodies.within(scene, "tie.FUNDS", a=tag("b", "A & B"), b="C"))
    assert "<b>A &amp; B</b>" in said
    counted = join(bodies.within(scene, "evidence.context.text", 1, names=bodies.link(scene, "fiz")))
    assert counted.startswith("1 record, ")
    assert 'href="./bodies?lang=en&amp;id=fiz"' in counted
