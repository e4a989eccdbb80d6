"""What a statement that somebody typed may not contain: writes, administration, endless work.

Nothing here knows the database. What passes still runs as one who cannot write, under limits.
"""

import re
import unicodedata

from graph.errors import RefusedError, UserError, Where
from graph.plan import PROCEDURES
from queries.growth import check_growth
from queries.loops import check_loops
from queries.naming import is_name
from queries.patterns import check_pattern
from queries.ranges import check_ranges
from queries.refusals import refuse
from queries.sizes import LENGTH, check_sizes
from queries.tokens import Token, depths, tokens
from queries.words import (
    ADMINISTRATION,
    BEGINS,
    ELSEWHERE,
    FUNCTIONS,
    KEYWORDS,
    SPACES,
    WRITES,
)


def gate(text: str) -> str:
    """A reading statement of bounded work, as it may be sent; raises for everything else, naming the word."""
    _check_text(text)
    found = tokens(text)
    depth = depths(found)
    check_sizes(found, depth)
    _check_words(found)
    for at, token in enumerate(found):
        _check_call(found, at)
        _check_function(found, at)
        if token.text == "=~":
            check_pattern(found, at)
    check_ranges(found, depth)
    check_growth(found)
    check_loops(found, depth)
    return text.rstrip().removesuffix(";") if found[-1].text == ";" else text


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


def _check_words(found: tuple[Token, ...]) -> None:
    first = found[0]
    for at, token in enumerate(found):
        if token.text == ";" and at + 1 < len(found):
            raise _several(token)
        if _is_property(found, at) or is_name(found, at):
            continue
        if token.upper in WRITES:
            raise _unwanted(token, "would write, and this only reads", "Leave it out; `ksmm load` writes.")
        if token.upper in ADMINISTRATION:
            raise _unwanted(token, "is not for reading the graph", "Leave it out.")
        if token.upper in ELSEWHERE and (_is_called(found, at) or not _is_label(found, at)):
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


def _is_called(found: tuple[Token, ...], at: int) -> bool:
    """True for `{a:word(...)}` too, where the colon is that of a map."""
    return at + 1 < len(found) and found[at + 1].text == "("


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
    if not token.names or not _is_called(found, at):
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
