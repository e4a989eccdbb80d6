"""Above the findings: rules and severities with their counts, place, pillar, and how to group."""

from collections.abc import Sequence

from dashboard.components.findings.severity import sign
from dashboard.markup import Html, tag
from dashboard.present.findings import (
    BYS,
    WORST,
    Judged,
    counted,
    wanted_by,
    wanted_rule,
    wanted_severity,
)
from dashboard.present.scene import Scene
from graph.coverage.evidence import cantons
from graph.model.responsibility import Pillar

# What a rule looked at, where that is not cells.
COUNTED = {"no-holder": "finding.of.demands", "strategic-operational": "finding.of.bodies"}


def bar(scene: Scene) -> Html:
    """Grouping, place and pillar."""
    words, address, by = scene.words, scene.address, wanted_by(scene)
    links = [
        tag(
            "a",
            words(f"finding.by.{one}"),
            href=address.href(by=one),
            aria_current="true" if one == by else None,
        )
        for one in BYS
    ]
    group = tag("div", links, cls="choice", role="group", aria_label=words("finding.by"), data_testid="by")
    return tag("div", group, _place(scene), _pillar(scene), _proposed(scene), cls="tools")


def _place(scene: Scene) -> Html:
    words, records, chosen = scene.words, scene.snapshot.records, scene.address.jurisdiction
    places = (scene.snapshot.country, *cantons(records))
    options = [tag("option", words("finding.place.all"), value="", selected=not chosen)]
    options += [tag("option", scene.place_name(id), value=id, selected=id == chosen) for id in places]
    return _select(scene, "jurisdiction", options, words("finding.place"))


def _pillar(scene: Scene) -> Html:
    words, chosen = scene.words, scene.address.pillar
    pillars = sorted(scene.snapshot.records.of(Pillar).values(), key=lambda pillar: pillar.position)
    options = [tag("option", words("tools.pillar.all"), value="", selected=not chosen)]
    options += [tag("option", words.name(p.name), value=p.id, selected=p.id == chosen) for p in pillars]
    return _select(scene, "pillar", options, words("tools.pillar"))


def _select(scene: Scene, name: str, options: list[Html], label: str) -> Html:
    return tag(
        "select",
        options,
        cls="field",
        id=name,
        data_param=name,
        data_href=scene.address.href(**{name: "", "id": ""}),
        data_testid=name,
        aria_label=label,
    )


def _proposed(scene: Scene) -> Html:
    words, address = scene.words, scene.address
    options = (
        (words("tools.proposed.with"), address.href(agreed=False), not address.agreed),
        (words("tools.proposed.without"), address.href(agreed=True), address.agreed),
    )
    links = [tag("a", text, href=href, aria_current="true" if on else None) for text, href, on in options]
    return tag("div", links, cls="choice", role="group", aria_label=words("tools.proposed"))


def key(scene: Scene, every: tuple[Judged, ...]) -> Html:
    """The rules and the severities: count and filter in one."""
    words = scene.words
    wanted = wanted_rule(scene)
    in_rule = [f for one in every if wanted in (None, one.rule.id) for f in one.found]
    rules = [_rule(scene, one) for one in _worst_first(every) if one.looked_at]
    severities = [_severity(scene, severity, count) for severity, count in counted(in_rule).items()]
    return tag(
        "div",
        _line(words("finding.rules"), rules),
        _line(words("finding.severities"), [*severities, _clear(scene)]),
        data_testid="finding-key",
    )


def _worst_first(every: tuple[Judged, ...]) -> list[Judged]:
    return sorted(every, key=lambda one: WORST.index(one.rule.severity))


def _line(title: str, links: Sequence[Html | None]) -> Html:
    caps = tag("span", title, cls="caps")
    return tag("div", caps, links, cls="legend", role="group", aria_label=title)


def _rule(scene: Scene, one: Judged) -> Html:
    on = wanted_rule(scene) == one.rule.id
    return tag(
        "a",
        sign(one.rule.severity),
        scene.words(f"finding.title.{one.rule.id}"),
        tag("b", scene.words.number(len(one.found))),
        href=scene.address.href(rule="" if on else one.rule.id, id=""),
        aria_current="true" if on else None,
        title=of(scene, one),
        data_testid=f"rule-{one.rule.id}",
        data_count=len(one.found),
    )


def of(scene: Scene, one: Judged) -> str:
    """How many of how many, in words."""
    return scene.words(COUNTED.get(one.rule.id, "finding.of.cells"), n=len(one.found), whole=one.looked_at)


def _severity(scene: Scene, severity: str, count: int) -> Html:
    on = wanted_severity(scene) == severity
    return tag(
        "a",
        sign(severity),
        scene.words(f"finding.severity.{severity}"),
        tag("b", scene.words.number(count)),
        href=scene.address.href(severity="" if on else severity, id=""),
        aria_current="true" if on else None,
        data_testid=f"severity-{severity}",
        data_count=count,
    )


def _clear(scene: Scene) -> Html | None:
    address = scene.address
    if not (wanted_rule(scene) or wanted_severity(scene) or address.jurisdiction or address.pillar):
        return None
    href = address.href(rule="", severity="", jurisdiction="", pillar="", id="")
    return tag("a", scene.words("legend.clear"), href=href, cls="push")
