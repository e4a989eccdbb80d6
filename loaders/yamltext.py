"""YAML text to plain values: the scalars of YAML 1.2, nothing shared, nothing executed.

Composes nodes with libyaml, so that each value keeps its line and column, and turns them into
values by hand: `no` stays a text, `2017-04-20` stays a text, a key that stands twice is a problem.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

import yaml

_Base = cast("type[yaml.BaseLoader]", getattr(yaml, "CBaseLoader", yaml.BaseLoader))
_STR = "tag:yaml.org,2002:str"
_TAGS: dict[type[yaml.Node], str] = {
    yaml.ScalarNode: _STR,
    yaml.MappingNode: "tag:yaml.org,2002:map",
    yaml.SequenceNode: "tag:yaml.org,2002:seq",
}
_PLAIN_TAGS = frozenset(_TAGS.values())
_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_INT = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_NESTING = re.compile(r"^[ \-?:]{300}", re.MULTILINE)
_LARGEST = 2**63 - 1  # what a database keeps in an integer
DEEPEST = 50
MOST_BRACKETS = 1000


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something wrong in a text, with its place counted from 1."""

    code: str
    what: str
    line: int
    column: int
    next: str


class TextError(Exception):
    """A text that is no YAML, or not the kind of YAML that is read here."""

    def __init__(self, flaw: Flaw) -> None:
        super().__init__(flaw.what)
        self.flaw = flaw


class _Loader(_Base):
    """Leaves it to `scalar` what a plain scalar is."""

    def resolve(self, kind: type[yaml.Node], value: str, implicit: tuple[bool, bool]) -> str:  # noqa: ARG002
        return _TAGS[kind]


def compose(text: str) -> yaml.Node | None:
    """The text as nodes with positions; None when it holds nothing."""
    try:
        _refuse_depth(text)
        loader = _Loader(text)
        try:
            return loader.get_single_node()
        finally:
            loader.dispose()
    except yaml.YAMLError as error:
        raise TextError(_explained(error, text)) from error


def scalar(text: str) -> str | int | float | bool | None:
    """A plain (unquoted) scalar by the core schema of YAML 1.2."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] in "+-.0123456789":
        if _INT.fullmatch(text) and len(text) < 25:  # noqa: PLR2004 - no more digits than 64 bits can need
            return int(text)
        if _FLOAT.fullmatch(text):
            return float(text)
    return text


class Plain:
    """Turns nodes into values and collects what is wrong with them."""

    def __init__(self) -> None:
        self.flaws: list[Flaw] = []
        self._seen: set[int] = set()

    def value(self, node: yaml.Node) -> Any:
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        if id(node) in self._seen:
            self._shared(node)
            return None
        self._seen.add(id(node))
        if node.tag not in _PLAIN_TAGS:
            self._tagged(node)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item) for item in node.value]
        return self._mapping(cast("yaml.MappingNode", node))

    def _mapping(self, node: yaml.MappingNode) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else None
            if key is None:
                self._flaw(key_node, "bad-key", "a field name is no text", "Write `field: value`.")
            elif key in found:
                what = f"the field {key!r} stands twice in one record"
                self._flaw(key_node, "duplicate-key", what, "Keep one of the two.")
            else:
                found[key] = self.value(value_node)
        return found

    def _scalar(self, node: yaml.ScalarNode) -> Any:
        if id(node) in self._seen:
            self._shared(node)
        self._seen.add(id(node))
        if node.tag != _STR:
            self._tagged(node)
        text = node.value
        value = text if node.style else scalar(text)
        if isinstance(value, str) and (control := _CONTROL.search(value)):
            what = f"a control character ({control[0]!r}) stands in the text"
            self._flaw(node, "control-character", what, "Remove it.")
        elif not isinstance(value, str | None) and abs(value) > _LARGEST:
            self._flaw(node, "bad-number", f"{text} is too large a number", "Write it in quotes.")
        return value

    def _shared(self, node: yaml.Node) -> None:
        what = "this value is used a second time by a reference (*name)"
        self._flaw(node, "alias", what, "Write it out at each place.")

    def _tagged(self, node: yaml.Node) -> None:
        self._flaw(node, "tag", f"a tag ({node.tag}) stands here", "Remove it; plain values are enough.")

    def _flaw(self, node: yaml.Node, code: str, what: str, next_: str) -> None:
        line, column = node.start_mark.line + 1, node.start_mark.column + 1
        self.flaws.append(Flaw(code, what, line, column, next_))


def pairs(node: yaml.Node | None) -> Iterator[tuple[str, yaml.Node, yaml.Node]]:
    """The entries of a mapping node as (key, node of the key, node of the value)."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                yield key.value, key, value


def _refuse_depth(text: str) -> None:
    """Nodes are composed by recursion in C: too deep a nesting would end the program."""
    if text.count("[") + text.count("{") < MOST_BRACKETS and not _NESTING.search(text):
        return
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            mark = cast("yaml.Mark", event.start_mark)
            what = f"lists and fields are nested more than {DEEPEST} deep"
            next_ = "Records need three levels at most; look for a stray bracket or indentation."
            raise TextError(Flaw("too-deep", what, mark.line + 1, mark.column + 1, next_))


_HINTS = {
    "mapping values are not allowed": (
        "Put a text that holds a colon and a blank into quotes; fields of a record begin in one column."
    ),
    "did not find expected key": (
        "Check the indentation, quote texts that begin with a sign, and close each quote opened above."
    ),
    "did not find expected '-' indicator": "Each item of a list begins with `- ` in the same column.",
    "could not find expected ':'": "Write `field: value`, with a blank after the colon.",
    "found unexpected end of stream": "A quote or a bracket is opened and never closed.",
    "found unexpected document indicator": "A quote is opened and never closed.",
    "found undefined alias": "Put a text that begins with * into quotes.",
    "did not find expected ',' or": "A bracket is never closed; quote a text that begins with one.",
    "while scanning an alias": "Put a text that begins with * into quotes.",
    "while scanning an anchor": "Put a text that begins with & into quotes.",
    "found unknown escape character": "Use single quotes, or write the backslash twice.",
}


def _explained(error: yaml.YAMLError, text: str) -> Flaw:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    said = " ".join(
        part for part in (getattr(error, "context", None), getattr(error, "problem", None)) if part
    )
    if mark is None:
        return _unprintable(error, text)
    line, column = mark.line + 1, mark.column + 1
    lines = text.split("\n")
    if mark.line < len(lines) and "\t" in lines[mark.line][: mark.column + 1].partition("#")[0]:
        return Flaw("tab", "the line is indented with a tab", line, column, "Indent with blanks.")
    if "another document" in said:
        return Flaw(
            "two-documents", "a second document begins (---)", line, column, "One file, one document."
        )
    hint = next(
        (hint for sign, hint in _HINTS.items() if sign in said), "Correct the line, or quote the text."
    )
    return Flaw("not-yaml", f"the file is no valid YAML: {said}", line, column, hint)


def _unprintable(error: yaml.YAMLError, text: str) -> Flaw:
    position = min(int(getattr(error, "position", 0) or 0), len(text))
    control = _CONTROL.search(text)
    position = control.start() if control else position
    line = text.count("\n", 0, position) + 1
    column = position - (text.rfind("\n", 0, position) + 1) + 1
    what = "a control character stands in the file" if control else "the file holds no text that YAML allows"
    return Flaw("not-yaml", what, line, column, "Remove it, or save the file as UTF-8 text.")
