"""The sources: from when they are, in which languages, and what rests on each."""

from collections.abc import Sequence

from babel import Locale

from dashboard.components import query, take
from dashboard.files import Grid
from dashboard.i18n import LOCALES
from dashboard.markup import Html, tag, web
from dashboard.present import behind
from dashboard.present.holdings import ORDERS, RESTS, Used, kinds, languages, listed, years
from dashboard.present.leads import ask
from dashboard.present.scene import Scene

MOST_CITED = "sources/most-cited"
FIRST = 50  # rows before somebody asks for all


def card(scene: Scene, sources: Sequence[Used]) -> Html:
    found = listed(scene, sources)
    return tag(
        "section",
        tag("h2", scene.words("data.sources"), tag("small", scene.words("count.sources", n=len(sources)))),
        _years(scene, sources),
        _picture(scene),
        _tools(scene, sources),
        _table(scene, found) if found else _nothing(scene),
        cls="card sources",
        data_testid="sources",
        data_rows=len(found),
    )


def by_language(scene: Scene, sources: Sequence[Used]) -> Html:
    """In which languages the sources are; each opens those in the list below."""
    words, counted = scene.words, languages(sources)
    most = max((count for _, count in counted), default=1)
    rows = [
        tag(
            "li",
            tag("span", called(scene, code)),
            tag(
                "span",
                tag("span", cls="length", style=f"--length:{count / most:.4f}"),
                tag("a", words.number(count), href=scene.address.to("data", language=code)),
            ),
        )
        for code, count in counted
    ]
    heading = tag("h2", words("data.by-language"))
    return tag("section", heading, tag("ul", rows, cls="pairs"), cls="card", data_testid="languages")


def _years(scene: Scene, sources: Sequence[Used]) -> Html:
    """A bar for each year; those without a date apart."""
    words, counted = scene.words, years(sources)
    most = max((count for _, count in counted), default=1)
    undated = sum(one.source.date is None for one in sources)
    bars = [
        tag(
            "a",
            tag("span", style=f"--length:{count / most:.4f}"),
            tag("small", year if int(year) % 5 == 0 else ""),
            href=scene.address.to("ask", cypher=behind.of_year(year)),
            title=words("data.year", year=year, n=count),
            aria_label=words("data.year", year=year, n=count),
        )
        for year, count in counted
    ]
    apart = tag(
        "a",
        words("data.undated", n=undated),
        href=scene.address.href(rest="undated"),
        cls="undated",
    )
    return tag(
        "div",
        tag("div", bars, cls="by-year", id="by-year"),
        apart,
        cls="yearly",
        role="group",
        aria_label=words("data.years"),
    )


def _picture(scene: Scene) -> Html:
    shot = take.Picture("sources", "#by-year", scene.words("data.years"))
    return take.picture(scene, shot, query=query.of_library(scene, MOST_CITED))


def _tools(scene: Scene, sources: Sequence[Used]) -> Html:
    words, address = scene.words, scene.address
    field = tag(
        "input",
        type="search",
        id="source-search",
        cls="field",
        value=address.option("q"),
        placeholder=words("data.search"),
        aria_label=words("data.search"),
        data_param="q",
        data_href=address.href(q=""),
        data_testid="source-search",
    )
    rests = [("", "data.rest.all"), *((rest, f"data.rest.{rest}") for rest in RESTS)]
    orders = [(order, f"data.sort.{order}") for order in ORDERS]
    return tag(
        "div",
        field,
        _language(scene, sources),
        _choice(scene, "rest", address.option("rest"), rests),
        _choice(scene, "sort", address.option("sort") or ORDERS[0], orders),
        cls="tools",
    )


def _language(scene: Scene, sources: Sequence[Used]) -> Html:
    words, address = scene.words, scene.address
    chosen = address.option("language")
    options = [tag("option", words("data.languages"), value="", selected=not chosen)]
    options += [
        tag("option", f"{called(scene, code)} ({words.number(count)})", value=code, selected=code == chosen)
        for code, count in languages(sources)
    ]
    return tag(
        "select",
        options,
        cls="field",
        id="source-language",
        data_param="language",
        data_href=address.href(language=""),
        data_testid="source-language",
        aria_label=words("language"),
    )


