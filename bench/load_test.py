"""Many clients at once, loads in between: is every answer right, and how long does it take?

`python -m bench.load_test [--server NAME] [--clients 50] [--minutes 10] [--rough]`

Clients ask questions of the library, coverage, search, show and Cypher of their own while two
releases are loaded in turn. An answer must be that of one of the two releases, worked out
beforehand. `--rough` also ends the server's process twice, at once, and sends hostile statements: then
what a client is told must be one clear sentence of ours and what to do next, and every client must get
right answers again. The local engine comes back by itself; a Neo4j is started again after each end, as
whatever looks after a server does.
"""

import argparse
import os
import random
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from bench.heard import End, Right, Seen, again, table
from bench.releases import asks, folders, hostile
from graph.connect import open_reader, open_store
from graph.errors import KsmmError
from graph.settings import Settings
from loaders.check import CheckReport, check
from loaders.run import put
from tests import servers

LOADS, KILLS = 3, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One run: where, how many clients, how long, and how to end the server if it is to get rough."""

    settings: Settings
    clients: int
    seconds: float
    pause: float = 0.1  # seconds that a client reads an answer before it asks again, on average
    crash: Callable[[], bool] | None = None

    @property
    def rough(self) -> bool:
        return self.crash is not None


def trial(run: Trial, root: Path) -> Seen:
    """Load both releases, work out what is right, then let everybody go at once."""
    reports = {role: check(path) for role, path in folders(root).items()}
    expected: dict[str, list[Any]] = defaultdict(list)
    with open_store(run.settings) as store:
        for report in reports.values():
            put(store, report)
            for ask in asks():
                expected[ask.name].append(ask.of(store))
    if all(one == other for one, other in expected.values()):
        raise RuntimeError("the two releases answer alike: nothing could be told apart")
    seen, over = Seen(), threading.Event()
    jobs: list[Callable[[], None]] = [
        lambda number=number: _client(run, number, expected, seen, over) for number in range(run.clients)
    ]
    jobs += [lambda: _loads(run, list(reports.values()), seen, over), lambda: _weigh(seen, over)]
    if run.crash:
        jobs += [partial(_kills, run, run.crash, seen, over)]
    threads = [threading.Thread(target=job) for job in jobs]
    for thread in threads:
        thread.start()
    over.wait(run.seconds)
    over.set()
    for thread in threads:
        thread.join()
    return seen


def _client(
    run: Trial, number: int, expected: Mapping[str, list[Any]], seen: Seen, over: threading.Event
) -> None:
    """Ask one thing after the other, each client in an order of its own."""
    order = random.Random(number)  # noqa: S311 - the same each time
    choices = [*asks(), *(hostile() if run.rough and not number % 10 else ())]
    with ExitStack() as open_until_the_end:
        reader = None
        while not over.is_set():
            ask = order.choice(choices)
            asked = time.monotonic()
            try:
                reader = reader or open_until_the_end.enter_context(open_reader(run.settings))
                answer = ask.of(reader)
            except KsmmError as error:
                seen.failed(ask.kind, error, number)
            except Exception as error:  # noqa: BLE001 - a client must never see one
                seen.wrong.append(f"{ask.name}: {type(error).__name__}: {error}")
            else:
                if ask.kind == "hostile" or answer in expected[ask.name]:
                    seen.answered(number, ask.kind, Right(asked, time.monotonic()))
                else:
                    seen.wrong.append(f"{ask.name}: an answer of no release")
            over.wait(run.pause * order.uniform(0.5, 1.5))


def _loads(run: Trial, reports: Sequence[CheckReport], seen: Seen, over: threading.Event) -> None:
    """The loads, spread over the time; one that an end of the engine cut off is done again."""
    for number in range(LOADS):
        if over.wait(run.seconds / (LOADS + 1)):
            return
        while not over.is_set():
            try:
                with open_store(run.settings) as store:
                    put(store, reports[number % len(reports)])
                seen.loads += 1
                break
            except KsmmError as error:
                seen.failed("load", error)
                over.wait(1.0)


def _kills(run: Trial, crash: Callable[[], bool], seen: Seen, over: threading.Event) -> None:
    for _ in range(KILLS):
        if over.wait(run.seconds / (KILLS + 1.5)):
            return
        at = time.monotonic()
        if crash():
            seen.kills.append(End(at, time.monotonic() - at))


def _weigh(seen: Seen, over: threading.Event) -> None:
    """How much the machine had to do, ours and everybody else's."""
    while not over.wait(5.0):
        seen.load_average.append(os.getloadavg()[0])


def failures(run: Trial, seen: Seen) -> list[str]:
    """What must not be; nothing is good."""
    found = [f"wrong: {each}" for each in sorted(set(seen.wrong))[:10]]
    shown = {text: n for text, n in seen.errors.items() if not text.startswith("hostile")}
    if not run.rough:
        found += [f"shown to a client {n} times: {text}" for text, n in shown.items()]
    if run.rough and len(seen.kills) < KILLS:
        found += [f"the server was ended {len(seen.kills)} times of {KILLS}"]
    had = again(seen, max((end.at for end in seen.kills), default=0.0), run.clients)
    lost = [number for number in range(run.clients) if number not in had]
    return found + [f"client {n} had no right answer at the end, but {seen.last.get(n)}" for n in lost]


def main() -> int:
    """Start the server, run the trial, print the table."""
    words = argparse.ArgumentParser(description="Many clients at once, loads in between.")
    words.add_argument("--server", choices=servers.names(), default=servers.names()[0])
    words.add_argument("--clients", type=int, default=50)
    words.add_argument("--minutes", type=float, default=10.0)
    words.add_argument("--pause", type=float, default=2.0, help="seconds between answer and next question")
    words.add_argument("--rough", action="store_true", help="end the server twice, ask what harms")
    given = words.parse_args()
    started = servers.Servers()
    try:
        run = Trial(
            settings=started.settings(given.server),
            clients=given.clients,
            seconds=given.minutes * 60,
            pause=given.pause,
            crash=(lambda: started.crash(given.server)) if given.rough else None,
        )
        with tempfile.TemporaryDirectory() as root:
            seen = trial(run, Path(root))
    finally:
        started.stop()
    how = f"{given.clients} clients, {given.minutes:g} min, pause {given.pause:g} s{', rough' * given.rough}"
    print(f"{given.server}, {how}")
    print(table(seen, run.clients))
    wrong = failures(run, seen)
    wrong += [f"{seen.loads} loads of {LOADS}"] if seen.loads < LOADS else []
    print(*wrong, sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
