"""What people do with the dashboard, in a real browser, on the real network."""

import csv
import io
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from tests.browser.conftest import Dashboard, open_view

pytestmark = pytest.mark.browser


def query(page: Page) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).query).items()}


def test_from_the_overview_to_the_evidence_of_a_cell(page: Page, dashboard: Dashboard) -> None:
    open_view(page, dashboard, "/")
    expect(page.get_by_test_id("total-covered")).to_have_attribute("data-count", "127")
    page.get_by_test_id("view-coverage").click()
    page.get_by_test_id("cell-counsel-victims-CH-TI").click()
    evidence = page.get_by_test_id("evidence")
    expect(evidence).to_have_attribute("data-status", "disputed")
    expect(evidence.get_by_role("link", name="About us")).to_have_attribute(
        "href", "https://platform-human-trafficking.ch/about-us/"
    )
    evidence.get_by_test_id("show-query").click()
    expect(evidence.get_by_test_id("query")).to_contain_text("MATCH (place:Jurisdiction {id: 'CH-TI'})")
    assert urlsplit(page.url).path == "/coverage"
    assert query(page) == {"lang": "en", "responsibility": "counsel-victims", "jurisdiction": "CH-TI"}


def test_back_closes_what_was_opened(page: Page, dashboard: Dashboard) -> None:
    open_view(page, dashboard, "/coverage?lang=en")
    page.get_by_test_id("cell-shelter-women-CH-BE").click()
    expect(page.get_by_test_id("evidence")).to_have_attribute("data-cell", "shelter-women CH-BE")
    page.get_by_test_id("cell-shelter-men-CH-GE").click()
    expect(page.get_by_test_id("evidence")).to_have_attribute("data-cell", "shelter-men CH-GE")
    page.go_back()
    expect(page.get_by_test_id("evidence")).to_have_attribute("data-cell", "shelter-women CH-BE")
    page.go_back()
    expect(page.get_by_test_id("evidence-none")).to_be_visible()


def test_a_copied_address_shows_the_same(page: Page, dashboard: Dashboard) -> None:
    path = "/coverage?as_of=2017-04-20&lang=de&responsibility=run-round-table&jurisdiction=CH-ZH"
    open_view(page, dashboard, path)
    expect(page.get_by_test_id("as-of")).to_have_attribute("data-day", "2017-04-20")
    expect(page.get_by_test_id("evidence").get_by_role("heading", level=2)).to_contain_text("Zürich")
    expect(page.locator("#cell-run-round-table-CH-ZH")).to_have_attribute("aria-pressed", "true")


def test_the_overview_has_an_address_of_its_own(page: Page, dashboard: Dashboard) -> None:
    open_view(page, dashboard, "/overview?as_of=2017-04-20&lang=it")
    expect(page.get_by_test_id("as-of")).to_have_attribute("data-day", "2017-04-20")
    expect(page).to_have_title("Panoramica · ksmm")


def test_day_and_language_from_the_head_of_the_page(page: Page, dashboard: Dashboard) -> None:
    open_view(page, dashboard, "/?lang=en")
    page.get_by_test_id("as-of-2017-04-20").click()
    expect(page.get_by_test_id("as-of")).to_have_attribute("data-day", "2017-04-20")
    expect(page.get_by_test_id("total-covered")).to_contain_text("–")
    page.get_by_test_id("lang").get_by_text("FR").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Qui fait quoi")
    page.get_by_test_id("as-of-day").fill("2020-05-01")
    expect(page.get_by_test_id("as-of")).to_have_attribute("data-day", "2020-05-01")
    assert query(page) == {"lang": "fr", "as_of": "2020-05-01"}


