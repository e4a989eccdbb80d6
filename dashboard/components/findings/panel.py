"""One finding: what it says, where, what to do next, and the records with wording and sources."""

from dashboard.components import bodies, obligation, panels, query, records
from dashboard.components.findings.severity import sign
from dashboard.markup import Html, tag
from dashboard.present.findings import Proof, evidence, subject
from dashboard.present.scene import Scene
from graph.rules import Finding


def panel(scene: Scene, finding: Finding) -> Html:
    words, proof = scene.words, evidence(scene, finding)
    return tag(
        "aside",
        panels.head(scene, _title(scene, finding), scene.address.href(id="")),
        tag(
            "div",
            tag(
                "span",
                sign(finding.severity),
                words(f"finding.severity.{finding.severity}"),
                cls="how",
            ),
            tag("span", words(f"finding.title.{finding.rule}"), cls="push"),
            cls="state",
        ),
        tag("p", words(f"finding.says.{finding.rule}")),
        tag("p", tag("b", words("finding.next")), " ", words(f"finding.next.{finding.rule}"), cls="next"),
        _ways(scene, finding),
        _records(scene, proof),
        query.records(scene, proof.records),
        query.section(scene, query.of_library(scene, finding.query, **finding.parameters)),
        cls="card evidence",
        data_testid="finding",
        data_finding=finding.id,
        aria_label=words("finding.label"),
    )


def _title(scene: Scene, finding: Finding) -> str:
    what = subject(scene, finding)
    if not finding.jurisdiction:
        return what
    return scene.words("evidence.title", what=what, place=scene.place_name(finding.jurisdiction))


def _ways(scene: Scene, finding: Finding) -> Html:
    """To the cell, to the canton, to what asks for it."""
    words, to = scene.words, scene.address.to
    place = finding.jurisdiction
    if finding.about == "actors":
        return tag("p", bodies.link(scene, finding.subject, long=True), cls="ways")
    links = [tag("a", words("finding.demands"), " →", href=to("obligations", responsibility=finding.subject))]
    if place:
        cell = to("coverage", responsibility=finding.subject, jurisdiction=place)
        links.insert(0, tag("a", words("finding.cell"), " →", href=cell))
    if place and place != scene.snapshot.country:
        links.append(tag("a", scene.place_name(place), " →", href=to("cantons", jurisdiction=place)))
    return tag("p", links, cls="ways")


def _records(scene: Scene, proof: Proof) -> list[Html]:
    found = [records.gap(scene, gap) for gap in proof.gaps]
    found += [records.mandate(scene, mandate) for mandate in proof.mandates]
    if proof.before:
        found.append(tag("h3", scene.words("finding.before"), cls="before"))
    found += [records.mandate(scene, mandate) for mandate in proof.before]
    found += [obligation.provision(scene, one) for one in proof.provisions]
    return found + [obligation.recommendation(scene, one) for one in proof.recommendations]


def nothing(scene: Scene) -> Html:
    """Where the panel will stand, before a finding is chosen."""
    words = scene.words
    wrong = tag("p", words("finding.wrong"), cls="message") if scene.address.id else None
    return tag(
        "aside",
        tag("h2", words("finding.choose")),
        wrong,
        tag("p", words("finding.choose.text")),
        tag("p", words("finding.unknown"), cls="note"),
        cls="card evidence stacked",
        data_testid="finding-none",
    )
