"""No fact without a source and a place in it, and no record less strict than its sources."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, cast

from graph.errors import Problem
from graph.model.base import Record
from graph.model.body import Tie
from graph.model.evidence import Source
from graph.model.obligation import Instrument
from graph.model.records import Records
from graph.model.values import MARKINGS, Citation, Marking, stricter
from loaders.checks.found import Found
from loaders.checks.references import mentions
from loaders.items import Item, Path

Key = tuple[str, str]


def unsourced(found: Found) -> Iterator[Problem]:
    for record, item in found:
        if not record.STATES_FACT:
            continue
        if not record.citations and not _is_its_own_source(record):
            next_ = "Add `sources:` with `- source: ` and `at: `; what has no source stays out."
            yield item.problem("no-source", "the record cites no source", next=next_)
        for citation in record.citations:
            yield from _citation(record, item, citation)


def _is_its_own_source(record: Record) -> bool:
    """An instrument known from its own text alone, and marked so."""
    return isinstance(record, Instrument) and not record.verified


def _citation(record: Record, item: Item, citation: Citation) -> Iterator[Problem]:
    if isinstance(record, Tie) and citation.part:
        what = "a tie cannot say which part of it a source stands behind"
        yield item.problem("part-on-tie", what, at=(*_place(item, citation), "part"), next="Remove `part`.")
    # the sources of a part (a follow-up, the penalties) stand for it as a whole
    excused = getattr(record, "verified", True) is False or citation.part is not None
    if citation.at is None and not excused:
        what = f"no place in the source {citation.source!r} is given"
        next_ = "Add `at: ` with the page, article or section, or `whole page`."
        yield item.problem("no-place", what, at=_place(item, citation), next=next_)


def _place(item: Item, citation: Citation) -> Path:
    """Where the citation stands in the file: the record keeps citations sorted."""
    wanted = citation.model_dump()
    listed = cast("list[dict[str, Any]]", item.data.get("sources") or [])
    for index, given in enumerate(listed):
        if all(given.get(key) == value for key, value in wanted.items()):
            return ("sources", index)
    return ("sources",)


def marked(records: Records, least: Marking) -> Records:
    """Every record as strict as the strictest source it cites, and as the data set as a whole."""
    sources: dict[str, Marking] = {
        id: stricter(least, source.marking) for id, source in records.of(Source).items()
    }
    return Records.of_all(_strict(record, sources, least) for record in records)


def _strict(record: Record, sources: Mapping[str, Marking], least: Marking) -> Record:
    marking = stricter(least, record.marking)
    for citation in record.citations:
        marking = stricter(marking, sources.get(citation.source, least))
    return record if marking == record.marking else record.model_copy(update={"marking": marking})


def admitted(records: Records, most: Marking) -> Records:
    """Without what is marked above `most`, and without what cannot be told apart from it."""
    limit = MARKINGS.index(most)
    out = {(record.KIND, record.id) for record in records if MARKINGS.index(record.marking) > limit}
    if not out:
        return records
    while more := {(record.KIND, record.id) for record in records if _leans_on(record, out)} - out:
        out |= more
    return Records.of_all(record for record in records if (record.KIND, record.id) not in out)


def _leans_on(record: Record, out: set[Key]) -> bool:
    return any((mention.kind, mention.id) in out for mention in mentions(record))


def rejected(before: Records, after: Records) -> frozenset[Key]:
    """Kind and id of what is in the one and not in the other."""
    gone = ((record.KIND, record.id) for record in before if after.get(record.KIND, record.id) is None)
    return frozenset(gone)


def kept_out(out: frozenset[Key], most: Marking) -> Iterator[Problem]:
    """One warning for each kind of which records stay out."""
    for kind, count in sorted(Counter(kind for kind, _ in out).items()):
        yield Problem(
            severity="warning",
            code="above-marking",
            what=f"{count} of the {kind} are marked above {most}, or rest on what is, and stay out",
            next="Load with a higher --marking if the database may hold them.",
        )
