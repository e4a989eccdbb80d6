"""What a load has to change: the records of a data set against what the graph holds. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.cypher import Entry
from graph.model.registry import CLASSES
from graph.snapshot import Key, Stored
from loaders.report import Counts


@dataclass(frozen=True, slots=True)
class Plan:
    """Keys of records by what becomes of them."""

    added: frozenset[Key]
    changed: frozenset[Key]
    closed: frozenset[Key]
    retouched: frozenset[Key]
    """The record is the same, but what is worked out from it or from its neighbours is not."""
    unchanged: frozenset[Key]
    """The record is the same; the retouched ones are among these."""

    @property
    def changes_records(self) -> bool:
        return bool(self.added or self.changed or self.closed)

    def by_kind(self, rejected: Mapping[str, int]) -> dict[str, Counts]:
        return {
            kind.KIND: Counts(
                added=_of(self.added, kind.KIND),
                changed=_of(self.changed, kind.KIND),
                closed=_of(self.closed, kind.KIND),
                unchanged=_of(self.unchanged, kind.KIND),
                rejected=rejected.get(kind.KIND, 0),
            )
            for kind in CLASSES
        }


def _of(keys: Iterable[Key], kind: str) -> int:
    return sum(1 for key in keys if key[0] == kind)


def plan(stored: Mapping[Key, Stored], entries: Mapping[Key, Entry]) -> Plan:
    both = stored.keys() & entries.keys()
    changed = frozenset(key for key in both if stored[key].digest != entries[key].record.digest)
    unchanged = frozenset(both - changed)
    return Plan(
        added=frozenset(entries.keys() - stored.keys()),
        changed=changed,
        closed=frozenset(stored.keys() - entries.keys()),
        retouched=frozenset(key for key in unchanged if stored[key].stamp != entries[key].stamp),
        unchanged=unchanged,
    )
