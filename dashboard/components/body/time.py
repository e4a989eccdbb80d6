"""A body's time in one picture: itself, what happened, mandates, ties; each row opens its record."""

from collections.abc import Iterable, Sequence

from dashboard.components import query, records, take
from dashboard.components.body import happened, mandates, strands, told, track, twin
from dashboard.markup import Html, tag
from dashboard.present.body import Profile
from dashboard.present.happened import Row
from dashboard.present.scene import Scene

LOOKS = ("lead", "support", "tie", "unknown-start", "over", "newest", "event")


def card(scene: Scene, of: Profile, rows: Sequence[Row]) -> Html:
    head = tag("div", tag("h2", scene.words("body.time")), _legend(scene), cls="head wide")
    found = tag("div", _lines(scene, of, rows), cls="lanes", data_rove=True, id="lanes", data_testid="lanes")
    asked = query.of_library(scene, "mandates/of-body", body=of.actor.id)
    ties = query.of_library(scene, "connections/ties-of", body=of.actor.id)
    title = f"{scene.words.name(of.actor.name)}: {scene.words('body.time')}"
    shot = take.Picture(f"{of.actor.id}-time", "#lanes", title, "#body-time .strip-key")
    return tag(
        "section",
        head,
        found,
        take.picture(scene, shot, query=asked, command=f"ksmm timeline {of.actor.id}"),
        twin.table(scene, of, rows),
        query.section(scene, asked, len(of.lanes)),
        query.section(scene, ties, len(of.tied)),
        cls="card",
        id="body-time",
        data_testid="body-time",
    )


def _legend(scene: Scene) -> Html:
    items = [tag("li", tag("i", cls=f"key {look}"), scene.words(f"body.time.{look}")) for look in LOOKS]
    return tag("ul", items, cls="strip-key")


def _lines(scene: Scene, of: Profile, rows: Sequence[Row]) -> Iterable[Html]:
    yield track.scale(of.strip.axis)
    yield _itself(scene, of)
    yield from (happened.row(scene, of, one) for one in rows)
    yield from mandates.rows(scene, of)
    yield from strands.rows(scene, of)


def _itself(scene: Scene, of: Profile) -> Html:
    words, along = scene.words, of.strip.axis
    said = told.said(scene, of.strip.itself, of.actor)
    line = track.Line(
        said=f"{words('body.time.itself')}, {said}",
        names=(track.name(words("body.time.itself")), tag("span")),
        track=track.bar(scene, along, of.strip.itself, "itself"),
        opened=(tag("p", said), records.cites(scene, of.actor.sources)),
        record=f"actors:{of.actor.id}",
        first=True,
    )
    return track.row(line)
