"""What became of a question: still running, gone wrong, or answered."""

import streamlit as st

from dashboard import asking, data, screen
from dashboard.components import answer as answers
from dashboard.components import host, take
from dashboard.present import answer_picture, citing
from dashboard.present.answer import answer
from dashboard.present.answer_picture import AS, NETWORK, picture
from dashboard.present.arrange import arranged, fingerprint
from dashboard.present.asked import Asked, Question
from dashboard.present.network import Picture
from dashboard.present.scene import Scene
from dashboard.runs import Run
from dashboard.sight import values_of
from graph.errors import KsmmError
from queries.strangers import strangers
from queries.table import Table


def show(scene: Scene, asked: Asked, run: Run) -> None:
    if run.outcome is None:
        asking.watch(run, lambda seconds: screen.show(answers.running(scene, seconds), key="running"))
    elif isinstance(run.outcome, KsmmError):
        screen.show(answers.failed(scene, run.outcome), key="failed")
    elif asked.question:
        with st.container(key="answer"):
            _answer(scene, asked, asked.question, run.outcome)


def _answer(scene: Scene, asked: Asked, question: Question, table: Table) -> None:
    """Its size, the table or the picture, and what can be taken along."""
    shown, drawn = answer(scene, table, asked.query), picture(scene, table)
    with st.container(key="tools"):
        screen.show(answers.summary(scene, shown, table, picture=drawn is not None), key="summary")
        text, command = citing.text(asked.query, question), citing.command(asked.query, question)
        name = citing.file_name(question)
        take.offer(scene, name, lambda: [citing.grid(table)], query=text, command=command)
    if asked.query is None and (unknown := strangers(question.text)):
        screen.show(answers.unknown(scene, unknown), key="strangers")
    if drawn and scene.address.option(AS) == NETWORK:
        _draw(scene, drawn, take.about(scene, query=text, command=command))
    else:
        screen.show(answers.grid(scene, shown, asked.query), key="grid")
        if shown.barred:
            shot = take.Picture(name, "#answer-rows", _title(scene, asked))
            screen.show(take.picture(scene, shot, query=text, command=command), key="take-answer")
    screen.show(answers.taking(scene, asked, question), key="taking")


def _title(scene: Scene, asked: Asked) -> str:
    return asked.query.title.best(scene.words.language) if asked.query else scene.words("ask.answer")


def _draw(scene: Scene, shown: Picture, about: str) -> None:
    what = f"places {fingerprint(scene, shown)}"
    places = data.kept(scene.snapshot, what, lambda: arranged(scene, shown))
    data_of = answer_picture.drawn(scene, shown, places, values_of(scene, "degree"))
    host.network({**data_of, "about": about}, key="answer-picture")
