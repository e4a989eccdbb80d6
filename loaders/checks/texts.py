"""What may never enter: names of natural persons, and where somebody can be found."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, cast

from graph.errors import Problem
from loaders.checks.found import Found
from loaders.items import Item, Path

_NAME = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’]*(?:-[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’]*)*"
_PARTICLE = r"(?:von|van|vom|zu|de|du|da|dal|della|del|di|dos|la|le|el|al|bin|ben)"
_TITLED = re.compile(
    r"\b(?:Herrn?|Frau|Fräulein|Mr|Mrs|Ms|Miss|Dr|Prof|Mme|Mlle|Monsieur|Madame|Mademoiselle|Me|Signore?|Signora"
    rf"|Signorina|Sig|Sig\.ra|Dott|Dott\.ssa|Avv)\b\.?[ \u00a0]+(?:(?:Dr|Prof|med|iur|phil)\.?[ \u00a0]+)*"
    rf"(?:{_PARTICLE}[ \u00a0]+)*({_NAME})"
)
_MONSIEUR = re.compile(rf"(?:^|[ (,;])M\.[ \u00a0]+({_NAME})")
_WORD = re.compile(rf"({_NAME})(?:[ \u00a0]+(?:[A-Z]\.|{_PARTICLE}))*([ \u00a0]+(?=[A-ZÀ-ÖØ-ÞĀ-Ž]))?")
_CAPITAL = "A-ZÀ-ÖØ-Þ"
_GAP = r"[ \u00a0]+"
_NUMBER = r"\d{1,3}[a-z]?\b(?!\d)"
_STREET = re.compile(
    rf"[{_CAPITAL}][\w.'’-]*(?:strasse|straße|str\.|gasse|weg|platz|allee|quai|rain|steig){_GAP}{_NUMBER}"
    r"|\b(?:[Rr]ue|[Aa]venue|[Cc]hemin|[Rr]oute|[Bb]oulevard|[Rr]uelle|Place|Quai|Via|Viale|Piazza|Vicolo|Corso)"
    rf"{_GAP}(?:[\w’']+{_GAP}){{0,3}}(?:[dl]['’])?[{_CAPITAL}][\w.'’-]*,?{_GAP}{_NUMBER}"
    rf"|\b\d{{1,3}}[a-z]?,?{_GAP}(?:rue|avenue|chemin|route|boulevard|ruelle){_GAP}\w"
    rf"|\b\d{{1,3}}{_GAP}(?:[{_CAPITAL}]\w+{_GAP}){{1,3}}(?:Street|Road|Lane|Square)\b"
)
_DIGIT = re.compile(r"\d")
_NO_TEXTS = frozenset({"id", "url", "marking"})


def persons(found: Found) -> Iterator[Problem]:
    for record, item in found:
        if record.not_a_person:
            continue
        for at, text in texts(item):
            if name := person_in(text):
                yield item.problem(
                    "person",
                    f"{_field(at)} seems to name a natural person ({name})",
                    at=at,
                    next="Name the office or function. If it is no person, write `not_a_person: true`.",
                )


def addresses(found: Found) -> Iterator[Problem]:
    for _, item in found:
        for at, text in texts(item):
            if street := street_in(text):
                yield item.problem(
                    "address",
                    f"{_field(at)} seems to hold a street address ({street})",
                    at=at,
                    next="Name the town at most: a shelter must not be found by its entry here.",
                )


def texts(item: Item) -> Iterator[tuple[Path, str]]:
    """Every text of a record that has more than one word, with its place."""
    for name, value in item.data.items():
        if name not in _NO_TEXTS:
            yield from _inner((name,), value)


def _inner(at: Path, value: Any) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        if " " in value or "\n" in value:
            yield at, value
    elif isinstance(value, list):
        for index, each in enumerate(cast("list[Any]", value)):
            yield from _inner((*at, index), each)
    elif isinstance(value, dict):
        for name, each in cast("dict[str, Any]", value).items():
            yield from _inner((*at, name), each)


def _field(at: Path) -> str:
    return str(next(step for step in reversed(at) if isinstance(step, str)))


def street_in(text: str) -> str | None:
    """What looks like a street and a number in a text."""
    found = _STREET.search(text) if _DIGIT.search(text) else None
    return found[0].strip() if found else None


def person_in(text: str) -> str | None:
    """What looks like a natural person's name in a text."""
    if titled := _TITLED.search(text) or _MONSIEUR.search(text):
        return titled[0].strip(" (,;")
    before: re.Match[str] | None = None
    for word in _WORD.finditer(text):
        if before is not None and _names_of().meet(before[1], word[1]):
            return f"{before[0]}{word[1]}"
        before = word if word[2] else None
    return None


@dataclass(frozen=True, slots=True)
class Names:
    """Given names that are nothing else, given names that are words too, and family names."""

    given: frozenset[str]
    doubtful: frozenset[str]
    family: frozenset[str]
    not_after: frozenset[str]

    def meet(self, first: str, second: str) -> bool:
        """Whether two words side by side are a given name and a family name, in either order."""
        one, other = _first_part(first), second.removesuffix("s")
        if first.isupper() and len(first) > 1:  # a family name in capitals, like MEIER Hans
            one = one.title()
            if one not in self.family and not second.isupper():
                return False
            other = second.title()
        known = other in self.family or second in self.family
        if one in self.given:
            return known or not (second.isupper() or second in self.given or second in self.not_after)
        return (one in self.doubtful and known) or (one in self.family and second in self.given)


def _first_part(name: str) -> str:
    """`Jean` of `Jean-Pierre`."""
    return name.partition("-")[0]


@cache
def _names_of() -> Names:
    given = _words("given.txt")
    return Names(
        given=frozenset(word for word in given if not word.endswith("*")),
        doubtful=frozenset(word.removesuffix("*") for word in given if word.endswith("*")),
        family=frozenset(_words("family.txt")),
        not_after=frozenset(_words("not-a-family.txt")),
    )


def _words(name: str) -> list[str]:
    text = resources.files("loaders").joinpath("names", name).read_text(encoding="utf-8")
    return [word for line in text.splitlines() if not line.startswith("#") for word in line.split()]
