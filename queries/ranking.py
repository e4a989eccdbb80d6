"""How well a text answers what somebody searches for. Pure: no engine's own score is used."""

import functools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from graph.folding import fold, folded

WHOLE, BEGINS, WORDS, BEGINNINGS, INSIDE, NONE = 95, 80, 60, 40, 20, 0
ONE_ERROR = 5  # a typing error leaves a fifth: less than anything that stands there as typed
SHORTEST = 3  # shorter words are taken as typed

Word = tuple[str, ...]
"""One word in every spelling that stands for it: `zurich`, `zuerich`."""

_UMLAUTS = (("ae", "a"), ("oe", "o"), ("ue", "u"))


@dataclass(frozen=True, slots=True)
class Match:
    """The text that fits best, and how well."""

    text: str
    fit: int

    @property
    def whole(self) -> bool:
        """Nothing of the text is left out, a typing error allowed for."""
        return self.fit in (WHOLE, WHOLE // ONE_ERROR)


@functools.lru_cache(maxsize=20_000)
def words(text: str) -> tuple[Word, ...]:
    """The words of a text, each with its spellings."""
    spellings = [spelling.split() for spelling in folded([text]).split(" | ")]
    if len({len(spelling) for spelling in spellings}) != 1:
        return tuple((word,) for word in spellings[0])
    return tuple(tuple(dict.fromkeys(word)) for word in zip(*spellings, strict=True))


def asked(question: str) -> tuple[Word, ...]:
    """The words that somebody searches for, folded like the texts; `ue` may stand for `ü`."""
    return tuple(tuple(dict.fromkeys((word, _without_umlauts(word)))) for word in fold(question).split())


def _without_umlauts(word: str) -> str:
    for written, plain in _UMLAUTS:
        word = word.replace(written, plain)
    return word


def best(question: Sequence[Word], texts: Iterable[str]) -> Match | None:
    """The text that fits the question best; of equals the first."""
    found: Match | None = None
    for text in texts:
        given = fit(question, words(text))
        if given and (found is None or given > found.fit):
            found = Match(text, given)
    return found


def fit(question: Sequence[Word], text: Sequence[Word]) -> int:
    """From 0 (not at all) to 95 (the whole text); with a typing error a fifth of it."""
    exact = _exact(question, text)
    if exact or not question:
        return exact
    return max((_with_error(question, text, at) for at in range(len(question))), default=NONE)


def _exact(question: Sequence[Word], text: Sequence[Word]) -> int:
    if not question:
        return NONE
    if len(question) <= len(text) and all(map(_same, question, text)):
        return WHOLE if len(question) == len(text) else BEGINS
    if all(any(_same(word, other) for other in text) for word in question):
        return WORDS
    if all(_somewhere(word, text, str.startswith) for word in question):
        return BEGINNINGS
    if all(_somewhere(word, text, str.__contains__) for word in question):
        return INSIDE
    return NONE


def _same(word: Word, other: Word) -> bool:
    return any(spelling in other for spelling in word)


def _somewhere(word: Word, text: Sequence[Word], holds: Callable[[str, str], bool]) -> bool:
    return any(holds(found, typed) for other in text for found in other for typed in word)


def _with_error(question: Sequence[Word], text: Sequence[Word], at: int) -> int:
    """The fit when the word at one place is mistyped and all others are as typed."""
    typed = question[at]
    meant = {found for other in text for found in other if any(one_error(word, found) for word in typed)}
    fits = (_exact([*question[:at], (word,), *question[at + 1 :]], text) for word in sorted(meant))
    return max(fits, default=NONE) // ONE_ERROR


def one_error(typed: str, meant: str) -> bool:
    """One letter wrong, missing or too many, or two neighbours changed over."""
    if len(typed) < SHORTEST or typed == meant or abs(len(typed) - len(meant)) > 1:
        return False
    start = next(
        (at for at, (a, b) in enumerate(zip(typed, meant, strict=False)) if a != b),
        min(len(typed), len(meant)),
    )
    left, right = typed[start:], meant[start:]
    if len(typed) == len(meant):
        return left[1:] == right[1:] or (left[:2] == right[1::-1] and left[2:] == right[2:])
    return left[1:] == right or left == right[1:]


def pieces(word: str) -> tuple[str, ...]:
    """One of these stands in every longer word that `word` can be with one typing error.

    A word of three letters would leave a piece that stands everywhere: only neighbours changed over.
    """
    if len(word) < SHORTEST:
        return (word,)
    middle = len(word) // 2
    halves = [half for half in (word[:middle], word[middle:]) if len(word) > SHORTEST]
    turned = [word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1)]
    return tuple(dict.fromkeys([*halves, *turned]))
