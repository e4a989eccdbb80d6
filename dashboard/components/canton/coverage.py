"""A canton's cells as a list: who carries what, in the first line; what is unknown folded by pillar."""

from collections.abc import Iterable

from dashboard.components import bodies, query, take
from dashboard.components.evidence import part_words
from dashboard.components.signs import cell_sign
from dashboard.markup import Child, Html, tag
from dashboard.present.scene import Scene, mandates
from dashboard.present.totals import in_pillar
from graph.coverage.values import Cell
from graph.model.responsibility import Pillar, ReportedGap

NAMED = 2  # bodies named in one line before the rest is counted


def card(scene: Scene, place: str, cells: tuple[Cell, ...]) -> Html:
    words = scene.words
    matrix = scene.address.to("coverage", jurisdiction=place)
    head = tag(
        "div",
        tag("h2", words("view.coverage")),
        tag("small", words("canton.coverage.note")),
        tag("a", words("canton.coverage.matrix"), " →", href=matrix, cls="push"),
        cls="head",
    )
    parts = [_pillar(scene, pillar, in_pillar(scene, cells, pillar.id)) for pillar in scene.pillars()]
    asked = query.of_library(scene, "cantons/profile", canton=place)
    title = f"{scene.place_name(place)}: {words('view.coverage')}"
    shot = take.Picture(place, "#canton-cells", title, ".canton-head .map-key")
    below = (take.picture(scene, shot, query=asked), query.section(scene, asked, len(cells)))
    shown = tag("div", parts, id="canton-cells")
    return tag("section", head, shown, below, cls="card", data_testid="canton-coverage")


def _pillar(scene: Scene, pillar: Pillar, cells: list[Cell]) -> Html | None:
    """Known cells one by one; unknown ones in one line, those in doubt told apart."""
    if not cells:
        return None
    words = scene.words
    known = [cell for cell in cells if cell.status != "unknown" or len(cell.could_be) > 1]
    unknown = [cell for cell in cells if cell not in known]
    sure = sum(cell.status != "unknown" for cell in cells)
    head = tag(
        "div",
        tag("h3", words.name(pillar.name), cls="caps"),
        tag("small", words("canton.known", n=sure, whole=len(cells))),
        cls="pillar-head",
    )
    rows = [_known(scene, cell) for cell in known]
    return tag("div", head, tag("ul", rows, _unknown(scene, unknown), cls="held"))


def _known(scene: Scene, cell: Cell) -> Html:
    words = scene.words
    what = scene.responsibility_name(cell.responsibility)
    proposed = scene.responsibility(cell.responsibility).proposed
    link = tag("a", what, href=_cell(scene, cell), data_testid=f"cell-{cell.responsibility}")
    return tag(
        "li",
        cell_sign(cell),
        tag(
            "div",
            tag("b", link, tag("em", words("proposed"), cls="tag") if proposed else None),
            tag("span", words(f"status.{cell.status}"), ": ", cls="unseen"),
            tag("p", _holders(scene, cell), _reported(scene, cell)),
        ),
        data_status=cell.status,
    )


def _cell(scene: Scene, cell: Cell) -> str:
    return scene.address.to("coverage", responsibility=cell.responsibility, jurisdiction=cell.jurisdiction)


def _holders(scene: Scene, cell: Cell) -> Child:
    """Leads; else those that support; else the class that a rule names, and what kind of rule."""
    words = scene.words
    if cell.status == "unknown":
        others = [words(f"status.{status}").lower() for status in cell.could_be if status != "unknown"]
        return words("canton.held.perhaps", what=", ".join(others))
    if cell.leads:
        missing = (
            words("canton.held.part", what=", ".join(part_words(scene, cell))) if cell.part_missing else ""
        )
        return [_names(scene, cell.leads), f" ({missing})" if missing else ""]
    if cell.supports:
        return bodies.within(scene, "canton.held.support", who=_names(scene, cell.supports))
    if cell.classes:
        leading = [m for m in mandates(scene, cell.mandates) if m.role == "lead" and m.actor in cell.classes]
        bases = ", ".join(words(f"basis.{basis}") for basis in sorted({m.basis for m in leading}))
        who = _names(scene, tuple(dict.fromkeys(m.actor for m in leading)))
        return bodies.within(scene, "canton.held.class", who=who, basis=bases)
    return ""


def _names(scene: Scene, ids: tuple[str, ...]) -> Child:
    rest = len(ids) - NAMED
    return [bodies.listed(scene, ids[:NAMED]), f" +{rest}" if rest > 0 else None]


def _reported(scene: Scene, cell: Cell) -> Html | None:
    """What a source says is missing, where it makes the status or stands against it."""
    known = scene.snapshot.records.of(ReportedGap)
    natures = [known[id] for id in cell.gaps if known[id].nature in ("absent", "insufficient")]
    if not natures or cell.status not in ("gap", "disputed"):
        return None
    words, newest = scene.words, natures[-1]
    when = words.edtf(newest.observed) if newest.observed else words("date.undated")
    space = " · " if cell.leads or cell.classes else ""
    return tag("span", space, words(f"nature.{newest.nature}", when=when), cls="warm")


def _unknown(scene: Scene, cells: Iterable[Cell]) -> Html | None:
    found = list(cells)
    if not found:
        return None
    links = [
        tag("a", scene.responsibility_name(cell.responsibility), href=_cell(scene, cell)) for cell in found
    ]
    said = [part for one in links for part in ("; ", one)][1:]
    count = scene.words("canton.unknown", n=len(found))
    return tag(
        "li", tag("i", cls="sign unknown", aria_hidden="true"), tag("p", count, " ", said), cls="folded"
    )
