"""What a statement that somebody typed may not contain: writes, administration, endless work.

Nothing here knows the database. What passes still runs as one who cannot write, under limits.
"""

import re
import unicodedata

from graph.errors import RefusedError, UserError, Where
from queries.loops import check_loops
from queries.tokens import Token, closing, depths, tokens
from queries.words import (
    ADMINISTRATION,
    BEGINS,
    ELSEWHERE,
    FUNCTIONS,
    KEYWORDS,
    OPERATOR_SIGNS,
    PROCEDURES,
    SPACES,
    WRITES,
)

LENGTH, NESTING, OPERATORS, ADDITIONS, PROJECTIONS, RANGE = 4000, 40, 400, 24, 16, 100_000
PATTERN, REPEATS = 80, 2

_PATTERN = re.compile(
    r"(?:\(\?i\))?\^?(?:(?:\\[dswDSW.+*?()\[\]|-]|\[\^?(?:[^\[\]\\]|\\[dsw.-])+\]|[^\\.\[\](){}*+?|^$]|\.)"
    r"(?P<many>[*+?]|\{\d{1,2}(?:,\d{1,2})?\})?)*\$?"
)


def gate(text: str) -> None:
    """Let a reading statement of bounded work pass; raise for everything else, naming the word."""
    _check_text(text)
    found = tokens(text)
    depth = depths(found)
    _check_size(found, depth)
    _check_words(found)
    for at, token in enumerate(found):
        _check_call(found, at)
        _check_function(found, at)
        if token.text == "=~":
            _check_pattern(found, at)
    _check_ranges(found, depth)
    check_loops(found, depth)


def refuse(what: str, token: Token | None, next_: str, *, code: str = "too-much-work") -> RefusedError:
    """The error for something that is Cypher but may not run here."""
    return RefusedError(what, code=code, where=Where(line=token.line) if token else None, next=next_)


def _check_text(text: str) -> None:
    if len(text) > LENGTH:
        raise refuse(
            f"The statement has {len(text)} characters, more than {LENGTH}",
            None,
            "Shorten it, or pass long lists as parameters.",
        )
    for at, char in enumerate(text):
        if char not in "\n\t" and unicodedata.category(char) in ("Cc", "Cf", "Zl", "Zp", "Cs"):
            line = text.count("\n", 0, at) + 1
            raise UserError(
                f"The statement holds an invisible character, {char!a}",
                code="cypher-syntax",
                where=Where(line=line),
                next="Take it out, or type the statement anew.",
            )
    if re.search(r"\\[uU]", text):
        raise refuse("\\u is not allowed", None, "Write the character itself.", code="write-refused")


def _check_size(found: tuple[Token, ...], depth: tuple[int, ...]) -> None:
    if not found:
        raise UserError("The statement is empty", code="cypher-syntax", next="Begin with MATCH or RETURN.")
    counted = (
        (max(depth) + 1, NESTING, "brackets inside one another"),
        (sum(t.text in OPERATOR_SIGNS for t in found if t.kind == "sign"), OPERATORS, "operators"),
        (sum(t.text in ("+", "||") for t in found), ADDITIONS, "additions"),
        (sum(t.upper in ("WITH", "RETURN") for t in found), PROJECTIONS, "WITH and RETURN"),
        (sum(t.upper == "REPLACE" for t in found), 4, "replace()"),
    )
    for number, most, what in counted:
        if number > most:
            raise refuse(f"{number} x {what}, at most {most} are allowed", None, "Split the question in two.")
    for one, sign, other in zip(found, found[1:], found[2:], strict=False):
        if sign.text in ("+", "||") and one.names and one.text == other.text:
            raise refuse(f"{one.text} + {other.text} doubles a value", one, "Add it once.")


