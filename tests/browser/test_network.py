"""The network in a real browser: by mouse and by keyboard, as a picture, as a table, as files."""

import csv
import io
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Dashboard, open_view

pytestmark = pytest.mark.browser
THEN = "/network?lang=en&as_of=2017-04-20"
CY = """[...document.querySelectorAll('*')]
  .map(e => e.shadowRoot?.querySelector('.k-network')).find(e => e?.cy)?.cy"""
DRAWN = f"Boolean({CY}?.nodes(':visible').length && {CY}.width())"


def open_picture(page: Page, dashboard: Dashboard, path: str) -> None:
    open_view(page, dashboard, path)
    page.wait_for_function(DRAWN)


def query(page: Page) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).query).items()}


def places(page: Page) -> Mapping[str, Any]:
    """Where each body stands, in the picture's own measure."""
    return page.evaluate(f"Object.fromEntries({CY}.nodes().map(n => [n.id(), n.position()]))")


def click_body(page: Page, body: str, *, times: int = 1) -> None:
    at = page.evaluate(f"{CY}.getElementById('{body}').renderedPosition()")
    position = {"x": at["x"], "y": at["y"]}
    page.get_by_test_id("network").click(position=position, click_count=times, delay=10)  # pyright: ignore[reportArgumentType]


def test_a_body_is_chosen_expanded_in_place_and_taken_back(page: Page, dashboard: Dashboard) -> None:
    open_picture(page, dashboard, THEN)
    before = places(page)
    click_body(page, "fedpol")
    panel = page.get_by_test_id("network-body")
    expect(panel).to_have_attribute("data-body", "fedpol")
    panel.get_by_role("link", name="Expand").click()
    expect(page.get_by_test_id("undo")).to_be_visible()
    page.wait_for_function(f"{CY}.nodes().length > {len(before)}")
    after = places(page)
    assert {body: after[body] for body in before} == before
    page.get_by_test_id("undo").click()
    page.wait_for_function(f"{CY}.nodes().length === {len(before)}")
    assert query(page) == {"lang": "en", "as_of": "2017-04-20", "pick": "fedpol"}


def test_a_way_by_keyboard(page: Page, dashboard: Dashboard) -> None:
    open_picture(page, dashboard, "/network?lang=en&id=fiz")
    live = page.get_by_test_id("network-live")
    page.get_by_test_id("network").focus()
    page.keyboard.press("p")
    expect(live).to_contain_text("A way from FIZ")
    page.keyboard.press("Enter")  # still at the body where it starts
    expect(live).to_contain_text("A way from FIZ")
    assert "pick" not in query(page)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    ways = page.get_by_test_id("network-ways")
    expect(ways).to_have_attribute("data-length", "1")
    assert query(page)["from"] == "fiz"


def test_ways_that_share_no_body(page: Page, dashboard: Dashboard) -> None:
    open_picture(page, dashboard, "/network?lang=en&from=fiz&to=europol")
    told = dashboard.run.ask_json("path", "fiz", "europol", "--disjoint")["data"]
    ways = page.get_by_test_id("network-ways")
    expect(ways).to_have_attribute("data-length", str(told["length"]))
    expect(ways).to_have_attribute("data-apart", str(told["disjoint"]["count"]))
    page.get_by_test_id("routes").get_by_role("link").last.click()
    expect(page.locator("ol.routes > li")).to_have_count(told["disjoint"]["count"])
    page.get_by_test_id("leave-way").click()
    expect(page.get_by_test_id("network-overview")).to_be_visible()
    assert query(page) == {"lang": "en", "id": "fiz"}


def test_escape_and_search_and_zoom_by_keyboard(page: Page, dashboard: Dashboard) -> None:
    open_picture(page, dashboard, THEN)
    page.get_by_test_id("network").focus()
    page.keyboard.press("/")
    page.keyboard.type("secretariat")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("network-live")).to_contain_text("Secretariat")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("network-body")).to_have_attribute("data-body", "ksmm-secretariat")
    zoom = page.evaluate(f"{CY}.zoom()")
    page.keyboard.press("+")
    assert page.evaluate(f"{CY}.zoom()") > zoom
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("network-overview")).to_be_visible()


