"""All committees: what narrows the list, the list, and the same as rows to take along."""

from dashboard.components import bodies, query
from dashboard.components.signs import name
from dashboard.files import Grid
from dashboard.markup import Child, Html, tag
from dashboard.present.committees import Row, committees
from dashboard.present.scene import Scene

COLUMNS = ("name", "kind", "time", "members", "chair", "holds")
FIELDS = ("id", "name", "kind", "jurisdiction", "in_force", "members", "perhaps", "ever", "chairs", "holds")
NAMED = 2  # responsibilities named before the rest is counted


def tools(scene: Scene) -> Html:
    """A word to look for, and the kind."""
    words, address = scene.words, scene.address
    field = tag(
        "input",
        type="search",
        cls="field",
        id="committee-search",
        value=address.option("q") or None,
        placeholder=words("bodies.search"),
        aria_label=words("bodies.search"),
        data_param="q",
        data_href=address.href(q=""),
        data_empty=True,
        data_testid="committee-search",
        autocomplete="off",
    )
    clear = tag("a", words("legend.clear"), href=address.href(q="", kind=""), cls="button")
    narrowed = address.option("q") or address.option("kind")
    return tag("div", field, _kinds(scene), clear if narrowed else None, cls="tools")


def _kinds(scene: Scene) -> Html:
    words, address, now = scene.words, scene.address, scene.address.option("kind")
    kinds = sorted({one.kind for one in committees(scene).values()}, key=lambda kind: words(f"kind.{kind}"))
    choices = [tag("option", words("bodies.any.kind"), value="", selected=not now)]
    choices += [tag("option", words(f"kind.{kind}"), value=kind, selected=kind == now) for kind in kinds]
    return tag(
        "select",
        choices,
        cls="field",
        id="committee-kind",
        data_param="kind",
        data_href=address.href(kind=""),
        data_testid="committee-kind",
        aria_label=words("bodies.filter.kind"),
    )


def table(scene: Scene, found: list[Row]) -> Html:
    words = scene.words
    there = sum(one.truth == "yes" for one in found)
    silent = sum(one.truth == "yes" and not one.members for one in found)
    said = [words("committees.count", n=there), words("committees.silent", n=silent)]
    narrowed = scene.address.option("q") or scene.address.option("kind")
    head = tag("tr", [_head(scene, column) for column in COLUMNS])
    listed = tag(
        "table",
        tag("thead", head),
        tag("tbody", [_row(scene, one) for one in found]),
        cls="twin bodies-table committees-table",
    )
    return tag(
        "section",
        tag("p", " ".join(said), cls="note", role="status", data_testid="committees-count", data_count=there),
        tag("div", listed, cls="scroll", tabindex=0, role="region", aria_label=words("view.committees"))
        if found
        else None,
        query.section(scene, query.of_library(scene, "committees/sizes"), None if narrowed else there),
        cls="card",
        data_testid="committees",
    )


def _head(scene: Scene, column: str) -> Html:
    return tag(
        "th", scene.words(f"committees.{column}"), scope="col", cls="number" if column == "members" else None
    )


def _row(scene: Scene, one: Row) -> Html:
    words, actor = scene.words, one.actor
    href = scene.address.to("committees", id=actor.id)
    link = tag("a", name(actor.name, words), href=href, data_testid=f"committee-{actor.id}")
    short = scene.short(actor.id)
    also = tag("small", short) if short != words.name(actor.name) else None
    return tag(
        "tr",
        tag(
            "th",
            tag("span", bodies.shape(scene, actor), tag("span", link, " ", also), cls="named"),
            scope="row",
        ),
        tag("td", words(f"kind.{actor.kind}"), tag("small", scene.place_name(actor.jurisdiction))),
        tag("td", bodies.lifetime(scene, actor) if actor.since or one.truth == "no" else ""),
        tag("td", _members(scene, one), cls="number"),
        tag("td", bodies.listed(scene, one.chairs) if one.chairs else "·"),
        tag("td", _holds(scene, one)),
        data_truth=one.truth,
    )


def _members(scene: Scene, one: Row) -> Child:
    """For sure on the day, perhaps, and at any time; where none is on record that is said."""
    words = scene.words
    if not one.ever:
        return tag("span", words("committees.none"), cls="quiet")
    perhaps = tag("small", " · ", words("committees.perhaps", n=len(one.perhaps))) if one.perhaps else None
    ever = tag("small", f" / {words.number(one.ever)}") if one.ever != len(one.members) else None
    return [
        tag("a", words.number(len(one.members)), href=scene.address.to("committees", id=one.actor.id)),
        ever,
        perhaps,
    ]


def _holds(scene: Scene, one: Row) -> Child:
    if not one.holds:
        return "·"
    shown = "; ".join(scene.responsibility_name(id) for id in one.holds[:NAMED])
    rest = len(one.holds) - NAMED
    return [shown, tag("small", f" +{rest}") if rest > 0 else None]


def grid(scene: Scene, found: list[Row]) -> Grid:
    lines = [
        (
            *(
                one.actor.id,
                scene.words.name(one.actor.name),
                one.actor.kind,
                one.actor.jurisdiction,
                one.truth,
            ),
            *(len(one.members), len(one.perhaps), one.ever, one.chairs, one.holds),
        )
        for one in found
    ]
    return Grid("committees", FIELDS, tuple(lines))
