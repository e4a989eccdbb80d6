"""Records as they stand in a file: plain values, and the way back to line and column."""

from dataclasses import dataclass
from typing import Any

import yaml

from graph.errors import Problem, Where
from loaders import yamltext

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class TextFile:
    """One file of a data set, as read."""

    name: str
    text: str

    def at(self, line: int, column: int) -> Where:
        return Where(file=self.name, line=line, column=column)


@dataclass(frozen=True, slots=True)
class Item:
    """One mapping of a file, with the span of text it came from."""

    kind: str
    file: TextFile
    line: int
    column: int
    start: int
    end: int
    data: dict[str, Any]

    @classmethod
    def of(cls, kind: str, file: TextFile, node: yaml.Node, data: dict[str, Any]) -> "Item":
        first, last = node.start_mark, node.end_mark
        return cls(kind, file, first.line + 1, first.column + 1, first.index, last.index, data)

    @property
    def id(self) -> str | None:
        found = self.data.get("id")
        return found if isinstance(found, str) else None

    def where(self, path: Path = ()) -> Where:
        """The place of a field, of an item in it, or of the record.

        Looked up in the record's own text when somebody asks, since hardly anybody does: keeping
        the place of every field would take more memory than the records.
        """
        line, column = self._found(path) if path else (self.line, self.column)
        return self.file.at(line, column)

    def problem(self, code: str, what: str, *, at: Path = (), next: str = "") -> Problem:
        return Problem(code=code, what=what, where=self.where(at), id=self.id, next=next)

    def warning(self, code: str, what: str, *, at: Path = (), next: str = "") -> Problem:
        return Problem(severity="warning", code=code, what=what, where=self.where(at), id=self.id, next=next)

    def _found(self, path: Path) -> tuple[int, int]:
        text = " " * (self.column - 1) + self.file.text[self.start : self.end]
        node = yamltext.compose(text)
        line, column = self.line, self.column
        for step in path:
            place, node = _step(node, step)
            if place is None:
                break
            line, column = self.line + place.start_mark.line, place.start_mark.column + 1
        return line, column


def _step(node: yaml.Node | None, step: str | int) -> tuple[yaml.Node | None, yaml.Node | None]:
    """Where the next part of a path stands, and the node to go on from."""
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    for key, key_node, value in yamltext.pairs(node):
        if key == step:
            return key_node, value
    return None, None
