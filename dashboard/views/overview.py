"""Overview: who does what, what is not known, what changed, and what became of the unit."""

import streamlit as st

from dashboard import data, looking, screen
from dashboard.components import frame, query, since, starts, story, talking, then, totals, twin
from dashboard.components.take import offer
from dashboard.files import Grid
from dashboard.markup import Html, tag
from dashboard.present import unit
from dashboard.present.scene import Scene
from dashboard.present.talking import Point, points
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
    found, change = points(scene, told), looking.changed(scene)
    talk = talking.card(scene, found)
    screen.show(tag("div", *beside(scene, talk, change), cls="two"), key="talk")
    screen.show(starts.cards(scene), key="starts")
    with st.container(key="tools"):
        offer(scene, "overview", lambda: grids(scene, found, change), query=behind)
    screen.show(frame.foot(scene), key="foot")


def beside(scene: Scene, talk: Html, change: looking.Change | None) -> tuple[Html, ...]:
    """What to talk about; below it the counts of both days, beside it what moved."""
    if change is None:
        return (talk,)
    past, now, moved = change
    sides = tally(past, past.cantonal()), tally(now, now.cantonal())
    counts = then.card(scene, sides, scene.words.day(past.day))
    return tag("div", talk, counts, cls="stacked"), since.card(scene, moved)


def grids(scene: Scene, found: list[Point], change: looking.Change | None) -> list[Grid]:
    """Counts, counts by pillar, what to talk about, what moved."""
    every = [twin.totals(scene), twin.by_pillar(scene), talking.grid(found)]
    return [*every, *([since.grid(scene, change[2])] if change else [])]


found = screen.scene()
if found:
    draw(found)
