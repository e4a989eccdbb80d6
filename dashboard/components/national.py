"""The country's own responsibilities, counted apart."""

from dashboard.components.signs import cell_sign
from dashboard.markup import Html, join, tag
from dashboard.present.grid import national_only
from dashboard.present.scene import Scene
from graph.coverage.values import Cell


def card(scene: Scene) -> Html:
    """The country's own responsibilities, counted apart."""
    words = scene.words
    groups = national_only(scene)
    own = sum(len(cells) for _, cells in groups)
    head = tag(
        "div",
        tag("h2", words("national.title")),
        tag("small", words("national.note", n=own, shared=len(scene.national()) - own)),
        cls="head",
    )
    columns = [
        tag(
            "div",
            tag("h3", words.name(pillar.name), cls="caps"),
            tag("ul", [_national(scene, c) for c in cells]),
        )
        for pillar, cells in groups
    ]
    if not columns:
        return join(None)
    return tag("section", head, tag("div", columns, cls="block"), cls="card", data_testid="national")


def _national(scene: Scene, cell: Cell) -> Html:
    words, address = scene.words, scene.address
    what = scene.responsibility_name(cell.responsibility)
    chosen = address.cell == (cell.responsibility, cell.jurisdiction)
    id = f"cell-{cell.responsibility}-{cell.jurisdiction}"
    fades = bool(address.status) and cell.status not in address.status
    link = tag(
        "a",
        cell_sign(cell),
        tag("span", what, [" ", tag("em", words("proposed"), cls="tag")] if _proposed(scene, cell) else None),
        href=address.href(responsibility=cell.responsibility, jurisdiction=cell.jurisdiction),
        id=id,
        cls="faded" if fades else None,
        data_testid=id,
        aria_label=f"{what}, {scene.place_name(cell.jurisdiction)}, {words(f'status.{cell.status}')}",
        aria_current="true" if chosen else None,
    )
    return tag("li", link)


def _proposed(scene: Scene, cell: Cell) -> bool:
    return scene.responsibility(cell.responsibility).proposed
