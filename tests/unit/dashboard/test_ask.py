"""An answer as people read it, as a picture, and as what they take along."""

from datetime import date

import pytest

from dashboard.components import answer as components
from dashboard.components import chart as charts
from dashboard.present import answer_picture, citing
from dashboard.present.answer import answer
from dashboard.present.asked import Asked, asked
from dashboard.present.chart import MOST, chart
from dashboard.present.scene import Scene
from graph.model.body import Tie
from queries import catalogue
from queries.strangers import strangers
from queries.table import Table
from tests.unit.dashboard.conftest import MakeScene

DAY = date(2017, 4, 20)


@pytest.fixture
def ask(make_scene: MakeScene) -> "Ask":
    return Ask(make_scene)


class Ask:
    """What an address of the view asks."""

    def __init__(self, make_scene: MakeScene) -> None:
        self._make = make_scene

    def scene(self, **query: str) -> Scene:
        return self._make("ask", {name.replace("__", "."): text for name, text in query.items()})

    def asked(self, **query: str) -> Asked:
        return asked(self.scene(**query))


def test_a_question_is_asked_once_its_values_are_there(ask: Ask) -> None:
    assert [param.name for param in ask.asked(name="committees/members").missing] == ["committee"]
    found = ask.asked(name="committees/members", p__committee="ksmm", as_of="2017-04-20")
    assert found.question
    assert (dict(found.question.values), found.question.as_of) == ({"committee": "ksmm"}, DAY)
    text = citing.text(found.query, found.question)
    assert "'ksmm'" in text
    assert "'2017-04-20'" in text
    assert "$" not in text


def test_a_text_of_ones_own_comes_before_the_library(ask: Ask) -> None:
    found = ask.asked(name="committees/members", cypher=" RETURN 1 ")
    assert found.query is None
    assert found.question
    assert found.question.text == "RETURN 1"
    assert ask.asked(name="bodies/unheard-of").unknown == "bodies/unheard-of"


def test_the_line_for_citing_says_release_day_question_marking_and_what_is_unknown(ask: Ask) -> None:
    query = {"name": "mandates/of-body", "p__body": "fiz", "as_of": "2017-04-20"}
    found, scene = ask.asked(**query), ask.scene(**query)
    assert found.question
    line = citing.line(scene, found.query, found.question)
    for part in (
        "release 2026-11",
        "20 Apr 2017",
        "ksmm ask mandates/of-body -p body=fiz",
        "TLP:CLEAR",
        "unknown",
    ):
        assert part in line


def test_names_stand_for_ids_and_lead_to_the_body(ask: Ask) -> None:
    query = catalogue.find("connections/most-tied")
    shown = answer(ask.scene(), Table(tuple(one.name for one in query.columns), [("fiz", 2, 1, 1, 0)]), query)
    assert shown.rows[0][1].share == 1.0
    first = shown.rows[0][0].pieces[0]
    assert first.text == "FIZ Advocacy and Support for Migrant Women and Victims of Trafficking"
    assert first.href
    assert "fiz" in first.href


@pytest.mark.parametrize(
    ("columns", "row", "bars"),
    [
        (("canton", "ngos"), ("CH-GE", 4), [None, 1.0]),
        (("canton", "ngos", "others"), ("CH-GE", 4, 2), [None, None, None]),
        (("n",), (4,), [None]),
        (("canton", "there"), ("CH-GE", True), [None, None]),
        (("canton", "change"), ("CH-GE", -1), [None, None]),
    ],
)
def test_of_a_free_answer_the_only_count_is_a_bar(
    ask: Ask, columns: tuple[str, ...], row: tuple[object, ...], bars: list[float | None]
) -> None:
    shown = answer(ask.scene(), Table(columns, [row]), None)
    assert [cell.share for cell in shown.rows[0]] == bars


def test_numbers_are_bars_of_the_column_that_is_asked_for(ask: Ask) -> None:
    table = Table(("canton", "ngos", "others", "year"), [("CH-GE", 4, 1, 2020), ("CH-JU", 0, 2, 2021)])
    first, other = ask.scene(), ask.scene(by="others")
    drawn = chart(first, answer(first, table, None), table)
    assert drawn
    assert [head.name for head in drawn.columns] == ["ngos", "others"]
    assert [(bar.names[0].text, bar.number, bar.share) for bar in drawn.bars] == [
        ("CH-GE", "4", 1.0),
        ("CH-JU", "0", 0.0),
    ]
    drawn = chart(other, answer(other, table, None), table)
    assert drawn
    assert [bar.share for bar in drawn.bars] == [0.5, 1.0]


@pytest.mark.parametrize("row", [("CH-GE", -1), ("CH-GE", None), ("CH-GE", "four"), ("CH-GE", True)])
def test_what_has_no_length_is_no_bar(ask: Ask, row: tuple[object, ...]) -> None:
    table = Table(("canton", "change"), [row])
    assert chart(ask.scene(), answer(ask.scene(), table, None), table) is None


def test_a_chart_says_how_many_bars_it_draws(ask: Ask) -> None:
    table = Table(("canton", "ngos"), [(f"c{n}", n) for n in range(MOST + 1)])
    drawn = chart(ask.scene(), answer(ask.scene(), table, None), table)
    assert drawn
    assert (len(drawn.bars), drawn.left_out) == (MOST, 1)
    assert f"first {MOST} rows" in charts.figure(ask.scene(), drawn)


def test_rows_from_body_to_body_are_a_picture_of_these_ties(ask: Ask) -> None:
    scene = ask.scene(cypher="...")
    ties = [tie for tie in scene.snapshot.records.of(Tie).values() if "fiz" in (tie.from_actor, tie.to_actor)]
    rows = [(tie.from_actor, tie.to_actor, tie.id) for tie in ties[:5]]
    shown = answer_picture.picture(scene, Table(("from", "to", "tie"), rows))
    assert shown
    assert {line.tie.id for line in shown.lines} == {row[2] for row in rows}
    assert {spot.actor.id for spot in shown.spots} == {id for row in rows for id in row[:2]}
    without = answer_picture.picture(scene, Table(("from", "to"), [row[:2] for row in rows]))
    assert without
    assert {line.tie.id for line in shown.lines} <= {line.tie.id for line in without.lines}


@pytest.mark.parametrize("columns", [("body", "count"), ("from", "to")])
def test_other_rows_are_no_picture(ask: Ask, columns: tuple[str, ...]) -> None:
    assert answer_picture.picture(ask.scene(), Table(columns, [("CH-GE", "CH-VD")])) is None
    assert answer_picture.picture(ask.scene(), Table(columns, [])) is None


def test_values_go_along_as_what_they_are() -> None:
    rows = [("fiz", 3, True, None, date(2026, 1, 2), ["a", "b"])]
    grid = citing.grid(Table(("body", "n", "there", "until", "day", "ids"), rows))
    assert grid.rows == (("fiz", 3, True, None, date(2026, 1, 2), "a; b"),)


def test_names_that_the_graph_has_not_are_told_in_the_readers_language(ask: Ask) -> None:
    found = strangers("MATCH (a:Actr)-[:FUND]->(b) RETURN a.name AS name")
    for language, said in (
        ("en", "The graph has no label Actr. Did you mean Actor?"),
        ("de", "Nichts im Graphen hat eine Eigenschaft name. Meinten Sie name_en, name_de, name_fr oder"),
        ("fr", "Le graphe n’a pas de type de lien FUND. Vouliez-vous dire FUNDS"),
        ("it", "Il grafo non ha un’etichetta Actr. Intendeva Actor?"),
    ):
        assert said in str(components.unknown(ask.scene(lang=language), found))
