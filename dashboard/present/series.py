"""Figures on a body, those of one thing together; never added up, never joined."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph.model.evidence import Figure


@dataclass(frozen=True, slots=True)
class Series:
    """Figures that were counted under the same words, in the order of their time."""

    what: str
    figures: tuple[Figure, ...]

    @property
    def years(self) -> int:
        """For how many years there is a number."""
        return len({year(one) for one in self.figures})

    @property
    def most(self) -> float:
        return max((highest(one) for one in self.figures), default=0)


def series(figures: Iterable[Figure]) -> list[Series]:
    """Series of several years first, then the others; by their newest year."""
    found: dict[str, list[Figure]] = {}
    for figure in figures:
        found.setdefault(figure.what, []).append(figure)
    made = [
        Series(what, tuple(sorted(ones, key=lambda one: (year(one), one.id)))) for what, ones in found.items()
    ]
    return sorted(made, key=lambda one: (-one.years, -year(one.figures[-1]), one.what))


def year(figure: Figure) -> int:
    """The year it is for; 0 where none is given."""
    day = (figure.year.latest or figure.year.earliest) if figure.year else None
    return day.year if day else 0


def highest(figure: Figure) -> float:
    return max(
        (value for value in (figure.value, figure.value_max, figure.value_min) if value is not None),
        default=0,
    )
