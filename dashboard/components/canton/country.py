"""What national bodies do beside a canton's cells: what counts there, and what does not."""

from collections.abc import Iterable

from dashboard.components import records
from dashboard.files import Grid
from dashboard.markup import Html, tag
from dashboard.present.canton import National, national
from dashboard.present.scene import Scene
from graph.coverage.values import Cell
from graph.model.responsibility import Mandate, ReportedGap

SHOWN, NAMED = 10, 3


def card(scene: Scene, cells: tuple[Cell, ...]) -> Html:
    words, found = scene.words, national(scene, cells)
    rows = [_row(scene, one) for one in found]
    more = tag("summary", words("canton.country.more", n=len(rows) - SHOWN))
    return tag(
        "section",
        tag("div", tag("h2", words("canton.country")), cls="head"),
        tag("p", words("canton.country.note"), cls="note"),
        tag("ul", rows[:SHOWN], cls="country") if rows else tag("p", words("nobody"), cls="note"),
        tag("details", more, tag("ul", rows[SHOWN:], cls="country")) if len(rows) > SHOWN else None,
        cls="card",
        data_testid="canton-country",
        data_count=len(found),
    )


def _row(scene: Scene, one: National) -> Html:
    """Who, at a glance; it opens the records with their sources."""
    words = scene.words
    held = (*one.counted, *one.beside)
    names = list(dict.fromkeys(scene.short(mandate.actor) for mandate in held))
    shown, rest = ", ".join(names[:NAMED]), len(names) - NAMED
    said = words("list.more", names=shown, n=rest) if rest > 0 else shown
    reported = words("count.gaps", n=len(one.gaps)) if one.gaps else ""
    count = words("canton.country.counts") if one.counted else words.number(len(held) + len(one.gaps))
    summary = tag(
        "summary",
        tag("b", scene.responsibility_name(one.cell.responsibility)),
        tag("small", count, cls="counts" if one.counted else None),
        tag("span", ", ".join(part for part in (said, reported) if part)),
    )
    opened = [records.mandate(scene, mandate) for mandate in held]
    opened += [records.gap(scene, gap) for gap in one.gaps]
    return tag("li", tag("details", summary, opened), data_responsibility=one.cell.responsibility)


def grid(scene: Scene, cells: tuple[Cell, ...]) -> Grid:
    """The records for the country beside the cells, to take along."""
    rows = [
        (one.cell.responsibility, *(tuple(each.id for each in some) for some in _parts(one)))
        for one in national(scene, cells)
    ]
    return Grid("country", ("responsibility", "mandates_counted", "mandates_beside", "gaps"), tuple(rows))


def _parts(one: National) -> tuple[Iterable[Mandate | ReportedGap], ...]:
    return one.counted, one.beside, one.gaps
