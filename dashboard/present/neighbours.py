"""The bodies concerned by a cell, those that bind them together, and where each stands in the picture."""

from collections import defaultdict
from dataclasses import dataclass

from dashboard.present.scene import Scene
from graph.coverage.values import Cell
from graph.force import Truth
from graph.model.body import FAMILIES, Actor, Tie

MOST = 12  # bodies that fit beside the matrix and can still be read
BINDERS = 3
FEW = 2
ACROSS = 3
COLUMN, ROW, TOP, STAGGER = 104, 84, 30, 10


@dataclass(frozen=True, slots=True)
class Spot:
    """A body and its place in the picture."""

    actor: Actor
    role: str
    x: int
    y: int
    here: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A tie between two spots, its family, and whether it holds on the day."""

    tie: Tie
    family: str
    truth: Truth
    start: Spot
    end: Spot


@dataclass(frozen=True, slots=True)
class Picture:
    """Bodies and ties with places; the same cell always gives the same picture."""

    spots: tuple[Spot, ...]
    lines: tuple[Line, ...]
    left_out: int
    height: int


def picture(scene: Scene, cell: Cell) -> Picture:
    roles = dict.fromkeys(cell.leads, "lead") | dict.fromkeys(cell.supports, "support")
    roles = roles or dict.fromkeys(cell.classes, "class")
    shown = list(roles)[:MOST]
    ties = [tie for tie in scene.snapshot.records.of(Tie).values() if tie.type != "SUCCEEDS"]
    binders = _binders(scene, ties, shown)
    rows = [binders, *([id for id in shown if roles[id] == role] for role in ("lead", "support", "class"))]
    spots = _placed(scene, rows, {**dict.fromkeys(binders, "binder"), **roles})
    lines = _lines(scene, ties, {spot.actor.id: spot for spot in spots})
    height = max((spot.y for spot in spots), default=0) + 56
    return Picture(tuple(spots), tuple(lines), len(roles) - len(shown), height)


def _binders(scene: Scene, ties: list[Tie], shown: list[str]) -> list[str]:
    """Bodies that those shown are tied to on the day; the best connected first.

    Of many bodies only what two or more share is drawn; committees come first.
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for tie in ties:
        if (tie.from_actor in shown) == (tie.to_actor in shown) or _truth(scene, tie) != "yes":
            continue
        for one, other in ((tie.from_actor, tie.to_actor), (tie.to_actor, tie.from_actor)):
            if one in shown and other not in shown:
                found[other].add(one)
    least = 1 if len(shown) <= FEW else 2
    strong = [id for id, tied in found.items() if len(tied) >= least and scene.actor(id)]
    return sorted(strong, key=lambda one: (-len(found[one]), not _is_committee(scene, one), one))[:BINDERS]


def _is_committee(scene: Scene, id: str) -> bool:
    actor = scene.actor(id)
    return actor is not None and actor.label == "Committee"


def _truth(scene: Scene, tie: Tie) -> Truth:
    return scene.snapshot.windows[Tie.KIND, tie.id].on(scene.day)


def _placed(scene: Scene, rows: list[list[str]], roles: dict[str, str]) -> list[Spot]:
    """Rows of at most three, each centred but staggered, so that ties do not run through names."""
    spots: list[Spot] = []
    level = 0
    for row in rows:
        for start in range(0, len(row), ACROSS):
            part = row[start : start + ACROSS]
            left = (ACROSS - len(part) + 1) * COLUMN // 2 + (STAGGER if level % 2 else -STAGGER)
            for place, id in enumerate(part):
                actor = scene.actor(id)
                if actor:
                    here = scene.snapshot.in_force(actor, scene.day) != "no"
                    spots.append(Spot(actor, roles[id], left + place * COLUMN, TOP + level * ROW, here))
            level += 1
    return spots


def _lines(scene: Scene, ties: list[Tie], spots: dict[str, Spot]) -> list[Line]:
    """Ties among the bodies shown: those of the day, those perhaps there, and those that ended before it."""
    family_of = {type: family for family, types in FAMILIES.items() for type in types}
    lines: list[Line] = []
    for tie in ties:
        start, end = spots.get(tie.from_actor), spots.get(tie.to_actor)
        if start is None or end is None or tie.type not in family_of:
            continue
        window = scene.snapshot.windows[Tie.KIND, tie.id]
        if window.possible_from <= scene.day:
            lines.append(Line(tie, family_of[tie.type], window.on(scene.day), start, end))
    return sorted(lines, key=lambda line: (line.truth == "no", line.tie.id))
