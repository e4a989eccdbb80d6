"""A duty that a treaty or a monitor asks for and that nobody holds, in any place."""

from graph.coverage.values import Coverage
from graph.force import windows
from graph.model.obligation import Provision, Recommendation
from graph.model.records import Records
from graph.model.responsibility import Mandate, Responsibility
from graph.rules.base import Finding, Findings, Rule


def _judge(rule: Rule, coverage: Coverage, records: Records) -> Findings:
    days = windows(records)
    held = {
        mandate.responsibility
        for mandate in records.of(Mandate).values()
        if days[mandate.KIND, mandate.id].on(coverage.as_of) != "no"
    }
    inside = {cell.responsibility for cell in coverage.cells}
    demands = _demands(records)
    asked = [id for id in records.of(Responsibility) if id in inside and id in demands]
    found = [_finding(rule, id, demands[id]) for id in asked if id not in held]
    return Findings(tuple(found), len(asked))


def _demands(records: Records) -> dict[str, tuple[str, ...]]:
    """The verified provisions and the recommendations behind each responsibility."""
    found: dict[str, tuple[str, ...]] = {}
    for provision in records.of(Provision).values():
        for id in provision.responsibilities if provision.verified else ():
            found[id] = (*found.get(id, ()), provision.id)
    for recommendation in records.of(Recommendation).values():
        for id in recommendation.responsibilities:
            found[id] = (*found.get(id, ()), recommendation.id)
    return found


def _finding(rule: Rule, responsibility: str, demands: tuple[str, ...]) -> Finding:
    return Finding(
        rule=rule.id,
        severity=rule.severity,
        subject=responsibility,
        jurisdiction=None,
        evidence=tuple(sorted(demands)),
        query="responsibilities/holders",
        parameters={"responsibility": responsibility},
        next=rule.next,
    )


NO_HOLDER = Rule(
    id="no-holder",
    severity="high",
    says="A treaty provision or a recommendation asks for it, and nobody holds it in any place.",
    next="Put it on the agenda: who should hold it, and on what basis?",
    judge=_judge,
)
