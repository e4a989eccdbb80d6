"""A body's ties by family, those that ended said to be ended; and one with its record."""

from collections.abc import Callable

from dashboard.components import bodies, query, records
from dashboard.markup import Child, Html, tag
from dashboard.present.body import Profile
from dashboard.present.moments import years
from dashboard.present.scene import Scene
from dashboard.present.telling import ended_by
from dashboard.present.ties import Family, Tied, families
from dashboard.state import there_is
from graph.folding import fold
from graph.model.body import Actor

SHOWN = 6  # bodies named for one way before the rest is counted


def card(scene: Scene, of: Profile) -> Html:
    words = scene.words
    network = tag(
        "a", words("view.network"), " →", href=scene.address.to("network", id=of.actor.id), cls="push"
    )
    head = tag(
        "div",
        tag("h2", words("body.ties")),
        tag("small", words("body.ties.note")),
        network if there_is("network") else None,
        cls="head",
    )
    found = families(of.ties)
    every = sum(len(family.ties) for family in found)
    return tag(
        "section",
        head,
        _way(scene, of) if there_is("network") else None,
        [_family(scene, family) for family in found],
        tag("p", tag("a", words("body.ties.records", n=every), href="#body-time")) if every else None,
        _succession(scene, of),
        query.section(scene, query.of_library(scene, "connections/ties-of", body=of.actor.id), len(of.tied)),
        cls="card family-card",
        id="body-ties",
        data_testid="body-ties",
    )


def _way(scene: Scene, of: Profile) -> Html:
    """A field that asks how it is tied to another body; the network answers."""
    words = scene.words
    others = sorted(
        (a for a in scene.snapshot.records.of(Actor).values() if a.id != of.actor.id), key=_sorted(scene)
    )
    options = [tag("option", words("body.way.choose"), value="")]
    options += [tag("option", _called(scene, one), value=one.id) for one in others]
    field = tag(
        "select",
        options,
        cls="field",
        id="way-to",
        data_param="to",
        data_href=scene.address.to("network", **{"from": of.actor.id}),
        data_testid="way-to",
    )
    return tag("label", words("body.way", name=scene.short(of.actor.id)), field, cls="way")


def _sorted(scene: Scene) -> Callable[[Actor], str]:
    return lambda actor: fold(_called(scene, actor))


def _called(scene: Scene, actor: Actor) -> str:
    """Its short name, then the whole one where that is another."""
    short, whole = scene.short(actor.id), scene.words.name(actor.name)
    return short if short == whole else f"{short}, {whole}"


def _family(scene: Scene, family: Family) -> Html:
    words, ties = scene.words, family.ties
    ended = sum(one.ended for one in ties)
    count = words("body.family.ended", count=len(ties), ended=ended) if ended else words.number(len(ties))
    title = tag(
        "h3",
        tag("i", cls=f"line {family.name}"),
        words(f"body.family.{family.name}"),
        " ",
        tag("small", count),
    )
    if not ties:
        return tag("div", title, tag("p", words(f"body.family.{family.name}.none"), cls="note"), cls="family")
    rows = [
        tag("div", tag("dt", words(f"way.{way}")), tag("dd", _names(scene, tied)))
        for way, tied in family.ways
    ]
    return tag("div", title, tag("dl", rows, cls="facts"), cls="family")


def _names(scene: Scene, tied: tuple[Tied, ...]) -> Child:
    links = [_name(scene, one) for one in tied[:SHOWN]]
    rest = len(tied) - SHOWN
    more = [tag("small", f" +{rest}", title=", ".join(scene.short(one.other) for one in tied[SHOWN:]))]
    return [*[part for one in links for part in (", ", one)][1:], *(more if rest > 0 else [])]


def _name(scene: Scene, one: Tied) -> Html:
    look = "s" if one.ended else "em" if one.truth != "yes" else "span"
    unseen = tag("span", f" ({scene.words('body.ended')})", cls="unseen") if one.ended else None
    return tag(look, bodies.link(scene, one.other), unseen)


def record(scene: Scene, one: Tied) -> Html:
    """One tie: in words, its dates, role and sources."""
    words, tie = scene.words, one.tie
    lang = None if words.language == "en" else "en"
    badges = [words(f"confidence.{tie.confidence}"), *times(scene, one)]
    return tag(
        "article",
        tag("header", tag("h3", words(f"way.{one.way}"), " ", bodies.link(scene, one.other, long=True))),
        tag("p", tie.role, lang=lang) if tie.role else None,
        tag("div", [tag("span", text, cls="badge") for text in badges], cls="badges"),
        tag("p", tie.note, cls="note", lang=lang) if tie.note else None,
        records.cites(scene, tie.sources),
        cls="record over" if one.ended else "record",
        data_record=f"relations:{tie.id}",
    )


def times(scene: Scene, one: Tied) -> list[str]:
    """Since when and until when; what has no end of its own says what ended it."""
    words, tie = scene.words, one.tie
    said = [words("since", when=words.edtf(tie.since)) if tie.since else words("since.unknown")]
    if tie.until:
        said.append(words("until", when=words.edtf(tie.until)))
    elif one.ended and (cause := ended_by(scene, tie)):
        said.append(words("body.ended-with", name=scene.short(cause[0].id), when=years(cause[1])))
    if tie.as_of:
        said.append(words("body.seen", when=words.edtf(tie.as_of)))
    if one.truth == "perhaps":
        said.append(words("picture.truth.perhaps"))
    return said


def _succession(scene: Scene, of: Profile) -> Html | None:
    """What came after it, and what it came after."""
    found = [*of.after, *of.before]
    if not found:
        return None
    rows = [_succeeded(scene, one) for one in found]
    return tag("div", tag("h3", scene.words("body.after")), rows, cls="family", data_testid="succession")


def _succeeded(scene: Scene, one: Tied) -> Html:
    words, tie = scene.words, one.tie
    when = words.edtf(tie.since) if tie.since else words("date.undated")
    said = words("body.succeeds", a=scene.short(tie.from_actor), b=scene.short(tie.to_actor), when=when)
    lang = None if words.language == "en" else "en"
    role = tag("p", tie.role, lang=lang, cls="note") if tie.role else None
    return tag(
        "div", tag("p", said, " ", bodies.link(scene, one.other)), role, records.cites(scene, tie.sources)
    )
