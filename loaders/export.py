"""The graph as files again: a YAML data set that loads back to the same digest, JSON, or CSV."""

import csv
import json
import shutil
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, cast, get_args

from graph import snapshot
from graph.errors import StoreError, UserError
from graph.files import FULL
from graph.model.base import Record
from graph.model.records import Records
from graph.model.registry import KINDS
from graph.model.values import LANGUAGES, MARKINGS, Citation, Marking, Names, TableLead, stricter
from graph.snapshot import Release
from graph.store import Reader
from loaders import schema, yamlwrite
from loaders.files import MANIFEST

Format = Literal["yaml", "json", "csv"]
FORMATS: tuple[Format, ...] = get_args(Format)
BETWEEN = " | "  # between the values of a list in one cell
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would run


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written, and how strictly it must be handled."""

    path: Path
    files: tuple[str, ...]
    counts: Mapping[str, int]
    digest: str
    marking: Marking

    def as_dict(self) -> dict[str, Any]:
        return {
            "path": str(self.path),
            "files": list(self.files),
            "records": dict(self.counts),
            "digest": self.digest,
            "marking": self.marking,
        }


@dataclass(frozen=True, slots=True)
class Content:
    """One release as read from the graph alone."""

    records: Records
    release: Release

    @property
    def marking(self) -> Marking:
        strictest: Marking = MARKINGS[0]
        for record in self.records:
            strictest = stricter(strictest, record.marking)
        return strictest


def export(reader: Reader, path: Path, format: Format = "yaml") -> Exported:
    """Write the release that the graph holds to `path`, which must be new or an empty folder."""
    write = _WRITERS[format]
    _must_be_free(path, is_file=format == "json")
    content = reader.consistently(_read)
    texts = dict(write(content))
    with _disk_answers(path):
        names = _write_file(path, texts) if format == "json" else _write_folder(path, texts)
    records = content.records
    return Exported(path, names, records.counts(), records.digest(), content.marking)


def export_yaml(reader: Reader, path: Path) -> Exported:
    """A folder that `load` takes back; from the graph alone."""
    return export(reader, path, "yaml")


def export_json(reader: Reader, path: Path) -> Exported:
    """One file with everything."""
    return export(reader, path, "json")


def export_csv(reader: Reader, path: Path) -> Exported:
    """A folder with a table for each kind, safe to open in a spreadsheet."""
    return export(reader, path, "csv")


def _read(reader: Reader) -> Content:
    release = snapshot.latest_release(reader)
    if release is None:
        raise UserError(
            "the graph is empty: there is nothing to export",
            code="empty-graph",
            next="Load a data set first, with `ksmm load`.",
        )
    return Content(snapshot.read_records(reader), release)


def _must_be_free(path: Path, *, is_file: bool) -> None:
    taken = path.exists() if is_file else path.is_file() or (path.is_dir() and any(path.iterdir()))
    if taken:
        thing = "there already" if is_file or path.is_file() else "a folder that is not empty"
        raise UserError(
            f"{path} is {thing}",
            code="path-taken",
            next="Name a new one; what is there, with its comments and its order, is left as it is.",
        )


# ---- YAML ----


def as_yaml(content: Content) -> Iterator[tuple[str, str]]:
    yield MANIFEST, yamlwrite.document(_comments(content, "dataset"), json.loads(content.release.manifest))
    for kind in KINDS:
        found = in_order(content.records.by_kind[kind].values())
        if found:
            body = {kind: [plain(record) for record in found]}
            yield f"{kind}.yaml", yamlwrite.document(_comments(content, kind), body)
    for name, text in schema.texts().items():
        yield f"schema/{name}", text


def _comments(content: Content, kind: str) -> list[str]:
    release = content.release
    return [
        f"yaml-language-server: $schema=schema/{kind}.schema.json",
        f"Exported from release {release.id} ({release.digest}), {content.marking}.",
    ]


def plain(record: Record) -> dict[str, Any]:
    """The record as an item of a data file, its fields in the order they have there."""
    body = record.plain()
    return {name: body[name] for name in record.fields() if name in body}


def in_order(records: Iterable[Record]) -> list[Record]:
    """By position where records have one, else by id."""
    return sorted(records, key=lambda record: (getattr(record, "position", 0), record.id))


# ---- JSON ----


def as_json(content: Content) -> Iterator[tuple[str, str]]:
    release = content.release
    body = {
        "dataset": json.loads(release.manifest),
        "release": {"id": release.id, "digest": release.digest, "loaded_at": release.loaded_at},
        "marking": content.marking,
        "records": {
            kind: [plain(record) for record in in_order(content.records.by_kind[kind].values())]
            for kind in KINDS
        },
    }
    yield "", json.dumps(body, ensure_ascii=False, indent=2) + "\n"


# ---- CSV ----


def as_csv(content: Content) -> Iterator[tuple[str, str]]:
    for kind, model in KINDS.items():
        lines = _Lines()
        table = csv.writer(lines)
        columns = _columns(model)
        table.writerow([name for name, _ in columns])
        for record in in_order(content.records.by_kind[kind].values()):
            table.writerow([_cell(read(record)) for _, read in columns])
        yield f"{kind}.csv", "\ufeff" + "".join(lines.parts)  # the mark tells a spreadsheet that it is UTF-8


class _Lines:
    """Where the csv module writes to."""

    def __init__(self) -> None:
        self.parts: list[str] = []

    def write(self, text: str) -> None:
        self.parts.append(text)


def _columns(model: type[Record]) -> list[tuple[str, Callable[[Record], Any]]]:
    """One column a field, one a language where a field holds names."""
    found: list[tuple[str, Callable[[Record], Any]]] = []
    for name, spec in model.fields().items():
        if spec.holds(Names):
            found += [(f"{name}_{code}", _language(spec.name, code)) for code in LANGUAGES]
        else:
            found.append((name, _value(spec.name)))
    return found


def _language(field: str, code: str) -> Callable[[Record], Any]:
    return lambda record: getattr(getattr(record, field), code, None)


def _value(field: str) -> Callable[[Record], Any]:
    return lambda record: getattr(record, field)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, tuple):
        return _cell(BETWEEN.join(_said(each) for each in cast("tuple[Any, ...]", value)))
    text = str(value)
    return f"'{text}" if text.startswith(FORMULA) else text


def _said(value: Any) -> str:
    """One value of a list: `source#place` for a citation, `body (2001/2021)` for a lead."""
    if isinstance(value, Citation):
        part = f" ({value.part})" if value.part else ""
        return f"{value.source}#{value.at or ''}{part}"
    if isinstance(value, TableLead):
        as_of = f", as of {value.as_of}" if value.as_of else ""
        return f"{value.actor} ({value.since or ''}/{value.until or ''}{as_of})"
    return str(value)


# ---- files ----

_WRITERS: dict[Format, Callable[[Content], Iterator[tuple[str, str]]]] = {
    "yaml": as_yaml,
    "json": as_json,
    "csv": as_csv,
}


def _write_file(path: Path, texts: Mapping[str, str]) -> tuple[str, ...]:
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.tmp")
    try:
        draft.write_text(texts[""], encoding="utf-8", newline="")
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    return (path.name,)


def _write_folder(path: Path, texts: Mapping[str, str]) -> tuple[str, ...]:
    """A new folder is there when all of it is; an empty one that was there is filled."""
    draft = path if path.exists() else path.with_name(f".{path.name}.tmp")
    try:
        for name, text in texts.items():
            target = draft / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="")
        if draft != path:
            draft.rename(path)
    finally:
        if draft != path:
            shutil.rmtree(draft, ignore_errors=True)
    return tuple(texts)


@contextmanager
def _disk_answers(path: Path) -> Generator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in FULL:
            raise StoreError(
                f"no space is left for {path}",
                code="disk-full",
                next="Free some space and export again; the files are not complete.",
            ) from error
        raise UserError(
            f"{path} cannot be written: {error.strerror or error}",
            code="not-writable",
            next="Name a folder that you may write to.",
        ) from error
