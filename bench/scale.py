"""How long the questions of the library take when the network is many times as large.

`python -m bench.scale [--server NAME] [--times 30] [--heap 2g] [--only topic/name ...] [--others]`

Loads the Swiss network, then `bench.grown` makes of it, and asks every question with the values of
its example on both. `--others` also runs the other formulations under bench/others/ on the large
one: they must give the same rows, and ours may take ten times as long at the most. The exit code is
1 if an answer of national size is over its budget, or if one of these two does not hold.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench import grown
from graph.connect import open_store
from graph.errors import KsmmError
from graph.settings import Settings
from graph.store import Reader
from loaders.run import put
from queries.arguments import arguments
from queries.catalogue import Query, catalogue
from tests import servers
from tests.goldens import TODAY

OTHERS = Path(__file__).parent / "others"
TRIES, LONG = 5, 300.0
BUDGET, FACTOR = 300, 10  # milliseconds at national size; times the best other formulation
Answers = Mapping[str, "Answer"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a statement gave, and how long it took in milliseconds; no rows if it failed."""

    rows: list[tuple[object, ...]]
    best: float = float("inf")
    p50: float = float("inf")
    failed: str = ""


def asked(reader: Reader, query: Query, text: str) -> Answer:
    """The question in this formulation: once to plan it, then some times by the clock."""
    values = arguments(query, query.example(), None if query.timeless else TODAY)
    taken: list[float] = []
    rows: list[tuple[object, ...]] = []
    try:
        for _ in range(TRIES + 1):
            began = time.monotonic()
            rows = reader.read(text, values, tag="bench", timeout=LONG).rows
            taken.append(1000 * (time.monotonic() - began))
            if sum(taken) > TRIES * 4000:  # it is slow, whatever else
                break
    except KsmmError as error:
        return Answer([], failed=str(error))
    warm = taken[1:] or taken
    return Answer(rows, min(warm), statistics.median(warm))


def loaded(settings: Settings, times: int) -> float:
    """Make the database hold that network and nothing else; the seconds that the load took."""
    servers.empty(settings)
    report = grown.report(times)
    with open_store(settings) as store:
        began = time.monotonic()
        put(store, report)
    return time.monotonic() - began


def line(name: str, small: Answer, large: Answer) -> str:
    ratio = large.p50 / small.p50
    times = f"{small.best:>9.0f}{small.p50:>9.0f}{large.best:>10.0f}{large.p50:>10.0f}{ratio:>8.1f}"
    return f"{name:<46}{times}{len(small.rows):>8}{len(large.rows):>9}  {large.failed}"


def head(times: int) -> str:
    large = f"{times}x"
    columns = f"{'1x best':>9}{'p50':>9}{large + ' best':>10}{'p50':>10}{'ratio':>8}"
    return f"{'question':<46}{columns}{'rows 1x':>8}{'rows ' + large:>9}"


def compared(name: str, own: Answer, other: Answer) -> tuple[str, bool]:
    """Ours against the other formulation, and whether all is well."""
    same = own.rows == other.rows and not (own.failed or other.failed)
    ratio = own.best / other.best
    words = "same rows" if same else f"OTHER ROWS {own.failed} {other.failed}"
    return f"{name:<46}{own.best:>9.0f}{other.best:>9.0f}{ratio:>8.1f}  {words}", same and ratio < FACTOR


def others(names: Sequence[str]) -> Mapping[str, str]:
    """The other formulations on file, by the name of their question."""
    found = {path.relative_to(OTHERS).with_suffix("").as_posix(): path for path in OTHERS.rglob("*.cypher")}
    return {name: found[name].read_text(encoding="utf-8") for name in names if name in found}


def run(settings: Settings, times: int, names: Sequence[str], *, with_others: bool) -> bool:
    """Load twice, ask, print; whether all is well."""
    known = catalogue()
    answers: list[Answers] = []
    for size in (1, times):
        print(f"{size}x: loaded within {loaded(settings, size):.0f} s", flush=True)
        with open_store(settings) as reader:
            answers.append({name: asked(reader, known[name], known[name].cypher) for name in names})
    small, large = answers
    print(head(times), *(line(name, small[name], large[name]) for name in names), sep="\n", flush=True)
    slow = [name for name in names if small[name].best > BUDGET]
    print(f"{len(names)} questions, {len(slow)} over {BUDGET} ms at national size: {', '.join(slow)}")
    failed = [name for name in names if large[name].failed]
    return not slow and not failed and (not with_others or _beaten(settings, large))


def _beaten(settings: Settings, own: Answers) -> bool:
    """Our formulations hold against the others at the large size."""
    lines: list[tuple[str, bool]] = []
    with open_store(settings) as reader:
        for name, text in others(list(own)).items():
            lines.append(compared(name, own[name], asked(reader, catalogue()[name], text)))
    print(f"\n{'question':<46}{'ours':>9}{'other':>9}{'ratio':>8}")
    print(*(words for words, _ in lines), sep="\n")
    return all(well for _, well in lines)


def main() -> int:
    """Start the server, run, stop it."""
    words = argparse.ArgumentParser(description="The questions of the library on a large network.")
    words.add_argument("--server", choices=servers.names(), default=servers.names()[0])
    words.add_argument("--times", type=int, default=30)
    words.add_argument("--heap", default="2g")
    words.add_argument("--only", nargs="+", choices=list(catalogue()), metavar="QUESTION")
    words.add_argument("--others", action="store_true")
    given = words.parse_args()
    started = servers.Servers(heap=given.heap)
    try:
        settings = started.settings(given.server)
        names = given.only or list(catalogue())
        return 0 if run(settings, given.times, names, with_others=given.others) else 1
    finally:
        started.stop()


if __name__ == "__main__":
    sys.exit(main())
