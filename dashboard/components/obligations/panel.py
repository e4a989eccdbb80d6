"""Beside the picture: a record, a responsibility with all that is asked of it, or what passes a station."""

from collections import Counter
from collections.abc import Iterable

from dashboard.components import obligation, panels, query
from dashboard.components.obligations import table
from dashboard.components.obligations.saying import station
from dashboard.components.signs import bars
from dashboard.markup import Child, Html, tag
from dashboard.present.demands import Demands
from dashboard.present.scene import Scene
from dashboard.present.totals import stack
from graph.model.obligation import Measure, Provision, Recommendation
from graph.model.responsibility import Mandate, ReportedGap
from queries.obligations import Row

FIRST = 4  # records shown before the rest is folded


def panel(scene: Scene, found: Demands) -> Html | None:
    """What the address picks; None where it picks nothing that there is."""
    address = scene.address
    if address.id:
        return _record(scene, found)
    if any(one.responsibility == address.responsibility for one in found.every):
        return _duty(scene, found)
    return _passing(scene, found) if found.through and found.picked else None


def nothing(scene: Scene) -> Html:
    words, address = scene.words, scene.address
    wrong = address.id or address.responsibility or address.option("through")
    return tag(
        "aside",
        tag("h2", words("obligation.choose")),
        tag("p", words("obligation.wrong"), cls="message") if wrong else None,
        tag("p", words("obligation.choose.text")),
        tag("p", words("obligation.choose.measures"), cls="note"),
        cls="card evidence stacked",
        data_testid="obligation-none",
    )


def _aside(scene: Scene, title: Child, *parts: Child) -> Html:
    close = scene.address.href(id="", responsibility="", through="")
    return tag(
        "aside",
        panels.head(scene, title, close),
        parts,
        cls="card evidence",
        data_testid="obligation",
        aria_label=scene.words("obligation.label"),
    )


def _record(scene: Scene, found: Demands) -> Html | None:
    """One provision, recommendation or measure; of a demand also what stands against it."""
    known, id = scene.snapshot.records, scene.address.id
    row = next((row for row in found.crosswalk.rows if row.id == id), None)
    if (one := known.of(Recommendation).get(id)) is not None:
        shown, kind = obligation.recommendation(scene, one), "recommendation"
    elif (article := known.of(Provision).get(id)) is not None:
        shown, kind, one = obligation.provision(scene, article), "provision", article
    elif (promise := known.of(Measure).get(id)) is not None:
        shown, kind, one = obligation.measure(scene, promise), "measure", promise
    else:
        return None
    beside = _against(scene, row) if row else None
    return _aside(scene, scene.words(f"obligation.{kind}"), shown, beside, query.records(scene, [one]))


def _against(scene: Scene, row: Row) -> Child:
    """Who holds what it is about, and which measures are about it."""
    words = scene.words
    held = panels.facts(
        (scene.responsibility_name(id), _holding(scene, row, id)) for id in row.responsibilities
    )
    none = None if row.measures else tag("p", words("obligation.no-measure"), cls="record")
    return [held, _measures(scene, row.answered, "answered"), _measures(scene, row.touched, "touched"), none]


def _holding(scene: Scene, row: Row, duty: str) -> Child:
    words, known = scene.words, scene.snapshot.records.of(Mandate)
    count = sum(known[id].responsibility == duty for id in row.mandates)
    said = words("obligation.mandates", n=count) if count else words("nobody")
    return tag("a", said, href=scene.address.href(responsibility=duty, id="", through=""))


def _measures(scene: Scene, ids: Iterable[str], how: str) -> Child:
    """Under a heading that says whether a record or only our counting links them."""
    known = scene.snapshot.records.of(Measure)
    shown = [obligation.measure(scene, known[id]) for id in ids]
    if not shown:
        return None
    words = scene.words
    more = words("obligation.rest", n=len(shown) - 1)
    return [tag("h3", words(f"obligation.heading.{how}"), cls="before"), obligation.listed(shown, more, 1)]


