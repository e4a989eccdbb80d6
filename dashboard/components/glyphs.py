"""The signs of the statuses as drawings; tokens.css has the same for HTML."""

from typing import NamedTuple

from dashboard.markup import Html, tag
from graph.coverage.values import Status

BOX = 12


class Glyph(NamedTuple):
    """In a box of twelve: what is filled, what is a line, and how strong the line is."""

    filled: str = ""
    line: str = ""
    width: float = 0


GLYPHS: dict[Status, Glyph] = {
    "covered": Glyph("M2.6 6a3.4 3.4 0 1 0 6.8 0a3.4 3.4 0 1 0-6.8 0z"),
    "partial": Glyph("M6 2.5a3.5 3.5 0 0 0 0 7z", "M2.5 6a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0z", 1.3),
    "assigned": Glyph(line="M3 6a3 3 0 1 0 6 0a3 3 0 1 0-6 0z", width=1.4),
    "disputed": Glyph(line="M2.2 4.6h7.6M2.2 7.4h7.6M7.7 2 4.3 10", width=1.4),
    "gap": Glyph(line="m3 3 6 6m0-6-6 6", width=1.8),
    "unknown": Glyph("M4.65 6a1.35 1.35 0 1 0 2.7 0a1.35 1.35 0 1 0-2.7 0z"),
}


def glyph(status: Status, x: float, y: float, size: float) -> Html:
    """Its middle at x, y; the style sheet gives `.ink` and `.line` their colour."""
    drawn, scale = GLYPHS[status], size / BOX
    left, top = round(x - size / 2, 1), round(y - size / 2, 1)
    return tag(
        "g",
        tag("path", d=drawn.filled, cls="ink") if drawn.filled else None,
        tag("path", d=drawn.line, cls="line", stroke_width=drawn.width) if drawn.line else None,
        transform=f"translate({left} {top}) scale({scale:.3f})",
        cls="glyph",
    )
