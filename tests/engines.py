"""`make engines`: every question of the library on every server, side by side.

Prints whether the answers are the same, and the best of three times in milliseconds, warm. Exits
with 1 if an answer differs.
"""

import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass

from graph.connect import open_reader, open_store
from graph.store import Reader
from loaders.run import load
from queries.catalogue import Query, catalogue
from queries.runner import run
from tests import servers
from tests.servers import Servers

DAY = "2026-11-24"
TRIES = 3
BUDGET = 300  # milliseconds, what a screen may take


@dataclass(frozen=True, slots=True)
class Line:
    """One question: whether all servers agree, and the best time on each."""

    query: str
    same: bool
    times: tuple[int, ...]


def compared(readers: dict[str, Reader]) -> Iterator[Line]:
    for query in catalogue().values():
        answers = [_answer(reader, query) for reader in readers.values()]
        same = all(rows == answers[0][0] for rows, _ in answers)
        yield Line(query.name, same, tuple(best for _, best in answers))


def _answer(reader: Reader, query: Query) -> tuple[object, int]:
    best, rows = float("inf"), None
    for _ in range(TRIES):
        began = time.monotonic()
        rows = run(reader, query, query.example(), as_of=None if query.timeless else DAY).rows
        best = min(best, time.monotonic() - began)
    return rows, round(best * 1000)


def main() -> int:
    """Start the servers, load the Swiss network, print the table."""
    started = Servers()
    with ExitStack() as open_until_the_end:
        open_until_the_end.callback(started.stop)
        started.start_soon(servers.names())
        readers: dict[str, Reader] = {}
        for name in servers.names():
            settings = started.settings(name)
            with open_store(settings) as store:
                load(store)
            readers[name] = open_until_the_end.enter_context(open_reader(settings))
        head = "".join(f"{name:>12}" for name in readers)
        print(f"{'question':<48}{'answers':<10}{head}")
        lines = list(compared(readers))
    for line in lines:
        times = "".join(f"{number:>12}" for number in line.times)
        print(f"{line.query:<48}{'same' if line.same else 'DIFFERENT':<10}{times}")
    slow = [line.query for line in lines if max(line.times) > BUDGET]
    different = [line.query for line in lines if not line.same]
    print(f"{len(lines)} questions, {len(different)} different, {len(slow)} slower than {BUDGET} ms")
    print(*slow, sep="\n")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
