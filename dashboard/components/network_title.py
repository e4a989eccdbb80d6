"""The question that a picture of the network answers."""

from dashboard.present.moments import Clock
from dashboard.present.scene import Scene
from dashboard.sight import Sight
from graph.model.responsibility import Pillar


def title(scene: Scene, sight: Sight) -> tuple[str, str]:
    """The heading, and one sentence on how to read the picture."""
    words, day = scene.words, scene.words.day(scene.day)
    compares = Clock(scene.day, scene.today).compares
    sub = words("network.sub.then" if compares else "network.sub.now", day=day)
    if sight.ways:
        ends = {"a": scene.short(sight.ways.paths.start), "b": scene.short(sight.ways.paths.end)}
        return words("network.title.way", **ends), words("network.sub.way", day=day)
    kind, name = sight.origin.kind, _name(scene, sight)
    if kind == "body" and compares:
        return words("network.title.then", name=name, day=day), sub
    return words(f"network.title.{kind}", name=name), sub


def _name(scene: Scene, sight: Sight) -> str:
    id = sight.origin.id
    match sight.origin.kind:
        case "place":
            return scene.place_name(id)
        case "pillar":
            return scene.words.name(scene.snapshot.records.of(Pillar)[id].name)
        case _:
            return scene.short(id)
