"""Two releases of the Swiss data that differ by one mandate's role, and what clients ask of them."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from graph.settings import bundled_data
from graph.store import Reader
from queries import about
from queries import coverage as covering
from queries.catalogue import catalogue
from queries.runner import run, run_cypher
from queries.search import search

DAY = date(2026, 11, 24)
HELD = "fiz--counsel-victims--ch-be"
ROLES = ("lead", "support")
QUESTIONS = (
    "mandates/of-body",
    "responsibilities/holders",
    "cantons/profile",
    "committees/sizes",
    "connections/ties-of",
    "obligations/recommendations",
)
STATEMENTS = (
    f"MATCH (m:Mandate {{id: '{HELD}'}}) RETURN m.role AS role",
    "MATCH (m:Mandate) RETURN m.role AS role, count(*) AS n ORDER BY role",
    "MATCH (:Actor {id: 'fiz'})-[:HOLDS]->(m:Mandate) RETURN m.id AS id, m.role AS role ORDER BY id",
    "MATCH (a:NGO) RETURN a.id AS id ORDER BY id LIMIT 20",
)
HOSTILE = (
    "MATCH (n) DETACH DELETE n",
    "CREATE (:Actor {id: 'planted'})",
    "MATCH (a) MATCH (b) MATCH (c) MATCH (d) RETURN count(*) AS n",
    "CALL dbms.killConnections([]) YIELD connectionId RETURN connectionId",
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "RETURN reduce(s = 0, i IN range(1, 100000000) | s + i) AS n",
)


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing that a client asks: its kind, its name, and how."""

    kind: str
    name: str
    of: Callable[[Reader], Any]


def folders(root: Path) -> Mapping[str, Path]:
    """The Swiss data as they come, and with the role changed, by that role."""
    own, changed = bundled_data() / "switzerland", root / "changed"
    shutil.copytree(own, changed)
    for path in (changed / "mandates").glob("*.yaml"):
        head, found, tail = path.read_text(encoding="utf-8").partition(f"  - id: {HELD}\n")
        if found:
            tail = tail.replace("    role: lead\n", "    role: support\n", 1)
            path.write_text(head + found + tail, encoding="utf-8")
    return dict(zip(ROLES, (own, changed), strict=True))


def asks() -> tuple[Ask, ...]:
    """What is asked, in turn."""
    questions = [Ask("library", name, _question(name)) for name in QUESTIONS]
    typed = [Ask("ad hoc", text, _typed(text)) for text in STATEMENTS]
    words = [
        Ask("search", text, lambda r, t=text: search(r, t)) for text in ("counsel", "zuerich", "fiz bern")
    ]
    shown = [
        Ask("show", id, lambda r, i=id: about.about(r, i, DAY).record) for id in (f"mandates:{HELD}", "fiz")
    ]
    cells = [Ask("coverage", "all cells", lambda r: covering.coverage(r, DAY).coverage.cells)]
    return (*questions, *typed, *words, *shown, *cells)


def hostile() -> tuple[Ask, ...]:
    return tuple(Ask("hostile", text, _typed(text, timeout=3.0)) for text in HOSTILE)


def _question(name: str) -> Callable[[Reader], Any]:
    query = catalogue()[name]
    given = {**query.example(), **({"body": "fiz"} if name == "mandates/of-body" else {})}
    return lambda reader: run(reader, query, given, as_of=None if query.timeless else DAY).rows


def _typed(text: str, timeout: float = 20.0) -> Callable[[Reader], Any]:
    return lambda reader: run_cypher(reader, text, timeout=timeout).rows
