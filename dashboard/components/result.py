"""What became of a question: still running, gone wrong, or answered."""

import streamlit as st

from dashboard import asking, screen
from dashboard.components import answer as answers
from dashboard.components import take
from dashboard.present import citing
from dashboard.present.answer import answer
from dashboard.present.asked import Asked, Question
from dashboard.present.scene import Scene
from dashboard.runs import Run
from graph.errors import KsmmError
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
    """Its size, the table, and what can be taken along."""
    shown = answer(scene, table, asked.query)
    with st.container(key="tools"):
        screen.show(answers.summary(scene, shown, table), key="summary")
        text, command = citing.text(asked.query, question), citing.command(asked.query, question)
        name = citing.file_name(question)
        take.offer(scene, name, lambda: [citing.grid(table)], query=text, command=command)
    screen.show(answers.grid(scene, shown, asked.query), key="grid")
    screen.show(answers.taking(scene, asked, question), key="taking")
