"""The demands as an alluvial picture: which stations stand apart, in which order, and which way is picked."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.present.alluvial import Flow, flow
from dashboard.present.demands import HOLDERS, NOTHING, Demand, Demands
from dashboard.present.scene import Scene
from graph.coverage.matrix import ordered
from graph.model.obligation import Instrument

APART = 24  # responsibilities that have a station of their own; the holes always have one
MORE = "duty:more/"
HOLES = (f"measure:{NOTHING}", "holder:nobody", "holder:perhaps", f"duty:{NOTHING}")
LABELS = ("InternationalBody", "Authority", "Committee", "NGO", NOTHING)  # askers that stand together


@dataclass(frozen=True, slots=True)
class Stream:
    """The picture, and what its folded stations hold."""

    flow: Flow
    folded: dict[str, tuple[str, ...]]


def stream(scene: Scene, found: Demands) -> Stream:
    apart = _apart(scene, found.every)
    pillars = {duty: scene.responsibility(duty).pillar for duty in _duties(found.every) if duty != NOTHING}
    folded: dict[str, tuple[str, ...]] = {}
    for item in ordered(scene.snapshot.records):
        if item.id in pillars and item.id not in apart:
            key = MORE + item.pillar
            folded[key] = (*folded.get(key, ()), item.id)
    ways = [_way(one, apart, pillars) for one in found.every]
    marked = [bool(found.through) and set(found.through) <= set(one.way) for one in found.every]
    columns = (_askers(scene, found.every), _columns_of_duties(scene, apart), _measures(scene), [_holders()])
    return Stream(flow(ways, marked, columns), folded)


def _duties(every: Sequence[Demand]) -> Counter[str]:
    return Counter(one.responsibility for one in every)


def _apart(scene: Scene, every: Sequence[Demand]) -> set[str]:
    """Asked for most, chosen, or held by nobody; all of them if all are wanted."""
    counted = _duties(every)
    if scene.address.every:
        return set(counted)
    most = {duty for duty, _ in sorted(counted.items(), key=lambda item: (-item[1], item[0]))[:APART]}
    holes = {one.responsibility for one in every if set(one.way) & {"holder:nobody", "holder:perhaps"}}
    return most | holes | {NOTHING, scene.address.responsibility}


def _way(one: Demand, apart: set[str], pillars: dict[str, str]) -> tuple[str, ...]:
    if one.responsibility in apart:
        return one.way
    return (one.way[0], MORE + pillars[one.responsibility], *one.way[2:])


def _askers(scene: Scene, every: Sequence[Demand]) -> list[list[str]]:
    """Treaties, then those who ask: most first, rounds of one in their order, the others together last."""
    counted = Counter(one.way[0] for one in every)
    instruments = scene.snapshot.records.of(Instrument)
    whose = Counter(key.partition("/")[0] for key in counted.elements())
    together = [f"asker:{label}" for label in LABELS]

    def place(key: str) -> tuple[int, str]:
        return (-whose[key.partition("/")[0]], key)

    treaties = [key for key in counted if key.removeprefix("asker:") in instruments]
    single = [key for key in counted if key not in treaties and key not in together]
    return [sorted(treaties, key=place), sorted(single, key=place), together]


def _columns_of_duties(scene: Scene, apart: set[str]) -> list[list[str]]:
    groups: list[list[str]] = []
    for pillar in scene.pillars():
        mine = [item.id for item in ordered(scene.snapshot.records) if item.pillar == pillar.id]
        groups.append([*(f"duty:{id}" for id in mine if id in apart), MORE + pillar.id])
    return [*groups, [f"duty:{NOTHING}"]]


def _measures(scene: Scene) -> list[list[str]]:
    """Answers first, then the plans in the order of their time, then nothing."""
    plans = scene.snapshot.records.of(Instrument).values()
    dated = sorted(plans, key=lambda one: (str(one.adopted or one.period_from or ""), one.id))
    return [["measure:answered"], [f"measure:{one.id}" for one in dated], [f"measure:{NOTHING}"]]


def _holders() -> list[str]:
    return [f"holder:{one}" for one in HOLDERS]
