"""What is on record on a canton's round table: whether there is one, since when, who leads it."""

from collections.abc import Iterable

from dashboard.components import bodies, query, records
from dashboard.markup import Child, Html, between, tag
from dashboard.present.cantons import Row
from dashboard.present.scene import Scene
from graph.model.dates import Edtf
from graph.model.evidence import RoundTableRecord
from graph.model.values import TableLead


def card(scene: Scene, mine: Row) -> Html:
    words, table = scene.words, mine.table
    head = tag("div", tag("h2", words("canton.table")), cls="head")
    every = len(scene.snapshot.records.of(RoundTableRecord))
    asked = query.section(scene, query.of_library(scene, "cantons/round-tables"), every)
    if table is None:
        return tag(
            "section",
            head,
            tag("p", words("nobody")),
            asked,
            cls="card",
            id="round-table",
            data_testid="round-table",
        )
    rows = [tag("div", tag("dt", key), tag("dd", value)) for key, value in _facts(scene, table)]
    lang = None if words.language == "en" else "en"
    return tag(
        "section",
        head,
        _later(scene, table),
        tag("p", bodies.link(scene, table.body, long=True), cls="table-name") if table.body else None,
        tag("dl", rows, cls="pairs"),
        tag("p", table.note, cls="note", lang=lang) if table.note else None,
        records.cites(scene, table.sources),
        asked,
        cls="card",
        id="round-table",
        data_testid="round-table",
        data_record=f"round_tables:{table.id}",
    )


def _later(scene: Scene, table: RoundTableRecord) -> Html | None:
    """On a day before the first evidence nobody knows yet."""
    first = _first((table.since, table.first_confirmed))
    if not table.exists or first is None or first.earliest is None or scene.day >= first.earliest:
        return None
    when = scene.words.edtf(first)
    return tag(
        "p", scene.words("canton.table.later", when=when, day=scene.words.day(scene.day)), cls="message"
    )


def _first(days: Iterable[Edtf | None]) -> Edtf | None:
    return next((day for day in days if day), None)


def _facts(scene: Scene, table: RoundTableRecord) -> Iterable[tuple[str, Child]]:
    words = scene.words
    key = "yes" if table.exists else "inferred" if table.inferred else "no"
    yield words("canton.table.exists"), words(f"cantons.round-table.{key}")
    if table.exists:
        since = words.edtf(table.since) if table.since else words("date.unknown")
        yield words("canton.table.since"), since
        yield words("canton.table.led"), _led(scene, table)
        yield words("canton.table.basis"), _basis(scene, table)
    if table.first_confirmed:
        yield words("canton.table.confirmed"), words.edtf(table.first_confirmed)
    if table.as_of:
        yield words("canton.table.newest"), words.edtf(table.as_of)
    yield words("canton.table.list"), words("canton.yes" if table.on_fedpol_list else "canton.no")
    contact = bodies.listed(scene, table.contact) if table.contact else words("canton.table.contact.none")
    yield words("canton.table.contact"), contact


def _led(scene: Scene, table: RoundTableRecord) -> Child:
    if not table.leads:
        return scene.words("canton.table.led.unknown")
    leads = [_lead(scene, lead) for lead in table.leads]
    return [part for one in leads for part in ("; ", one)][1:]


def _lead(scene: Scene, lead: TableLead) -> Html:
    """Who leads it, and when; one whose time is over by the day is struck through."""
    words = scene.words
    said = [words("since", when=words.edtf(lead.since))] if lead.since else []
    said += [words("until", when=words.edtf(lead.until))] if lead.until else []
    over = lead.until is not None and lead.until.latest is not None and lead.until.latest < scene.day
    name = bodies.link(scene, lead.actor)
    return tag(
        "span", tag("s", name) if over else name, between("", [f" ({', '.join(said)})"] if said else [])
    )


def _basis(scene: Scene, table: RoundTableRecord) -> Child:
    if not table.basis_text:
        return scene.words("canton.table.basis.none")
    return tag("span", table.basis_text, lang=None if scene.words.language == "en" else "en")
