"""Network: who is tied to whom, on the day and today, and on which ways."""

import streamlit as st

from dashboard import screen
from dashboard.components import (
    frame,
    host,
    network_overview,
    network_panel,
    network_table,
    network_title,
    network_tools,
    take,
)
from dashboard.present.drawing import drawing
from dashboard.present.scene import Scene
from dashboard.sight import Sight, sight


def draw(scene: Scene) -> None:
    seen = sight(scene)
    screen.show(frame.title(scene, *network_title.title(scene, seen)), key="title")
    screen.note(scene)
    with st.container(key="tools"):
        screen.show(network_tools.bar(scene, seen), key="filters")
        name, question = f"network-{seen.origin.id}", network_overview.asked(scene, seen)
        take.offer(scene, name, lambda: network_table.grids(scene, seen.picture), query=question)
    with st.container(key="network"):
        picture(scene, seen)
        panel(scene, seen)
    screen.show(frame.foot(scene), key="foot")


def picture(scene: Scene, seen: Sight) -> None:
    """The picture or its twin."""
    with st.container(key="left"):
        if scene.address.table:
            with st.container(key="card"):
                screen.show(network_table.table(scene, seen.picture), key="twin")
        else:
            drawn = drawing(scene, seen.picture, seen.arranged, seen.values)
            about = take.about(scene, query=network_overview.asked(scene, seen))
            host.network({**drawn, "about": about}, key="network-picture")


def panel(scene: Scene, seen: Sight) -> None:
    """What is chosen, or what the picture shows."""
    chosen = network_panel.chosen(scene, seen)
    with st.container(key="evidence-open" if chosen else "evidence-none"):
        screen.show(chosen or network_panel.nothing_chosen(scene, seen), key="panel")


found = screen.scene()
if found:
    draw(found)
