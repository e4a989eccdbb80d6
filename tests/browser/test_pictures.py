"""Pictures taken along: each stands by itself and says what it is."""

import struct
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Dashboard, open_view

pytestmark = pytest.mark.browser
SVG = "{http://www.w3.org/2000/svg}"
PICTURES = {
    "matrix": ("/coverage?lang=en&as_of=2017-04-20", "ksmm coverage", "Counsel and accompany victims"),
    "map": ("/cantons?lang=de&as_of=2017-04-20&responsibility=counsel-victims", "--block cantonal", "AI"),
    "map land": ("/cantons?lang=fr&as_of=2017-04-20&map=land", "--block cantonal", "GR"),
    "canton-cells": (
        "/cantons?lang=fr&as_of=2017-04-20&jurisdiction=CH-TI",
        "ksmm ask cantons",
        "PRÉVENTION",
    ),
    "all-cells": ("/?lang=de&as_of=2017-04-20", "ksmm ask responsibilities/cells", "Zugewiesen"),
    "strip": ("/?lang=it&as_of=2017-04-20", "ksmm timeline", "SCOTT"),
    "lanes": ("/bodies?lang=en&as_of=2017-04-20&id=fiz", "MATCH", "Shelter women"),
    "pairs": ("/committees?lang=en&as_of=2017-04-20", "ksmm ask committees/overlap", "fedpol"),
    "findings": ("/gaps?lang=fr&as_of=2017-04-20", "ksmm gaps", "Lacune signalée"),
    "again": ("/obligations?lang=en&as_of=2017-04-20", "ksmm crosswalk --issuer", "Asked again"),
    "records-by-kind": ("/data?lang=it&as_of=2017-04-20", "ksmm status", "Mandati"),
    "answer-rows": ("/ask?lang=de&as_of=2017-04-20&name=sources/by-publisher", "MATCH", "fedpol"),
}


def taken(page: Page, kind: str, which: str = "matrix") -> Path:
    page.locator(f"#{which}").wait_for()
    with page.expect_download() as saved:
        page.locator(f'[data-save="{kind}"][data-picture="#{which}"]').click()
    assert saved.value.suggested_filename.endswith(f"-2017-04-20.{kind}")
    return saved.value.path()


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_saved_as_it_stands_with_what_it_is(page: Page, dashboard: Dashboard, name: str) -> None:
    path, asked, inside = PICTURES[name]
    open_view(page, dashboard, path)
    which = name.split(maxsplit=1)[0]
    text = taken(page, "svg", which).read_text(encoding="utf-8")
    drawing = ET.fromstring(text)  # noqa: S314 - our own file
    about = drawing.findtext(f"{SVG}metadata") or ""
    assert "as_of: 2017-04-20" in about
    assert "marking: TLP:CLEAR" in about
    assert asked in about
    words = ["".join(one.itertext()) for one in drawing.iter(f"{SVG}text")]
    assert inside in " ".join(words)
    assert "TLP:CLEAR" in words[-1]
    for foreign in ("light-dark", "var(", "color(", "class=", "href="):
        assert foreign not in text
    image = taken(page, "png", which).read_bytes()
    assert image.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", image[16:24])
    assert (width, height) == tuple(2 * round(float(drawing.attrib[side])) for side in ("width", "height"))


def test_a_picture_of_the_matrix_holds_every_sign_that_is_on_the_screen(
    page: Page, dashboard: Dashboard
) -> None:
    page.set_viewport_size({"width": 1440, "height": 600})
    open_view(page, dashboard, "/coverage?lang=en&as_of=2017-04-20")
    page.locator("table.grid i.sign").first.wait_for()
    signs = (
        page.locator("table.grid i.sign").count() + page.get_by_test_id("legend").locator("i.sign").count()
    )
    drawing = ET.fromstring(taken(page, "svg").read_text(encoding="utf-8"))  # noqa: S314 - our own file
    glyphs = [one for one in drawing.iter(f"{SVG}svg") if one.get("viewBox") == "0 0 12 12"]
    assert len(glyphs) == signs
