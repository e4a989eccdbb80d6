"""What search has to answer, worked out from the files alone: no database, no limit on candidates."""

import functools
from collections.abc import Iterator

from graph.derived import searched
from graph.folding import folded
from graph.model.base import Record
from graph.model.body import Actor
from graph.model.values import Names
from queries import ranking
from queries.names import name_of
from queries.search import EXACT, GOOD, Candidate, Hit, rank
from tests import swiss

NAMES = (
    *(
        "Federal Office of Police",
        "Bundesamt für Polizei",
        "Bern",
        "Berne",
        "Tessin",
        "Ticino",
        "Kanton Tessin",
    ),
    *("Europol", "Frontex", "ASTRÉE", "Steering Committee", "Heilsarmee", "Caritas", "Kantonspolizei Bern"),
)
ACRONYMS = (
    *("FIZ", "fedpol", "KSMM", "SCOTT", "SEM", "SSK", "EDA", "GRETA", "OSCE", "IOM", "ILO", "UNODC", "CEDAW"),
    *("FSMM", "KKJPD", "kapo", "0.311.542", "zh-vrtm"),
)
ALIASES = (
    *("Fachstelle Frauenhandel", "coordination unit", "Bundeskriminalpolizei", "KSMM-Geschäftsstelle"),
    *("Runder Tisch Zürich", "table ronde Vaud", "Coeur des Grottes"),
)
WORDINGS = (
    *("victim", "Opfer", "victimes", "vittime", "police", "Polizei", "polizia", "smuggling", "Schlepper"),
    *(
        "Menschenhandel",
        "traite",
        "tratta",
        "passeurs",
        "Zwangsarbeit",
        "esclavage",
        "sfruttamento",
        "asylum",
    ),
    *("asile", "minors", "training", "schulung", "formation", "shelter", "Unterkunft", "protezione"),
)
ACCENTS = (
    "Zürich",
    "Zuerich",
    "Genève",
    "geneve",
    "Neuchatel",
    "Graubunden",
    "Fribourg",
    "prévention",
    "büro",
)
ERRORS = (
    *("zuirch", "europl", "fedpl", "frontx", "polizeii", "Genv", "astreee", "menschenhadel", "schengne"),
    *("trafficing", "recomendation", "Rundr Tisch Zürich"),
)
WORDS = (
    *(
        "police zurich",
        "geneva police",
        "round table",
        "human trafficking",
        "victim protection",
        "table ronde",
    ),
    *(
        "runder tisch",
        "asyl opfer",
        "national action",
        "cantonal police",
        "labour exploitation",
        "article 182",
    ),
    *("kapo zh", "nap 2", "ch be", "statistik führen", "police geneve"),
)
TEXTS = (*NAMES, *ACRONYMS, *ALIASES, *WORDINGS, *ACCENTS, *ERRORS, *WORDS)
EVERYWHERE = ("ch", "de", "s")  # more records than the database hands over: the first are right all the same

_NAMES = ("name", "acronym", "acronyms", "aliases", "title", "number")
_WORDINGS = ("text", "duty", "what", "definition", "wording", "also_worded")
_SAYS = _WORDINGS[:4]


def ranked(text: str) -> tuple[Hit, ...]:
    """Every record of the files that fits, best first; typing errors only where nothing fits well."""
    words = ranking.asked(text)
    hits = rank(words, (each for each, found in _all() if _holds(words, found)))
    if any(hit.score >= EXACT or hit.score % 100 >= GOOD for hit in hits):
        return tuple(hits)
    return tuple(rank(words, (each for each, _ in _all())))


@functools.cache
def found(text: str) -> tuple[Hit, ...]:
    """The same, worked out once for all servers."""
    return ranked(text)


def _holds(words: tuple[ranking.Word, ...], found: str) -> bool:
    return all(any(spelling in found for spelling in word) for word in words)


@functools.cache
def _all() -> tuple[tuple[Candidate, str], ...]:
    """Every record that can be found, and the text in which its words are looked for."""
    return tuple((_candidate(each), _text(each)) for each in swiss.records() if each.LABEL)


def _candidate(record: Record) -> Candidate:
    return Candidate(
        kind=record.KIND,
        id=record.id,
        label=record.label if isinstance(record, Actor) else record.LABEL,
        name=name_of(record) or record.id,
        names=tuple(dict.fromkeys(_texts(record, _NAMES))),
        wordings=tuple(_texts(record, _WORDINGS)),
        verified=getattr(record, "verified", True),
    )


def _text(record: Record) -> str:
    said = next(iter(_texts(record, _SAYS)), "")
    return f"{folded((*searched(record), record.id))} | {said.lower()}"


def _texts(record: Record, fields: tuple[str, ...]) -> Iterator[str]:
    for field in fields:
        match getattr(record, field, None):
            case Names() as names:
                yield from names.all()
            case tuple() as texts:
                yield from texts
            case str() as text:
                yield text
            case _:
                pass