def test_the_matrix_by_keyboard(page: Page, dashboard: Dashboard) -> None:
    open_view(page, dashboard, "/coverage?lang=en&order=official&rows=all")
    cell = page.get_by_test_id("cell-raise-public-awareness-CH-ZH")
    cell.focus()
    page.keyboard.press("ArrowRight")
    focused = "document.activeElement.shadowRoot.activeElement.id"
    assert page.evaluate(focused) == "cell-raise-public-awareness-CH-BE"
    page.keyboard.press("End")
    assert page.evaluate(focused) == "cell-raise-public-awareness-CH-JU"
    page.keyboard.press("Home")
    assert page.evaluate(focused) == "cell-raise-public-awareness-CH"
    page.keyboard.press("Control+End")
    page.keyboard.press("Control+Home")
    assert page.evaluate(focused) == "cell-raise-public-awareness-CH"
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("evidence")).to_have_attribute("data-cell", "raise-public-awareness CH")
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("evidence-none")).to_be_visible()
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(focused) == "head-raise-public-awareness"
    for key in ("ArrowRight", "ArrowRight", "ArrowUp"):
        page.keyboard.press(key)
    assert page.evaluate(focused) == "head-CH-ZH"
    assert page.locator("table.grid [tabindex='0']").count() == 1
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator("[data-canton='CH-BE']")).to_be_visible()


def test_filters_and_the_table_and_the_file_agree(page: Page, dashboard: Dashboard, tmp_path: Path) -> None:
    open_view(page, dashboard, "/coverage?lang=en")
    gaps = int(page.get_by_test_id("legend-gap").get_attribute("data-count") or 0)
    page.get_by_test_id("pillar").select_option("partnership")
    expect(page.locator("tr.group")).to_have_count(1)
    page.get_by_test_id("pillar").select_option("")
    expect(page.locator("tr.group")).to_have_count(4)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download CSV").click()
    download.value.save_as(tmp_path / "cells.csv")
    with page.expect_download() as workbook:
        page.get_by_role("button", name="Download XLSX").click()
    workbook.value.save_as(tmp_path / "cells.xlsx")
    text = (tmp_path / "cells.csv").read_text(encoding="utf-8")
    lines = list(csv.DictReader(line for line in io.StringIO(text) if not line.startswith("# ")))
    told = dashboard.run.ask_json("coverage", "--block", "cantonal")["data"]["totals"]
    counts = load_workbook(tmp_path / "cells.xlsx")["totals"].iter_rows(min_row=2, values_only=True)
    assert {str(s): n for block, s, n, *_ in counts if block == "cantonal"} == told
    assert gaps == told["gap"]
    assert gaps == sum(line["status"] == "gap" and line["jurisdiction"] != "CH" for line in lines)


def test_a_phone_gets_a_list_for_one_canton_and_nothing_is_cut(page: Page, dashboard: Dashboard) -> None:
    page.set_viewport_size({"width": 375, "height": 800})
    open_view(page, dashboard, "/coverage?lang=de")
    expect(page.locator(".narrow li").first).to_be_visible()
    page.locator(".narrow select").select_option("CH-TI")
    page.get_by_test_id("cell-counsel-victims-CH-TI").click()
    expect(page.get_by_test_id("evidence")).to_be_in_viewport()
    for path in ("/?lang=de", "/coverage?lang=fr"):
        open_view(page, dashboard, path)
        main = "document.querySelector('[data-testid=stMain]')"
        assert page.evaluate(f"{main}.scrollWidth <= {main}.clientWidth")


def test_a_figure_leads_to_its_cypher_which_runs_in_the_editor(page: Page, dashboard: Dashboard) -> None:
    open_view(page, dashboard, "/?lang=en")
    page.get_by_test_id("total-covered").get_by_role("link").click()
    page.get_by_test_id("cell-identify-victims-formally-CH-GE").click()
    evidence = page.get_by_test_id("evidence")
    expect(evidence).to_have_attribute("data-status", "covered")
    evidence.get_by_test_id("show-query").click()
    evidence.get_by_test_id("to-editor").click()
    summary = page.get_by_test_id("summary")
    expect(summary).to_be_visible()
    asked = ("-p", "responsibility=identify-victims-formally", "-p", "jurisdiction=CH-GE")
    told = dashboard.run.ask_json("ask", "responsibilities/evidence", *asked)["data"]
    expect(summary).to_have_attribute("data-rows", str(len(told["rows"])))


def test_the_map_by_keyboard(page: Page, dashboard: Dashboard) -> None:
    for shown in ("tile", "land"):
        open_view(page, dashboard, f"/cantons?lang=en&map={shown}")
        places = page.locator("[data-rove='map'] [data-item]")
        assert places.and_(page.locator("[tabindex='0']")).count() == 1
        places.and_(page.locator("[tabindex='0']")).focus()
        page.keyboard.press("ArrowRight")
        page.keyboard.press("Enter")
        page.get_by_test_id("canton").wait_for()
