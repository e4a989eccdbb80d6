"""The library of questions: every file under `library/`, read, checked and found by name."""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from graph.errors import DataError, Problem, UserError
from graph.guesses import guesses
from graph.model.registry import KINDS
from queries.front import Column, Front, Param, Picture, Said, broken, column, front, problem, split
from queries.lint import Declared, lint

LIBRARY = Path(__file__).parent / "library"
NAME = re.compile(r"[a-z]+/[a-z]+(?:-[a-z]+)*")
PICTURED: Mapping[str, tuple[str, ...]] = {"none": (), "network": ("from", "to"), "bar": ("count",)}


@dataclass(frozen=True, slots=True)
class Query:
    """One question of the library. `text` is the whole file, `cypher` what is sent."""

    name: str
    title: Said
    question: Said
    params: tuple[Param, ...]
    columns: tuple[Column, ...]
    timeless: bool
    picture: Picture
    may_be_empty: str | None
    cypher: str
    text: str

    @property
    def topic(self) -> str:
        return self.name.split("/", maxsplit=1)[0]

    @property
    def headings(self) -> tuple[str, ...]:
        return tuple(item.name for item in self.columns)

    def param(self, name: str) -> Param:
        """The declared parameter; raises UserError with the nearest name when there is none."""
        for param in self.params:
            if param.name == name:
                return param
        names = [param.name for param in self.params]
        raise UserError(
            f"{self.name} has no parameter {name!r}",
            code="unknown-parameter",
            next=f"{nearest(name, names)} It takes {', '.join(names) or 'none'}.".strip(),
        )

    def example(self) -> dict[str, Any]:
        """The parameters as the header shows them in use."""
        return {param.name: param.example for param in self.params}


@dataclass(frozen=True, slots=True)
class Library:
    """The questions by name, and what is wrong with the files that hold none."""

    queries: Mapping[str, Query]
    problems: tuple[Problem, ...] = ()


@functools.cache
def library() -> Library:
    """What ships with the program; a file that is broken does not keep the others from being asked."""
    return opened(LIBRARY)


def catalogue() -> Mapping[str, Query]:
    """Every question of the library, by name."""
    return library().queries


def find(name: str) -> Query:
    """The question of that name; raises UserError with the nearest ones when there is none."""
    found = catalogue()
    if name in found:
        return found[name]
    faults = [each for each in library().problems if str(each.where.file).endswith(f"/{name}.cypher")]
    if faults:
        raise broken(faults)
    raise UserError(
        f"There is no question {name!r} in the library",
        code="unknown-query",
        next=f"{nearest(name, found)} `ksmm ask` lists them all.".strip(),
    )


def nearest(given: str, known: Iterable[str]) -> str:
    """A sentence that offers what was probably meant, or nothing."""
    names = sorted(known)
    close = guesses(given, names, close=0.5) or [name for name in names if given and given in name][:3]
    return f"Did you mean {' or '.join(close)}?" if close else ""


def read_all(folder: Path) -> Mapping[str, Query]:
    """Every query file under `folder`; raises DataError with the problems of all of them."""
    found = opened(folder)
    if found.problems:
        raise broken([*found.problems])
    return found.queries


def opened(folder: Path) -> Library:
    """Every query file under `folder` that can be asked, and the problems of the others."""
    found: dict[str, Query] = {}
    problems: list[Problem] = []
    for path in sorted(folder.rglob("*.cypher")):
        try:
            query = read(path, path.relative_to(folder).with_suffix("").as_posix())
        except DataError as error:
            problems.extend(error.problems)
        except (OSError, UnicodeDecodeError) as error:
            problems.append(problem(path, 1, f"the file cannot be read: {error}", "Mend it."))
        else:
            found[query.name] = query
    return Library(MappingProxyType(found), tuple(problems))


def read(path: Path, name: str) -> Query:
    """One query file, checked; raises DataError with everything that is wrong with it."""
    text = path.read_text(encoding="utf-8")
    above, body, first_line = split(text)
    header = front(path, above)
    params = tuple(param.model_copy(update={"name": key}) for key, param in header.params.items())
    columns = tuple(column(key, value) for key, value in header.columns.items())
    declared = Declared(
        frozenset(param.name for param in params),
        tuple(item.name for item in columns),
        timeless=header.timeless,
    )
    problems = [problem(path, line, what, next_) for line, what, next_ in lint(body, first_line, declared)]
    problems += [problem(path, 1, what, next_) for what, next_ in _shape(name, header)]
    if problems:
        raise broken(problems)
    return Query(
        name=name,
        title=header.title,
        question=header.question,
        params=params,
        columns=columns,
        timeless=header.timeless,
        picture=header.picture,
        may_be_empty=header.may_be_empty,
        cypher=body,
        text=text,
    )


def _shape(name: str, header: Front) -> Iterator[tuple[str, str]]:
    """What the header says that cannot be."""
    if not NAME.fullmatch(name):
        yield f"{name} is no name for a query", "Put it at <topic>/<name>.cypher, lower case."
    for needed in PICTURED[header.picture]:
        if needed not in header.columns:
            yield f"picture {header.picture} needs the column {needed}", "Add it to RETURN."
    for key, param in header.params.items():
        yield from _picker(key, param)
    for key, value in header.columns.items():
        if isinstance(value, Column) and value.kind and value.kind not in KINDS:
            yield f"{key}: there is no kind {value.kind}", f"There are {', '.join(KINDS)}."


def _picker(name: str, param: Param) -> Iterator[tuple[str, str]]:
    if param.type == "id" and not param.picker:
        yield f"the id {name} has no picker", "Name a kind of record, or a query that lists them."
    if param.picker and param.picker.split(":")[0] not in KINDS and not NAME.fullmatch(param.picker):
        yield f"{param.picker} feeds no picker", f"Name a query, or one of {', '.join(KINDS)}."
