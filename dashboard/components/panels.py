"""What the panels beside the network have in common."""

from collections.abc import Iterable

from dashboard.components.signs import name
from dashboard.markup import Child, Html, tag
from dashboard.present.scene import Scene
from dashboard.present.telling import state, told
from dashboard.present.web import Line


def head(scene: Scene, title: Child, close: str) -> Html:
    cross = tag(
        "a",
        "×",
        href=close,
        cls="close",
        id="close",
        data_close=True,
        aria_label=scene.words("close"),
    )
    return tag("header", tag("h2", title), cross)


def badges(texts: Iterable[tuple[str, bool]]) -> Html:
    """Badges; the second value says that something is not known for sure."""
    return tag(
        "div", [tag("span", t, cls="badge plain" if open_ else "badge") for t, open_ in texts], cls="badges"
    )


def facts(rows: Iterable[tuple[str, Child]]) -> Html:
    return tag("dl", [(tag("dt", key), tag("dd", value)) for key, value in rows], cls="beside")


def actor_name(scene: Scene, id: str) -> Child:
    actor = scene.actor(id)
    return name(actor.name, scene.words) if actor else id


def line_item(scene: Scene, line: Line) -> Html:
    """A tie that opens its record, and its time."""
    link = tag("a", told(scene, line.tie), href=scene.address.href(tie=line.tie.id, pick=""))
    over = "over" if line.moment in ("ended", "other") else line.moment
    return tag("li", link, tag("small", state(scene, line)), cls=f"tied {over}")
