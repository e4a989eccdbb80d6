"""The findings in view as a file to take along."""

import csv
import io
from collections.abc import Iterable

from dashboard.present.findings import bodies, subject
from dashboard.present.scene import Scene
from graph.rules import Finding

FIELDS = (
    *("id", "rule", "severity", "subject", "jurisdiction", "name", "place", "bodies", "evidence"),
    *("says", "next", "query", "as_of", "release", "marking"),
)


def as_csv(scene: Scene, found: Iterable[Finding]) -> str:
    """With ids and words, and in each line the day and the release."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(FIELDS)
    writer.writerows(_line(scene, finding) for finding in found)
    return text.getvalue()


def _line(scene: Scene, finding: Finding) -> tuple[str, ...]:
    words, known, place = scene.words, scene.snapshot, finding.jurisdiction
    asked = " ".join([finding.query, *(f"{name}={value}" for name, value in finding.parameters.items())])
    return (
        *(finding.id, finding.rule, finding.severity, finding.subject, place or ""),
        *(subject(scene, finding), scene.place_name(place) if place else ""),
        *(" ".join(bodies(scene, finding)), " ".join(finding.evidence)),
        *(words(f"finding.says.{finding.rule}"), words(f"finding.next.{finding.rule}"), asked),
        *(scene.day.isoformat(), known.release, known.dataset.marking),
    )
