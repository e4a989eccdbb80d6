"""What people do with the dashboard, in a real browser, on the real network."""

import csv
import io
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
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
    page.get_by_test_id("show-query").click()
    expect(page.get_by_test_id("query")).to_contain_text("MATCH (place:Jurisdiction {id: 'CH-TI'})")
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
    text = (tmp_path / "cells.csv").read_text(encoding="utf-8")
    lines = list(csv.DictReader(line for line in io.StringIO(text) if not line.startswith("# ")))
    told = dashboard.run.ask_json("coverage", "--block", "cantonal")["data"]["totals"]
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


def test_an_analyst_asks_how_a_body_is_tied_to_another_and_what_has_ended(
    page: Page, dashboard: Dashboard
) -> None:
    open_view(page, dashboard, "/?lang=en")
    page.get_by_test_id("view-network").click()
    start = page.get_by_test_id("network-id")
    start.fill("FIZ")
    start.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Who is tied to FIZ?")
    page.get_by_test_id("way").click()
    end = page.get_by_test_id("network-to")
    end.fill("Europol")
    end.press("Enter")
    ways = page.get_by_test_id("network-ways")
    expect(ways).to_have_attribute("data-length", "3")
    expect(ways.locator(".tied.over").first).to_contain_text("ended")
    ways.locator(".tied.over a").first.click()
    tie = page.get_by_test_id("network-tie")
    expect(tie).to_contain_text("ended")
    expect(tie.locator("a[target=_blank]").first).to_be_visible()


def test_a_steering_committee_asks_what_a_canton_lacks_and_what_is_only_unknown(
    page: Page, dashboard: Dashboard
) -> None:
    open_view(page, dashboard, "/?lang=en")
    page.get_by_test_id("view-cantons").click()
    page.get_by_test_id("tile-CH-JU").click()
    told = dashboard.run.ask_json("coverage", "--jurisdiction", "CH-JU")["data"]["totals"]
    for status in ("gap", "unknown"):
        expect(page.get_by_test_id(f"canton-{status}")).to_contain_text(str(told[status]))
    expect(page.get_by_test_id("whom-to-ask")).to_be_visible()
    page.get_by_test_id("canton-coverage").get_by_test_id("cell-run-round-table").click()
    expect(page.get_by_test_id("evidence")).to_have_attribute("data-cell", "run-round-table CH-JU")
    expect(page.get_by_test_id("evidence").locator("a[target=_blank]").first).to_be_visible()


def test_who_led_the_contact_office_in_2017_and_who_does_today(page: Page, dashboard: Dashboard) -> None:
    open_view(page, dashboard, "/?lang=en")
    page.get_by_test_id("story").get_by_role("link", name="Serve as contact office").click()
    evidence = page.get_by_test_id("evidence")
    expect(evidence).to_have_attribute("data-status", "unknown")
    page.get_by_test_id("as-of-2017-04-20").click()
    expect(evidence).to_have_attribute("data-status", "covered")
    expect(evidence).to_contain_text("KSMM")


def test_a_figure_leads_to_its_cypher_which_runs_in_the_editor(page: Page, dashboard: Dashboard) -> None:
    open_view(page, dashboard, "/?lang=en")
    page.get_by_test_id("total-covered").get_by_role("link").click()
    page.get_by_test_id("cell-identify-victims-formally-CH-GE").click()
    expect(page.get_by_test_id("evidence")).to_have_attribute("data-status", "covered")
    page.get_by_test_id("show-query").click()
    page.get_by_test_id("to-editor").click()
    summary = page.get_by_test_id("summary")
    expect(summary).to_be_visible()
    asked = ("-p", "responsibility=identify-victims-formally", "-p", "jurisdiction=CH-GE")
    told = dashboard.run.ask_json("ask", "responsibilities/evidence", *asked)["data"]
    expect(summary).to_have_attribute("data-rows", str(len(told["rows"])))
