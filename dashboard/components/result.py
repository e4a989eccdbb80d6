"""What became of a question: still running, gone wrong, or answered."""

import streamlit as st

from dashboard import asking, data, screen
from dashboard.components import answer as answers
from dashboard.components import chart as charts
from dashboard.components import host, take
from dashboard.present import answer_picture, citing
from dashboard.present.answer import Answer, answer
from dashboard.present.answer_picture import AS, NETWORK, picture
from dashboard.present.arrange import arranged, fingerprint
from dashboard.present.asked import Asked, Question
from dashboard.present.chart import CHART, Chart, chart
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
    """Its size, the table or a picture, and what can be taken along."""
    shown = answer(scene, table, asked.query)
    drawn = {NETWORK: picture(scene, table), CHART: chart(scene, shown, table)}
    text, command = citing.text(asked.query, question), citing.command(asked.query, question)
    name = citing.file_name(question)
    with st.container(key="tools"):
        possible = [one for one, there in drawn.items() if there]
        screen.show(answers.summary(scene, shown, table, possible), key="summary")
        take.offer(scene, name, lambda: [citing.grid(table)], query=text, command=command)
    if asked.query is None and (unknown := strangers(question.text)):
        screen.show(answers.unknown(scene, unknown), key="strangers")
    seen = drawn.get(scene.address.option(AS))
    if isinstance(seen, Picture):
        _draw(scene, seen, take.about(scene, query=text, command=command))
    elif shot := _rows(scene, asked, shown, seen):
        taken = take.Picture(name, shot, _title(scene, asked))
        screen.show(take.picture(scene, taken, query=text, command=command), key="take-answer")
    screen.show(answers.taking(scene, asked, question), key="taking")


def _rows(scene: Scene, asked: Asked, shown: Answer, bars: Chart | None) -> str:
    """The bars or the table; where the picture is that can be taken along, if there is one."""
    if bars:
        screen.show(charts.figure(scene, bars), key="chart")
        return "#answer-chart"
    screen.show(answers.grid(scene, shown, asked.query), key="grid")
    return "#answer-rows" if shown.barred else ""


def _title(scene: Scene, asked: Asked) -> str:
    return asked.query.title.best(scene.words.language) if asked.query else scene.words("ask.answer")


def _draw(scene: Scene, shown: Picture, about: str) -> None:
    what = f"places {fingerprint(scene, shown)}"
    places = data.kept(scene.snapshot, what, lambda: arranged(scene, shown))
    data_of = answer_picture.drawn(scene, shown, places, values_of(scene, "degree"))
    host.network({**data_of, "about": about}, key="answer-picture")
