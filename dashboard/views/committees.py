"""Committees: who sits where and for whom; with an id one committee and its parts."""

import streamlit as st

from dashboard import looking, screen
from dashboard.components import frame, query, take
from dashboard.components.body import time
from dashboard.components.committee import across, many, seats
from dashboard.components.committee.page import page
from dashboard.markup import tag
from dashboard.present.committee import committee
from dashboard.present.committees import committees, outside, rows, shared
from dashboard.present.scene import Scene
from graph.model.body import Actor


def draw(scene: Scene) -> None:
    actor = committees(scene).get(scene.address.id)
    if actor:
        one(scene, actor)
    else:
        every(scene)
    screen.show(frame.foot(scene), key="foot")


def one(scene: Scene, actor: Actor) -> None:
    words, of = scene.words, committee(scene, actor)
    back = tag("a", words("committees.all"), href=scene.address.to("committees"), cls="back")
    title = words("committee.title", name=scene.short(actor.id))
    screen.show(frame.title(scene, title, [words.name(actor.name), back]), key="title")
    screen.note(scene)
    screen.show(page(scene, of, time.card(scene, *looking.life(scene, actor))), key="committee")
    with st.container(key="tools"):
        asked = query.of_library(scene, "committees/members", committee=actor.id)
        take.offer(
            scene,
            f"seats-{actor.id}",
            lambda: [seats.grid(of), *across.grids(scene, of.shared, of.outside)],
            query=asked,
        )


def every(scene: Scene) -> None:
    words, found, both, none = scene.words, rows(scene), shared(scene), outside(scene)
    screen.show(frame.title(scene, words("committees.title"), words("committees.sub")), key="title")
    screen.note(scene)
    if scene.address.id:
        screen.show(frame.message(words("committees.unknown", id=scene.address.id)), key="unknown")
    with st.container(key="tools"):
        screen.show(many.tools(scene), key="filters")
        sizes, also = query.of_library(scene, "committees/sizes"), across.grids(scene, both, none)
        take.offer(scene, "committees", lambda: [many.grid(scene, found), *also], query=sizes)
    screen.show(many.table(scene, found), key="committees")
    lower = (across.overlap(scene, both), across.outside(scene, none))
    screen.show(tag("div", lower, cls="two"), key="across")


found = screen.scene()
if found:
    draw(found)
