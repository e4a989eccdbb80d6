"""Steps that bring an older graph to the shape that this program writes. Pure.

The Meta node carries the number of the graph's shape, its schema. Most changes need no step: a
load writes anew whatever it would write otherwise today. A step is for what a load does not
touch, such as revisions, and for anything whose old shape a question would misread.

Steps are only ever added at the end. Each is one transaction, and none may be larger than what
Neo4j takes in one (about 200,000 changes). Constraints need no step: every load makes them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.rows import Statement

FIRST = 1


@dataclass(frozen=True, slots=True)
class Step:
    """From the schema before it to the next one: what changes, in words and as statements."""

    what: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Due:
    """A step that a graph still needs, and the schema that it has afterwards."""

    schema: int
    step: Step


STEPS: tuple[Step, ...] = ()


def newest(steps: Sequence[Step]) -> int:
    """The schema of a graph that has all these steps behind it."""
    return FIRST + len(steps)


def due(schema: int, steps: Sequence[Step]) -> tuple[Due, ...]:
    """What a graph of this schema still needs, in order."""
    return tuple(Due(number, step) for number, step in enumerate(steps, FIRST + 1) if number > schema)


SCHEMA = newest(STEPS)
