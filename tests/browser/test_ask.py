"""Asking in a real browser: a question of the library, and one of one's own."""

import io
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from graph.connect import open_reader
from graph.settings import Settings
from graph.store import Reader
from queries import runner
from tests.browser.conftest import Dashboard, open_view

pytestmark = pytest.mark.browser
ENDLESS = "MATCH (a:Actor), (b:Actor), (c:Actor) WHERE a.id + b.id + c.id = 'x' RETURN a.id"
NGOS = "MATCH (b:NGO)-[:BASED_IN]->(j:Jurisdiction) RETURN j.id AS canton, count(b) AS ngos"


def query(page: Page) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).query).items()}


def test_a_question_of_the_library_with_its_picker(page: Page, dashboard: Dashboard) -> None:
    open_view(page, dashboard, "/ask?lang=en")
    page.get_by_label("Search the questions").fill("members committee")
    page.locator("a", has_text="The bodies of a committee").click()
    expect(page.get_by_test_id("missing")).to_be_visible()
    page.locator(".st-key-pickers input").click()
    page.keyboard.type("KSMM Steering")
    page.keyboard.press("Enter")
    summary = page.get_by_test_id("summary")
    expect(summary).to_be_visible()
    asked = query(page)
    assert asked["name"] == "committees/members"
    told = dashboard.run.ask_json("ask", asked["name"], "-p", f"committee={asked['p.committee']}")["data"]
    expect(summary).to_have_attribute("data-rows", str(len(told["rows"])))
    expect(page.get_by_test_id("cite")).to_contain_text("ksmm ask committees/members -p committee=")


def test_an_answer_of_ties_as_a_picture_leads_to_the_network(page: Page, dashboard: Dashboard) -> None:
    open_view(page, dashboard, "/ask?lang=en&name=connections/ties-of&p.body=fiz")
    rows = page.get_by_test_id("summary").get_attribute("data-rows")
    page.get_by_test_id("as").get_by_text("Network").click()
    expect(page.get_by_test_id("network-counts")).to_contain_text(f"{rows} ties")
    with page.expect_download() as download:
        page.get_by_test_id("network-svg").click()
    drawn = Path(download.value.path()).read_text(encoding="utf-8")
    assert "command: ksmm ask connections/ties-of -p body=fiz" in drawn
    assert "TLP:CLEAR" in drawn
    page.get_by_test_id("network").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("network-body")).to_be_visible()
    assert urlsplit(page.url).path == "/network"


def test_numbers_as_a_chart_that_can_be_taken_along(page: Page, dashboard: Dashboard) -> None:
    open_view(page, dashboard, "/ask?lang=en&name=connections/most-tied")
    rows = page.get_by_test_id("summary").get_attribute("data-rows")
    page.get_by_test_id("as").get_by_text("Chart").click()
    expect(page.locator("#answer-chart li")).to_have_count(int(rows or 0))
    page.get_by_test_id("chart-by").locator("a:not([aria-current])").first.click()
    page.wait_for_url(lambda url: "by=" in url)
    expect(page.get_by_test_id("chart-by").locator("[aria-current]")).to_have_count(1)
    with page.expect_download() as download:
        page.locator("[data-save='svg']").first.click()
    drawn = Path(download.value.path()).read_text(encoding="utf-8")
    assert "command: ksmm ask connections/most-tied" in drawn
    assert drawn.count("<rect") > page.locator("#answer-chart .length:not([style*=':0.0000'])").count() > 0


def test_the_editor_completes_from_the_schema_and_runs(page: Page, dashboard: Dashboard) -> None:
    open_view(page, dashboard, "/ask?lang=en")
    text = page.locator(".cm-content")
    text.click()
    page.keyboard.type("MATCH (b:NG")
    expect(page.locator(".cm-tooltip-autocomplete")).to_contain_text("NGO")
    page.keyboard.press("Enter")
    page.keyboard.type("-[:COOPER")
    expect(page.locator(".cm-tooltip-autocomplete")).to_contain_text("COOPERATES_WITH")
    page.keyboard.press("Escape")
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(NGOS)
    page.keyboard.press("Control+Enter")
    expect(page.get_by_test_id("summary")).to_be_visible()
    assert query(page)["cypher"] == NGOS
    told = dashboard.run.ask_json("ask", "--cypher", NGOS)["data"]
    expect(page.get_by_test_id("summary")).to_have_attribute("data-rows", str(len(told["rows"])))
    with page.expect_download() as download:
        page.locator(".st-key-download-xlsx button").click()
    book = load_workbook(io.BytesIO(Path(download.value.path()).read_bytes()))
    assert book["answer"].max_row == len(told["rows"]) + 1
    assert NGOS in [cell.value for cell in book["About"]["B"]]


