"""The stations of the picture in words."""

from dashboard.present.demands import NOTHING
from dashboard.present.scene import Scene
from dashboard.present.stream import MORE
from graph.model.body import LABELS
from graph.model.obligation import Instrument


def station(scene: Scene, key: str) -> str:
    """What a station is called."""
    words = scene.words
    column, _, id = key.partition(":")
    if key.startswith(MORE):
        return words("obligation.others")
    if column == "asker":
        return asker(scene, id)
    if column == "duty":
        return words("obligation.about-nothing") if id == NOTHING else scene.responsibility_name(id)
    plan = scene.snapshot.records.of(Instrument).get(id)
    return _plan(scene, plan) if plan else words(f"obligation.{column}.{id}")


def _plan(scene: Scene, one: Instrument) -> str:
    """A plan by its years, as everybody calls it."""
    first, last = one.period_from, one.period_to
    if one.kind != "plan" or not (first and last):
        return instrument(scene, one)
    return scene.words("obligation.plan", first=first.text, last=last.text)


def asker(scene: Scene, id: str) -> str:
    """A treaty, a body, one of its rounds, or several bodies of one kind."""
    who, _, year = id.partition("/")
    if who in LABELS or who == NOTHING:
        return scene.words(f"obligation.askers.{who}")
    treaty = scene.snapshot.records.of(Instrument).get(who)
    name = instrument(scene, treaty) if treaty else scene.short(who)
    if not year:
        return name
    return f"{name} {scene.words('date.undated') if year == NOTHING else year}"


def instrument(scene: Scene, one: Instrument) -> str:
    return scene.words.name(one.name)
