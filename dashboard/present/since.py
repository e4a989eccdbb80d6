"""Which cells moved between two days: one that the reader picks, and the day of the page."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from dashboard.present.scene import Scene
from graph.causes import Move
from graph.coverage.values import Coverage, Status
from graph.model.body import Actor
from graph.model.responsibility import Mandate, ReportedGap

URGENT: tuple[Status | None, ...] = ("gap", "disputed", "covered", "partial", "assigned", "unknown", None)


@dataclass(frozen=True, slots=True)
class Step:
    """A cell that moved; `sure` where no date in doubt could undo that."""

    move: Move
    sure: bool


def days(scene: Scene) -> tuple[date, date] | None:
    """The two days in their order; None where there is no day to start from."""
    first = picked(scene)
    if first is None:
        return None
    last = scene.day if scene.day != first else scene.today
    return (min(first, last), max(first, last))


def picked(scene: Scene) -> date | None:
    """The day of the address, else the data set's own day of interest."""
    try:
        return date.fromisoformat(scene.address.option("since"))
    except ValueError:
        known = scene.snapshot.dataset.reference_days
        return known[0].day if known else None


def offered(scene: Scene) -> list[date]:
    """The days of interest, and the last day of the year before."""
    end = date(scene.today.year, 1, 1) - timedelta(days=1)
    return [*(one.day for one in scene.snapshot.dataset.reference_days), end]


def steps(scene: Scene, moved: Iterable[Move], sides: tuple[Coverage, Coverage]) -> list[Step]:
    """The moves of the cells in view: those that are sure first, what is missing before what is there."""
    seen = {cell.key for cell in scene.cells()}
    found = [
        Step(move, all(_settled(side, move) for side in sides))
        for move in moved
        if (move.responsibility, move.jurisdiction) in seen
    ]
    return sorted(found, key=lambda step: (not step.sure, URGENT.index(step.move.after)))


def moved(past: Coverage, now: Coverage) -> dict[tuple[str, str], Status | None]:
    """The cells that are another one now, with what they were; None where there was no such cell."""
    before: dict[tuple[str, str], Status | None] = {cell.key: cell.status for cell in past.cells}
    return {cell.key: before.get(cell.key) for cell in now.cells if before.get(cell.key) != cell.status}


def _settled(side: Coverage, move: Move) -> bool:
    cell = side.cell(move.responsibility, move.jurisdiction)
    return cell is None or len(cell.could_be) == 1


def because(scene: Scene, move: Move) -> str:
    """Who or what moved it: the bodies behind the mandates, else that a gap was reported."""
    records, words = scene.snapshot.records, scene.words
    held = [records.of(Mandate)[id].actor for kind, id in move.because if kind == Mandate.KIND]
    bodies = [id for kind, id in move.because if kind == Actor.KIND]
    reported = sum(kind == ReportedGap.KIND for kind, _ in move.because)
    names = [scene.short(id) for id in dict.fromkeys([*held, *bodies])]
    return ", ".join([*names, *([words("count.gaps", n=reported)] if reported else [])])
