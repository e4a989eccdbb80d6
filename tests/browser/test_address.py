"""The address holds all that was chosen: it shows the same elsewhere, and back undoes the last choice."""

import pytest
from playwright.sync_api import Browser, Page

from dashboard import state
from tests.browser.conftest import PATIENCE, Dashboard, open_view

pytestmark = pytest.mark.browser
WITH = {"ask": "name=connections/ties-of&p.body=fiz&", "search": "q=opferhilfe&"}
DAY = "as-of-2017-04-20"
IDLE = "document.querySelector('[data-testid=stApp]')?.dataset.testScriptState === 'notRunning'"
SHOWN = """() => [...document.querySelectorAll("*")].filter((one) => one.shadowRoot).map(({ shadowRoot }) =>
  [...shadowRoot.querySelectorAll(".k")].map((one) => one.innerText).join(" ")
    + [...shadowRoot.querySelectorAll("[aria-current='true'], [aria-pressed='true'], option:checked")]
      .map((one) => one.id || one.textContent).join("|")
).join("\\n").replace(/\\d+ ms/g, "")"""
"""All words of ours on the screen and what is chosen, without how long an answer took."""


def shown(page: Page) -> str:
    """What is on the screen once it no longer changes."""
    before = ""
    for _ in range(PATIENCE // 200):
        page.wait_for_function(IDLE)
        now = page.evaluate(SHOWN)
        if now and now == before:
            return now
        before = now
        page.wait_for_timeout(200)
    raise AssertionError("the screen does not come to rest")


def labels(page: Page, selector: str, name: str) -> list[str]:
    return page.locator(selector).evaluate_all(f"all => all.map((one) => one.getAttribute('{name}'))")


def choose(page: Page, name: str, option: str) -> None:
    """Another choice of a group or a list, if it still stands there."""
    before, where = page.url, f".tools .choice[aria-label='{name}'] a:not([aria-current])"
    if option:
        page.locator(f"select#{option}").select_option(index=1)
    elif page.locator(where).count():
        page.locator(where).first.click()
    else:
        return
    page.wait_for_url(lambda url: url != before)
    page.wait_for_function(IDLE)


@pytest.mark.parametrize("view", state.VIEWS)
def test_a_copied_address_shows_all_that_was_chosen_and_back_undoes_the_last(
    page: Page, chromium: Browser, dashboard: Dashboard, view: state.View
) -> None:
    open_view(page, dashboard, f"/{view}?{WITH.get(view, '')}lang=en")
    shown(page)
    for name in labels(page, ".tools .choice", "aria-label"):
        choose(page, name, "")
    for option in labels(page, ".tools select[data-param]", "id"):
        choose(page, "", option)
    before, address = shown(page), page.url
    page.get_by_test_id(DAY).click()
    page.wait_for_url(lambda url: url != address)
    page.locator("[data-testid='as-of'][data-day='2017-04-20']").wait_for()
    after = shown(page)
    assert after != before
    with chromium.new_context(viewport={"width": 1440, "height": 900}, locale="de-CH") as elsewhere:
        other = elsewhere.new_page()
        other.goto(page.url)
        other.get_by_test_id("foot").wait_for()
        assert shown(other) == after
    page.go_back()
    page.wait_for_url(address)
    page.locator("[data-testid='as-of']:not([data-day='2017-04-20'])").wait_for()
    assert shown(page) == before
