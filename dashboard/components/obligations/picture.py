"""The alluvial picture: who asks, for what, which measure is about it, who holds it, and where it ends."""

import textwrap
from collections.abc import Iterator

from dashboard.components.obligations.saying import station as named
from dashboard.i18n import HARD_SPACE
from dashboard.markup import Html, tag
from dashboard.present.alluvial import Band, Station
from dashboard.present.demands import STATIONS, Demands
from dashboard.present.scene import Scene
from dashboard.present.stream import HOLES, MORE, Stream
from graph.model.responsibility import Responsibility

WIDTH, BAR = 1040, 9
AT = (200, 404, 690, 862)  # where the bars of each column stand
ROOM = (31, 43, 25, 24)  # characters of a label's line, the count among them
HEAD, LINE = 14, 13
OPEN = "measure:none"  # no hole as deep as having nobody
FADE = 70  # how far a demand on something nobody holds gets


def svg(scene: Scene, drawn: Stream, found: Demands) -> Html:
    """Stations and bands are links, one Tab stop for all of them; the table holds the same."""
    words, flow = scene.words, drawn.flow
    bands = sorted(flow.bands, key=lambda band: bool(band.marked))
    parts = [
        *(_head(scene, column) for column in range(len(AT))),
        *_pillars(scene, drawn),
        *(_band(scene, band, picking=bool(found.through)) for band in bands),
        *(_station(scene, one, drawn, found) for one in flow.stations.values()),
    ]
    return tag(
        "svg",
        _fades(),
        parts,
        viewBox=f"0 0 {WIDTH} {flow.height:.0f}",
        id="alluvial",
        cls="alluvial",
        role="group",
        aria_label=words("obligation.picture.label", n=len(found.every)),
        data_rove="map",
        data_testid="alluvial",
    )


def _fades() -> Html:
    """A band that ends nowhere fades out."""
    stops = [tag("stop", offset=o, cls="hole", stop_opacity=a) for o, a in ((0.35, 0.75), (1, 0.08))]
    light = [tag("stop", offset=o, cls="open", stop_opacity=a) for o, a in ((0.35, 0.5), (1, 0.08))]
    fades = (("obligation-fade", stops), ("obligation-open", light))
    return tag("defs", [tag("linearGradient", each, id=id) for id, each in fades])


def _head(scene: Scene, column: int) -> Html:
    text = scene.words(f"obligation.column.{STATIONS[column]}")
    first = column == 0
    x = AT[column] + (BAR if first else 0)
    return tag("text", text, x=x, y=HEAD, cls="caps", text_anchor="end" if first else "start")


def _pillars(scene: Scene, drawn: Stream) -> Iterator[Html]:
    for number, pillar in enumerate(scene.pillars()):
        if (y := drawn.flow.heads.get((1, number))) is not None:
            yield tag("text", scene.words.name(pillar.name), x=AT[1] + BAR + 6, y=f"{y - 5:.1f}", cls="caps")


def _band(scene: Scene, band: Band, *, picking: bool) -> Html:
    words = scene.words
    start, end = named(scene, band.start.key), named(scene, band.end.key)
    said = words("obligation.band", start=start, end=end, n=band.count)
    hole = "open" if band.end.key == OPEN else "hole" if band.end.key in HOLES else ""
    names = ["band", *([hole] if hole else []), *(["on"] if band.marked else ["off"] if picking else [])]
    return tag(
        "a",
        tag("title", said),
        tag("path", d=_ribbon(band)),
        href=_through(scene, band.start.key, band.end.key),
        cls=" ".join(names),
        aria_label=said,
        tabindex=-1,
        data_item=True,
    )


def _ribbon(band: Band) -> str:
    """Two curves and their ends."""
    x0, x1 = AT[band.start.column] + BAR, AT[band.end.column]
    mid, high = (x0 + x1) / 2, band.height
    y0, y1 = band.from_y, band.to_y
    there = f"M{x0} {y0:.1f}C{mid} {y0:.1f} {mid} {y1:.1f} {x1} {y1:.1f}"
    back = f"V{y1 + high:.1f}C{mid} {y1 + high:.1f} {mid} {y0 + high:.1f} {x0} {y0 + high:.1f}Z"
    return there + back


