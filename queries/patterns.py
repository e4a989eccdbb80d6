"""Regular expressions: no time limit of any engine stops one that goes back and forth."""

import re

from queries.refusals import refuse
from queries.tokens import Token

PATTERN, REPEATS = 80, 2
_PATTERN = re.compile(
    r"(?:\(\?i\))?\^?(?:(?:\\[dswDSW.+*?()\[\]|-]|\[\^?(?:[^\[\]\\]|\\[dsw.-])+\]|[^\\.\[\](){}*+?|^$]|\.)"
    r"(?P<many>[*+?]|\{\d{1,2}(?:,\d{1,2})?\})?)*\$?"
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
    pattern = right.value.replace("\\\\", "\\")
    many = len(re.findall(r"(?<!\\)[*+]|\{", pattern))
    if len(pattern) > PATTERN or many > REPEATS or not _PATTERN.fullmatch(pattern):
        raise refuse(
            f"The pattern {right.text} could run for ever",
            right,
            "Allowed are letters, . [...] \\d \\w \\s, * + ? after one of these, ^ $ and (?i); no groups. "
            "Or use CONTAINS, STARTS WITH, ENDS WITH.",
        )
