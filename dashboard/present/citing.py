"""What goes along with an answer: the line to quote, the file, and how much of the field is unknown."""

import re
from datetime import date

from dashboard.files import Grid
from dashboard.present.answer import said
from dashboard.present.asked import Question, statement
from dashboard.present.scene import Scene
from queries.catalogue import Query
from queries.render import cell
from queries.table import Table

FIELD = frozenset({"responsibilities", "mandates", "reported_gaps"})
FREELY = re.compile(r"\b(Responsibility|Mandate|ReportedGap)\b")


def line(scene: Scene, query: Query | None, question: Question) -> str:
    """One line for a report: data set, release, day, question, marking, share of unknown."""
    words, snapshot = scene.words, scene.snapshot
    parts = [words.name(snapshot.dataset.title), words("foot.release", release=snapshot.release)]
    parts += [words("cite.day", day=words.day(question.as_of))] if question.as_of else []
    parts += [words("cite.query", query=command(query, question)), snapshot.dataset.marking]
    parts += [unknown(scene)] if concerned(query, question) else []
    return "; ".join(part.rstrip(".") for part in parts) + "."


def command(query: Query | None, question: Question) -> str:
    """The command line that asks the same again."""
    if query is None:
        quoted = " ".join(question.text.split()).replace("'", "'\\''")
        return f"ksmm ask --cypher '{quoted}'"
    given = [f"-p {name}={value}" for name, value in sorted(question.values.items())]
    day = [f"--as-of {question.as_of}"] if question.as_of else []
    return " ".join(["ksmm ask", query.name, *given, *day])


def concerned(query: Query | None, question: Question) -> bool:
    """Whether the answer is about what bodies are charged with, of which much is unknown."""
    if query is None:
        return bool(FREELY.search(question.text))
    return not query.timeless and any(column.kind in FIELD for column in query.columns)


def unknown(scene: Scene) -> str:
    """How much of the whole field is unknown on the day: a list of what is known looks complete."""
    cells = scene.coverage.cells
    missing = sum(cell.status == "unknown" for cell in cells)
    share = scene.words.percent(missing, len(cells))
    return scene.words("cite.unknown", n=missing, whole=len(cells), share=share)


def grid(table: Table) -> Grid:
    """The rows as they came, each value as a cell can hold it."""
    return Grid(
        "answer", tuple(table.columns), tuple(tuple(_plain(value) for value in row) for row in table.rows)
    )


def _plain(value: object) -> object:
    """Numbers and days stay what they are; a node, a tie or a path becomes its text."""
    if value is None or isinstance(value, bool | int | float | date):
        return value
    return said(value) if hasattr(value, "__dataclass_fields__") else cell(value)


def text(query: Query | None, question: Question) -> str:
    """The question as one text that gives the same rows."""
    return statement(query, question) if query else question.text


def file_name(question: Question) -> str:
    return question.name.replace("/", "-") or "cypher"
