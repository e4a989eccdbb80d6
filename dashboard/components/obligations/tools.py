"""Above the picture: treaty or plan, who asks, picture or table; and the counts of the crosswalk."""

from collections.abc import Iterable

from dashboard.components import query
from dashboard.components.obligations.saying import instrument
from dashboard.markup import Html, tag
from dashboard.present import behind
from dashboard.present.demands import WHATS, Demands, What, totals, wanted, wanted_what
from dashboard.present.scene import Scene
from graph.model.obligation import Instrument, Measure, Provision, Recommendation

SHOW = (("obligation.show.picture", False), ("tools.table", True))
FRESH = {"responsibility": "", "id": "", "through": ""}


def bar(scene: Scene) -> Html:
    words, address = scene.words, scene.address
    links = [
        tag(
            "a",
            words(key),
            href=address.href(table=table),
            aria_current="true" if table == address.table else None,
        )
        for key, table in SHOW
    ]
    show = tag("div", links, cls="choice", role="group", aria_label=words("tools.show"), data_testid="show")
    return tag("div", _instrument(scene), _issuer(scene), show, cls="tools")


def _instrument(scene: Scene) -> Html:
    """What has provisions or measures on record."""
    records, words = scene.snapshot.records, scene.words
    ids = {one.instrument for one in records.of(Provision).values()}
    ids |= {one.plan for one in records.of(Measure).values()}
    known = records.of(Instrument)
    named = sorted((instrument(scene, known[id]), id) for id in ids if id in known)
    return _select(scene, "instrument", words("obligation.instrument.all"), named)


def _issuer(scene: Scene) -> Html:
    words = scene.words
    ids = {one.issuer for one in scene.snapshot.records.of(Recommendation).values()}
    return _select(
        scene, "issuer", words("obligation.issuer.all"), sorted((scene.short(id), id) for id in ids)
    )


def _select(scene: Scene, name: str, every: str, named: Iterable[tuple[str, str]]) -> Html:
    chosen = scene.address.option(name)
    options = [tag("option", every, value="", selected=not chosen)]
    options += [tag("option", text, value=id, selected=id == chosen) for text, id in named]
    return tag(
        "select",
        options,
        cls="field long",
        id=name,
        data_param=name,
        data_href=scene.address.href(**{name: ""}, **FRESH),
        data_testid=name,
        aria_label=scene.words(f"obligation.{name}"),
    )


def key(scene: Scene, found: Demands) -> Html:
    """The counts, each of which opens its rows; the same as `ksmm crosswalk` gives."""
    words, counted = scene.words, totals(found.crosswalk)
    links = [_count(scene, what, counted[what]) for what in WHATS]
    rows = counted["recommendation"] + counted["provision"]
    note = words("obligation.key.note", n=len(found.every), rows=rows)
    return tag(
        "div",
        tag("div", links, cls="legend plain", role="group", aria_label=words("obligation.key")),
        tag("p", note, cls="note"),
        data_testid="obligation-key",
    )


def rows_behind(scene: Scene, found: Demands) -> Html:
    """The rows of all that is counted; what one instrument says or touches opens from its own rows."""
    if wanted(scene, "instrument"):
        return Html("")
    counted = totals(found.crosswalk)
    rows = counted["recommendation"] + counted["provision"]
    return query.free(scene, behind.demanded(scene.day, wanted(scene, "issuer")), rows)


def _count(scene: Scene, what: What, count: int) -> Html:
    words, on = scene.words, wanted_what(scene) == what
    href = scene.address.href(kind="" if on else what, table=not on, **FRESH)
    return tag(
        "a",
        words(f"obligation.what.{what}"),
        tag("b", words.number(count)),
        href=href,
        title=words(f"obligation.what.{what}.long"),
        aria_current="true" if on else None,
        data_testid=f"what-{what}",
        data_count=count,
    )
