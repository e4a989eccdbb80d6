"""Around the matrix: filters, legend with counts, the country's own block."""

from collections.abc import Iterable

from dashboard.components.signs import cell_sign, status_sign
from dashboard.markup import Html, join, tag
from dashboard.present.grid import CORNERS, national_only
from dashboard.present.scene import Scene
from dashboard.present.totals import Tally, flagged, tally
from graph.coverage.values import STATUSES, Cell, Status
from graph.model.responsibility import Pillar


def tools(scene: Scene) -> Html:
    """Pillar, order, proposed ones, matrix or table."""
    words, address = scene.words, scene.address
    return tag(
        "div",
        _pillar(scene),
        _choice(
            "order",
            words("tools.order"),
            [
                (words("tools.order.known"), address.href(official=False), not address.official),
                (words("tools.order.official"), address.href(official=True), address.official),
            ],
        ),
        _choice(
            "proposed",
            words("tools.proposed"),
            [
                (words("tools.proposed.with"), address.href(agreed=False), not address.agreed),
                (words("tools.proposed.without"), address.href(agreed=True), address.agreed),
            ],
        ),
        _choice(
            "show",
            words("tools.show"),
            [
                (words("tools.matrix"), address.href(table=False), not address.table),
                (words("tools.table"), address.href(table=True), address.table),
            ],
        ),
        cls="tools",
    )


def _pillar(scene: Scene) -> Html:
    words, address = scene.words, scene.address
    pillars = sorted(scene.snapshot.records.of(Pillar).values(), key=lambda pillar: pillar.position)
    options = [tag("option", words("tools.pillar.all"), value="", selected=not address.pillar)]
    options += [
        tag("option", words.name(p.name), value=p.id, selected=p.id == address.pillar) for p in pillars
    ]
    return tag(
        "select",
        options,
        cls="field",
        id="pillar",
        data_param="pillar",
        data_href=address.href(pillar=""),
        data_testid="pillar",
        aria_label=words("tools.pillar"),
    )


def _choice(name: str, label: str, options: Iterable[tuple[str, str, bool]]) -> Html:
    links = [tag("a", text, href=href, aria_current="true" if on else None) for text, href, on in options]
    return tag("div", links, cls="choice", role="group", aria_label=label, data_testid=name)


def legend(scene: Scene) -> Html:
    """The key of signs is the count, and the filter."""
    words = scene.words
    counted = tally(scene, scene.cantonal())
    unknown = words.percent(counted.counts["unknown"], counted.total)
    push = tag("span", words("legend.unknown", share=unknown, whole=counted.total), cls="push")
    statuses = [_status(scene, status, counted) for status in STATUSES]
    return tag(
        "div",
        tag(
            "div",
            tag("span", words("legend.status"), cls="caps"),
            statuses,
            push,
            cls="legend",
            role="group",
            aria_label=words("legend.status"),
        ),
        tag(
            "div",
            tag("span", words("legend.corners"), cls="caps"),
            _corners(scene),
            _perhaps(scene),
            _clear(scene),
            cls="legend",
            role="group",
            aria_label=words("legend.corners"),
        ),
        data_testid="legend",
    )


def _status(scene: Scene, status: Status, counted: Tally) -> Html:
    count = counted.counts[status]
    on = status in scene.address.status
    chosen = tuple(s for s in STATUSES if (s in scene.address.status) != (s == status))
    return tag(
        "a",
        status_sign(status),
        scene.words(f"status.{status}"),
        tag("b", scene.words.number(count)),
        _range(scene, counted, status),
        href=scene.address.href(status=chosen),
        aria_current="true" if on else None,
        title=scene.words(f"status.{status}.meaning"),
        data_testid=f"legend-{status}",
        data_count=count,
    )


def _range(scene: Scene, counted: Tally, status: Status) -> Html | None:
    if not counted.in_doubt(status):
        return None
    least, most = counted.ranges[status]
    return tag("small", scene.words("range", least=least, most=most), title=scene.words("range.why"))


def _corners(scene: Scene) -> list[Html]:
    links: list[Html] = []
    for name, flags in CORNERS:
        on = scene.address.flag in flags
        links.append(
            tag(
                "a",
                status_sign("covered", corner=name),
                scene.words(f"corner.{name}"),
                tag("b", scene.words.number(flagged(scene.cantonal(), *flags))),
                href=scene.address.href(flag=None if on else flags[0]),
                aria_current="true" if on else None,
                data_testid=f"legend-{name}",
            )
        )
    return links


def _perhaps(scene: Scene) -> Html | None:
    """What faded signs mean, where there are any."""
    doubtful = sum(cell.status == "unknown" and len(cell.could_be) > 1 for cell in scene.cantonal())
    if not doubtful:
        return None
    return tag(
        "span",
        status_sign("covered", corner="perhaps"),
        " ",
        scene.words("legend.perhaps", n=doubtful),
        cls="note",
        data_testid="legend-perhaps",
    )


def _clear(scene: Scene) -> Html | None:
    if not (scene.address.status or scene.address.flag):
        return None
    return tag("a", scene.words("legend.clear"), href=scene.address.href(status=(), flag=None), cls="push")


def national(scene: Scene) -> Html:
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
