"""Data: the releases, what they hold, and what it rests on."""

import streamlit as st

from dashboard import data, screen
from dashboard.components import frame, holdings, query, releases, sources, take
from dashboard.markup import tag
from dashboard.present.asked import of_name
from dashboard.present.holdings import used
from dashboard.present.scene import Scene


def draw(scene: Scene) -> None:
    words = scene.words
    screen.show(frame.title(scene, words("data.title"), words("data.sub")), key="title")
    screen.note(scene)
    everything = used(scene.snapshot.records)
    with st.container(key="tools"):
        take.offer(
            scene,
            "data",
            lambda: [*sources.grids(scene, everything), holdings.grid(scene)],
            query=query.of_library(scene, sources.MOST_CITED),
        )
    screen.show(holdings.figures(scene, everything, counts(scene)), key="figures")
    beside = (
        releases.card(scene, data.brought(scene.snapshot)),
        sources.by_language(scene, everything),
        holdings.marking(scene),
    )
    left = tag("div", holdings.records(scene), holdings.names(scene), cls="stacked")
    right = tag("div", beside, cls="stacked")
    screen.show(tag("div", left, right, cls="two"), key="held")
    screen.show(sources.card(scene, everything), key="sources")
    screen.show(frame.foot(scene), key="foot")


def counts(scene: Scene) -> list[int | None]:
    """How many rows each question behind a figure has on this day."""
    tables = data.tables(scene.snapshot, [of_name(scene, name) for _, name in holdings.FIGURES])
    return [None if table is None else len(table) for table in tables]


found = screen.scene()
if found:
    draw(found)
