"""Windows in force, on records made up for the purpose."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.force import ALWAYS_FROM, ALWAYS_TO, Window, span, windows
from graph.model.base import Record
from graph.model.dates import Edtf
from graph.model.records import Records
from tests.builders import a_body, a_gap, a_law, a_mandate, a_source, a_tie

DAYS = st.dates(date(1990, 1, 1), date(2030, 12, 31))


def _window(record: Record, *others: Record) -> Window:
    return windows(Records.of_all([record, *others]))[record.KIND, record.id]


@pytest.mark.parametrize(
    ("since", "until", "day", "truth"),
    [
        ("2003", "2021", date(2003, 1, 1), "yes"),
        ("2003", "2021", date(2021, 12, 31), "yes"),
        ("2003", "2021", date(2022, 1, 1), "no"),
        ("2003", "[2018..2021]", date(2017, 12, 31), "yes"),
        ("2003", "[2018..2021]", date(2018, 1, 2), "perhaps"),
        ("2003", "[2018..2021]", date(2022, 1, 1), "no"),
        ("2006~", None, date(2004, 12, 31), "no"),
        ("2006~", None, date(2005, 1, 1), "perhaps"),
        ("2006~", None, date(2008, 1, 1), "yes"),
        ("[..2021-05]", None, date(1999, 1, 1), "perhaps"),
        ("[..2021-05]", None, date(2021, 5, 31), "yes"),
        (None, "[2016..]", date(2030, 1, 1), "perhaps"),
        (None, None, date(1700, 1, 1), "yes"),
    ],
)
def test_between_two_dates_as_written(since: str | None, until: str | None, day: date, truth: str) -> None:
    first = Edtf.parse(since) if since else None
    last = Edtf.parse(until) if until else None
    assert span(first, last).on(day) == truth


def test_without_a_beginning_it_holds_from_its_evidence_and_perhaps_before() -> None:
    window = _window(a_mandate(as_of="2014-05"), a_body())
    assert (window.on(date(2014, 5, 1)), window.on(date(2014, 4, 30))) == ("yes", "perhaps")


def test_without_a_day_of_evidence_the_oldest_source_counts() -> None:
    mandate = a_mandate(sources=[{"source": "new", "at": "p. 1"}, {"source": "old", "at": "p. 1"}])
    window = _window(mandate, a_body(), a_source("new", date="2020"), a_source("old", date="2011"))
    assert window.sure_from == date(2011, 1, 1)
    assert not window.undated


def test_a_law_holds_from_its_entry_into_force_and_not_before() -> None:
    mandate = a_mandate(basis="law", instruments=["the-law"], as_of="2024")
    window = _window(mandate, a_body(), a_law(in_force="2009-01-01"))
    assert (window.on(date(2009, 1, 1)), window.on(date(2008, 12, 31))) == ("yes", "no")


def test_without_any_dated_evidence_it_always_holds_and_says_undated() -> None:
    window = _window(a_mandate(), a_body(), a_source("s"))
    assert window == Window(undated=True)


def test_a_mandate_is_in_force_only_while_its_body_exists() -> None:
    window = _window(a_mandate(since="2000"), a_body(since="2005", until="2010"))
    assert (window.sure_from, window.sure_to) == (date(2005, 1, 1), date(2010, 12, 31))


def test_a_part_of_a_body_that_ended_ends_with_it() -> None:
    part, whole = a_body("part"), a_body("whole", until="[2018..2021]")
    window = _window(part, whole, a_tie("PART_OF", "part", "whole", since="2003"))
    assert (window.on(date(2019, 1, 1)), window.on(date(2022, 1, 1))) == ("perhaps", "no")


def test_a_part_that_left_before_does_not_end_with_it() -> None:
    part, whole = a_body("part"), a_body("whole", until="2010")
    window = _window(part, whole, a_tie("PART_OF", "part", "whole", since="2003", until="2005"))
    assert window.possible_to == ALWAYS_TO


def test_bodies_that_are_part_of_each_other_do_not_hang_the_clock() -> None:
    one, two = a_body("one", until="2010"), a_body("two")
    ties = a_tie("PART_OF", "one", "two"), a_tie("PART_OF", "two", "one")
    assert _window(two, one, *ties).sure_to == date(2010, 12, 31)


def test_a_tie_needs_both_its_ends_but_a_succession_does_not() -> None:
    old, new = a_body("old", until="2010"), a_body("new", since="2011")
    assert _window(a_tie("MEMBER_OF", "new", "old", since="2000"), old, new).on(date(2010, 6, 1)) == "no"
    assert _window(a_tie("SUCCEEDS", "new", "old", since="2011"), old, new).on(date(2012, 1, 1)) == "yes"


def test_a_gap_without_a_day_counts_on_every_day_and_says_undated() -> None:
    assert _window(a_gap()) == Window(undated=True)
    assert _window(a_gap(observed="2022", until="2023")).on(date(2024, 1, 1)) == "no"


@given(DAYS, DAYS, DAYS, DAYS, DAYS)
def test_both_are_in_force_exactly_when_each_is(
    day: date, first: date, second: date, third: date, fourth: date
) -> None:
    one, two = Window(first, first, second, second), Window(third, third, fourth, fourth)
    truths = {one.on(day), two.on(day)}
    assert one.within(two).on(day) == ("yes" if truths == {"yes"} else "no")


@given(DAYS)
def test_always_is_always(day: date) -> None:
    assert Window().on(day) == "yes"
    assert ALWAYS_FROM < day < ALWAYS_TO
