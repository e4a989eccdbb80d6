"""range() makes a list in one step, which no time limit of any engine stops."""

import re

from queries.refusals import refuse
from queries.tokens import Token, closing

RANGE = 100_000
_WRITTEN = re.compile(r"-?\d{1,9},-?\d{1,9}(?:,-?\d{1,9})?")
_AS_LONG_AS = re.compile(r"[01],(?:size|length)\([^\W\d]\w*(?:\.\w+)?\)(?:-\d{1,3})?", re.IGNORECASE)


def check_ranges(found: tuple[Token, ...], depth: tuple[int, ...]) -> None:
    """Only written numbers, or the length of something that is there; all together stay small."""
    product = 1
    for at, token in enumerate(found):
        if token.bare.lower() != "range" or not token.names or found[at - 1].text == ".":
            continue
        if at + 1 >= len(found) or found[at + 1].text != "(":
            continue
        product *= _steps(found[at + 2 : closing(found, depth, at + 1)], token)
        if product > RANGE:
            raise refuse(f"range() would make {product:,} values, at most {RANGE:,}", token, "Ask for less.")


def _steps(inside: tuple[Token, ...], token: Token) -> int:
    text = "".join(part.text for part in inside)
    if _AS_LONG_AS.fullmatch(text):
        return 1
    if not _WRITTEN.fullmatch(text):
        raise refuse(
            f"range({text}) is open-ended",
            token,
            "Write whole numbers, range(1, 12), or the length of a list: range(0, size(list) - 1).",
        )
    first, last, step = (*(int(number) for number in text.split(",")), 1)[:3]
    return max(1, abs(last - first) // max(1, abs(step)) + 1)
