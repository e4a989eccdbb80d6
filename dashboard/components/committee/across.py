"""Across committees: which share members, and who carries something without a seat."""

from collections.abc import Iterable

from dashboard.components import bodies, query, take
from dashboard.files import Grid
from dashboard.markup import Child, Html, tag
from dashboard.present.committees import Outside, Shared
from dashboard.present.scene import Scene

SHOWN = 12  # lines before the rest is folded


def overlap(scene: Scene, found: Iterable[Shared], committee: str = "") -> Html:
    """Pairs with members in common, longest bar first; each opens the bodies."""
    words, pairs = scene.words, list(found)
    most = len(pairs[0].bodies) if pairs else 1
    given = {"committee": committee} if committee else {}
    asked = query.of_library(scene, "committees/overlap", **given)
    note = words("committees.overlap.count", n=len(pairs)) if pairs else words("committees.overlap.none")
    shot = take.Picture("overlap", "#pairs", words("committees.overlap"))
    listed = _folded(scene, [_pair(scene, pair, committee, most) for pair in pairs], "pairs-list")
    return tag(
        "section",
        tag("div", tag("h2", words("committees.overlap")), cls="head"),
        tag("p", note, cls="note"),
        tag("div", listed, id="pairs"),
        take.picture(scene, shot, query=asked) if pairs else None,
        query.section(scene, asked, len(pairs)),
        cls="card",
        data_testid="overlap",
        data_count=len(pairs),
    )


def _pair(scene: Scene, pair: Shared, committee: str, most: int) -> Html:
    """The two, or the other one of the committee that is looked at."""
    ends = [id for id in (pair.one, pair.other) if id != committee]
    both = (actor for id in pair.bodies if (actor := scene.actor(id)))
    width = f"width:{round(100 * len(pair.bodies) / most)}%"
    return tag(
        "li",
        tag("span", link(scene, ends)),
        tag("b", query.figure(scene, scene.words.number(len(pair.bodies)), both)),
        tag("i", style=width, cls="length", aria_hidden="true"),
        tag("p", bodies.listed(scene, pair.bodies), cls="note"),
        data_pair=f"{pair.one} {pair.other}",
    )


def link(scene: Scene, ids: Iterable[str]) -> Child:
    """Committees in a row, each the way to its page here."""
    links = [_link(scene, id) for id in ids]
    return [part for one in links for part in (" · ", one)][1:]


def _link(scene: Scene, id: str) -> Html:
    actor = scene.actor(id)
    full = scene.words.name(actor.name) if actor else None
    return tag("a", scene.short(id), href=scene.address.to("committees", id=id), title=full)


def outside(scene: Scene, found: Iterable[Outside], committee: str = "") -> Html:
    """Who carries what is in the field, and has no seat."""
    words, every = scene.words, list(found)
    given = {"committee": committee} if committee else {}
    key = "committee" if committee else "committees"
    note = words(f"{key}.outside.count", n=len(every)) if every else words(f"{key}.outside.none")
    return tag(
        "section",
        tag("div", tag("h2", words(f"{key}.outside")), cls="head"),
        tag("p", note, cls="note"),
        _folded(scene, [_outside(scene, one) for one in every], "outside-list"),
        query.section(scene, query.of_library(scene, "committees/without-seat", **given), len(every)),
        cls="card",
        id="outside",
        data_testid="outside",
        data_count=len(every),
    )


def _outside(scene: Scene, one: Outside) -> Html:
    actor = scene.actor(one.body)
    sign = bodies.shape(scene, actor) if actor else None
    rows = [
        tag("p", tag("em", scene.words(f"role.{role}")), " ", _named(scene, ids))
        for role, ids in (("lead", one.leads), ("support", one.supports))
        if ids
    ]
    return tag("li", tag("h3", sign, bodies.link(scene, one.body, long=True)), rows, data_body=one.body)


def _named(scene: Scene, ids: Iterable[str]) -> str:
    return "; ".join(scene.responsibility_name(id) for id in ids)


def _folded(scene: Scene, rows: list[Html], cls: str) -> Child:
    if not rows:
        return None
    more = tag("summary", scene.words("asked.more", n=len(rows) - SHOWN))
    rest = tag("details", more, tag("ul", rows[SHOWN:], cls=cls)) if len(rows) > SHOWN else None
    return [tag("ul", rows[:SHOWN], cls=cls), rest]


def grids(scene: Scene, found: Iterable[Shared], without: Iterable[Outside]) -> list[Grid]:
    """Both lists to take along."""
    name = scene.short
    pairs = [(p.one, name(p.one), p.other, name(p.other), len(p.bodies), p.bodies) for p in found]
    rows = [(one.body, name(one.body), one.leads, one.supports) for one in without]
    ends = ("one", "one_name", "other", "other_name")
    return [
        Grid("overlap", (*ends, "bodies_in_both", "bodies"), tuple(pairs)),
        Grid("without seat", ("body", "name", "leads", "supports"), tuple(rows)),
    ]
