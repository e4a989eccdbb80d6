"""What changed, in sentences that a person reads. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

from graph.causes import Move
from graph.changes import IN_FORCE, Change, Moment
from graph.force import Key
from graph.model.base import Record
from graph.model.body import Tie
from graph.model.place import Jurisdiction
from graph.model.registry import KINDS
from graph.model.responsibility import ReportedGap
from graph.model.values import Language
from queries.names import name_of, plain_name, short

NOUNS: Mapping[str, str] = {
    "actors": "body",
    "figures": "figure",
    "instruments": "instrument",
    "jurisdictions": "jurisdiction",
    "mandates": "mandate",
    "measures": "measure",
    "pillars": "pillar",
    "provisions": "provision",
    "recommendations": "recommendation",
    "relations": "tie",
    "reported_gaps": "reported gap",
    "responsibilities": "responsibility",
    "round_tables": "round table",
    "sources": "source",
}
_CAME: Mapping[str, str] = {"added": "was recorded", "closed": "was dropped"}
_GAP_CAME: Mapping[str, str] = {"added": "was reported", "closed": "is no longer reported"}
_FORCE: Mapping[tuple[str, str], str] = {
    ("no", "yes"): "began",
    ("yes", "no"): "ended",
    ("no", "perhaps"): "perhaps began",
    ("perhaps", "yes"): "is in force for sure",
    ("perhaps", "no"): "is over for sure",
    ("yes", "perhaps"): "perhaps ended",
}
_GAP_FORCE = {**_FORCE, ("no", "yes"): "was reported", ("yes", "no"): "was closed"}


class Sentences:
    """Writes about the differences between two moments, with names in one language."""

    def __init__(self, before: Moment, after: Moment, changes: Iterable[Change], language: Language) -> None:
        self._sides = after.records, before.records
        self._language: Language = language
        self._changes: dict[Key, list[Change]] = {}
        for change in changes:
            self._changes.setdefault(change.key, []).append(change)

    def of_change(self, change: Change) -> str:
        """One change: "Mandate x: role went from lead to support."."""
        return (
            self._of_change(change) if self.verified(change) else f"{self._of_change(change)} Not verified."
        )

    def _of_change(self, change: Change) -> str:
        head = f"{NOUNS[change.kind].capitalize()} {change.id}"
        if change.what != "changed":
            came = {"added": "was added", "closed": "was dropped"}[change.what]
            return f"{head} {came}: {self._name(change.key)}."
        if change.field == IN_FORCE:
            return f"{head} {_in_force(change)}: {self._name(change.key)}."
        return f"{head}: {_field(change)}."

    def verified(self, change: Change) -> bool:
        """False for what no source was read for; of what is there no more, as it was."""
        return getattr(self._found(change.key), "verified", True)

    def of_move(self, move: Move) -> str:
        """One cell: "Canton Ticino: x went from covered to disputed because gap y was reported."."""
        head = f"{self._place(move.jurisdiction)}: {move.responsibility}"
        because = self._because(move)
        if move.before is None:
            return f"{head} is a new cell, {move.after}{because}."
        if move.after is None:
            return f"{head}, which was {move.before}, is no cell any more{because}."
        return f"{head} went from {move.before} to {move.after}{because}."

    def _because(self, move: Move) -> str:
        """Causes of which the same is to be said are named together."""
        found: dict[tuple[str, str], list[str]] = {}
        for key in move.because:
            noun = "" if key[0] == ReportedGap.KIND else NOUNS[key[0]]
            found.setdefault((noun, self._happened(key)), []).append(key[1])
        parts = [_together(noun, ids, verb) for (noun, verb), ids in found.items()]
        return f" because {_listed(parts)}" if parts else ""

    def _happened(self, key: Key) -> str:
        """What became of a cause."""
        changes = self._changes.get(key, ())
        if not changes:  # its own dates are the same: a class of bodies came to exist there, or ceased to
            return "does not count there on both days"
        first = changes[0]
        if first.what != "changed":
            return (_GAP_CAME if key[0] == ReportedGap.KIND else _CAME)[first.what]
        if len(changes) == 1 and first.field == IN_FORCE:
            return _in_force(first)
        fields = [change for change in changes if change.field != IN_FORCE]
        return f"changed ({'; '.join(_field(change) for change in fields)})"

    def _place(self, id: str) -> str:
        place = self._found((Jurisdiction.KIND, id))
        if not isinstance(place, Jurisdiction):
            return id
        name = plain_name(place.name, self._language)
        return f"Canton {name}" if place.kind == "canton" else name

    def _name(self, key: Key) -> str:
        record = self._found(key)
        if isinstance(record, Tie):
            return f"{record.from_actor} {record.type} {record.to_actor}"
        return plain_name(name_of(record), self._language) if record else key[1]

    def _found(self, key: Key) -> Record | None:
        """The record as it is after, or as it was before."""
        return next((record for side in self._sides if (record := side.get(*key))), None)


_PLURAL = {"was": "were", "is": "are", "does": "do", "responsibility": "responsibilities", "body": "bodies"}


def _together(noun: str, ids: Sequence[str], verb: str) -> str:
    if len(ids) > 1:
        first, _, rest = verb.partition(" ")
        verb = " ".join((_PLURAL.get(first, first), rest)).strip()
        noun = noun and _PLURAL.get(noun, f"{noun}s")
    return f"{noun} {_listed(ids)} {verb}".strip()


def _in_force(change: Change) -> str:
    words = _GAP_FORCE if change.kind == ReportedGap.KIND else _FORCE
    return words[change.before, change.after]


def _field(change: Change) -> str:
    """What became of one field."""
    old, new = change.before, change.after
    if isinstance(old, list | tuple) or isinstance(new, list | tuple):
        return f"{change.field} {_of_lists(_items(old), _items(new))}"
    if old is None:
        return f"{change.field} is now {_text(new)}"
    if new is None:
        default = KINDS[change.kind].model_fields.get(change.field or "")
        return f"{change.field}, which was {_text(old)}, is now {_default(default)}"
    return f"{change.field} went from {_text(old)} to {_text(new)}"


def _default(field: Any) -> str:
    value = getattr(field, "default", None)
    return "not on record" if value in (None, ()) else _text(value)


def _of_lists(old: Sequence[str], new: Sequence[str]) -> str:
    gained = [item for item in new if item not in old]
    lost = [item for item in old if item not in new]
    parts = [f"gained {_listed(gained)}"] if gained else []
    parts += [f"lost {_listed(lost)}"] if lost else []
    return " and ".join(parts) or "have another order"


def _items(value: Any) -> list[str]:
    return [_text(item) for item in cast(Sequence[Any], value or ())]


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        parts = cast(Mapping[str, Any], value)
        if "source" in parts:
            return f"{parts['source']} ({parts['at']})" if parts.get("at") else str(parts["source"])
        return ", ".join(f"{name} {_text(part)}" for name, part in parts.items())
    return short(str(value))


def _listed(items: Sequence[str]) -> str:
    if len(items) < 2:  # noqa: PLR2004 - "and" needs two
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"
