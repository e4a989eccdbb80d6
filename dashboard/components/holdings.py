"""What the release holds: figures on how sure it is, records by kind, markings."""

from collections.abc import Iterable

from dashboard.components import take
from dashboard.files import Grid
from dashboard.markup import Html, tag
from dashboard.present import behind
from dashboard.present.holdings import Kind, Used, kinds, markings, translated
from dashboard.present.leads import ask
from dashboard.present.scene import Scene
from graph.model.values import LANGUAGES

# Figures and the questions of the library that list what each counts.
FIGURES = (
    ("old", "quality/old-evidence"),
    ("alone", "quality/one-source"),
    ("undated", "quality/undated"),
    ("low", "quality/low-confidence"),
    ("unused", "sources/unused"),
)


def figures(scene: Scene, sources: Iterable[Used], counts: Iterable[int | None]) -> Html:
    """Six figures; each opens what it counts."""
    listed = list(sources)
    undated = sum(one.source.date is None for one in listed)
    share = scene.words.percent(undated, len(listed))
    first = _figure(scene, "sources", undated, scene.address.to("ask", cypher=behind.undated()), share)
    rest = [
        _figure(scene, name, count, ask(scene, question))
        for (name, question), count in zip(FIGURES, counts, strict=True)
    ]
    return tag("section", tag("ul", first, rest, cls="six"), cls="card", data_testid="figures")


def _figure(scene: Scene, name: str, count: int | None, href: str, share: str = "") -> Html:
    words = scene.words
    number = words.number(count) if count is not None else "–"
    unit = tag("span", f" {share}", cls="unit") if share else None
    link = tag(
        "a",
        tag("h3", words(f"data.figure.{name}")),
        tag("p", number, unit, cls="big"),
        tag("small", words(f"data.figure.{name}.text")),
        href=href,
        data_testid=f"figure-{name}",
        data_count=count,
    )
    return tag("li", link)


def records(scene: Scene) -> Html:
    """Records by kind, how many rest on one source only, how many are of low confidence."""
    words, listed = scene.words, kinds(scene.snapshot.records)
    most = max(one.count for one in listed)
    columns = ("kind", "count", "single", "low")
    heads = [
        tag("th", words(f"data.{name}"), scope="col", cls=None if name == "kind" else "number")
        for name in columns
    ]
    total = sum(one.count for one in listed)
    heading = tag("h2", words("data.records"), tag("small", words("data.total", n=total)))
    table = tag(
        "table",
        tag("thead", tag("tr", heads)),
        tag("tbody", [_row(scene, one, most) for one in listed]),
        cls="twin answer",
    )
    note = tag("p", words("data.records.note"), cls="note")
    shot = take.Picture("records", "#records-by-kind", words("data.records"))
    saved = take.picture(scene, shot, command="ksmm status")
    shown = tag("div", table, id="records-by-kind")
    head = tag("div", heading, cls="summary")
    return tag("section", head, shown, note, saved, cls="card", data_testid="records")


def _row(scene: Scene, one: Kind, most: int) -> Html:
    bar = tag("span", cls="length", style=f"--length:{one.count / most:.4f}")
    return tag(
        "tr",
        tag("th", scene.words(f"records.{one.kind}"), scope="row"),
        tag("td", bar, _number(scene, one.count, behind.all_of(one.kind)), cls="number barred"),
        tag(
            "td", _number(scene, one.single, behind.single_of(one.kind)) if one.cited else None, cls="number"
        ),
        tag("td", _number(scene, one.low, behind.low_of(one.kind)) if one.low else None, cls="number"),
        data_kind=one.kind,
    )


def _number(scene: Scene, number: int, cypher: str) -> Html:
    href = scene.address.to("ask", cypher=cypher)
    return tag("a", scene.words.number(number), href=href, data_count=number)


def names(scene: Scene) -> Html:
    """In how many languages the names are; what lacks one is shown in another, and says so."""
    words = scene.words
    heads = ["", words("data.count"), *(code.upper() for code in LANGUAGES)]
    head = tag(
        "tr", [tag("th", text, scope="col", cls="number" if at else None) for at, text in enumerate(heads)]
    )
    rows = [
        tag(
            "tr",
            tag("th", words(f"records.{kind}"), scope="row"),
            tag("td", _number(scene, whole, behind.all_of(kind)), cls="number"),
            [
                tag("td", _number(scene, count, behind.named_in(kind, code)), cls="number")
                for code, count in counts.items()
            ],
        )
        for kind, whole, counts in translated(scene.snapshot.records)
    ]
    table = tag("table", tag("thead", head), tag("tbody", rows), cls="twin answer")
    note = tag("p", words("data.names.note"), cls="note")
    return tag("section", tag("h2", words("data.names")), table, note, cls="card", data_testid="names")


def grid(scene: Scene) -> Grid:
    """In how many languages the names are, to take along."""
    rows = tuple(
        (kind, whole, *counts.values()) for kind, whole, counts in translated(scene.snapshot.records)
    )
    return Grid("names", ("kind", "records", *LANGUAGES), rows)


def marking(scene: Scene) -> Html:
    """How the release, and each of its records, may be passed on."""
    words, dataset = scene.words, scene.snapshot.dataset
    rows = [
        tag(
            "li",
            tag("span", marking),
            tag("a", words.number(count), href=scene.address.to("ask", cypher=behind.marked(marking))),
        )
        for marking, count in markings(scene.snapshot.records)
    ]
    licence = (
        tag("p", words("data.licence", licence=dataset.licence), cls="note") if dataset.licence else None
    )
    return tag(
        "section",
        tag("h2", words("data.marking")),
        tag("p", words("data.marking.text", marking=dataset.marking), cls="sub"),
        tag("ul", rows, cls="pairs"),
        licence,
        cls="card",
        data_testid="marking",
    )
