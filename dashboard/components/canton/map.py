"""The cantons as tiles of one size or as they lie: coloured by what is on record, or by one status."""

from collections.abc import Iterable

from dashboard.components import query, take
from dashboard.components.canton import land
from dashboard.components.canton.land import seen, short
from dashboard.components.signs import cell_sign, status_sign
from dashboard.markup import Html, tag
from dashboard.present.cantons import SHADES, Row, chosen, steps
from dashboard.present.outlines import Flat
from dashboard.present.scene import Scene
from dashboard.present.tiles import spots
from dashboard.present.totals import tally
from graph.coverage.matrix import ordered
from graph.coverage.values import STATUSES
from graph.model.responsibility import Pillar, Responsibility

LAND = "land"


def card(scene: Scene, found: list[Row], lie: Flat | None = None) -> Html:
    """Where the cantons have outlines, one chooses between tiles and land."""
    words, wanted = scene.words, chosen(scene)
    title = words.name(wanted.name) if wanted else words("cantons.map.share")
    as_land = lie is not None and scene.address.option("map") == LAND
    text = "status" if wanted else "land" if as_land else "share"
    return tag(
        "section",
        tag("div", tag("h2", title), _choice(scene, as_land=as_land) if lie else None, cls="head wide"),
        _picker(scene),
        tag("p", words(f"cantons.map.{text}.text"), cls="note"),
        land.drawing(scene, found, lie) if lie and as_land else _tiles(scene, found),
        _statuses(scene, found) if wanted else _steps(scene, found),
        tag("p", words("cantons.map.size"), cls="note") if as_land else None,
        tag("p", words("cantons.map.keys"), cls="note keys"),
        take.picture(scene, take.Picture("map", "#map", title, ".map-key"), command=asked(scene)),
        _query(scene, found, wanted),
        cls="card",
        data_testid="map",
    )


def asked(scene: Scene) -> str:
    """The command that gives the same cells."""
    return f"ksmm coverage --block cantonal --as-of {scene.day}"


def _query(scene: Scene, found: list[Row], wanted: Responsibility | None) -> Html:
    """What stands behind the colours: one responsibility by canton, or every cell."""
    if wanted:
        asked = query.of_library(scene, "cantons/one-responsibility", responsibility=wanted.id)
        return query.section(scene, asked, len(found))
    agreed, cells = scene.address.agreed, sum(row.tally.total for row in found)
    return query.section(scene, query.of_library(scene, "responsibilities/cells"), None if agreed else cells)


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


def spot(column: int, row: int) -> str:
    return f"grid-area:{row + 1}/{column + 1}"


def _choice(scene: Scene, *, as_land: bool) -> Html:
    words, address = scene.words, scene.address
    options = (("tiles", "", not as_land), (LAND, LAND, as_land))
    links = [
        tag(
            "a",
            words(f"cantons.map.as.{name}"),
            href=address.href(map=value),
            id=f"map-{name}",
            aria_current="true" if on else None,
            data_testid=f"map-{name}",
        )
        for name, value, on in options
    ]
    return tag("div", links, cls="choice", role="group", aria_label=words("cantons.map.as"))


def _tiles(scene: Scene, found: list[Row]) -> Html:
    stood = spots(row.id for row in found)
    rows = sorted(found, key=lambda row: (stood[row.id][1], stood[row.id][0]))
    tiles = [_tile(scene, found, row, (*stood[row.id], row is rows[0])) for row in rows]
    return tag(
        "ul", tiles, cls="tilemap", data_rove="map", aria_label=scene.words("cantons.map.label"), id="map"
    )


def _tile(scene: Scene, found: list[Row], row: Row, place: tuple[int, int, bool]) -> Html:
    """A link to the canton; its name and what its colour says are read out."""
    column, line, first = place
    look, said = seen(scene, found, row)
    below = cell_sign(row.cell) if row.cell else scene.words.percent(row.unknown, row.tally.total)
    inner = tag(
        "a",
        tag("b", short(row.id)),
        tag("span", below),
        href=scene.address.href(jurisdiction=row.id),
        aria_label=said,
        tabindex=0 if first else -1,
        data_item=True,
        id=f"tile-{row.id}",
        data_testid=f"tile-{row.id}",
    )
    return tag("li", inner, cls=look, title=said, style=spot(column, line))


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
