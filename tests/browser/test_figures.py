"""A figure of each kind, clicked: it opens its records, and its query gives as many rows as it says."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Dashboard, open_view

pytestmark = pytest.mark.browser
# Where it stands, and which number there is clicked.
FIGURES = {
    "to talk about": ("/?lang=en", "[data-testid=talking] a[data-count]"),
    "a canton's status": ("/cantons?lang=en&jurisdiction=CH-TI", "[data-testid=canton-gap] a[data-count]"),
    "a sum of what was asked": (
        "/obligations?lang=en&responsibility=shelter-minors",
        "[data-testid=obligation] a[data-count]",
    ),
}
# What a click opens a panel for: a cell, a tie in the table, a finding.
OPENED = {
    "a cell": ("/coverage?lang=en&show=table&status=disputed", "[data-testid=table] th a", "evidence"),
    "a tie": ("/network?lang=en&id=CH-TI&show=table", "tr[data-tie] td a", "network-tie"),
    "a finding": ("/gaps?lang=en&rule=disputed", "[data-testid=findings] li a", "finding"),
    "what passes": (
        "/obligations?lang=en&issuer=greta&show=table",
        "tr[data-row] a[href^='./obligations'][href*='&id=']",
        "obligation",
    ),
}


@pytest.mark.parametrize("name", FIGURES)
def test_a_number_opens_as_many_records_as_it_says(page: Page, dashboard: Dashboard, name: str) -> None:
    path, which = FIGURES[name]
    open_view(page, dashboard, path)
    number = page.locator(which).first
    count = number.get_attribute("data-count") or ""
    number.click()
    expect(page.get_by_test_id("summary")).to_have_attribute("data-rows", count)
    assert urlsplit(page.url).path == "/ask"


@pytest.mark.parametrize("name", OPENED)
def test_what_is_clicked_tells_sources_and_a_query_for_the_editor(
    page: Page, dashboard: Dashboard, name: str
) -> None:
    path, which, panel = OPENED[name]
    open_view(page, dashboard, path)
    page.locator(which).first.click()
    opened = page.get_by_test_id(panel)
    expect(opened.locator("ul.cites li").first).to_be_visible()
    opened.get_by_test_id("show-query").first.locator("summary").click()
    to_editor = opened.get_by_test_id("to-editor").first
    count = to_editor.get_attribute("data-count") or ""
    to_editor.click()
    expect(page.get_by_test_id("summary")).to_have_attribute("data-rows", count)
    assert "MATCH" in parse_qs(urlsplit(page.url).query)["cypher"][0]
