"""The ties of the picture as a table, and as a file to take along."""

import csv
import io
from collections.abc import Callable

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


FIELDS: dict[str, Callable[[Tie], object]] = {
    "tie": lambda tie: tie.id,
    "from": lambda tie: tie.from_actor,
    "type": lambda tie: tie.type,
    "to": lambda tie: tie.to_actor,
    "role": lambda tie: tie.role or "",
    "since": lambda tie: tie.since or "",
    "until": lambda tie: tie.until or "",
    "evidence_of": lambda tie: tie.as_of or "",
    "confidence": lambda tie: tie.confidence,
}


def as_csv(scene: Scene, picture: Picture) -> str:
    """The same ties with ids, names and sources, and in each line the day and the release."""
    text, known = io.StringIO(), scene.snapshot
    writer = csv.writer(text)
    writer.writerow((*FIELDS, "family", "time", "perhaps", "from_name", "to_name", "sources", *STAMP))
    for line in picture.seen_lines:
        tie = line.tie
        names = (scene.short(tie.from_actor), scene.short(tie.to_actor))
        stamp = (scene.day.isoformat(), scene.today.isoformat(), known.release, known.dataset.marking)
        fields = [str(read(tie)) for read in FIELDS.values()]
        writer.writerow(
            (*fields, line.family, line.moment, line.perhaps, *names, _sources(scene, tie), *stamp)
        )
    return text.getvalue()


STAMP = ("as_of", "seen_from", "release", "marking")


def _sources(scene: Scene, tie: Tie) -> str:
    """Source and place in it; a source that has an address is named with it."""
    known = scene.snapshot.records.of(Source)
    found: list[str] = []
    for cited in tie.sources:
        source = known.get(cited.source)
        found.append(" ".join(filter(None, (cited.source, cited.at, source.url if source else None))))
    return " | ".join(found)
