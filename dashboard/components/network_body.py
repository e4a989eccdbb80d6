"""The panel of a body in the network: what it is, how central, its ties, sources, what to do next."""

from dashboard.components import query, records
from dashboard.components.panels import actor_name, badges, facts, head, line_item
from dashboard.markup import Child, Html, tag, web
from dashboard.present.measures import rank
from dashboard.present.moments import years
from dashboard.present.network import Spot, opened
from dashboard.present.scene import Scene
from dashboard.present.telling import told
from dashboard.present.web import FAMILY_NAMES, Line, of_body
from dashboard.sight import Sight, values_of
from dashboard.state import there_is
from graph.model.body import Actor

TIES_OF = "connections/ties-of"


def panel(scene: Scene, sight: Sight, actor: Actor) -> Html:
    words, spot = scene.words, _spot(sight, actor)
    mine = of_body(scene, actor.id)
    summary_lang = None if words.language == "en" else "en"
    return tag(
        "aside",
        head(scene, actor_name(scene, actor.id), scene.address.href(pick="")),
        badges(_badges(scene, actor)),
        tag("p", actor.summary, lang=summary_lang),
        facts(_facts(scene, sight, actor)),
        _actions(scene, spot, actor),
        [_family(scene, family, mine) for family in FAMILY_NAMES],
        tag("h3", words("network.sources")),
        records.cites(scene, actor.sources),
        query.section(scene, query.of_library(scene, TIES_OF, body=actor.id), len(mine)),
        cls="card evidence",
        data_testid="network-body",
        data_body=actor.id,
        aria_label=words("network.panel.body"),
    )


def _spot(sight: Sight, actor: Actor) -> Spot | None:
    return next((spot for spot in sight.picture.spots if spot.actor.id == actor.id), None)


def _badges(scene: Scene, actor: Actor) -> list[tuple[str, bool]]:
    words, window = scene.words, scene.snapshot.windows[Actor.KIND, actor.id]
    found = [(words(f"network.label.{actor.label}"), False), (words(f"level.{actor.level}"), False)]
    if actor.collective:
        found.append((words("picture.role.class"), True))
    if window.possible_to < scene.today:
        found.append((words("network.ended", when=years(window)), False))
    return found


def _facts(scene: Scene, sight: Sight, actor: Actor) -> list[tuple[str, Child]]:
    words = scene.words
    since = words.edtf(actor.since) if actor.since else words("date.unknown")
    rows: list[tuple[str, Child]] = [
        (words("network.fact.place"), scene.place_name(actor.jurisdiction)),
        (words("network.fact.since"), since),
    ]
    if actor.until:
        rows.append((words("network.fact.until"), words.edtf(actor.until)))
    rows += _measures(scene, sight, actor)
    if url := web(actor.url):
        link = tag("a", words("network.fact.page"), href=url, target="_blank", rel="noopener noreferrer")
        rows.append((words("network.fact.web"), link))
    return rows


def _measures(scene: Scene, sight: Sight, actor: Actor) -> list[tuple[str, Child]]:
    """How central on the day: by bodies tied, and by how many shortest ways run over it."""
    if actor.collective:
        return []
    words = scene.words
    degree = values_of(scene, "degree")
    said = words(
        "network.fact.degree.value",
        n=int(degree.get(actor.id, 0)),
        rank=rank(degree, actor.id),
        of=len(degree),
    )
    rows: list[tuple[str, Child]] = [(words("network.fact.degree"), said)]
    if sight.measure == "betweenness":
        share = round(100 * sight.values.get(actor.id, 0.0), 2)
        place = rank(sight.values, actor.id)
        said = words("network.fact.betweenness.value", share=share, rank=place, of=len(sight.values))
        rows.append((words("network.fact.betweenness"), said))
    return rows


def _actions(scene: Scene, spot: Spot | None, actor: Actor) -> Html:
    words, address = scene.words, scene.address
    fresh = {"pick": "", "tie": "", "open": "", "steps": "", "from": "", "to": "", "routes": ""}
    links: list[Html] = []
    if spot and spot.more and not address.option("to"):
        into = ",".join((*opened(scene), actor.id))
        links.append(_button(words("network.expand", n=spot.more), address.href(open=into), main=True))
    links.append(_button(words("network.start-here"), address.href(**{**fresh, "id": actor.id})))
    links.append(_button(words("network.way-to"), address.href(**{**fresh, "from": actor.id})))
    if there_is("bodies"):
        links.append(_button(words("network.body-page"), address.to("bodies", id=actor.id)))
    return tag("div", links, cls="tools")


def _button(text: str, href: str, *, main: bool = False) -> Html:
    return tag("a", text, href=href, cls="button main" if main else "button")


def _family(scene: Scene, family: str, mine: list[Line]) -> Html | None:
    """The ties of one family: those that hold first."""
    found = [line for line in mine if line.family == family]
    if not found:
        return None
    found.sort(key=lambda line: (line.moment not in ("there", "new"), told(scene, line.tie).lower()))
    count = tag("small", scene.words.number(len(found)))
    return tag(
        "section",
        tag("h3", scene.words(f"network.family.{family}"), " ", count),
        tag("ul", [line_item(scene, line) for line in found]),
        cls="ties",
    )
