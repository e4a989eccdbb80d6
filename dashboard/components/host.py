"""The components on the screen, and the way back from a link in them to an address."""

from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import Any

import streamlit as st
from streamlit.components.v2 import component
from streamlit.components.v2.types import ComponentRenderer

from dashboard import files, state
from dashboard.markup import Html

GOTO = "goto"
HERE = "here"
LEAVING = "leaving"
SIGN_OUT = "./sign-out"


@cache
def _component(name: str) -> ComponentRenderer:
    return component(f"ksmm.{name}", js=f"{name}-*.js")


def sheet(html: Html, *, key: str, lang: str) -> None:
    """Put HTML of ours on the screen; its links stay in the app."""
    _component("sheet")(key=key, data={"html": html, "lang": lang}, on_go_change=partial(follow, key))


def matrix(data: Mapping[str, Any], *, key: str) -> None:
    _component("matrix")(key=key, data=dict(data), on_go_change=partial(follow, key))


def editor(
    data: Mapping[str, Any], *, key: str, run: Callable[[str], None], cancel: Callable[[], None]
) -> None:
    """A text that somebody writes; `run` gets it, `cancel` ends what runs."""

    def running() -> None:
        text = getattr(st.session_state.get(key), "run", None)
        if isinstance(text, str):
            run(text)

    _component("editor")(key=key, data=dict(data), on_run_change=running, on_cancel_change=cancel)


def network(data: Mapping[str, Any], *, key: str) -> None:
    _component("network")(key=key, data=dict(data), on_go_change=partial(follow, key))


def follow(key: str) -> None:
    """Go where the component says: another query at once, another view when the script starts."""
    href = getattr(st.session_state.get(key), "go", None)
    if not isinstance(href, str):
        return
    if href == SIGN_OUT:
        st.session_state[LEAVING] = True
        return
    view, query = state.split(href)
    if view == st.session_state.get(HERE):
        st.query_params.from_dict(query)
    else:
        st.session_state[GOTO] = href


def download(label: str, make: Callable[[], str | bytes], name: str, *, mime: str = files.CSV) -> None:
    """A button that makes its file only when it is pressed."""
    key = f"download-{name.rsplit('.', 1)[-1]}"
    st.download_button(label, make, file_name=name, mime=mime, key=key, on_click="ignore")
