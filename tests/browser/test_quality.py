"""What holds on every view: nothing from elsewhere, no serious fault of accessibility, both themes."""

from collections.abc import Mapping
from typing import Any, Literal
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe  # pyright: ignore[reportMissingTypeStubs]
from playwright.sync_api import Page, expect

from dashboard import state
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
    "/cantons?lang=en",
    "/cantons?lang=fr&map=land",
    "/cantons?lang=it&jurisdiction=CH-TI",
    "/bodies?lang=de&label=Committee",
    "/bodies?lang=fr&id=ksmm&as_of=2017-04-20",
    "/committees?lang=en",
    "/search?lang=de&q=opferhilfe",
    "/search?lang=en&q=victim+identification+geneva",
    "/committees?lang=it&id=ksmm&as_of=2017-04-20",
    "/data?lang=it&rest=alone",
    "/obligations?lang=en&responsibility=shelter-minors",
    "/obligations?lang=it&show=table",
    "/gaps?lang=de&by=body&as_of=2017-04-20",
    "/gaps?lang=fr&id=disputed:counsel-victims:CH-TI",
    "/network?lang=en&as_of=2017-04-20&pick=fedpol",
    "/network?lang=de&layout=levels&id=CH-TI",
    "/network?lang=it&show=table",
    "/network?lang=fr&from=fiz&to=europol",
    "/ask?lang=de",
    "/ask?lang=en&name=connections/ties-of&p.body=fiz&as=network",
    "/ask?lang=fr&cypher=MATCH+(b:NGO)+RETURN+b.id+AS+body,+b.since+AS+since",
)


def test_no_view_is_left_out() -> None:
    assert {urlsplit(path).path.strip("/") or "overview" for path in VIEWS} == {*state.VIEWS}


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


CHOSEN: Mapping[state.View, str] = {
    "coverage": f"/coverage?lang=de&{CELL}",
    "network": "/network?lang=de&as_of=2017-04-20&pick=fedpol",
    "ask": "/ask?lang=de&name=connections/ties-of&p.body=fiz",
    "bodies": "/bodies?lang=de&id=fiz",
    "cantons": "/cantons?lang=de&jurisdiction=CH-TI",
    "gaps": "/gaps?lang=de&id=disputed:counsel-victims:CH-TI",
}
CUT = """() => {
  const found = [];
  const look = (parent) => {
    for (const one of parent.children) {
      const { display, visibility, overflowX } = getComputedStyle(one);
      if (display === "none" || visibility === "hidden") continue;
      const { left, right, width, height } = one.getBoundingClientRect();
      if (width > 1 && height > 1 && (right > innerWidth + 1 || left < -1))
        found.push(`${one.tagName} ${one.className} ${Math.round(left)} to ${Math.round(right)}`);
      if (!["auto", "scroll"].includes(overflowX) || one.matches(".stMain")) look(one);
      if (one.shadowRoot) look(one.shadowRoot);
    }
  };
  look(document.body);
  return found;
}"""
"""What reaches over the sides of the screen, other than inside of what scrolls by itself."""


def _told(one: Mapping[str, Any]) -> str:
    return f"{one['id']}: {one['nodes'][0]['html']}"


@pytest.mark.parametrize("view", state.VIEWS)
def test_on_a_phone_at_double_zoom_and_on_paper_nothing_is_cut(
    page: Page, dashboard: Dashboard, view: state.View
) -> None:
    page.set_viewport_size({"width": 375, "height": 800})
    open_view(page, dashboard, CHOSEN.get(view, f"/{view}?lang=de"))
    for width, height in ((375, 800), (720, 450)):  # 720 is what double zoom leaves of 1440
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_function(f"innerWidth === {width}")
        page.wait_for_timeout(200)  # the browser lays out anew
        assert page.evaluate(CUT) == []
    page.emulate_media(media="print", color_scheme="dark")
    page.set_viewport_size({"width": 794, "height": 1123})
    expect(page.get_by_role("navigation", name="Ansichten")).to_have_count(0)
    expect(page.get_by_test_id("stDownloadButton").first).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.evaluate(CUT) == []
    assert page.evaluate("getComputedStyle(document.querySelector('.stApp')).colorScheme") == "light"
    for panel in page.locator("aside.evidence:visible").all():
        assert panel.evaluate("one => one.getBoundingClientRect().width > innerWidth / 2")
    assert page.pdf(format="A4").startswith(b"%PDF-")


def test_the_theme_follows_the_system_and_the_button(page: Page, dashboard: Dashboard) -> None:
    open_view(page, dashboard, "/?lang=en")
    assert page.evaluate(SCHEME) == "light"
    for theme in ("Light", "Dark"):  # each choice opens the page anew
        page.get_by_test_id("theme").click()
        page.locator(f'[data-testid="theme"][data-theme="{theme}"]').wait_for()
    page.wait_for_function(f"document.querySelector('.stApp') && {SCHEME} === 'dark'")
    open_view(page, dashboard, "/coverage?lang=en")
    assert page.evaluate(SCHEME) == "dark"


def test_the_page_tells_its_language(page: Page, dashboard: Dashboard) -> None:
    open_view(page, dashboard, "/coverage?lang=it")
    assert page.evaluate("document.documentElement.lang") == "it"
