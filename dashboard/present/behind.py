"""The statements behind the figures of what the release holds; each lists what was counted. Pure."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Literal, get_args

from graph.model.base import Record
from graph.model.body import TIE_TYPES, Actor, Tie
from graph.model.registry import KINDS

How = Literal["added", "changed", "closed"]
HOWS: tuple[How, ...] = get_args(How)
TIES = "|".join(TIE_TYPES)
RELEASES = (
    "MATCH (r:Release)\nRETURN r.id AS release, r.loaded_at AS loaded_at, r.digest AS digest,"
    " r.previous AS previous\nORDER BY loaded_at"
)


def all_of(kind: str) -> str:
    """The records of a kind."""
    return f"{_match(kind)}\nRETURN x.id AS record\nORDER BY record"


def low_of(kind: str) -> str:
    """Those of low confidence."""
    return (
        f"{_match(kind)}\nWHERE x.confidence = 'low'\nRETURN x.id AS record, x.note AS note\nORDER BY record"
    )


def single_of(kind: str) -> str:
    """Those that rest on one source only."""
    if kind == Tie.KIND:
        cited = "UNWIND x.sources AS cited\nWITH x, collect(DISTINCT split(cited, '#')[0]) AS sources"
    else:
        cited = "MATCH (x)-[:CITES]->(s:Source)\nWITH x, collect(DISTINCT s.id) AS sources"
    one = "WHERE size(sources) = 1\nRETURN x.id AS record, sources[0] AS source\nORDER BY record"
    return f"{_match(kind)}\n{cited}\n{one}"


def of_year(year: str) -> str:
    """The sources of a year."""
    return (
        f"MATCH (s:Source)\nWHERE s.date STARTS WITH '{year}'\n"
        "RETURN s.id AS source, s.title AS title, s.date AS date\nORDER BY date, source"
    )


def undated() -> str:
    """The sources without a date."""
    return (
        "MATCH (s:Source)\nWHERE s.date IS NULL\n"
        "RETURN s.id AS source, s.title AS title, s.date_note AS note\nORDER BY source"
    )


def demanded(day: date, issuer: str | None) -> str:
    """What was asked or laid down by a day, or what one body asked for by then."""
    when = f"<= '{day.isoformat()}'"
    of_one = f" AND b.id = '{issuer}'" if issuer else ""
    recommended = (
        "MATCH (x:Recommendation)-[:ISSUED_BY]->(b:Actor)\n"
        f"WHERE coalesce(x.year_earliest, '') {when}{of_one}\n"
        "RETURN 'recommendation' AS kind, x.id AS record, b.id AS by, x.text AS what"
    )
    if issuer:
        return f"{recommended}\nORDER BY record"
    return (
        f"{recommended}\nUNION ALL\nMATCH (x:Provision)-[:OF]->(i:Instrument)\n"
        f"WHERE coalesce(x.verified, true) AND coalesce(i.in_force_earliest, '') {when}\n"
        "RETURN 'provision' AS kind, x.id AS record, i.id AS by, x.duty AS what"
    )


def records(found: Iterable[Record]) -> str:
    """These records, each with its text and its sources with the place in them."""
    kinds: defaultdict[str, list[str]] = defaultdict(list)
    for record in found:
        kinds[record.KIND].append(record.id)
    parts = [_listed(kind, dict.fromkeys(ids)) for kind, ids in kinds.items()]
    return "\nUNION ALL\n".join(parts)


def _listed(kind: str, ids: Iterable[str]) -> str:
    listed = ", ".join(f"'{id}'" for id in ids)
    text, cited = "coalesce(x.wording, x.duty, x.text, x.title)", CITED
    if kind == Tie.KIND:
        text, cited = "startNode(x).id + ' ' + type(x) + ' ' + endNode(x).id", "x.sources"
    elif kind == Actor.KIND:
        text = "x.name_en"
    return (
        f"{_match(kind)}\nWHERE x.id IN [{listed}]\n"
        f"RETURN '{kind}' AS kind, x.id AS record, {text} AS what, {cited} AS sources"
    )


def alone_on(source: str) -> str:
    """The records and ties that rest on this source only."""
    return (
        f"MATCH (x)-[:CITES]->(:Source {{id: '{source}'}})\n"
        "WHERE x.first_seen IS NOT NULL AND NOT x:Revision\n"
        "WITH DISTINCT x, COLLECT { MATCH (x)-[:CITES]->(o:Source) RETURN DISTINCT o.id } AS cited\n"
        "WHERE size(cited) = 1\nRETURN x.id AS record, x.wording AS wording\n"
        f"UNION ALL\nMATCH (:Actor)-[x:{TIES}]->(:Actor)\n"
        f"WHERE all(one IN x.sources WHERE one STARTS WITH '{source}#')\n"
        "RETURN x.id AS record, x.role AS wording"
    )


def marked(marking: str) -> str:
    """The records of a marking, counted by label or type; none written is the most open one."""
    test = f"coalesce(x.marking, 'TLP:CLEAR') = '{marking}'"
    return (
        f"MATCH (x)\nWHERE x.first_seen IS NOT NULL AND NOT x:Revision AND {test}\n"
        "RETURN labels(x)[0] AS kind, count(x) AS records\n"
        f"UNION ALL\nMATCH (:Actor)-[x:{TIES}]->(:Actor)\nWHERE {test}\n"
        "RETURN 'tie' AS kind, count(x) AS records"
    )


def brought(kind: str, how: How, release: str, before: str) -> str:
    """The records of a kind that a release added, changed or closed: whose state came, or went, with it."""
    out, gone = ("went", "came") if how == "closed" else ("came", "went")
    test = "" if how == "changed" else "NOT "
    now = f"{_match(kind)} WHERE x.first_seen = '{release}' RETURN x.id"
    past = f"MATCH (v:Revision {{kind: '{kind}', first_seen: '{release}'}}) RETURN v.record_id"
    ended = f"MATCH (w:Revision {{kind: '{kind}', last_seen: '{before}'}}) RETURN w.record_id"
    return (
        f"WITH COLLECT {{ {now} }} AS now,\n  COLLECT {{ {past} }} AS past,\n"
        f"  COLLECT {{ {ended} }} AS went\n"
        "WITH now + past AS came, went\n"
        f"UNWIND {out} AS record\nWITH DISTINCT record, {gone} AS other\n"
        f"WHERE {test}record IN other\nRETURN record\nORDER BY record"
    )


def named_in(kind: str, language: str) -> str:
    """The records of a kind with a name in a language."""
    return f"{_match(kind)}\nWHERE x.name_{language} IS NOT NULL\nRETURN x.id AS record\nORDER BY record"


CITED = (
    "COLLECT {\n  MATCH (x)-[c:CITES]->(s:Source)\n"
    "  RETURN s.id + '#' + coalesce(c.at, '') AS cited ORDER BY cited\n}"
)


def _match(kind: str) -> str:
    return f"MATCH (:Actor)-[x:{TIES}]->(:Actor)" if kind == Tie.KIND else f"MATCH (x:{KINDS[kind].LABEL})"
