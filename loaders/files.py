"""Reads a folder of YAML files into items; says everything that is wrong with the files at once."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from graph.errors import Problem, Where
from graph.model.registry import KINDS
from loaders import yamltext
from loaders.items import Item, TextFile
from loaders.words import meant

MANIFEST = "dataset.yaml"
SUFFIXES = (".yaml", ".yml")
LARGEST_FILE = 16_000_000
LONGEST_LINE = 100_000


@dataclass(slots=True)
class Raw:
    """What a folder holds, before anybody asked whether it makes sense."""

    items: list[Item] = field(default_factory=list[Item])
    manifest: Item | None = None
    problems: list[Problem] = field(default_factory=list[Problem])
    unread: set[str] = field(default_factory=set[str])
    """Kinds of which some records could not be read; `?` for a file of an unknown kind."""

    def add(self, code: str, what: str, where: Where, next_: str) -> None:
        self.problems.append(Problem(code=code, what=what, where=where, next=next_))


def read_folder(folder: Path) -> Raw:
    """Every record of every YAML file under `folder`, and what could not be read."""
    raw = Raw()
    if not folder.is_dir():
        is_file = folder.exists()
        what = f"{folder} is a file, not a folder" if is_file else f"there is no folder {folder}"
        next_ = f"Name the folder that holds {MANIFEST} and the record files."
        raw.add("not-a-folder" if is_file else "no-folder", what, Where(file=str(folder)), next_)
        return raw
    paths = sorted(_yaml_files(folder))
    if not paths:
        what = f"the folder {folder} holds no YAML files"
        next_ = f"A data set is {MANIFEST} and one file or more a kind, like actors.yaml."
        raw.add("empty-folder", what, Where(file=str(folder)), next_)
        return raw
    for path in paths:
        _read_file(path, raw, is_manifest=path == folder / MANIFEST)
    if raw.manifest is None and folder / MANIFEST not in paths:
        what, next_ = f"{MANIFEST} is missing", "It says the data set's id, title and country."
        raw.add("no-manifest", what, Where(file=str(folder / MANIFEST)), next_)
    return raw


def _yaml_files(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        inside = path.relative_to(folder).parts
        hidden = any(part.startswith(".") for part in inside)
        if path.suffix in SUFFIXES and not hidden and path.is_file():
            yield path


def _read_file(path: Path, raw: Raw, *, is_manifest: bool) -> None:
    file = _text(path, raw)
    if file is None:
        raw.unread.add("?")
        return
    try:
        root = yamltext.compose(file.text)
    except yamltext.TextError as error:
        raw.unread.add(_kind_at_a_glance(file.text))
        _report(file, [error.flaw], raw)
        return
    if is_manifest:
        _take_manifest(file, root, raw)
    else:
        _take_records(file, root, raw)


def _text(path: Path, raw: Raw) -> TextFile | None:
    """The file's text, or None after saying why there is none."""
    where = Where(file=str(path))
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            what = f"the file has {size / 1e6:.1f} MB; {LARGEST_FILE // 1_000_000} MB is the most"
            raw.add("file-too-large", what, where, "Split it: several files may hold one kind.")
            return None
        data = path.read_bytes()
    except OSError as error:
        raw.add("unreadable-file", f"the file cannot be read: {error.strerror}", where, "Check its rights.")
        return None
    return _decoded(path, data, raw)


def _decoded(path: Path, data: bytes, raw: Raw) -> TextFile | None:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        where = Where(file=str(path), line=1, column=1)
        raw.add("wrong-encoding", "the file is UTF-16", where, "Save it as UTF-8.")
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        begin = data.rfind(b"\n", 0, error.start) + 1
        where = Where(
            file=str(path), line=data.count(b"\n", 0, error.start) + 1, column=error.start - begin + 1
        )
        what = f"the file is not UTF-8: byte 0x{data[error.start]:02X} means nothing there"
        raw.add("wrong-encoding", what, where, "Save it as UTF-8.")
        return None
    return _of_fair_lines(TextFile(str(path), text), raw)


def _of_fair_lines(file: TextFile, raw: Raw) -> TextFile | None:
    """A line that no editor shows is a mistake, often a whole file pasted into a field."""
    if len(file.text) <= LONGEST_LINE:
        return file
    for number, line in enumerate(file.text.splitlines(), 1):
        if len(line) > LONGEST_LINE:
            what = f"the line has {len(line):,} characters; {LONGEST_LINE:,} is the most"
            raw.add("long-line", what, file.at(number, 1), "Shorten the text; a field holds 20,000 at most.")
            return None
    return file


def _report(file: TextFile, flaws: list[yamltext.Flaw], raw: Raw) -> None:
    for flaw in flaws:
        raw.add(flaw.code, flaw.what, file.at(flaw.line, flaw.column), flaw.next)


def _take_manifest(file: TextFile, root: yaml.Node | None, raw: Raw) -> None:
    plain = yamltext.Plain()
    if not isinstance(root, yaml.MappingNode):
        next_ = "Write `id: `, `title: ` and `country: `, each on a line of its own."
        raw.add("bad-manifest", f"{MANIFEST} holds no fields", file.at(1, 1), next_)
        return
    raw.manifest = Item.of("dataset", file, root, plain.value(root))
    _report(file, plain.flaws, raw)


def _take_records(file: TextFile, root: yaml.Node | None, raw: Raw) -> None:
    if root is None:
        raw.add("empty-file", "the file holds no records", file.at(1, 1), "Add some, or remove the file.")
        return
    entries = list(yamltext.pairs(root))
    if not entries:
        next_ = f"Begin the file with its kind, like `actors:`; kinds: {', '.join(KINDS)}."
        raw.add("no-kind", "the file does not begin with a kind of records", file.at(1, 1), next_)
        raw.unread.add("?")
    for position, (kind, key, value) in enumerate(entries):
        where = file.at(key.start_mark.line + 1, key.start_mark.column + 1)
        if position:
            next_ = "Move its records to a file of their own."
            raw.add("second-kind", f"a second kind begins in the same file: {kind!r}", where, next_)
            raw.unread.add(kind)
        elif kind not in KINDS:
            next_ = f"Write one of: {', '.join(KINDS)}.{meant(kind, KINDS)}"
            raw.add("unknown-kind", f"{kind!r} is no kind of records", where, next_)
            raw.unread.add("?")
        else:
            _take_kind(file, kind, value, raw)


def _take_kind(file: TextFile, kind: str, node: yaml.Node, raw: Raw) -> None:
    plain = yamltext.Plain()
    if isinstance(node, yaml.ScalarNode) and not node.value:
        return
    if not isinstance(node, yaml.SequenceNode):
        where = file.at(node.start_mark.line + 1, node.start_mark.column + 1)
        raw.add("not-a-list", f"{kind} is no list of records", where, "Begin each record with `- id: `.")
        raw.unread.add(kind)
        return
    for entry in node.value:
        if isinstance(entry, yaml.MappingNode):
            raw.items.append(Item.of(kind, file, entry, plain.value(entry)))
        else:
            where = file.at(entry.start_mark.line + 1, entry.start_mark.column + 1)
            next_ = "A record begins with `- id: ` and has its fields on the lines below."
            raw.add("not-a-record", "an item of the list is no record", where, next_)
            raw.unread.add(kind)
    _report(file, plain.flaws, raw)


def _kind_at_a_glance(text: str) -> str:
    """The kind of a file that is no YAML, if its first lines still say so."""
    found = re.search(r"^([a-z_]+):", text, re.MULTILINE)
    return found[1] if found and found[1] in KINDS else "?"
