"""One record of evidence: who, what, on what basis, since when, and every source with its place."""

from collections.abc import Iterable

from dashboard.components import bodies
from dashboard.markup import Html, between, tag, web
from dashboard.present.scene import Scene
from graph.model.evidence import Source
from graph.model.responsibility import Mandate, ReportedGap
from graph.model.values import Citation


def mandate(scene: Scene, record: Mandate, *, perhaps: bool = False) -> Html:
    """A body's charge, in the words of the record."""
    words, who = scene.words, bodies.link(scene, record.actor, long=True)
    role = words(f"role.{record.role}")
    return tag(
        "article",
        tag("header", tag("h3", who), tag("small", words("perhaps.role", role=role) if perhaps else role)),
        _wording(scene, record.wording, record.also_worded),
        _badges(_mandate_badges(scene, record)),
        _note(scene, record.note),
        cites(scene, record.sources),
        cls="record",
        data_record=f"mandates:{record.id}",
    )


def gap(scene: Scene, record: ReportedGap, *, perhaps: bool = False) -> Html:
    """What a source says is missing."""
    words = scene.words
    when = words.edtf(record.observed) if record.observed else words("date.undated")
    badges = [words(f"confidence.{record.confidence}")]
    badges += [words("until", when=words.edtf(record.until))] if record.until else []
    label = words("gap.label")
    return tag(
        "article",
        tag(
            "header",
            tag("h3", words(f"nature.{record.nature}", when=when), cls="warm"),
            tag("small", words("perhaps.role", role=label) if perhaps else label),
        ),
        _wording(scene, record.wording, ()),
        _badges([(badge, False) for badge in badges]),
        _note(scene, record.note),
        cites(scene, record.sources),
        cls="record",
        data_record=f"reported_gaps:{record.id}",
    )


def cites(scene: Scene, citations: Iterable[Citation]) -> Html:
    return tag("ul", [_cite(scene, citation) for citation in citations], cls="cites")


def _cite(scene: Scene, citation: Citation) -> Html:
    words, source = scene.words, scene.snapshot.records.of(Source).get(citation.source)
    place = tag("span", citation.at, cls="at") if citation.at else None
    if source is None:
        return tag("li", tag("span", citation.source, place))
    url = web(source.url)
    leads = {"href": url, "target": "_blank", "rel": "noopener noreferrer"} if url else {}
    title = tag("a" if url else "span", source.title, lang=source.language, **leads)
    date = words.edtf(source.date) if source.date else words("date.undated")
    return tag("li", tag("span", title, f", {source.publisher}, {date}", place))


def _wording(scene: Scene, wording: str, also: Iterable[str]) -> Html:
    """Wordings are the records' own, in English; a screen reader is told so."""
    lang = None if scene.words.language == "en" else "en"
    more = [tag("p", text, lang=lang, cls="note") for text in also]
    return tag("div", tag("p", wording, lang=lang), more)


def _note(scene: Scene, note: str | None) -> Html | None:
    lang = None if scene.words.language == "en" else "en"
    return tag("p", note, cls="note", lang=lang) if note else None


def _mandate_badges(scene: Scene, record: Mandate) -> list[tuple[str, bool]]:
    """Badges; the second value says that something is not known."""
    words = scene.words
    groups = between(", ", [words(f"group.{group}") for group in record.target_groups])
    badges = [(words(f"basis.{record.basis}"), record.basis == "unknown")]
    badges.append((words(f"confidence.{record.confidence}"), record.confidence == "low"))
    if record.target_groups:
        badges.append((words("group.only", groups=groups), False))
    if record.crime != "both":
        badges.append((words(f"crime.{record.crime}"), False))
    if record.reach:
        badges.append((words("corner.confed"), False))
    if record.since:
        badges.append((words("since", when=words.edtf(record.since)), not record.since.exact))
    else:
        badges.append((words("since.unknown"), True))
    if record.until:
        badges.append((words("until", when=words.edtf(record.until)), not record.until.exact))
    return badges


def _badges(badges: Iterable[tuple[str, bool]]) -> Html:
    spans = [tag("span", text, cls="badge plain" if open_ else "badge") for text, open_ in badges]
    return tag("div", spans, cls="badges")
