"""The page of one canton: which card stands where; and what it holds as a file."""

from dashboard.components.canton import asking, country, coverage, gaps, head, round_table, ties, tree
from dashboard.files import Grid
from dashboard.markup import Html, tag
from dashboard.present.cantons import Row
from dashboard.present.scene import Scene
from dashboard.present.whom import questions


def page(scene: Scene, found: list[Row], mine: Row) -> Html:
    """Three columns on a wide screen, one after the other on a small one."""
    place, cells = mine.id, mine.cells
    left = (coverage.card(scene, place, cells), gaps.card(scene, place, cells))
    middle = (round_table.card(scene, mine), tree.card(scene, place), ties.card(scene, place))
    right = (asking.card(scene, place, cells), country.card(scene, cells))
    columns = [tag("div", cards, cls="stacked") for cards in (left, middle, right)]
    return tag("div", head.card(scene, found, mine), tag("div", columns, cls="canton-columns"), cls="stacked")


FIELDS = (
    *("jurisdiction", "responsibility", "name", "status", "leads", "supports", "classes", "gaps"),
    *("ask_suggested", "ask_why"),
)


def grids(scene: Scene, mine: Row) -> list[Grid]:
    """All that its cards hold."""
    place, cells = mine.id, mine.cells
    beside = (gaps.grid(scene, cells), tree.grid(scene, place), ties.grid(scene, place))
    return [grid(scene, mine), *beside, country.grid(scene, cells)]


def grid(scene: Scene, mine: Row) -> Grid:
    """Its cells, and for each unknown one whom to ask: a suggestion."""
    asks = {id: ask for ask in questions(scene, mine.id, mine.cells) for id in ask.responsibilities}
    rows: list[tuple[object, ...]] = []
    for cell in mine.cells:
        ask = asks.get(cell.responsibility)
        whom = (ask.bodies or ask.kind, ask.why) if ask else (None, None)
        first = (cell.jurisdiction, cell.responsibility, scene.responsibility_name(cell.responsibility))
        rows.append((*first, cell.status, cell.leads, cell.supports, cell.classes, cell.gaps, *whom))
    return Grid("canton", FIELDS, tuple(rows))
