"""When bodies, mandates, ties and gaps are in force: yes, no or perhaps, on any day.

The answer for every day follows from four days of a window, which the loader also writes into
the graph, so that Cypher and Python cannot disagree.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from graph.model.body import Actor, Tie
from graph.model.dates import Edtf
from graph.model.evidence import Source
from graph.model.obligation import Instrument
from graph.model.records import Records
from graph.model.responsibility import Mandate, ReportedGap
from graph.model.values import Citation

Truth = Literal["yes", "perhaps", "no"]
Key = tuple[str, str]

ALWAYS_FROM = date(1, 1, 1)
ALWAYS_TO = date(9999, 12, 31)


@dataclass(frozen=True, slots=True)
class Window:
    """The days on which something is in force for sure, and on which it may be."""

    possible_from: date = ALWAYS_FROM
    sure_from: date = ALWAYS_FROM
    sure_to: date = ALWAYS_TO
    possible_to: date = ALWAYS_TO
    undated: bool = False

    def on(self, day: date) -> Truth:
        if self.sure_from <= day <= self.sure_to:
            return "yes"
        return "perhaps" if self.possible_from <= day <= self.possible_to else "no"

    def within(self, other: "Window") -> "Window":
        """The window in which both are in force; keeps its own `undated`."""
        return Window(
            max(self.possible_from, other.possible_from),
            max(self.sure_from, other.sure_from),
            min(self.sure_to, other.sure_to),
            min(self.possible_to, other.possible_to),
            self.undated,
        )

    def ending_with(self, other: "Window") -> "Window":
        """The window cut at the other's end; the other's beginning does not matter."""
        return self.within(Window(sure_to=other.sure_to, possible_to=other.possible_to))


def span(since: Edtf | None, until: Edtf | None) -> Window:
    """The window between two dates as written; a missing one leaves that side open."""
    begin, end = ALWAYS_FROM, ALWAYS_TO
    return Window(
        since.earliest or begin if since else begin,
        since.surely_begun or end if since else begin,
        until.surely_lasts or begin if until else end,
        until.latest or end if until else end,
    )


def _first(days: Iterable[Edtf | None]) -> date | None:
    return min((day.surely_begun for day in days if day and day.surely_begun), default=None)


class Clock:
    """Reads the windows of all records of one data set, each worked out once."""

    def __init__(self, records: Records) -> None:
        self._actors = records.of(Actor)
        self._sources = records.of(Source)
        self._instruments = records.of(Instrument)
        self._parents = _parents(records.of(Tie))
        self._bodies: dict[str, Window] = {}

    def body(self, id: str) -> Window:
        """A part of a body that ended ends with it."""
        if id not in self._bodies:
            actor = self._actors.get(id)
            self._bodies[id] = window = span(actor.since, actor.until) if actor else Window()
            for parent in self._parents.get(id, ()):
                window = window.ending_with(self.body(parent))
            self._bodies[id] = window
        return self._bodies[id]

    def mandate(self, mandate: Mandate) -> Window:
        window = span(mandate.since, mandate.until)
        if mandate.since is None:
            window = self._from_law(mandate, window) or self._from_evidence(
                window, mandate.as_of, mandate.sources
            )
        return window.within(self.body(mandate.actor))

    def tie(self, tie: Tie) -> Window:
        window = span(tie.since, tie.until)
        if tie.since is None:
            window = self._from_evidence(window, tie.as_of, tie.sources)
        if tie.type == "SUCCEEDS":
            return window
        return window.within(self.body(tie.from_actor)).within(self.body(tie.to_actor))

    def gap(self, gap: ReportedGap) -> Window:
        window = span(gap.observed, gap.until)
        return _undated(window) if gap.observed is None else window

    def _from_law(self, mandate: Mandate, window: Window) -> Window | None:
        """What a law charges somebody with holds from the law's entry into force."""
        if mandate.basis != "law":
            return None
        laws = (self._instruments.get(id) for id in mandate.instruments)
        day = _first(law.in_force for law in laws if law)
        return window.within(Window(day, day)) if day else None

    def _from_evidence(self, window: Window, as_of: Edtf | None, cited: tuple[Citation, ...]) -> Window:
        """Without a beginning: for sure from the first dated evidence, perhaps before."""
        day = _first([as_of]) or _first(
            source.date for citation in cited if (source := self._sources.get(citation.source))
        )
        return window.within(Window(sure_from=day)) if day else _undated(window)


def _undated(window: Window) -> Window:
    return Window(window.possible_from, window.sure_from, window.sure_to, window.possible_to, undated=True)


def _parents(ties: Mapping[str, Tie]) -> Mapping[str, tuple[str, ...]]:
    """The bodies that each body is still part of."""
    found: dict[str, tuple[str, ...]] = {}
    for tie in ties.values():
        if tie.type == "PART_OF" and tie.until is None:
            found[tie.from_actor] = (*found.get(tie.from_actor, ()), tie.to_actor)
    return found


def windows(records: Records) -> Mapping[Key, Window]:
    """The window of every body, tie, mandate and reported gap, by kind and id."""
    clock = Clock(records)
    found: dict[Key, Window] = {}
    for id in records.of(Actor):
        found[Actor.KIND, id] = clock.body(id)
    for id, tie in records.of(Tie).items():
        found[Tie.KIND, id] = clock.tie(tie)
    for id, mandate in records.of(Mandate).items():
        found[Mandate.KIND, id] = clock.mandate(mandate)
    for id, gap in records.of(ReportedGap).items():
        found[ReportedGap.KIND, id] = clock.gap(gap)
    return found
