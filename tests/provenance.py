"""Whether a fact leads to a source and a place in it, or says that it is not verified."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

from graph.model.base import Record
from graph.model.evidence import Source
from graph.model.records import Records

# Where a command's answer names records, one or several, by id alone or by kind:id.
NAMES = frozenset(
    [
        *("id", "ids", "mandates", "gaps", "perhaps", "national_context", "evidence", "because", "stated_by"),
        *("measures", "answered", "touched", "demanded_by", "without_mandate", "without_measure"),
        *("leads", "supports", "classes", "responsibilities", "responsibility", "jurisdiction", "issuer"),
        *(
            "instrument",
            "nodes",
            "from",
            "to",
            "body",
            "cut_off",
            "source",
            "actor",
            "subject",
            "instruments",
        ),
    ]
)


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


def known(records: Records, name: str) -> list[Record]:
    """The records of that id; with their kind before it the one."""
    kind, _, id = name.rpartition(":")
    return [some[id] for one, some in records.by_kind.items() if id in some and kind in ("", one)]


class Walk:
    """Goes through all that a command answered and tells what leads nowhere."""

    def __init__(self, records: Records) -> None:
        self._records, self._sources = records, records.of(Source).keys()
        self.met: set[str] = set()
        self._judged: dict[str, list[str]] = {}

    def wrong(self, data: object) -> Iterator[str]:
        if isinstance(data, list):
            for each in cast("list[object]", data):
                yield from self.wrong(each)
        if isinstance(data, dict):
            found = cast("dict[str, Any]", data)
            yield from self._unsourced(found)
            yield from self._unsaid(found)
            for key, value in found.items():
                own = key == "id" and "rule" in found  # a finding is called after its rule
                yield from () if own else self._names(key, value)
                yield from self.wrong(value)

    def _names(self, key: str, value: object) -> Iterator[str]:
        """Ids that are no record, and records that rest on nothing."""
        for text in cast("list[object]", value) if isinstance(value, list) else [value]:
            if isinstance(text, str) and (key in NAMES or known(self._records, text)):
                self.met.add(text)
                yield from self._judge(text)

    def _judge(self, name: str) -> list[str]:
        if name not in self._judged:
            found = known(self._records, name)
            bad = [wrong for record in found for wrong in baseless(record, self._sources)]
            self._judged[name] = bad if found else [f"there is no record {name}"]
        return self._judged[name]

    def _unsourced(self, thing: Mapping[str, Any]) -> Iterator[str]:
        """A fact has sources, each there and with its place or its part."""
        cited = thing.get("sources")
        if not isinstance(cited, list):
            return
        if "confidence" in thing and not cited and thing.get("verified", True):
            yield f"no source: {thing}"
        for each in cast("list[dict[str, Any]]", cited):
            if "source" in each and not (
                each["source"] in self._sources and (each["at"] or each.get("part"))
            ):
                yield f"no place: {each} of {thing.get('id')}"

    def _unsaid(self, thing: Mapping[str, Any]) -> Iterator[str]:
        """What is not verified says so beside its name."""
        named = [thing.get("id"), *cast("list[object]", thing.get("ids") or [])]
        for name in named:
            found = known(self._records, name) if isinstance(name, str) else []
            doubted = [record for record in found if getattr(record, "verified", True) is False]
            if found and len(doubted) == len(found) and thing.get("verified") is not False:
                yield f"does not say that it is not verified: {thing}"
