"""Who looks: nothing is shown before somebody has signed in, where the settings ask for that."""

from pathlib import Path

import streamlit as st

from dashboard import login
from dashboard.components import frame, host
from dashboard.i18n import Words
from dashboard.login import Login
from dashboard.state import Address
from graph.errors import KsmmError


def admitted(path: Path, here: Address) -> bool:
    """Whether the sign-in of this file lets in who looks; if not, the screen says why, and how to come in."""
    words = Words(here.lang)
    try:
        known = login.known(path)
    except KsmmError:  # changed since `ksmm up` looked at it: closed, not open
        host.sheet(frame.message(words("login.broken")), key="login", lang=here.lang)
        return False
    if not st.user.get("is_logged_in"):
        host.sheet(frame.door(words, words("login.needed"), keep=True), key="login", lang=here.lang)
        _ask(known, words)
        return False
    if not known.lets_in(st.user):
        text = words("login.refused", name=person() or "?")
        host.sheet(frame.door(words, text), key="login", lang=here.lang)
        st.button(words("login.out"), key="sign-out", on_click=st.logout)
        return False
    return True


def person() -> str | None:
    """The name of whoever is signed in, as the provider gives it."""
    claims = (st.user.get(name) for name in ("name", "email", "sub"))
    return next((str(claim) for claim in claims if claim), None)


def _ask(known: Login, words: Words) -> None:
    for name in known.providers:
        label = words("login.in.with", provider=name) if name else words("login.in")
        st.button(label, key=f"sign-in-{name or ''}", type="primary", on_click=st.login, args=(name,))
