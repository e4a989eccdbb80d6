"""Overview: who does what, what is not known, what changed, and what became of the unit."""

import streamlit as st

from dashboard import data, screen
from dashboard.components import frame, query, since, starts, story, talking, then, totals, twin
from dashboard.components.take import offer
from dashboard.markup import Html, tag
from dashboard.present import unit
from dashboard.present.scene import Scene
from dashboard.present.since import days, steps
from dashboard.present.talking import points
from dashboard.present.totals import tally

CELLS = "responsibilities/cells"


def draw(scene: Scene) -> None:
    words = scene.words
    everything = tally(scene, scene.cantonal())
    share = words.percent(everything.counts["unknown"], everything.total)
    screen.show(frame.title(scene, words("overview.title"), words("overview.sub", share=share)), key="title")
    screen.note(scene)
    behind = query.of_library(scene, CELLS)
    screen.show(totals.card(scene, behind), key="totals")
    told = unit.story(scene, data.coverage(scene.snapshot, scene.today))
    if told:
        screen.show(story.card(scene, told), key="story")
    talk = talking.card(scene, points(scene, told))
    screen.show(tag("div", *changed(scene, talk), cls="two"), key="talk")
    screen.show(starts.cards(scene), key="starts")
    with st.container(key="tools"):
        offer(scene, "overview", lambda: [twin.totals(scene), twin.by_pillar(scene)], query=behind)
    screen.show(frame.foot(scene), key="foot")


def changed(scene: Scene, talk: Html) -> tuple[Html, ...]:
    """Beside what to talk about, the day picked against the day of the page."""
    between = days(scene)
    if between is None:
        return (talk,)
    past, now = (screen.on(scene, day) for day in between)
    found = steps(scene, data.moved(scene.snapshot, *between), (past.coverage, now.coverage))
    sides = tally(past, past.cantonal()), tally(now, now.cantonal())
    counts = then.card(scene, sides, scene.words.day(between[0]))
    return tag("div", talk, counts, cls="stacked"), since.card(scene, found)


found = screen.scene()
if found:
    draw(found)
