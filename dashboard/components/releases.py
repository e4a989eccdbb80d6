"""The releases and what each brought."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from dashboard.markup import Html, tag
from dashboard.present import behind
from dashboard.present.behind import HOWS, How
from dashboard.present.scene import Scene
from queries.history import Brought

SHORT = 12  # letters of a digest that tell two apart


def card(scene: Scene, history: Iterable[Brought]) -> Html:
    words, listed = scene.words, list(history)
    link = tag("a", words("query.show"), href=scene.address.to("ask", cypher=behind.RELEASES), cls="button")
    return tag(
        "section",
        tag("div", tag("h2", words("data.releases")), link, cls="summary spread"),
        tag("ol", [_release(scene, one) for one in listed], cls="releases"),
        tag("p", words("data.releases.none"), cls="note") if not listed else None,
        cls="card",
        data_testid="releases",
    )


def _release(scene: Scene, one: Brought) -> Html:
    words, release = scene.words, one.release
    loaded = datetime.fromisoformat(release.loaded_at)
    when = words("data.loaded", day=words.day(loaded.date()))
    digest = release.digest.removeprefix("sha256:")[:SHORT]
    facts = [when, words("data.digest", digest=digest), release.dataset]
    facts += [words("data.bundled")] if release.bundled else []
    here = tag("span", words("data.shown"), cls="badge") if release.id == scene.snapshot.release else None
    return tag(
        "li",
        tag("h3", release.id, " ", here),
        tag("p", " · ".join(facts), cls="note", title=release.digest),
        _changes(scene, one),
        data_release=release.id,
    )


def _changes(scene: Scene, one: Brought) -> Html:
    """In a sentence each; of the first load that it is the first."""
    words = scene.words
    if one.release.previous is None:
        return tag("p", words("data.first", n=sum(one.added.values())))
    said = [_part(scene, one, how) for how in HOWS if _counts(one, how)]
    return tag("ul", said) if said else tag("p", words("data.same"))


def _counts(one: Brought, how: How) -> Mapping[str, int]:
    return {"added": one.added, "changed": one.changed, "closed": one.closed}[how]


def _part(scene: Scene, one: Brought, how: How) -> Html:
    """How many of each kind; each number opens those records."""
    words, counts = scene.words, _counts(one, how)
    links = [
        tag("a", f"{words(f'records.{kind}')} {words.number(count)}", href=_list(scene, one, kind, how))
        for kind, count in counts.items()
    ]
    parts = [part for link in links for part in (", ", link)][1:]
    return tag("li", tag("b", words(f"data.{how}", n=sum(counts.values()))), " ", parts)


def _list(scene: Scene, one: Brought, kind: str, how: How) -> str:
    asked = behind.brought(kind, how, one.release.id, one.release.previous or "")
    return scene.address.to("ask", cypher=asked)
