"""The panel of one cell: status, rule, records, what stands beside them, the bodies, the query."""

from collections.abc import Iterable

from dashboard.components import bodies, picture, records
from dashboard.components import query as queries
from dashboard.components.signs import status_sign
from dashboard.markup import Child, Html, tag
from dashboard.present.grid import CORNERS
from dashboard.present.leads import responsibility
from dashboard.present.moments import years
from dashboard.present.neighbours import picture as drawn
from dashboard.present.scene import Scene, led_before, mandates
from graph.coverage.values import RULES, Cell, Flag
from graph.model.responsibility import Mandate, ReportedGap


def panel(scene: Scene, cell: Cell, query: queries.Query | None, life: Html | None = None) -> Html:
    """`life` is the cell through the years."""
    found = mandates(scene, cell.mandates)
    named = [record for record in found if record.actor not in cell.classes]
    return tag(
        "aside",
        _head(scene, cell),
        _state(scene, cell),
        tag("p", _rule(scene, cell)),
        life,
        _flags(scene, cell),
        _ways(scene, cell),
        [records.mandate(scene, record) for record in named if record.role == "lead"],
        _gaps(scene, cell.gaps),
        [records.mandate(scene, record) for record in named if record.role != "lead"],
        [records.mandate(scene, record) for record in found if record.actor in cell.classes],
        _perhaps(scene, cell),
        _empty(scene, cell),
        _beside(scene, cell),
        picture.section(scene, drawn(scene, cell)),
        queries.section(scene, query, len({*cell.mandates, *cell.gaps, *cell.perhaps})) if query else None,
        cls="card evidence",
        data_testid="evidence",
        aria_label=scene.words("evidence.label"),
        data_status=cell.status,
        data_cell=f"{cell.responsibility} {cell.jurisdiction}",
    )


def nothing(scene: Scene) -> Html:
    """Where the panel will stand, before a cell is chosen."""
    words = scene.words
    keys = tag("p", words("evidence.keys"), cls="note")
    head = tag("h2", words("evidence.none.title"))
    wrong = tag("p", words("evidence.none.wrong"), cls="message") if scene.address.cell else None
    text = tag("p", words("evidence.none.text"))
    return tag("aside", head, wrong, text, keys, cls="card evidence stacked", data_testid="evidence-none")


def _head(scene: Scene, cell: Cell) -> Html:
    words, item = scene.words, scene.responsibility(cell.responsibility)
    what, place = words.name(item.name), scene.place_name(cell.jurisdiction)
    title = words("evidence.title", what=what, place=place)
    close = tag(
        "a",
        "×",
        href=scene.address.href(responsibility="", jurisdiction=""),
        cls="close",
        id="close",
        data_close=True,
        aria_label=words("close"),
    )
    proposed = tag("span", words("proposed"), cls="badge plain") if item.proposed else None
    return tag("header", tag("h2", title, " ", proposed), close)


def _state(scene: Scene, cell: Cell) -> Html:
    words = scene.words
    status = tag(
        "span",
        status_sign(cell.status, small=True),
        words(f"status.{cell.status}"),
        cls=f"status {cell.status}",
    )
    newest = words("evidence.newest", when=words.edtf(cell.newest_evidence)) if cell.newest_evidence else None
    rule = tag("span", words("evidence.rule", number=cell.rule, last=len(RULES)), cls="push")
    return tag("div", status, tag("span", newest) if newest else None, rule, cls="state")


def _rule(scene: Scene, cell: Cell) -> str:
    """The rule that fired, with what this cell adds to it."""
    words = scene.words
    said = [words(f"rule.{cell.rule}")]
    open_start = any(not m.since for m in mandates(scene, cell.mandates) if m.actor in cell.leads)
    if cell.rule == 1 and open_start:
        said.append(words("rule.1.no-start"))
    if cell.part_missing:
        said.append(words("rule.missing", what=", ".join(part_words(scene, cell))))
    others = [words(f"status.{status}") for status in cell.could_be if status != cell.status]
    if others:
        said.append(words("rule.could-be", what=", ".join(others)))
    return " ".join(said)


