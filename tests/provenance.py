"""Whether a fact leads to a source and a place in it, or says that it is not verified."""

from collections.abc import Iterable, Iterator

from graph.model.base import Record
from graph.model.evidence import Source
from graph.model.records import Records


def baseless(record: Record, sources: Iterable[str]) -> Iterator[str]:
    """What is wrong with where a record comes from; the classification needs no source.

    A citation that stands behind one part only, such as a follow-up, has no place.
    """
    if not record.STATES_FACT or getattr(record, "verified", True) is False:
        return
    known = set(sources)
    if not any(cited.part is None for cited in record.citations):
        yield f"{record.KIND} {record.id} cites nothing for itself"
    for cited in record.citations:
        if cited.source not in known:
            yield f"{record.KIND} {record.id} cites {cited.source}, which is not there"
        if not cited.at and cited.part is None:
            yield f"{record.KIND} {record.id} cites {cited.source} without a place"


def all_baseless(records: Records) -> list[str]:
    known = records.of(Source).keys()
    return [wrong for record in records for wrong in baseless(record, known)]
