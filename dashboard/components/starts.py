"""Where to start: three ways on, for three kinds of reader."""

from collections.abc import Iterable

from dashboard.markup import Html, tag
from dashboard.present.scene import Scene


def cards(scene: Scene) -> Html:
    """Three ways on, for three kinds of reader; only what exists."""
    words, address = scene.words, scene.address
    gaps = address.href(view="coverage", status=("disputed", "gap"))
    matrix = [
        tag("a", words("start.matrix"), href=address.href(view="coverage")),
        tag("a", words("start.gaps"), href=gaps),
        tag("a", words("start.table"), href=address.href(view="coverage", table=True)),
    ]
    days = [
        tag("a", words("start.day", day=words.day(d.day)), href=address.href(view="coverage", as_of=d.day))
        for d in scene.snapshot.dataset.reference_days
    ]
    weak = tag("a", words("start.weak"), href=address.href(view="coverage", flag="weakness"))
    commands = [_command(scene, text) for text in ("ksmm ask", "ksmm gaps", "ksmm coverage")]
    return tag(
        "div",
        _start(scene, "coverage", matrix),
        _start(scene, "time", [*days, weak]),
        _start(scene, "ask", commands),
        cls="starts",
    )


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


def _command(scene: Scene, text: str) -> Html:
    copy = tag(
        "button",
        scene.words("copy"),
        type="button",
        cls="button mini",
        data_copy=text,
        data_done=scene.words("copied"),
        aria_label=f"{scene.words('copy')}: {text}",
    )
    return tag("div", tag("code", text), copy, cls="command")
