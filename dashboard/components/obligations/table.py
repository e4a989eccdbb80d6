"""The demands as a table, and as rows to take along."""

from dashboard.components import bodies
from dashboard.components.obligations.saying import instrument
from dashboard.files import Grid
from dashboard.markup import Child, Html, tag
from dashboard.present.demands import Demands, shown
from dashboard.present.scene import Scene
from graph.model.obligation import Instrument, Provision, Recommendation
from queries.obligations import Row

COLUMNS = ("who", "what", "about", "mandates", "measures", "holes")


def table(scene: Scene, found: Demands) -> Html:
    words, rows = scene.words, shown(scene, found)
    head = tag("tr", [tag("th", words(f"obligation.table.{one}"), scope="col") for one in COLUMNS])
    body = tag("tbody", [_row(scene, row) for row in rows])
    drawn = tag("table", tag("thead", head), body, cls="twin obligations")
    label = words("obligation.table")
    return tag(
        "div",
        tag("p", words("obligation.table.note", n=len(rows)), " ", _clear(scene), cls="note"),
        tag("div", drawn, cls="scroll", tabindex=0, role="region", aria_label=label, id="demands"),
        data_testid="table",
        data_rows=len(rows),
    )


def _clear(scene: Scene) -> Html | None:
    address = scene.address
    if not (address.option("kind") or address.option("through") or address.responsibility):
        return None
    return tag("a", scene.words("legend.clear"), href=address.href(kind="", through="", responsibility=""))


def _row(scene: Scene, row: Row) -> Html:
    words, address = scene.words, scene.address
    href = address.href(id=row.id)
    link = tag("a", text_of(scene, row), href=href, lang=None if words.language == "en" else "en")
    return tag(
        "tr",
        tag("th", who(scene, row), tag("small", when(scene, row)), scope="row"),
        tag("td", link),
        tag("td", _about(scene, row)),
        tag("td", tag("a", words.number(len(row.mandates)), href=href), _perhaps(scene, row), cls="number"),
        tag("td", _measures(scene, row)),
        tag("td", holes(scene, row)),
        aria_current="true" if row.id == address.id else None,
        data_row=row.id,
    )


def text_of(scene: Scene, row: Row) -> str:
    records = scene.snapshot.records
    if row.kind == "recommendation":
        return records.of(Recommendation)[row.id].text
    return records.of(Provision)[row.id].duty


def who(scene: Scene, row: Row) -> Child:
    """The body that asks, or the treaty and its article."""
    if row.issuer:
        return bodies.link(scene, row.issuer)
    records = scene.snapshot.records
    one = records.of(Provision)[row.id]
    treaty = records.of(Instrument).get(one.instrument)
    name = instrument(scene, treaty) if treaty else one.instrument
    return f"{name}, {scene.words('obligation.article', article=one.article)}"


def when(scene: Scene, row: Row) -> str:
    words = scene.words
    if row.kind == "provision":
        return "" if row.verified else words("obligation.unverified")
    return ", ".join(part for part in (row.year or words("date.undated"), row.round) if part)


def _about(scene: Scene, row: Row) -> Child:
    links = [duty(scene, id) for id in row.responsibilities]
    return [part for one in links for part in (", ", one)][1:] or scene.words("obligation.about-nothing")


def duty(scene: Scene, id: str) -> Html:
    return tag(
        "a", scene.responsibility_name(id), href=scene.address.href(responsibility=id, id="", through="")
    )


def _perhaps(scene: Scene, row: Row) -> Html | None:
    return tag("small", " ", scene.words("obligation.perhaps", n=len(row.perhaps))) if row.perhaps else None


def _measures(scene: Scene, row: Row) -> list[Child]:
    """Answered by record, touched by computation: never one number."""
    words = scene.words
    return [
        tag("div", words("obligation.answered", n=len(row.answered))) if row.answered else None,
        tag("div", words("obligation.touched", n=len(row.touched))) if row.touched else None,
        tag("small", words("obligation.has-follow-up")) if row.follow_up else None,
    ]


def holes(scene: Scene, row: Row) -> list[Child]:
    words = scene.words
    kinds = (("mandate", row.without_mandate), ("measure", row.without_measure))
    return [
        tag("div", words(f"obligation.hole.{kind}", what=", ".join(map(scene.responsibility_name, ids))))
        for kind, ids in kinds
        if ids
    ]


FIELDS = (
    *("kind", "id", "issuer", "instrument", "year", "round", "verified", "text", "responsibilities"),
    *("mandates", "perhaps", "answered", "touched", "follow_up", "without_mandate", "without_measure"),
)


def grids(scene: Scene, found: Demands) -> list[Grid]:
    """The rows in view under the names that `ksmm crosswalk` gives them, and its totals."""
    rows = tuple(
        tuple(text_of(scene, row) if name == "text" else getattr(row, name) for name in FIELDS)
        for row in shown(scene, found)
    )
    totals = tuple(found.crosswalk.totals().items())
    return [Grid("obligations", FIELDS, rows), Grid("totals", ("what", "rows"), totals)]
