"""Between Streamlit and the views: the address, the scene of the day, and what to say when there is none."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import cast

import streamlit as st

from dashboard import data, state
from dashboard.components import frame, host
from dashboard.i18n import Words
from dashboard.markup import Html
from dashboard.present.lens import lens
from dashboard.present.scene import Scene, Snapshot
from graph.errors import KsmmError

SEEN = "seen"
PULSE = 4  # seconds between two looks at whether the graph is still the one on the screen


def address() -> state.Address:
    """What the browser's address asks for, on the view that is running."""
    view = cast(state.View, st.session_state.get(host.HERE, "overview"))
    return state.read(view, cast(Mapping[str, str], st.query_params), st.context.locale)


def show(html: Html, *, key: str) -> None:
    host.sheet(html, key=key, lang=address().lang)


def scene() -> Scene | None:
    """The facts of this screen; None after saying why there are none."""
    now, here = data.situation(), address()
    words = Words(here.lang)
    try:
        with st.spinner(words("graph.reading")):
            snapshot = data.latest(now)
    except KsmmError:  # gone between two questions
        now, snapshot = data.Situation("down"), None
    st.session_state[SEEN] = now
    if now.kind != "ready":
        show(frame.message(words(f"graph.{now.kind}")), key="graph-message")
    if now.behind:
        show(frame.message(words("graph.behind")), key="behind")
    if snapshot is None:
        return None
    return _scene(snapshot, here, words)


def note(scene: Scene) -> None:
    """Say which parts of the address could not be read."""
    if scene.address.wrong:
        names = ", ".join(scene.address.wrong)
        show(frame.message(scene.words("address.wrong", names=names)), key="wrong")


def _scene(snapshot: Snapshot, here: state.Address, words: Words) -> Scene:
    today = data.today()
    shown = data.coverage(snapshot, here.as_of or today, lens(here))
    return Scene(snapshot, shown, today, here, words)


@st.fragment(run_every=PULSE)
def heartbeat() -> None:
    """Looks now and then; draws everything again when the graph came back, went away or changed."""
    seen = st.session_state.get(SEEN)
    if seen is not None and data.situation() != seen:
        st.rerun()


def on(scene: Scene, day: date) -> Scene:
    """The same scene on another day."""
    return replace(scene, coverage=data.coverage(scene.snapshot, day))
