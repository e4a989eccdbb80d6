"""Recommendations: to a body or its class, by others on what it leads, and its own."""

from collections.abc import Iterable

from dashboard.components import bodies, query, records
from dashboard.markup import Html, tag
from dashboard.present.body import Profile, asked_by_others, asked_of_class
from dashboard.present.scene import Scene
from graph.model.obligation import Recommendation

SHOWN = 4  # recommendations shown before the rest is folded
BARS = 6


def card(scene: Scene, of: Profile) -> Html:
    words = scene.words
    of_class = asked_of_class(of)
    others = asked_by_others(of)
    return tag(
        "section",
        tag("div", tag("h2", words("asked.title")), cls="head"),
        _count(scene, of.asked_of, words("asked.to-it")),
        _count(scene, of_class, words("asked.to-class")) if of.actor.instance_of else None,
        _count(scene, of.asked_by, words("asked.by-it")) if of.asked_by else None,
        _list(scene, words("asked.what"), of.asked_of),
        _list(scene, words("asked.what.class"), of_class),
        _bars(scene, others),
        _list(scene, words("asked.itself"), of.asked_by),
        query.section(
            scene, query.of_library(scene, "obligations/asked-of", body=of.actor.id), len(of.asked_of)
        ),
        cls="card",
        data_testid="asked",
    )


def _count(scene: Scene, found: tuple[Recommendation, ...], text: str) -> Html:
    number = query.figure(scene, scene.words.number(len(found)), found)
    return tag("p", tag("b", number), " ", text, cls="counted")


def _list(scene: Scene, title: str, asked: Iterable[Recommendation]) -> Html | None:
    found = list(asked)
    if not found:
        return None
    rows = [_one(scene, one) for one in found]
    rest = tag(
        "details",
        tag("summary", scene.words("asked.more", n=len(rows) - SHOWN)),
        tag("ul", rows[SHOWN:], cls="asked"),
    )
    return tag(
        "div",
        tag("h3", title),
        tag("ul", rows[:SHOWN], cls="asked"),
        rest if len(rows) > SHOWN else None,
        cls="family",
    )


def _one(scene: Scene, one: Recommendation) -> Html:
    words = scene.words
    lang = None if words.language == "en" else "en"
    year = words.edtf(one.year) if one.year else words("date.undated")
    what = ", ".join(scene.responsibility_name(id) for id in one.responsibilities)
    follow = words("asked.follow-up", text=one.follow_up) if one.follow_up else words("asked.no-follow-up")
    return tag(
        "li",
        tag("b", year),
        tag(
            "details",
            tag("summary", one.text, lang=lang),
            tag(
                "p",
                words("asked.by"),
                " ",
                bodies.link(scene, one.issuer),
                f", {one.round}" if one.round else None,
                cls="note",
            ),
            tag("p", words("asked.concerns", what=what), cls="note") if what else None,
            tag("p", follow, cls="note"),
            records.cites(scene, one.sources),
        ),
        data_record=f"recommendations:{one.id}",
    )


def _bars(scene: Scene, others: list[tuple[str, list[Recommendation]]]) -> Html | None:
    """What others ask for where it leads, by responsibility."""
    if not others:
        return None
    most = len(others[0][1])
    rows = [
        tag(
            "li",
            tag("span", scene.responsibility_name(id)),
            tag("i", style=f"width:{round(100 * len(found) / most)}%", cls="length"),
            tag("b", query.figure(scene, scene.words.number(len(found)), found)),
        )
        for id, found in others[:BARS]
    ]
    return tag("div", tag("h3", scene.words("asked.others")), tag("ul", rows, cls="lengths"), cls="family")
