"""How many cells have which status, and how far doubtful dates could move that."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.present.scene import Scene
from graph.coverage.values import STATUSES, Cell, Coverage, Flag, Status
from graph.model.responsibility import Pillar


@dataclass(frozen=True, slots=True)
class Tally:
    """Cells by status, each with the least and most it could be."""

    counts: dict[Status, int]
    ranges: dict[Status, tuple[int, int]]

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    @property
    def known(self) -> int:
        return self.total - self.counts["unknown"]

    def in_doubt(self, status: Status) -> bool:
        least, most = self.ranges[status]
        return least != most


def tally(scene: Scene, cells: Iterable[Cell]) -> Tally:
    part = Coverage(scene.day, tuple(cells))
    return Tally(part.totals(), part.ranges())


def by_pillar(scene: Scene) -> list[tuple[Pillar, Tally]]:
    """The cantonal cells of each pillar."""
    cells = scene.cantonal()
    return [(pillar, tally(scene, in_pillar(scene, cells, pillar.id))) for pillar in scene.pillars()]


def in_pillar(scene: Scene, cells: Iterable[Cell], pillar: str) -> list[Cell]:
    return [cell for cell in cells if scene.responsibility(cell.responsibility).pillar == pillar]


def stack(cells: Iterable[Cell]) -> list[int]:
    """Counts in the order of the statuses, as bars want them."""
    counts = Counter(cell.status for cell in cells)
    return [counts[status] for status in STATUSES]


def flagged(cells: Iterable[Cell], *flags: Flag) -> int:
    """Known cells that bear one of these flags."""
    return sum(cell.status != "unknown" and not set(flags).isdisjoint(cell.flags) for cell in cells)
