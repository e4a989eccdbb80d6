"""RESPONSIBLE_FOR: who is responsible for what on the day of the load, for one-hop browsing."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from graph.force import windows
from graph.model.records import Records
from graph.model.registry import RESPONSIBLE_FOR
from graph.model.responsibility import Mandate
from graph.rows import Statement
from graph.store import Reader

Ends = tuple[str, str, str]  # body, responsibility, role


@dataclass(frozen=True, slots=True)
class Shortcut:
    """What one such relationship says."""

    jurisdictions: tuple[str, ...]
    mandates: tuple[str, ...]


def shortcuts(records: Records, day: date) -> dict[Ends, Shortcut]:
    """One for each body, responsibility and role, over the mandates that are in force for sure."""
    spans = windows(records)
    found: dict[Ends, list[Mandate]] = defaultdict(list)
    for mandate in records.of(Mandate).values():
        if spans[Mandate.KIND, mandate.id].on(day) == "yes":
            found[mandate.actor, mandate.responsibility, mandate.role].append(mandate)
    return {
        ends: Shortcut(
            tuple(sorted({place for each in mandates for place in each.jurisdictions})),
            tuple(sorted(each.id for each in mandates)),
        )
        for ends, mandates in found.items()
    }


def read_shortcuts(reader: Reader) -> dict[Ends, Shortcut]:
    text = (
        f"MATCH (a:Actor)-[r:{RESPONSIBLE_FOR}]->(x:Responsibility)"
        " RETURN a.id AS actor, x.id AS responsibility, r.role AS role,"
        " r.jurisdictions AS jurisdictions, r.mandates AS mandates"
    )
    rows = reader.read(text, tag="loaders/shortcuts", timeout=120.0).rows
    return {(a, b, role): Shortcut(tuple(places), tuple(ids)) for a, b, role, places, ids in rows}


def rewritten(
    before: Mapping[Ends, Shortcut], after: Mapping[Ends, Shortcut], lost: Iterable[str]
) -> list[Statement]:
    """Statements that make `before` into `after`; those of the bodies in `lost` are gone already."""
    gone = set(lost)
    before = {ends: each for ends, each in before.items() if ends[0] not in gone}
    drop = [ends for ends, each in before.items() if after.get(ends) != each]
    make = [ends for ends, each in after.items() if before.get(ends) != each]
    return [*_dropped(drop), *_made(make, after)]


def _dropped(ends: list[Ends]) -> list[Statement]:
    text = (
        f"UNWIND $rows AS r MATCH (:Actor {{id: r.s}})-[e:{RESPONSIBLE_FOR}]->(x:Responsibility)"
        " WHERE x.id = r.t AND e.role = r.role DELETE e"
    )
    rows = [{"s": actor, "t": responsibility, "role": role} for actor, responsibility, role in sorted(ends)]
    return [Statement(text, {"rows": rows})] if rows else []


def _made(ends: list[Ends], after: Mapping[Ends, Shortcut]) -> list[Statement]:
    text = (
        "UNWIND $rows AS r MATCH (a:Actor {id: r.s}) MATCH (b:Responsibility {id: r.t})"
        f" CREATE (a)-[e:{RESPONSIBLE_FOR}]->(b) SET e = r.props"
    )
    rows = [
        {"s": actor, "t": responsibility, "props": _props(role, after[actor, responsibility, role])}
        for actor, responsibility, role in sorted(ends)
    ]
    return [Statement(text, {"rows": rows})] if rows else []


def _props(role: str, shortcut: Shortcut) -> dict[str, object]:
    return {
        "role": role,
        "jurisdictions": list(shortcut.jurisdictions),
        "mandates": list(shortcut.mandates),
        "derived": True,
    }
