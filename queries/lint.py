"""Rules that every query of the library keeps, so that it runs alike on every engine."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from graph.errors import UserError
from queries import vocabulary
from queries.brackets import Text, read
from queries.tokens import Token
from queries.words import ADMINISTRATION, ELSEWHERE, WRITES, words

Finding = tuple[int, str, str]
AS_OF = "as_of"
_DAY_OR_PLACE = re.compile(r"\d{4}(-\d\d)*|[A-Z]{2}-[A-Z]{2}")
_COMPARED = ("=", "<>", "<", "<=", ">", ">=")
_CLAUSES = words("MATCH OPTIONAL WHERE WITH RETURN UNWIND CALL ORDER SKIP LIMIT UNION")


@dataclass(frozen=True, slots=True)
class Declared:
    """What the header says about the text: parameters, columns, and whether a day matters."""

    params: frozenset[str]
    columns: tuple[str, ...]
    timeless: bool


def lint(cypher: str, first_line: int, declared: Declared) -> Iterator[Finding]:
    """Everything that is wrong with the text of a query: line, what, and what to write instead."""
    try:
        text = read(cypher, first_line=first_line)
    except UserError as error:
        yield (error.where.line if error.where and error.where.line else first_line), error.what, error.next
        return
    yield from _parameters(text, first_line, declared)
    yield from _columns(text, first_line, declared)
    for at, token in enumerate(text.found):
        for rule in _RULES:
            for what, next_ in rule(text, at):
                yield token.line, what, next_


def headings(cypher: str) -> tuple[str, ...]:
    """What the last RETURN calls its columns; nothing where the text does not say."""
    text = read(cypher)
    top = [at for at, token in enumerate(text.found) if token.upper == "RETURN" and text.depth[at] == 0]
    if not top:
        return ()
    first = top[-1] + 2 if text[top[-1] + 1].upper == "DISTINCT" else top[-1] + 1
    end = next((at for at in range(first, len(text.found)) if _ends_return(text, at)), len(text.found))
    names = tuple(_aliases(text, first, end, glue=""))
    return () if "*" in names else names


def _parameters(text: Text, first_line: int, declared: Declared) -> Iterator[Finding]:
    used = {token.text.strip("$`"): token.line for token in reversed(text.found) if token.kind == "param"}
    wanted = set(declared.params) if declared.timeless else {*declared.params, AS_OF}
    if AS_OF in declared.params:
        yield first_line, "as_of is declared", "Leave it out: every query has it, unless it says timeless."
    for name in sorted(used.keys() - wanted):
        yield used[name], f"${name} is not declared", "Declare it under params."
    for name in sorted(wanted - used.keys()):
        yield (
            first_line,
            f"${name} is declared and never used",
            "Use it, or drop it (timeless: true for as_of).",
        )


def _columns(text: Text, first_line: int, declared: Declared) -> Iterator[Finding]:
    top = [at for at, token in enumerate(text.found) if token.upper == "RETURN" and text.depth[at] == 0]
    if len(top) != 1:
        yield (
            first_line,
            f"{len(top)} RETURN at the outer level",
            "Write CALL () { ... UNION ... } RETURN ...",
        )
        return
    order = [at for at in range(top[0], len(text.found)) if _opens(text, at, "ORDER")]
    if not order:
        yield (
            text[top[0]].line,
            "there is no ORDER BY at the end",
            "Order by what is unique together.",
        )
    end = next((at for at in range(top[0] + 1, len(text.found)) if _ends_return(text, at)), len(text.found))
    names = tuple(_aliases(text, top[0] + 1, end))
    if names != declared.columns:
        yield (
            text[top[0]].line,
            f"RETURN gives {', '.join(names)}",
            f"Declared are {', '.join(declared.columns)}.",
        )


def _opens(text: Text, at: int, word: str) -> bool:
    return text[at].upper == word and text.depth[at] == 0


def _ends_return(text: Text, at: int) -> bool:
    return text.depth[at] == 0 and text[at].upper in ("ORDER", "SKIP", "LIMIT")


def _aliases(text: Text, start: int, end: int, *, glue: str = " ") -> Iterator[str]:
    """The names of the columns; what has none shows as its own text."""
    stops = [at for at in range(start, end) if text[at].text == "," and text.depth[at] == 0]
    for first, last in zip([start, *(at + 1 for at in stops)], [*stops, end], strict=True):
        named = text[last - 2].upper == "AS" or last - first == 1
        yield text[last - 1].bare if named else glue.join(t.text for t in text.found[first:last])


def _words(text: Text, at: int) -> Iterator[tuple[str, str]]:
    word = text[at].upper
    if text[at - 1].text in (".", ":", "|") or text[at - 1].upper == "AS":
        return
    if word in WRITES | ADMINISTRATION:
        yield f"{word} does not read", "The library only reads."
    if word in ELSEWHERE:
        yield f"{word} does not run on every engine", f"Instead, {ELSEWHERE[word]}."
    if word == "APOC":
        yield "apoc is not on every engine", "Use openCypher."
    if word == "CALL" and text[at + 1].text == "{":
        yield "CALL without a scope", "Write CALL () { or CALL (x) {."
    if word == "UNION" and text.depth[at] == 0:
        yield "UNION at the outer level", "Write CALL () { ... UNION ... } RETURN ... ORDER BY ..."


_SHUN = {
    "id": "use the property id",
    "elementid": "use the property id",
    "labels": "its order differs from engine to engine; use kind, or n:Label",
    "keys": "its order differs from engine to engine",
    "exists": "write IS NOT NULL, or EXISTS { }",
    "rand": "an answer must be the same each time",
    "timestamp": "write $as_of",
}


def _functions(text: Text, at: int) -> Iterator[tuple[str, str]]:
    name = text[at].bare.lower()
    if not text[at].names or text[at + 1].text != "(" or text[at - 1].text in (":", "|"):
        return
    if name in _SHUN:
        yield f"{name}() is a trap", f"Instead: {_SHUN[name]}."
    if name in ("date", "datetime", "localdatetime") and text[at + 2].text == ")":
        yield f"{name}() is today", "Write $as_of."
    if name == "size" and text[at + 2].text == "(":
        yield "size((a)--(b)) is gone from Neo4j", "Write COUNT { (a)--(b) }."


def _patterns(text: Text, at: int) -> Iterator[tuple[str, str]]:
    if _label_at(text, at) and text[at + 2].text in (":", "&") and text.inside[at] == "(":
        yield "two labels in one pattern switch the index off", "Write one in the pattern, one in WHERE."
    if text[at].text in (":", "&", "|") and text[at + 1].text == "$" and text[at + 2].text == "(":
        yield "a label or type out of an expression differs from engine to engine", "Write it in the text."
    if text[at].text == "|" and text[at + 1].text == ":":
        yield "[:A|:B] is an error on Neo4j", "Write [:A|B]."
    if text[at].upper == "MATCH" and (comma := _comma(text, at)):
        yield f"two patterns in one MATCH (line {comma.line})", "Write two MATCH clauses."
    if text[at].text == "[" and text[at - 1].text == "-" and not _bounded(text, at):
        yield "a path without an upper bound", "Write *..8, or whatever is long enough."
    if text[at].text in ("+", "*") and text[at - 1].text in (">", "-") and text[at + 1].text == "(":
        yield "a path without an upper bound", "Write {1,8}, or whatever is long enough."


def _comma(text: Text, at: int) -> Token | None:
    """The comma between two patterns of the MATCH at `at`."""
    for i in range(at + 1, len(text.found)):
        if text.depth[i] < text.depth[at] or (text.depth[i] == text.depth[at] and text[i].upper in _CLAUSES):
            return None
        if text[i].text == "," and text.depth[i] == text.depth[at]:
            return text[i]
    return None


def _bounded(text: Text, at: int) -> bool:
    inner = "".join(token.text for token in text.found[at + 1 : text.close(at)])
    star = re.search(r"\*(\d*)(\.\.(\d*))?", inner.split("{")[0])
    return star is None or bool(star[3] if star[2] else star[1])


def _label_at(text: Text, at: int) -> bool:
    """True at the colon before a label or a type."""
    return text[at].text == ":" and text.inside[at] != "map" and text[at + 1].names


def _names(text: Text, at: int) -> Iterator[tuple[str, str]]:
    """A misspelt name matches nothing and says nothing."""
    after = text[at + 1]
    if _label_at(text, at):
        known = vocabulary.ties() if text.inside[at] == "[" else vocabulary.labels()
        if after.bare not in known:
            yield f"the graph has no {after.bare}", f"It has {', '.join(sorted(known))}."
    if text[at].text == "." and after.names and (text[at - 1].names or text[at - 1].text in ")]"):
        own = {t.bare for i, t in enumerate(text.found) if t.names and text[i + 1].text == ":"}
        if after.bare not in vocabulary.properties() | own:
            yield f"nothing has a property {after.bare}", "Look it up in docs/model.md."


def _literals(text: Text, at: int) -> Iterator[tuple[str, str]]:
    """Days, places and ids are parameters; words of a closed vocabulary may stand in the text."""
    token = text[at]
    if token.kind != "text":
        return
    near = text[at - 1].text, text[at + 1].text
    tested = near[0] in _COMPARED or near[1] in _COMPARED or text[at - 1].upper in ("CONTAINS", "WITH")
    tested = tested or (near[0] == ":" and text.inside[at] == "map") or _in_tested_list(text, at)
    free = token.value in vocabulary.values()
    if not free and (tested or _DAY_OR_PLACE.fullmatch(token.value)):
        yield f"{token.text} is written into the text", "Make it a parameter."


def _in_tested_list(text: Text, at: int) -> bool:
    opens = text.open(at)
    return text[opens].text == "[" and text[opens - 1].upper == "IN"


_RULES: tuple[Callable[[Text, int], Iterator[tuple[str, str]]], ...] = (
    _words,
    _functions,
    _patterns,
    _names,
    _literals,
)
