"""From what somebody typed to one record: `kind:id`, or an id alone."""

from collections.abc import Collection

from graph.errors import UserError
from graph.model.body import TIE_TYPES, Actor, Tie
from graph.model.evidence import Source
from graph.model.registry import KINDS
from graph.store import Reader
from queries.catalogue import nearest
from queries.names import Key
from queries.search import search

SUGGESTED = 3
# Without a kind bodies come first, sources last.
KIND_ORDER = (Actor.KIND, *(kind for kind in KINDS if kind not in (Actor.KIND, Source.KIND)), Source.KIND)
_NODES = "MATCH (n:{label} {{id: $id}}) RETURN '{kind}' AS kind"
_TIES = f"MATCH (:Actor)-[n:{'|'.join(TIE_TYPES)}]->(:Actor) WHERE n.id = $id RETURN '{Tie.KIND}' AS kind"


def identify(reader: Reader, given: str, kinds: Collection[str] = ()) -> Key:
    """The record meant; raises UserError with the nearest ones when there is none."""
    kind, id = split(given)
    if kind and kinds and kind not in kinds:
        raise UserError(
            f"{given!r} is none of the {' or '.join(kinds)}", code="unknown-id", next="Name one of these."
        )
    wanted = (kind,) if kind else tuple(one for one in KIND_ORDER if not kinds or one in kinds)
    found = {row[0] for row in reader.read(_text(wanted), {"id": id}, tag="identify").rows}
    for one in wanted:
        if one in found:
            return one, id
    raise _unknown(reader, id, wanted if kind or kinds else ())


def split(given: str) -> tuple[str | None, str]:
    """The kind, if one is named, and the id; raises UserError for a kind that there is not."""
    kind, colon, id = given.strip().partition(":")
    if not colon:
        return None, kind
    if kind not in KINDS:
        known = nearest(kind, KINDS) or f"There are {', '.join(KINDS)}."
        raise UserError(f"there is no kind {kind!r}", code="unknown-kind", next=known)
    return kind, id


def _text(kinds: Collection[str]) -> str:
    parts = (
        _TIES if kind == Tie.KIND else _NODES.format(label=KINDS[kind].LABEL, kind=kind) for kind in kinds
    )
    return " UNION ALL ".join(parts)


def _unknown(reader: Reader, id: str, kinds: Collection[str]) -> UserError:
    among = f" among the {' or '.join(kinds)}" if kinds else ""
    searched = tuple(kind for kind in kinds if KINDS[kind].LABEL)
    hits = search(reader, id, kinds=searched, limit=SUGGESTED) if any(c.isalnum() for c in id) else ()
    offered = " or ".join(f"{hit.id} ({hit.name})" for hit in hits)
    said = f"Did you mean {offered}?" if offered else "`ksmm search TEXT` finds ids."
    return UserError(f"there is no {id!r}{among}", code="unknown-id", next=said)
