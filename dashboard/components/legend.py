"""The key of signs and corners, which is the count and the filter too."""

from dashboard.components import query
from dashboard.components.signs import status_sign
from dashboard.markup import Html, tag
from dashboard.present.grid import CORNERS
from dashboard.present.lens import WHOLE, lens, level
from dashboard.present.scene import Scene
from dashboard.present.totals import Tally, flagged, tally
from graph.coverage.values import STATUSES, Status


def card(scene: Scene) -> Html:
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


def behind(scene: Scene) -> Html:
    """Every cantonal cell, or those of the one status looked for; how many is said where none is left out."""
    address, status = scene.address, scene.address.status
    one = status[0] if len(status) == 1 else None
    cells = [cell for cell in scene.cantonal() if one in (None, cell.status)]
    narrowed = address.pillar or address.agreed or level(address) or lens(address) != WHOLE
    asked = query.of_library(scene, "responsibilities/cells", **({"status": one} if one else {}))
    return query.section(scene, asked, None if narrowed else len(cells))