def test_the_legend_filters_and_the_table_says_the_same(page: Page, dashboard: Dashboard) -> None:
    open_picture(page, dashboard, THEN)
    ended = page.get_by_test_id("legend-ended")
    count = int(ended.get_attribute("data-count") or 0)
    ended.click()
    expect(page.get_by_test_id("legend-ended")).to_have_attribute("aria-pressed", "true")
    page.wait_for_function(f"{CY}.edges(':visible').length === {count}")
    page.get_by_test_id("show").get_by_text("Table").click()
    expect(page.locator("tr[data-tie]")).to_have_count(count)
    with page.expect_download() as download:
        page.locator(".st-key-download-csv button").click()
    text = Path(download.value.path()).read_text(encoding="utf-8")
    lines = list(csv.DictReader(io.StringIO("".join(_rows(text)))))
    assert len(lines) == count
    assert "# marking: TLP:CLEAR" in text
    assert "# as_of: 2017-04-20" in text


def _rows(text: str) -> list[str]:
    return [line for line in text.splitlines(keepends=True) if not line.startswith("#")]


def test_the_picture_as_a_file_says_what_it_is(page: Page, dashboard: Dashboard) -> None:
    open_picture(page, dashboard, THEN)
    with page.expect_download() as download:
        page.get_by_test_id("network-svg").click()
    assert download.value.suggested_filename == "network-ksmm-2017-04-20.svg"
    tree = ET.parse(download.value.path())  # noqa: S314 - our own file
    text = "".join(tree.getroot().itertext())
    assert {"fedpol", "KSMM"} <= set(text.split())
    assert "TLP:CLEAR" in text
    assert "20 Apr 2017" in text
    about = tree.getroot().findtext("{http://www.w3.org/2000/svg}metadata") or ""
    assert "as_of: 2017-04-20" in about
    assert "command: ksmm ask connections/ties-of -p body=ksmm --as-of 2017-04-20" in about
    shapes = tree.getroot().findall("{http://www.w3.org/2000/svg}g")
    assert len(shapes) == page.evaluate(f"{CY}.elements(':visible').length")
    with page.expect_download() as download:
        page.get_by_test_id("network-png").click()
    bytes_ = Path(download.value.path()).read_bytes()
    assert bytes_.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", bytes_[16:24])
    assert min(width, height) > 800
    for told in (b"TLP:CLEAR", b"ksmm ask connections/ties-of -p body=ksmm", b"MATCH"):
        assert told in bytes_


@pytest.mark.parametrize("layout", ["free", "levels", "tree"])
def test_every_arrangement_is_tidied_up_the_same_each_time(
    page: Page, dashboard: Dashboard, layout: str
) -> None:
    found = []
    for _ in range(2):
        open_picture(page, dashboard, f"/network?lang=en&id=CH-TI&layout={layout}")
        page.get_by_test_id("network-tidy").click()
        found.append(places(page))
    assert found[0] == found[1]
    assert all(abs(at["x"]) < 5000 and abs(at["y"]) < 5000 for at in found[0].values())


def test_a_start_is_chosen_by_its_name(page: Page, dashboard: Dashboard) -> None:
    open_picture(page, dashboard, "/network?lang=en")
    expect(page.get_by_test_id("network-id")).to_have_value("KSMM")
    for name, id, bodies in (("Ticino", "CH-TI", 12), ("Everybody on record", "all", 369)):
        page.get_by_test_id("network-id").fill(name)
        page.get_by_test_id("network-id").press("Enter")
        page.wait_for_function(f"{CY}.nodes(':visible').length === {bodies}")
        assert query(page) == {"lang": "en", "id": id}
