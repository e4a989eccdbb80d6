"""The query behind a figure: its text with the values filled in, ready to copy, to run, or to open in Ask."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from dashboard.markup import Html, tag
from dashboard.present.scene import Scene
from dashboard.state import there_is
from queries import catalogue

ASK = "ask"


@dataclass(frozen=True, slots=True)
class Query:
    """A query of the library with its values; the day is one of them unless it is timeless."""

    name: str
    text: str
    parameters: Mapping[str, str]


def of_library(scene: Scene, name: str, **parameters: str) -> Query:
    """A question of the library on the scene's day."""
    found = catalogue.find(name)
    day = {} if found.timeless else {"as_of": scene.day.isoformat()}
    return Query(found.name, found.cypher, {**parameters, **day})


def section(scene: Scene, query: Query) -> Html:
    """The query with its values filled in, ready to paste, and the command that asks it."""
    words, text = scene.words, filled(query)
    copies = ((words("query.copy"), text), (words("query.command"), command(scene, query)))
    buttons = [
        tag("button", label, type="button", cls="button", data_copy=copied, data_done=words("copied"))
        for label, copied in copies
    ]
    return tag(
        "details",
        tag("summary", words("query.show"), tag("small", query.name)),
        tag("pre", text, cls="query", tabindex=0, data_testid="query"),
        tag("div", buttons, _ask(scene, query), cls="tools"),
        data_testid="show-query",
    )


def command(scene: Scene, query: Query) -> str:
    options = [f"-p {name}={value}" for name, value in query.parameters.items() if name != "as_of"]
    return " ".join(["ksmm ask", query.name, *options, f"--as-of {scene.day}"])


def filled(query: Query) -> str:
    """Ids and days hold no quotes, so they stand as literals where the parameters were."""
    text = query.text
    for name, value in query.parameters.items():
        text = re.sub(rf"\${name}\b", f"'{value}'", text)
    return text


def _ask(scene: Scene, query: Query) -> Html | None:
    """The way to the same question in Ask, where there is such a view."""
    if not there_is(ASK):
        return None
    given = {f"p.{name}": value for name, value in query.parameters.items() if name != "as_of"}
    day = {"as_of": scene.address.as_of.isoformat()} if scene.address.as_of else {}
    parameters = urlencode({**day, "lang": scene.address.lang, "name": query.name, **given})
    return tag("a", scene.words("query.ask"), href=f"./{ASK}?{parameters}", cls="button")
