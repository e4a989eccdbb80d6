"""Asked again and again: one body, its rounds, and how it stands today."""

from dashboard.components import take
from dashboard.components.obligations.table import duty
from dashboard.components.signs import bars
from dashboard.files import Grid
from dashboard.markup import Child, Html, tag
from dashboard.present.again import Again, Line
from dashboard.present.scene import Scene
from dashboard.present.totals import stack
from graph.model.obligation import Recommendation


def card(scene: Scene, found: Again) -> Html:
    words, who = scene.words, scene.short(found.issuer)
    head = tag(
        "div",
        tag("h2", words("again.title", who=who)),
        tag("small", words("again.note", n=len(found.in_all), rounds=len(found.rounds))),
        _choose(scene, found),
        cls="head",
    )
    columns = [words("responsibility"), *found.rounds]
    columns += [words(f"again.{one}") for one in ("text", "others", "provisions", "today")]
    top = tag("tr", [tag("th", text, scope="col") for text in columns])
    body = tag("tbody", [_line(scene, found, line) for line in found.lines])
    drawn = tag("table", tag("thead", top), body, cls="twin again", id="again")
    scroll = tag(
        "div", drawn, cls="scroll", tabindex=0, role="region", aria_label=words("again.title", who=who)
    )
    shot = take.Picture("again", "#again", words("again.title", who=who))
    saved = take.picture(scene, shot, command=f"ksmm crosswalk --issuer {found.issuer} --as-of {scene.day}")
    return tag("section", head, scroll, saved, cls="card", data_testid="again", data_issuer=found.issuer)


def _choose(scene: Scene, found: Again) -> Html:
    options = [
        tag("option", scene.short(id), value=id, selected=id == found.issuer)
        for id in sorted(found.issuers, key=scene.short)
    ]
    return tag(
        "select",
        options,
        cls="field push",
        id="by",
        data_param="by",
        data_href=scene.address.href(by=""),
        data_testid="again-issuer",
        aria_label=scene.words("again.choose"),
    )


def _line(scene: Scene, found: Again, line: Line) -> Html:
    words = scene.words
    every = line.rounds == len(found.rounds)
    return tag(
        "tr",
        tag("th", duty(scene, line.responsibility), scope="row", cls="all" if every else None),
        [tag("td", _round(scene, year, ids)) for year, ids in zip(found.rounds, line.asked, strict=True)],
        tag("td", _asked(scene, found, line), lang=None if words.language == "en" else "en", cls="asked"),
        tag("td", _opens(scene, line, line.others), cls="number"),
        tag("td", _opens(scene, line, line.provisions), cls="number"),
        tag("td", _today(scene, line)),
        data_rounds=line.rounds,
        data_testid=f"again-{line.responsibility}",
    )


def _asked(scene: Scene, found: Again, line: Line) -> Html:
    """What the latest round asked; unfolded, what every round did."""
    known = scene.snapshot.records.of(Recommendation)
    rounds = [
        tag("li", tag("b", year), tag("a", known[id].text, href=scene.address.href(id=id)))
        for year, ids in zip(found.rounds, line.asked, strict=True)
        for id in ids
    ]
    return tag("details", tag("summary", known[line.latest].text), tag("ol", rounds, cls="rounds"))


def _round(scene: Scene, year: str, ids: tuple[str, ...]) -> Child:
    """A dot for each recommendation, which opens it."""
    if not ids:
        return tag("span", "–", cls="note")
    label = scene.words("again.dot", year=year)
    dot = {"cls": "dot", "aria_label": label, "title": label}
    return [tag("a", tag("i"), href=scene.address.href(id=id), **dot) for id in ids]


def _opens(scene: Scene, line: Line, count: int) -> Html:
    """A number, and all that is asked for beside it."""
    href = scene.address.href(responsibility=line.responsibility, id="", through="")
    return tag("a", scene.words.number(count), href=href)


def _today(scene: Scene, line: Line) -> Html:
    """The cantons' cells as a bar; the country's one cell in words."""
    words, cells = scene.words, line.cells
    if not cells:
        return tag("span", words("again.international"), cls="note")
    if len(cells) == 1:
        cell = cells[0]
        link = scene.address.to(
            "coverage", responsibility=cell.responsibility, jurisdiction=cell.jurisdiction
        )
        return tag("a", words("confederation"), ": ", words(f"status.{cell.status}"), href=link)
    known = sum(cell.status != "unknown" for cell in cells)
    return tag("div", bars(stack(cells), thin=True), title=words("totals.row", known=known, whole=len(cells)))


def grid(scene: Scene, found: Again) -> Grid:
    """What was asked in which round, to take along; a list of recommendations for each."""
    rows = [
        (
            *(found.issuer, line.responsibility, scene.responsibility_name(line.responsibility)),
            *(*line.asked, line.others, line.provisions),
        )
        for line in found.lines
    ]
    columns = ("issuer", "responsibility", "name", *found.rounds, "asked_by_others", "provisions")
    return Grid("again and again", columns, tuple(rows))
