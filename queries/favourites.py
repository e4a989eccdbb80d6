"""The library as plain Cypher with its values written in: for Neo4j Browser, or any client."""

from collections.abc import Iterator
from datetime import date

from queries.catalogue import Query, catalogue
from queries.lint import AS_OF
from queries.statement import filled

DAY = date(2026, 11, 24)
_HEAD = """\
// The {count} questions of the library, with the values of their examples and the day {day} written in.
// Copy one, from its title to the semicolon; put other ids and days in place of those between quotes.
// Generated from queries/library/ by `make docs`; change the query files, not this page.
"""


def page() -> str:
    """Every question, in the order of their names."""
    asked = sorted(catalogue().values(), key=lambda query: query.name)
    return "\n".join(
        [_HEAD.format(count=len(asked), day=DAY), *("\n".join(_entry(query)) for query in asked)]
    )


def ready(query: Query) -> str:
    """What is sent, with the values of its example."""
    return filled(query.cypher, {**query.example(), AS_OF: DAY.isoformat()}).strip()


def _entry(query: Query) -> Iterator[str]:
    yield f"// {query.title.en} ({query.name})"
    yield f"// {query.question.en}"
    yield f"{ready(query)};\n"
