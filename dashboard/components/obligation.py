"""One provision, recommendation or measure as a record: what it says, who, when, and every source."""

from collections.abc import Iterable

from dashboard.components import bodies, records
from dashboard.components.panels import badges
from dashboard.components.signs import name
from dashboard.markup import Child, Html, tag
from dashboard.present.scene import Scene
from graph.model.obligation import Instrument, Measure, Provision, Recommendation


def provision(scene: Scene, one: Provision) -> Html:
    """An article and its duty; what is known from the treaty alone says so."""
    words = scene.words
    instrument = scene.snapshot.records.of(Instrument).get(one.instrument)
    where = name(instrument.name, words) if instrument else one.instrument
    said = [(words("obligation.article", article=one.article), False)]
    said += [] if one.verified else [(words("obligation.unverified"), True)]
    return _record(
        scene,
        (words("obligation.provision"), tag("span", one.title, lang=_english(scene))),
        (one.duty, badges(said), tag("p", where, cls="note")),
        records.cites(scene, one.sources),
        f"provisions:{one.id}",
    )


def recommendation(scene: Scene, one: Recommendation) -> Html:
    """Who asked for what and when; a follow-up is no answer by itself."""
    words = scene.words
    year = words.edtf(one.year) if one.year else words("date.undated")
    said = [(year, one.year is None), *([(one.round, False)] if one.round else [])]
    said += [(words("obligation.priority", text=one.priority), False)] if one.priority else []
    follow = (
        words("obligation.follow-up", text=one.follow_up)
        if one.follow_up
        else words("obligation.no-follow-up")
    )
    return _record(
        scene,
        (words("obligation.recommendation"), bodies.link(scene, one.issuer)),
        (one.text, badges(said), tag("p", follow, cls="note")),
        records.cites(scene, one.sources),
        f"recommendations:{one.id}",
    )


def measure(scene: Scene, one: Measure) -> Html:
    """What a plan promises, who leads it, how far it is, and by when it is due."""
    words = scene.words
    plan = scene.snapshot.records.of(Instrument).get(one.plan)
    said = [(words(f"obligation.status.{one.status}"), one.status == "unknown")]
    said += [(words("obligation.due", when=words.edtf(one.deadline)), False)] if one.deadline else []
    led: Child = bodies.listed(scene, one.leads) if one.leads else words("obligation.no-lead")
    more = tag("p", words("obligation.led"), " ", led, cls="note")
    text = tag("p", one.status_text, cls="note", lang=_english(scene)) if one.status_text else None
    where = tag("p", name(plan.name, words), cls="note") if plan else None
    return _record(
        scene,
        (words("obligation.measure"), tag("span", one.title, lang=_english(scene))),
        ("", badges(said), (more, text, where)),
        records.cites(scene, one.sources),
        f"measures:{one.id}",
    )


def _record(
    scene: Scene, head: tuple[str, Child], body: tuple[str, Html, Child], cited: Html, record: str
) -> Html:
    label, title = head
    text, marks, more = body
    return tag(
        "article",
        tag("header", tag("h3", title), tag("small", label)),
        tag("p", text, lang=_english(scene)) if text else None,
        marks,
        more,
        cited,
        cls="record",
        data_record=record,
    )


def _english(scene: Scene) -> str | None:
    """Texts of records are the records' own, in English; a screen reader is told so."""
    return None if scene.words.language == "en" else "en"


def listed(shown: Iterable[Html], more: str, first: int) -> list[Html]:
    """The first ones; the rest folded under a line that counts them."""
    rows = list(shown)
    rest = tag("details", tag("summary", more), rows[first:])
    return [*rows[:first], *([rest] if len(rows) > first else [])]
