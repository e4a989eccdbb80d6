"""On a cluster: nothing older is read than what the member that takes writes has at this moment.

That member gives a bookmark to whoever asks, and a server that gets a bookmark waits until it is
as far. Nothing is kept between two commands, so loads of other people and other machines are seen
as well, and a database that was made anew finds no bookmark of the one before.
"""

from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from typing import TypeVar

from graph.bolt import Target, Wire
from graph.clock import Job
from graph.errors import KsmmError

T = TypeVar("T")
ASKING = 5.0
CATCHING_UP = 10.0
GLANCE = 1.0


def caught_up(wire: Wire, leader: Target, *, patience: float | None = None) -> bool:
    """Wait until the server of this wire is as far as the leader; whether it is known to be."""
    with _asked(wire, leader) as first:
        known = _within(patience or ASKING, first.newest)
    return (
        known is not None and _within(patience or CATCHING_UP, lambda: (wire.reach(known), True)) is not None
    )


@contextmanager
def _asked(wire: Wire, leader: Target) -> Generator[Wire]:
    """A driver that routes finds the leader at the same address, over a connection it has."""
    if leader == wire.target:
        yield wire
        return
    with closing(Wire(leader)) as other:
        yield other


def _within(seconds: float, work: Callable[[], T]) -> T | None:
    """What the work returns, or None if it is late or the database does not do it."""
    job = Job(lambda _: work())
    if not job.over(within=seconds):
        return None
    try:
        return job.result()
    except KsmmError:
        return None
