"""The panel of the ways between two bodies: how many, how long, and every step with whether it holds."""

from collections.abc import Iterator

from dashboard.components import query
from dashboard.markup import Child, Html, between, tag
from dashboard.present.scene import Scene
from dashboard.present.telling import told
from dashboard.present.ways import DRAWN, Ways, holds
from graph.model.body import Tie
from queries.paths import Route, Step

BETWEEN = "connections/between"
LISTED = 8


def panel(scene: Scene, ways: Ways) -> Html:
    words, found = scene.words, ways.paths
    name = {"a": scene.short(found.start), "b": scene.short(found.end)}
    shown = ways.routes[:LISTED]
    return tag(
        "aside",
        tag("h2", words("network.ways.title", **name)),
        [tag("p", text) for text in _said(scene, ways)],
        tag("ol", [_route(scene, route) for route in shown], cls="routes"),
        _more(scene, ways),
        query.records(scene, _ties(ways)),
        query.section(scene, query.of_library(scene, BETWEEN, one=found.start, other=found.end)),
        cls="card evidence",
        data_testid="network-ways",
        data_length=found.length,
        data_count=found.count,
        data_apart=len(found.disjoint or ()),
        aria_label=words("network.ways.title", **name),
    )


def _ties(ways: Ways) -> Iterator[Tie]:
    """Every tie on the ways that are listed."""
    for route in ways.routes[:LISTED]:
        for step in route.steps:
            yield from (one.record for one in step if one.record)


def _said(scene: Scene, ways: Ways) -> list[str]:
    words, found = scene.words, ways.paths
    if found.length is None:
        return [words("network.ways.none")]
    whole = sum(holds(route) == len(route.steps) for route in found.paths)
    said = [words("network.ways.shortest", n=found.count, length=found.length)]
    said.append(words("network.ways.whole", n=whole, day=words.day(scene.day)))
    said.append(words("network.ways.apart", n=len(found.disjoint or ())))
    return said


def _more(scene: Scene, ways: Ways) -> Html | None:
    words = scene.words
    count = len(ways.paths.disjoint or ()) if ways.apart else ways.paths.count
    notes: list[str] = []
    if count > LISTED:
        notes.append(words("network.ways.listed", n=LISTED, of=count))
    if count > DRAWN:
        notes.append(words("network.ways.drawn", n=DRAWN))
    return tag("p", " ".join(notes), cls="note") if notes else None


def _route(scene: Scene, route: Route) -> Html:
    return tag("li", tag("ul", [_step(scene, step) for step in route.steps]), cls="route")


def _step(scene: Scene, step: tuple[Step, ...]) -> Html:
    """The best tie of a step, and how many others tie the same two."""
    best, others = step[0], len(step) - 1
    text: Child = told(scene, best.record) if best.record else best.link.type
    if best.record:
        text = tag("a", text, href=scene.address.href(tie=best.record.id, pick=""))
    said = [_holds(scene, best)]
    if others:
        said.append(scene.words("network.ways.also", n=others))
    state = "over" if best.ended else ("there" if best.in_force == "yes" else "perhaps")
    return tag("li", text, tag("small", between(" · ", said)), cls=f"tied {state}")


def _holds(scene: Scene, step: Step) -> str:
    words, last = scene.words, step.last_day
    if step.ended and last:
        first = max(step.link.window.sure_to, step.link.window.possible_from)
        when = str(last.year) if first.year >= last.year else f"{first.year}–{last.year}"
        return words("network.ended", when=when)
    if step.in_force == "no":
        return words("network.on.later")
    return words(f"network.on.{step.in_force}")
