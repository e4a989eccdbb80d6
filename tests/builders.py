"""Short makers of records, with defaults that are nobody's concern."""

from typing import Any

from graph.model.body import Actor, Tie, TieType
from graph.model.evidence import Source
from graph.model.obligation import Instrument
from graph.model.responsibility import Mandate, ReportedGap

CITED = [{"source": "s", "at": "p. 1"}]


def a_body(id: str = "body", **fields: Any) -> Actor:
    given: dict[str, Any] = {
        "label": "Authority",
        "kind": "police",
        "level": "cantonal",
        "name": {"en": id.title()},
        "jurisdiction": "CH-ZH",
        "summary": "A body.",
        "confidence": "high",
        "sources": CITED,
    }
    return Actor(id=id, **{**given, **fields})


def a_tie(kind: TieType, start: str, end: str, **fields: Any) -> Tie:
    given: dict[str, Any] = {"confidence": "high", "sources": CITED, "from": start, "to": end}
    return Tie(id=f"{kind.lower().replace('_', '-')}--{start}--{end}", type=kind, **{**given, **fields})


def a_mandate(id: str = "mandate", **fields: Any) -> Mandate:
    given: dict[str, Any] = {
        "actor": "body",
        "responsibility": "duty",
        "jurisdictions": ["CH-ZH"],
        "role": "lead",
        "scope": "operational",
        "basis": "practice",
        "crime": "human-trafficking",
        "wording": "does it",
        "confidence": "high",
        "sources": CITED,
    }
    return Mandate(id=id, **{**given, **fields})


def a_gap(id: str = "gap", **fields: Any) -> ReportedGap:
    given: dict[str, Any] = {
        "responsibility": "duty",
        "jurisdiction": "CH-ZH",
        "nature": "absent",
        "wording": "is not there",
        "confidence": "high",
        "sources": CITED,
    }
    return ReportedGap(id=id, **{**given, **fields})


def a_law(id: str = "the-law", **fields: Any) -> Instrument:
    given: dict[str, Any] = {
        "name": {"en": "A law"},
        "kind": "law",
        "jurisdiction": "CH",
        "confidence": "high",
        "sources": CITED,
    }
    return Instrument(id=id, **{**given, **fields})


def a_source(id: str = "s", **fields: Any) -> Source:
    given: dict[str, Any] = {"title": "A page", "publisher": "An office", "language": "de"}
    return Source(id=id, **{**given, **fields})
