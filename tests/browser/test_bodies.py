"""Bodies, committees, search: from the start page to an answer, back, and the query behind a number."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Dashboard, open_view

pytestmark = pytest.mark.browser
# A card of a page, its count of records, and the page.
NUMBERS = (
    ("/bodies?lang=en&label=NGO&jurisdiction=CH-TI", "bodies", "bodies-count"),
    ("/bodies?lang=en&id=fiz", "loss", "loss"),
    ("/committees?lang=en&id=ksmm&as_of=2017-04-20", "seats", "seats"),
    ("/committees?lang=en", "outside", "outside"),
)


@pytest.mark.parametrize(("path", "card", "number"), NUMBERS)
def test_the_query_behind_a_number_gives_as_many_rows(
    page: Page, dashboard: Dashboard, path: str, card: str, number: str
) -> None:
    open_view(page, dashboard, path)
    count = page.get_by_test_id(number).get_attribute("data-count") or ""
    assert int(count) > 0
    shown = page.get_by_test_id(card).get_by_test_id("show-query")
    shown.locator("summary").click()
    shown.get_by_test_id("to-editor").click()
    expect(page.get_by_test_id("summary")).to_have_attribute("data-rows", count)


def test_who_led_the_contact_office_then_and_who_does_today(page: Page, dashboard: Dashboard) -> None:
    open_view(page, dashboard, "/?lang=en")
    page.keyboard.press("/")
    page.keyboard.type("contact office")
    page.keyboard.press("Enter")
    page.get_by_test_id("hit-responsibilities-serve-as-contact-office").click()
    evidence = page.get_by_test_id("evidence")
    expect(evidence).to_have_attribute("data-status", "unknown")
    expect(evidence).to_contain_text("led before")
    page.get_by_test_id("as-of-2017-04-20").click()
    expect(evidence).to_have_attribute("data-status", "covered")
    expect(evidence.get_by_role("heading", level=3).get_by_text("KSMM Permanent Secretariat")).to_be_visible()
    page.go_back()
    expect(evidence).to_have_attribute("data-status", "unknown")


def test_how_fiz_is_tied_to_europol(page: Page, dashboard: Dashboard) -> None:
    open_view(page, dashboard, "/?lang=en")
    page.get_by_test_id("search").fill("FIZ")
    page.keyboard.press("Enter")
    page.get_by_test_id("hit-actors-fiz").click()
    expect(page.get_by_test_id("number-ties")).to_have_attribute("data-count", "39")
    page.get_by_test_id("way-to").select_option("europol")
    ways = page.get_by_test_id("network-ways")
    expect(ways).to_have_attribute("data-length", "3")
    expect(ways).to_contain_text("On 5 of them every step is in force")
    page.go_back()  # each view is one step, though two addresses were set on the way
    expect(page.get_by_test_id("body")).to_have_attribute("data-body", "fiz")
    page.go_back()
    expect(page.get_by_test_id("hit-actors-fiz")).to_be_visible()
    page.go_back()
    expect(page.get_by_test_id("totals")).to_be_visible()
