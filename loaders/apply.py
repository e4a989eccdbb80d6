"""A plan as statements: what one transaction has to do, in the order in which it can. Pure."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace

from graph import cypher
from graph.cypher import Entry
from graph.model.base import Record
from graph.model.body import Actor, Tie
from graph.model.records import Records
from graph.model.values import MARKINGS, Marking
from graph.rows import Statement
from graph.snapshot import Key, Release, Stored
from loaders.plan import Plan
from loaders.shortcuts import Ends, Shortcut, rewritten


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Everything that the statements of one load are made from."""

    plan: Plan
    stored: Mapping[Key, Stored]
    entries: Mapping[Key, Entry]
    before: Records
    """The records that change or go, as they stand in the graph."""
    release: str
    previous: str | None
    shortcuts_before: Mapping[Ends, Shortcut]
    shortcuts_after: Mapping[Ends, Shortcut]
    most: Marking = MARKINGS[-1]
    """The strictest marking that the database may hold, also in its past."""
    kept_out: frozenset[Key] = frozenset()


def statements(change: Change) -> list[Statement]:
    """Old states first, then what goes, then what comes.

    A body whose second label changes is made anew under its id, since not every engine can change
    a label inside a transaction; what points to it and did not change itself is linked anew, too.
    """
    plan = change.plan
    remade = frozenset(_remade(change))
    around = frozenset(_around(change, remade))
    nodes = {key for key in plan.changed - remade if key[0] != Tie.KIND}
    ties = {key for key in plan.changed | around if key[0] == Tie.KIND}
    closed = [_before(change, key) for key in sorted(plan.closed)]
    old = [_before(change, key) for key in sorted(nodes | around | ties)]
    return [
        *_forgotten(change),
        *_revisions(change),
        *cypher.unlinked([*old, *(record for record in closed if isinstance(record, Tie))]),
        *cypher.removed([*closed, *(_before(change, key) for key in sorted(remade))]),
        *cypher.created(_dated(change, plan.added | remade)),
        *cypher.replaced(_dated(change, nodes | (plan.retouched - ties))),
        *cypher.linked(_dated(change, plan.added | remade | nodes | around | ties)),
        *rewritten(change.shortcuts_before, change.shortcuts_after, (id for _, id in _gone(plan, remade))),
    ]


def _remade(change: Change) -> Iterator[Key]:
    """Bodies whose second label changes."""
    for key in change.plan.changed:
        new = change.entries[key].record
        old = _before(change, key)
        if isinstance(new, Actor) and isinstance(old, Actor) and new.label != old.label:
            yield key


def _around(change: Change, remade: frozenset[Key]) -> Iterator[Key]:
    """Unchanged records with a relationship that goes away with a body that is made anew."""
    ids = {id for _, id in remade}
    for key in change.plan.unchanged if ids else ():
        if not ids.isdisjoint(_bodies(change.entries[key].record)):
            yield key


def _bodies(record: Record) -> Iterator[str]:
    if isinstance(record, Tie):
        yield from (record.from_actor, record.to_actor)
    for edge in cypher.owned(record):
        if edge.form.start == Actor.LABEL:
            yield edge.start
        if edge.form.end == Actor.LABEL:
            yield edge.end


def _gone(plan: Plan, remade: frozenset[Key]) -> frozenset[Key]:
    return frozenset(key for key in plan.closed if key[0] == Actor.KIND) | remade


def _before(change: Change, key: Key) -> Record:
    """The record as it stands in the graph; an unchanged one is the same as the new one."""
    found = change.before.get(*key)
    return found if found is not None else change.entries[key].record


def _dated(change: Change, keys: Iterable[Key]) -> Iterator[Entry]:
    """Entries with the release in which their state was first seen."""
    for key in sorted(keys):
        same = key in change.plan.unchanged
        first_seen = change.stored[key].first_seen if same else change.release
        yield replace(change.entries[key], first_seen=first_seen)


def _forgotten(change: Change) -> list[Statement]:
    """What may not be in the database is not in its past either."""
    above = _above(change.most)
    if not above:
        return []
    text = "MATCH (n:Revision) WHERE n.marking IN $above OR n.of IN $out DETACH DELETE n"
    out = sorted(":".join(key) for key in change.kept_out)
    return [Statement(text, {"above": list(above), "out": out})]


def _above(most: Marking) -> tuple[Marking, ...]:
    return MARKINGS[MARKINGS.index(most) + 1 :]


def _revisions(change: Change) -> list[Statement]:
    """The states that this release replaces or drops, kept beside the graph."""
    rows = [
        {
            "of": ":".join(key),
            "kind": key[0],
            "record_id": key[1],
            "first_seen": change.stored[key].first_seen,
            "last_seen": change.previous or "",
            "marking": _before(change, key).marking,
            "body": _before(change, key).canonical(),
        }
        for key in sorted(change.plan.changed | change.plan.closed)
        if key not in change.kept_out and _before(change, key).marking not in _above(change.most)
    ]
    text = "UNWIND $rows AS r CREATE (n:Revision) SET n = r"
    return [Statement(text, {"rows": rows})] if rows else []


def new_release(release: Release) -> Statement:
    """The node of the release itself."""
    return Statement("CREATE (n:Release) SET n = $props", {"props": _filled(release)})


def restated(release: Release) -> Statement:
    """The same release with what its manifest says now."""
    text = (
        "MATCH (n:Release {id: $id}) SET n.manifest = $manifest, n.dataset = $dataset, n.bundled = $bundled"
    )
    names = ("id", "manifest", "dataset", "bundled")
    return Statement(text, {name: getattr(release, name) for name in names})


def _filled(release: Release) -> dict[str, str | bool]:
    return {name: value for name, value in asdict(release).items() if value is not None}
