"""Differences between two data sets, and between two days of one."""

from datetime import date

from graph.changes import Change, Moment, changes
from graph.model.base import Record
from graph.model.records import Records
from graph.model.responsibility import Mandate

TODAY = date(2026, 11, 24)
PAGE = date(2017, 4, 20)
HELD = "fiz--counsel-victims--ch-be"


def other(records: Records, *drop: str, **update: object) -> Records:
    """The records with one mandate changed and some gone."""
    mandate = Mandate.model_validate({**records.of(Mandate)[HELD].plain(), **update})
    kept: list[Record] = [record for record in records if record.id not in {HELD, *drop}]
    return Records.of_all([*kept, mandate])


def test_the_same_data_do_not_differ(swiss_records: Records) -> None:
    again = Records.of_all(record.model_copy() for record in swiss_records)
    assert changes(Moment(swiss_records, TODAY), Moment(again, TODAY)) == ()


def test_a_changed_field_is_named_with_both_values(swiss_records: Records) -> None:
    after = other(swiss_records, role="support")
    assert changes(Moment(swiss_records, TODAY), Moment(after, TODAY)) == (
        Change(kind="mandates", id=HELD, what="changed", field="role", before="lead", after="support"),
    )


def test_what_comes_and_goes_is_told_apart(swiss_records: Records) -> None:
    gap = "gap-ch-ti-counsel-victims-2024"
    after = other(swiss_records, gap)
    went = changes(Moment(swiss_records, TODAY), Moment(after, TODAY))
    came = changes(Moment(after, TODAY), Moment(swiss_records, TODAY))
    assert [(change.id, change.what, change.after) for change in went] == [(gap, "closed", None)]
    assert [(change.id, change.what, change.before) for change in came] == [(gap, "added", None)]
    assert came[0].after["jurisdiction"] == "CH-TI"


def test_between_two_days_bodies_end_and_begin(swiss_records: Records) -> None:
    found = changes(Moment(swiss_records, PAGE), Moment(swiss_records, TODAY))
    assert {change.field for change in found} == {"in_force"}
    by_key = {change.key: (change.before, change.after) for change in found}
    assert by_key["actors", "ksmm"] == ("yes", "no")
    assert by_key["actors", "fsmm"] == ("no", "yes")
    assert ("actors", "fedpol") not in by_key
