"""What the release holds and what it rests on: records by kind, and sources with what each carries. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from dashboard.pick import one_of
from dashboard.present.scene import Scene
from graph.folding import fold
from graph.model.base import Record
from graph.model.evidence import Source
from graph.model.records import Records
from graph.model.registry import CLASSES
from graph.model.values import LANGUAGES, MARKINGS, Language, Names

Rest = Literal["used", "alone", "unused", "undated"]
RESTS: tuple[Rest, ...] = ("used", "alone", "unused", "undated")
NAMED = ("actors", "responsibilities", "instruments", "jurisdictions", "pillars")
Order = Literal["weight", "date", "publisher"]
ORDERS: tuple[Order, ...] = ("weight", "date", "publisher")


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of record: how many, how many rest on one source only, and how many are of low confidence."""

    kind: str
    count: int
    cited: int
    single: int
    low: int


@dataclass(frozen=True, slots=True)
class Used:
    """A source, how many records cite it, and of how many it is the only source."""

    source: Source
    records: int
    alone: int

    @property
    def year(self) -> str:
        """The year it is surely of; empty where none is."""
        date = self.source.date
        return date.text[:4] if date and date.text[:4].isdigit() else ""


def kinds(records: Records) -> tuple[Kind, ...]:
    """Kinds that state facts first, by how many there are; our classification after them."""
    found = [_kind(record.KIND, records.by_kind[record.KIND].values()) for record in CLASSES]
    return tuple(sorted(found, key=lambda one: (not one.cited, -one.count, one.kind)))


def _kind(kind: str, records: Iterable[Record]) -> Kind:
    listed = list(records)
    sources = [len({citation.source for citation in record.citations}) for record in listed]
    low = sum(getattr(record, "confidence", None) == "low" for record in listed)
    return Kind(kind, len(listed), sum(map(bool, sources)), sources.count(1), low)


def used(records: Records) -> tuple[Used, ...]:
    """Every source with what rests on it."""
    weight, alone = Counter[str](), Counter[str]()
    for record in records:
        cited = {citation.source for citation in record.citations}
        weight.update(cited)
        if len(cited) == 1:
            alone.update(cited)
    return tuple(Used(source, weight[id], alone[id]) for id, source in records.of(Source).items())


def listed(scene: Scene, sources: Iterable[Used]) -> list[Used]:
    """The sources that the address asks for, in its order."""
    address = scene.address
    words = fold(address.option("q")).split()
    language, rest = address.option("language"), one_of(RESTS, address.option("rest"))
    found = [one for one in sources if fits(one, rest)]
    found = [one for one in found if not language or main_language(one.source) == language]
    found = [one for one in found if all(word in _text(one.source) for word in words)]
    order = one_of(ORDERS, address.option("sort")) or "weight"
    return sorted(found, key=lambda one: _place(one, order))


def _text(source: Source) -> str:
    return fold(f"{source.title} {source.publisher} {source.id} {source.date or ''}")


def _place(one: Used, order: Order) -> tuple[object, ...]:
    """Heaviest first, newest first, or by publisher; those without a date last."""
    if order == "publisher":
        return fold(one.source.publisher), one.source.id
    if order == "date":
        date = one.source.date
        day = date.earliest or date.latest if date else None
        return day is None, -(day.toordinal() if day else 0), one.source.id
    return -one.records, one.source.id


def main_language(source: Source) -> str:
    """The language without its region."""
    return source.language.split("-")[0].lower()


def fits(one: Used, rest: Rest | None) -> bool:
    return {
        None: True,
        "used": one.records > 0,
        "alone": one.alone > 0,
        "unused": one.records == 0,
        "undated": one.source.date is None,
    }[rest]


def years(sources: Iterable[Used]) -> tuple[tuple[str, int], ...]:
    """Sources by the year they are of, without a hole between the first and the last."""
    counted = Counter(one.year for one in sources if one.year)
    if not counted:
        return ()
    first, last = int(min(counted)), int(max(counted))
    return tuple((str(year), counted[str(year)]) for year in range(first, last + 1))


def languages(sources: Iterable[Used]) -> tuple[tuple[str, int], ...]:
    """Languages of the sources, the most frequent first."""
    counted = Counter(main_language(one.source) for one in sources)
    return tuple(sorted(counted.items(), key=lambda item: (-item[1], item[0])))


def markings(records: Records) -> tuple[tuple[str, int], ...]:
    """How many records bear each marking."""
    counted = Counter(record.marking for record in records)
    return tuple((marking, counted[marking]) for marking in MARKINGS if counted[marking])


def translated(records: Records) -> tuple[tuple[str, int, Mapping[Language, int]], ...]:
    """For each kind with names: how many there are, and how many have a name in each language."""
    found: list[tuple[str, int, Mapping[Language, int]]] = []
    for kind in NAMED:
        names = [
            name
            for one in records.by_kind[kind].values()
            if isinstance(name := getattr(one, "name", None), Names)
        ]
        counts: Mapping[Language, int] = {
            lang: sum(getattr(name, lang) is not None for name in names) for lang in LANGUAGES
        }
        found.append((kind, len(names), counts))
    return tuple(found)
