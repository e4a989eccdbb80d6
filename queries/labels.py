"""What the ids in an answer are called, for people, in their language."""

import functools
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import TypedDict, Unpack

from graph.model.body import LABELS
from graph.model.registry import KINDS
from graph.model.values import LANGUAGES, Language
from graph.store import Reader

_TEXT = """\
MATCH (n:{label})
WHERE ($only IS NULL OR n.kind = $only OR n.level = $only{or_labelled})
  AND ($ids IS NULL OR n.id IN $ids)
RETURN n.id AS id, n.name_en AS en, n.name_de AS de, n.name_fr AS fr, n.name_it AS it,
  coalesce(n.title, n.text, n.wording, n.what) AS text, n.article AS article
ORDER BY id"""
_LONGEST = 90


class Those(TypedDict, total=False):
    """Which records: of one label, kind or level only; with these ids only."""

    only: str | None
    ids: Iterable[str]


@functools.cache
def _query(kind: str, only: str | None) -> str:
    """The statement for a kind of record; bodies can be told apart by their second label."""
    labelled = f" OR n:{only}" if only in LABELS else ""
    return _TEXT.format(label=KINDS[kind].LABEL, or_labelled=labelled)


def labels(reader: Reader, kind: str, language: Language = "en", **those: Unpack[Those]) -> dict[str, str]:
    """Id and name of the records of a kind, in the language where there is a name in it."""
    only = those.get("only")
    given = {"only": only, "ids": sorted(set(those["ids"])) if "ids" in those else None}
    rows = reader.read(_query(kind, only), given, tag="labels").dicts()
    return {row["id"]: _label(row, language) for row in rows}


def _label(row: Mapping[str, str | None], language: Language) -> str:
    name = next((row[code] for code in (language, *LANGUAGES) if row[code]), None)
    text = name or row["text"] or row["id"] or ""
    text = f"{row['article']} {text}" if row["article"] else text
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"


def sorted_for_people(found: Mapping[str, str]) -> Sequence[tuple[str, str]]:
    """By name, without a look at case and accents; by id where names are the same."""
    return sorted(found.items(), key=lambda item: (_plain(item[1]), item[0]))


def _plain(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
