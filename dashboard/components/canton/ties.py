"""A canton's ties to bodies of other cantons: who, with whom, and on what evidence."""

from dashboard.components import bodies, query, records
from dashboard.components.canton.map import short
from dashboard.files import Grid, cited
from dashboard.markup import Html, tag
from dashboard.present.canton import Across, across
from dashboard.present.scene import Scene
from dashboard.present.telling import times, told

SHOWN = 8


def card(scene: Scene, place: str) -> Html:
    words, found = scene.words, across(scene, place)
    places = {one.place for one in found}
    note = words("canton.ties.note", n=len(found), places=len(places)) if found else None
    head = tag("div", tag("h2", words("canton.ties")), tag("small", note), cls="head")
    rows = [_tie(scene, one) for one in found]
    more = tag("summary", words("canton.ties.more", n=len(rows) - SHOWN))
    asked = query.of_library(scene, "connections/across-cantons", canton=place)
    return tag(
        "section",
        head,
        tag("ul", rows[:SHOWN], cls="ties") if rows else tag("p", words("canton.ties.none"), cls="note"),
        tag("details", more, tag("ul", rows[SHOWN:], cls="ties")) if len(rows) > SHOWN else None,
        query.section(scene, asked, len(found)),
        cls="card",
        data_testid="canton-ties",
        data_count=len(found),
    )


def _tie(scene: Scene, one: Across) -> Html:
    """A tie in words; it opens its role, dates and sources."""
    words, tie = scene.words, one.tie
    lang = None if words.language == "en" else "en"
    said = [*times(scene, tie), *([words("picture.truth.perhaps")] if one.truth != "yes" else [])]
    summary = tag(
        "summary",
        tag("b", short(one.place), title=scene.place_name(one.place)),
        tag("span", told(scene, tie)),
    )
    ends = dict.fromkeys((tie.from_actor, tie.to_actor))
    opened = (
        tag("p", bodies.listed(scene, ends)),
        tag("p", tie.role, lang=lang, cls="note") if tie.role else None,
        tag("p", ", ".join(said), cls="note") if said else None,
        records.cites(scene, tie.sources),
    )
    return tag("li", tag("details", summary, opened), data_record=f"relations:{tie.id}")


def grid(scene: Scene, place: str) -> Grid:
    """The ties to other cantons, to take along."""
    rows = [
        (tie.id, tie.type, tie.from_actor, tie.to_actor, one.place, one.truth, tie.role, cited(tie.sources))
        for one in across(scene, place)
        for tie in (one.tie,)
    ]
    columns = ("tie", "type", "from", "to", "canton", "in_force", "role", "sources")
    return Grid("ties", columns, tuple(rows))
