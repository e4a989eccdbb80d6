"""Regular expressions: no time limit of any engine stops one that goes back and forth."""

import re
from collections.abc import Iterator
from itertools import combinations

from queries.refusals import refuse
from queries.tokens import Token

PATTERN, REPEATS, PERHAPS = 80, 2, 3
_SIGN = r"(?:\\[dswDSW.+*?()\[\]|-]|\[\^?(?:[^\[\]\\]|\\[dsw.-])+\]|[^\\.\[\](){}*+?|^$]|\.)"
_SIGNS = re.compile(_SIGN)
_PIECE = re.compile(
    rf"(?P<group>\((?:\?:)?(?P<words>(?:{_SIGN}|\|)*)\)(?![*+?{{]))"
    rf"|{_SIGN}(?:(?P<many>[*+]|\{{\d{{1,2}},\d{{1,2}}\}})|(?P<perhaps>\?)|\{{\d{{1,2}}\}})?"
    r"|(?P<or>\|)|\^|\$"
)
_HINT = (
    "Allowed are letters, . [...] \\d \\w \\s, * + ? after one of these, (one|or|another), ^ $ and (?i). "
    "Or use CONTAINS, STARTS WITH, ENDS WITH."
)


def check_pattern(found: tuple[Token, ...], at: int) -> None:
    """A regular expression must be a short one that cannot go back and forth for ever."""
    right = found[at + 1] if at + 1 < len(found) else None
    if right is None or right.kind != "text" or (at + 2 < len(found) and found[at + 2].text in ("+", "||")):
        raise refuse(
            "=~ needs its pattern written out as a text",
            found[at],
            "Or use CONTAINS, STARTS WITH, ENDS WITH.",
        )
    pattern = right.value.replace("\\\\", "\\").removeprefix("(?i)")
    if len(pattern) > PATTERN or not all(_is_bounded(branch) for branch in _branches(pattern)):
        raise refuse(f"The pattern {right.text} could run for ever", right, _HINT)


def _branches(pattern: str) -> Iterator[list[re.Match[str]] | None]:
    """The pieces of each alternative; None from where it cannot be read."""
    branch: list[re.Match[str]] = []
    at = 0
    while at < len(pattern):
        piece = _PIECE.match(pattern, at)
        if piece is None:
            yield None
            return
        at = piece.end()
        if piece["or"]:
            yield branch
            branch = []
        else:
            branch.append(piece)
    yield branch


def _is_bounded(branch: list[re.Match[str]] | None) -> bool:
    """Few repeats, and of the words in a group at most one can ever fit."""
    if branch is None or sum(bool(piece["many"]) for piece in branch) > REPEATS:
        return False
    if sum(bool(piece["perhaps"]) for piece in branch) > PERHAPS:
        return False
    return all(_differ(piece["words"]) for piece in branch if piece["group"])


def _differ(listed: str) -> bool:
    """True where no two of the words of a group can begin at the same place."""
    words: list[list[str]] = [[]]
    for sign in re.findall(rf"{_SIGN}|\|", listed):
        if sign == "|":
            words.append([])
        else:
            words[-1].append(sign)
    return all(_apart(one, other) for one, other in combinations(words, 2))


def _apart(one: list[str], other: list[str]) -> bool:
    return any(_never_same(a, b) for a, b in zip(one, other, strict=False))


def _never_same(one: str, other: str) -> bool:
    """Whether no character fits both; two classes count as one that might."""
    if len(other) == 1 and other != ".":
        one, other = other, one
    if len(one) != 1 or one == ".":
        return False
    return re.fullmatch(other, one, re.IGNORECASE) is None
