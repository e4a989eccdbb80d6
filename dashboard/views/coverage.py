"""Coverage: who carries what, in which canton, and on what evidence."""

import streamlit as st

from dashboard import looking, screen
from dashboard.components import evidence, frame, host, legend, national, take, tools, twin
from dashboard.present.grid import matrix
from dashboard.present.scene import Scene


def draw(scene: Scene) -> None:
    words = scene.words
    screen.show(frame.title(scene, words("coverage.title"), words("coverage.sub")), key="title")
    screen.note(scene)
    with st.container(key="tools"):
        screen.show(tools.bar(scene), key="filters")
        take.offer(scene, "coverage", lambda: twin.grids(scene), command=asked(scene))
    with st.container(key="coverage"):
        with st.container(key="left"):
            cells(scene)
            screen.show(national.card(scene), key="national")
        panel(scene)
    screen.show(frame.foot(scene), key="foot")


def cells(scene: Scene) -> None:
    """Legend, then the matrix or its twin."""
    with st.container(key="card"):
        screen.show(legend.card(scene), key="legend")
        if scene.address.table:
            screen.show(twin.table(scene), key="twin")
        else:
            host.matrix(matrix(scene), key="matrix")
            shot = take.Picture("coverage", "#matrix", scene.words("coverage.title"), "[data-testid=legend]")
            screen.show(take.picture(scene, shot, command=asked(scene)), key="take-matrix")
        screen.show(legend.behind(scene), key="behind")


def asked(scene: Scene) -> str:
    """The command that gives the same cells."""
    return f"ksmm coverage --as-of {scene.day}"


def panel(scene: Scene) -> None:
    """The chosen cell; before one is chosen, how to choose, beside the matrix only."""
    cell = scene.coverage.cell(*scene.address.cell) if scene.address.cell else None
    if cell:
        with st.container(key="evidence-open"):
            screen.show(looking.panel(scene, cell), key="panel")
    elif scene.address.cell or not scene.address.table:
        with st.container(key="evidence-none"):
            screen.show(evidence.nothing(scene), key="panel-none")


found = screen.scene()
if found:
    draw(looking.back(found))
