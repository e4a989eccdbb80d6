"""Writes docs/queries.md from the library: `python -m queries.docs [--check]`."""

import sys
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path

from queries.catalogue import Query, catalogue
from queries.front import Column, Param

PAGE = Path(__file__).resolve().parents[1] / "docs" / "queries.md"
_HEAD = """\
# The questions of the library

<!-- Generated from queries/library/ by `make docs`; change the query files, not this page. -->

{count} questions. Each is one file, `queries/library/<name>.cypher`, and runs with
`ksmm ask <name> -p parameter=value`, in the workbench of the dashboard, in a notebook
(`from ksmm import ask`), or pasted into Neo4j Browser. Every question that is not timeless is
answered for a day (`--as-of`, today by default). *yes* and *perhaps* in a column `in_force` tell
sure from doubtful dates. How to add one: [how-to/add-a-query.md](how-to/add-a-query.md).
"""


def page(found: Mapping[str, Query] | None = None) -> str:
    """The whole page, as it would be written today."""
    queries = sorted((found or catalogue()).values(), key=lambda query: query.name)
    parts = [_HEAD.format(count=len(queries))]
    for topic, group in groupby(queries, key=lambda query: query.topic):
        listed = list(group)
        parts.append(f"## {topic.capitalize()}\n\n" + "\n".join(_overview(listed)) + "\n")
        parts += ["\n".join(_entry(query)) for query in listed]
    return "\n".join(parts).rstrip() + "\n"


def _overview(queries: list[Query]) -> Iterator[str]:
    yield "| name | question |"
    yield "|---|---|"
    for query in queries:
        yield f"| [`{query.name}`](#{query.name.replace('/', '')}) | {query.question.en} |"


def _entry(query: Query) -> Iterator[str]:
    yield f"### {query.name}\n"
    yield f"**{query.title.en}** · {query.title.de} · {query.title.fr} · {query.title.it}\n"
    traits = ["timeless" if query.timeless else "answered for a day"]
    traits += [f"picture: {query.picture}"] if query.picture != "none" else []
    yield f"{', '.join(traits).capitalize()}.\n"
    yield f"```\nksmm ask {' '.join([query.name, *(_given(param) for param in query.params)])}\n```\n"
    if query.params:
        yield "| parameter | type | |"
        yield "|---|---|---|"
        yield from (_param(param) for param in query.params)
        yield ""
    yield "| column | meaning |"
    yield "|---|---|"
    yield from (_column(column) for column in query.columns)
    if query.may_be_empty:
        yield f"\nEmpty means: {query.may_be_empty}"
    yield ""


def _given(param: Param) -> str:
    value = ",".join(param.example) if isinstance(param.example, list) else param.example
    return f"-p {param.name}={value}"


def _param(param: Param) -> str:
    default = "" if param.required else f" Default: {param.default or 'none'}."
    return f"| `{param.name}` | {param.type} | {param.help}{default} |"


def _column(column: Column) -> str:
    return f"| `{column.name}` | {column.means}{f' ({column.kind})' if column.kind else ''} |"


def main() -> None:
    """Write the page, or only say whether it is stale."""
    text = page()
    if "--check" in sys.argv[1:]:
        fresh = PAGE.exists() and PAGE.read_text(encoding="utf-8") == text
        sys.exit(None if fresh else "docs/queries.md is stale. Run: make docs")
    PAGE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
