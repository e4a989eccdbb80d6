"""Six statuses and four types of bodies for every kind of sight, in both themes; never by colour alone."""

import itertools
import re
from typing import Literal, get_args

import numpy as np
import pytest

from graph.coverage.values import STATUSES
from graph.model.body import LABELS
from tests.colours import Sight, ciede2000, contrast, distance
from tests.project import repository as repo

STYLE = repo.ROOT / "frontend" / "src" / "style"
Theme = Literal["light", "dark"]
THEMES: tuple[Theme, ...] = get_args(Theme)
SIGHTS: tuple[Sight, ...] = get_args(Sight)
DRAWN = [status for status in STATUSES if status != "unknown"]  # the unknown is a dot on the page
BODIES = ("authority", "committee", "ngo", "international")


def read(sheet: str) -> str:
    return (STYLE / sheet).read_text(encoding="utf-8")


def colour(name: str, theme: Theme) -> str:
    found = re.search(rf"--{name}: light-dark\((#[0-9a-f]{{6}}), (#[0-9a-f]{{6}})\);", read("tokens.css"))
    assert found, name
    return found[1 if theme == "light" else 2]


@pytest.mark.parametrize(
    ("one", "other", "far"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, -1.3802, -84.2814), (50.0, 0.0, -82.7485), 1.0),
        ((50.0, 2.49, -0.001), (50.0, -2.49, 0.0011), 7.2195),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_the_distance_is_the_published_one(
    one: tuple[float, ...], other: tuple[float, ...], far: float
) -> None:
    assert ciede2000(np.array(one), np.array(other)) == pytest.approx(far, abs=1e-4)


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("theme", THEMES)
def test_no_two_statuses_look_alike(theme: Theme, sight: Sight) -> None:
    fills = {status: colour(status, theme) for status in DRAWN}
    for one, other in itertools.combinations(DRAWN, 2):
        assert distance(fills[one], fills[other], sight) > 13, (one, other)
    for status in DRAWN:
        assert distance(fills[status], colour("panel", theme), sight) > 7, status
    assert distance(fills["gap"], fills["covered"], sight) > 45


@pytest.mark.parametrize("theme", THEMES)
def test_signs_and_frames_can_be_seen(theme: Theme) -> None:
    for status in DRAWN:
        assert contrast(colour(f"{status}-ink", theme), colour(status, theme)) >= 4.5, status
        assert contrast(colour(f"{status}-line", theme), colour("panel", theme)) >= 3, status
    assert contrast(colour("unknown-ink", theme), colour("panel", theme)) >= 3


def test_every_status_has_a_sign_of_its_own() -> None:
    glyphs = dict(re.findall(r"\.sign\.(\w+) \{[^}]*--glyph: var\((--[\w-]+)\)", read("signs.css")))
    default = re.search(r"\.sign \{[^}]*--glyph: var\((--[\w-]+)\)", read("signs.css"))
    assert default
    glyphs["unknown"] = default[1]
    assert set(glyphs) == set(STATUSES)
    drawings = {glyph: _drawing(glyph) for glyph in glyphs.values()}
    assert len(set(drawings.values())) == len(STATUSES) == 6


def _drawing(glyph: str) -> str:
    found = re.search(rf"{glyph}: url\('([^']+)'\)", read("tokens.css"))
    assert found, glyph
    return found[1]


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("theme", THEMES)
def test_no_two_types_of_bodies_look_alike(theme: Theme, sight: Sight) -> None:
    for one, other in itertools.combinations(BODIES, 2):
        assert distance(colour(one, theme), colour(other, theme), sight) > 18, (one, other)
    assert all(contrast(colour(name, theme), colour("panel", theme)) >= 3 for name in BODIES)


def test_every_type_of_body_has_a_shape_of_its_own() -> None:
    text = (STYLE.parent / "network-style.ts").read_text(encoding="utf-8")
    shapes = dict(re.findall(r'^  (\w+): "(\w+)",$', text, re.MULTILINE))
    assert set(shapes) == set(LABELS)
    assert len(set(shapes.values())) == len(LABELS)
