"""A body's ties as it sees them: by family and by which way they run, those of the day first."""

from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.present.scene import Scene
from graph.force import Truth
from graph.model.body import FAMILIES, Tie

SEATS = ("MEMBER_OF", "CHAIRS", "HOSTS")


@dataclass(frozen=True, slots=True)
class Tied:
    """A tie as one of its bodies sees it; `way` names type and direction."""

    tie: Tie
    other: str
    way: str
    truth: Truth
    ended: bool


@dataclass(frozen=True, slots=True)
class Family:
    """The ties of one family, by way."""

    name: str
    ways: tuple[tuple[str, tuple[Tied, ...]], ...]

    @property
    def ties(self) -> tuple[Tied, ...]:
        return tuple(tied for _, ties in self.ways for tied in ties)


def seen_by(scene: Scene, body: str) -> tuple[Tied, ...]:
    """Every tie of a body, those of the day first, then by name."""
    every = scene.snapshot.records.of(Tie).values()
    found = [_tied(scene, tie, body) for tie in every if body in (tie.from_actor, tie.to_actor)]
    return tuple(sorted(found, key=lambda one: (one.truth == "no", scene.short(one.other).lower())))


def families(tied: Iterable[Tied]) -> tuple[Family, ...]:
    """All families, also those without a tie: nobody on record is an answer too."""
    ties = list(tied)
    return tuple(Family(name, _ways(ties, types)) for name, types in FAMILIES.items())


def of_type(tied: Iterable[Tied], *ways: str) -> tuple[Tied, ...]:
    return tuple(one for one in tied if one.way in ways)


def today(tied: Iterable[Tied]) -> list[Tied]:
    return [one for one in tied if one.truth == "yes"]


def _ways(tied: Iterable[Tied], types: Iterable[str]) -> tuple[tuple[str, tuple[Tied, ...]], ...]:
    names = [way for type in types for way in (f"{type}.out", f"{type}.in")]
    grouped = ((way, of_type(tied, way)) for way in names)
    return tuple((way, ties) for way, ties in grouped if ties)


def _tied(scene: Scene, tie: Tie, body: str) -> Tied:
    out = tie.from_actor == body or tie.type == "COOPERATES_WITH"
    other = tie.to_actor if tie.from_actor == body else tie.from_actor
    window = scene.snapshot.windows[Tie.KIND, tie.id]
    way = f"{tie.type}.{'out' if out else 'in'}"
    return Tied(tie, other, way, window.on(scene.day), window.possible_to < scene.day)
