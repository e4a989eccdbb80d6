"""All bodies as a list: what the address filters, with how much each carries and is tied on the day."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dashboard.present.scene import Scene
from graph.folding import fold, folded
from graph.force import Truth
from graph.model.body import Actor, Tie
from graph.model.responsibility import Mandate

FILTERS = ("label", "level", "jurisdiction", "kind")


@dataclass(frozen=True, slots=True)
class Entry:
    """One body in the list; each number on the day and in all."""

    actor: Actor
    truth: Truth
    mandates: tuple[int, int]
    ties: tuple[int, int]


def entries(scene: Scene) -> list[Entry]:
    """The bodies that the address asks for: who carries most first, or by name."""
    mandates, ties = _mandates(scene), _ties(scene)
    found = [
        Entry(actor, scene.snapshot.in_force(actor, scene.day), mandates(actor.id), ties(actor.id))
        for actor in scene.snapshot.records.of(Actor).values()
        if _wanted(scene, actor)
    ]
    if scene.address.official:
        return sorted(found, key=lambda one: (name(scene, one.actor), one.actor.id))
    return sorted(found, key=lambda one: (-one.mandates[0], -one.ties[0], name(scene, one.actor)))


def name(scene: Scene, actor: Actor) -> str:
    return fold(scene.words.name(actor.name))


def options(scene: Scene, filter: str) -> list[tuple[str, int]]:
    """What can be chosen for a filter, with how many bodies of all have it."""
    counted = Counter(value(actor, filter) for actor in scene.snapshot.records.of(Actor).values())
    return sorted(counted.items(), key=lambda item: item[0])


def value(actor: Actor, filter: str) -> str:
    return str(getattr(actor, filter))


def chosen(scene: Scene, filter: str) -> str:
    return scene.address.jurisdiction if filter == "jurisdiction" else scene.address.option(filter)


def _wanted(scene: Scene, actor: Actor) -> bool:
    """All filters fit, and every word that was typed stands in one of its names."""
    for filter in FILTERS:
        asked = chosen(scene, filter)
        if (
            asked
            and value(actor, filter) != asked
            and not (filter == "jurisdiction" and asked in actor.serves)
        ):
            return False
    typed = fold(scene.address.option("q")).split()
    texts = folded(names(actor)) if typed else ""
    return all(word in texts for word in typed)


def names(actor: Actor) -> Iterable[str]:
    """Every name under which it can be found."""
    yield actor.id
    yield from actor.name.all()
    yield from actor.aliases
    yield from (text for text in (actor.acronym,) if text)
    yield from (actor.acronyms.all() if actor.acronyms else ())


def _mandates(scene: Scene) -> Callable[[str], tuple[int, int]]:
    every = scene.snapshot.records.of(Mandate).values()
    today = Counter(one.actor for one in every if scene.snapshot.in_force(one, scene.day) == "yes")
    return _counted(today, Counter(one.actor for one in every))


def _ties(scene: Scene) -> Callable[[str], tuple[int, int]]:
    every = [one for one in scene.snapshot.records.of(Tie).values() if one.type != "SUCCEEDS"]
    windows = scene.snapshot.windows
    now = [one for one in every if windows[Tie.KIND, one.id].on(scene.day) == "yes"]
    return _counted(Counter(_ends(now)), Counter(_ends(every)))


def _ends(ties: Iterable[Tie]) -> Iterable[str]:
    for tie in ties:
        yield from (tie.from_actor, tie.to_actor)


def _counted(today: Counter[str], in_all: Counter[str]) -> Callable[[str], tuple[int, int]]:
    return lambda body: (today[body], in_all[body])
