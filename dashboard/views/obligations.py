"""Obligations: what Switzerland is asked to do, which measure is about it, and who holds it."""

import streamlit as st

from dashboard import screen
from dashboard.components import frame, take
from dashboard.components.obligations import again, panel, picture, table, tools
from dashboard.markup import tag
from dashboard.present.again import again as repeated
from dashboard.present.demands import Demands, demands
from dashboard.present.scene import Scene
from dashboard.present.stream import stream


def draw(scene: Scene) -> None:
    words, found, asked = scene.words, demands(scene), repeated(scene)
    also = [again.grid(scene, asked)] if asked else []
    screen.show(
        frame.title(scene, words("obligation.question"), words("obligation.sub", day=words.day(scene.day))),
        key="title",
    )
    screen.note(scene)
    with st.container(key="tools"):
        screen.show(tools.bar(scene), key="filters")
        take.offer(scene, "obligations", lambda: [*table.grids(scene, found), *also], command=command(scene))
    with st.container(key="obligations"):
        with st.container(key="card"):
            screen.show(tools.key(scene, found), key="key")
            card(scene, found)
            screen.show(tools.rows_behind(scene, found), key="behind")
        chosen = panel.panel(scene, found)
        with st.container(key="evidence-open" if chosen else "evidence-none"):
            screen.show(chosen or panel.nothing(scene), key="panel")
    if asked:
        screen.show(again.card(scene, asked), key="again")
    screen.show(frame.foot(scene), key="foot")


def card(scene: Scene, found: Demands) -> None:
    """The picture, or its twin."""
    if scene.address.table:
        screen.show(table.table(scene, found), key="twin")
        return
    drawn = picture.svg(scene, stream(scene, found), found)
    shot = take.Picture("obligations", "#alluvial", scene.words("obligation.question"), ".flow-legend")
    foot = take.picture(scene, shot, command=command(scene))
    screen.show(tag("div", tag("div", drawn, cls="wide-picture"), picture.legend(scene), foot), key="picture")


def command(scene: Scene) -> str:
    """The command that gives the same."""
    names = ("instrument", "issuer")
    given = [f"--{name} {scene.address.option(name)}" for name in names if scene.address.option(name)]
    return " ".join(["ksmm crosswalk", *given, f"--as-of {scene.day}"])


found = screen.scene()
if found:
    draw(found)
