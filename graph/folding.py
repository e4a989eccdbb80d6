"""Text as search sees it: without accents, umlauts both ways, lower case."""

import re
import unicodedata
from collections.abc import Iterable

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "œ": "oe", "æ": "ae"})
_NO_UMLAUTS = str.maketrans({"ß": "ss", "œ": "oe", "æ": "ae", "ø": "o"})
_GAPS = re.compile(r"[^\w]+")


def _plain(text: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return _GAPS.sub(" ", bare).strip()


def fold(text: str) -> str:
    """One spelling, for a question: accents and umlauts lose their marks (`zurich`)."""
    return _plain(text.lower().translate(_NO_UMLAUTS))


def folded(texts: Iterable[str]) -> str:
    """Every spelling that a reader may type, for the property `folded` (`zurich`, `zuerich`)."""
    found: dict[str, None] = {}
    for text in texts:
        lower = unicodedata.normalize("NFC", text).lower()
        found.setdefault(fold(lower))
        found.setdefault(_plain(lower.translate(_UMLAUTS)))
    return " | ".join(spelling for spelling in found if spelling)
