"""The picture of the network: which bodies and ties it holds, where they stand, what it says of itself."""

import itertools
from collections.abc import Mapping
from dataclasses import replace

import pytest

from bench.grown import grown
from dashboard import sight
from dashboard.components import network_table
from dashboard.present.arrange import Arranged, arranged
from dashboard.present.drawing import counts, drawing
from dashboard.present.layout.levels import APART, ORDER
from dashboard.present.layout.shapes import SMALL
from dashboard.present.legend import legend
from dashboard.present.measures import measured
from dashboard.present.network import MOST, Picture, around
from dashboard.present.origin import origin
from dashboard.present.scene import Scene
from graph.force import windows
from graph.model.records import Records
from tests.builders import a_body, a_tie
from tests.unit.dashboard.conftest import MakeScene, lines_of

THEN = "2017-04-20"


@pytest.fixture
def look(make_scene: MakeScene) -> "Look":
    return Look(make_scene)


class Look:
    """A picture at an address of the network."""

    def __init__(self, make_scene: MakeScene) -> None:
        self._make = make_scene

    def scene(self, **query: str) -> Scene:
        return self._make("network", query)

    def picture(self, **query: str) -> Picture:
        scene = self.scene(**query)
        return around(scene, origin(scene))

    def places(self, **query: str) -> Arranged:
        return arranged(self.scene(**query), self.picture(**query))


def ids(picture: Picture) -> set[str]:
    return {spot.actor.id for spot in picture.spots}


def test_without_an_id_it_starts_from_the_body_that_the_data_are_about(look: Look) -> None:
    scene = look.scene(as_of=THEN)
    picture = look.picture(as_of=THEN)
    assert origin(scene).id == "ksmm"
    assert [spot.actor.id for spot in picture.spots if spot.start] == ["ksmm"]
    assert counts(scene, picture).startswith("30 bodies · 49 ties, 7 of them perhaps")
    assert {"fedpol", "sem", "ksmm-steering-committee"} <= ids(picture)


def test_parts_of_other_times_are_no_start(look: Look) -> None:
    ended_before = "ksmm-expert-group-2005"
    assert look.scene().actor(ended_before) is not None
    assert ended_before in ids(look.picture())
    assert ended_before not in ids(look.picture(as_of=THEN))


@pytest.mark.parametrize(
    ("id", "kind", "holds", "lacks"),
    [
        ("fiz", "body", "greta", ""),
        ("CH-TI", "place", "antenna-mayday", "fiz"),
        ("protection", "pillar", "fiz", "ksmm"),
        ("all", "everything", "fiz", "ksmm"),
        ("nobody-of-that-name", "nothing", "", "fiz"),
    ],
)
def test_a_picture_starts_from_a_body_a_canton_a_pillar_or_everybody(
    look: Look, id: str, kind: str, holds: str, lacks: str
) -> None:
    found = ids(look.picture(id=id))
    assert origin(look.scene(id=id)).kind == kind
    assert not lacks or lacks not in found
    assert not holds or holds in found


def test_classes_of_bodies_are_hidden_until_somebody_asks(look: Look) -> None:
    hidden, shown = look.picture(), look.picture(classes="shown")
    classes = {spot.actor.id for spot in shown.spots if spot.actor.collective}
    assert not any(spot.actor.collective for spot in hidden.spots)
    assert hidden.classes == len(classes) == 2
    assert ids(shown) == ids(hidden) | classes
    assert "2 classes of bodies hidden" in counts(look.scene(), hidden)


def test_the_legend_counts_everything_and_filters(look: Look) -> None:
    scene, every = look.scene(as_of=THEN), look.picture(as_of=THEN)
    time, family, label = legend(scene, every)
    assert {item["id"]: item["count"] for item in time["items"]} == {
        "there": 11,
        "ended": 34,
        "new": 4,
        "other": 5,
    }
    assert sum(item["count"] for item in family["items"]) == len(every.lines) == 49
    assert sum(item["count"] for item in label["items"]) == len(every.spots)
    only = look.picture(as_of=THEN, family="works")
    assert {line.family for line in only.seen_lines} == {"works"}
    again = legend(look.scene(as_of=THEN, family="works"), only)[1]["items"]
    assert [item["count"] for item in again] == [item["count"] for item in family["items"]]
    assert [item["on"] for item in again] == [item["id"] == "works" for item in again]
    pressed = next(item for item in again if item["id"] == "works")
    assert "family" not in pressed["href"]


def test_a_filter_by_type_hides_bodies_but_never_the_start(look: Look) -> None:
    seen, unit = look.picture(as_of=THEN, label="Authority").seen, origin(look.scene(as_of=THEN)).bodies
    assert {spot.actor.label for spot in seen if spot.actor.id not in unit} == {"Authority"}
    assert {spot.actor.id for spot in seen} >= set(unit)


@pytest.mark.parametrize("layout", ["free", "levels", "tree"])
def test_expanding_moves_nobody(look: Look, layout: str) -> None:
    before = look.places(layout=layout).places
    after = look.places(layout=layout, open="fedpol,sem").places
    assert len(after) > len(before)
    assert {id: after[id] for id in before} == dict(before)


def test_expanding_past_the_number_that_is_drawn_as_dots_moves_nobody(look: Look) -> None:
    query = {"id": "fiz", "steps": "2"}
    before = look.places(**query)
    more = max(look.picture(**query).spots, key=lambda spot: spot.more)
    after = look.places(**query, open=more.actor.id)
    assert (before.dense, after.dense) == (False, True)
    assert {id: after.places[id] for id in before.places} == dict(before.places)


