"""Every id that a record mentions must be there; nothing may lie inside itself."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, cast

from graph.errors import Problem
from graph.model.base import FieldSpec, Record
from graph.model.body import Actor, Tie
from graph.model.place import Jurisdiction
from graph.model.values import Citation, TableLead
from loaders.checks.found import Found, Key
from loaders.items import Item, Path
from loaders.words import nearest

# Ids that the graph keeps as plain text, and the kind that they name.
IDS = {
    "serves": "jurisdictions",
    "jurisdictions_named": "jurisdictions",
    "from_actor": "actors",
    "to_actor": "actors",
}
MOST_GUESSES = 100  # a guess looks at every id; nobody reads more of them


@dataclass(frozen=True, slots=True)
class Mention:
    """One id that stands in a record."""

    at: Path
    kind: str
    id: str


def mentions(record: Record) -> Iterator[Mention]:
    """Every id in a record, with its place there."""
    for name, spec in record.fields().items():
        value = getattr(record, spec.name)
        if value is None:
            continue
        kind = spec.link.to if spec.link else IDS.get(spec.name)
        if kind is not None:
            yield from _ids(name, kind, value)
        elif isinstance(value, tuple):
            yield from _inner(name, spec, cast("tuple[Any, ...]", value))


def _ids(name: str, kind: str, value: str | tuple[str, ...]) -> Iterator[Mention]:
    if isinstance(value, str):
        yield Mention((name,), kind, value)
        return
    for id in value:
        yield Mention((name,), kind, id)


def _inner(name: str, spec: FieldSpec, values: tuple[Any, ...]) -> Iterator[Mention]:
    for value in values:
        if spec.holds(Citation):
            yield Mention((name, "source"), "sources", cast("Citation", value).source)
        elif spec.holds(TableLead):
            yield Mention((name, "actor"), "actors", cast("TableLead", value).actor)


def unknown_ids(found: Found) -> Iterator[Problem]:
    """Mentions of ids that no record of that kind has; silent on kinds that were not read whole."""
    guesses = 0
    for record, item in found:
        for mention in mentions(record):
            if mention.id not in found.known[mention.kind] and not _unread(found, mention.kind):
                guesses += 1
                yield _unknown(found, item, mention, guess=guesses <= MOST_GUESSES)
    yield from _manifest(found)


def _unread(found: Found, kind: str) -> bool:
    return "?" in found.unread or kind in found.unread


def _unknown(found: Found, item: Item, mention: Mention, *, guess: bool) -> Problem:
    near = nearest(mention.id, found.known[mention.kind]) if guess else None
    return item.problem(
        "unknown-id",
        f"{mention.at[0]} names {mention.id!r}, which is not among the {_said(mention.kind)}",
        at=exact(item, mention),
        next=f"Did you mean {near!r}?" if near else f"Correct the id, or add it to {mention.kind}.",
    )


def _said(kind: str) -> str:
    return {"actors": "bodies", "relations": "ties"}.get(kind, kind.replace("_", " "))


def exact(item: Item, mention: Mention) -> Path:
    """The place in the file: a record keeps its lists sorted, the file does not."""
    name, *inner = mention.at
    raw = item.data.get(str(name))
    if isinstance(raw, list):
        for index, each in enumerate(cast("list[Any]", raw)):
            if inner and isinstance(each, dict) and cast("dict[Any, Any]", each).get(inner[0]) == mention.id:
                return (name, index, *inner)
            if not inner and each == mention.id:
                return (name, index)
    return (name,)


def _manifest(found: Found) -> Iterator[Problem]:
    head, item = found.manifest, found.manifest_item
    if head is None or item is None:
        return
    named = [Mention(("country",), "jurisdictions", head.country)]
    if head.focus:
        named.append(Mention(("focus", "body"), "actors", head.focus.body))
        if head.focus.successor:
            named.append(Mention(("focus", "successor"), "actors", head.focus.successor))
        for index, plan in enumerate(head.focus.plans):
            named.append(Mention(("focus", "plans", index), "instruments", plan))
    for mention in named:
        if mention.id not in found.known[mention.kind] and not _unread(found, mention.kind):
            yield item.problem(
                "unknown-id",
                f"{mention.at[0]} names {mention.id!r}, which is not among the {_said(mention.kind)}",
                at=mention.at,
                next=f"Correct the id, or add it to {mention.kind}.",
            )


def twins(found: Found) -> Iterator[Problem]:
    """Two ids of a kind that only their capitals keep apart: one of them is a slip."""
    first: dict[Key, Item] = {}
    for (kind, id), item in found.items.items():
        other = first.setdefault((kind, id.casefold()), item)
        if other is not item:
            there = other.where(("id",))
            what = (
                f"the id {id!r} differs from {other.id!r} ({there.file}, line {there.line}) in capitals only"
            )
            next_ = "Give one of them another id, or remove it."
            yield item.problem("id-twice", what, at=("id",), next=next_)


def tied_wrongly(found: Found) -> Iterator[Problem]:
    """A body tied to itself, and a class of bodies that is not marked as one."""
    actors = found.records.of(Actor)
    for record, item in found:
        if isinstance(record, Tie) and record.from_actor == record.to_actor:
            next_ = "Write the other body's id at one end."
            yield item.problem("tie-to-itself", "the tie runs from a body to itself", at=("to",), next=next_)
        if isinstance(record, Actor) and record.instance_of:
            kind = actors.get(record.instance_of)
            if kind is not None and not kind.collective:
                what = f"instance_of names {kind.id!r}, which is one body, not a class of bodies"
                next_ = f"Name a class, or write `collective: true` at {kind.id!r}."
                yield item.problem("not-a-class", what, at=("instance_of",), next=next_)


def cycles(found: Found) -> Iterator[Problem]:
    """Bodies that are part of themselves, and places that lie in themselves."""
    parts: list[tuple[str, str, Record]] = [
        (tie.from_actor, tie.to_actor, tie)
        for tie in found.records.of(Tie).values()
        if tie.type == "PART_OF" and tie.from_actor != tie.to_actor
    ]
    yield from _cycles(found, "PART_OF", parts, "to")
    places = found.records.of(Jurisdiction).values()
    within: list[tuple[str, str, Record]] = [(each.id, each.within, each) for each in places if each.within]
    yield from _cycles(found, "WITHIN", within, "within")


def _cycles(
    found: Found, what: str, steps: Iterable[tuple[str, str, Record]], field: str
) -> Iterator[Problem]:
    """One problem for each closed round, at the step that closes it in the order of ids."""
    up: dict[str, list[tuple[str, Record]]] = defaultdict(list)
    for below, above, record in steps:
        up[below].append((above, record))
    done: set[str] = set()
    for start in sorted(up):
        round_ = _round(start, up, done)
        if round_:
            names = [below for below, _ in round_]
            record = round_[-1][1]
            item = found.items[record.KIND, record.id]
            path = " > ".join([*names, names[0]])
            sentence = f"{what} goes round in a circle: {path}"
            yield item.problem("cycle", sentence, at=(field,), next="Remove one of these steps.")


def _round(
    start: str, up: dict[str, list[tuple[str, Record]]], done: set[str]
) -> list[tuple[str, Record]] | None:
    """The steps of a circle that can be reached from `start`, if there is one not told before."""
    trail: list[tuple[str, Record]] = []
    on_trail: dict[str, int] = {}
    stack = [(start, iter(up[start]))] if start not in done else []
    on_trail[start] = 0
    while stack:
        here, ways = stack[-1]
        step = next(ways, None)
        if step is None:
            stack.pop()
            done.add(here)
            del on_trail[here]
            if trail:
                trail.pop()
            continue
        above, record = step
        if above in on_trail:
            done.update(on_trail)
            return [*trail, (here, record)][on_trail[above] :]
        if above not in done:
            trail.append((here, record))
            on_trail[above] = len(stack)
            stack.append((above, iter(up[above])))
    return None
