"""The small picture of a cell: bodies by type, ties by family, and the same in words."""

import textwrap
from collections.abc import Iterable

from dashboard.components import bodies
from dashboard.markup import Html, tag
from dashboard.present.neighbours import ACROSS, COLUMN, Line, Picture, Spot
from dashboard.present.scene import Scene

SHAPES = {
    "Authority": "M0-9A9 9 0 1 1 0 9A9 9 0 1 1 0-9Z",
    "Committee": "M0-10 8.7-5V5L0 10-8.7 5V-5Z",
    "NGO": "M-8-8H8V8H-8Z",
    "InternationalBody": "M0-11 11 0 0 11-11 0Z",
}
LINE_LENGTH, LINES, MARGIN = 17, 3, 14


def section(scene: Scene, drawn: Picture) -> Html:
    """Nothing where no body is concerned."""
    words = scene.words
    if not drawn.spots:
        return Html("")
    count = words("picture.ties", n=len(drawn.lines))
    note = words("picture.left-out", n=drawn.left_out) if drawn.left_out else ""
    listed = tag("details", tag("summary", count), tag("ul", [_said(scene, line) for line in drawn.lines]))
    return tag(
        "section",
        tag("h3", words("picture.title")),
        _svg(scene, drawn),
        tag("p", _key(scene, drawn), note, cls="note"),
        listed if drawn.lines else tag("p", words("picture.no-ties"), cls="note"),
        cls="picture",
        data_testid="bodies",
    )


def _svg(scene: Scene, drawn: Picture) -> Html:
    said = [
        f"{scene.words.name(s.actor.name)} ({scene.words(f'picture.role.{s.role}')})" for s in drawn.spots
    ]
    label = f"{scene.words('picture.title')}: {'; '.join(said)}"
    return tag(
        "svg",
        [_line(scene, line) for line in drawn.lines],
        [_spot(scene, spot) for spot in drawn.spots],
        viewBox=f"{-MARGIN} 0 {ACROSS * COLUMN + 2 * MARGIN} {drawn.height}",
        role="img",
        aria_label=label,
    )


def _spot(scene: Scene, spot: Spot) -> Html:
    role = scene.words(f"picture.role.{spot.role}")
    shape = tag("path", d=SHAPES[spot.actor.label], cls=spot.actor.label if spot.here else "hollow")
    full = f"{scene.words.name(spot.actor.name)} · {scene.words(f'label.{spot.actor.label}')} · {role}"
    text = [
        tag("text", line, x=0, y=24 + 12 * n, text_anchor="middle")
        for n, line in enumerate(_wrapped(scene.short(spot.actor.id)))
    ]
    return tag("g", tag("title", full), shape, text, transform=f"translate({spot.x} {spot.y})")


def _wrapped(name: str) -> list[str]:
    """At most three short lines; the rest is in the title and in the list."""
    lines = textwrap.wrap(name, LINE_LENGTH, break_on_hyphens=True) or [""]
    kept = lines[:LINES]
    if len(lines) > LINES:
        kept[-1] = textwrap.shorten(kept[-1] + " …", LINE_LENGTH + 2, placeholder=" …")
        kept[-1] = kept[-1] if kept[-1].endswith("…") else kept[-1] + " …"
    return kept


def _line(scene: Scene, line: Line) -> Html:
    """A dot at the end belongs, a double line works with, an arrow oversees; dashed is over."""
    path = _path(line.start, line.end)
    ended = "" if line.truth == "yes" else " ended"
    inner = tag("path", d=path, cls="gapline") if line.family == "works" else ""
    return tag(
        "g",
        tag("title", sentence(scene, line)),
        tag("path", d=path, cls=f"tie {line.family}{ended}"),
        inner,
        _tip(line),
    )


def _path(start: Spot, end: Spot) -> str:
    if start.y != end.y:
        return f"M{start.x} {start.y}L{end.x} {end.y}"
    lift = 16 + abs(start.x - end.x) // 12
    return f"M{start.x} {start.y}Q{(start.x + end.x) / 2} {start.y - lift * 2} {end.x} {end.y}"


def _tip(line: Line) -> Html | str:
    """The mark at the far end, just outside the body's shape."""
    if line.family == "works":
        return ""
    dx, dy = line.end.x - line.start.x, line.end.y - line.start.y
    length = max((dx * dx + dy * dy) ** 0.5, 1.0)
    if dy == 0:  # bodies in one row are joined by an arc, which comes down on the far one
        dy, length = abs(dx) * 0.6, (dx * dx * 1.36) ** 0.5
    x, y = line.end.x - 14 * dx / length, line.end.y - 14 * dy / length
    if line.family == "belongs":
        return tag("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r=2.8, cls="tip")
    back_x, back_y = x - 7 * dx / length, y - 7 * dy / length
    side_x, side_y = -3.4 * dy / length, 3.4 * dx / length
    points = ((x, y), (back_x + side_x, back_y + side_y), (back_x - side_x, back_y - side_y))
    return tag("path", d="M" + "L".join(f"{px:.1f} {py:.1f}" for px, py in points) + "Z", cls="tip")


def sentence(scene: Scene, line: Line) -> str:
    """A tie in words, with its time."""
    tie = line.tie
    said = scene.words(f"tie.{tie.type}", a=scene.short(tie.from_actor), b=scene.short(tie.to_actor))
    return said + _times(scene, line)


def _times(scene: Scene, line: Line) -> str:
    words, tie = scene.words, line.tie
    times = [words("since", when=words.edtf(tie.since))] if tie.since else []
    times += [words("until", when=words.edtf(tie.until))] if tie.until else []
    if line.truth != "yes":
        times.append(words(f"picture.truth.{line.truth}"))
    return f" ({', '.join(times)})" if times else ""


def _said(scene: Scene, line: Line) -> Html:
    """The same with the ways to both bodies."""
    a, b = (bodies.link(scene, id) for id in (line.tie.from_actor, line.tie.to_actor))
    return tag("li", bodies.within(scene, f"tie.{line.tie.type}", a=a, b=b), _times(scene, line))


def _key(scene: Scene, drawn: Picture) -> str:
    """Only the families and kinds that are in the picture."""
    families = dict.fromkeys(line.family for line in drawn.lines)
    labels = dict.fromkeys(spot.actor.label for spot in drawn.spots)
    parts: Iterable[str] = [
        *(scene.words(f"picture.shape.{label}") for label in labels),
        *(scene.words(f"picture.family.{family}") for family in families),
    ]
    return " · ".join(parts)
