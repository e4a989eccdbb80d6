"""Ask: the library of questions, and an editor for one's own."""

import streamlit as st

from dashboard import asking, screen
from dashboard.components import editor, frame, library, pickers, question, result
from dashboard.present.asked import Asked, asked
from dashboard.present.scene import Scene


def draw(scene: Scene) -> None:
    words, wanted = scene.words, asked(scene)
    screen.show(frame.title(scene, words("ask.title"), words("ask.sub")), key="title")
    screen.note(scene)
    run = asking.current(scene.snapshot, wanted.question) if wanted.question else asking.forget()
    with st.container(key="ask"):
        screen.show(library.card(scene, wanted.query.name if wanted.query else ""), key="library")
        with st.container(key="work-chosen" if wanted.query or wanted.question else "work"):
            with st.container(key="put"):
                if wanted.query:
                    of_library(scene, wanted)
                else:
                    free(scene, wanted, running=run is not None and run.outcome is None)
            if run:
                result.show(scene, wanted, run)
    screen.show(frame.foot(scene), key="foot")


def of_library(scene: Scene, wanted: Asked) -> None:
    """A question of the library and its values."""
    if wanted.query:
        screen.show(question.head(scene, wanted.query, wanted), key="question")
        pickers.show(scene, wanted.query)
        if wanted.missing:
            screen.show(question.missing(scene, wanted.query, wanted), key="missing")


def free(scene: Scene, wanted: Asked, *, running: bool) -> None:
    """The editor; above it a word where the library has no such question."""
    if wanted.unknown:
        screen.show(question.unknown(scene, wanted.unknown), key="missing")
    screen.show(question.free(scene), key="question")
    editor.show(scene, wanted.question.text if wanted.question else "", running=running)
    screen.show(editor.starts(scene), key="starts")


found = screen.scene()
if found:
    draw(found)
