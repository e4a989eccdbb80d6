"""What holds on every view: nothing from elsewhere, no serious fault of accessibility, both themes."""

from collections.abc import Mapping
from typing import Any, Literal
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe  # pyright: ignore[reportMissingTypeStubs]
from playwright.sync_api import Page

from tests.browser.conftest import Dashboard, open_view

pytestmark = pytest.mark.browser
SCHEME = "getComputedStyle(document.querySelector('.stApp')).colorScheme"
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
HERE = {"localhost", "127.0.0.1"}
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
    "/committees?lang=en",
    "/search?lang=de&q=opferhilfe",
    "/committees?lang=it&id=ksmm&as_of=2017-04-20",
    "/data?lang=it&rest=alone",
    "/obligations?lang=en&responsibility=shelter-minors",
    "/gaps?lang=fr&id=disputed:counsel-victims:CH-TI",
    "/network?lang=en&as_of=2017-04-20&pick=fedpol",
    "/network?lang=de&layout=levels&id=CH-TI",
    "/network?lang=it&show=table",
    "/network?lang=fr&from=fiz&to=europol",
    "/ask?lang=de",
    "/ask?lang=en&name=connections/ties-of&p.body=fiz&as=network",
    "/ask?lang=fr&cypher=MATCH+(b:NGO)+RETURN+b.id+AS+body,+b.since+AS+since",
)


@pytest.mark.parametrize("path", VIEWS)
def test_nothing_comes_from_elsewhere_nothing_fails_and_axe_finds_nothing_serious(
    page: Page, dashboard: Dashboard, path: str
) -> None:
    asked: list[str] = []
    errors: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    open_view(page, dashboard, path)
    grave: list[str] = []
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        page.wait_for_function(f"{SCHEME} === '{scheme}'")
        found: list[Mapping[str, Any]] = Axe().run(page).response["violations"]
        grave += [f"{scheme}: {_told(one)}" for one in found if one["impact"] in ("serious", "critical")]
    urls = [urlsplit(url) for url in asked]
    assert {url.hostname for url in urls if url.scheme in ("http", "https", "ws", "wss")} <= HERE
    assert any(url.path.endswith(".woff2") for url in urls)
    assert (errors, grave) == ([], [])


def _told(one: Mapping[str, Any]) -> str:
    return f"{one['id']}: {one['nodes'][0]['html']}"


def test_the_theme_follows_the_system_and_the_button(page: Page, dashboard: Dashboard) -> None:
    open_view(page, dashboard, "/?lang=en")
    assert page.evaluate(SCHEME) == "light"
    page.get_by_test_id("theme").click()  # system, then light, then dark
    page.get_by_test_id("foot").wait_for()
    page.get_by_test_id("theme").click()
    page.wait_for_function(f"{SCHEME} === 'dark'")
    open_view(page, dashboard, "/coverage?lang=en")
    assert page.evaluate(SCHEME) == "dark"


def test_the_page_tells_its_language(page: Page, dashboard: Dashboard) -> None:
    open_view(page, dashboard, "/coverage?lang=it")
    assert page.evaluate("document.documentElement.lang") == "it"
