"""Six questions of somebody who was given only the address; each takes at most ten clicks."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Dashboard, open_view

pytestmark = pytest.mark.browser
MOST = 10


@dataclass
class Visitor:
    """Clicks and writes, and counts both."""

    page: Page
    clicks: int = 0

    def click(self, what: str | Locator) -> None:
        (self.page.get_by_test_id(what).first if isinstance(what, str) else what).click()
        self.clicks += 1
        assert self.clicks <= MOST

    def write(self, field: str | Locator, text: str) -> None:
        there = self.page.get_by_test_id(field) if isinstance(field, str) else field
        there.fill(text)
        there.press("Enter")
        self.clicks += 1


@pytest.fixture
def visitor(page: Page, dashboard: Dashboard) -> Visitor:
    open_view(page, dashboard, "/")
    return Visitor(page)


def test_who_carries_victim_identification_in_geneva(visitor: Visitor) -> None:
    page = visitor.page
    visitor.write(page.get_by_role("searchbox").first, "victim identification Geneva")
    visitor.click("meant-identify-victims-formally")
    evidence = page.get_by_test_id("evidence")
    expect(evidence).to_have_attribute("data-status", "covered")
    for body in ("Au Cœur des Grottes foundation", "Protestant Social Centre Geneva", "LAVI Centre Geneva"):
        expect(evidence.get_by_role("link", name=body)).to_be_visible()
    assert visitor.clicks == 2


def test_the_same_over_the_map(visitor: Visitor) -> None:
    visitor.click("view-cantons")
    visitor.click("tile-CH-GE")
    row = visitor.page.get_by_test_id("cell-identify-victims-formally")
    expect(row).to_be_visible()
    visitor.click(row)
    expect(visitor.page.get_by_test_id("evidence")).to_have_attribute(
        "data-cell", "identify-victims-formally CH-GE"
    )


def test_what_jura_lacks_and_what_is_only_unknown_there(visitor: Visitor, dashboard: Dashboard) -> None:
    page = visitor.page
    visitor.click("view-cantons")
    visitor.click("tile-CH-JU")
    told = dashboard.run.ask_json("coverage", "--jurisdiction", "CH-JU")["data"]["totals"]
    for status in ("gap", "unknown"):
        expect(page.get_by_test_id(f"canton-{status}")).to_contain_text(str(told[status]))
    expect(page.get_by_test_id("whom-to-ask")).to_be_visible()
    visitor.click(page.get_by_test_id("canton-coverage").get_by_test_id("cell-run-round-table"))
    evidence = page.get_by_test_id("evidence")
    expect(evidence).to_have_attribute("data-cell", "run-round-table CH-JU")
    expect(evidence.locator("a[target=_blank]").first).to_be_visible()


def test_how_fiz_is_tied_to_europol_and_which_ties_have_ended(visitor: Visitor) -> None:
    page = visitor.page
    visitor.click("view-network")
    visitor.write("network-id", "FIZ")
    expect(page.get_by_role("heading", level=1)).to_have_text("Who is tied to FIZ?")
    visitor.click("way")
    visitor.write("network-to", "Europol")
    ways = page.get_by_test_id("network-ways")
    expect(ways).to_have_attribute("data-length", "3")
    expect(ways.locator(".tied.over").first).to_contain_text("ended")
    visitor.click(ways.locator(".tied.over a").first)
    tie = page.get_by_test_id("network-tie")
    expect(tie).to_contain_text("ended")
    expect(tie.locator("a[target=_blank]").first).to_be_visible()


def test_who_led_the_contact_office_in_2017_and_who_does_today(visitor: Visitor) -> None:
    page = visitor.page
    visitor.click(page.get_by_test_id("story").get_by_role("link", name="Serve as contact office"))
    evidence = page.get_by_test_id("evidence")
    expect(evidence).to_have_attribute("data-status", "unknown")
    expect(evidence.get_by_role("link", name="KSMM Permanent Secretariat")).to_be_visible()
    visitor.click("as-of-2017-04-20")
    expect(evidence).to_have_attribute("data-status", "covered")
    expect(evidence.get_by_role("link", name="KSMM Permanent Secretariat")).to_be_visible()


def test_what_greta_asked_in_all_rounds(visitor: Visitor) -> None:
    page = visitor.page
    visitor.click("view-obligations")
    again = page.get_by_test_id("again")
    expect(again).to_have_attribute("data-issuer", "greta")
    expect(again.locator("[data-rounds='3']")).to_have_count(4)
    row = page.get_by_test_id("again-identify-victims-formally")
    visitor.click(row.locator("summary"))
    expect(row.locator(".rounds b")).to_have_text(["2015", "2019", "2024"])
    visitor.click(row.locator(".rounds a").last)
    expect(page.get_by_test_id("obligation").locator("h2")).to_be_in_viewport()


def test_the_cypher_behind_the_first_number(visitor: Visitor) -> None:
    page = visitor.page
    visitor.click("show-query")
    expect(page.get_by_test_id("query").first).to_contain_text("MATCH (r:Responsibility)")
    visitor.click("to-editor")
    expect(page.get_by_test_id("summary")).to_have_attribute("data-rows", "988")
    assert visitor.clicks == 2
