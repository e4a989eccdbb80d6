"""All bodies: what narrows the list, the list, and the same as a file."""

from collections.abc import Iterable

from dashboard.components import bodies, query
from dashboard.components.signs import name
from dashboard.files import Grid
from dashboard.markup import Html, tag
from dashboard.present.listing import FILTERS, Entry, chosen, options
from dashboard.present.scene import Scene

COLUMNS = ("body", "kind", "level", "based", "time", "mandates", "ties")
FIELDS = (
    *("id", "name", "acronym", "label", "kind", "level", "jurisdiction", "since", "until", "in_force"),
    *("mandates_today", "mandates", "ties_today", "ties", "url"),
)
PLAIN = {"q": "", "label": "", "level": "", "kind": "", "jurisdiction": ""}


def tools(scene: Scene) -> Html:
    """A word to look for, four filters, the order."""
    words, address = scene.words, scene.address
    field = tag(
        "input",
        type="search",
        cls="field",
        id="body-search",
        value=address.option("q") or None,
        placeholder=words("bodies.search"),
        aria_label=words("bodies.search"),
        data_param="q",
        data_href=address.href(q=""),
        data_empty=True,
        data_testid="body-search",
        autocomplete="off",
    )
    orders = [(words("bodies.order.most"), False), (words("bodies.order.name"), True)]
    links = [
        tag(
            "a",
            text,
            href=address.href(official=by_name),
            aria_current="true" if address.official == by_name else None,
        )
        for text, by_name in orders
    ]
    order = tag(
        "div", links, cls="choice", role="group", aria_label=words("tools.order"), data_testid="order"
    )
    clear = (
        tag("a", words("legend.clear"), href=address.href(**PLAIN), cls="button")
        if _narrowed(scene)
        else None
    )
    return tag("div", field, [_select(scene, filter) for filter in FILTERS], order, clear, cls="tools")


def back(scene: Scene) -> Html:
    """From one body to all of them."""
    return tag("a", scene.words("bodies.all"), href=scene.address.to("bodies"), cls="back")


def _narrowed(scene: Scene) -> bool:
    return bool(scene.address.option("q") or any(chosen(scene, filter) for filter in FILTERS))


def _select(scene: Scene, filter: str) -> Html:
    words, now = scene.words, chosen(scene, filter)
    found = sorted(((said(scene, filter, one), one, count) for one, count in options(scene, filter)))
    choices = [tag("option", words(f"bodies.any.{filter}"), value="", selected=not now)]
    choices += [
        tag("option", f"{text} ({words.number(n)})", value=one, selected=one == now) for text, one, n in found
    ]
    return tag(
        "select",
        choices,
        cls="field",
        id=f"filter-{filter}",
        data_param=filter,
        data_href=scene.address.href(**{filter: ""}),
        data_testid=f"filter-{filter}",
        aria_label=words(f"bodies.filter.{filter}"),
    )


def said(scene: Scene, filter: str, value: str) -> str:
    if filter == "jurisdiction":
        return scene.place_name(value)
    return scene.words(f"{filter}.{value}")


def table(scene: Scene, found: list[Entry]) -> Html:
    words = scene.words
    over = sum(one.truth == "no" for one in found)
    note = [words("bodies.count", n=len(found)), *([words("bodies.count.over", n=over)] if over else [])]
    head = tag("tr", [_head(scene, column) for column in COLUMNS])
    rows = tag("tbody", [_row(scene, one) for one in found])
    listed = tag("table", tag("thead", head), rows, cls="twin bodies-table")
    return tag(
        "section",
        tag(
            "p", " ".join(note), cls="note", role="status", data_testid="bodies-count", data_count=len(found)
        ),
        _key(scene),
        tag("div", listed, cls="scroll", tabindex=0, role="region", aria_label=words("view.bodies"))
        if found
        else None,
        query.section(scene, asked(scene), None if scene.address.option("q") else len(found)),
        cls="card",
        data_testid="bodies",
    )


def asked(scene: Scene) -> query.Query:
    """The question behind the list; what was typed is looked for on the screen only."""
    given = {filter: chosen(scene, filter) for filter in FILTERS}
    return query.of_library(scene, "bodies/on-record", **{name: text for name, text in given.items() if text})


def _head(scene: Scene, column: str) -> Html:
    number = column in ("mandates", "ties")
    return tag("th", scene.words(f"bodies.{column}"), scope="col", cls="number" if number else None)


def _key(scene: Scene) -> Html:
    """Signs of the types, and what hollow means."""
    words = scene.words
    labels = ("Authority", "Committee", "NGO", "InternationalBody")
    items = [tag("li", bodies.outline(label), words(f"label.{label}")) for label in labels]
    items.append(tag("li", bodies.outline("Authority", hollow=True), words("bodies.hollow")))
    return tag("ul", items, cls="strip-key")


def _row(scene: Scene, one: Entry) -> Html:
    words, actor = scene.words, one.actor
    link = tag(
        "a",
        name(actor.name, words),
        href=scene.address.to("bodies", id=actor.id),
        data_testid=f"body-{actor.id}",
    )
    short = scene.short(actor.id)
    also = tag("small", short) if short != words.name(actor.name) else None
    badge = tag("span", words("picture.role.class"), cls="badge plain") if actor.collective else None
    return tag(
        "tr",
        tag(
            "th",
            tag("span", bodies.shape(scene, actor), tag("span", link, " ", also, badge), cls="named"),
            scope="row",
        ),
        tag("td", words(f"kind.{actor.kind}")),
        tag("td", words(f"level.{actor.level}")),
        tag("td", scene.place_name(actor.jurisdiction)),
        tag("td", bodies.lifetime(scene, actor) if actor.since or one.truth != "yes" else ""),
        [tag("td", _number(scene, actor.id, *pair), cls="number") for pair in (one.mandates, one.ties)],
    )


def _number(scene: Scene, body: str, today: int, of: int) -> Iterable[Html | str]:
    """Opens the page that holds the records."""
    words = scene.words
    if not of:
        return ["·"]
    href = scene.address.to("bodies", id=body)
    return [
        tag("a", words.number(today), href=href),
        *([tag("small", f" / {words.number(of)}")] if of != today else []),
    ]


def grid(scene: Scene, found: list[Entry]) -> Grid:
    """The list with ids and names; each number on the day and in all."""
    return Grid("bodies", FIELDS, tuple(_line(scene, one) for one in found))


def _line(scene: Scene, one: Entry) -> tuple[object, ...]:
    actor = one.actor
    what = (actor.id, scene.words.name(actor.name), actor.acronym, actor.label, actor.kind, actor.level)
    when = (actor.jurisdiction, actor.since, actor.until, one.truth)
    return (*what, *when, *one.mandates, *one.ties, actor.url)
