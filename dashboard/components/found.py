"""What a search found: by kind, the best first, each the way to its page."""

from collections.abc import Iterable
from shlex import quote

from dashboard.components import bodies
from dashboard.components import query as queries
from dashboard.components.signs import cell_sign
from dashboard.files import Grid
from dashboard.markup import Child, Html, tag
from dashboard.present.found import Group, main_way, other_ways, way_of
from dashboard.present.meant import Meant, meant
from dashboard.present.scene import Scene
from graph.folding import fold
from graph.model.evidence import Source
from graph.model.responsibility import Pillar, Responsibility
from queries.search import Hit

SHOWN = 8  # hits of a kind before the rest is folded


def results(scene: Scene, text: str, found: Iterable[Group]) -> Html:
    every = list(found)
    may = meant(scene, text, {hit.id for group in every for hit in group.hits})
    first = every[0].hits[0] if every and not may else None
    body: Child = [_group(scene, group, first) for group in every] if every or may else _nothing(scene, text)
    return tag(
        "section",
        _meant(scene, may) if may else None,
        body,
        _command(scene, text) if text else None,
        cls="card found",
        data_rove=True,
        data_testid="found",
        data_count=sum(len(group.hits) for group in every),
    )


def _meant(scene: Scene, may: tuple[Meant, ...]) -> Html:
    """Responsibilities that the words may stand for; in a place that was named, with how it stands there."""
    words = scene.words
    rows = [_duty(scene, one, first=one is may[0]) for one in may]
    note = tag("small", words("search.meant.note"))
    return tag("div", tag("h2", words("search.meant"), " ", note), tag("ul", rows), data_testid="found-meant")


def _duty(scene: Scene, one: Meant, *, first: bool) -> Html:
    words, what = scene.words, scene.responsibility(one.responsibility)
    extra = {"data_item": True, "tabindex": 0 if first else -1, "data_testid": f"meant-{one.responsibility}"}
    cell = scene.coverage.cell(one.responsibility, one.jurisdiction)
    name = words.name(what.name)
    if cell is None:
        link = tag("a", name, href=way_of(scene, what), **extra)
        pillar = scene.snapshot.records.of(Pillar)[what.pillar]
        return tag("li", tag("p", link, " ", tag("small", words.name(pillar.name))))
    to = scene.address.to("coverage", responsibility=what.id, jurisdiction=one.jurisdiction)
    link = tag("a", name, " · ", scene.place_name(one.jurisdiction), href=to, **extra)
    who = ", ".join(scene.short(id) for id in (*cell.leads, *cell.supports, *cell.classes))
    says = " · ".join(part for part in (words(f"status.{cell.status}"), who) if part)
    return tag("li", tag("p", cell_sign(cell), " ", link, " ", tag("small", says)))


def _nothing(scene: Scene, text: str) -> Html:
    key = "search.nothing" if text else "search.start"
    return tag("p", scene.words(key, text=text) if text else scene.words(key), role="status")


def _group(scene: Scene, group: Group, first: Hit | None) -> Html:
    words = scene.words
    rows = [_hit(scene, hit, first=hit is first) for hit in group.hits]
    more = tag("summary", words("asked.more", n=len(rows) - SHOWN))
    count = tag("small", words.number(len(rows)))
    return tag(
        "div",
        tag("h2", words(f"records.{group.kind}"), " ", count),
        tag("ul", rows[:SHOWN]),
        tag("details", more, tag("ul", rows[SHOWN:])) if len(rows) > SHOWN else None,
        data_testid=f"found-{group.kind}",
    )


def _hit(scene: Scene, hit: Hit, *, first: bool) -> Html:
    """Name, the text it was found by where that is another one, what it is, other ways to it."""
    words, to = scene.words, main_way(scene, hit)
    actor = scene.actor(hit.id) if hit.kind == "actors" else None
    extra = {"data_item": True, "tabindex": 0 if first else -1, "data_testid": f"hit-{hit.kind}-{hit.id}"}
    link = tag("a", hit.name, href=to, **extra) if to else tag("span", hit.name)
    also = hit.matched if fold(hit.matched) != fold(hit.name) and hit.matched != hit.id else ""
    ways = [
        tag("a", words(key), href=href, data_item=True, tabindex=-1) for key, href in other_ways(scene, hit)
    ]
    return tag(
        "li",
        tag("p", bodies.shape(scene, actor) if actor else None, link, " ", tag("small", _about(scene, hit))),
        tag("p", words("search.as", text=also), cls="note") if also else None,
        tag("p", [part for way in ways for part in (" · ", way)][1:], cls="also") if ways else None,
    )


def _about(scene: Scene, hit: Hit) -> str:
    """What it is, in a few words."""
    words, known = scene.words, scene.snapshot.records
    if (actor := scene.actor(hit.id)) and hit.kind == actor.KIND:
        said = (
            words(f"kind.{actor.kind}"),
            scene.place_name(actor.jurisdiction),
            bodies.lifetime(scene, actor),
        )
        return " · ".join(said)
    if hit.kind == Responsibility.KIND:
        return words.name(known.of(Pillar)[known.of(Responsibility)[hit.id].pillar].name)
    source = known.of(Source).get(hit.id) if hit.kind == Source.KIND else None
    if source:
        return f"{source.publisher}, {words.edtf(source.date) if source.date else words('date.undated')}"
    return "" if hit.verified else words("column.not_verified")


def asked(scene: Scene, text: str) -> str:
    """The same on the command line."""
    return f"ksmm search {quote(text)} --lang {scene.words.language}"


def grid(hits: Iterable[Hit]) -> Grid:
    """What was found, the best first, to take along."""
    rows = tuple((hit.kind, hit.id, hit.name, hit.matched) for hit in hits)
    return Grid("search", ("kind", "id", "name", "found_by"), rows)


def _command(scene: Scene, text: str) -> Html:
    words = scene.words
    return tag("div", queries.copying(words, words("query.command"), asked(scene, text)), cls="tools")
