"""The sign of a cell, small bars, and names with their language."""

from collections.abc import Iterable

from dashboard.i18n import Words
from dashboard.markup import Html, tag
from dashboard.present.grid import CORNERS, corners
from graph.coverage.values import STATUSES, Cell, Status
from graph.model.values import Names


def status_sign(status: Status, *, corner: str = "", small: bool = False) -> Html:
    """The sign of a status alone; the word always stands beside it."""
    names = ["sign", status, corner, "small" if small else ""]
    return tag("i", cls=" ".join(name for name in names if name), aria_hidden="true")


def cell_sign(cell: Cell) -> Html:
    """The sign of a cell with its corners; faded where only a doubtful date would bring it."""
    bits = corners(cell)
    flags = [name for bit, (name, _) in enumerate(CORNERS) if bits & 1 << bit]
    perhaps = [status for status in cell.could_be if status != "unknown"] if cell.status == "unknown" else []
    shown = perhaps[0] if perhaps else cell.status
    names = ["sign", shown, *(["perhaps"] if perhaps else []), *flags]
    return tag("i", cls=" ".join(names), aria_hidden="true")


def bars(counts: Iterable[int], *, thin: bool = False) -> Html:
    """One bar of cells by status; what is unknown is a field of dots, as long as it is."""
    parts = [
        tag("span", cls=status, style=f"--n:{count}")
        for status, count in zip(STATUSES, counts, strict=True)
        if count
    ]
    return tag("div", parts, cls="bars thin" if thin else "bars", aria_hidden="true")


def name(names: Names, words: Words) -> Html:
    """A name in the reader's language, or in the one it has, and then says which."""
    text, language = names.best(words.language)
    if language == words.language:
        return Html(tag("span", text))
    return tag(
        "span", text, tag("small", language, cls="foreign", title=words("name.fallback")), lang=language
    )
