"""What the words of a search may mean: a responsibility in another form of its words, a place beside it.

A search looks for words as typed; "victim identification" is no name. Here words count by how they begin.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from dashboard.present.scene import Scene
from graph.folding import fold
from graph.model.place import Jurisdiction
from graph.model.responsibility import Responsibility
from graph.model.values import Names

STEM = 6  # letters of a word that count
SHORTEST = 4  # shorter words, such as articles, say nothing
MOST = 8


@dataclass(frozen=True, slots=True)
class Meant:
    """A responsibility, in a place if one was named."""

    responsibility: str
    jurisdiction: str = ""


def meant(scene: Scene, text: str, known: Collection[str]) -> tuple[Meant, ...]:
    """What fits most words, and half of them; without a place only what is not known already."""
    said = f" {fold(text)} "
    places = [(id, name) for id, name in _places(scene) if f" {name} " in said]
    for _, name in places:
        said = said.replace(f" {name} ", " ")
    sought = {word[:STEM] for word in said.split() if len(word) >= SHORTEST}
    fits = {one.id: _fit(sought, one.name) for one in scene.snapshot.records.of(Responsibility).values()}
    best = max(fits.values(), default=0)
    if not best or 2 * best < len(sought):
        return ()
    likely = [id for id, fit in fits.items() if fit == best]
    if not places:
        return tuple(Meant(id) for id in likely if id not in known)[:MOST]
    named = dict.fromkeys(id for id, _ in places)
    cells = [Meant(duty, place) for place in named for duty in likely if scene.coverage.cell(duty, place)]
    return tuple(cells)[:MOST]


def _places(scene: Scene) -> list[tuple[str, str]]:
    """Every name of a canton or of the country, the longest first."""
    every = [
        (one.id, fold(name))
        for one in scene.snapshot.records.of(Jurisdiction).values()
        if one.kind == "canton" or one.id == scene.snapshot.country
        for name in one.name.all()
    ]
    return sorted(every, key=lambda one: -len(one[1]))


def _fit(sought: Collection[str], name: Names) -> int:
    """How many of the words begin like one of the name, in the language where most do."""
    return max(sum(_begins(stem, fold(text).split()) for stem in sought) for text in name.all())


def _begins(stem: str, words: Iterable[str]) -> bool:
    return any(word.startswith(stem) for word in words)
