"""Things to talk about, found in the data; each has its number, its evidence and a place to look."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.present.scene import Scene
from dashboard.present.totals import flagged
from dashboard.present.unit import Story
from graph.coverage.values import Cell
from graph.model.base import Record
from graph.model.evidence import Source
from graph.model.obligation import Provision, Recommendation
from graph.model.responsibility import Mandate
from graph.rules.holders import NO_HOLDER

LISTED = 5  # names in one sentence before "and n more"


Proof = tuple[str, tuple[Record, ...]]
"""How many there are of something, in words, and the records."""


@dataclass(frozen=True, slots=True)
class Point:
    """A number, a sentence, what it means, the evidence behind it, and where to look."""

    number: str
    title: str
    text: str
    proof: tuple[Proof, ...]
    href: str


def points(scene: Scene, story: Story | None) -> list[Point]:
    """The points that the data support, in a fixed order."""
    cells = [cell for cell in scene.coverage.cells if not scene.responsibility(cell.responsibility).proposed]
    found = [
        _asked_for(scene, cells),
        _without_holder(scene),
        _succession(scene, story),
        _one_body(scene, cells),
        _aged(scene),
    ]
    return [point for point in found if point]


def _asked_for(scene: Scene, cells: Iterable[Cell]) -> Point | None:
    """What is asked for most often where least is known in the cantons."""
    words, country = scene.words, scene.snapshot.country
    demands = _demands(scene)
    rows: dict[str, list[Cell]] = {}
    for cell in cells:
        if cell.jurisdiction != country:
            rows.setdefault(cell.responsibility, []).append(cell)

    def weight(id: str) -> tuple[int, str]:
        unknown = sum(cell.status == "unknown" for cell in rows[id])
        return (unknown * len(demands.get(id, ())) if any(cell.leads for cell in rows[id]) else 0, id)

    best = max(rows, key=weight, default=None)
    if best is None or not weight(best)[0]:
        return None
    led = [cell for cell in rows[best] if cell.leads]
    asked = demands[best]
    unknown = sum(cell.status == "unknown" for cell in rows[best])
    recommended = (words("count.recommendations", n=len(asked)), tuple(asked))
    return Point(
        words("talk.asked.number", part=len(led), whole=len(rows[best])),
        words("talk.asked.title", what=scene.responsibility_name(best), n=len(led), whole=len(rows[best])),
        words("talk.asked.text", n=len(asked), who=_issuers(scene, asked), unknown=unknown),
        (*_of_cells(scene, led), recommended),
        scene.address.href(view="coverage", pillar=scene.responsibility(best).pillar, status=()),
    )


def _without_holder(scene: Scene) -> Point | None:
    """What a treaty or a monitor asks for and nobody holds anywhere: the findings of that rule."""
    words, records = scene.words, scene.snapshot.records
    found = NO_HOLDER.judge(NO_HOLDER, scene.coverage, records).found
    if not found:
        return None
    behind = {id for finding in found for id in finding.evidence}
    asked = tuple(one for id, one in records.of(Recommendation).items() if id in behind)
    demanded = tuple(one for id, one in records.of(Provision).items() if id in behind)
    return Point(
        words.number(len(found)),
        words("talk.holder.title", n=len(found)),
        _listed(scene, [scene.responsibility_name(finding.subject) for finding in found]),
        (
            (words("count.mandates", n=0), ()),
            (words("count.provisions", n=len(demanded)), demanded),
            (words("count.recommendations", n=len(asked)), asked),
        ),
        scene.address.to("gaps", rule=NO_HOLDER.id),
    )


def _succession(scene: Scene, story: Story | None) -> Point | None:
    """What the unit held on the day of the page against what its successor holds now."""
    if story is None or story.successor is None:
        return None
    words = scene.words
    unit, successor = scene.short(story.unit.id), scene.short(story.successor.id)
    orphans = [words.name(task.responsibility.name) for task in story.orphans]
    records = (*story.held, *story.held_after)
    text = words("talk.after.text", day=words.day(story.day), unit=unit, n=len(story.held))
    rest = words("talk.after.orphans", what=_listed(scene, orphans)) if orphans else ""
    first = story.orphans[0].responsibility.id if story.orphans else ""
    return Point(
        words("talk.after.number", before=len(story.held), after=len(story.held_after)),
        words("talk.after.title", successor=successor, n=len(story.held_after)),
        f"{text} {rest}".strip(),
        _of_mandates(scene, records),
        scene.address.href(
            view="coverage", responsibility=first, jurisdiction=scene.snapshot.country if first else ""
        ),
    )


def _one_body(scene: Scene, cells: Iterable[Cell]) -> Point | None:
    """The body whose loss would leave most cantonal cells without their only named lead."""
    words, country = scene.words, scene.snapshot.country
    alone = [
        cell
        for cell in cells
        if cell.jurisdiction != country and len(cell.leads) == 1 and "by-confederation" not in cell.flags
    ]
    counted = Counter(cell.leads[0] for cell in alone)
    if not counted:
        return None
    body, count = min(counted.items(), key=lambda item: (-item[1], item[0]))
    mine = [cell for cell in alone if cell.leads[0] == body]
    what = [scene.responsibility_name(id) for id in dict.fromkeys(cell.responsibility for cell in mine)]
    where = [scene.place_name(id) for id in dict.fromkeys(cell.jurisdiction for cell in mine)]
    return Point(
        words.number(count),
        words("talk.alone.title", n=count, who=scene.short(body)),
        words("talk.alone.text", what=_listed(scene, what), where=_listed(scene, where)),
        _of_cells(scene, mine),
        scene.address.to("bodies", id=body),
    )


def _aged(scene: Scene) -> Point | None:
    """How much of what is known rests on old or undated evidence."""
    words = scene.words
    known = [cell for cell in scene.cantonal() if cell.status != "unknown"]
    old, undated = flagged(known, "stale"), flagged(known, "undated")
    if not known or not old + undated:
        return None
    return Point(
        words.percent(flagged(known, "stale", "undated"), len(known)),
        words("talk.aged.title"),
        words("talk.aged.text", n=len(known), old=old, undated=undated),
        ((words("count.cells", n=len(known)), ()),),
        scene.address.href(view="coverage", flag="stale"),
    )


def _demands(scene: Scene) -> dict[str, list[Recommendation]]:
    """Recommendations by the responsibility they concern."""
    found: dict[str, list[Recommendation]] = {}
    for item in scene.snapshot.records.of(Recommendation).values():
        for id in item.responsibilities:
            found.setdefault(id, []).append(item)
    return found


def _issuers(scene: Scene, asked: Iterable[Recommendation]) -> str:
    counted = Counter(scene.short(item.issuer) for item in asked)
    return _listed(scene, sorted(counted, key=lambda name: (-counted[name], name))[:3])


def _of_cells(scene: Scene, cells: Iterable[Cell]) -> tuple[Proof, ...]:
    """The mandates behind cells, and the sources of the cells."""
    listed, known = list(cells), scene.snapshot.records
    held = {id: known.of(Mandate)[id] for cell in listed for id in cell.mandates}
    cited = {one.source for cell in listed for one in cell.sources}
    return _counted(scene, held.values(), cited)


def _of_mandates(scene: Scene, held: Iterable[Mandate]) -> tuple[Proof, ...]:
    found = list(held)
    return _counted(scene, found, {one.source for mandate in found for one in mandate.sources})


def _counted(scene: Scene, held: Iterable[Mandate], cited: Iterable[str]) -> tuple[Proof, ...]:
    words, known = scene.words, scene.snapshot.records.of(Source)
    mandates, sources = tuple(held), tuple(known[id] for id in cited if id in known)
    return (
        (words("count.mandates", n=len(mandates)), mandates),
        (words("count.sources", n=len(sources)), sources),
    )


def _listed(scene: Scene, names: list[str]) -> str:
    """Names in a row; the rest is counted."""
    shown = ", ".join(names[:LISTED])
    rest = len(names) - LISTED
    return scene.words("list.more", names=shown, n=rest) if rest > 0 else shown
