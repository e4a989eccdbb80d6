"""The findings: the same as the rules give, with denominators, grouped and filtered by the address."""

import re

import pytest

from dashboard.components.findings import file, filters, listing, panel
from dashboard.i18n import catalogue
from dashboard.present.findings import bodies, chosen, evidence, groups, judged, shown
from dashboard.present.scene import led_before
from graph.coverage.evidence import Book
from graph.coverage.flags import named
from graph.model.values import LANGUAGES
from graph.rules import RULES
from graph.rules.base import SEVERITIES
from tests.unit.dashboard.conftest import MakeScene, lines_of

FOUND = {
    "reported-gap": (24, 1033),
    "disputed": (5, 1033),
    "lapsed": (6, 1033),
    "weakness-reported": (35, 1033),
    "single-provider": (94, 1033),
    "no-holder": (7, 57),
    "strategic-operational": (4, 65),
}


def test_counts_and_denominators_are_those_of_the_rules(make_scene: MakeScene) -> None:
    every = judged(make_scene("gaps"))
    assert {one.rule.id: (len(one.found), one.looked_at) for one in every} == FOUND


def test_in_one_canton_only_its_cells_are_looked_at(make_scene: MakeScene) -> None:
    every = judged(make_scene("gaps", {"jurisdiction": "CH-TI"}))
    counts = {one.rule.id: (len(one.found), one.looked_at) for one in every}
    assert counts["reported-gap"] == (2, 38)
    assert counts["disputed"] == (1, 38)
    assert counts["no-holder"] == (0, 0)


def test_rule_and_severity_filter_and_the_worst_comes_first(make_scene: MakeScene) -> None:
    scene = make_scene("gaps", {"severity": "high"})
    found = shown(scene, judged(scene))
    assert {finding.rule for finding in found} == {"reported-gap", "no-holder"}
    scene = make_scene("gaps", {"rule": "disputed", "by": "canton"})
    grouped = groups(scene, shown(scene, judged(scene)))
    assert {group.id for group in grouped} == {"CH", "CH-GR", "CH-TG", "CH-TI"}
    every = make_scene("gaps")
    assert [group.id for group in groups(every, shown(every, judged(every)))][:2] == [
        "reported-gap",
        "no-holder",
    ]


def test_by_body_a_finding_stands_with_everybody_concerned(make_scene: MakeScene) -> None:
    scene = make_scene("gaps", {"by": "body", "rule": "disputed", "jurisdiction": "CH-TI"})
    found = shown(scene, judged(scene))
    assert [finding.id for finding in found] == ["disputed:counsel-victims:CH-TI"]
    assert set(bodies(scene, found[0])) >= {"antenna-mayday", "ti-lav"}
    assert {group.id for group in groups(scene, found)} == set(bodies(scene, found[0]))


def test_what_lapsed_shows_who_led_it_before(make_scene: MakeScene) -> None:
    scene = make_scene("gaps", {"id": "lapsed:serve-as-contact-office:CH"})
    finding = chosen(scene, judged(scene))
    assert finding is not None
    assert [mandate.actor for mandate in evidence(scene, finding).before] == ["ksmm-secretariat"]
    assert "Led it before, ended" in panel.panel(scene, finding)


def test_who_led_before_is_who_the_flag_counts(make_scene: MakeScene) -> None:
    scene = make_scene("coverage")
    book = Book(scene.snapshot.records)
    lapsed = [cell for cell in scene.coverage.cells if "lapsed" in cell.flags]
    assert len(lapsed) >= 6
    for cell in scene.coverage.cells:
        counted = named(book.evidence(cell.responsibility, cell.jurisdiction, scene.day).held_before, "lead")
        before = led_before(scene, cell.responsibility, cell.jurisdiction)
        assert {one.id for one in before} == {one.mandate.id for one in counted}


def test_a_finding_about_a_body_is_named_after_it(make_scene: MakeScene) -> None:
    scene = make_scene("gaps", {"id": "strategic-operational:ksmm", "as_of": "2017-04-20"})
    finding = chosen(scene, judged(scene))
    assert finding is not None
    assert bodies(scene, finding) == ("ksmm",)
    drawn = panel.panel(scene, finding)
    assert "Coordination Unit against the Trafficking" in drawn
    assert 'data-record="mandates:ksmm--detect-potential-victims--ch"' in drawn


def test_the_panel_holds_every_record_the_next_step_and_the_query(make_scene: MakeScene) -> None:
    scene = make_scene("gaps", {"id": "no-holder:shelter-minors"})
    finding = chosen(scene, judged(scene))
    assert finding is not None
    drawn = panel.panel(scene, finding)
    assert len(re.findall('data-record="', drawn)) == len(finding.evidence) == 12
    assert "Put it on the agenda".lower() in drawn.lower()
    assert "&#x27;shelter-minors&#x27;" in drawn


def test_every_rule_and_severity_has_words_and_a_sign(make_scene: MakeScene) -> None:
    for language in LANGUAGES:
        known = catalogue(language)
        for rule in RULES:
            assert all(f"finding.{part}.{rule.id}" in known for part in ("title", "says", "next"))
        assert all(f"finding.severity.{severity}" in known for severity in SEVERITIES)
    assert 'class="severity high"' in filters.key(make_scene("gaps"), judged(make_scene("gaps")))


def test_an_unknown_finding_and_an_empty_filter_are_told(make_scene: MakeScene) -> None:
    scene = make_scene("gaps", {"id": "lapsed:nothing", "rule": "lapsed", "jurisdiction": "CH-AI"})
    every = judged(scene)
    assert chosen(scene, every) is None
    assert "The address names a finding" in panel.nothing(scene)
    assert "nothing under these filters" in listing.groups(scene, groups(scene, shown(scene, every)), every)


def test_the_file_holds_each_finding_in_view(make_scene: MakeScene) -> None:
    scene = make_scene("gaps", {"rule": "lapsed"})
    lines = lines_of(file.grid(scene, shown(scene, judged(scene))))
    assert len(lines) == 6
    assert {line["query"].split()[0] for line in lines} == {"responsibilities/evidence"}


@pytest.mark.parametrize("lang", ["en", "de", "fr", "it"])
@pytest.mark.parametrize("by", ["rule", "canton", "body"])
def test_every_grouping_in_every_language(make_scene: MakeScene, lang: str, by: str) -> None:
    for day in ("2026-11-24", "2017-04-20"):
        scene = make_scene("gaps", {"lang": lang, "by": by, "as_of": day})
        every = judged(scene)
        drawn = listing.groups(scene, groups(scene, shown(scene, every)), every) + filters.bar(scene)
        assert not re.search(r"\{\w+\}|>None<", drawn)
