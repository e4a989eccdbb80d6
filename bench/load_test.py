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
import random
import statistics
import sys
import tempfile
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from bench.releases import Ask, asks, folders, hostile
from graph.connect import open_reader, open_store
from graph.errors import KsmmError
from graph.settings import Settings
from loaders.check import CheckReport, check
from loaders.run import put
from tests import servers

LOADS, KILLS = 3, 2


@dataclass(slots=True)
class Seen:
    """What the clients met, by kind of question; shared by their threads."""

    times: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    wrong: list[str] = field(default_factory=list[str])
    errors: Counter[str] = field(default_factory=Counter[str])
    right_at: dict[int, float] = field(default_factory=dict[int, float])
    loads: int = 0
    kills: list[float] = field(default_factory=list[float])


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One run: where, how many clients, how long, and how to end the server if it is to get rough."""

    settings: Settings
    clients: int
    seconds: float
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
    jobs += [lambda: _loads(run, list(reports.values()), seen, over)]
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
            began = time.monotonic()
            try:
                reader = reader or open_until_the_end.enter_context(open_reader(run.settings))
                answer = ask.of(reader)
            except KsmmError as error:
                _note_error(seen, ask.kind, error)
                over.wait(0.2)
            except Exception as error:  # noqa: BLE001 - a client must never see one
                seen.wrong.append(f"{ask.name}: {type(error).__name__}: {error}")
            else:
                _note(seen, ask, answer in expected[ask.name], began, number)
            over.wait(order.random() * 0.2)


def _note(seen: Seen, ask: Ask, right: bool, began: float, number: int) -> None:  # noqa: FBT001
    now = time.monotonic()
    seen.times[ask.kind].append(now - began)
    if right:
        seen.right_at[number] = now
    elif ask.kind != "hostile":
        seen.wrong.append(f"{ask.name}: an answer of no release")


def _note_error(seen: Seen, kind: str, error: KsmmError) -> None:
    """What a client is told: one sentence and what to do next. A hostile statement is meant to fail."""
    seen.errors[f"{kind}: {error.code}: {error.what[:110]}"] += 1
    if "\n" in error.what or not error.next:
        seen.wrong.append(f"{kind}: no clear sentence: {error.what!r}, {error.next!r}")


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
                _note_error(seen, "load", error)
                over.wait(1.0)


def _kills(run: Trial, crash: Callable[[], bool], seen: Seen, over: threading.Event) -> None:
    for _ in range(KILLS):
        if over.wait(run.seconds / (KILLS + 1.5)):
            return
        if crash():
            seen.kills.append(time.monotonic())


def failures(run: Trial, seen: Seen) -> list[str]:
    """What must not be; nothing is good."""
    found = [f"wrong: {each}" for each in sorted(set(seen.wrong))[:10]]
    shown = {text: n for text, n in seen.errors.items() if not text.startswith("hostile")}
    if not run.rough:
        found += [f"shown to a client {n} times: {text}" for text, n in shown.items()]
    if run.rough and len(seen.kills) < KILLS:
        found += [f"the server was ended {len(seen.kills)} times of {KILLS}"]
    last = max(seen.kills, default=0.0)
    lost = [number for number in range(run.clients) if seen.right_at.get(number, -1.0) <= last]
    return found + ([f"clients without a right answer at the end: {lost}"] if lost else [])


def table(seen: Seen) -> str:
    lines = [f"{'kind':<10}{'answers':>9}{'p50 ms':>9}{'p95 ms':>9}{'max ms':>9}"]
    for kind, times in sorted(seen.times.items()):
        cuts = statistics.quantiles(times, n=20) if len(times) > 1 else times * 19
        numbers = (round(1000 * each) for each in (statistics.median(times), cuts[-1], max(times)))
        lines.append(f"{kind:<10}{len(times):>9}" + "".join(f"{number:>9}" for number in numbers))
    lines += [f"  {n:>6} x {text}" for text, n in seen.errors.most_common()]
    return "\n".join([*lines, f"{seen.loads} loads, {len(seen.kills)} kills, {len(seen.wrong)} wrong"])


def main() -> int:
    """Start the server, run the trial, print the table."""
    words = argparse.ArgumentParser(description="Many clients at once, loads in between.")
    words.add_argument("--server", choices=servers.names(), default=servers.names()[0])
    words.add_argument("--clients", type=int, default=50)
    words.add_argument("--minutes", type=float, default=10.0)
    words.add_argument("--rough", action="store_true", help="end the server twice, ask what harms")
    given = words.parse_args()
    started = servers.Servers()
    try:
        run = Trial(
            settings=started.settings(given.server),
            clients=given.clients,
            seconds=given.minutes * 60,
            crash=(lambda: started.crash(given.server)) if given.rough else None,
        )
        with tempfile.TemporaryDirectory() as root:
            seen = trial(run, Path(root))
    finally:
        started.stop()
    print(f"{given.server}, {given.clients} clients, {given.minutes:g} min{', rough' * given.rough}")
    print(table(seen))
    wrong = failures(run, seen)
    wrong += [f"{seen.loads} loads of {LOADS}"] if seen.loads < LOADS else []
    print(*wrong, sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