def _ways(scene: Scene, cell: Cell) -> Html:
    """To the responsibility, to the canton."""
    words, place = scene.words, cell.jurisdiction
    links = [tag("a", words("finding.demands"), " →", href=responsibility(scene, cell.responsibility))]
    if place != scene.snapshot.country:
        href = scene.address.to("cantons", jurisdiction=place)
        links.append(tag("a", scene.place_name(place), " →", href=href))
    return tag("p", links, cls="ways")


def part_words(scene: Scene, cell: Cell) -> list[str]:
    """The parts that nobody leads: groups and crimes in words."""
    return [scene.words(f"part.{part}") for part in cell.part_missing]


def _flags(scene: Scene, cell: Cell) -> Html | None:
    corner = {flag: name for name, flags in CORNERS for flag in flags}
    if not cell.flags:
        return None
    return tag("ul", [_flag(scene, cell, flag, corner.get(flag, "")) for flag in cell.flags], cls="flags")


def _flag(scene: Scene, cell: Cell, flag: Flag, corner: str) -> Html:
    sign = status_sign(cell.status, corner=corner) if corner else tag("span")
    return tag("li", sign, tag("span", scene.words(f"flag.{flag}", n=len(cell.leads))))


def _gaps(scene: Scene, ids: Iterable[str]) -> list[Html]:
    known = scene.snapshot.records.of(ReportedGap)
    return [records.gap(scene, known[id]) for id in ids if id in known]


def _perhaps(scene: Scene, cell: Cell) -> list[Html]:
    """Records that may be in force: dates in doubt."""
    gaps = scene.snapshot.records.of(ReportedGap)
    shown = [records.mandate(scene, record, perhaps=True) for record in mandates(scene, cell.perhaps)]
    return shown + [records.gap(scene, gaps[id], perhaps=True) for id in cell.perhaps if id in gaps]


def _empty(scene: Scene, cell: Cell) -> Html | None:
    if cell.mandates or cell.gaps or cell.perhaps:
        return None
    return tag("p", scene.words("evidence.empty"), cls="record")


def _beside(scene: Scene, cell: Cell) -> Html | None:
    """National context never changes the status; classes are counted in one line."""
    words = scene.words
    rows: list[Html] = []
    if cell.national_context:
        names = _context(scene, cell.national_context)
        text = bodies.within(scene, "evidence.context.text", len(cell.national_context), names=names)
        rows += [tag("dt", words("evidence.context")), tag("dd", text)]
    if cell.classes:
        rows += [tag("dt", words("evidence.classes")), tag("dd", bodies.listed(scene, cell.classes))]
    before = led_before(scene, cell.responsibility, cell.jurisdiction) if "lapsed" in cell.flags else ()
    if before:
        rows += [tag("dt", words("evidence.before")), tag("dd", [_before(scene, one) for one in before])]
    return tag("dl", rows, cls="beside") if rows else None


def _before(scene: Scene, mandate: Mandate) -> Html:
    """Who led it, and until when as far as is known."""
    window = scene.snapshot.windows[mandate.KIND, mandate.id]
    until = scene.words("until", when=years(window))
    return tag("p", bodies.link(scene, mandate.actor), f" ({until})")


def _context(scene: Scene, ids: Iterable[str]) -> Child:
    """The bodies behind national mandates, and gaps reported for the country, each once."""
    held, gaps = scene.snapshot.records.of(Mandate), scene.snapshot.records.of(ReportedGap)
    found = list(ids)
    named = dict.fromkeys(held[id].actor for id in found if id in held)
    reported = sum(id in gaps for id in found)
    said = [scene.words("count.gaps", n=reported)] if reported else []
    return [bodies.listed(scene, named), *([", "] if named and said else []), *said]
