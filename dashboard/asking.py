"""The one question that a session has under way: started, stopped, asked again."""

from collections.abc import Callable

import streamlit as st

from dashboard import data, screen, state
from dashboard.present.asked import Question
from dashboard.present.scene import Snapshot
from dashboard.runs import Run

RUN = "run"
SOON = 0.5  # seconds in which most answers are there, so that nothing flickers
PULSE = 0.5


def current(snapshot: Snapshot, question: Question) -> Run:
    """The run of this question; another one that is under way is stopped."""
    held: Run | None = st.session_state.get(RUN)
    key = data.question_key(snapshot, question)
    if held is None or held.key != key or held.abandoned:
        stop()
        held = st.session_state[RUN] = data.ask(snapshot, question)
    held.wait(SOON)
    return held


def forget() -> None:
    """Nothing is asked any more."""
    stop()
    st.session_state.pop(RUN, None)


def stop() -> None:
    held: Run | None = st.session_state.get(RUN)
    if held is not None and held.outcome is None:
        held.stop()


def ask(text: str) -> None:
    """Go to the address of this text; asked again if it is there already."""
    forget()
    _, query = state.split(screen.address().href(view="ask", options={"cypher": text}, every=False))
    st.query_params.from_dict(query)


@st.fragment(run_every=PULSE)
def watch(run: Run, show: Callable[[int], None]) -> None:
    """Shows for how long it has been running; draws everything again when the outcome is there."""
    if run.wait(0):
        st.rerun()
    show(run.seconds)
