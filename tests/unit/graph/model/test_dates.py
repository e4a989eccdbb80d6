"""Dates as sources give them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import ModelError
from graph.model.dates import Edtf


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "exact"),
    [
        ("2003", date(2003, 1, 1), date(2003, 12, 31), True),
        ("2021-10", date(2021, 10, 1), date(2021, 10, 31), True),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), True),
        ("2021-10-06", date(2021, 10, 6), date(2021, 10, 6), True),
        ("2006~", date(2005, 1, 1), date(2007, 12, 31), False),
        ("2024-02-29~", date(2023, 2, 28), date(2025, 2, 28), False),
        ("[2018..2021]", date(2018, 1, 1), date(2021, 12, 31), False),
        ("[..2021-05]", None, date(2021, 5, 31), False),
        ("[2016..]", date(2016, 1, 1), None, False),
    ],
)
def test_the_days_a_date_can_mean(text: str, earliest: date | None, latest: date | None, exact: bool) -> None:
    parsed = Edtf.parse(text)
    assert (parsed.earliest, parsed.latest, parsed.exact) == (earliest, latest, exact)
    assert str(parsed) == text


@pytest.mark.parametrize(
    "text",
    ["", "21", "2021-00", "2021-13", "2021-02-30", "2021-1", "[..]", "[2021..2018]", "0000",
     "2021/2022", "2021?", " 2021", "2021-10-06T00:00", "9999~", "no"],
)  # fmt: skip
def test_what_is_no_date_is_refused_with_the_forms_to_write(text: str) -> None:
    with pytest.raises(ModelError, match="write one of 2003") as caught:
        Edtf.parse(text)
    assert caught.value.exit_code == 2


@given(st.dates(date(1000, 1, 1), date(9990, 12, 31)))
def test_a_day_means_itself(day: date) -> None:
    parsed = Edtf.parse(day.isoformat())
    assert parsed.earliest == parsed.latest == parsed.surely_begun == parsed.surely_lasts == day


@given(st.integers(1000, 9990), st.integers(0, 9))
def test_something_that_begins_between_two_years_has_surely_begun_at_the_end_of_the_later(
    year: int, more: int
) -> None:
    parsed = Edtf.parse(f"[{year}..{year + more}]")
    assert parsed.surely_begun == date(year + more, 12, 31)
    assert parsed.surely_lasts == date(year, 1, 1)
