"""The header of a query file: YAML in its leading `//` lines."""

import re
from pathlib import Path
from typing import Annotated, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from graph.errors import DataError, Problem, Where
from graph.model.values import Language

ParamType = Literal["id", "day", "text", "int", "list"]
Picture = Literal["none", "network", "bar"]
Holds = Literal["text", "number", "decimal", "yes-no", "list"]

Word = Annotated[str, Field(min_length=3, max_length=300)]
Plain = str | int | list[str] | None


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Said(_Strict):
    """The same sentence in the four languages of the interface."""

    en: Word
    de: Word
    fr: Word
    it: Word

    def best(self, language: Language) -> str:
        return str(getattr(self, language))


class Param(_Strict):
    """A parameter as declared: its type, what feeds its picker, its default and an example."""

    name: str = ""
    type: ParamType
    help: Word
    example: Plain
    picker: str | None = None
    default: Plain = None

    @property
    def required(self) -> bool:
        """True where the front matter gives no default; `default: null` means that it may be left out."""
        return "default" not in self.model_fields_set


class Column(_Strict):
    """A column: its meaning, what a value is, and where those are ids the kind of record."""

    name: str = ""
    means: Word
    kind: str | None = None
    holds: Holds = "text"


class Front(_Strict):
    """The header of a query file."""

    title: Said
    question: Said
    params: dict[str, Param] = {}
    columns: dict[str, Column | Word]
    timeless: bool = False
    picture: Picture = "none"
    may_be_empty: Word | None = None


def split(text: str) -> tuple[str, str, int]:
    """The YAML of the leading `//` lines, the Cypher after them, and its first line."""
    lines = text.splitlines()
    size = next((at for at, line in enumerate(lines) if not line.startswith("//")), len(lines))
    header = "\n".join(line[2:].removeprefix(" ") for line in lines[:size])
    return header, "\n".join(lines[size:]).strip() + "\n", size + 1


def front(path: Path, header: str) -> Front:
    try:
        given = yaml.safe_load(header)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise broken([problem(path, line, f"the header is no YAML: {error.problem}", "Mend it.")]) from error
    try:
        return Front.model_validate(given)
    except ValidationError as error:
        problems = [
            problem(path, _line_of(header, fault["loc"]), f"{_dotted(fault['loc'])}: {fault['msg']}", "")
            for fault in error.errors()
        ]
        raise broken(problems) from error


def _line_of(header: str, place: tuple[int | str, ...]) -> int:
    """The line of the innermost key that the header has."""
    lines, at = header.splitlines(), 0
    for key in place:
        at = next((n for n in range(at, len(lines)) if re.match(rf"\s*{re.escape(str(key))}:", lines[n])), at)
    return at + 1


def _dotted(place: tuple[int | str, ...]) -> str:
    return ".".join(str(part) for part in place)


def column(name: str, given: Column | str) -> Column:
    if isinstance(given, str):
        return Column(name=name, means=given)
    return given.model_copy(update={"name": name})


def problem(path: Path, line: int, what: str, next_: str) -> Problem:
    return Problem(code="bad-query", what=what, where=Where(file=str(path), line=line), next=next_)


def broken(problems: list[Problem]) -> DataError:
    said = "\n".join(f"  {problem}" for problem in problems)
    return DataError(f"The library has {len(problems)} problems:\n{said}", problems=problems)
