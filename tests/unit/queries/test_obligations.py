"""What is demanded and asked beside who holds it: answered by record only, touched is worked out."""

from datetime import date

import pytest

from graph.model.obligation import Measure, Provision
from graph.model.records import Records
from graph.model.responsibility import Mandate
from queries.obligations import Row, crosswalk

TODAY = date(2026, 11, 24)
PAGE = date(2017, 4, 20)


def row(records: Records, id: str, day: date = TODAY) -> Row:
    return next(row for row in crosswalk(records, day).rows if row.id == id)


def test_everything_is_there_once(swiss_records: Records) -> None:
    found = crosswalk(swiss_records, TODAY)
    assert len({(row.kind, row.id) for row in found.rows}) == len(found.rows) == 141 + 60
    assert found.totals() == {
        "recommendations": 141,
        "provisions": 34,
        "not_verified": 26,
        "answered": 0,
        "touched": 136,
        "followed_up": 58,
        "without_mandate": 27,
        "without_measure": 96,
    }


def test_a_follow_up_and_a_shared_responsibility_are_no_answer(swiss_records: Records) -> None:
    found = crosswalk(swiss_records, TODAY).rows
    assert not any(row.answered for row in found)
    assert any(row.follow_up and row.touched for row in found)


def test_a_measure_answers_where_a_record_says_so(swiss_records: Records) -> None:
    asked = next(r for r in crosswalk(swiss_records, TODAY).rows if r.kind == "recommendation" and r.touched)
    measure = swiss_records.of(Measure)[asked.touched[0]]
    says = Measure.model_validate({**measure.plain(), "answers": [asked.id]})
    found = row(Records.of_all([*swiss_records, says]), asked.id)
    assert found.answered == (measure.id,)
    assert measure.id not in found.touched
    assert found.measures == asked.measures


def test_a_hole_says_which_responsibility_lacks_what(swiss_records: Records) -> None:
    shelter = row(swiss_records, "cets197-art12")
    assert "shelter-minors" in shelter.without_mandate
    assert "counsel-victims" not in shelter.without_mandate
    held = {m.responsibility for m in swiss_records.of(Mandate).values()}
    assert not held & {id for r in crosswalk(swiss_records, TODAY).rows for id in r.without_mandate}


def test_what_is_not_verified_is_shown_and_never_counted(swiss_records: Records) -> None:
    found = crosswalk(swiss_records, TODAY)
    unverified = {p.id for p in swiss_records.of(Provision).values() if not p.verified}
    assert {row.id for row in found.rows if not row.verified} == unverified
    assert not unverified & {row.id for row in found.holes}
    assert not unverified & {id for asked in found.asked for id in asked.demanded_by}


@pytest.mark.parametrize(
    ("instrument", "issuer", "recommendations", "provisions"),
    [
        ("cets197", None, 0, 34),
        (None, "greta", 27, 0),
        (None, "interdep-wg-2001", 6, 0),
        ("cets197", "greta", 0, 0),
        ("ibm-strategy-3", "greta", 0, 0),
    ],
)
def test_one_instrument_or_one_issuer(
    swiss_records: Records, instrument: str | None, issuer: str | None, recommendations: int, provisions: int
) -> None:
    rows = crosswalk(swiss_records, TODAY, instrument=instrument, issuer=issuer).rows
    kinds = [row.kind for row in rows]
    assert (kinds.count("recommendation"), kinds.count("provision")) == (recommendations, provisions)


def test_a_plan_shows_what_its_own_measures_touch(swiss_records: Records) -> None:
    rows = crosswalk(swiss_records, TODAY, instrument="nap-3").rows
    own = {id for id, measure in swiss_records.of(Measure).items() if measure.plan == "nap-3"}
    assert rows
    assert all(row.measures and set(row.measures) <= own for row in rows)


def test_a_past_day_knows_nothing_that_came_later(swiss_records: Records) -> None:
    found = crosswalk(swiss_records, PAGE)
    assert not any(row.year and row.year > "2017" for row in found.rows)
    plans = {swiss_records.of(Measure)[id].plan for row in found.rows for id in row.measures}
    assert plans == {"nap-1", "nap-2"}


def test_how_often_the_same_was_asked_by_whom_and_when(swiss_records: Records) -> None:
    found = {asked.responsibility: asked for asked in crosswalk(swiss_records, TODAY).asked}
    assert found["counsel-victims"].times == 23
    assert found["grant-victim-residence"].times == 15
    assert found["identify-victims-formally"].by["greta"] == (
        "2015, 1st evaluation round",
        "2019, 2nd evaluation round",
        "2024, 3rd evaluation round",
    )
    assert found["shelter-minors"].demanded_by == ("cets197-art12", "tip-protocol-art6")
    times = [asked.times for asked in crosswalk(swiss_records, TODAY).asked]
    assert times == sorted(times, reverse=True)