def test_what_runs_can_be_stopped(page: Page, dashboard: Dashboard) -> None:
    open_view(page, dashboard, f"/ask?lang=en&cypher={quote(ENDLESS)}")
    cancel = page.get_by_test_id("cancel")
    expect(cancel).to_be_enabled()
    cancel.click()
    expect(page.get_by_test_id("failed")).to_have_attribute("data-code", "cancelled")
    expect(page.get_by_test_id("run")).to_be_enabled()


def test_a_closed_page_ends_what_it_asked_on_the_server(page: Page, dashboard: Dashboard) -> None:
    text = f"{ENDLESS} LIMIT 7"  # no other test's
    open_view(page, dashboard, f"/ask?lang=en&cypher={quote(text)}")
    with open_reader(Settings(home=dashboard.run.home)) as reader:
        assert soon(lambda: text in asked_now(reader), seconds=10)
        began = time.monotonic()
        page.close()
        assert soon(lambda: text not in asked_now(reader), seconds=20)
    assert time.monotonic() - began < runner.TIMEOUT - 5  # not by its own time limit


def asked_now(reader: Reader) -> str:
    """All statements that the engine works on."""
    found = reader.read("SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery AS text").rows
    return "\n".join(text or "" for (text,) in found)


def soon(holds: Callable[[], bool], *, seconds: float) -> bool:
    give_up = time.monotonic() + seconds
    while not (held := holds()) and time.monotonic() < give_up:
        time.sleep(0.1)
    return held


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("CREATE (n:Actor {id: 'x'}) RETURN n", "write-refused"),
        ("MATCH (n:Actor RETURN n", "cypher-syntax"),
    ],
)
def test_what_is_wrong_is_said_with_what_to_do(
    page: Page, dashboard: Dashboard, text: str, code: str
) -> None:
    open_view(page, dashboard, f"/ask?lang=en&cypher={quote(text)}")
    expect(page.get_by_test_id("failed")).to_have_attribute("data-code", code)


def test_the_limit_of_rows_is_said(page: Page, dashboard: Dashboard) -> None:
    open_view(page, dashboard, f"/ask?lang=en&cypher={quote('MATCH (a:Actor), (b:Actor) RETURN a.id, b.id')}")
    summary = page.get_by_test_id("summary")
    expect(summary).to_have_attribute("data-rows", "1000")
    expect(summary).to_contain_text("there is more")
    expect(page.locator("table.answer tbody tr")).to_have_count(100)
    page.locator(".rest a").click()
    expect(page.locator("table.answer tbody tr")).to_have_count(1000)


def test_the_query_of_an_answer_gives_the_same_rows_in_the_editor(page: Page, dashboard: Dashboard) -> None:
    open_view(page, dashboard, "/ask?lang=en&as_of=2017-04-20&name=connections/ties-of&p.body=ksmm")
    rows = page.get_by_test_id("summary").get_attribute("data-rows") or ""
    page.get_by_role("link", name="Open in the editor").click()
    expect(page.get_by_test_id("run")).to_be_visible()
    expect(page.get_by_test_id("summary")).to_have_attribute("data-rows", rows)
    assert "$" not in query(page)["cypher"]


def test_a_name_that_the_graph_has_not_is_told_beside_the_answer(page: Page, dashboard: Dashboard) -> None:
    text = "MATCH (a:Actr) RETURN count(a) AS n"
    open_view(page, dashboard, f"/ask?lang=de&cypher={quote(text)}")
    expect(page.get_by_test_id("strangers")).to_contain_text(
        "Der Graph hat kein Label Actr. Meinten Sie Actor?"
    )
    expect(page.get_by_test_id("summary")).to_have_attribute("data-rows", "1")
