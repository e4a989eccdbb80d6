"""A clock of our own around a read: ask the server to end it, then cut the connection."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Literal

from graph.bolt import Call, Wire
from graph.clock import Job, unwanted
from graph.errors import KsmmError, LimitError
from graph.rows import Rows, Statement

GRACE = 2.0
TIDYING = 0.25
RUNNING = (
    "SHOW TRANSACTIONS YIELD transactionId, metaData, currentQuery, elapsedTime "
    "RETURN transactionId, metaData, currentQuery, elapsedTime.milliseconds AS ms"
)
NEVER = 10.0


@dataclass(frozen=True, slots=True)
class Stop:
    """The two ways to stop a late call, the gentle one first."""

    ask: Callable[[], None]
    cut: Callable[[], None]


def timed(read: Callable[[Callable[[Rows], None]], Rows], stop: Stop, seconds: float) -> Rows:
    """The rows of `read`, or a LimitError when the time is up or nobody wants them any more.

    Ctrl-C stops the server too.
    """
    early: list[Rows] = []
    job: Job[Rows] = Job(lambda enough: read(lambda rows: (early.append(rows), enough())[1]))
    try:
        job.wait(within=seconds)
        if job.over(within=0 if not early else TIDYING):
            return job.result()
    except KeyboardInterrupt:
        stop.ask()
        raise
    stop.ask()
    if not job.over(within=GRACE):
        stop.cut()
    elif not job.failed():
        return job.result()
    if early:
        return early[0]
    if unwanted():
        raise LimitError("the statement was stopped before it had an answer", code="cancelled")
    raise LimitError(
        f"the statement ran longer than {seconds:g} s and was stopped",
        next="Ask for less, or allow more time with --timeout.",
    )


def terminate(wire: Wire, kind: Literal["arcadedb", "neo4j"], call: Call) -> None:
    """Ask the server to end the transactions of this call; whoever is gone needs no ending."""
    with suppress(KsmmError):
        question = Call(text=RUNNING, parameters={}, mark="", timeout=NEVER)
        for number, labels, text, ms in wire.read(question, lambda _: None).rows:
            if _is(kind, call, labels or {}, text or "", ms or 0):
                end = Statement("TERMINATE TRANSACTIONS $number", {"number": number})
                wire.write([end])


def _is(kind: str, call: Call, labels: dict[str, str], text: str, ms: float) -> bool:
    """ArcadeDB keeps no labels: there the mark is in the text, or the same text is as late."""
    if kind == "neo4j":
        return labels.get("mark") == call.mark
    late = ms >= (call.timeout - 1) * 1000
    return call.mark in text or (late and text.strip() == call.text.strip())


def marked(call: Call) -> Call:
    """The same statement with its mark as a comment; costs the server one more plan."""
    return replace(call, text=f"{call.text}\n// {call.mark}")
