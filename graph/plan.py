"""What the server itself says that a statement would do, before it runs and after."""

from collections.abc import Iterator, Mapping
from typing import Any

from graph.errors import RefusedError

PROCEDURES = frozenset(
    {
        "db.labels",
        "db.relationshipTypes",
        "db.propertyKeys",
        "db.index.fulltext.queryNodes",
        "dbms.components",
    }
)
# Neo4j counts all of these as reading.
_NOT_FOR_READING = ("LoadCSV", "Show", "Terminate", "AdministrationCommand")


def must_read(kind: str | None, plan: Mapping[str, Any] | None, *, changed: bool = False) -> None:
    """Raise unless this was, or with EXPLAIN would be, reading the graph and nothing else."""
    if changed or kind != "r":
        raise RefusedError(
            "only reading is allowed here: the statement would change the graph",
            next="Ask with MATCH ... RETURN; change data by `ksmm load`.",
        )
    for step, details in _steps(plan):
        name = details.partition("(")[0].strip()
        if step.startswith(_NOT_FOR_READING) or (step == "ProcedureCall" and name not in PROCEDURES):
            raise RefusedError(
                f"only reading the graph is allowed here: the statement would run {name or step}",
                next="Ask with MATCH ... RETURN.",
            )


def _steps(plan: Mapping[str, Any] | None) -> Iterator[tuple[str, str]]:
    """Every operator with its details; the local engine shows its plan as one text, without any."""
    if plan and "operatorType" in plan:
        yield str(plan["operatorType"]).partition("@")[0], str(plan.get("args", {}).get("Details", ""))
        for child in plan.get("children", ()):
            yield from _steps(child)