@pytest.mark.parametrize("layout", ["free", "levels"])
def test_everybody_is_laid_out_the_same_each_time_and_apart(look: Look, layout: str) -> None:
    first, again = look.places(id="all", layout=layout), look.places(id="all", layout=layout)
    assert first.places == again.places
    assert len(first.places) > 300
    at = list(first.places.values())
    width, height = SMALL
    close = [
        1
        for one, other in itertools.combinations(at, 2)
        if abs(one[0] - other[0]) < width / 2 and abs(one[1] - other[1]) < height / 2
    ]
    assert close == []


def test_levels_lie_in_bands_from_international_to_civil_society(look: Look) -> None:
    query = {"layout": "levels", "open": "fedpol,sem"}
    found, picture = look.places(**query), look.picture(**query)
    assert [band.level for band in look.places(layout="levels").bands] == [
        level for level in ORDER if level in {spot.actor.level for spot in look.picture().spots}
    ]
    bands = {band.level: band for band in found.bands}
    rows: dict[float, list[float]] = {}
    for spot in picture.spots:
        x, y = found.places[spot.actor.id]
        assert bands[spot.actor.level].top < y < bands[spot.actor.level].bottom
        rows.setdefault(y, []).append(x)
    assert all(b - a >= APART for xs in rows.values() for a, b in itertools.pairwise(sorted(xs)))


def test_the_measure_is_a_choice_and_sizes_the_marks(look: Look) -> None:
    scene = look.scene(id="fiz")
    degree, between = measured(scene, "degree"), measured(scene, "betweenness")
    assert max(degree, key=degree.__getitem__) == "fiz"
    assert degree["fiz"] == 35
    assert 0 < between["fiz"] < 1
    picture = look.picture(id="fiz")
    sizes = _sizes(scene, picture, degree)
    tied = sorted(sizes, key=lambda body: degree.get(body, 0))
    assert all(sizes[a] <= sizes[b] for a, b in itertools.pairwise(tied) if "fiz" not in (a, b))
    assert set(_sizes(scene, picture, {}).values()) <= {min(_sizes(scene, picture, {}).values()), 30.0}
    assert sight.EQUAL == "equal"


def _sizes(scene: Scene, picture: Picture, values: Mapping[str, float]) -> dict[str, float]:
    drawn = drawing(scene, picture, arranged(scene, picture), values)
    return {node["id"]: node["size"] for node in drawn["nodes"]}


def test_files_hold_what_the_picture_shows(look: Look) -> None:
    scene, picture = look.scene(as_of=THEN, family="works"), look.picture(as_of=THEN, family="works")
    ties, bodies = (lines_of(grid) for grid in network_table.grids(scene, picture))
    assert [line["tie"] for line in ties] == [line.tie.id for line in picture.seen_lines]
    assert all(line["sources"] for line in ties)
    assert {line["body"] for line in bodies} == {spot.actor.id for spot in picture.seen}
    assert sum(line["ties_in_picture"] for line in bodies) == 2 * len(ties)


@pytest.fixture(scope="module")
def thrice(make_scene: MakeScene) -> Scene:
    """Everybody in the Swiss data three times over."""
    scene = make_scene("network", {"id": "all", "layout": "tree"})
    records = grown(scene.snapshot.records, 3)
    large = replace(scene.snapshot, records=records, windows=windows(records), sequence=33)
    return replace(scene, snapshot=large)


def test_a_large_picture_is_arranged_here_once_and_kept(
    thrice: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Picture] = []

    def counted(scene: Scene, picture: Picture) -> Arranged:
        made.append(picture)
        return arranged(scene, picture)

    monkeypatch.setattr(sight, "arranged", counted)
    first, again = sight.sight(thrice), sight.sight(thrice)
    assert len(first.picture.spots) > 1000
    assert first.picture.left_out == 0
    assert len(made) == 1
    assert again.arranged is first.arranged
    assert arranged(thrice, first.picture).places == first.arranged.places  # the same dice each time
    sent = drawing(thrice, first.picture, first.arranged, first.values)
    assert (sent["layout"], sent["large"]) == ("free", True)  # a tree would be the browser's work
    assert {(one["x"], one["y"]) for one in sent["nodes"]} == {*first.arranged.places.values()}


@pytest.fixture(scope="module")
def many(make_scene: MakeScene) -> Scene:
    """1,700 bodies around one, made up, since the Swiss data have fewer; every tenth is tied once more."""
    bodies = [a_body(f"body-{n:04}") for n in range(1700)]
    ties = [a_tie("COOPERATES_WITH", "body-0000", f"body-{n:04}") for n in range(1, 1700)]
    ties += [a_tie("MEMBER_OF", f"body-{n:04}", f"body-{n + 10:04}") for n in range(10, 1690, 10)]
    records = Records.of_all([*bodies, *ties])
    scene = make_scene("network", {"id": "body-0000"})
    return replace(scene, snapshot=replace(scene.snapshot, records=records, windows=windows(records)))


def test_of_too_many_the_best_connected_are_drawn_and_it_says_how_many_are_not(many: Scene) -> None:
    picture = around(many, origin(many))
    assert len(picture.spots) == MOST == 1500
    assert picture.left_out == 200
    assert "200 less connected bodies not drawn" in counts(many, picture)
    assert {f"body-{n:04}" for n in range(0, 1700, 10)} <= ids(picture)


def test_of_too_many_what_was_there_before_expanding_stays(many: Scene) -> None:
    start = replace(many, address=replace(many.address, id="body-0500"))
    before = around(start, origin(start))
    assert (len(before.spots), before.left_out) == (4, 0)
    opened = replace(start, address=replace(start.address, options=(("open", "body-0000"),)))
    after = around(opened, origin(opened))
    assert (len(after.spots), after.left_out) == (MOST, 200)
    assert ids(before) <= ids(after)
