"""The engine goes away under the dashboard: every view says so in one sentence, and comes back by itself."""

import pytest
from playwright.sync_api import BrowserContext, expect

from dashboard import state
from tests.browser.conftest import Dashboard

pytestmark = pytest.mark.browser


def test_every_view_says_that_the_engine_is_gone_and_comes_back(
    context: BrowserContext, dashboard: Dashboard
) -> None:
    pages = {view: context.new_page() for view in state.VIEWS}
    for view, page in pages.items():  # side by side: each takes its time
        page.goto(f"{dashboard.address}/{view}?lang=en", wait_until="commit")
    for page in pages.values():
        page.get_by_test_id("foot").wait_for()
    assert dashboard.run("db", "stop").code == 0
    try:
        for page in pages.values():
            message = page.get_by_test_id("message")
            expect(message).to_have_count(1)
            expect(message).to_contain_text("The database cannot be reached at the moment;")
            expect(page.get_by_test_id("foot")).to_have_count(0)
            expect(page.get_by_test_id("stException")).to_have_count(0)
    finally:
        assert dashboard.run("db", "start").code == 0
    for page in pages.values():
        page.get_by_test_id("foot").wait_for()
        expect(page.get_by_test_id("message")).to_have_count(0)
