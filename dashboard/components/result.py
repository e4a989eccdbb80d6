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
        _draw(scene, drawn)
    else:
        screen.show(answers.grid(scene, shown, asked.query), key="grid")
    screen.show(answers.taking(scene, asked, question), key="taking")


def _draw(scene: Scene, shown: Picture) -> None:
    what = f"places {fingerprint(scene, shown)}"
    places = data.kept(scene.snapshot, what, lambda: arranged(scene, shown))
    host.network(answer_picture.drawn(scene, shown, places, values_of(scene, "degree")), key="answer-picture")
