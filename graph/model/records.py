"""A whole data set in memory, and its digest."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar, cast

from graph.model.base import Record
from graph.model.registry import CLASSES

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Records:
    """All records of a data set, by kind and id."""

    by_kind: Mapping[str, Mapping[str, Record]]

    @classmethod
    def of_all(cls, records: Iterable[Record]) -> "Records":
        """Sort records into kinds; of two with one id the later stays."""
        found: dict[str, dict[str, Record]] = {record.KIND: {} for record in CLASSES}
        for record in records:
            found[record.KIND][record.id] = record
        return cls(MappingProxyType(found))

    def of(self, kind: type[R]) -> Mapping[str, R]:
        return cast(Mapping[str, R], self.by_kind.get(kind.KIND, {}))

    def get(self, kind: str, id: str) -> Record | None:
        return self.by_kind.get(kind, {}).get(id)

    def __iter__(self) -> Iterator[Record]:
        """Every record, sorted by kind and id."""
        for kind in sorted(self.by_kind):
            yield from (self.by_kind[kind][id] for id in sorted(self.by_kind[kind]))

    def __len__(self) -> int:
        return sum(len(records) for records in self.by_kind.values())

    def counts(self) -> dict[str, int]:
        return {kind: len(records) for kind, records in self.by_kind.items()}

    def digest(self) -> str:
        """sha256 over the canonical lines, sorted by kind and id; the same on every engine."""
        total = hashlib.sha256()
        for record in self:
            total.update(record.canonical().encode() + b"\n")
        return f"sha256:{total.hexdigest()}"
