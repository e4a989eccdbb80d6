"""Who a body is: names, kind, level, where, since when, part of what, whom to write to; and three numbers."""

from collections.abc import Iterable

from dashboard.components import bodies, records
from dashboard.markup import Child, Html, tag, web
from dashboard.present.body import Profile
from dashboard.present.scene import Scene
from dashboard.present.ties import Tied, today
from dashboard.state import there_is
from graph.model.values import LANGUAGES


def card(scene: Scene, of: Profile) -> Html:
    actor = of.actor
    lang = None if scene.words.language == "en" else "en"
    return tag(
        "section",
        _badges(scene, of),
        _ended(scene, of),
        tag("p", actor.summary, lang=lang, cls="about"),
        tag("p", scene.words("body.summary-generated"), cls="note") if actor.summary_generated else None,
        tag("dl", [_fact(key, value) for key, value in _facts(scene, of)], cls="facts"),
        _numbers(scene, of),
        _committee(scene, of),
        tag(
            "details",
            tag("summary", scene.words("body.own-sources", n=len(actor.sources))),
            tag("p", actor.note, cls="note", lang=lang) if actor.note else None,
            records.cites(scene, actor.sources),
        ),
        cls="card who",
        data_testid="who",
    )


def _badges(scene: Scene, of: Profile) -> Html:
    words, actor = scene.words, of.actor
    sign = tag("b", bodies.shape(scene, actor), words(f"label.{actor.label}"), cls="label")
    texts = [words(f"level.{actor.level}"), words(f"kind.{actor.kind}"), bodies.lifetime(scene, actor)]
    texts += [words("picture.role.class")] if actor.collective else []
    return tag("div", sign, [tag("span", text, cls="badge") for text in texts], cls="badges")


def _ended(scene: Scene, of: Profile) -> Html | None:
    """On the day it is over, or not yet there: said first, with what came after it."""
    words, truth = scene.words, scene.snapshot.in_force(of.actor, scene.day)
    if truth == "yes":
        return None
    gone = bodies.over(scene, of.actor)
    key = "perhaps" if truth == "perhaps" else "over" if gone else "not-yet"
    after = [words("body.after"), ": ", _names(scene, of.after)] if gone and of.after else None
    return tag("p", words(f"body.exists.{key}", day=words.day(scene.day)), " ", after, cls="message")


def _facts(scene: Scene, of: Profile) -> Iterable[tuple[str, Child]]:
    words, actor = scene.words, of.actor
    yield from _called(scene, of)
    yield words("body.based"), scene.place_name(actor.jurisdiction)
    if actor.serves:
        yield words("body.serves"), ", ".join(scene.place_name(id) for id in actor.serves)
    yield from _notes(scene, of)
    if actor.instance_of:
        yield words("body.class"), bodies.link(scene, actor.instance_of)
    for key, ties in (("whole", of.wholes), ("parts", of.parts), ("after", of.after), ("before", of.before)):
        if ties:
            yield words(f"body.{key}"), _names(scene, ties)
    yield words("body.contact"), _contact(scene, of)


def _called(scene: Scene, of: Profile) -> Iterable[tuple[str, Child]]:
    """Its official name in each language that a source gives, its short names, other names in use."""
    words, actor = scene.words, of.actor
    for code in LANGUAGES:
        if text := getattr(actor.name, code):
            yield words(f"language.{code}"), tag("span", text, lang=code)
    if short := ", ".join(dict.fromkeys([*([actor.acronym] if actor.acronym else []), *_acronyms(of)])):
        yield words("body.acronym"), short
    if actor.aliases:
        yield words("body.aliases"), "; ".join(actor.aliases)


def _acronyms(of: Profile) -> tuple[str, ...]:
    return of.actor.acronyms.all() if of.actor.acronyms else ()


def _notes(scene: Scene, of: Profile) -> Iterable[tuple[str, Child]]:
    """What sources say of beginning and end, in their own words."""
    lang = None if scene.words.language == "en" else "en"
    for key, text in (("begin", of.actor.since_note), ("end", of.actor.until_note)):
        if text:
            yield scene.words(f"body.{key}"), tag("span", text, lang=lang)


def _contact(scene: Scene, of: Profile) -> Child:
    """A public page, never a person."""
    url = web(of.actor.url)
    if url is None:
        return tag("span", scene.words("body.contact.none"), cls="quiet")
    shown = url.split("://", 1)[-1].removeprefix("www.").rstrip("/")
    return tag("a", shown, href=url, target="_blank", rel="noopener noreferrer", data_testid="contact")


def _names(scene: Scene, ties: Iterable[Tied]) -> Child:
    """Bodies by name; those whose tie is over are struck through."""
    links = [tag("s" if one.ended else "span", bodies.link(scene, one.other)) for one in ties]
    return [part for one in links for part in (", ", one)][1:]


def _fact(key: str, value: Child) -> Html:
    return tag("div", tag("dt", key), tag("dd", value))


def _numbers(scene: Scene, of: Profile) -> Html:
    """Three numbers, each the way to the card that holds its records and its query."""
    words = scene.words
    held = sum(lane.truth == "yes" for lane in of.lanes)
    places = len({one.before.jurisdiction for one in of.losses})
    rows = (
        ("mandates", "body-time", held, words("body.number.of", n=len(of.lanes))),
        ("ties", "body-ties", len(today(of.ties)), words("body.number.of", n=len(of.ties))),
        ("loss", "loss", len(of.losses), words("body.number.places", n=places)),
    )
    items = [
        tag(
            "li",
            tag(
                "a",
                tag("b", words.number(count), cls="big"),
                words(f"body.number.{key}", n=count),
                href=f"#{card}",
            ),
            tag("small", beside),
            data_testid=f"number-{key}",
            data_count=count,
        )
        for key, card, count, beside in rows
    ]
    return tag("ul", items, cls="three")


def _committee(scene: Scene, of: Profile) -> Html | None:
    if of.actor.label != "Committee" or not there_is("committees"):
        return None
    return tag("a", scene.words("body.committee"), " →", href=scene.address.to("committees", id=of.actor.id))
