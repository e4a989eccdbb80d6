"""A body that mostly sets strategy, and yet is named for operational work."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from graph.coverage.values import Coverage
from graph.force import windows
from graph.model.body import Actor
from graph.model.records import Records
from graph.model.responsibility import Mandate
from graph.rules.base import Finding, Findings, Rule


def _judge(rule: Rule, coverage: Coverage, records: Records) -> Findings:
    """Among bodies with mostly strategic mandates, those that have an operational one in view."""
    inside = {cell.responsibility for cell in coverage.cells}
    units = {id: held for id, held in _held(coverage, records).items() if _strategic(held)}
    found = [
        _finding(rule, id, shown)
        for id, held in units.items()
        if (shown := [one.id for one in held if one.scope == "operational" and one.responsibility in inside])
    ]
    return Findings(tuple(found), len(units))


def _held(coverage: Coverage, records: Records) -> Mapping[str, list[Mandate]]:
    """The mandates that each named body holds on the day for sure."""
    days, actors = windows(records), records.of(Actor)
    held = defaultdict[str, list[Mandate]](list)
    for mandate in records.of(Mandate).values():
        named = not actors[mandate.actor].collective
        if named and days[mandate.KIND, mandate.id].on(coverage.as_of) == "yes":
            held[mandate.actor].append(mandate)
    return held


def _strategic(held: Iterable[Mandate]) -> bool:
    scopes = [mandate.scope for mandate in held]
    return scopes.count("strategic") > scopes.count("operational")


def _finding(rule: Rule, body: str, evidence: Iterable[str]) -> Finding:
    return Finding(
        rule=rule.id,
        severity=rule.severity,
        subject=body,
        about="actors",
        jurisdiction=None,
        evidence=tuple(sorted(evidence)),
        query="mandates/of-body",
        parameters={"body": body},
        next=rule.next,
    )


STRATEGIC_OPERATIONAL = Rule(
    id="strategic-operational",
    severity="low",
    says="Most mandates of this body are strategic, and it is named for operational work too.",
    next="Ask whether the operational work belongs there, or which body should carry it.",
    judge=_judge,
)