def _choice(scene: Scene, name: str, chosen: str, options: Sequence[tuple[str, str]]) -> Html:
    links = [
        tag(
            "a",
            scene.words(key),
            href=scene.address.href(**{name: value, "every": False}),
            aria_current="true" if value == chosen else None,
        )
        for value, key in options
    ]
    label = scene.words(f"data.{name}")
    return tag("div", links, cls="choice", role="group", aria_label=label, data_testid=f"source-{name}")


def _table(scene: Scene, found: Sequence[Used]) -> Html:
    words = scene.words
    shown = found if scene.address.every else found[:FIRST]
    columns = ("source", "publisher", "date", "language", "records", "alone")
    head = [
        tag(
            "th",
            words(f"data.column.{name}"),
            scope="col",
            cls="number" if name in ("records", "alone") else None,
        )
        for name in columns
    ]
    rest = len(found) - len(shown)
    more = tag("a", words("ask.more", n=len(found)), href=scene.address.href(every=True), cls="button")
    table = tag(
        "table",
        tag("thead", tag("tr", head)),
        tag("tbody", [_row(scene, one) for one in shown]),
        cls="twin answer",
    )
    return tag(
        "div",
        tag("div", table, cls="scroll", tabindex=0, role="region", aria_label=words("data.sources")),
        tag("p", words("ask.first", n=len(shown)), " ", more, cls="note rest") if rest else None,
    )


def _row(scene: Scene, one: Used) -> Html:
    words, source = scene.words, one.source
    url = web(source.url)
    leads = {"href": url, "target": "_blank", "rel": "noopener noreferrer"} if url else {}
    title = tag("a" if url else "span", source.title, lang=source.language, title=source.id, **leads)
    rests = tag("a", words.number(one.records), href=ask(scene, "sources/what-rests-on", source=source.id))
    return tag(
        "tr",
        tag("th", title, scope="row"),
        tag("td", source.publisher),
        tag("td", words.edtf(source.date) if source.date else tag("i", words("date.undated"))),
        tag("td", called(scene, source.language)),
        tag("td", rests if one.records else words.number(0), cls="number"),
        tag("td", _alone(scene, one), cls="number"),
        data_source=source.id,
    )


def _alone(scene: Scene, one: Used) -> Html | None:
    """How many rest on it alone; the number lists them."""
    href = scene.address.to("ask", cypher=behind.alone_on(one.source.id))
    return tag("a", scene.words.number(one.alone), href=href, data_count=one.alone) if one.alone else None


def called(scene: Scene, code: str) -> str:
    """A language in the reader's language."""
    return Locale.parse(code, sep="-").get_language_name(LOCALES[scene.words.language]) or code


def _nothing(scene: Scene) -> Html:
    clear = tag("a", scene.words("data.clear"), href=scene.address.to("data"))
    return tag("p", scene.words("data.nothing"), " ", clear, cls="message")


FIELDS = ("id", "title", "publisher", "date", "language", "url", "records", "only_source_of")


def grids(scene: Scene, sources: Sequence[Used]) -> list[Grid]:
    """The sources in view, how many there are by language and year, and the records by kind."""
    rows = tuple(
        (
            *(one.source.id, one.source.title, one.source.publisher, one.source.date, one.source.language),
            *(one.source.url, one.records, one.alone),
        )
        for one in listed(scene, sources)
    )
    counted = tuple((one.kind, one.count, one.single, one.low) for one in kinds(scene.snapshot.records))
    return [
        Grid("sources", FIELDS, rows),
        Grid("records", ("kind", "records", "one_source", "low"), counted),
        Grid("languages", ("language", "sources"), languages(sources)),
        Grid("years", ("year", "sources"), years(sources)),
    ]
