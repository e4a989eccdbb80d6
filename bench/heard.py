"""What the clients of a trial heard, and what that says: times, errors, how soon after an end."""

import statistics
import threading
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.errors import KsmmError


@dataclass(frozen=True, slots=True)
class Right:
    """A right answer: when its question was asked, and when it was there."""

    asked: float
    there: float


@dataclass(frozen=True, slots=True)
class End:
    """An end of the server: when, and how long ending it took, and starting it where that is up to us."""

    at: float
    took: float


@dataclass(slots=True)
class Seen:
    """What the clients met, by kind of question; shared by their threads."""

    times: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    wrong: list[str] = field(default_factory=list[str])
    errors: Counter[str] = field(default_factory=Counter[str])
    right: dict[int, list[Right]] = field(default_factory=lambda: defaultdict(list))
    last: dict[int, str] = field(default_factory=dict[int, str])
    loads: int = 0
    kills: list[End] = field(default_factory=list[End])
    load_average: list[float] = field(default_factory=list[float])
    guard: threading.Lock = field(default_factory=threading.Lock)

    def answered(self, number: int, kind: str, when: Right) -> None:
        with self.guard:
            self.times[kind].append(when.there - when.asked)
            if kind != "hostile":
                self.right[number].append(when)
                self.last[number] = f"a right answer of {kind}"

    def failed(self, kind: str, error: KsmmError, number: int | None = None) -> None:
        """What a client is told: one sentence and what to do next. A hostile statement is meant to fail."""
        told = f"{kind}: {error.code}: {error.what[:110]}"
        with self.guard:
            self.errors[told] += 1
            if "\n" in error.what or not error.next:
                self.wrong.append(f"{kind}: no clear sentence: {error.what!r}, {error.next!r}")
            if number is not None:
                self.last[number] = told


def again(seen: Seen, kill: float, clients: int) -> Mapping[int, float]:
    """How many seconds after an end each client had the answer to a question asked after it."""
    found: dict[int, float] = {}
    for number in range(clients):
        right = seen.right.get(number, [])
        first = bisect_left([each.asked for each in right], kill)
        if first < len(right):
            found[number] = right[first].there - kill
    return found


def recovery(seen: Seen, clients: int) -> list[str]:
    """A line for each end of the server."""
    return [f"end {place}: {_recovered(seen, end, clients)}" for place, end in enumerate(seen.kills, 1)]


def _recovered(seen: Seen, end: End, clients: int) -> str:
    found = sorted(again(seen, end.at, clients).values())
    started = f"server started again after {end.took:.1f} s, " if end.took >= 1 else ""
    if not found:
        return f"{started}no right answer afterwards"
    return (
        f"{started}right answers again for {len(found)} of {clients} clients,"
        f" half of them within {statistics.median(found):.1f} s, the last after {found[-1]:.1f} s"
    )


def table(seen: Seen, clients: int) -> str:
    lines = [f"{'kind':<10}{'answers':>9}{'p50 ms':>9}{'p95 ms':>9}{'max ms':>9}"]
    for kind, times in sorted(seen.times.items()):
        cuts = statistics.quantiles(times, n=20) if len(times) > 1 else times * 19
        numbers = (round(1000 * each) for each in (statistics.median(times), cuts[-1], max(times)))
        lines.append(f"{kind:<10}{len(times):>9}" + "".join(f"{number:>9}" for number in numbers))
    lines += [f"  {n:>6} x {text}" for text, n in seen.errors.most_common()]
    lines += recovery(seen, clients)
    busy = f"load average {statistics.mean(seen.load_average):.1f}, " if seen.load_average else ""
    return "\n".join([*lines, f"{busy}{seen.loads} loads, {len(seen.kills)} kills, {len(seen.wrong)} wrong"])
