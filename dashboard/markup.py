"""HTML built from values: everything is escaped unless it was built here."""

from collections.abc import Iterable
from html import escape
from typing import TypeAlias
from urllib.parse import urlsplit

Child: TypeAlias = "str | int | Iterable[Child] | None"

VOID = frozenset({"input", "br", "hr", "path", "circle", "line", "rect", "stop"})


class Html(str):
    """Text that is HTML already."""

    __slots__ = ()


def tag(name: str, *children: Child, **attributes: object) -> Html:
    """One element; `cls` is its class, `aria_label` becomes `aria-label`, None leaves an attribute out."""
    head = "".join(_attribute(key, value) for key, value in attributes.items())
    if name in VOID:
        return Html(f"<{name}{head}/>")
    return Html(f"<{name}{head}>{join(children)}</{name}>")


def join(children: Child) -> Html:
    """Children one after the other, escaped where they are plain text."""
    if children is None:
        return Html("")
    if isinstance(children, Html):
        return children
    if isinstance(children, str | int):
        return Html(escape(str(children)))
    return Html("".join(join(child) for child in children))


def between(separator: str, children: Iterable[Html | str]) -> Html:
    parts = [join(child) for child in children]
    return Html(escape(separator).join(parts))


def web(url: str | None) -> str | None:
    """The address if a browser may be sent there."""
    if not url:
        return None
    return url if urlsplit(url).scheme in ("http", "https") else None


def _attribute(key: str, value: object) -> str:
    if value is None or value is False:
        return ""
    name = "class" if key == "cls" else key.rstrip("_").replace("_", "-")
    if value is True:
        return f" {name}"
    return f' {name}="{escape(str(value))}"'
