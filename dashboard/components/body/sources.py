"""The sources behind a body's page, most cited first, each with its places."""

from collections import Counter

from dashboard.markup import Html, tag, web
from dashboard.present.body import Profile
from dashboard.present.scene import Scene
from graph.model.evidence import Source

SHOWN, PLACES = 6, 4  # sources before the rest is folded; places before they are counted


def card(scene: Scene, of: Profile) -> Html:
    words, cited = scene.words, of.cited
    undated = sum(source.date is None for source, _, _ in cited)
    languages = Counter(source.language for source, _, _ in cited).most_common()
    said = [words("count.sources", n=len(cited)), words("body.sources.undated", n=undated)]
    said.append(", ".join(f"{count} {code}" for code, count in languages))
    rows = [_source(scene, *one) for one in cited]
    rest = tag(
        "details",
        tag("summary", words("body.sources.more", n=len(rows) - SHOWN)),
        tag("ul", rows[SHOWN:], cls="cites"),
    )
    return tag(
        "section",
        tag("div", tag("h2", words("body.sources")), tag("small", "; ".join(said)), cls="head"),
        tag("ul", rows[:SHOWN], cls="cites"),
        rest if len(rows) > SHOWN else None,
        cls="card",
        data_testid="body-sources",
    )


def _source(scene: Scene, source: Source, places: tuple[str, ...], count: int) -> Html:
    words, url = scene.words, web(source.url)
    leads = {"href": url, "target": "_blank", "rel": "noopener noreferrer"} if url else {}
    title = tag("a" if url else "span", source.title, lang=source.language, **leads)
    date = words.edtf(source.date) if source.date else words("date.undated")
    at = tag(
        "span",
        "; ".join(places[:PLACES]),
        " …" if len(places) > PLACES else "",
        cls="at",
        title="; ".join(places),
    )
    used = tag("small", words("body.sources.cite", n=count))
    return tag("li", tag("span", title, f", {source.publisher}, {date}", at if places else None, used))
