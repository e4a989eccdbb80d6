"""The library of questions by topic, with a field that filters it while somebody types."""

from dashboard.markup import Html, tag
from dashboard.present.asked import topics
from dashboard.present.scene import Scene
from graph.folding import fold
from queries.catalogue import Query, library

LIST = "library"


def card(scene: Scene, chosen: str) -> Html:
    """All questions; the chosen one is marked."""
    words = scene.words
    number = sum(len(queries) for queries in topics().values())
    field = tag(
        "input",
        type="search",
        id="library-filter",
        cls="field filter",
        placeholder=words("ask.search"),
        aria_label=words("ask.search"),
        data_filter=LIST,
        data_testid="library-filter",
        autocomplete="off",
    )
    own = tag(
        "a",
        words("ask.own"),
        href=scene.address.to("ask"),
        cls="own",
        aria_current=None if chosen else "true",
        data_testid="own",
    )
    return tag(
        "nav",
        tag("h2", words("ask.library"), tag("small", words("ask.questions", n=number))),
        field,
        own,
        tag("div", [_topic(scene, name, chosen) for name in topics()], id=LIST, data_keep="scroll"),
        tag("p", words("ask.none"), cls="note", data_none=LIST, hidden=True),
        _broken(scene),
        cls="card library",
        aria_label=words("ask.library"),
    )


def _broken(scene: Scene) -> Html | None:
    """The files that hold no question that can be asked, with line and fault in the program's own words."""
    if not (problems := library().problems):
        return None
    faults = [tag("p", str(each), lang="en") for each in problems]
    return tag("div", tag("p", scene.words("ask.broken")), faults, cls="message", data_testid="broken")


def _topic(scene: Scene, topic: str, chosen: str) -> Html:
    items = [_item(scene, query, chosen) for query in topics()[topic]]
    return tag(
        "section", tag("h3", scene.words(f"topic.{topic}"), cls="caps"), tag("ul", items), data_group=True
    )


def _item(scene: Scene, query: Query, chosen: str) -> Html:
    language = scene.words.language
    title, question = query.title.best(language), query.question.best(language)
    link = tag(
        "a",
        title,
        href=scene.address.to("ask", name=query.name),
        title=question,
        aria_current="true" if query.name == chosen else None,
        data_testid=f"question-{query.name}",
    )
    found = fold(f"{title} {question} {query.name}")
    return tag("li", link, data_find=found)
