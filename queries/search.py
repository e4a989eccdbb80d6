"""Finds records by name, acronym, alias, title or wording; the same ranking on every engine.

The database only says which records may fit: by words of `folded`, no score of its own is used.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from graph.errors import UserError
from graph.model.body import LABELS, Actor
from graph.model.evidence import Source
from graph.model.obligation import Instrument, Measure, Provision, Recommendation
from graph.model.place import Jurisdiction
from graph.model.registry import KINDS
from graph.model.responsibility import Mandate, Pillar, ReportedGap, Responsibility
from graph.model.values import LANGUAGES, Language, Names
from graph.store import Reader
from queries import ranking
from queries.names import plain_name, short

LIMIT = 20
MOST = 300  # candidates of one kind; the likeliest come first
MOST_MISTYPED = 3000
EXACT, NEARLY = 1100, 1000  # a whole name as typed, or with one typing error
GOOD = 40  # a fit that needs no look for typing errors

# From first to last among records that fit equally; what is not named comes between.
ORDER: Mapping[str, int] = {
    Actor.KIND: 9,
    Responsibility.KIND: 8,
    Jurisdiction.KIND: 7,
    Instrument.KIND: 6,
    Pillar.KIND: 6,
    Provision.KIND: 5,
    Measure.KIND: 5,
    Mandate.KIND: 4,
    ReportedGap.KIND: 3,
    Recommendation.KIND: 2,
    Source.KIND: 1,
}
_PROPERTIES = (
    *(f"name_{code}" for code in LANGUAGES),
    *(f"acronyms_{code}" for code in LANGUAGES),
    *("acronym", "aliases", "title", "number", "wording", "also_worded"),
    *("text", "duty", "what", "definition", "verified"),
)
# What a record says beside its names; `folded` does not hold it, and it has no accents to fold.
_SAYS = "toLower(coalesce(n.text, n.duty, n.what, n.definition, ''))"
_PART = """\
  MATCH (n:{label})
  WITH n, coalesce(n.folded, toLower(n.id)) + ' | ' + {says} AS found
  WHERE {test}
  WITH n, size(found) AS long,
    CASE WHEN any(phrase IN $phrases WHERE ' | ' + found + ' | ' CONTAINS ' | ' + phrase + ' | ') THEN 0
      WHEN any(phrase IN $phrases WHERE ' ' + found + ' ' CONTAINS ' ' + phrase + ' ') THEN 1
      WHEN any(phrase IN $phrases WHERE ' ' + found CONTAINS ' ' + phrase) THEN 2
      ELSE 3 END AS tier
  RETURN '{kind}' AS kind, labels(n) AS labels, n.id AS id, {properties}, tier, long
  ORDER BY tier, long, id LIMIT $most"""
_FOUND = "any(spelling IN word WHERE found CONTAINS spelling)"
_TYPED = f"all(word IN $words WHERE {_FOUND})"
_MISTYPED = (
    "any(piece IN $pieces WHERE found CONTAINS piece)"
    f" AND size([word IN $words WHERE {_FOUND}]) >= size($words) - 1"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A record that fits: under which text it was found, how well, and whether it is verified."""

    id: str
    kind: str
    label: str
    name: str
    matched: str
    score: int
    verified: bool = True

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record that may fit, with all texts under which it can be found."""

    kind: str
    id: str
    label: str
    name: Names | str
    names: tuple[str, ...]
    wordings: tuple[str, ...]
    verified: bool = True


def search(
    reader: Reader, text: str, language: Language = "en", *, kinds: Collection[str] = (), limit: int = LIMIT
) -> tuple[Hit, ...]:
    """The records that fit a text, best first: exact names, bodies, mandates, sources."""
    words = ranking.asked(text)
    if not words:
        raise UserError(f"{text!r} has no word to look for", code="empty-search", next="Write a name.")
    wanted = _kinds(kinds)
    hits = rank(words, _candidates(reader, wanted, words), language)
    if not any(hit.score >= EXACT or hit.score % 100 >= GOOD for hit in hits):
        more = _candidates(reader, wanted, words, mistyped=True)
        known = {(hit.kind, hit.id) for hit in hits}
        hits += [hit for hit in rank(words, more, language) if (hit.kind, hit.id) not in known]
    return tuple(sorted(hits, key=_place)[:limit])


def rank(
    words: Iterable[ranking.Word], candidates: Iterable[Candidate], language: Language = "en"
) -> list[Hit]:
    """Those that fit, best first. Pure, so every engine gives the same order."""
    question = tuple(words)
    found = (hit for one in candidates if (hit := _hit(question, one, language)))
    return sorted(found, key=_place)


def _place(hit: Hit) -> tuple[int, int, str, str]:
    return -hit.score, len(hit.matched), hit.kind, hit.id


def _hit(question: tuple[ranking.Word, ...], one: Candidate, language: Language) -> Hit | None:
    found = _match(question, one)
    if found is None:
        return None
    match, fit = found
    return Hit(
        id=one.id,
        kind=one.kind,
        label=one.label,
        name=plain_name(one.name, language),
        matched=short(match.text),
        score=_score(one, match, fit),
        verified=one.verified,
    )


def _score(one: Candidate, match: ranking.Match, fit: int) -> int:
    order = ORDER.get(one.kind, 2)
    a_name = match.text == one.id or (match.text in one.names and one.kind != Source.KIND)
    if match.whole and a_name:  # the title of a source is no name: many documents share one
        return (EXACT if fit == ranking.WHOLE else NEARLY) + order
    return 100 * order + fit


def _match(question: tuple[ranking.Word, ...], one: Candidate) -> tuple[ranking.Match, int] | None:
    """The best text and its fit; a wording, or a part of an id, counts half."""
    found: list[tuple[ranking.Match, int]] = []
    if match := ranking.best(question, one.names):
        found.append((match, match.fit))
    if match := ranking.best(question, (one.id,)):
        found.append((match, match.fit if match.whole else match.fit // 2))
    if match := ranking.best(question, one.wordings):
        found.append((match, match.fit // 2))
    return max(found, key=lambda item: item[1], default=None)


def _kinds(given: Collection[str]) -> tuple[str, ...]:
    searched = tuple(kind for kind in KINDS if KINDS[kind].LABEL)
    for kind in given:
        if kind not in searched:
            raise UserError(
                f"there is no kind {kind!r} to search",
                code="unknown-kind",
                next=f"Name {', '.join(searched)}.",
            )
    return tuple(given) or searched


def _candidates(
    reader: Reader, kinds: Iterable[str], words: tuple[ranking.Word, ...], *, mistyped: bool = False
) -> Iterator[Candidate]:
    given = {
        "words": [list(word) for word in words],
        "phrases": sorted({" ".join(word[0] for word in words), " ".join(word[-1] for word in words)}),
        "pieces": [piece for word in words for typed in word for piece in ranking.pieces(typed)],
        "most": MOST_MISTYPED if mistyped else MOST,
    }
    for row in reader.read(_text(kinds, _MISTYPED if mistyped else _TYPED), given, tag="search").dicts():
        yield candidate(row)


def _text(kinds: Iterable[str], test: str) -> str:
    properties = ", ".join(f"n.{name} AS {name}" for name in _PROPERTIES)
    parts = (
        _PART.format(label=KINDS[kind].LABEL, kind=kind, says=_SAYS, test=test, properties=properties)
        for kind in kinds
    )
    columns = ", ".join(("kind", "labels", "id", *_PROPERTIES))
    return "CALL () {\n" + "\n  UNION ALL\n".join(parts) + "\n}\nRETURN " + columns + " ORDER BY kind, id"


def candidate(row: Mapping[str, Any]) -> Candidate:
    """A row of the database as something to rank."""
    named = {code: row[f"name_{code}"] for code in LANGUAGES if row[f"name_{code}"]}
    short_names = [row[f"acronyms_{code}"] for code in LANGUAGES]
    names = [
        *named.values(),
        row["acronym"],
        *short_names,
        *(row["aliases"] or ()),
        row["title"],
        row["number"],
    ]
    said = [row[field] for field in ("text", "duty", "what", "definition", "wording")]
    wordings = (*said, *(row["also_worded"] or ()))
    return Candidate(
        kind=row["kind"],
        id=row["id"],
        label=next((label for label in LABELS if label in row["labels"]), KINDS[row["kind"]].LABEL),
        name=Names(**named) if named else next(text for text in (row["title"], *said, row["id"]) if text),
        names=tuple(dict.fromkeys(text for text in names if text)),
        wordings=tuple(text for text in wordings if text),
        verified=row["verified"] is not False,
    )
