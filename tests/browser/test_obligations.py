"""What Switzerland is asked to do, in a browser: by keyboard, from a dot to its record, taken along."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Dashboard, open_view

pytestmark = pytest.mark.browser


def test_the_picture_is_one_tab_stop_and_opens_by_keyboard(page: Page, dashboard: Dashboard) -> None:
    open_view(page, dashboard, "/obligations?lang=en")
    expect(page.locator("#alluvial [tabindex='0']")).to_have_count(1)
    page.locator("#alluvial [tabindex='0']").focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator("#alluvial [tabindex='0']")).to_have_count(1)
    page.get_by_test_id("duty:shelter-minors").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("obligation")).to_contain_text("nobody on record")
    page.get_by_test_id("obligation").get_by_role("link", name="Close").press("Escape")
    expect(page.get_by_test_id("obligation-none")).to_be_visible()


def test_a_dot_opens_the_recommendation_of_that_round(page: Page, dashboard: Dashboard) -> None:
    open_view(page, dashboard, "/obligations?lang=en")
    row = page.get_by_test_id("again-shelter-minors")
    row.get_by_role("link", name="Recommendation of 2015").click()
    expect(page.get_by_test_id("obligation")).to_contain_text("1st evaluation round")


def test_the_picture_is_saved_with_what_it_is(page: Page, dashboard: Dashboard) -> None:
    open_view(page, dashboard, "/obligations?lang=en&as_of=2017-04-20")
    with page.expect_download() as saved:
        page.locator('[data-picture="#alluvial"][data-save="svg"]').click()
    text = saved.value.path().read_text(encoding="utf-8")
    assert saved.value.suggested_filename == "obligations-2017-04-20.svg"
    assert "as_of: 2017-04-20" in text.split("</metadata>")[0]
    assert "TLP:CLEAR" in text
    assert "light-dark" not in text
    with page.expect_download() as painted:
        page.locator('[data-picture="#alluvial"][data-save="png"]').click()
    found = painted.value.path().read_bytes()
    assert found.startswith(b"\x89PNG")
    assert b"iTXtas_of\0\0\0\0\x002017-04-20" in found
