"""What the release holds and what it rests on: counted from the files, filtered by the address."""

import re

import pytest

from dashboard.components import holdings, releases, sources
from dashboard.present.holdings import kinds, languages, listed, translated, used, years
from graph.model.body import Actor
from graph.model.evidence import Source
from graph.model.values import LANGUAGES
from graph.snapshot import Release
from queries.history import Span, brought
from tests.unit.dashboard.conftest import MakeScene, lines_of, swiss_snapshot


def release(id: str, loaded_at: str, previous: str | None = None) -> Release:
    return Release(
        manifest="",
        id=id,
        digest="sha256:00",
        loaded_at=loaded_at,
        dataset="d",
        bundled=False,
        previous=previous,
    )


FIRST = release("one", "2026-01-01T00:00:00+00:00")
SECOND = release("two", "2026-02-01T00:00:00+00:00", "one")


def test_kinds_count_records_and_those_on_one_source() -> None:
    records = swiss_snapshot().records
    counted = {one.kind: one for one in kinds(records)}
    assert counted["sources"].count == len(records.of(Source)) == 711
    assert counted["sources"].single == 0
    bodies = records.of(Actor).values()
    alone = sum(len({cited.source for cited in body.sources}) == 1 for body in bodies)
    assert (counted["actors"].count, counted["actors"].single) == (401, alone)


def test_every_source_has_its_year_language_and_weight(make_scene: MakeScene) -> None:
    every = used(swiss_snapshot().records)
    undated = [one for one in every if one.source.date is None]
    assert len(undated) == 177
    assert sum(count for _, count in years(every)) == len([one for one in every if one.year])
    assert dict(languages(every))["it"] == 28
    shown = listed(make_scene("data", {"rest": "unused"}), every)
    assert {one.records for one in shown} == {0}
    found = listed(make_scene("data", {"q": "greta 2024", "sort": "date"}), every)
    assert 0 < len(found) < 20


def test_names_are_counted_in_each_language() -> None:
    counted = {kind: (whole, dict(counts)) for kind, whole, counts in translated(swiss_snapshot().records)}
    assert counted["pillars"] == (4, dict.fromkeys(LANGUAGES, 4))
    whole, mine = counted["actors"]
    assert whole == 401
    assert mine["it"] < mine["fr"] < mine["de"] < mine["en"] < whole


def test_a_release_added_changed_and_closed() -> None:
    spans = [
        Span(("actors", "stays"), "one"),
        Span(("actors", "changes"), "one", "one"),
        Span(("actors", "changes"), "two"),
        Span(("actors", "goes"), "one", "one"),
        Span(("actors", "comes"), "two"),
    ]
    second, first = brought([FIRST, SECOND], spans)
    assert dict(first.added) == {"actors": 3}
    assert (dict(second.added), dict(second.changed), dict(second.closed)) == (
        {"actors": 1},
        {"actors": 1},
        {"actors": 1},
    )


def test_the_numbers_of_a_release_open_their_records(make_scene: MakeScene) -> None:
    spans = [Span(("actors", "goes"), "one", "one"), Span(("actors", "comes"), "two")]
    drawn = releases.card(make_scene("data"), brought([FIRST, SECOND], spans))
    assert drawn.count("./ask?") == 3
    assert "The first load: 1 record." in drawn


def test_the_file_holds_the_sources_in_view(make_scene: MakeScene) -> None:
    scene = make_scene("data", {"language": "it"})
    rows, counted, *_ = (lines_of(grid) for grid in sources.grids(scene, used(swiss_snapshot().records)))
    assert len(rows) == 28
    assert sum(line["records"] for line in counted) == len(swiss_snapshot().records)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_draws_all_of_it(make_scene: MakeScene, lang: str) -> None:
    scene = make_scene("data", {"lang": lang, "rows": "all"})
    every = used(swiss_snapshot().records)
    drawn = sources.card(scene, every) + sources.by_language(scene, every) + holdings.records(scene)
    drawn += (
        holdings.names(scene) + holdings.marking(scene) + holdings.figures(scene, every, [1, 2, 3, 4, None])
    )
    drawn += releases.card(scene, brought([FIRST], [Span(("actors", "a"), "one")])) + releases.card(scene, [])
    assert not re.search(r"\{\w+\}|>None<", drawn)
