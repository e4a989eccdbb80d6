"""What one body asked for again and again: its rounds, and for each responsibility what it asked in which."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dashboard.pick import one_of
from dashboard.present.scene import Scene
from graph.coverage.values import Cell
from queries.obligations import Row, crosswalk

TWICE = 2


@dataclass(frozen=True, slots=True)
class Line:
    """One responsibility; for each round the recommendations about it, then what others ask."""

    responsibility: str
    asked: tuple[tuple[str, ...], ...]
    others: int
    provisions: int
    cells: tuple[Cell, ...]

    @property
    def rounds(self) -> int:
        return sum(bool(ids) for ids in self.asked)

    @property
    def latest(self) -> str:
        """A recommendation of the last round that asked."""
        return next(ids[-1] for ids in reversed(self.asked) if ids)


@dataclass(frozen=True, slots=True)
class Again:
    """An issuer, its rounds by year, what it asked for in at least two, and who else has several rounds."""

    issuer: str
    rounds: tuple[str, ...]
    lines: tuple[Line, ...]
    issuers: tuple[str, ...]

    @property
    def in_all(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.rounds == len(self.rounds))


def again(scene: Scene) -> Again | None:
    """Of the issuer asked for, else of the one that repeated most in all its rounds."""
    rows = [row for row in crosswalk(scene.snapshot.records, scene.day).rows if row.verified]
    rounds = _rounds(rows)
    if not rounds:
        return None
    whole = {issuer: _of_one(scene, rows, issuer, years) for issuer, years in rounds.items()}
    most = max(whole, key=lambda one: (len(whole[one].in_all), len(whole[one].lines), one))
    address = scene.address
    return whole[one_of([*whole], address.option("by")) or one_of([*whole], address.option("issuer")) or most]


def _rounds(rows: Iterable[Row]) -> Mapping[str, tuple[str, ...]]:
    """The years in which an issuer asked, of those who asked in more than one."""
    years: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        if row.issuer and row.year:
            years[row.issuer].add(row.year)
    return {id: tuple(sorted(mine)) for id, mine in sorted(years.items()) if len(mine) >= TWICE}


def _of_one(scene: Scene, rows: Iterable[Row], issuer: str, years: tuple[str, ...]) -> Again:
    mine: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    others: Counter[str] = Counter()
    provisions: Counter[str] = Counter()
    for row in rows:
        for duty in row.responsibilities:
            if row.issuer is None:
                provisions[duty] += 1
            elif row.issuer != issuer:
                others[duty] += 1
            elif row.year:
                mine[duty][row.year].append(row.id)
    cells = _cells(scene)
    lines = [
        Line(duty, tuple(tuple(asked[y]) for y in years), others[duty], provisions[duty], cells.get(duty, ()))
        for duty, asked in mine.items()
    ]
    several = [line for line in lines if line.rounds >= TWICE]
    several.sort(key=lambda line: (-line.rounds, -sum(map(len, line.asked)), line.responsibility))
    return Again(issuer, years, tuple(several), tuple(_rounds(rows)))


def _cells(scene: Scene) -> Mapping[str, tuple[Cell, ...]]:
    """The cells of the cantons, or the country's where the cantons have none."""
    found: defaultdict[str, list[Cell]] = defaultdict(list)
    for cell in scene.coverage.cells:
        if cell.jurisdiction != scene.snapshot.country:
            found[cell.responsibility].append(cell)
    for cell in scene.coverage.cells:
        if cell.responsibility not in found:
            found[cell.responsibility] = [cell]
    return {duty: tuple(cells) for duty, cells in found.items()}
