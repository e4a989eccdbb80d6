"""Many clients at once, loads in between: is every answer right, and how long does it take?

`python -m bench.load_test [--server NAME] [--clients 50] [--minutes 10] [--rough]`

Clients ask questions of the library, coverage, search, show and Cypher of their own while two
releases are loaded in turn. An answer must be that of one of the two releases, worked out
beforehand. `--rough` also ends the engine's process twice and sends hostile statements: then an
error must be one of ours, and every client must get right answers again.
"""

import argparse
import os
import random
import signal
import statistics
import sys
import tempfile
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.releases import Ask, asks, folders, hostile
from graph import engine
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
    """One run: where, how many clients, how long, and whether it gets rough."""

    settings: Settings
    clients: int
    seconds: float
    rough: bool = False


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
    jobs += [lambda: _kills(run, seen, over)] if run.rough else []
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
                _note_error(seen, ask, error)
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


def _note_error(seen: Seen, ask: Ask, error: KsmmError) -> None:
    """An error of a hostile statement is what is wanted."""
    seen.errors[f"{ask.kind}: {error.code}: {error.what.splitlines()[0][:90]}"] += 1


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
                seen.errors[f"load: {error.code}: {error.what.splitlines()[0][:90]}"] += 1


def _kills(run: Trial, seen: Seen, over: threading.Event) -> None:
    """End the engine's process, by its number, at once."""
    for _ in range(KILLS):
        if over.wait(run.seconds / (KILLS + 1.5)):
            return
        server = engine.status(run.settings.home)
        if server:
            os.kill(server.pid, signal.SIGKILL)
            seen.kills.append(time.monotonic())


def failures(run: Trial, seen: Seen) -> list[str]:
    """What must not be; nothing is good."""
    found = [f"wrong: {each}" for each in sorted(set(seen.wrong))[:10]]
    shown = {text: n for text, n in seen.errors.items() if not text.startswith("hostile")}
    if not run.rough:
        found += [f"shown to a client {n} times: {text}" for text, n in shown.items()]
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
    words.add_argument("--rough", action="store_true", help="the local engine only")
    given = words.parse_args()
    if given.rough and given.server != servers.LOCAL:
        words.error("--rough ends the engine's process: only the local engine comes back by itself")
    started = servers.Servers()
    try:
        run = Trial(
            settings=started.settings(given.server),
            clients=given.clients,
            seconds=given.minutes * 60,
            rough=given.rough,
        )
        with tempfile.TemporaryDirectory() as root:
            seen = trial(run, Path(root))
    finally:
        started.stop()
    print(f"{given.server}, {given.clients} clients, {given.minutes:g} min{', rough' * given.rough}")
    print(table(seen))
    wrong = failures(run, seen)
    print(*wrong, sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
