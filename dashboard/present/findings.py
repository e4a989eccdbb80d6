"""What the rules found on the day: filtered by the address, grouped by rule, canton or body."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal, TypeVar, get_args

from dashboard.pick import one_of
from dashboard.present.scene import Scene, led_before
from graph.coverage.values import Coverage
from graph.model.base import Record
from graph.model.obligation import Provision, Recommendation
from graph.model.responsibility import Mandate, ReportedGap
from graph.rules import RULES, Finding, Rule, Severity
from graph.rules.base import SEVERITIES

R = TypeVar("R", bound=Record)
By = Literal["rule", "canton", "body"]
BYS: tuple[By, ...] = get_args(By)
NOWHERE = ("no-holder", "strategic-operational")  # rules that speak of no place
WORST: tuple[Severity, ...] = SEVERITIES[::-1]


@dataclass(frozen=True, slots=True)
class Judged:
    """A rule, what it found in view, and among how many things it looked there."""

    rule: Rule
    found: tuple[Finding, ...]
    looked_at: int


@dataclass(frozen=True, slots=True)
class Group:
    """Findings that stand together under one heading; `id` is a rule, a place or a body, or nothing."""

    id: str
    found: tuple[Finding, ...]


def judged(scene: Scene) -> tuple[Judged, ...]:
    """Every rule over the cells in view; what no place has is left out where one is asked for."""
    part = _in_view(scene)
    results = ((rule, rule.judge(rule, part, scene.snapshot.records)) for rule in RULES)
    shown = [Judged(rule, result.found, result.looked_at) for rule, result in results]
    if not scene.address.jurisdiction:
        return tuple(shown)
    return tuple(_only_here(one) for one in shown)


def _only_here(one: Judged) -> Judged:
    """A rule that speaks of no place found nothing in one place, and looked at nothing."""
    here = tuple(finding for finding in one.found if finding.jurisdiction)
    return replace(one, found=here, looked_at=0 if one.rule.id in NOWHERE else one.looked_at)


def _in_view(scene: Scene) -> Coverage:
    """The cells of the pillar and the place that are asked for, proposed ones if wanted."""
    place = scene.address.jurisdiction
    return Coverage(scene.day, tuple(c for c in scene.cells() if place in ("", c.jurisdiction)))


def shown(scene: Scene, every: Iterable[Judged]) -> list[Finding]:
    """The findings of the chosen rule and severity; those that matter most first."""
    rule, severity = wanted_rule(scene), wanted_severity(scene)
    found = [finding for one in every for finding in one.found]
    kept = [f for f in found if rule in (None, f.rule) and severity in (None, f.severity)]
    return sorted(kept, key=lambda one: WORST.index(one.severity))


def wanted_rule(scene: Scene) -> str | None:
    return one_of([rule.id for rule in RULES], scene.address.option("rule"))


def wanted_severity(scene: Scene) -> Severity | None:
    return one_of(SEVERITIES, scene.address.option("severity"))


def wanted_by(scene: Scene) -> By:
    return one_of(BYS, scene.address.option("by")) or "rule"


def chosen(scene: Scene, every: Iterable[Judged]) -> Finding | None:
    """The finding that the address asks for."""
    return next((f for one in every for f in one.found if f.id == scene.address.id), None)


def groups(scene: Scene, found: Iterable[Finding]) -> list[Group]:
    """By rule the most serious first, by canton or body those with most; nobody and nowhere last."""
    by, grouped = wanted_by(scene), defaultdict[str, list[Finding]](list)
    for finding in found:
        for key in _keys(scene, finding, by):
            grouped[key].append(finding)
    order = {rule.id: (WORST.index(rule.severity), number) for number, rule in enumerate(RULES)}

    def place(id: str) -> tuple[int, int, str]:
        return (*order[id], id) if by == "rule" else (int(not id), -len(grouped[id]), id)

    return [Group(id, tuple(grouped[id])) for id in sorted(grouped, key=place)]


def _keys(scene: Scene, finding: Finding, by: By) -> tuple[str, ...]:
    if by == "rule":
        return (finding.rule,)
    if by == "canton":
        return (finding.jurisdiction or "",)
    return bodies(scene, finding) or ("",)


def subject(scene: Scene, finding: Finding) -> str:
    """What the finding is about, by name."""
    if finding.about == "actors":
        actor = scene.actor(finding.subject)
        return scene.words.name(actor.name) if actor else finding.subject
    return scene.responsibility_name(finding.subject)


def bodies(scene: Scene, finding: Finding) -> tuple[str, ...]:
    """The bodies whose mandates are evidence of it, each once."""
    proof = evidence(scene, finding)
    return tuple(sorted({mandate.actor for mandate in (*proof.mandates, *proof.before)}))


@dataclass(frozen=True, slots=True)
class Proof:
    """The records that a finding rests on, by kind; `before` are mandates that have ended."""

    mandates: tuple[Mandate, ...]
    before: tuple[Mandate, ...]
    gaps: tuple[ReportedGap, ...]
    provisions: tuple[Provision, ...]
    recommendations: tuple[Recommendation, ...]

    @property
    def records(self) -> tuple[Record, ...]:
        return (*self.mandates, *self.before, *self.gaps, *self.provisions, *self.recommendations)

    @property
    def count(self) -> int:
        return len(self.records)


def evidence(scene: Scene, finding: Finding) -> Proof:
    records, ids = scene.snapshot.records, finding.evidence
    return Proof(
        _known(records.of(Mandate), ids),
        led_before(scene, finding.subject, finding.jurisdiction or "") if finding.rule == "lapsed" else (),
        _known(records.of(ReportedGap), ids),
        _known(records.of(Provision), ids),
        _known(records.of(Recommendation), ids),
    )


def _known(records: Mapping[str, R], ids: Iterable[str]) -> tuple[R, ...]:
    return tuple(records[id] for id in ids if id in records)


def counted(found: Iterable[Finding]) -> Mapping[Severity, int]:
    counts = Counter(finding.severity for finding in found)
    return {severity: counts[severity] for severity in WORST}
