"""The cantons side by side: how much is on record in each, or who holds one responsibility there."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dashboard.present.scene import Scene
from dashboard.present.totals import Tally, tally
from graph.coverage.evidence import cantons
from graph.coverage.values import STATUSES, Cell
from graph.model.body import Actor
from graph.model.evidence import RoundTableRecord
from graph.model.responsibility import Responsibility

SHADES = 5  # steps of the blue sequence on the map


@dataclass(frozen=True, slots=True)
class Row:
    """One canton: its cells in view, the cell of the chosen responsibility, bodies, round table."""

    id: str
    cells: tuple[Cell, ...]
    tally: Tally
    cell: Cell | None
    bodies: int
    table: RoundTableRecord | None

    @property
    def unknown(self) -> int:
        return self.tally.counts["unknown"]

    @property
    def share(self) -> float:
        """The part of its cells for which no source was found."""
        return self.unknown / self.tally.total if self.tally.total else 0.0


def rows(scene: Scene) -> list[Row]:
    """Every canton in official order."""
    mine: defaultdict[str, list[Cell]] = defaultdict(list)
    for cell in scene.cantonal():
        mine[cell.jurisdiction].append(cell)
    counted = Counter(actor.jurisdiction for actor in _there(scene))
    tables = round_tables(scene)
    return [
        Row(
            id,
            tuple(mine[id]),
            tally(scene, mine[id]),
            _chosen(scene, id),
            counted[id],
            tables.get(id),
        )
        for id in cantons(scene.snapshot.records)
    ]


def chosen(scene: Scene) -> Responsibility | None:
    """The responsibility that the map is coloured by, if one that cantons have is asked for."""
    found = scene.snapshot.records.of(Responsibility).get(scene.address.responsibility)
    return found if found and found.level in ("cantonal", "both") else None


def round_tables(scene: Scene) -> Mapping[str, RoundTableRecord]:
    return {one.canton: one for one in scene.snapshot.records.of(RoundTableRecord).values()}


def by_known(found: Iterable[Row]) -> list[Row]:
    """By status of the chosen responsibility, else the smallest unknown share first; then official order."""
    return sorted(found, key=lambda row: STATUSES.index(row.cell.status) if row.cell else row.share)


def place(found: Iterable[Row], id: str) -> int:
    """Which place a canton takes by its unknown share, the smallest first; equals share theirs."""
    shares = {row.id: row.share for row in found}
    return 1 + sum(share < shares[id] for share in shares.values())


def shade(found: Iterable[Row], row: Row) -> int:
    """The step of the sequence: the darkest for the smallest unknown share."""
    least, most = _span(found)
    if most <= least:
        return SHADES
    return SHADES - min(int(SHADES * (row.share - least) / (most - least)), SHADES - 1)


def steps(found: Iterable[Row]) -> list[tuple[float, float]]:
    """From which to which share each step goes, the lightest first."""
    least, most = _span(found)
    if most <= least:
        return [(least, most)]
    step = (most - least) / SHADES
    return [(most - step * (number + 1), most - step * number) for number in range(SHADES)]


def _span(found: Iterable[Row]) -> tuple[float, float]:
    shares = [row.share for row in found]
    return min(shares, default=0.0), max(shares, default=0.0)


def _chosen(scene: Scene, id: str) -> Cell | None:
    wanted = chosen(scene)
    return scene.coverage.cell(wanted.id, id) if wanted else None


def _there(scene: Scene) -> list[Actor]:
    """Single bodies that exist on the day for sure."""
    every = scene.snapshot.records.of(Actor).values()
    return [one for one in every if not one.collective and scene.snapshot.in_force(one, scene.day) == "yes"]
