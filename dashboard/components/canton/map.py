"""The cantons as tiles of one size: coloured by what is on record, or by one responsibility's status."""

from collections.abc import Iterable

from dashboard.components.signs import cell_sign, status_sign
from dashboard.markup import Html, tag
from dashboard.present.cantons import SHADES, Row, chosen, shade, steps
from dashboard.present.scene import Scene
from dashboard.present.tiles import spots
from dashboard.present.totals import tally
from graph.coverage.matrix import ordered
from graph.coverage.values import STATUSES
from graph.model.responsibility import Pillar


def card(scene: Scene, found: list[Row]) -> Html:
    words, wanted = scene.words, chosen(scene)
    title = words.name(wanted.name) if wanted else words("cantons.map.share")
    text = words("cantons.map.status.text") if wanted else words("cantons.map.share.text")
    stood = spots(row.id for row in found)
    rows = sorted(found, key=lambda row: (stood[row.id][1], stood[row.id][0]))
    tiles = [_tile(scene, found, row, (*stood[row.id], row is rows[0])) for row in rows]
    return tag(
        "section",
        tag("div", tag("h2", title), _picker(scene), cls="head wide"),
        tag("p", text, cls="note"),
        tag("ul", tiles, cls="tilemap", data_rove="map", aria_label=words("cantons.map.label")),
        _statuses(scene, found) if wanted else _steps(scene, found),
        tag("p", words("cantons.map.keys"), cls="note keys"),
        cls="card",
        data_testid="map",
    )


def small(scene: Scene, found: Iterable[Row], here: str) -> Html:
    """The map as a way from one canton to the next."""
    stood = spots(row.id for row in found)
    tiles = [
        tag(
            "li",
            tag(
                "a",
                short(id),
                href=scene.address.href(jurisdiction=id),
                title=scene.place_name(id),
                aria_label=scene.place_name(id),
                aria_current="page" if id == here else None,
                tabindex=0 if id == here else -1,
                data_item=True,
                id=f"to-{id}",
            ),
            style=spot(*stood[id]),
        )
        for id in sorted(stood, key=lambda one: (stood[one][1], stood[one][0]))
    ]
    label = scene.words("cantons.map.label")
    return tag("ul", tiles, cls="tilemap small", data_rove="map", aria_label=label, data_testid="mini-map")


def short(id: str) -> str:
    return id.rsplit("-", 1)[-1]


def spot(column: int, row: int) -> str:
    return f"grid-area:{row + 1}/{column + 1}"


def _tile(scene: Scene, found: list[Row], row: Row, place: tuple[int, int, bool]) -> Html:
    """A link to the canton; its name and what its colour says are read out."""
    words, (column, line, first) = scene.words, place
    if row.cell:
        look, below = row.cell.status, cell_sign(row.cell)
        said = words(f"status.{row.cell.status}")
    else:
        look, below = f"shade-{shade(found, row)}", words.percent(row.unknown, row.tally.total)
        said = words("cantons.unknown", n=row.unknown, whole=row.tally.total)
    name = scene.place_name(row.id)
    inner = tag(
        "a",
        tag("b", short(row.id)),
        tag("span", below),
        href=scene.address.href(jurisdiction=row.id),
        aria_label=f"{name}: {said}",
        tabindex=0 if first else -1,
        data_item=True,
        id=f"tile-{row.id}",
        data_testid=f"tile-{row.id}",
    )
    return tag("li", inner, cls=look, title=f"{name}: {said}", style=spot(column, line))


def _picker(scene: Scene) -> Html:
    """The share of unknown, or one responsibility that cantons have."""
    words, address, wanted = scene.words, scene.address, chosen(scene)
    options = [tag("option", words("cantons.map.share"), value="", selected=wanted is None)]
    options += [_group(scene, pillar, wanted.id if wanted else "") for pillar in scene.pillars()]
    return tag(
        "select",
        options,
        cls="field",
        id="colour-by",
        data_param="responsibility",
        data_href=address.href(responsibility=""),
        data_testid="colour-by",
        aria_label=words("cantons.map.by"),
    )


def _group(scene: Scene, pillar: Pillar, wanted: str) -> Html:
    mine = [
        one
        for one in ordered(scene.snapshot.records)
        if one.pillar == pillar.id
        and one.level in ("cantonal", "both")
        and not (scene.address.agreed and one.proposed)
    ]
    names = [
        tag("option", scene.words.name(one.name), value=one.id, selected=one.id == wanted) for one in mine
    ]
    return tag("optgroup", names, label=scene.words.name(pillar.name))


def _steps(scene: Scene, found: list[Row]) -> Html:
    words, shown = scene.words, steps(found)
    items = [
        tag(
            "li",
            tag("i", cls=f"shade-{number}"),
            words("range", least=round(100 * least), most=round(100 * most)),
            "\u00a0%",
        )
        for number, (least, most) in enumerate(shown, SHADES - len(shown) + 1)
    ]
    return tag("ul", items, cls="map-key", aria_label=words("cantons.map.share"))


def _statuses(scene: Scene, found: list[Row]) -> Html:
    """How many cantons have which status, and how far doubtful dates could move that."""
    words = scene.words
    counted = tally(scene, [row.cell for row in found if row.cell])
    items: list[Html] = []
    for status in STATUSES:
        least, most = counted.ranges[status]
        doubt = tag("small", words("range", least=least, most=most), title=words("range.why"))
        items.append(
            tag(
                "li",
                status_sign(status),
                words(f"status.{status}"),
                tag("b", words.number(counted.counts[status])),
                doubt if counted.in_doubt(status) else None,
                data_testid=f"key-{status}",
                data_count=counted.counts[status],
            )
        )
    return tag("ul", items, cls="map-key")
