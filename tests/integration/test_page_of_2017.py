"""Each statement of the page of 2017, asked as of its day and as of today, on every server."""

import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from graph.rules import RULES
from graph.rules.base import Finding
from graph.store import Reader
from queries.catalogue import catalogue
from queries.coverage import coverage
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


@pytest.mark.parametrize(("day", "in_force"), [(THEN, "perhaps"), (TODAY, "yes")])
def test_s3_and_how_they_are_tied_to_the_state(ask: Ask, day: str, in_force: str) -> None:
    tied = _by(ask("connections/state-and-ngos", day), "tie")
    contract = tied["commissions--vd-dsas--astree"]
    assert (contract["from"], contract["type"], contract["to"]) == ("vd-dsas", "COMMISSIONS", "astree")
    assert contract["in_force"] == "yes"
    assert set(contract["pillars"]) == {"prevention", "protection"}
    assert tied["member-of--astree--action-weeks-group"]["in_force"] == in_force


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


@pytest.mark.parametrize("day", [THEN, TODAY])
def test_s4_every_seat_with_its_dates(ask: Ask, day: str) -> None:
    seats = ask("committees/seats-over-time", day, committee="ksmm-steering-committee")
    assert [row["body"] for row in seats if row["seat"] == "chair"] == ["fedpol"]
    members = {row["body"]: row for row in seats if row["seat"] == "member"}
    assert members.keys() == {"fdea", "fdf", "fdfa", "fdha", "fdjp", "kkpks", "sodk", "svk-ohg", "vkm"}
    assert (members["fdf"]["since"], members["fdf"]["until"]) == ("2003", None)
    assert {(row["surely_to"], row["perhaps_to"]) for row in seats} == {("2018-01-01", "2021-12-31")}
    assert all(row["sources"] for row in seats)


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


def test_s5_what_was_asked_later_was_not_asked_then(ask: Ask) -> None:
    then, today = (
        _by(ask("obligations/recommendations", day, issuer="greta"), "round") for day in (THEN, TODAY)
    )
    assert then.keys() == {"1st evaluation round"}
    assert today.keys() == {"1st evaluation round", "2nd evaluation round", "3rd evaluation round"}


def test_s5_from_a_body_back_to_what_asks_for_its_tasks(ask: Ask) -> None:
    """And from a measure to the recommendations: none is answered, some are touched."""
    then, today = (ask("obligations/behind-a-body", day, body="fsmm") for day in (THEN, TODAY))
    assert then == []
    behind = _by(today, "record")
    assert (behind["cets197-art29"]["kind"], behind["cets197-art29"]["by"]) == ("provision", "cets197")
    assert behind["wg2001-coordination-unit"]["responsibility"] == "coordinate-nationally"
    promised = _by(ask("obligations/measures", TODAY, plan="nap-1"), "measure")
    assert all(row["answers"] == [] for row in promised.values())
    assert "wg2001-prosecution" in promised["nap1-specialised-prosecutors"]["touches"]


@pytest.mark.parametrize(("day", "overdue"), [(THEN, "no"), (TODAY, "yes")])
def test_s6_measures_with_leads_status_and_deadline(ask: Ask, day: str, overdue: str) -> None:
    promised = _by(ask("obligations/measures", day, plan="nap-2"), "measure")
    abroad = promised["nap2-abroad-victims"]
    assert (abroad["leads"], abroad["status"], abroad["deadline"]) == (["sodk"], "partly", "2020")
    assert abroad["overdue"] == overdue
    assert promised["nap2-statistics"]["leads"] == []


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
    assert then["serve-as-contact-office"]["leads_now"] == ["ksmm-secretariat"]


FIVE = {  # what the page names: who leads it no more, and who does today and did not then
    "share-information": ({"ksmm-secretariat"}, {"fedpol", "ggmh", "iom-bern", "plateforme-traite"}),
    "represent-in-international-bodies": ({"ksmm", "ksmm-secretariat"}, {"seco"}),
    "raise-public-awareness": ({"ksmm", "ksmm-campaign-group"}, {"ggmh", "kkjpd", "plateforme-traite"}),
    "research-and-situation-analysis": ({"ksmm"}, set()),
    "report-to-monitoring-bodies": (set(), {"seco"}),
}


@pytest.mark.parametrize("task", FIVE)
def test_s7_who_leads_each_task_no_more_and_who_since(ask: Ask, task: str) -> None:
    then, today = (
        set(
            _by(ask("mandates/then-and-now", day, body="ksmm-secretariat"), "responsibility")[task][
                "leads_now"
            ]
        )
        for day in (THEN, TODAY)
    )
    assert (then - today, today - then) == FIVE[task]
    assert today


def test_s7_the_contact_office_has_one_holder_on_record_and_none_since(ask: Ask) -> None:
    (held,) = ask("responsibilities/history", TODAY, responsibility="serve-as-contact-office")
    assert (held["body"], held["since"], held["until"]) == ("ksmm-secretariat", "2003", "[2018..2021]")


def test_s8_groups_and_that_their_members_are_not_on_record(ask: Ask) -> None:
    then, today = (_by(ask("committees/groups", day), "group") for day in (THEN, TODAY))
    for day, in_force in ((then, "yes"), (today, "no")):
        group = day["ksmm-expert-working-groups"]
        assert (group["in_force"], group["members_known"]) == (in_force, "none on record")
        assert group["led_by"] == ["ksmm-secretariat"]
        assert group["does"] == ["run-expert-groups", "share-information"]
        assert group["produced"] == []  # no instrument is on record as theirs
        assert day["so-ag-struktur"]["members_known"] == "yes"


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


def findings(swiss: Reader, day: date) -> tuple[Finding, ...]:
    """What the rule on strategic bodies with operational mandates finds."""
    found = coverage(swiss, day)
    (rule,) = (rule for rule in RULES if rule.id == "strategic-operational")
    return rule.judge(rule, found.coverage, found.records).found


def test_s9_the_rule_shows_a_strategic_unit_with_an_operational_mandate(swiss: Reader) -> None:
    then, today = (
        {found.subject: found.evidence for found in findings(swiss, date.fromisoformat(day))}
        for day in (THEN, TODAY)
    )
    assert then["ksmm"] == ("ksmm--detect-potential-victims--ch",)
    assert "ksmm" not in today


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
