"""Rules on the Swiss network, against what was counted by hand in the data."""

from datetime import date

import pytest

from graph.coverage.matrix import coverage
from graph.model.records import Records
from graph.model.responsibility import Mandate
from graph.rules import RULES
from graph.rules.scope import STRATEGIC_OPERATIONAL

TODAY, PAGE = date(2026, 11, 24), date(2017, 4, 20)
# Strategic units that are named for operational work, and that work.
FOUND = {
    PAGE: {
        "fdfa": ("fdfa--protect-diplomatic-household-staff--ch",),
        "ksmm": ("ksmm--detect-potential-victims--ch",),
    },
    TODAY: {
        "fdfa": ("fdfa--protect-diplomatic-household-staff--ch",),
        "fedpol": (
            "fedpol--cooperate-with-foreign-police--ch",
            "fedpol--investigate-smuggling--ch",
            "fedpol--raise-public-awareness--ch",
            "fedpol--support-cantonal-investigations--ch",
            "fedpol--train-health-and-social-staff--ch",
            "fedpol--train-police--ch",
        ),
        "plateforme-traite": ("plateforme-traite--raise-public-awareness--ch",),
        "seco": ("seco--train-labour-inspectors--ch",),
    },
}


@pytest.mark.parametrize("day", FOUND, ids=str)
def test_strategic_units_named_for_operational_work(swiss_records: Records, day: date) -> None:
    judged = STRATEGIC_OPERATIONAL.judge(STRATEGIC_OPERATIONAL, coverage(swiss_records, day), swiss_records)
    assert {finding.subject: finding.evidence for finding in judged.found} == FOUND[day]


def test_a_unit_with_as_many_operational_mandates_is_none(swiss_records: Records) -> None:
    """The one strategic mandate more that made a strategic unit of the platform is what counts."""
    kept = [
        record
        for record in swiss_records
        if not (isinstance(record, Mandate) and record.actor == "fdfa" and record.scope == "strategic")
    ]
    records = Records.of_all(kept)
    judged = STRATEGIC_OPERATIONAL.judge(STRATEGIC_OPERATIONAL, coverage(records, TODAY), records)
    assert "fdfa" not in {finding.subject for finding in judged.found}
    assert len(judged.found) == len(FOUND[TODAY]) - 1


def test_every_finding_of_every_rule_has_an_id_of_its_own(swiss_records: Records) -> None:
    for day in (TODAY, PAGE):
        found = [
            one
            for rule in RULES
            for one in rule.judge(rule, coverage(swiss_records, day), swiss_records).found
        ]
        assert len({one.id for one in found}) == len(found) > 0
