"""What records are called, with the language of each name, so that a fallback shows."""

from collections.abc import Iterable, Mapping

from graph.model.base import Record
from graph.model.body import Actor
from graph.model.evidence import Figure, RoundTableRecord
from graph.model.obligation import Provision
from graph.model.registry import KINDS
from graph.model.values import Language, Names
from graph.store import Reader

Key = tuple[str, str]
Called = Mapping[Key, Names | str]
"""A name for each record: in its languages, or the text that stands for one."""

_TEXT = """\
MATCH (n:{label}) WHERE n.id IN $ids
RETURN n.id AS id, n.name_en AS en, n.name_de AS de, n.name_fr AS fr, n.name_it AS it,
  coalesce(n.title, n.text, n.wording, n.what) AS text
ORDER BY id"""
_LONGEST = 90


def read_names(reader: Reader, keys: Iterable[Key]) -> dict[Key, Names | str]:
    """What the records of these kinds and ids are called; ties have no name."""
    ids: dict[str, list[str]] = {}
    for kind, id in sorted(set(keys)):
        if KINDS[kind].LABEL:
            ids.setdefault(kind, []).append(id)
    found: dict[Key, Names | str] = {}
    for kind, some in ids.items():
        rows = reader.read(_TEXT.format(label=KINDS[kind].LABEL), {"ids": some}, tag="names").rows
        for id, en, de, fr, it, text in rows:
            names = Names(en=en, de=de, fr=fr, it=it)
            found[kind, id] = names if names.all() else text or id
    return found


def name_of(record: Record) -> Names | str:
    """What a record is called: its names, else its title or its text."""
    if isinstance(record, RoundTableRecord):
        return f"Round table of {record.canton}"
    names: Names | None = getattr(record, "name", None)
    if names is not None:
        return names
    if isinstance(record, Provision):
        return f"{record.article} {record.title}"
    if isinstance(record, Figure):
        return record.what
    fields = ("title", "text", "wording")
    return next((text for field in fields if (text := getattr(record, field, None))), record.id)


def every_name(record: Record) -> tuple[str, ...]:
    """What a record is called in any language, long and short."""
    name = name_of(record)
    called = (name,) if isinstance(name, str) else name.all()
    if not isinstance(record, Actor):
        return called
    short = record.acronyms.all() if record.acronyms else ()
    return (*called, *short, *((record.acronym,) if record.acronym else ()))


def said(name: Names | str | None, language: Language, *, otherwise: str = "") -> str:
    """The name in a language; one that is there in another language only says in which."""
    if name is None:
        return otherwise
    if isinstance(name, str):
        return short(name)
    text, found = name.best(language)
    return text if found == language or not text else f"{text} [{found}]"


def acronym(body: Actor, language: Language) -> str | None:
    """The short name in a language, else the one that a source gives."""
    names = body.acronyms.model_dump() if body.acronyms else {}
    return names.get(language) or body.acronym


def plain_name(name: Names | str, language: Language) -> str:
    """The name in the first language that has one, without a word about it."""
    return short(name) if isinstance(name, str) else name.best(language)[0]


def short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"