def _duty(scene: Scene, found: Demands) -> Html:
    """A responsibility: how often it is demanded and asked for, who holds it, what is said to be missing."""
    duty, words, known = scene.address.responsibility, scene.words, scene.snapshot.records
    rows = [one.row for one in found.picked]
    asked = [known.of(Recommendation)[row.id] for row in rows if row.kind == "recommendation"]
    demanded = [known.of(Provision)[row.id] for row in rows if row.kind == "provision"]
    newest = sorted(asked, key=lambda one: str(one.year or ""), reverse=True)
    shown = [obligation.recommendation(scene, one) for one in newest]
    shown += [obligation.provision(scene, one) for one in demanded]
    touched = sorted(
        {id for row in rows for id in row.touched if duty in known.of(Measure)[id].responsibilities}
    )
    answered = sorted({id for row in rows for id in row.answered})
    return _aside(
        scene,
        scene.responsibility_name(duty),
        panels.facts(_facts(scene, duty, rows)),
        _ways(scene, duty),
        _measures(scene, answered, "answered"),
        _measures(scene, touched, "touched"),
        tag("h3", words("obligation.heading.asked"), cls="before"),
        obligation.listed(shown, words("obligation.rest", n=len(shown) - FIRST), FIRST),
        _all_on(scene, duty),
    )


def _all_on(scene: Scene, duty: str) -> Html:
    """Everything that concerns it at any time: provisions, recommendations, measures."""
    known = scene.snapshot.records
    every = (known.of(kind).values() for kind in (Provision, Recommendation, Measure))
    rows = sum(duty in one.responsibilities for some in every for one in some)
    asked = query.of_library(scene, "responsibilities/obligations", responsibility=duty)
    return query.section(scene, asked, rows)


def _facts(scene: Scene, duty: str, rows: list[Row]) -> list[tuple[str, Child]]:
    words, known = scene.words, scene.snapshot.records
    issuers = Counter(scene.short(row.issuer) for row in rows if row.issuer)
    by = ", ".join(f"{who} ({n})" for who, n in issuers.most_common())
    mandates = {id for row in rows for id in row.mandates if known.of(Mandate)[id].responsibility == duty}
    gaps = [one for one in known.of(ReportedGap).values() if one.responsibility == duty]
    cells = [
        c
        for c in scene.coverage.cells
        if c.responsibility == duty and c.jurisdiction != scene.snapshot.country
    ]
    demanded = [_demand(scene, row) for row in rows if row.kind == "provision"]
    asked = [_demand(scene, row) for row in rows if row.kind == "recommendation"]
    held = words("obligation.mandates", n=len(mandates)) if mandates else words("nobody")
    holding = (known.of(Mandate)[id] for id in mandates)
    said = f"{len(asked)}: {by}" if by else "0"
    told: list[tuple[str, Child]] = [
        (words("obligation.facts.provisions"), query.figure(scene, words.number(len(demanded)), demanded)),
        (words("obligation.facts.recommendations"), query.figure(scene, said, asked)),
        (words("obligation.facts.mandates"), query.figure(scene, held, holding)),
        (words("obligation.facts.gaps"), query.figure(scene, words.number(len(gaps)), gaps)),
    ]
    return [*told, (words("obligation.facts.cells"), bars(stack(cells), thin=True))] if cells else told


def _ways(scene: Scene, duty: str) -> Html:
    words, to = scene.words, scene.address.to
    places = [c.jurisdiction for c in scene.coverage.cells if c.responsibility == duty]
    cells = [to("coverage", responsibility=duty, jurisdiction=place) for place in places[:1]]
    links = [tag("a", words("obligation.row"), " →", href=href) for href in cells]
    question = to("ask", name="responsibilities/holders", **{"p.responsibility": duty})
    return tag("p", links, tag("a", words("obligation.holders"), " →", href=question), cls="ways")


def _passing(scene: Scene, found: Demands) -> Html:
    """The rows that pass one or two stations."""
    title = " → ".join(station(scene, key) for key in found.through)
    rows = [_line(scene, row) for row in found.rows]
    return _aside(
        scene,
        title,
        tag("p", scene.words("obligation.passing", n=len(found.picked), rows=len(rows)), cls="note"),
        tag("ul", rows, cls="passing"),
        query.records(scene, (_demand(scene, row) for row in found.rows)),
    )


def _demand(scene: Scene, row: Row) -> Recommendation | Provision:
    known = scene.snapshot.records
    return known.of(Recommendation if row.kind == "recommendation" else Provision)[row.id]


def _line(scene: Scene, row: Row) -> Html:
    text = tag("span", table.text_of(scene, row), lang=None if scene.words.language == "en" else "en")
    label = tag("small", table.who(scene, row), " ", table.when(scene, row))
    return tag("li", tag("a", text, href=scene.address.href(id=row.id)), label)