def _station(scene: Scene, one: Station, drawn: Stream, found: Demands) -> Html:
    words = scene.words
    folded = drawn.folded.get(one.key, ())
    text = words("obligation.more", n=len(folded)) if folded else named(scene, one.key)
    said = words("obligation.station", what=text, n=one.count)
    names = ", ".join(scene.responsibility_name(id) for id in folded)
    chosen = one.key in found.through
    return tag(
        "a",
        tag("title", f"{said}: {names}" if names else said),
        tag("rect", x=AT[one.column], y=one.y, width=BAR, height=one.height, rx=1.5),
        _label(text, one, _slot(one, drawn)),
        href=_href(scene, one.key, chosen=chosen),
        id=f"station-{one.key.replace(':', '-').replace('/', '-')}",
        cls=" ".join(["station", *(["hole"] if one.key in HOLES else []), *(["on"] if chosen else [])]),
        aria_label=said,
        aria_current="true" if chosen else None,
        tabindex=0 if one == next(iter(drawn.flow.stations.values())) else -1,
        data_item=True,
        data_testid=one.key,
        data_count=one.count,
    )


def _slot(one: Station, drawn: Stream) -> float:
    """How far it is to the middle of the next station above or below."""
    beside = (other for other in drawn.flow.stations.values() if other.column == one.column)
    middle = one.y + one.height / 2
    return min((abs(o.y + o.height / 2 - middle) for o in beside if o.key != one.key), default=one.height)


def _label(text: str, one: Station, slot: float) -> Html:
    """As many lines as there is room for, with the count behind the last one."""
    most = max(1, min(3, int(max(one.height, slot) // LINE))) if one.column != 1 else 1
    room, behind = ROOM[one.column], f"{HARD_SPACE}{one.count}"
    lines = textwrap.wrap(text + behind, room, break_long_words=False)
    if len(lines) > most:
        rest = " ".join(lines[most - 1 :]).removesuffix(behind)
        lines = [*lines[: most - 1], textwrap.shorten(rest, room - len(behind), placeholder=" …")]
    lines[-1] = lines[-1].removesuffix(behind)
    first = one.column == 0
    x = AT[one.column] - 7 if first else AT[one.column] + BAR + 6
    y = one.y + one.height / 2 + 4 - 6.5 * (len(lines) - 1)
    spans = [tag("tspan", line, x=x, dy=LINE if at else 0) for at, line in enumerate(lines)]
    count = tag("tspan", f" {one.count}", cls="count")
    return tag("text", spans, count, x=x, y=f"{y:.1f}", text_anchor="end" if first else "start")


def _href(scene: Scene, key: str, *, chosen: bool) -> str:
    """A responsibility opens its panel; any other station picks what passes there."""
    address = scene.address
    if key.startswith(MORE):
        return address.href(every=True)
    column, _, id = key.partition(":")
    if column == "duty" and id in scene.snapshot.records.of(Responsibility):
        return address.href(responsibility="" if chosen else id, through="", id="")
    return address.href(through="" if chosen else key, responsibility="", id="")


def _through(scene: Scene, *keys: str) -> str:
    """The address of what passes two stations."""
    duty = next((key.removeprefix("duty:") for key in keys if key.startswith("duty:")), "")
    rest = [key for key in keys if not key.startswith("duty:")]
    known = not duty.startswith("more/") and duty != "none"
    through = ",".join(rest if known else [key for key in keys if not key.startswith(MORE)])
    return scene.address.href(responsibility=duty if known else "", through=through, id="", kind="")


def legend(scene: Scene) -> Html:
    """What a band, a hole and a pick look like, in words."""
    words = scene.words
    items = [
        tag("li", tag("i", cls=f"swatch {name}", aria_hidden="true"), words(f"obligation.legend.{name}"))
        for name in ("band", "hole", "on")
    ]
    return tag("ul", items, cls="flow-legend")
