"""What a view gives along: CSV and XLSX of its rows, SVG and PNG of its picture. One mechanism for all.

In a view, inside `st.container(key="tools")`:
    take.offer(scene, "gaps", lambda: file.grids(scene, found), query=query.of_library(scene, NAME, ...))
where the last argument makes the grids (the CSV holds the first, the XLSX all of them), only when pressed.
Beside a picture with an id, drawn as SVG or as HTML:
    take.picture(scene, take.Picture("gaps", "#id", title, key=".legend"), command="ksmm gaps")
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dashboard import files
from dashboard.components import host
from dashboard.components import query as queries
from dashboard.components.query import Query
from dashboard.files import Grid, Parcel
from dashboard.markup import Html, tag
from dashboard.present.scene import Scene

Make = Callable[[], Sequence[Grid]]
Asked = Query | str | None
"""A question of the library, or a text with its values written out; beside a text stands its command."""


def offer(scene: Scene, name: str, make: Make, *, query: Asked = None, command: str = "") -> None:
    """The two buttons; a file without a library query names the command that gives the same."""
    about = said(scene, query=query, command=command)

    def parcel() -> Parcel:
        return Parcel(tuple(make()), about)

    stem, words = f"{name}-{scene.day}", scene.words
    host.download(words("tools.download"), lambda: files.as_csv(parcel()), f"{stem}.csv")
    host.download(words("tools.xlsx"), lambda: files.as_xlsx(parcel()), f"{stem}.xlsx", mime=files.XLSX)


def said(scene: Scene, *, query: Asked = None, command: str = "") -> tuple[tuple[str, str], ...]:
    """What a file says of itself; the names stay English, so that a program finds them in each language."""
    known = scene.snapshot
    told = {
        "data": scene.words.name(known.dataset.title),
        "release": known.release,
        "as_of": scene.day.isoformat(),
        "seen_on": scene.today.isoformat(),
        "marking": known.dataset.marking,
        "address": scene.address.href(),
        "query": queries.filled(query) if isinstance(query, Query) else query,
        "command": queries.command(scene, query) if isinstance(query, Query) else command,
    }
    return tuple((name, text) for name, text in told.items() if text)


def about(scene: Scene, *, query: Asked = None, command: str = "") -> str:
    """The same for a picture: one line for each."""
    told = said(scene, query=query, command=command)
    return "\n".join(f"{key}: {text}" for key, text in told)


@dataclass(frozen=True, slots=True)
class Picture:
    """What is saved: the file's name, which element, the line above it, and where its signs are explained."""

    name: str
    which: str
    title: str
    key: str = ""


def picture(scene: Scene, drawn: Picture, *, query: Asked = None, command: str = "") -> Html:
    """Buttons that save the picture as it stands, with a line on what it is."""
    words, known = scene.words, scene.snapshot
    parts = (
        words.name(known.dataset.title),
        words("foot.release", release=known.release),
        words("cite.day", day=words.day(scene.day)),
        known.dataset.marking,
    )
    buttons = [
        tag(
            "button",
            kind.upper(),
            type="button",
            cls="button",
            title=words(f"picture.{kind}"),
            data_save=kind,
            data_picture=drawn.which,
            data_key=drawn.key or None,
            data_title=drawn.title,
            data_file=f"{drawn.name}-{scene.day}",
            data_caption=" · ".join(parts),
            data_about=about(scene, query=query, command=command),
            data_testid=f"save-{kind}",
        )
        for kind in ("svg", "png")
    ]
    return tag("div", buttons, cls="tools saving", role="group", aria_label=words("tools.picture"))
