"""Rules that look at one cell of the coverage at a time."""

from collections.abc import Callable

from graph.coverage.values import Cell, Coverage
from graph.model.records import Records
from graph.rules.base import Finding, Findings, Rule


def _every_cell(hit: Callable[[Cell], bool]) -> Callable[[Rule, Coverage, Records], Findings]:
    def judge(rule: Rule, coverage: Coverage, _records: Records) -> Findings:
        found = tuple(_finding(rule, cell) for cell in coverage.cells if hit(cell))
        return Findings(found, len(coverage.cells))

    return judge


def _finding(rule: Rule, cell: Cell) -> Finding:
    place = {"responsibility": cell.responsibility, "jurisdiction": cell.jurisdiction}
    return Finding(
        rule=rule.id,
        severity=rule.severity,
        subject=cell.responsibility,
        jurisdiction=cell.jurisdiction,
        evidence=(*cell.mandates, *cell.gaps),
        query="responsibilities/evidence",
        parameters=place,
        next=rule.next,
    )


CELL_RULES = (
    Rule(
        id="reported-gap",
        severity="high",
        says="A source says that it is missing or falls short there, and no named body leads it.",
        next="Ask the canton or the office whether the gap still stands; if not, record who leads.",
        judge=_every_cell(lambda cell: cell.status == "gap"),
    ),
    Rule(
        id="disputed",
        severity="medium",
        says="One source names a lead, another says that it is missing there.",
        next="Read both sources and ask the lead named; close the gap or end the mandate.",
        judge=_every_cell(lambda cell: cell.status == "disputed"),
    ),
    Rule(
        id="lapsed",
        severity="medium",
        says="A named body led it before, and none does on this day.",
        next="Ask who took it over when the mandate ended.",
        judge=_every_cell(lambda cell: "lapsed" in cell.flags),
    ),
    Rule(
        id="weakness-reported",
        severity="low",
        says="Somebody holds it, and a source says that it falls short or that cases are few.",
        next="Read the report and ask the holder what has changed since.",
        judge=_every_cell(lambda cell: "weakness" in cell.flags),
    ),
    Rule(
        id="single-provider",
        severity="low",
        says="One named body carries it alone, and no class of bodies stands behind it.",
        next="Ask who would step in if that body dropped out.",
        judge=_every_cell(lambda cell: "single-provider" in cell.flags),
    ),
)
