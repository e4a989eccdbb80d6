"""What holds on every view: nothing from elsewhere, no serious fault of accessibility, both themes."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe  # pyright: ignore[reportMissingTypeStubs]
from playwright.sync_api import Browser, Page, Request

from tests.browser.conftest import PATIENCE, Dashboard, open_view

pytestmark = pytest.mark.browser
CELL = "responsibility=counsel-victims&jurisdiction=CH-TI"
VIEWS = (
    "/?lang=en",
    "/?lang=de&as_of=2017-04-20",
    f"/coverage?lang=fr&{CELL}",
    "/coverage?lang=it&show=table",
    "/cantons?lang=de&responsibility=run-round-table",
    "/cantons?lang=it&jurisdiction=CH-TI",
    "/bodies?lang=de&label=Committee",
    "/bodies?lang=fr&id=ksmm&as_of=2017-04-20",
    "/data?lang=it&rest=alone",
    "/obligations?lang=en&responsibility=shelter-minors",
    "/gaps?lang=fr&id=disputed:counsel-victims:CH-TI",
)


@pytest.mark.parametrize("path", VIEWS)
def test_no_request_leaves_the_host_and_nothing_fails(page: Page, dashboard: Dashboard, path: str) -> None:
    asked: list[str] = []
    errors: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    page.on("request", note)
    page.on("pageerror", lambda error: errors.append(str(error)))
    open_view(page, dashboard, path)
    hosts = {
        urlsplit(url).hostname for url in asked if urlsplit(url).scheme in ("http", "https", "ws", "wss")
    }
    assert hosts <= {"localhost", "127.0.0.1"}
    assert errors == []
    assert any(url.endswith(".woff2") for url in asked)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", VIEWS)
def test_axe_finds_nothing_serious(chromium: Browser, dashboard: Dashboard, path: str, scheme: Any) -> None:
    context = chromium.new_context(viewport={"width": 1440, "height": 900}, color_scheme=scheme)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    open_view(page, dashboard, path)
    found: list[Mapping[str, Any]] = Axe().run(page).response["violations"]
    context.close()
    grave = [
        f"{one['id']}: {one['nodes'][0]['html']}" for one in found if one["impact"] in ("serious", "critical")
    ]
    assert grave == []


def test_the_theme_follows_the_system_and_the_button(page: Page, dashboard: Dashboard) -> None:
    open_view(page, dashboard, "/?lang=en")
    scheme = "getComputedStyle(document.querySelector('.stApp')).colorScheme"
    assert page.evaluate(scheme) == "light"
    page.get_by_test_id("theme").click()  # system, then light, then dark
    page.get_by_test_id("foot").wait_for()
    page.get_by_test_id("theme").click()
    page.wait_for_function(f"{scheme} === 'dark'")
    open_view(page, dashboard, "/coverage?lang=en")
    assert page.evaluate(scheme) == "dark"


def test_the_page_tells_its_language(page: Page, dashboard: Dashboard) -> None:
    open_view(page, dashboard, "/coverage?lang=it")
    assert page.evaluate("document.documentElement.lang") == "it"
