"""Behind a figure stands a query: the editor gives as many rows as the figure says, from view to view."""

from collections.abc import Mapping
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import dashboard
from dashboard import state
from dashboard.components import host
from graph.settings import Settings
from graph.store import Reader
from queries.runner import run, run_cypher
from tests import goldens
from tests.integration.inside import settled

APP = Path(dashboard.__file__).parent / "app.py"
DAYS = (goldens.TODAY, goldens.PAGE_DAY)
# A view with what its address asks for, and how many figures of it have a query at least.
SCREENS: Mapping[str, int] = {
    "/overview": 11,
    "/coverage": 1,
    "/coverage?status=assigned&responsibility=counsel-victims&jurisdiction=CH-TI": 2,
    "/cantons": 1,
    "/cantons?responsibility=counsel-victims": 1,
    "/cantons?jurisdiction=CH-TI": 9,
    "/bodies?label=NGO": 1,
    "/bodies?id=fiz": 8,
    "/committees": 6,
    "/committees?id=ksmm": 4,
    "/network": 1,
    "/network?id=CH-TI": 1,
    "/network?pick=fedpol": 1,
    "/network?id=fiz&tie=commissions--lu-jsd--fiz": 2,
    "/network?from=fiz&to=europol": 1,
    "/obligations": 1,
    "/obligations?issuer=greta&through=duty:counsel-victims": 1,
    "/obligations?responsibility=shelter-minors": 4,
    "/obligations?id=greta1-child-victims": 1,
    "/gaps?id=no-holder:shelter-minors": 1,
    "/gaps?id=lapsed:investigate-trafficking:CH-SO": 1,
    "/gaps?id=disputed:harmonise-cantonal-practice:CH": 1,
    "/data": 40,
}


class Links(HTMLParser):
    """The ways to Ask that say how many rows stand there."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[tuple[str, int]] = set()

    def sheet(self, html: str, **_how: str) -> None:
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        href, count = given.get("href") or "", given.get("data-count")
        if tag == "a" and href.startswith("./ask?") and count:
            self.found.add((href, int(count)))


def unseen(*_given: object, **_how: object) -> None:
    return None


@pytest.fixture
def links(swiss_server: Settings, monkeypatch: pytest.MonkeyPatch) -> Links:
    """What the screens show is only looked through for links: there is no browser."""
    seen = Links()
    settled(swiss_server, monkeypatch)
    monkeypatch.setattr(host, "sheet", seen.sheet)
    for name in ("matrix", "network", "editor"):
        monkeypatch.setattr(host, name, unseen)
    return seen


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("screen", SCREENS)
def test_the_editor_gives_as_many_rows(swiss: Reader, links: Links, screen: str, day: date) -> None:
    view, query = state.split(screen)
    app = AppTest.from_file(str(APP), default_timeout=60)
    for name, value in {**query, "as_of": day.isoformat(), "lang": "en"}.items():
        app.query_params[name] = value
    app.run()
    links.found.clear()
    app.switch_page(f"views/{view}.py").run()
    assert not app.exception
    assert len(links.found) >= SCREENS[screen]
    assert {href: rows(swiss, href) for href, _ in links.found} == dict(links.found)


def rows(reader: Reader, href: str) -> int:
    """Asked as Ask asks it."""
    here = state.read("ask", state.split(href)[1], "en-GB")
    if text := here.option("cypher"):
        return len(run_cypher(reader, text))
    return len(run(reader, here.option("name"), here.given, as_of=here.as_of))
