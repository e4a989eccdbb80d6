"""Timelines of the Swiss data, checked against the files by hand."""

from datetime import date

import pytest

from graph.model.records import Records
from graph.model.responsibility import Responsibility
from graph.model.values import LANGUAGES
from queries.about import timeline_in
from queries.opened import opened
from queries.timeline import Event
from queries.timeline_words import HAPPENS, PHRASES


@pytest.fixture(scope="module")
def unit(swiss_records: Records) -> tuple[Event, ...]:
    return timeline_in(swiss_records, "ksmm", "en")


def _of(events: tuple[Event, ...], happens: str, id: str) -> Event:
    return next(event for event in events if event.happens == happens and id in event.ids)


def test_the_unit_began_in_2003_and_ended_some_day_between_2018_and_2021(unit: tuple[Event, ...]) -> None:
    begin, end = _of(unit, "begins", "ksmm"), _of(unit, "ends", "ksmm")
    assert (begin.day, begin.earliest, begin.latest) == ("2003-01", date(2003, 1, 1), date(2003, 1, 31))
    assert (end.day, end.earliest, end.latest) == ("[2018..2021]", date(2018, 1, 1), date(2021, 12, 31))
    assert _of(unit, "begins", "succeeds--fsmm--ksmm").day == "[2018..2021]"


def test_events_come_in_order(unit: tuple[Event, ...]) -> None:
    first = [event.earliest or event.latest or date.max for event in unit]
    assert first == sorted(first)


def test_nobody_is_the_contact_office_after_the_unit(swiss_records: Records) -> None:
    events = timeline_in(swiss_records, "serve-as-contact-office", "en")
    assert [event.happens for event in events] == ["begins", "ends", "opens"]
    assert events[-1].what == (
        "Nobody on record any more: “Serve as contact office at home and abroad” in Switzerland"
    )
    assert (events[-1].earliest, events[-1].latest) == (date(2018, 1, 2), date(2022, 1, 1))
    assert events[-1].ids == ("ksmm-secretariat--serve-as-contact-office--ch",)


def test_a_cell_that_somebody_else_took_over_did_not_open(swiss_records: Records) -> None:
    # the round table of Zurich: FIZ until 2021, the cantonal commission since 2021-10-06
    table = swiss_records.of(Responsibility)["run-round-table"]
    assert "CH-ZH" not in {one.jurisdiction for one in opened(swiss_records, table)}


def test_a_place_has_its_round_table_mandates_and_gaps(swiss_records: Records) -> None:
    zurich = timeline_in(swiss_records, "CH-ZH", "en")
    assert _of(zurich, "confirmed", "round-table-ch-zh").day == "2001"
    assert {"begins", "ends", "on-record", "reported"} <= {event.happens for event in zurich}


def test_an_instrument_has_its_own_days(swiss_records: Records) -> None:
    assert _of(timeline_in(swiss_records, "scc-182", "en"), "in_force", "scc-182").day == "2006-12-01"


def test_the_languages_say_the_same(swiss_records: Records) -> None:
    english, *others = (timeline_in(swiss_records, "fiz", language) for language in LANGUAGES)
    for other in others:
        assert [(event.day, event.happens, event.ids) for event in other] == [
            (event.day, event.happens, event.ids) for event in english
        ]
        assert [event.what for event in other] != [event.what for event in english]


def test_every_sentence_is_there_in_four_languages() -> None:
    for said in (*HAPPENS.values(), *PHRASES.values()):
        slots = {tuple(sorted(part.split("}")[0] for part in text.split("{")[1:])) for text in said}
        assert len(said) == len(LANGUAGES)
        assert len(slots) == 1


def test_every_record_has_a_timeline(swiss_records: Records) -> None:
    for kind, records in swiss_records.by_kind.items():
        if records:
            timeline_in(swiss_records, f"{kind}:{max(records)}", "de")
