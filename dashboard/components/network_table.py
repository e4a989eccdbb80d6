"""The ties of the picture as a table, and as grids to take along."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from dashboard.files import Grid
from dashboard.markup import Html, tag
from dashboard.present.network import Picture
from dashboard.present.scene import Scene
from dashboard.present.telling import state
from dashboard.present.web import Line
from graph.model.body import Tie
from graph.model.evidence import Source

COLUMNS = ("from", "tie", "to", "family", "time", "since", "until", "role", "sources")


def table(scene: Scene, picture: Picture) -> Html:
    """The ties that the picture shows, and below them the bodies without any."""
    words, rows = scene.words, picture.seen_lines
    head = tag("tr", [tag("th", words(f"network.table.{name}"), scope="col") for name in COLUMNS])
    drawn = tag("table", tag("thead", head), tag("tbody", [_row(scene, line) for line in rows]), cls="twin")
    return tag(
        "div",
        tag("p", words("network.table.note", n=len(rows)), cls="note"),
        tag("div", drawn, cls="scroll", tabindex=0, role="region", aria_label=words("network.show.table")),
        _alone(scene, picture),
        data_testid="table",
    )


def _row(scene: Scene, line: Line) -> Html:
    words, tie, address = scene.words, line.tie, scene.address
    chosen = "true" if tie.id == address.option("tie") else None
    way = tag(
        "a", words(f"network.type.{tie.type}"), href=address.href(tie=tie.id, pick=""), aria_current=chosen
    )
    return tag(
        "tr",
        tag("th", _body(scene, tie.from_actor), scope="row"),
        tag("td", way),
        tag("td", _body(scene, tie.to_actor)),
        tag("td", words(f"network.family.{line.family}")),
        tag("td", state(scene, line)),
        tag("td", words.edtf(tie.since) if tie.since else words("date.unknown")),
        tag("td", words.edtf(tie.until) if tie.until else None),
        tag("td", tie.role, lang=None if words.language == "en" else "en"),
        tag("td", words.number(len(tie.sources))),
        data_tie=tie.id,
    )


def _body(scene: Scene, id: str) -> Html:
    return tag("a", scene.short(id), href=scene.address.href(pick=id, tie=""))


def _alone(scene: Scene, picture: Picture) -> Html | None:
    tied = {end for line in picture.seen_lines for end in (line.tie.from_actor, line.tie.to_actor)}
    alone = [_body(scene, spot.actor.id) for spot in picture.seen if spot.actor.id not in tied]
    if not alone:
        return None
    items = [tag("li", link) for link in alone]
    return tag("details", tag("summary", scene.words("network.table.alone", n=len(alone))), tag("ul", items))


FIELDS: Mapping[str, Callable[[Tie], object]] = {
    "tie": lambda tie: tie.id,
    "from": lambda tie: tie.from_actor,
    "type": lambda tie: tie.type,
    "to": lambda tie: tie.to_actor,
    "role": lambda tie: tie.role,
    "since": lambda tie: tie.since and str(tie.since),
    "until": lambda tie: tie.until and str(tie.until),
    "evidence_of": lambda tie: tie.as_of and str(tie.as_of),
    "confidence": lambda tie: tie.confidence,
}
BODIES = ("body", "label", "level", "place", "name", "ties_in_picture")


def grids(scene: Scene, picture: Picture) -> tuple[Grid, Grid]:
    """The same ties and the bodies of the picture, with ids, names and sources."""
    columns = (*FIELDS, "family", "time", "perhaps", "from_name", "to_name", "sources")
    ties = tuple(_line(scene, line) for line in picture.seen_lines)
    return Grid("ties", columns, ties), Grid("bodies", BODIES, tuple(_bodies(scene, picture)))


def _line(scene: Scene, line: Line) -> tuple[object, ...]:
    tie = line.tie
    names = (scene.short(tie.from_actor), scene.short(tie.to_actor))
    fields = (read(tie) for read in FIELDS.values())
    return (*fields, line.family, line.moment, line.perhaps, *names, _sources(scene, tie))


def _bodies(scene: Scene, picture: Picture) -> Iterator[tuple[object, ...]]:
    ties = Counter(end for line in picture.seen_lines for end in {line.tie.from_actor, line.tie.to_actor})
    for spot in picture.seen:
        actor = spot.actor
        name = scene.words.name(actor.name)
        yield actor.id, actor.label, actor.level, actor.jurisdiction, name, ties[actor.id]


def _sources(scene: Scene, tie: Tie) -> str:
    """Source and place in it; a source that has an address is named with it."""
    known = scene.snapshot.records.of(Source)
    found: list[str] = []
    for cited in tie.sources:
        source = known.get(cited.source)
        found.append(" ".join(filter(None, (cited.source, cited.at, source.url if source else None))))
    return " | ".join(found)
