"""Where a record leads: the view that shows it, else the question of the library about it."""

from dashboard.present.scene import Scene
from dashboard.state import there_is
from graph.model.body import Tie
from graph.model.obligation import Provision, Recommendation
from graph.model.responsibility import Mandate, ReportedGap

# The views that show a record of a kind, with the name of its id there; the first there is counts.
VIEWS: dict[str, tuple[tuple[str, str], ...]] = {
    "actors": (("bodies", "id"),),
    "jurisdictions": (("cantons", "jurisdiction"),),
}
QUESTIONS: dict[str, tuple[str, str]] = {
    "actors": ("mandates/of-body", "body"),
    "jurisdictions": ("bodies/in-place", "jurisdiction"),
    "responsibilities": ("responsibilities/holders", "responsibility"),
    "sources": ("sources/what-rests-on", "source"),
}


def lead(scene: Scene, kind: str, id: str) -> str | None:
    """An address that shows the record; None where there is none."""
    for view, name in VIEWS.get(kind, ()):
        if there_is(view):
            return scene.address.to(view, **{name: id})
    if kind in QUESTIONS and there_is("ask"):
        question, param = QUESTIONS[kind]
        return ask(scene, question, **{param: id})
    record = scene.snapshot.records.get(kind, id)
    if isinstance(record, Mandate | ReportedGap):
        return _cell(scene, record)
    return lead(scene, "actors", record.from_actor) if isinstance(record, Tie) else None


def ask(scene: Scene, name: str, **given: str) -> str:
    """The address of a question of the library with these values."""
    values = {f"p.{param}": value for param, value in given.items()}
    return scene.address.to("ask", name=name, **values)


def responsibility(scene: Scene, id: str) -> str:
    """What is asked about it; where nothing is, who holds it."""
    records = scene.snapshot.records
    demands = (*records.of(Recommendation).values(), *records.of(Provision).values())
    if any(id in one.responsibilities for one in demands):
        return scene.address.to("obligations", responsibility=id)
    return ask(scene, "responsibilities/holders", responsibility=id)


def _cell(scene: Scene, record: Mandate | ReportedGap) -> str | None:
    """The first cell that the record speaks of."""
    places = record.jurisdictions if isinstance(record, Mandate) else (record.jurisdiction,)
    for place in places:
        if scene.coverage.cell(record.responsibility, place):
            return scene.address.to("coverage", responsibility=record.responsibility, jurisdiction=place)
    return None
