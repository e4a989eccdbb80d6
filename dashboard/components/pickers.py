"""The values of a question: lists fed by the graph, and fields where there is no list."""

from functools import partial

import streamlit as st

from dashboard import data, screen, state
from dashboard.components import question
from dashboard.present.scene import Scene
from queries.catalogue import Query
from queries.front import Param


def show(scene: Scene, query: Query) -> None:
    """One field for each parameter, side by side; the day stands at the head of the page."""
    if not query.params:
        return
    with st.container(key="pickers"):
        for param in query.params:
            if param.picker:
                _picker(scene, query, param)
            else:
                screen.show(question.plain(scene, param), key=f"param-{query.name}-{param.name}")


def _picker(scene: Scene, query: Query, param: Param) -> None:
    words, key = scene.words, f"p-{query.name}-{param.name}"
    found = data.options(scene.snapshot, query, param.name, words.language, scene.day)
    labels = {id: _known_as(scene, id, name) for id, name in found}
    given = scene.address.given.get(param.name)
    st.session_state[key] = given if given in labels else None
    st.selectbox(
        words(f"param.{param.name}")
        if param.required
        else words("param.optional", what=words(f"param.{param.name}")),
        list(labels),
        index=None,
        format_func=labels.__getitem__,
        placeholder=words("ask.choose"),
        key=key,
        on_change=partial(_choose, key, param.name),
    )


def _known_as(scene: Scene, id: str, name: str) -> str:
    """A body can also be looked for by its acronym."""
    short = scene.short(id) if scene.actor(id) else ""
    return name if not short or short in name else f"{name} · {short}"


def _choose(key: str, name: str) -> None:
    """The address says what was chosen."""
    href = screen.address().href(**{f"p.{name}": st.session_state.get(key) or "", "every": False})
    st.query_params.from_dict(state.split(href)[1])
