"""The panel of a tie: its record, on the day and today, what ended it, and its sources."""

from dashboard.components import query, records
from dashboard.components.network_body import TIES_OF
from dashboard.components.panels import badges, facts, head
from dashboard.markup import Child, Html, tag
from dashboard.present.moments import Clock, years
from dashboard.present.scene import Scene
from dashboard.present.telling import ended_by, told
from dashboard.present.web import FAMILY_OF, SUCCESSION, of_body
from graph.force import Window
from graph.model.body import Tie


def panel(scene: Scene, tie: Tie) -> Html:
    words = scene.words
    lang = None if words.language == "en" else "en"
    return tag(
        "aside",
        head(scene, told(scene, tie), scene.address.href(tie="")),
        badges(_badges(scene, tie)),
        tag("p", tie.role, lang=lang) if tie.role else None,
        facts(_times(scene, tie)),
        tag("p", tie.note, cls="note", lang=lang) if tie.note else None,
        tag("h3", words("network.sources")),
        records.cites(scene, tie.sources),
        _ends(scene, tie),
        query.records(scene, [tie]),
        query.section(
            scene, query.of_library(scene, TIES_OF, body=tie.from_actor), len(of_body(scene, tie.from_actor))
        ),
        cls="card evidence",
        data_testid="network-tie",
        data_record=f"relations:{tie.id}",
        aria_label=words("network.panel.tie"),
    )


def _badges(scene: Scene, tie: Tie) -> list[tuple[str, bool]]:
    words = scene.words
    return [
        (words(f"network.family.{FAMILY_OF.get(tie.type, SUCCESSION)}"), False),
        (words(f"network.type.{tie.type}"), False),
        (words(f"confidence.{tie.confidence}"), tie.confidence == "low"),
    ]


def _times(scene: Scene, tie: Tie) -> list[tuple[str, Child]]:
    """On the day of the page and, where that is past, today; then the dates as the sources give them."""
    words, window = scene.words, scene.snapshot.windows[Tie.KIND, tie.id]
    days = dict.fromkeys((scene.day, scene.today) if Clock(scene.day, scene.today).compares else (scene.day,))
    rows: list[tuple[str, Child]] = [
        (words.day(day), _on(scene, tie, window, day == scene.day)) for day in days
    ]
    for key, when, remark in (
        ("since", tie.since, tie.since_note),
        ("until", tie.until, tie.until_note),
        ("evidence", tie.as_of, tie.as_of_note),
    ):
        if when:
            rows.append((words(f"network.fact.{key}"), words.edtf(when)))
        elif key == "since":
            rows.append((words("network.fact.since"), words("date.unknown")))
        if remark:
            rows.append(("", tag("small", remark)))
    return rows


def _on(scene: Scene, tie: Tie, window: Window, on_the_day: bool) -> Child:  # noqa: FBT001 - which of two days
    """In force, perhaps, not yet, or ended, and then by what."""
    words, day = scene.words, scene.day if on_the_day else scene.today
    truth = window.on(day)
    if truth != "no":
        return tag("b", words(f"network.on.{truth}"))
    if window.possible_from > day:
        return tag("b", words("network.on.later"))
    cause = ended_by(scene, tie)
    if cause is None:
        return tag("b", words("network.ended", when=years(window)))
    with_whom = words("network.ended-with", name=scene.short(cause[0].id), when=years(cause[1]))
    return tag("b", words("network.on.ended")), ". ", with_whom


def _ends(scene: Scene, tie: Tie) -> Html:
    links = [
        tag("a", scene.short(id), href=scene.address.href(pick=id, tie=""), cls="button")
        for id in (tie.from_actor, tie.to_actor)
    ]
    return tag("div", links, cls="tools")
