"""Network: who is tied to whom, on the day and today, and on which ways."""

import streamlit as st

from dashboard import screen
from dashboard.components import frame, host, network_panel, network_table, network_title, network_tools
from dashboard.present.drawing import drawing
from dashboard.present.scene import Scene
from dashboard.sight import Sight, sight


def draw(scene: Scene) -> None:
    seen = sight(scene)
    screen.show(frame.title(scene, *network_title.title(scene, seen)), key="title")
    screen.note(scene)
    with st.container(key="tools"):
        screen.show(network_tools.bar(scene, seen), key="filters")
        name = f"network-{seen.origin.id}-{scene.day}.csv"
        label = scene.words("tools.download")
        host.download(label, lambda: network_table.as_csv(scene, seen.picture), name)
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
            host.network(drawing(scene, seen.picture, seen.arranged, seen.values), key="network-picture")


def panel(scene: Scene, seen: Sight) -> None:
    """What is chosen, or what the picture shows."""
    chosen = network_panel.chosen(scene, seen)
    with st.container(key="evidence-open" if chosen else "evidence-none"):
        screen.show(chosen or network_panel.nothing_chosen(scene, seen), key="panel")


found = screen.scene()
if found:
    draw(found)
