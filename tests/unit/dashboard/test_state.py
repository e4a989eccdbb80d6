"""The address is the state: what is written can be read, what cannot be read is named."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import state
from graph.coverage.values import FLAGS, STATUSES
from graph.model.values import LANGUAGES

ids = st.from_regex(r"[a-z]{1,8}(-[a-z]{1,8}){0,3}", fullmatch=True)
addresses = st.builds(
    state.Address,
    view=st.just("coverage"),
    as_of=st.none() | st.dates(state.EARLIEST, state.LATEST),
    lang=st.sampled_from(LANGUAGES),
    responsibility=st.just("") | ids,
    jurisdiction=st.just("") | ids,
    pillar=st.just("") | ids,
    status=st.sets(st.sampled_from(STATUSES)).map(lambda chosen: tuple(s for s in STATUSES if s in chosen)),
    flag=st.none() | st.sampled_from(FLAGS),
    table=st.booleans(),
    every=st.booleans(),
    agreed=st.booleans(),
    official=st.booleans(),
)


@given(addresses)
def test_an_address_that_was_written_is_read_as_it_was(address: state.Address) -> None:
    view, query = state.split(address.href())
    assert state.read(view, query, None) == address


def test_the_address_of_a_cell() -> None:
    query = {"as_of": "2017-04-20", "lang": "de", "responsibility": "x", "jurisdiction": "CH-TI"}
    address = state.read("coverage", query, None)
    assert address.href() == "./coverage?as_of=2017-04-20&lang=de&responsibility=x&jurisdiction=CH-TI"
    assert address.cell == ("x", "CH-TI")


def test_today_is_left_out_so_that_a_link_stays_at_today() -> None:
    assert state.read("overview", {}, "fr-CH").href() == "./?lang=fr"


def test_filters_of_coverage_stay_there() -> None:
    address = state.read("coverage", {"pillar": "protection", "as_of": "2020-01-01"}, None)
    assert address.href(view="overview") == "./?as_of=2020-01-01&lang=en"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("as_of", "20.4.2017"),
        ("as_of", "2017-02-30"),
        ("as_of", "0001-01-01"),
        ("lang", "rm"),
        ("status", "covered,green"),
        ("flag", "red"),
    ],
)
def test_what_cannot_be_read_is_named_and_left_at_its_default(name: str, value: str) -> None:
    address = state.read("coverage", {name: value}, None)
    assert address.wrong == (name,)
    assert (address.as_of, address.lang, address.flag) == (None, "en", None)


@pytest.mark.parametrize(
    ("locale", "language"), [("de-CH", "de"), ("it", "it"), ("es-ES", "en"), (None, "en")]
)
def test_without_a_language_the_browser_decides(locale: str | None, language: str) -> None:
    assert state.read("overview", {}, locale).lang == language


def test_a_link_back_names_its_view() -> None:
    assert state.split("./coverage?lang=it&as_of=2017-04-20") == (
        "coverage",
        {"lang": "it", "as_of": "2017-04-20"},
    )
    assert state.split("./?lang=it") == ("overview", {"lang": "it"})
    assert state.read("overview", {"as_of": "2017-04-20"}, None).as_of == date(2017, 4, 20)
