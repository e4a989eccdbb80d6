"""The bodies of a canton as a tree, with what each holds and how many ties it has on the day."""

from dashboard.components import bodies, query
from dashboard.components.signs import name
from dashboard.files import Grid
from dashboard.markup import Html, tag
from dashboard.present.canton import Branch, serving, tree
from dashboard.present.scene import Scene
from graph.model.body import LABELS, Actor


def card(scene: Scene, place: str) -> Html:
    words, branches, others = scene.words, tree(scene, place), serving(scene, place)
    head = tag(
        "div", tag("h2", words("canton.bodies.title")), tag("small", words("canton.bodies.note")), cls="head"
    )
    rows = [_branch(scene, branch) for branch in branches]
    asked = query.of_library(scene, "bodies/in-place", jurisdiction=place)
    return tag(
        "section",
        head,
        tag("ul", rows, cls="tree") if rows else tag("p", words("nobody"), cls="note"),
        _from_elsewhere(scene, others),
        _key(scene, branches),
        query.section(scene, asked, len(branches) + len(others)),
        cls="card",
        id="canton-bodies",
        data_testid="canton-bodies",
        data_count=len(branches),
    )


def _branch(scene: Scene, branch: Branch) -> Html:
    words = scene.words
    counts = (words("count.mandates", n=branch.mandates), words("count.ties", n=branch.ties))
    perhaps = tag("em", words("picture.truth.perhaps"), cls="tag") if branch.truth != "yes" else None
    return tag(
        "li",
        bodies.shape(scene, branch.actor),
        tag("span", _link(scene, branch.actor), " ", perhaps),
        tag("small", " · ".join(counts)),
        style=f"--depth:{branch.depth}",
        data_body=branch.actor.id,
    )


def _link(scene: Scene, actor: Actor) -> Html:
    return tag("a", name(actor.name, scene.words), href=scene.address.to("bodies", id=actor.id))


def _from_elsewhere(scene: Scene, found: tuple[Actor, ...]) -> Html | None:
    if not found:
        return None
    rows = [
        tag("li", bodies.shape(scene, actor), tag("span", _link(scene, actor)), style="--depth:0")
        for actor in found
    ]
    title = tag("h3", scene.words("canton.bodies.elsewhere"), cls="caps")
    return tag("div", title, tag("ul", rows, cls="tree"), cls="family")


def _key(scene: Scene, branches: tuple[Branch, ...]) -> Html | None:
    """What the shapes mean, only of those that are there."""
    there = {branch.actor.label for branch in branches}
    if not there:
        return None
    items = [
        tag("li", bodies.outline(label), scene.words(f"label.{label}")) for label in LABELS if label in there
    ]
    return tag("ul", items, cls="map-key")


def grid(scene: Scene, place: str) -> Grid:
    """The bodies based there to take along."""
    rows = [
        (one.actor.id, scene.words.name(one.actor.name), one.depth, one.truth, one.mandates, one.ties)
        for one in tree(scene, place)
    ]
    return Grid("bodies", ("body", "name", "depth", "in_force", "mandates", "ties"), tuple(rows))
