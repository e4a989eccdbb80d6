"""The sequence lock on the Meta node: how a reader knows that it saw a whole release.

One transaction is not one step for readers, on any engine: a statement that runs during
somebody's commit sees part of it. So the writer raises a flag in a transaction of its own,
commits the data, and lowers the flag in another. `seq` moves both times: a reader that finds
the same `seq` before and after its statements, and no flag, has seen one release.

The data transaction itself writes the Meta node after the flag is up. Whoever lowers the flag
of a dead writer therefore waits for a commit that is still on its way, or makes it fail.
"""

from dataclasses import dataclass
from typing import Any

from graph.migrations import SCHEMA
from graph.rows import Meta, Rows, Statement

STALE_AFTER = 60.0
NODE = "MATCH (m:Meta {id: 'graph'})"

CONSTRAINT = Statement("CREATE CONSTRAINT meta_id IF NOT EXISTS FOR (n:Meta) REQUIRE n.id IS UNIQUE")
MAKE = Statement(
    "MERGE (m:Meta {id: 'graph'}) ON CREATE SET m.seq = 0, m.busy = false, m.schema = $schema",
    {"schema": SCHEMA},
)
RAISE = Statement(f"{NODE} SET m.seq = m.seq + 1, m.busy = true, m.busy_since = datetime()")
STILL_BUSY = Statement(f"{NODE} SET m.busy = true, m.busy_since = datetime()")
READ = (
    f"{NODE} RETURN m.seq AS seq, m.busy AS busy, m.release AS release, m.schema AS schema, "
    "datetime().epochMillis - m.busy_since.epochMillis AS age"
)


@dataclass(frozen=True, slots=True)
class Pulse:
    """The Meta node and for how many seconds the flag has been up."""

    meta: Meta
    age: float = 0.0

    @property
    def stale(self) -> bool:
        return self.meta.busy and self.age > STALE_AFTER


def pulse(found: Rows) -> Pulse:
    """What `READ` returned; a graph without the node was never loaded."""
    if not found.rows:
        return Pulse(Meta())
    row: dict[str, Any] = found.dicts()[0]
    meta = Meta(row["seq"] or 0, bool(row["busy"]), row["release"], row["schema"])
    return Pulse(meta, (row["age"] or 0) / 1000)


def lower(seq: int | None = None) -> Statement:
    """Take the flag down; with `seq` only the one that was seen, not a newer one."""
    seen = "" if seq is None else " AND m.seq = $seq"
    text = f"{NODE} WHERE m.busy{seen} SET m.seq = m.seq + 1, m.busy = false, m.busy_since = null"
    return Statement(text, {} if seq is None else {"seq": seq})


def released(release: str) -> Statement:
    return Statement(f"{NODE} SET m.release = $release", {"release": release})


def reshaped(schema: int) -> Statement:
    return Statement(f"{NODE} SET m.schema = $schema", {"schema": schema})
