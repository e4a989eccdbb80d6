"""Where to start: three ways on, for three kinds of reader."""

from collections.abc import Iterable

from dashboard.markup import Html, tag
from dashboard.present.leads import ask
from dashboard.present.scene import Scene


def cards(scene: Scene) -> Html:
    """Who is tied to whom, who carries what, what one wants to know."""
    return tag(
        "div",
        _start(scene, "network", _network(scene)),
        _start(scene, "coverage", _coverage(scene)),
        _start(scene, "ask", _ask(scene)),
        cls="starts",
    )


def _network(scene: Scene) -> list[Html]:
    words, to, known = scene.words, scene.address.to, scene.snapshot.dataset
    links: list[Html] = []
    if known.focus:
        who = scene.short(known.focus.body)
        links += [
            tag(
                "a",
                words("start.then", who=who, day=words.day(one.day)),
                href=scene.address.href(view="network", as_of=one.day, id=known.focus.body, options={}),
            )
            for one in known.reference_days
        ]
    links.append(tag("a", words("start.bodies"), href=to("bodies")))
    return [*links, tag("a", words("start.cantons"), href=to("cantons"))]


def _coverage(scene: Scene) -> list[Html]:
    words, to = scene.words, scene.address.to
    return [
        tag("a", words("start.matrix"), href=to("coverage")),
        tag("a", words("start.gaps"), href=to("coverage", status=("disputed", "gap"))),
        tag("a", words("start.obligations"), href=to("obligations")),
        tag("a", words("start.findings"), href=to("gaps")),
    ]


def _ask(scene: Scene) -> list[Html]:
    words, to = scene.words, scene.address.to
    return [
        tag("a", words("start.library"), href=ask(scene, "committees/members")),
        tag("a", words("start.editor"), href=to("ask")),
        tag("a", words("start.data"), href=to("data")),
    ]


def _start(scene: Scene, key: str, links: Iterable[Html]) -> Html:
    words = scene.words
    return tag(
        "section",
        tag("p", words("start.label"), cls="caps"),
        tag("h2", words(f"start.{key}.title")),
        tag("p", words(f"start.{key}.text"), cls="note"),
        tag("div", links, cls="links"),
        cls="card",
    )
