"""All cells of a day."""

from collections.abc import Iterator
from datetime import date

from graph.coverage.evidence import Book, Evidence, cantons, country
from graph.coverage.flags import flags, named, newest
from graph.coverage.ladder import climb, could_be, need, reached
from graph.coverage.values import RULES, Block, Cell, Cited, Coverage, Lens
from graph.model.records import Records
from graph.model.responsibility import Pillar, Responsibility

_NO_LENS = Lens()
PART_ONLY = 3  # the line of the ladder for named leads that reach a part


def coverage(records: Records, day: date, *, block: Block = "all", lens: Lens = _NO_LENS) -> Coverage:
    """The status of every cell on a day; proposed responsibilities included.

    Level cantonal and both: a cell in each canton; national and both: one for the country;
    international: none.
    """
    book = Book(records)
    cells = [
        cell(book, responsibility, place, day, lens)
        for responsibility in ordered(records)
        for place in _places(records, responsibility, block)
        if _in_view(responsibility, lens)
    ]
    return Coverage(day, tuple(cells))


def ordered(records: Records) -> list[Responsibility]:
    """Responsibilities by pillar and position."""
    pillars = records.of(Pillar)

    def place(item: Responsibility) -> tuple[int, int, str]:
        pillar = pillars.get(item.pillar)
        return (pillar.position if pillar else 0, item.position, item.id)

    return sorted(records.of(Responsibility).values(), key=place)


def _places(records: Records, responsibility: Responsibility, block: Block) -> Iterator[str]:
    level = responsibility.level
    if block in ("cantonal", "all") and level in ("cantonal", "both"):
        yield from cantons(records)
    if block in ("national", "all") and level in ("national", "both"):
        yield country(records)


def _in_view(responsibility: Responsibility, lens: Lens) -> bool:
    crime = lens.crime in (None, "both", responsibility.crime) or responsibility.crime == "both"
    groups = responsibility.target_groups
    return crime and (lens.group is None or not groups or lens.group in groups)


def cell(book: Book, responsibility: Responsibility, place: str, day: date, lens: Lens) -> Cell:
    """One cell: its evidence, the line of the ladder that fits, its flags."""
    evidence = book.evidence(responsibility.id, place, day)
    needed = need(responsibility, lens)
    rule = climb(evidence.held, evidence.reported, needed)
    status = RULES[rule][0]
    statuses = could_be(
        (evidence.held, evidence.reported),
        (evidence.held_perhaps, evidence.reported_perhaps),
        needed,
    )
    latest = newest(evidence, book)
    leads = named(evidence.held, "lead")
    missing = needed - reached(leads) if rule == PART_ONLY else frozenset[str]()
    return Cell(
        responsibility=responsibility.id,
        jurisdiction=place,
        status=status,
        rule=rule,
        flags=flags(evidence, status, statuses, latest, day),
        part_missing=tuple(sorted(missing)),
        could_be=statuses,
        newest_evidence=latest,
        **_bodies(evidence),
        **_records(evidence),
        sources=_sources(evidence),
    )


def _bodies(evidence: Evidence) -> dict[str, tuple[str, ...]]:
    leads = {item.mandate.actor for item in named(evidence.held, "lead")}
    supports = {item.mandate.actor for item in named(evidence.held, "support")}
    classes = {item.mandate.actor for item in evidence.held if item.by_class}
    return {
        "leads": tuple(sorted(leads)),
        "supports": tuple(sorted(supports - leads)),
        "classes": tuple(sorted(classes)),
    }


def _records(evidence: Evidence) -> dict[str, tuple[str, ...]]:
    perhaps = [item.mandate.id for item in evidence.held_perhaps]
    perhaps += [item.gap.id for item in evidence.reported_perhaps]
    return {
        "mandates": tuple(sorted(item.mandate.id for item in evidence.held)),
        "gaps": tuple(sorted(item.gap.id for item in evidence.reported)),
        "perhaps": tuple(sorted(perhaps)),
        "national_context": evidence.context,
    }


def _sources(evidence: Evidence) -> tuple[Cited, ...]:
    found = {Cited(c.source, c.at) for item in evidence.held for c in item.mandate.sources}
    found |= {Cited(c.source, c.at) for item in evidence.reported for c in item.gap.sources}
    return tuple(sorted(found, key=lambda cited: (cited.source, cited.at or "")))
