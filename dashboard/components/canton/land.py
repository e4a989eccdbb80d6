"""The cantons as they lie: the same links, colours and names as the tiles."""

from dashboard.components.glyphs import glyph
from dashboard.markup import Html, tag
from dashboard.present.cantons import Row, shade
from dashboard.present.outlines import WIDTH, Flat, Shape
from dashboard.present.scene import Scene
from graph.coverage.values import Cell, Status

# Against the middle of a label: where the name stands and the middle of its sign; the size of the sign.
PLACES = {
    "stacked": ((0, -2), (0, 11), 16),
    "beside": ((-9, 4), (10, 0), 14),
    "small": ((0, 0), (0, 6), 11),
    "above": ((0, -11), (0, 0), 12),
}


def drawing(scene: Scene, found: list[Row], lie: Flat) -> Html:
    """One Tab stop; arrows go to the next canton that way."""
    rows = {row.id: row for row in found}
    areas = [_area(scene, found, rows[shape.id], shape) for shape in lie.shapes]
    return tag(
        "svg",
        areas,
        [_label(scene, rows[shape.id], shade(found, rows[shape.id]), shape) for shape in lie.shapes],
        viewBox=f"0 0 {WIDTH} {lie.height}",
        id="map",
        cls="land",
        role="group",
        aria_label=scene.words("cantons.map.label"),
        data_rove="map",
        data_testid="land",
    )


def seen(scene: Scene, found: list[Row], row: Row) -> tuple[str, str]:
    """The look of a canton, and what its colour says: the same on tiles and land."""
    words, name = scene.words, scene.place_name(row.id)
    if row.cell:
        return row.cell.status, f"{name}: {words(f'status.{row.cell.status}')}"
    said = words("cantons.unknown", n=row.unknown, whole=row.tally.total)
    return f"shade-{shade(found, row)}", f"{name}: {said}"


def short(id: str) -> str:
    return id.rsplit("-", 1)[-1]


def _area(scene: Scene, found: list[Row], row: Row, shape: Shape) -> Html:
    look, said = seen(scene, found, row)
    return tag(
        "a",
        tag("title", said),
        tag("path", d=shape.path, fill_rule="evenodd"),
        href=scene.address.href(jurisdiction=row.id),
        cls=look,
        aria_label=said,
        tabindex=0 if row is found[0] else -1,
        data_item=True,
        id=f"area-{row.id}",
        data_testid=f"area-{row.id}",
    )


def _label(scene: Scene, row: Row, step: int, shape: Shape) -> Html:
    """Its letters, and beside the colour a sign, or the share where there is room."""
    (dx, dy), (sx, sy), size = PLACES[shape.label]
    if row.cell:
        look, sign = row.cell.status, _sign(row.cell, shape.x + sx, shape.y + sy, size)
    elif shape.label == "stacked":
        share = scene.words.percent(row.unknown, row.tally.total)
        look, sign = f"shade-{step}", _text(share, shape.x, shape.y + 12, "share")
    else:
        look, sign = f"shade-{step}", None
        dx, dy = (dx, dy) if shape.label == "above" else (0, 4)
    name = _text(short(row.id), shape.x + dx, shape.y + dy, "letters")
    return tag("g", name, sign, cls=f"label {shape.label} {look}", aria_hidden="true")


def _text(text: str, x: float, y: float, cls: str) -> Html:
    return tag("text", text, x=round(x, 1), y=round(y, 1), cls=cls, text_anchor="middle")


def _sign(cell: Cell, x: float, y: float, size: float) -> Html:
    """Faded where only a doubtful date would bring it, as everywhere."""
    unsure = cell.could_be if cell.status == "unknown" else ()
    perhaps: Status | None = next((status for status in unsure if status != "unknown"), None)
    drawn = glyph(perhaps or cell.status, x, y, size)
    return tag("g", drawn, cls="perhaps") if perhaps else drawn
