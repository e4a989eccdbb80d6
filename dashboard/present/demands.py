"""What Switzerland is asked to do: who asks, for what, which measure is about it, who holds it.

A demand is one responsibility of one row of the crosswalk, so a recommendation about three counts three
times. Keys of the four stations: `asker:`, `duty:`, `measure:` and `holder:`, then what it is.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from dashboard.pick import one_of
from dashboard.present.scene import Scene
from graph.model.body import Actor
from graph.model.obligation import Instrument, Measure
from graph.model.responsibility import Mandate
from queries.obligations import Crosswalk, Row, crosswalk

Station = Literal["asker", "duty", "measure", "holder"]
STATIONS: tuple[Station, ...] = get_args(Station)
Holder = Literal["country", "most", "some", "class", "support", "perhaps", "nobody"]
HOLDERS: tuple[Holder, ...] = get_args(Holder)
What = Literal[
    "recommendation",
    "provision",
    "answered",
    "touched",
    "followed_up",
    "without_mandate",
    "without_measure",
    "not_verified",
]
WHATS: tuple[What, ...] = get_args(What)
NOTHING = "none"  # a measure that there is not, a responsibility that nothing on record is
ENOUGH = 5  # recommendations of an issuer, or of one of its rounds, that make a station of its own
ROUNDS = range(2, 5)  # rounds of one issuer that are told apart


@dataclass(frozen=True, slots=True)
class Demand:
    """One responsibility of one row, and the stations on its way."""

    row: Row
    responsibility: str
    way: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Demands:
    """Everything asked by the day, and what of it the address picks out."""

    crosswalk: Crosswalk
    every: tuple[Demand, ...]
    through: tuple[str, ...]

    @property
    def picked(self) -> tuple[Demand, ...]:
        """The demands that pass all the stations asked for."""
        return tuple(one for one in self.every if set(self.through) <= set(one.way))

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows behind them; without a pick all rows, those that are not verified among them."""
        if not self.through:
            return self.crosswalk.rows
        ids = {one.row.id for one in self.picked}
        return tuple(row for row in self.crosswalk.rows if row.id in ids)


def demands(scene: Scene) -> Demands:
    """What was asked by the day, of one instrument or issuer if the address names one."""
    records, address = scene.snapshot.records, scene.address
    instrument, issuer = wanted(scene, "instrument"), wanted(scene, "issuer")
    found = crosswalk(records, scene.day, instrument=instrument, issuer=issuer)
    counted = [row for row in found.rows if row.verified]
    stations = _Stations(scene, counted)
    every = tuple(
        Demand(row, duty, stations.way(row, duty))
        for row in counted
        for duty in (row.responsibilities or (NOTHING,))
    )
    asked = [part for part in address.option("through").split(",") if part]
    asked += [f"duty:{address.responsibility}"] if address.responsibility else []
    return Demands(found, every, tuple(dict.fromkeys(asked)))


def wanted(scene: Scene, name: str) -> str | None:
    """The instrument or issuer of the address, if there is such a record."""
    kind = Instrument if name == "instrument" else Actor
    return one_of([*scene.snapshot.records.of(kind)], scene.address.option(name))


def wanted_what(scene: Scene) -> What | None:
    return one_of(WHATS, scene.address.option("kind"))


def shown(scene: Scene, found: Demands) -> list[Row]:
    """The rows of the table: those picked, of the kind asked for."""
    what = wanted_what(scene)
    return [row for row in found.rows if what is None or fits(row, what)]


def fits(row: Row, what: What) -> bool:
    """As the crosswalk counts: what is not verified is in no count but its own."""
    if what == "not_verified" or not row.verified:
        return what == "not_verified" and not row.verified
    if what in ("recommendation", "provision"):
        return row.kind == what
    return bool(row.follow_up if what == "followed_up" else getattr(row, what))


def totals(found: Crosswalk) -> Mapping[What, int]:
    """The counts of `ksmm crosswalk` under the names of the filter."""
    told = found.totals()
    names = {"recommendation": "recommendations", "provision": "provisions"}
    return {what: told[names.get(what, what)] for what in WHATS}


class _Stations:
    """Which station a demand passes, worked out once for all of them."""

    def __init__(self, scene: Scene, rows: Iterable[Row]) -> None:
        self._scene = scene
        self._alone = wanted(scene, "issuer") is not None
        self._held = _held(scene)
        self._measures = scene.snapshot.records.of(Measure)
        self._mandates = scene.snapshot.records.of(Mandate)
        counted = Counter((row.issuer, row.year) for row in rows if row.issuer)
        self._rounds: defaultdict[str, dict[str | None, int]] = defaultdict(dict)
        for (issuer, year), count in counted.items():
            self._rounds[issuer or ""][year] = count

    def asker(self, row: Row) -> str:
        if row.issuer is None:
            return f"asker:{row.instrument}"
        rounds = self._rounds[row.issuer]
        several = len(rounds) in ROUNDS and None not in rounds and min(rounds.values()) >= ENOUGH
        if several or (len(rounds) > 1 and self._alone):
            return f"asker:{row.issuer}/{row.year or NOTHING}"
        if sum(rounds.values()) >= ENOUGH or self._alone:
            return f"asker:{row.issuer}"
        actor = self._scene.actor(row.issuer)
        return f"asker:{actor.label if actor else NOTHING}"

    def way(self, row: Row, duty: str) -> tuple[str, ...]:
        """What is about nothing on record ends there."""
        first = (self.asker(row), f"duty:{duty}")
        if duty == NOTHING:
            return first
        return (*first, f"measure:{self._measure(row, duty)}", f"holder:{self._holder(row, duty)}")

    def _measure(self, row: Row, duty: str) -> str:
        """An answer only by record; else the newest plan with a measure about it."""
        if row.answered:
            return "answered"
        about = [one for id in row.touched if duty in (one := self._measures[id]).responsibilities]
        return max((_adopted(self._scene, one.plan) for one in about), default=("", NOTHING))[1]

    def _holder(self, row: Row, duty: str) -> Holder:
        """Nobody as the crosswalk says; who it is else comes from the matrix of the day."""
        if duty not in row.without_mandate:
            return self._held.get(duty, "support")
        perhaps = (self._mandates[id].responsibility for id in row.perhaps)
        return "perhaps" if duty in perhaps else "nobody"


def _held(scene: Scene) -> Mapping[str, Holder]:
    """Who leads a responsibility by name: the cantons first, where it is theirs too."""
    led: defaultdict[str, list[bool]] = defaultdict(list)
    found: dict[str, Holder] = {}
    for cell in scene.coverage.cells:
        if cell.jurisdiction != scene.snapshot.country:
            led[cell.responsibility].append(bool(cell.leads))
        elif cell.leads:
            found[cell.responsibility] = "country"
        if cell.classes:
            found.setdefault(cell.responsibility, "class")
    for duty, cantons in led.items():
        if any(cantons):
            found[duty] = "most" if 2 * sum(cantons) >= len(cantons) else "some"
    return found


def _adopted(scene: Scene, plan: str) -> tuple[str, str]:
    """When a plan was adopted, to sort by, and the plan."""
    one = scene.snapshot.records.of(Instrument).get(plan)
    when = (one.adopted or one.period_from) if one else None
    return (when.earliest.isoformat() if when and when.earliest else "", plan)
