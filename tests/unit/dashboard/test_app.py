"""The views wired together: which parts each one shows, in which situation, at which address."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

import dashboard
from dashboard import data
from dashboard.components import host
from dashboard.markup import Html
from dashboard.present.scene import Snapshot
from graph.errors import StoreError
from queries import catalogue
from tests.unit.dashboard.conftest import TODAY, swiss_snapshot

APP = Path(dashboard.__file__).parent / "app.py"
READY = data.Situation("ready", "one")


class Screen:
    """What the components were given, by key."""

    def __init__(self) -> None:
        self.shown: dict[str, str] = {}
        self.matrix: Mapping[str, Any] = {}
        self.network: Mapping[str, Any] = {}
        self.editor: Mapping[str, Any] = {}

    def sheet(self, html: Html, *, key: str, lang: str) -> None:
        self.shown[key] = f"{lang}: {html}"

    def draw(self, drawn: Mapping[str, Any], *, key: str) -> None:
        del key
        self.matrix = drawn

    def picture(self, drawn: Mapping[str, Any], *, key: str) -> None:
        del key
        self.network = drawn

    def write(self, data: Mapping[str, Any], *, key: str, **_hands: object) -> None:
        del key
        self.editor = data


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Screen:
    """The Swiss data without a graph, and components that only remember: AppTest has no browser."""
    seen = Screen()
    monkeypatch.setattr(data, "situation", lambda: READY)
    monkeypatch.setattr(data, "latest", shelved)
    monkeypatch.setattr(data, "today", lambda: TODAY)
    monkeypatch.setattr(host, "sheet", seen.sheet)
    monkeypatch.setattr(host, "matrix", seen.draw)
    monkeypatch.setattr(host, "network", seen.picture)
    monkeypatch.setattr(host, "editor", seen.write)
    return seen


def shelved(_now: data.Situation) -> Snapshot:
    return swiss_snapshot()


def nothing(_now: data.Situation) -> None:
    return None


def gone(_snapshot: Snapshot, _text: str, _language: str) -> None:
    raise StoreError("no answer", code="engine-unreachable")


def run(view: str = "", **query: str) -> AppTest:
    app = AppTest.from_file(str(APP), default_timeout=30)
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    if view:
        app.switch_page(f"views/{view}.py").run()
    assert not app.exception
    return app


def test_the_overview_is_the_first_view(screen: Screen) -> None:
    run(lang="fr", as_of="2017-04-20")
    assert {"bar-sheet", "title", "totals", "story", "talk", "starts", "foot"} <= set(screen.shown)
    assert 'data-day="2017-04-20"' in screen.shown["title"]
    assert screen.shown["totals"].startswith("fr: ")


def test_coverage_shows_the_matrix_and_the_evidence_of_the_address(screen: Screen) -> None:
    run("coverage", responsibility="counsel-victims", jurisdiction="CH-TI")
    assert screen.matrix["selected"] == ("counsel-victims", "CH-TI")
    assert 'data-status="disputed"' in screen.shown["panel"]
    assert "MATCH (place:Jurisdiction {id: &#x27;CH-TI&#x27;})" in screen.shown["panel"]


def test_the_table_takes_the_place_of_the_matrix(screen: Screen) -> None:
    run("coverage", show="table")
    assert "twin" in screen.shown
    assert screen.matrix == {}


def test_a_wrong_address_is_told_and_the_rest_is_shown(screen: Screen) -> None:
    run("coverage", as_of="yesterday")
    assert "as_of" in screen.shown["wrong"]
    assert screen.matrix


@pytest.mark.parametrize(("kind", "says"), [("down", "cannot be reached"), ("empty", "is empty")])
def test_without_a_graph_there_is_one_sentence(
    screen: Screen, monkeypatch: pytest.MonkeyPatch, kind: data.Kind, says: str
) -> None:
    monkeypatch.setattr(data, "situation", lambda: data.Situation(kind))
    monkeypatch.setattr(data, "latest", nothing)
    for view in ("", "coverage"):
        screen.shown.clear()
        run(view)
        assert says in screen.shown["graph-message"]
        assert "foot" not in screen.shown


def test_while_a_release_is_loaded_the_one_before_it_stays(
    screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(data, "situation", lambda: data.Situation("updating", "two"))
    run("coverage")
    assert "A new release is being loaded" in screen.shown["graph-message"]
    assert screen.matrix


@pytest.mark.parametrize(
    ("lang", "says"), [("en", "newest"), ("de", "neueste"), ("fr", "récente"), ("it", "recente")]
)
def test_an_older_release_of_a_cluster_is_told(
    screen: Screen, monkeypatch: pytest.MonkeyPatch, lang: str, says: str
) -> None:
    run("gaps", lang=lang)
    assert "behind" not in screen.shown
    monkeypatch.setattr(data, "situation", lambda: data.Situation("ready", "one", behind=True))
    run("gaps", lang=lang)
    assert says in screen.shown["behind"]
    assert "foot" in screen.shown


def test_a_link_to_another_view_is_followed_with_its_query(screen: Screen) -> None:
    app = run()
    app.session_state[host.GOTO] = "./coverage?lang=it&pillar=protection"
    app.run()
    assert not app.exception
    assert screen.shown["tools" if "tools" in screen.shown else "filters"].startswith("it: ")
    assert len(screen.matrix["groups"]) == 1


def test_cantons_shows_the_map_and_then_one_canton(screen: Screen) -> None:
    run("cantons", responsibility="run-round-table")
    assert {"map", "twin"} <= set(screen.shown)
    screen.shown.clear()
    run("cantons", jurisdiction="CH-TI", lang="it")
    assert 'data-canton="CH-TI"' in screen.shown["canton"]
    screen.shown.clear()
    run("cantons", jurisdiction="CH-XX")
    assert "CH-XX" in screen.shown["no-canton"]


def test_cantons_as_a_map_and_what_is_said_when_its_file_is_none(
    screen: Screen, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    run("cantons", map="land")
    assert 'data-testid="area-CH-GR"' in screen.shown["map"]
    own = tmp_path / "own.geojson"
    own.write_text("{}", encoding="utf-8")
    monkeypatch.setenv("KSMM_MAP", str(own))
    run("cantons", map="land")
    assert str(own) in screen.shown["no-map"]
    assert 'data-testid="tile-CH-GR"' in screen.shown["map"]


def test_gaps_shows_the_findings_and_the_one_of_the_address(screen: Screen) -> None:
    run("gaps", rule="disputed", id="disputed:counsel-victims:CH-TI")
    assert 'data-count="5"' in screen.shown["key"]
    assert 'data-finding="disputed:counsel-victims:CH-TI"' in screen.shown["panel"]
    assert 'data-testid="group-disputed" data-count="5"' in screen.shown["findings"]


def test_bodies_shows_the_list_and_then_the_page_of_one(screen: Screen) -> None:
    run("bodies", label="Committee")
    assert {"filters", "bodies"} <= set(screen.shown)
    screen.shown.clear()
    run("bodies", id="fiz", lang="de")
    assert 'data-body="fiz"' in screen.shown["body"]
    assert "FIZ Fachstelle Frauenhandel und Frauenmigration" in screen.shown["title"]
    screen.shown.clear()
    run("bodies", id="nobody-of-that-name")
    assert "nobody-of-that-name" in screen.shown["unknown"]


def test_network_shows_the_picture_and_what_is_chosen(screen: Screen) -> None:
    run("network", as_of="2017-04-20", lang="de", pick="fedpol")
    assert (len(screen.network["nodes"]), len(screen.network["ties"])) == (30, 49)
    assert screen.network["pick"] == "fedpol"
    assert 'data-body="fedpol"' in screen.shown["panel"]
    assert screen.shown["title"].startswith("de: ")


def test_network_as_a_table_holds_the_ties_of_the_picture(screen: Screen) -> None:
    app = run("network", as_of="2017-04-20", show="table", family="works")
    assert screen.network == {}
    assert screen.shown["twin"].count("data-tie=") == 13
    assert len(app.get("download_button")) == 2


def test_network_says_when_nobody_is_on_record_under_an_id(screen: Screen) -> None:
    run("network", id="nobody-of-that-name")
    assert "nobody-of-that-name" in screen.shown["panel"]
    assert screen.network["nodes"] == []


def test_ask_shows_the_library_and_the_editor_with_the_real_schema(screen: Screen) -> None:
    run("ask")
    assert f"<small>{len(catalogue.catalogue())} questions" in screen.shown["library"]
    schema = screen.editor["schema"]
    assert {"Actor", "NGO", "Responsibility"} <= set(schema["labels"])
    assert "COOPERATES_WITH" in schema["ties"]
    assert not screen.editor["running"]


def test_ask_says_which_question_it_does_not_know(screen: Screen) -> None:
    run("ask", name="bodies/of-no-kind")
    assert "bodies/of-no-kind" in screen.shown["missing"]


def test_ask_says_that_the_database_is_out_of_reach(
    screen: Screen, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("KSMM_HOME", str(tmp_path))
    run("ask", cypher="MATCH (b:NGO) RETURN b.id")
    assert screen.editor["value"] == "MATCH (b:NGO) RETURN b.id"
    assert 'data-code="engine-unreachable"' in screen.shown["failed"]


def test_data_shows_the_figures_the_releases_and_the_sources(
    screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(data, "tables", nothing_found)
    monkeypatch.setattr(data, "brought", nothing_brought)
    run("data", language="it")
    assert {"figures", "held", "sources"} <= set(screen.shown)
    assert 'data-testid="figure-sources" data-count="177"' in screen.shown["figures"]
    assert 'data-rows="28"' in screen.shown["sources"]


def nothing_found(_snapshot: Snapshot, questions: Sequence[object]) -> list[None]:
    return [None] * len(questions)


def nothing_brought(_snapshot: Snapshot) -> tuple[()]:
    return ()


def test_obligations_shows_the_picture_or_its_table_and_what_is_chosen(screen: Screen) -> None:
    run("obligations", responsibility="shelter-minors", lang="fr")
    assert 'data-testid="duty:shelter-minors"' in screen.shown["picture"]
    assert "panel" in screen.shown
    assert 'data-issuer="greta"' in screen.shown["again"]
    screen.shown.clear()
    run("obligations", show="table", kind="without_mandate")
    assert 'data-rows="27"' in screen.shown["twin"]
    assert "picture" not in screen.shown


def test_committees_shows_the_list_and_then_one_committee(screen: Screen) -> None:
    run("committees", kind="round-table")
    assert {"filters", "committees", "across"} <= set(screen.shown)
    screen.shown.clear()
    run("committees", id="ksmm", as_of="2017-04-20", lang="fr")
    assert 'data-committee="ksmm"' in screen.shown["committee"]
    screen.shown.clear()
    run("committees", id="fedpol")
    assert "fedpol" in screen.shown["unknown"]


def test_search_shows_what_was_found_and_says_when_the_graph_is_gone(
    screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("search")  # nothing was asked, so nothing is looked for
    assert 'data-count="0"' in screen.shown["found"]
    screen.shown.clear()
    monkeypatch.setattr(data, "search", gone)
    run("search", q="fiz")
    assert "cannot be reached" in screen.shown["graph-message"]
    assert "found" not in screen.shown
