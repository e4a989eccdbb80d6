"""A clock of our own around a read: ask the server to end it, then cut the connection."""

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Literal

from graph.bolt import Call, Wire
from graph.clock import Job, stopped, unwanted
from graph.errors import KsmmError, LimitError
from graph.rows import Rows, Statement

GRACE = 2.0
TIDYING = 0.25
RUNNING = (
    "SHOW TRANSACTIONS YIELD transactionId, metaData, currentQuery, elapsedTime "
    "RETURN transactionId, metaData, currentQuery, elapsedTime.milliseconds AS ms"
)
NEVER = 10.0
LAST, PAUSE = 3.0, 0.2
SHOWN = 1000  # characters; of a longer statement the local engine shows only the beginning


@dataclass(frozen=True, slots=True)
class Stop:
    """The ways to stop a late call, the gentle one first; `end` says whether it was needed."""

    ask: Callable[[], None]
    cut: Callable[[], None]
    end: Callable[[], bool] = lambda: False


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
        _ended(job, stop)
        raise
    if _ended(job, stop):
        return job.result()
    if early:
        return early[0]
    if unwanted():
        raise stopped()
    raise LimitError(
        f"the statement ran longer than {seconds:g} s and was stopped",
        next="Ask for less, or allow more time with --timeout.",
    )


def _ended(job: Job[Rows], stop: Stop) -> bool:
    """Stop it by ever harder means; whether it had its answer after all."""
    stop.ask()
    if not job.over(within=GRACE):
        stop.cut()
    elif not job.failed():
        return True
    if stop.end():
        raise _restarted()
    return False


def _restarted() -> LimitError:
    return LimitError(
        "the statement did not end when its time was up, so the local engine was ended and started again",
        code="engine-restarted",
        next="Nothing was lost. Ask for less: name a label, add a WHERE or a LIMIT.",
    )


def runs_on(wire: Wire, call: Call) -> bool:
    """Whether the call is still at work though it was told to end, or nobody can say."""
    question = Call(text=RUNNING, parameters={}, mark="", timeout=NEVER)
    give_up = time.monotonic() + LAST
    while True:
        job = Job(lambda _: wire.read(question, lambda _: None).rows)
        if not job.over(within=LAST):
            return True
        if job.failed() or not any(call.mark in (text or "") for _, _, text, _ in job.result()):
            return False
        if time.monotonic() > give_up:
            return True
        time.sleep(PAUSE)


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
    return call.mark in text or (late and call.text.strip().startswith(text.strip().removesuffix("...")))


def marked(call: Call) -> Call:
    """The same statement with its mark as a comment, where it is shown; costs the server one more plan.

    At the end it moves no column that an error names.
    """
    after = f"{call.text}\n// {call.mark}"
    return replace(call, text=after if len(after) < SHOWN else f"/* {call.mark} */ {call.text}")
