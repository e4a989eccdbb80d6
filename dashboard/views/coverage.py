"""Coverage: who carries what, in which canton, and on what evidence."""

from datetime import date

import streamlit as st

from dashboard import screen
from dashboard.components import coverage, evidence, frame, host
from dashboard.markup import tag
from dashboard.present.grid import matrix
from dashboard.present.scene import Scene


def draw(scene: Scene) -> None:
    words = scene.words
    screen.show(frame.title(scene, words("coverage.title"), words("coverage.sub")), key="title")
    screen.note(scene)
    with st.container(key="tools"):
        screen.show(coverage.tools(scene), key="filters")
        download(scene, scene.day)
    with st.container(key="coverage"):
        with st.container(key="left"):
            cells(scene)
            screen.show(coverage.national(scene), key="national")
        with st.container(key="evidence"):
            panel(scene)
    screen.show(frame.foot(scene), key="foot")


def cells(scene: Scene) -> None:
    """Legend, then the matrix or its twin."""
    with st.container(key="card"):
        screen.show(coverage.legend(scene), key="legend")
        if scene.address.table:
            screen.show(coverage.twin(scene), key="twin")
        else:
            host.matrix(matrix(scene), key="matrix")


def panel(scene: Scene) -> None:
    cell = scene.coverage.cell(*scene.address.cell) if scene.address.cell else None
    shown = evidence.panel(scene, cell, None) if cell else evidence.nothing(scene)
    screen.show(tag("div", shown, data_chosen="yes" if cell else "no"), key="panel")


def download(scene: Scene, day: date) -> None:
    st.download_button(
        scene.words("tools.download"),
        lambda: coverage.as_csv(scene),
        file_name=f"coverage-{day.isoformat()}.csv",
        mime="text/csv",
        key="download",
        on_click="ignore",
    )


found = screen.scene()
if found:
    draw(found)
