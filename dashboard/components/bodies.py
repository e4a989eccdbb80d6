"""A body wherever one is named: its sign by type, hollow when it is over, its name, the way to its page."""

from collections.abc import Iterable

from dashboard.components.signs import name
from dashboard.markup import Child, Html, tag
from dashboard.present.scene import Scene
from graph.model.body import Actor

MARK = "\0"  # around the name of a place while a sentence is put together


def shape(scene: Scene, actor: Actor) -> Html:
    """Circle, hexagon, square or diamond; hollow where the body does not exist on the day."""
    return outline(actor.label, hollow=scene.snapshot.in_force(actor, scene.day) == "no")


def outline(label: str, *, hollow: bool = False) -> Html:
    return tag("i", cls=f"shape {label} hollow" if hollow else f"shape {label}", aria_hidden="true")


def link(scene: Scene, id: str, *, long: bool = False) -> Html:
    """The way to a body's page, under its short name or its whole one."""
    actor = scene.actor(id)
    if actor is None:
        return tag("span", id)
    text = name(actor.name, scene.words) if long else scene.short(id)
    full = None if long else scene.words.name(actor.name)
    return tag("a", text, href=scene.address.to("bodies", id=id), title=full)


def listed(scene: Scene, ids: Iterable[str]) -> Child:
    """Several bodies in a row."""
    links = [link(scene, id) for id in ids]
    return [part for one in links for part in (", ", one)][1:]


def within(scene: Scene, key: str, n: int | None = None, /, **parts: Child) -> Child:
    """A sentence of ours with elements in its places, links to bodies above all."""
    marks = {name: f"{MARK}{name}{MARK}" for name in parts}
    count = {} if n is None else {"n": n}
    pieces = scene.words(key, **marks, **count).split(MARK)
    return [parts[piece] if number % 2 else piece for number, piece in enumerate(pieces)]


def over(scene: Scene, actor: Actor) -> bool:
    return scene.snapshot.windows[Actor.KIND, actor.id].possible_to < scene.day


def lifetime(scene: Scene, actor: Actor) -> str:
    """From when to when a body was, as far as sources say."""
    words = scene.words
    said = [words("since", when=words.edtf(actor.since)) if actor.since else words("since.unknown")]
    if actor.until:
        said.append(words("until", when=words.edtf(actor.until)))
    elif over(scene, actor):
        said.append(words("body.ended-with-whole"))
    return ", ".join(said)
