"""Gaps: what the rules found, on which evidence, and what to do next."""

import streamlit as st

from dashboard import screen
from dashboard.components import frame, take
from dashboard.components.findings import file, filters, listing, panel
from dashboard.markup import Html
from dashboard.present.findings import Judged, chosen, groups, judged, shown
from dashboard.present.scene import Scene


def draw(scene: Scene) -> None:
    words, every = scene.words, judged(scene)
    found = shown(scene, every)
    screen.show(frame.title(scene, words("finding.question"), words("finding.sub")), key="title")
    screen.note(scene)
    with st.container(key="tools"):
        screen.show(filters.bar(scene), key="filters")
        take.offer(scene, "gaps", lambda: [file.grid(scene, found)], command=command(scene))
    with st.container(key="gaps"):
        with st.container(key="card"):
            screen.show(filters.key(scene, every), key="key")
            screen.show(listing.groups(scene, groups(scene, found), every), key="findings")
            if found:
                screen.show(picture(scene), key="take-findings")
        beside(scene, every)
    screen.show(frame.foot(scene), key="foot")


def command(scene: Scene) -> str:
    """The command that gives the same findings."""
    return f"ksmm gaps --as-of {scene.day}"


def picture(scene: Scene) -> Html:
    shot = take.Picture("gaps", "#findings", scene.words("finding.question"), "[data-testid=finding-key]")
    return take.picture(scene, shot, command=command(scene))


def beside(scene: Scene, every: tuple[Judged, ...]) -> None:
    """The chosen finding, or how to choose one."""
    finding = chosen(scene, every)
    with st.container(key="evidence-open" if finding else "evidence-none"):
        screen.show(panel.panel(scene, finding) if finding else panel.nothing(scene), key="panel")


found = screen.scene()
if found:
    draw(found)
