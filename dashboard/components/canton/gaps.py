"""What sources say is missing in a canton, newest first, each with its source."""

from dashboard.components import query, records
from dashboard.files import Grid, cited
from dashboard.markup import Html, tag
from dashboard.present.canton import gaps
from dashboard.present.scene import Scene
from graph.coverage.values import Cell
from graph.model.responsibility import ReportedGap

SHOWN = 4  # reports shown before the rest is folded


def card(scene: Scene, place: str, cells: tuple[Cell, ...]) -> Html:
    words, found = scene.words, gaps(scene, cells)
    sources = {citation.source for gap in found for citation in gap.sources}
    count = f"{words('count.gaps', n=len(found))}, {words('count.sources', n=len(sources))}"
    head = tag("div", tag("h2", words("canton.gaps")), tag("small", count) if found else None, cls="head")
    rows = [_gap(scene, gap) for gap in found]
    more = tag("summary", words("canton.gaps.more", n=len(rows) - SHOWN))
    asked = query.of_library(scene, "cantons/gaps", canton=place)
    return tag(
        "section",
        head,
        rows[:SHOWN] or tag("p", words("canton.gaps.none"), cls="note"),
        tag("details", more, rows[SHOWN:]) if len(rows) > SHOWN else None,
        query.section(scene, asked, len(found)),
        cls="card gaps-card",
        data_testid="canton-gaps",
        data_count=len(found),
    )


def _gap(scene: Scene, gap: ReportedGap) -> Html:
    """The responsibility leads to its cell; the record follows with wording and sources."""
    href = scene.address.to("coverage", responsibility=gap.responsibility, jurisdiction=gap.jurisdiction)
    what = tag("h3", tag("a", scene.responsibility_name(gap.responsibility), href=href))
    return tag("div", what, records.gap(scene, gap), cls="gap")


def grid(scene: Scene, cells: tuple[Cell, ...]) -> Grid:
    """What is reported missing, to take along."""
    rows = [
        (one.id, one.responsibility, one.nature, one.observed, one.until, one.wording, cited(one.sources))
        for one in gaps(scene, cells)
    ]
    columns = ("gap", "responsibility", "nature", "observed", "until", "wording", "sources")
    return Grid("reported gaps", columns, tuple(rows))
