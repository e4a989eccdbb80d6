"""The map's outlines: read from a file that can be exchanged, laid flat, with room for names."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from dashboard.components.canton import land
from dashboard.components.canton import map as tiles
from dashboard.components.glyphs import GLYPHS
from dashboard.geography import BUNDLED, read
from dashboard.present.cantons import rows
from dashboard.present.outlines import MARGIN, WIDTH, flat
from graph.coverage.evidence import cantons
from graph.coverage.values import STATUSES
from graph.errors import UserError
from scripts import geometry
from tests.project.repository import ROOT
from tests.unit.dashboard.conftest import MakeScene

SMALL = 60_000
SQUARE = [[8.0, 47.0], [9.0, 47.0], [9.0, 48.0], [8.0, 48.0], [8.0, 47.0]]
HOLE = [[8.4, 47.4], [8.6, 47.4], [8.6, 47.6], [8.4, 47.6], [8.4, 47.4]]


def written(folder: Path, *features: Mapping[str, Any]) -> Path:
    path = folder / "own.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return path


def feature(id: str, coordinates: object, type: str = "Polygon") -> dict[str, Any]:
    geometry = {"type": type, "coordinates": coordinates}
    return {"type": "Feature", "id": id, "properties": {}, "geometry": geometry}


def test_the_file_that_comes_along_is_small_has_every_canton_and_says_its_licence(
    make_scene: MakeScene,
) -> None:
    assert BUNDLED.stat().st_size < SMALL
    assert set(read(BUNDLED)) == set(cantons(make_scene("cantons").snapshot.records))
    assert "public domain" in BUNDLED.with_name("switzerland-LICENCE.txt").read_text(encoding="utf-8")


def test_the_map_keeps_the_proportions_of_the_country(make_scene: MakeScene) -> None:
    places = cantons(make_scene("cantons").snapshot.records)
    lie = flat(read(BUNDLED), places)
    assert lie
    assert [shape.id for shape in lie.shapes] == [*places]
    assert 1.5 < WIDTH / lie.height < 1.65  # 348 km from west to east, 220 km from north to south
    at = {shape.id: (shape.x, shape.y) for shape in lie.shapes}
    assert at["CH-GE"][0] < at["CH-BE"][0] < at["CH-GR"][0]
    assert at["CH-SH"][1] < at["CH-ZH"][1] < at["CH-TI"][1]
    assert [shape.id for shape in lie.shapes if shape.label == "above"] == ["CH-BS"]


def test_another_geometry_takes_its_place(tmp_path: Path) -> None:
    east = [[[x + 2, y, 431.5] for x, y in SQUARE]]
    outlines = read(written(tmp_path, feature("X-1", [SQUARE, HOLE]), feature("X-2", [east], "MultiPolygon")))
    lie = flat(outlines, ["X-2", "X-1"])
    assert lie
    two, one = lie.shapes
    assert one.path.startswith(f"M{MARGIN}.0 ")
    assert (one.path.count("M"), two.path.count("M")) == (2, 1)
    assert not 80 < one.y < 140, "the name stands beside the hole, not in it"
    assert flat(outlines, ["X-1", "X-3"]) is None
    assert flat(outlines, []) is None


@pytest.mark.parametrize(
    ("features", "why"),
    [
        ([{"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [SQUARE]}}], "features/0/id"),
        ([feature("X-1", [[[2_600_000, 1_200_000]] * 4])], "X-1 is not in degrees"),
        ([feature("X-1", [1, 2], "Point")], "geometry"),
    ],
)
def test_a_file_that_cannot_be_drawn_is_refused_in_one_sentence(
    tmp_path: Path, features: list[dict[str, Any]], why: str
) -> None:
    with pytest.raises(UserError, match="KSMM_MAP") as refused:
        read(written(tmp_path, *features))
    assert refused.value.code == "bad-map"
    assert why in str(refused.value)
    with pytest.raises(UserError, match="No such file"):
        read(tmp_path / "none.geojson")


def test_tiles_and_land_say_the_same_of_each_canton(make_scene: MakeScene) -> None:
    for asked in ({}, {"responsibility": "run-round-table"}):
        scenes = [make_scene("cantons", {**asked, **more}) for more in ({}, {"map": "land"})]
        found = rows(scenes[0])
        lie = flat(read(BUNDLED), [row.id for row in found])
        as_tiles, as_land = (tiles.card(scene, found, lie) for scene in scenes)
        names = [sorted(re.findall(r'aria-label="([^"]+: [^"]+)"', drawn)) for drawn in (as_tiles, as_land)]
        assert names[0] == names[1]
        assert len(names[0]) == 26
        assert 'data-testid="land"' in as_land
        assert 'data-testid="land"' not in as_tiles
        assert as_land.split("<details")[0].count('tabindex="0"') == 1
        assert "map=land" in as_tiles


def test_every_canton_has_its_sign_and_no_switch_without_outlines(make_scene: MakeScene) -> None:
    scene = make_scene("cantons", {"responsibility": "counsel-victims", "map": "land"})
    found = rows(scene)
    lie = flat(read(BUNDLED), [row.id for row in found])
    assert lie
    assert land.drawing(scene, found, lie).count('class="glyph"') == 26
    alone = tiles.card(scene, found)
    assert 'data-testid="map-land"' not in alone
    assert 'data-testid="tile-CH-ZH"' in alone


def test_the_signs_of_drawings_are_those_of_the_style_sheet() -> None:
    tokens = (ROOT / "frontend/src/style/tokens.css").read_text(encoding="utf-8")
    assert tuple(GLYPHS) == STATUSES
    for status in ("partial", "disputed", "gap"):
        glyph = GLYPHS[status]
        for path in (glyph.filled, glyph.line if status != "partial" else ""):
            assert path in tokens


def test_neighbours_keep_touching_when_borders_are_thinned(tmp_path: Path) -> None:
    """Two areas on both sides of one border: a bend stays, a wiggle goes, on both sides the same."""
    border = [[0, 0], [1000, 1], [1000, 0], [0, 2000]]  # steps: right, right with a wiggle, up
    around = [[2000, 2001], [1000, 0], [0, -2001], [-1000, 0]]
    topology = {
        "transform": {"scale": [0.001, 0.001], "translate": [8.0, 47.0]},
        "arcs": [border, around, [[2000, 2001], [-2000, 0], [0, -2001]]],
        "objects": {
            "any": {
                "geometries": [
                    {"type": "Polygon", "id": "X.1", "arcs": [[0, 2]]},
                    {"type": "MultiPolygon", "id": "X.2", "arcs": [[[~0, ~1]]]},
                ]
            }
        },
    }
    source, target = tmp_path / "in.topo.json", tmp_path / "out.geojson"
    source.write_text(json.dumps(topology), encoding="utf-8")
    geometry.main(source, target)
    one, two = (set(ring) for (ring,) in read(target).values())
    assert {(8.0, 47.0), (10.0, 47.001), (10.0, 49.001)} == one & two
    assert (9.0, 47.001) not in one | two
