"""Cypher cut into tokens: enough to see its words, not to understand it."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from graph.errors import UserError, Where
from queries.words import BEGINS

Kind = Literal["word", "name", "text", "number", "param", "sign", "comment"]

_TOKEN = re.compile(
    r"""(?P<comment>//[^\n]*|/\*(?s:.*?)\*/)
      | (?P<text>'(?:[^'\\]|\\(?s:.))*'|"(?:[^"\\]|\\(?s:.))*")
      | (?P<name>`(?:[^`]|``)*`)
      | (?P<param>\$(?:\w+|`(?:[^`]|``)*`))
      | (?P<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)
      | (?P<word>[^\W\d]\w*)
      | (?P<sign>=~|\.\.|<=|>=|<>|\|\||\S)
      | (?P<space>\s+)""",
    re.VERBOSE,
)
_OPENS = {"(": ")", "[": "]", "{": "}"}
_UNFINISHED = {"'": "a text", '"': "a text", "`": "a name in backticks"}


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of a statement and the line it stands on."""

    kind: Kind
    text: str
    line: int

    @property
    def upper(self) -> str:
        """A word as the engines compare keywords; empty for everything else."""
        return unicodedata.normalize("NFKC", self.text).upper() if self.kind == "word" else ""

    @property
    def bare(self) -> str:
        """A name without its backticks."""
        return self.text.strip("`").replace("``", "`") if self.kind == "name" else self.text

    @property
    def value(self) -> str:
        """What a text says, its quotes taken off; escapes stay as written."""
        return self.text[1:-1]

    @property
    def names(self) -> bool:
        """True for what can name something: a word, or a name in backticks."""
        return self.kind in ("word", "name")


def tokens(text: str, *, first_line: int = 1) -> tuple[Token, ...]:
    """All tokens but blanks and comments; raises UserError where a text is not closed."""
    return tuple(token for token in _scan(text, first_line) if token.kind != "comment")


def _scan(text: str, line: int) -> Iterator[Token]:
    at = 0
    while at < len(text):
        found = _TOKEN.match(text, at)
        kind = found.lastgroup if found else None
        if found is None or kind is None:  # cannot be: every character is blank or a sign
            raise AssertionError(text[at])
        piece = found[0]
        if piece in _UNFINISHED or (piece == "/" and text.startswith("/*", at)):
            raise _unclosed(_UNFINISHED.get(piece, "a comment"), line)
        if kind != "space":
            yield Token(kind, piece, line)  # pyright: ignore[reportArgumentType] - a group's name
        line += piece.count("\n")
        at = found.end()


def depths(found: tuple[Token, ...]) -> tuple[int, ...]:
    """How many brackets are open at each token; raises UserError where they do not match."""
    stack: list[Token] = []
    depth: list[int] = []
    for token in found:
        closes = token.kind == "sign" and token.text in _OPENS.values()
        if closes and (not stack or _OPENS[stack.pop().text] != token.text):
            raise _syntax(f"{token.text!r} closes nothing", token.line)
        depth.append(len(stack))
        if token.kind == "sign" and token.text in _OPENS:
            stack.append(token)
    if stack:
        raise _syntax(f"{stack[-1].text!r} is never closed", stack[-1].line)
    return tuple(depth)


def closing(found: tuple[Token, ...], depth: tuple[int, ...], at: int) -> int:
    """Where the bracket that opens at `at` is closed."""
    return next(i for i in range(at + 1, len(found)) if depth[i] == depth[at])


def opening(depth: tuple[int, ...], at: int) -> int:
    """Where the bracket that `at` stands in is opened; -1 outside all of them."""
    return next((i for i in range(at, -1, -1) if depth[i] < depth[at]), -1)


def is_subquery(found: tuple[Token, ...], at: int) -> bool:
    """True for the brace of `CALL () { MATCH ... }`; in a map a colon, a comma or a dot comes first."""
    if found[at].text != "{" or at + 2 >= len(found):
        return False
    return found[at + 1].upper in BEGINS and found[at + 2].text not in (":", ",", "}", ".")


def _unclosed(what: str, line: int) -> UserError:
    return _syntax(f"{what} is not closed", line)


def _syntax(what: str, line: int) -> UserError:
    return UserError(
        f"This is no Cypher: {what}",
        code="cypher-syntax",
        where=Where(line=line),
        next="Close it, or take it out.",
    )
