"""What somebody who wrote an unknown word probably meant. Pure."""

import difflib
from collections.abc import Iterable, Mapping

from graph.folding import fold

CLOSE = 0.7  # difflib's ratio; below it a guess is more often wrong than right


def guesses(given: str, known: Iterable[str], *, close: float = CLOSE, most: int = 3) -> list[str]:
    """Known words like the given one, the likeliest first.

    The same in other capitals, then what ends with it (`TI` for `CH-TI`), then what is spelt almost so.
    """
    lower = {word: word.casefold() for word in sorted(known)}
    wanted = given.casefold()
    same = [word for word, text in lower.items() if text == wanted]
    ending = [word for word, text in lower.items() if wanted and text.endswith(f"-{wanted}")]
    like = difflib.get_close_matches(wanted, lower.values(), n=most, cutoff=close)
    almost = [word for text in like for word in lower if lower[word] == text]
    return list(dict.fromkeys((same or ending[:most]) or almost))[:most]


def called(given: str, names: Mapping[str, Iterable[str]]) -> list[str]:
    """The ids of which one name is the given one, whatever its accents and capitals."""
    wanted = fold(given)
    return [id for id, known in names.items() if wanted in {fold(name) for name in known}]
