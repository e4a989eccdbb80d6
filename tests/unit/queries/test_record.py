"""What is shown of a record, checked against the files by hand."""

from datetime import date

import pytest

from graph.errors import UserError
from graph.model.records import Records
from graph.model.values import LANGUAGES, Language
from ksmm.cli.record_text import lines
from queries.about import about_in, identify_in

TODAY, PAGE = date(2026, 11, 24), date(2017, 4, 20)


def test_a_body_shows_its_seats_members_parts_and_mandates(swiss_records: Records) -> None:
    fiz = about_in(swiss_records, "fiz", TODAY)
    assert len(fiz.mandates) == 23
    assert "chairs--fiz--zh-runder-tisch" in {tie.id for tie in fiz.seats()}
    assert [tie.from_actor for tie in fiz.parts()] == ["fiz-makasi"]
    ksmm = about_in(swiss_records, "ksmm", TODAY)
    assert {tie.id for tie in ksmm.succession()} == {
        "succeeds--fsmm--ksmm",
        "succeeds--ksmm--interdep-wg-2001",
    }


def test_a_day_decides_what_has_ended(swiss_records: Records) -> None:
    chairs = "chairs--fiz--zh-runder-tisch"  # 2001 to 2021
    for day, truth, ended in ((PAGE, "yes", False), (TODAY, "no", True)):
        fiz = about_in(swiss_records, "fiz", day)
        shown = next(tie for tie in fiz.as_dict()["ties"] if tie["id"] == chairs)
        assert (shown["in_force"], shown["ended"]) == (truth, ended)


def test_gaps_of_a_body_are_those_reported_where_it_is_charged(swiss_records: Records) -> None:
    fiz = about_in(swiss_records, "fiz", TODAY)
    cells = {(one.responsibility, place) for one in fiz.mandates for place in one.jurisdictions}
    assert fiz.gaps
    assert all((gap.responsibility, gap.jurisdiction) in cells for gap in fiz.gaps)


def test_a_place_shows_its_round_table_and_a_source_what_rests_on_it(swiss_records: Records) -> None:
    zurich = about_in(swiss_records, "CH-ZH", TODAY)
    assert ("round_tables", "round-table-ch-zh") in {(one.kind, one.id) for one in zurich.points_here}
    source = about_in(swiss_records, "sources:zh-vrtm", TODAY)
    assert "member-of--fiz--zh-runder-tisch-2" in {tie.id for tie in source.ties}


def test_without_a_kind_a_body_comes_before_a_source(swiss_records: Records) -> None:
    both = sorted(set(swiss_records.by_kind["actors"]) & set(swiss_records.by_kind["sources"]))
    assert both
    assert identify_in(swiss_records, both[0]) == ("actors", both[0])
    assert identify_in(swiss_records, f"sources:{both[0]}") == ("sources", both[0])


def test_what_is_not_there_is_answered_with_what_is_near(swiss_records: Records) -> None:
    with pytest.raises(UserError, match="fedpol"):
        identify_in(swiss_records, "fedpoll")
    with pytest.raises(UserError, match="actors"):
        identify_in(swiss_records, "actor:fedpol")


def test_every_field_is_there_also_without_a_value(swiss_records: Records) -> None:
    record = about_in(swiss_records, "fiz", TODAY).as_dict()["record"]
    assert record["since"] == "1985"
    assert record["until"] is None
    assert record["kind"] == "ngo"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_record_can_be_read_in_every_language(swiss_records: Records, language: Language) -> None:
    one_of_each = [f"{kind}:{min(records)}" for kind, records in swiss_records.by_kind.items() if records]
    for id in one_of_each:
        text = "\n".join(lines(about_in(swiss_records, id, TODAY), language))
        assert id in text


def test_a_name_in_another_language_says_so(swiss_records: Records) -> None:
    # Heartwings has a German name only
    text = "\n".join(lines(about_in(swiss_records, "CH-ZH", TODAY), "fr"))
    assert "Heartwings [de]" in text


def test_every_fact_shown_carries_its_source(swiss_records: Records) -> None:
    text = list(lines(about_in(swiss_records, "fiz", TODAY), "en"))
    start = next(at for at, line in enumerate(text) if line.startswith("Mandates"))
    for line in text[start + 1 : start + 24]:
        assert line.endswith("]"), line
