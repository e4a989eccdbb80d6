"""Bodies: who is who; with an id the page of one body."""

import streamlit as st

from dashboard import looking, screen
from dashboard.components import frame, query, take
from dashboard.components.body import file, many
from dashboard.components.body.page import page
from dashboard.present.listing import entries
from dashboard.present.scene import Scene
from graph.model.body import Actor


def draw(scene: Scene) -> None:
    actor = scene.actor(scene.address.id)
    if actor:
        one(scene, actor)
    else:
        every(scene)
    screen.show(frame.foot(scene), key="foot")


def one(scene: Scene, actor: Actor) -> None:
    words, back = scene.words, many.back(scene)
    whole, happened = looking.life(scene, actor)
    screen.show(
        frame.title(scene, words("body.title", name=scene.short(actor.id)), [words.name(actor.name), back]),
        key="title",
    )
    screen.note(scene)
    screen.show(page(scene, whole, happened), key="body")
    with st.container(key="tools"):
        mandates = query.of_library(scene, "mandates/of-body", body=actor.id)
        take.offer(scene, actor.id, lambda: file.grids(whole), query=mandates)


def every(scene: Scene) -> None:
    words, found = scene.words, entries(scene)
    screen.show(frame.title(scene, words("bodies.title"), words("bodies.sub")), key="title")
    screen.note(scene)
    if scene.address.id:
        screen.show(frame.message(words("body.unknown", id=scene.address.id)), key="unknown")
    with st.container(key="tools"):
        screen.show(many.tools(scene), key="filters")
        take.offer(scene, "bodies", lambda: [many.grid(scene, found)], query=many.asked(scene))
    screen.show(many.table(scene, found), key="bodies")


found = screen.scene()
if found:
    draw(found)
