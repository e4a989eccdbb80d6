"""The findings in view as rows to take along."""

from collections.abc import Iterable

from dashboard.files import Grid
from dashboard.present.findings import bodies, subject
from dashboard.present.scene import Scene
from graph.rules import Finding

FIELDS = (
    *("id", "rule", "severity", "subject", "jurisdiction", "name", "place", "bodies", "evidence"),
    *("says", "next", "query"),
)


def grid(scene: Scene, found: Iterable[Finding]) -> Grid:
    """With ids and words, and in each line the question that gives its records."""
    return Grid("gaps", FIELDS, tuple(_line(scene, finding) for finding in found))


def _line(scene: Scene, finding: Finding) -> tuple[object, ...]:
    words, place = scene.words, finding.jurisdiction
    asked = " ".join([finding.query, *(f"{name}={value}" for name, value in finding.parameters.items())])
    return (
        *(finding.id, finding.rule, finding.severity, finding.subject, place),
        *(subject(scene, finding), scene.place_name(place) if place else None),
        *(bodies(scene, finding), finding.evidence),
        *(words(f"finding.says.{finding.rule}"), words(f"finding.next.{finding.rule}"), asked),
    )
