"""Every kind of record there is; constraints, documentation and checks are derived from here."""

from collections.abc import Mapping

from graph.model.base import Record
from graph.model.body import TIE_TYPES, Actor, Tie
from graph.model.evidence import Figure, RoundTableRecord, Source
from graph.model.obligation import Instrument, Measure, Provision, Recommendation
from graph.model.place import Jurisdiction
from graph.model.responsibility import Mandate, Pillar, ReportedGap, Responsibility

CLASSES: tuple[type[Record], ...] = (
    Pillar,
    Jurisdiction,
    Responsibility,
    Source,
    Actor,
    Tie,
    Instrument,
    Provision,
    Mandate,
    ReportedGap,
    Recommendation,
    Measure,
    Figure,
    RoundTableRecord,
)
KINDS: Mapping[str, type[Record]] = {record.KIND: record for record in CLASSES}
NODES: tuple[type[Record], ...] = tuple(record for record in CLASSES if record.LABEL)

# Relationships that no record class declares as a link.
CITES, LED_BY, RESPONSIBLE_FOR = "CITES", "LED_BY", "RESPONSIBLE_FOR"


def links() -> tuple[tuple[str, str, str], ...]:
    """Every relationship type that stems from a link, as (label, type, label)."""
    found: set[tuple[str, str, str]] = set()
    for record in NODES:
        for spec in record.fields().values():
            if spec.link is not None:
                ends = (record.LABEL, KINDS[spec.link.to].LABEL)
                first, last = ends[::-1] if spec.link.backward else ends
                found.add((first, spec.link.type, last))
    return tuple(sorted(found))


def relationship_types() -> tuple[str, ...]:
    declared = {kind for _, kind, _ in links()}
    return tuple(sorted(declared | set(TIE_TYPES) | {CITES, LED_BY, RESPONSIBLE_FOR}))