def _check_words(found: tuple[Token, ...]) -> None:
    first = found[0]
    for at, token in enumerate(found):
        if token.text == ";" and at + 1 < len(found):
            raise _several(token)
        if _is_property(found, at):
            continue
        if token.upper in WRITES:
            raise _unwanted(token, "would write, and this only reads", "Leave it out; `ksmm load` writes.")
        if token.upper in ADMINISTRATION:
            raise _unwanted(token, "is not for reading the graph", "Leave it out.")
        if token.upper in ELSEWHERE and not _is_label(found, at):
            raise _unwanted(token, "does not run on every engine", f"Instead, {ELSEWHERE[token.upper]}.")
    if first.upper not in BEGINS:
        raise UserError(
            f"A question does not begin with {first.text!r}",
            code="cypher-syntax",
            where=Where(line=first.line),
            next=f"Begin with one of {', '.join(sorted(BEGINS))}.",
        )


def _several(token: Token) -> RefusedError:
    next_ = "Send the second one by itself."
    return refuse("Only one statement at a time", token, next_, code="write-refused")


def _unwanted(token: Token, why: str, next_: str) -> RefusedError:
    hint = f"{next_} If it is a name, write it in backticks: `{token.text}`."
    return refuse(f"{token.upper} {why}", token, hint, code="write-refused")


def _is_property(found: tuple[Token, ...], at: int) -> bool:
    """True for `n.word`: what follows a name and a dot cannot begin a clause."""
    return at > 1 and found[at - 1].text == "." and (found[at - 2].names or found[at - 2].text in ")]")


def _is_label(found: tuple[Token, ...], at: int) -> bool:
    return at > 0 and found[at - 1].text in (":", "|", "!", "&")


def _check_call(found: tuple[Token, ...], at: int) -> None:
    """CALL with brackets holds a subquery; of procedures a short list is open."""
    if found[at].upper != "CALL" or _is_property(found, at):
        return
    name = ""
    for token in found[at + 1 :]:
        if not (token.names or token.text == "."):
            break
        if name and token.names and not name.endswith("."):
            break
        name += token.bare
    if name and name not in PROCEDURES:
        raise refuse(
            f"The procedure {name} is not open here",
            found[at],
            f"Open are {', '.join(sorted(PROCEDURES))}.",
            code="write-refused",
        )


def _check_function(found: tuple[Token, ...], at: int) -> None:
    """A function must be a plain one that every engine has."""
    token = found[at]
    if not token.names or at + 1 >= len(found) or found[at + 1].text != "(" or _is_label(found, at):
        return
    if _is_property(found, at):
        whole = _qualifier(found, at)
        if whole in PROCEDURES or whole.split(".")[0].lower() in SPACES:
            return
    elif token.bare.lower() in FUNCTIONS or token.upper in KEYWORDS:
        return
    raise UserError(
        f"There is no function {token.bare}() here",
        code="unknown-function",
        where=Where(line=token.line),
        next="Use the functions that openCypher has; the manual of the query language lists them.",
    )


def _qualifier(found: tuple[Token, ...], at: int) -> str:
    start = at
    while start > 1 and found[start - 1].text == "." and found[start - 2].names:
        start -= 2
    return "".join(token.bare for token in found[start : at + 1])


def _check_pattern(found: tuple[Token, ...], at: int) -> None:
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


def _check_ranges(found: tuple[Token, ...], depth: tuple[int, ...]) -> None:
    """range() takes written numbers only, and all ranges together stay small."""
    product = 1
    for at, token in enumerate(found):
        if token.bare.lower() != "range" or not token.names or _is_property(found, at):
            continue
        if at + 1 >= len(found) or found[at + 1].text != "(":
            continue
        product *= _steps(found[at + 2 : closing(found, depth, at + 1)], token)
        if product > RANGE:
            raise refuse(f"range() would make {product:,} values, at most {RANGE:,}", token, "Ask for less.")


def _steps(inside: tuple[Token, ...], token: Token) -> int:
    text = "".join(part.text for part in inside)
    if not re.fullmatch(r"-?\d{1,9},-?\d{1,9}(?:,-?\d{1,9})?", text):
        raise refuse(f"range({text}) is open-ended", token, "Write whole numbers: range(1, 12).")
    first, last, step = (*(int(number) for number in text.split(",")), 1)[:3]
    return max(1, abs(last - first) // max(1, abs(step)) + 1)
