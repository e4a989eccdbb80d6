"""The dashboard: which views there are, and what stands around them."""

from pathlib import Path

import streamlit as st
from streamlit.navigation.page import Page

from dashboard import screen, signing, state
from dashboard.components import frame, host
from dashboard.i18n import Words
from graph.settings import Settings

HERE = Path(__file__).parent
STATIC = HERE / "static"


def pages() -> dict[state.View, Page]:
    """The views by name; the first is at the root of the address."""
    words = Words(screen.address().lang)
    return {
        view: st.Page(
            HERE / "views" / f"{view}.py",
            title=f"{words(f'view.{view}')} · ksmm",
            url_path=view,
        )
        for view in state.VIEWS
    }


def root(first: Page) -> Page:
    """The first view again, at the root of the address: a default page has no other address."""
    return st.Page(HERE / "views" / f"{state.VIEWS[0]}.py", title=first.title, url_path="start", default=True)


def main() -> None:
    st.set_page_config(page_icon=str(STATIC / "favicon.svg"), layout="wide")
    st.html(STATIC / "shell.css")
    if st.session_state.pop(host.LEAVING, False):
        st.logout()
        return
    known = pages()
    page = st.navigation([root(known[state.VIEWS[0]]), *known.values()], position="hidden")
    if goto := st.session_state.pop(host.GOTO, None):
        view, query = state.split(goto)
        st.switch_page(known[view], query_params=query)
    st.session_state[host.HERE] = page.url_path or state.VIEWS[0]
    here = screen.address()
    asked_for = Settings.from_env().login
    if asked_for and not signing.admitted(asked_for, here):
        return
    with st.container(key="bar"):
        screen.show(frame.bar(here, Words(here.lang)), key="bar-sheet")
    if asked_for and (name := signing.person()):
        screen.show(frame.person(name, Words(here.lang)), key="person")
    page.run()
    screen.heartbeat()


main()
