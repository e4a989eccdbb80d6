"""For notebooks written with py2neo: the same database, and the questions of the library.

py2neo is no longer maintained and nothing else here rests on it; it comes with the extra `py2neo`.
On the local engine whoever connects this way can read and nothing else.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from importlib import import_module
from itertools import product
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

from graph.bolt import Target
from graph.connect import access, open_reader
from graph.errors import StoreError, UserError
from graph.model.registry import KINDS, RESPONSIBLE_FOR
from graph.settings import Settings
from queries.arguments import Value, arguments
from queries.catalogue import find
from queries.table import Table

if TYPE_CHECKING:
    import pandas as pd

T = TypeVar("T")
LOST = ("ConnectionUnavailable", "ConnectionBroken", "ServiceUnavailable")
WORKS = frozenset({"node_labels", "relationship_types"})
_NODES = "MATCH (n:{one}) WHERE n.id IN $ids RETURN n"
_TIES = (
    "MATCH (n:{one})-[r]->(m:{other}) WHERE n.id IN $ids AND m.id IN $others"
    f" AND type(r) <> '{RESPONSIBLE_FOR}' RETURN n, r, m"
)


class Bridge:
    """One connection: `graph` is py2neo's own Graph; close it, or use it in a `with`."""

    def __init__(self, settings: Settings) -> None:
        self._py2neo = _installed()
        self._settings = settings
        self._reader = open_reader(settings)  # says clearly what is wrong; keeps to whole releases
        self.graph: Any = self._connected()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self.graph.service.connector.close()
        self._reader.close()

    def ask(self, name: str, *, as_of: date | str | None = None, **given: Value) -> Table:
        """Answer a question of the library, asked through py2neo."""
        query = find(name)
        values = arguments(query, given, None if query.timeless else as_of or self._settings.day())

        def work() -> list[tuple[Any, ...]]:
            cursor = self.graph.query(query.cypher, values)
            return [tuple(_plain(value) for value in record.values()) for record in cursor]

        return Table(query.headings, self._steadily(work), declared=query.columns)

    def frame(self, name: str, *, as_of: date | str | None = None, **given: Value) -> "pd.DataFrame":
        """The answer for pandas: typed, and with its columns also when it is empty."""
        return self.ask(name, as_of=as_of, **given).frame()

    def subgraph(self, name: str, *, as_of: date | str | None = None, **given: Value) -> Any:
        """The records that the answer names and all that ties them, as a py2neo Subgraph."""
        table = self.ask(name, as_of=as_of, **given)
        return self._steadily(lambda: self._subgraph(_named(table)))

    def _subgraph(self, ids: Mapping[str, list[str]]) -> Any:
        found = self._py2neo.Subgraph()
        for text, given in _pieces(ids):
            found |= self.graph.query(text, given).to_subgraph() or self._py2neo.Subgraph()
        return found

    def _steadily(self, work: Callable[[], T]) -> T:
        """From one whole release; once more if the local engine was restarted."""
        try:
            return self._reader.consistently(lambda _: work())
        except Exception as error:
            if type(error).__name__ not in LOST:
                raise
        self.graph.service.connector.close()
        self.graph = self._connected()
        return self._reader.consistently(lambda _: work())

    def _connected(self) -> Any:
        known = access(self._settings)
        target: Target = known.reader or known.owner
        try:
            graph = self._py2neo.Graph(target.uri, auth=(target.user, target.password), name=target.database)
        except Exception as error:
            raise StoreError(
                f"py2neo cannot connect: {error}",
                code="engine-unreachable",
                next="The official driver can: use `from ksmm import ask`.",
            ) from error
        graph.schema = _Schema(graph.schema)
        return graph


def connect(settings: Settings | None = None) -> Bridge:
    """Connect as `KSMM_*` say; without them to the local engine, as its user who can only read."""
    return Bridge(settings or Settings.from_env())


class _Schema:
    """py2neo's schema, without what it says in a Cypher that no server understands any more."""

    def __init__(self, own: Any) -> None:
        self._own = own

    def __getattr__(self, name: str) -> Any:
        if name in WORKS:
            return getattr(self._own, name)
        raise UserError(
            f"graph.schema.{name} of py2neo speaks a Cypher from before Neo4j 4.4",
            code="py2neo-too-old",
            next="Ask graph.query('SHOW INDEXES'); `ksmm load` makes the constraints.",
        )


def _installed() -> Any:
    try:
        return import_module("py2neo")
    except ImportError:
        raise UserError(
            "py2neo is not installed",
            code="no-py2neo",
            next="Install ksmm with the extra py2neo, or use `from ksmm import ask`, which needs none.",
        ) from None


def _named(table: Table) -> dict[str, list[str]]:
    """The ids of an answer by kind."""
    found: dict[str, set[str]] = {}
    for column in table.declared:
        if column.kind:
            cells = table.column(column.name)
            found.setdefault(column.kind, set()).update(id for cell in cells for id in _ids(cell))
    return {kind: sorted(ids) for kind, ids in found.items() if ids}


def _ids(cell: str | list[str | None] | None) -> Iterator[str]:
    """One id, several, or none."""
    yield from (id for id in ([cell] if isinstance(cell, str) else cell or []) if id)


def _pieces(ids: Mapping[str, list[str]]) -> Iterator[tuple[str, dict[str, Any]]]:
    labelled = {KINDS[kind].LABEL: some for kind, some in ids.items() if KINDS[kind].LABEL}
    for one, some in labelled.items():
        yield _NODES.format(one=one), {"ids": some}
    for one, other in product(labelled, repeat=2):
        yield _TIES.format(one=one, other=other), {"ids": labelled[one], "others": labelled[other]}


def _plain(value: Any) -> Any:
    """Dates as the standard library has them, as everywhere else."""
    return value.to_native() if hasattr(value, "to_native") else value
