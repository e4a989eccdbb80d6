"""Ask: the library of questions, and an editor for one's own."""

import streamlit as st

from dashboard import asking, screen
from dashboard.components import answer as answers
from dashboard.components import editor, frame, host, library, pickers, question
from dashboard.present import citing
from dashboard.present.answer import answer
from dashboard.present.asked import Asked, asked
from dashboard.present.scene import Scene
from dashboard.runs import Run
from graph.errors import KsmmError


def draw(scene: Scene) -> None:
    words, wanted = scene.words, asked(scene)
    screen.show(frame.title(scene, words("ask.title"), words("ask.sub")), key="title")
    screen.note(scene)
    run = asking.current(scene.snapshot, wanted.question) if wanted.question else asking.forget()
    with st.container(key="ask"):
        screen.show(library.card(scene, wanted.query.name if wanted.query else ""), key="library")
        with st.container(key="work"):
            put(scene, wanted, run)
            result(scene, wanted, run)
    screen.show(frame.foot(scene), key="foot")


def put(scene: Scene, wanted: Asked, run: Run | None) -> None:
    """The question: of the library with its values, or the editor."""
    with st.container(key="put"):
        if wanted.query:
            screen.show(question.head(scene, wanted.query, wanted), key="question")
            pickers.show(scene, wanted.query)
        elif wanted.unknown:
            screen.show(question.unknown(scene, wanted.unknown), key="question")
        else:
            screen.show(question.free(scene), key="question")
            text = wanted.question.text if wanted.question else ""
            editor.show(scene, text, running=run is not None and run.outcome is None)
            screen.show(editor.starts(scene), key="starts")


def result(scene: Scene, wanted: Asked, run: Run | None) -> None:
    """The answer, what went wrong, or what is still missing."""
    if wanted.query and wanted.missing:
        screen.show(question.missing(scene, wanted.query, wanted), key="missing")
    if run is None or wanted.question is None:
        return
    if run.outcome is None:
        asking.watch(run)
    elif isinstance(run.outcome, KsmmError):
        screen.show(answers.failed(scene, run.outcome), key="failed")
    else:
        table, put = run.outcome, wanted.question
        with st.container(key="answer"):
            shown = answer(scene, table, wanted.query)
            with st.container(key="tools"):
                screen.show(answers.summary(scene, shown, table), key="summary")
                host.download(
                    scene.words("tools.download"),
                    lambda: citing.as_csv(scene, table, wanted.query, put),
                    citing.file_name(scene, put),
                )
            screen.show(answers.grid(scene, shown, wanted.query), key="grid")
            screen.show(answers.taking(scene, wanted, put), key="taking")


found = screen.scene()
if found:
    draw(found)
