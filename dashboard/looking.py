"""What takes more than the day's coverage: a day to look back to, a cell and a body through the years."""

from dataclasses import replace

from dashboard import data, screen
from dashboard.components import evidence, years
from dashboard.components.query import of_library
from dashboard.markup import Html
from dashboard.present.body import Profile, profile
from dashboard.present.happened import Row, rows
from dashboard.present.lens import lens
from dashboard.present.scene import Scene
from dashboard.present.since import Step, days, moved, steps
from dashboard.present.years import spans
from graph.coverage.values import Cell
from graph.model.body import Actor

Change = tuple[Scene, Scene, list[Step]]
EVIDENCE = "responsibilities/evidence"


def back(scene: Scene) -> Scene:
    """With the cells that moved since the day of the address, if it names one."""
    if not scene.address.option("since"):
        return scene
    first, last = days(scene) or (scene.day, scene.day)
    seen = lens(scene.address)
    past, now = (data.coverage(scene.snapshot, day, seen) for day in (first, last))
    return replace(scene, moved=moved(past, now))


def changed(scene: Scene) -> Change | None:
    """The day picked against the day of the page, and the cells that moved between them."""
    between = days(scene)
    if between is None:
        return None
    past, now = (screen.on(scene, day) for day in between)
    shifted = data.moved(scene.snapshot, *between)
    return past, now, steps(scene, shifted, (past.coverage, now.coverage))


def panel(scene: Scene, cell: Cell) -> Html:
    """The evidence of a cell, and the cell through the years."""
    given = {"responsibility": cell.responsibility, "jurisdiction": cell.jurisdiction}
    life = years.strip(scene, spans(scene, data.book(scene.snapshot), cell, lens(scene.address)))
    return evidence.panel(scene, cell, of_library(scene, EVIDENCE, **given), life)


def life(scene: Scene, actor: Actor) -> tuple[Profile, tuple[Row, ...]]:
    """Everything on a body, and what happened around it."""
    whole = profile(scene, actor)
    events = data.happened(scene.snapshot, f"{actor.KIND}:{actor.id}", scene.words.language)
    return whole, rows(whole, events)
