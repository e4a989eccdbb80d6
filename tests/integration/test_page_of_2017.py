"""Each statement of the page of 2017, asked as of its day and as of today, on every server."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graph.store import Reader
from queries.catalogue import catalogue
from queries.runner import run

THEN, TODAY = "2017-04-20", "2026-11-24"
PAGE = Path(__file__).parents[2] / "docs" / "page-of-2017.md"
Rows = list[dict[str, Any]]
Ask = Callable[..., Rows]


@pytest.fixture
def ask(swiss: Reader) -> Ask:
    def asked(name: str, as_of: str, **given: str) -> Rows:
        return run(swiss, name, given, as_of=as_of).dicts()

    return asked


def _by(rows: Rows, column: str) -> dict[str, dict[str, Any]]:
    return {row[column]: row for row in rows}


@pytest.mark.parametrize("day", [THEN, TODAY])
def test_s1_three_key_areas_and_partnership(ask: Ask, day: str) -> None:
    rows = ask("responsibilities/by-pillar", day)
    assert {row["pillar"] for row in rows} == {"prevention", "protection", "prosecution", "partnership"}
    assert len(rows) == 70
    assert _by(rows, "responsibility")["raise-public-awareness"]["leads"] == {THEN: 9, TODAY: 13}[day]


def test_s2_partly_with_the_cantons_partly_with_the_confederation(ask: Ask) -> None:
    then, today = (
        Counter(row["lies_with"] for row in ask("responsibilities/by-level", day)) for day in (THEN, TODAY)
    )
    assert (then["confederation"], then["cantons"], then["both"], then["none on record"]) == (17, 16, 6, 19)
    assert (today["confederation"], today["cantons"], today["both"], today["none on record"]) == (
        18,
        19,
        10,
        11,
    )


def test_s3_ngos_and_international_organisations_support(ask: Ask) -> None:
    then = _by(ask("mandates/of-ngos-and-international-bodies", THEN), "mandate")
    today = _by(ask("mandates/of-ngos-and-international-bodies", TODAY), "mandate")
    assert then["act212--raise-public-awareness--ch"]["in_force"] == "yes"
    assert then["act212--raise-public-awareness--ch-vd"]["in_force"] == "perhaps"
    assert today["act212--raise-public-awareness--ch-vd"]["in_force"] == "yes"


def test_s4_the_unit_its_parts_and_what_became_of_them(ask: Ask) -> None:
    parts = {"ksmm", "ksmm-steering-committee", "ksmm-secretariat", "ksmm-expert-working-groups"}
    then = _by(ask("committees/structure", THEN, committee="ksmm"), "body")
    today = _by(ask("committees/structure", TODAY, committee="ksmm"), "body")
    assert parts <= then.keys() == today.keys()
    assert {then[part]["in_force"] for part in parts} == {"yes"}
    assert {today[part]["in_force"] for part in parts} == {"no"}
    assert today["ksmm"]["successors"] == ["fsmm"]
    seats = {
        (row["body"], row["seat"], row["since"]) for row in ask("committees/members", THEN, committee="ksmm")
    }
    assert {("fedpol", "host", "2003"), ("cantonal-police", "member", "2003")} <= seats
    assert ask("committees/members", TODAY, committee="ksmm") == []


def test_s4_who_sees_that_procedures_are_coordinated(ask: Ask) -> None:
    given = {"responsibility": "harmonise-cantonal-practice"}
    then = {row["body"] for row in ask("responsibilities/holders", THEN, **given)}
    today = {row["body"] for row in ask("responsibilities/holders", TODAY, **given)}
    assert {"mission-teh-latine", "sodk"} <= then
    assert "svk-ohg" in today - then


@pytest.mark.parametrize("day", [THEN, TODAY])
def test_s5_recommendations_and_protocols_with_their_holes(ask: Ask, day: str) -> None:
    asked = _by(ask("obligations/recommendations", day, issuer="interdep-wg-2001"), "recommendation")
    assert len(asked) == 6
    assert all(row["answered_by"] == [] for row in asked.values())
    assert asked["wg2001-coordination-unit"]["holes"] == ["measure"]
    assert asked["wg2001-prosecution"]["touched_by"] == ["nap1-specialised-prosecutors"]
    for protocol in ("trafficking-protocol", "smuggling-protocol"):
        assert ask("obligations/provisions", day, instrument=protocol)


def test_s6_the_national_action_plans(ask: Ask) -> None:
    then, today = (_by(ask("obligations/plans", day), "plan") for day in (THEN, TODAY))
    assert [then[plan]["period"] for plan in ("nap-1", "nap-2")] == ["over", "running"]
    assert "ksmm-steering-committee" in then["nap-2"]["adopted_by"]
    assert "nap-3" not in then
    assert [today[plan]["period"] for plan in ("nap-2", "nap-3")] == ["over", "running"]
    assert today["nap-2"]["evaluated"] == [20, 2, 6]
    assert "ksmm-steering-committee" not in today["nap-3"]["adopted_by"]


def test_s7_the_secretariats_tasks_and_who_has_them_since(ask: Ask) -> None:
    then, today = (
        _by(ask("mandates/then-and-now", day, body="ksmm-secretariat"), "responsibility")
        for day in (THEN, TODAY)
    )
    assert {row["in_force"] for row in then.values()} == {"yes"}
    assert {row["in_force"] for row in today.values()} == {"no"}
    assert today["serve-as-contact-office"]["answer"] == "none on record"
    left = {name for name, row in today.items() if row["answer"] == "none on record"}
    assert left == {"serve-as-contact-office"}


def test_s8_groups_and_that_their_members_are_not_on_record(ask: Ask) -> None:
    then, today = (_by(ask("committees/groups", day), "group") for day in (THEN, TODAY))
    for day, in_force in ((then, "yes"), (today, "no")):
        group = day["ksmm-expert-working-groups"]
        assert (group["in_force"], group["members_known"]) == (in_force, "none on record")
        assert group["led_by"] == ["ksmm-secretariat"]


def test_s9_strategic_rather_than_operational(ask: Ask) -> None:
    then, today = (
        _by(ask("quality/strategic-and-operational", day, pillar="prosecution"), "body")
        for day in (THEN, TODAY)
    )
    assert (then["ksmm"]["strategic"], then["ksmm"]["operational"], then["ksmm"]["in_pillar"]) == (7, 1, 0)
    assert "ksmm" not in today
    rows = ask("mandates/by-scope", TODAY, body="ksmm")
    assert rows
    assert {row["in_force"] for row in rows} == {"no"}


@pytest.mark.parametrize("day", [THEN, TODAY])
def test_s10_the_federal_criminal_police_supports_all_cantons(ask: Ask, day: str) -> None:
    given = {"responsibility": "support-cantonal-investigations"}
    section = _by(ask("responsibilities/reach", day, **given), "body")["fcp-commissariat"]
    assert (section["role"], section["basis"], section["cantons"]) == ("lead", "law", 26)


def test_the_foot_whom_to_write_to(ask: Ask) -> None:
    then, today = (_by(ask("bodies/contact", day, body="ksmm"), "step") for day in (THEN, TODAY))
    assert (then["itself"]["in_force"], then["itself"]["page"]) == ("yes", "http://www.ksmm.admin.ch")
    assert (today["successor"]["body"], today["successor"]["page"]) == ("fsmm", "none on record")


def test_the_page_names_questions_of_the_library() -> None:
    named = set(re.findall(r"`([a-z]+/[a-z-]+)[ `]", PAGE.read_text(encoding="utf-8")))
    assert len(named) >= 12
    assert named <= catalogue().keys()
