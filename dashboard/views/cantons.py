"""Cantons: how much is on record where, and one canton with everything that is known of it."""

import streamlit as st

from dashboard import screen
from dashboard.components import frame, take
from dashboard.components.canton import map as tiles
from dashboard.components.canton import page, table
from dashboard.lie import lie
from dashboard.present.canton import asked
from dashboard.present.cantons import Row, rows
from dashboard.present.scene import Scene
from graph.model.place import Jurisdiction


def draw(scene: Scene) -> None:
    found, place = rows(scene), asked(scene)
    if place:
        one(scene, found, place)
    else:
        every(scene, found)
    screen.show(frame.foot(scene), key="foot")


def every(scene: Scene, found: list[Row]) -> None:
    """The map and its table."""
    words = scene.words
    screen.show(frame.title(scene, words("cantons.title"), words("cantons.sub")), key="title")
    screen.note(scene)
    if scene.address.jurisdiction:
        screen.show(frame.message(words("cantons.wrong", id=scene.address.jurisdiction)), key="no-canton")
    with st.container(key="cantons"):
        screen.show(tiles.card(scene, found, lie(scene, found)), key="map")
        screen.show(table.card(scene, found), key="twin")
    with st.container(key="tools"):
        take.offer(scene, "cantons", lambda: [table.grid(scene, found)], command=tiles.asked(scene))


def one(scene: Scene, found: list[Row], place: Jurisdiction) -> None:
    """One canton: its page."""
    words = scene.words
    languages = ", ".join(words(f"language.{code}") for code in place.languages)
    sub = " · ".join([*dict.fromkeys(place.name.all()), words("canton.languages", languages=languages)])
    screen.show(frame.title(scene, words("canton.title", name=words.name(place.name)), sub), key="title")
    screen.note(scene)
    mine = next(row for row in found if row.id == place.id)
    screen.show(page.page(scene, found, mine), key="canton")
    with st.container(key="tools"):
        command = f"ksmm coverage --jurisdiction {place.id} --as-of {scene.day}"
        take.offer(scene, place.id, lambda: page.grids(scene, mine), command=command)


found = screen.scene()
if found:
    draw(found)
