"""Search: what fits a name, an acronym, an alias or a wording, and the way to it."""

import streamlit as st

from dashboard import data, screen
from dashboard.components import frame, take
from dashboard.components.found import asked, grid, results
from dashboard.present.found import groups
from dashboard.present.scene import Scene
from graph.errors import KsmmError
from queries.search import Hit


def draw(scene: Scene) -> None:
    words, text = scene.words, scene.address.option("q").strip()
    heading = words("search.title", text=text) if text else words("view.search")
    screen.show(frame.title(scene, heading, words("search.sub")), key="title")
    screen.note(scene)
    hits = looked_for(scene, text)
    if hits is not None:
        screen.show(results(scene, text, groups(hits)), key="found")
        if hits:
            with st.container(key="tools"):
                take.offer(scene, "search", lambda: [grid(hits)], command=asked(scene, text))
    screen.show(frame.foot(scene), key="foot")


def looked_for(scene: Scene, text: str) -> tuple[Hit, ...] | None:
    """What was found; None after saying that the graph does not answer."""
    try:
        return data.search(scene.snapshot, text, scene.words.language)
    except KsmmError:
        screen.show(frame.message(scene.words("graph.down")), key="graph-message")
        return None


found = screen.scene()
if found:
    draw(found)
