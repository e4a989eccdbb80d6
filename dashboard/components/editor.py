"""The editor for free questions, and a few to begin with."""

from collections.abc import Mapping
from typing import Any

from dashboard import asking
from dashboard.components import host
from dashboard.markup import Html, tag
from dashboard.present.scene import Scene
from queries import vocabulary
from queries.runner import LIMIT, TIMEOUT
from queries.words import FUNCTIONS, KEYWORDS

PLACEHOLDER = "MATCH (b:NGO) RETURN b.id AS body"
STARTS: Mapping[str, str] = {
    "bodies": "MATCH (b:NGO)-[:BASED_IN]->(j:Jurisdiction)\n"
    "RETURN j.id AS canton, count(b) AS ngos\nORDER BY ngos DESC, canton",
    "ties": "MATCH (a:Actor)-[t:FUNDS]->(b:Actor)\n"
    "RETURN a.id AS from, b.id AS to, t.since AS since, t.until AS until\nORDER BY from, to",
    "sources": "MATCH (m:Mandate)-[c:CITES]->(s:Source)\nWHERE m.confidence = 'low'\n"
    "RETURN m.id AS mandate, s.title AS source, c.at AS place\nORDER BY mandate",
}


def show(scene: Scene, text: str, *, running: bool) -> None:
    """The editor with what is in the address."""
    data = {
        "value": text,
        "lang": scene.words.language,
        "running": running,
        "schema": schema(),
        "words": _words(scene),
    }
    host.editor(data, key="editor", run=asking.ask, cancel=asking.stop)


def schema() -> dict[str, list[str]]:
    """What can be completed: the names that the graph has."""
    return {
        "labels": sorted(vocabulary.labels()),
        "ties": sorted(vocabulary.ties()),
        "properties": sorted(vocabulary.properties()),
        "values": sorted(vocabulary.values()),
        "keywords": sorted(KEYWORDS) + sorted(FUNCTIONS),
    }


def starts(scene: Scene) -> Html:
    """Questions to begin with, each a click away."""
    words = scene.words
    links = [
        tag(
            "a",
            words(f"begin.{name}"),
            href=scene.address.to("ask", cypher=text),
            data_testid=f"start-{name}",
        )
        for name, text in STARTS.items()
    ]
    return tag("p", tag("span", words("ask.start")), links, cls="starting")


def _words(scene: Scene) -> dict[str, Any]:
    words = scene.words
    keys = ("editor", "run", "cancel", "running")
    said: dict[str, Any] = {key: words(f"editor.{key}") for key in keys}
    return said | {"placeholder": PLACEHOLDER, "hint": words("editor.hint", rows=LIMIT, seconds=int(TIMEOUT))}
