"""What the checks work on: the records that could be made, and the item each came from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from graph.model.base import Record
from graph.model.dataset import DataSet
from graph.model.records import Records
from loaders.items import Item

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Found:
    """One data set between reading and writing."""

    records: Records
    items: Mapping[Key, Item]
    known: Mapping[str, frozenset[str]]
    """Ids by kind, those of records with mistakes in them too."""
    unread: frozenset[str]
    """Kinds of which not every id is known; `?` stands for all of them."""
    manifest: DataSet | None = None
    manifest_item: Item | None = None
    order: tuple[Record, ...] = field(default=())

    def __iter__(self) -> Iterator[tuple[Record, Item]]:
        """Every record with its item, in the order of the files."""
        for record in self.order:
            yield record, self.items[record.KIND, record.id]
