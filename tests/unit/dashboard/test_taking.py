"""What each view gives along: files of its rows that hold every table, and say what they are."""

import io
from collections.abc import Callable, Mapping

import pytest
from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

from dashboard import data, state
from dashboard.components import host
from dashboard.files import ABOUT
from queries.search import Hit
from tests.unit.dashboard.conftest import TODAY
from tests.unit.dashboard.test_app import APP, READY, shelved

TAKEN: Mapping[str, set[str]] = {
    "/overview": {"totals", "pillars", "to talk about", "changed 2017-04-20"},
    "/coverage": {"coverage", "totals"},
    "/cantons": {"cantons"},
    "/cantons?jurisdiction=CH-TI": {"canton", "reported gaps", "bodies", "ties", "country"},
    "/bodies": {"bodies"},
    "/bodies?id=fiz": {"mandates", "ties", "recommendations", "figures", "lost without it", "sources"},
    "/committees": {"committees", "overlap", "without seat"},
    "/committees?id=ksmm": {"seats", "overlap", "without seat"},
    "/network": {"ties", "bodies"},
    "/obligations": {"obligations", "totals", "again and again"},
    "/gaps": {"gaps"},
    "/data": {"sources", "records", "languages", "years", "names"},
    "/search?q=fiz": {"search"},
}


def unseen(*_given: object, **_how: object) -> None:
    return None


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch) -> dict[str, str | bytes]:
    """The files of a screen by the end of their name, made as if each had been asked for."""
    made: dict[str, str | bytes] = {}

    def download(_label: str, make: Callable[[], str | bytes], name: str, **_how: str) -> None:
        made[name.rsplit(".", 1)[-1]] = make()

    def hits(*_asked: object) -> tuple[Hit, ...]:
        return (Hit(id="fiz", kind="actors", label="NGO", name="FIZ", matched="FIZ", score=1),)

    monkeypatch.setattr(data, "situation", lambda: READY)
    monkeypatch.setattr(data, "latest", shelved)
    monkeypatch.setattr(data, "today", lambda: TODAY)
    monkeypatch.setattr(data, "search", hits)
    for name in ("sheet", "matrix", "network", "editor"):
        monkeypatch.setattr(host, name, unseen)
    monkeypatch.setattr(host, "download", download)
    return made


@pytest.mark.parametrize("screen", TAKEN)
def test_a_view_gives_all_its_tables(files: dict[str, str | bytes], screen: str) -> None:
    view, query = state.split(screen)
    app = AppTest.from_file(str(APP), default_timeout=30)
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    files.clear()
    app.switch_page(f"views/{view}.py").run()
    assert not app.exception
    text, binary = files["csv"], files["xlsx"]
    assert isinstance(text, str)
    assert isinstance(binary, bytes)
    for said in ("# release: ", f"# as_of: {TODAY}", "# marking: TLP:CLEAR", "# command: ksmm "):
        assert said in text
    book = load_workbook(io.BytesIO(binary))
    assert {*book.sheetnames} == {*TAKEN[screen], ABOUT}
    assert "command" in {cell.value for cell in book[ABOUT]["A"]}
