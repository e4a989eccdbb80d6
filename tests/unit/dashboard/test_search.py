"""What a search found on the screen: groups, ways to the pages, what is said of each hit."""

import pytest

from dashboard.components import frame
from dashboard.components.found import results
from dashboard.i18n import Words
from dashboard.present.found import groups, main_way, other_ways
from dashboard.present.meant import Meant, meant
from dashboard.state import NAMED, VIEWS, Address
from queries.search import Hit
from tests.unit.dashboard.conftest import MakeScene


def hit(kind: str, id: str, name: str, matched: str = "") -> Hit:
    return Hit(id=id, kind=kind, label="", name=name, matched=matched or name, score=900)


def test_every_hit_leads_to_the_view_that_shows_it(make_scene: MakeScene) -> None:
    scene = make_scene("search", {"q": "x"})
    wanted = {
        ("actors", "fiz"): "./bodies?lang=en&id=fiz",
        ("jurisdictions", "CH-TI"): "./cantons?lang=en&jurisdiction=CH-TI",
        ("jurisdictions", "CH"): "./bodies?lang=en&jurisdiction=CH",
        ("responsibilities", "shelter-women"): "./cantons?lang=en&responsibility=shelter-women",
        ("responsibilities", "set-national-strategy"): (
            "./coverage?lang=en&responsibility=set-national-strategy&jurisdiction=CH"
        ),
        ("instruments", "coe-convention"): "./obligations?lang=en&instrument=coe-convention",
        ("sources", "so-fiz-2019"): "./ask?lang=en&name=sources%2Fwhat-rests-on&p.source=so-fiz-2019",
    }
    assert {key: main_way(scene, hit(*key, "name")) for key in wanted} == wanted
    assert [key for key, _ in other_ways(scene, hit("actors", "ksmm", "KSMM"))] == [
        "view.committees",
        "view.network",
    ]


def test_the_best_kind_comes_first_and_a_hit_says_under_which_name_it_was_found(
    make_scene: MakeScene,
) -> None:
    found = groups(
        [hit("actors", "ksmm", "Swiss Coordination Unit", "SCOTT"), hit("jurisdictions", "CH-TI", "Ticino")]
    )
    assert [group.kind for group in found] == ["actors", "jurisdictions"]
    shown = results(make_scene("search", {"q": "scott"}), "scott", found)
    assert "found as: SCOTT" in shown
    assert "found as: Ticino" not in shown
    assert 'data-testid="found" data-count="2"' in shown
    assert "ksmm search scott --lang en" in shown


def test_nothing_found_and_nothing_asked_are_told_apart(make_scene: MakeScene) -> None:
    scene = make_scene("search")
    assert "Nothing on record fits" in results(scene, "<qq>", [])
    assert "&lt;qq&gt;" in results(scene, "<qq>", [])
    assert "Write a name" in results(scene, "", [])


def test_the_field_is_on_every_view_and_keeps_day_and_language(make_scene: MakeScene) -> None:
    for view in VIEWS:
        here = make_scene(view, {"as_of": "2017-04-20", "lang": "de"}).address
        assert 'data-href="./search?as_of=2017-04-20&amp;lang=de"' in frame.bar(here, Words("de"))
    assert "search" not in NAMED
    assert 'value="kok"' in frame.bar(Address(view="search", options=(("q", "kok"),)), Words("en"))


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("victim identification", [Meant("identify-victims-formally")]),
        ("who does victim identification in Geneva?", [Meant("identify-victims-formally", "CH-GE")]),
        ("Identification formelle Genève", [Meant("identify-victims-formally", "CH-GE")]),
        ("Runder Tisch Basel-Stadt", [Meant("run-round-table", "CH-BS")]),
        ("FIZ", []),
        ("Genf", []),
        ("", []),
    ],
)
def test_other_forms_of_the_words_and_a_place_are_understood(
    make_scene: MakeScene, text: str, means: list[Meant]
) -> None:
    assert list(meant(make_scene("search"), text, ())) == means


def test_what_is_meant_says_how_it_stands_in_the_place_named(make_scene: MakeScene) -> None:
    shown = results(make_scene("search"), "victim identification geneva", [])
    assert "responsibility=identify-victims-formally&amp;jurisdiction=CH-GE" in shown
    assert "Covered · Au Cœur des Grottes" in shown
    assert "Nothing on record" not in shown
    assert meant(make_scene("search"), "victim identification", {"identify-victims-formally"}) == ()
