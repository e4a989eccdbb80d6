"""The Swiss network many times over, as one data set.

The country stays: pillars, jurisdictions and responsibilities are there once, so each of them has
that many times as many mandates, demands and bodies. Everything else comes once in each copy, its
id with the copy's number behind it. One tie in ten and one citation in ten lead to the first copy:
it holds the well-known bodies and sources, which have many neighbours, and ties the copies together.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from graph.model.base import Record
from graph.model.body import Tie
from graph.model.place import Jurisdiction
from graph.model.records import Records
from graph.model.responsibility import Pillar, Responsibility
from loaders.check import check
from loaders.report import CheckReport
from loaders.run import bundled

ONCE = frozenset({Pillar.KIND, Jurisdiction.KIND, Responsibility.KIND})
SHARED = 10  # one in so many leads to the first copy
Plain = dict[str, Any]


def report(times: int) -> CheckReport:
    """The bundled data set, `times` as large, as if it had been read and checked."""
    read = check(bundled())
    records = read.records if times == 1 else grown(read.records, times)
    return CheckReport(records, read.manifest, (), records.counts())


def grown(records: Records, times: int) -> Records:
    """The records with `times` copies of everything but the country; the first keeps its ids."""
    return Records.of_all(_all(records, times))


def _all(records: Records, times: int) -> Iterator[Record]:
    yield from records
    many = [record for record in records if record.KIND not in ONCE]
    plain = [record.plain() for record in many]
    for number in range(2, times + 1):
        for place, record in enumerate(many):
            shared = (place + number) % SHARED == 0
            changed = _Copy(number, shared=shared).of(type(record), plain[place])
            yield type(record).model_validate(changed)


@dataclass(frozen=True, slots=True)
class _Copy:
    """One copy of one record: its number, and whether it leads to the first copy."""

    number: int
    shared: bool

    def of(self, kind: type[Record], plain: Plain) -> Plain:
        changed = {**plain, "id": self._own(plain["id"])}
        for name, spec in kind.fields().items():
            if name in changed and spec.link is not None:
                changed[name] = self._linked(spec.link.to, changed[name])
        for name in ("sources", "leads"):
            listed = changed.get(name, ())
            changed |= {name: [self._placed(each) for each in listed]} if _placed(listed) else {}
        return changed | (self._ends(changed) if kind is Tie else {})

    def _own(self, id: str) -> str:
        return f"{id}.{self.number}"

    def _linked(self, kind: str, value: Any) -> Any:
        if kind in ONCE:
            return value
        if isinstance(value, list):
            return [self._own(id) for id in cast("list[str]", value)]
        return self._own(value)

    def _placed(self, item: Mapping[str, Any]) -> Plain:
        """A citation, or the lead of a round table: an id with something beside it."""
        if "source" in item:
            return {**item, "source": item["source"] if self.shared else self._own(item["source"])}
        return {**item, "actor": self._own(item["actor"])}

    def _ends(self, tie: Plain) -> Plain:
        end = tie["to"] if self.shared else self._own(tie["to"])
        return {"from": self._own(tie["from"]), "to": end}


def _placed(listed: Any) -> bool:
    return bool(listed) and isinstance(listed[0], dict)
