"""The findings in groups, each with its severity, where, how many records, and the way to its panel."""

from dashboard.components import bodies
from dashboard.components.findings import filters
from dashboard.components.findings.severity import sign
from dashboard.markup import Child, Html, tag
from dashboard.present.findings import Group, Judged, evidence, subject, wanted_by
from dashboard.present.findings import bodies as concerned
from dashboard.present.scene import Scene
from graph.rules import Finding

SHOWN = {"rule": 12, "canton": 6, "body": 4}  # findings shown in a group before the rest is folded
NAMED = 2  # bodies named in a line before the rest is counted


def groups(scene: Scene, found: list[Group], every: tuple[Judged, ...]) -> Html:
    if not found:
        clear = scene.address.href(rule="", severity="", jurisdiction="", pillar="", id="")
        link = tag("a", scene.words("legend.clear"), href=clear)
        return tag("p", scene.words("finding.none"), " ", link, cls="message", data_testid="no-findings")
    shown = [_group(scene, group, every) for group in found]
    return tag("div", shown, id="findings", data_testid="findings")


def _group(scene: Scene, group: Group, every: tuple[Judged, ...]) -> Html:
    words, first = scene.words, SHOWN[wanted_by(scene)]
    rows = [_row(scene, finding) for finding in group.found]
    chosen = [number for number, finding in enumerate(group.found) if finding.id == scene.address.id]
    rest = tag(
        "details",
        tag("summary", words("finding.more", n=len(rows) - first)),
        tag("ul", rows[first:], cls="findings"),
        open=any(number >= first for number in chosen),
    )
    return tag(
        "section",
        _head(scene, group, every),
        tag("ul", rows[:first], cls="findings"),
        rest if len(rows) > first else None,
        cls="finding-group",
        data_testid=f"group-{group.id or 'none'}",
        data_count=len(rows),
    )


def _head(scene: Scene, group: Group, every: tuple[Judged, ...]) -> Html:
    """What the group is, and how many of how many."""
    words, by = scene.words, wanted_by(scene)
    if by == "rule":
        one = next(one for one in every if one.rule.id == group.id)
        title: Child = words(f"finding.title.{group.id}")
        count = filters.of(scene, one)
        says = tag("p", words(f"finding.says.{group.id}"), cls="note")
        return tag("div", tag("h2", title), tag("small", count, cls="push"), says, cls="head")
    title = _place(scene, group.id) if by == "canton" else _body(scene, group.id)
    count = words("finding.count", n=len(group.found))
    return tag("div", tag("h2", title), tag("small", count, cls="push"), cls="head")


def _place(scene: Scene, id: str) -> Child:
    if not id:
        return scene.words("finding.nowhere")
    if id == scene.snapshot.country:
        return scene.place_name(id)
    return tag("a", scene.place_name(id), href=scene.address.to("cantons", jurisdiction=id))


def _body(scene: Scene, id: str) -> Child:
    return bodies.link(scene, id, long=True) if id else scene.words("finding.nobody")


def _row(scene: Scene, finding: Finding) -> Html:
    """Severity, what, where, who, on how many records; the whole line opens the panel."""
    words = scene.words
    what = subject(scene, finding)
    place = scene.place_name(finding.jurisdiction) if finding.jurisdiction else ""
    severity = words(f"finding.severity.{finding.severity}")
    beside = "" if wanted_by(scene) == "rule" else words(f"finding.title.{finding.rule}")
    link = tag(
        "a",
        tag("span", sign(finding.severity), severity, cls="how"),
        tag("span", tag("b", what), tag("small", " · ".join(filter(None, (beside, place)))), cls="what"),
        tag("span", _who(scene, finding), cls="who"),
        tag("small", words("finding.records", n=evidence(scene, finding).count), cls="proof"),
        href=scene.address.href(id=finding.id),
        id=f"finding-{finding.id}",
        aria_current="true" if finding.id == scene.address.id else None,
        data_testid=f"finding-{finding.id}",
    )
    return tag("li", link)


def _who(scene: Scene, finding: Finding) -> str:
    names = [scene.short(id) for id in concerned(scene, finding) if id != finding.subject]
    return ", ".join(names[:NAMED]) + (f" +{len(names) - NAMED}" if len(names) > NAMED else "")
