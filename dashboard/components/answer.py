"""An answer on the screen: how much there is, what can be done with it, and its table."""

from collections.abc import Mapping, Sequence

from dashboard.components import query as queries
from dashboard.markup import Child, Html, tag
from dashboard.present import citing
from dashboard.present.answer import Answer, Cell, Head, Piece
from dashboard.present.answer_picture import AS, NETWORK
from dashboard.present.asked import Asked, Question
from dashboard.present.chart import CHART
from dashboard.present.scene import Scene
from graph.errors import KsmmError
from queries.catalogue import Query
from queries.runner import TIMEOUT
from queries.strangers import Sort, Stranger
from queries.table import Table

TOLD = (
    "cancelled",
    "time-limit",
    "engine-restarted",
    "engine-unreachable",
    "size-limit",
    "too-many-at-once",
)  # nothing is to be added to our own sentence

SEEN: Mapping[str, str] = {"": "ask.as.table", NETWORK: "ask.as.network", CHART: "ask.as.chart"}
UNKNOWN: Mapping[Sort, str] = {
    "label": "ask.stranger.label",
    "tie": "ask.stranger.tie",
    "property": "ask.stranger.property",
}


def summary(scene: Scene, answer: Answer, table: Table, pictures: Sequence[str]) -> Html:
    """How many rows, how long it took, whether the limit left some out; how to see them.

    `pictures`: what the answer can be besides a table.
    """
    words = scene.words
    parts = [words("ask.rows", n=answer.total), words("ask.took", ms=table.ms)]
    parts += [words("ask.truncated")] if answer.truncated else []
    heading = tag("h2", words("ask.answer"), tag("small", " · ".join(parts), role="status"))
    seen = _seen(scene, pictures) if pictures else None
    return tag("div", heading, seen, cls="summary", data_testid="summary", data_rows=answer.total)


def unknown(scene: Scene, found: Sequence[Stranger]) -> Html:
    """A sentence for each name in the text that the graph has not, and what was probably meant."""
    words = scene.words
    lines = [
        tag(
            "p",
            words(UNKNOWN[each.sort], name=each.name),
            " ",
            words("ask.stranger.near", names=words.either(each.near)) if each.near else None,
        )
        for each in found
    ]
    return tag("div", lines, cls="message", role="status", data_testid="strangers")


def _seen(scene: Scene, pictures: Sequence[str]) -> Html:
    words, address = scene.words, scene.address
    links = [
        tag(
            "a",
            words(SEEN[one]),
            href=address.href(**{AS: one}),
            aria_current="true" if address.option(AS) == one else None,
        )
        for one in ("", *pictures)
    ]
    return tag("div", links, cls="choice", role="group", aria_label=words("tools.show"), data_testid="as")


def grid(scene: Scene, answer: Answer, query: Query | None) -> Html:
    """The table; nothing found is said in a sentence."""
    words = scene.words
    if not answer.rows:
        return _empty(scene, query)
    head = tag("tr", [_head(one) for one in answer.heads])
    body = [tag("tr", [_cell(one) for one in row]) for row in answer.rows]
    rest = answer.total - len(answer.rows)
    more = tag("a", words("ask.more", n=answer.total), href=scene.address.href(every=True), cls="button")
    table = tag("table", tag("thead", head), tag("tbody", body), cls="twin answer", id="answer-rows")
    return tag(
        "div",
        tag("div", table, cls="scroll", tabindex=0, role="region", aria_label=words("ask.answer")),
        tag("p", words("ask.first", n=len(answer.rows)), " ", more, cls="note rest") if rest else None,
        data_testid="answer",
    )


def _empty(scene: Scene, query: Query | None) -> Html:
    words = scene.words
    why = query.may_be_empty if query and words.language == "en" else None
    other = tag("p", query.may_be_empty, lang="en", cls="note") if query and not why else None
    return tag(
        "div", tag("p", words("ask.empty"), " ", why or ""), other, cls="message", data_testid="answer"
    )


def _head(head: Head) -> Html:
    return tag(
        "th", head.word, scope="col", cls="number" if head.number else None, title=head.means or head.name
    )


def _cell(cell: Cell) -> Html:
    if cell.share is not None:
        bar = tag("span", cls="length", style=f"--length:{cell.share:.4f}")
        return tag("td", bar, tag("span", cell.pieces[0].text), cls="number barred")
    return tag("td", joined(cell.pieces, ", "), cls="number" if cell.number else None)


def joined(pieces: Sequence[Piece], between: str) -> list[Child]:
    parts: list[Child] = []
    for at, each in enumerate(pieces):
        parts += [between] if at else []
        parts.append(piece(each))
    return parts


def piece(one: Piece) -> Html:
    """A text, with its link if it leads somewhere."""
    full = one.full or None
    if one.href is None:
        return tag("span", one.text, title=full, lang=one.lang)
    away = not one.href.startswith("./")
    extra = {"target": "_blank", "rel": "noopener noreferrer"} if away else {}
    return tag("a", one.text, href=one.href, title=full, lang=one.lang, **extra)


def taking(scene: Scene, asked: Asked, question: Question) -> Html:
    """To copy: the query, the command, the line for citing; and the query to read."""
    words, query = scene.words, asked.query
    line, text = citing.line(scene, query, question), citing.text(query, question)
    copies = (("query.copy", text), ("query.command", citing.command(query, question)))
    buttons = [queries.copying(words, words(key), what) for key, what in copies]
    cite = tag("button", words("cite.copy"), type="button", cls="button", data_copy=line)
    unknown = citing.unknown(scene) if citing.concerned(query, question) else None
    return tag(
        "div",
        tag("p", unknown, cls="note", data_testid="unknown-share") if unknown else None,
        tag("div", tag("p", line, data_testid="cite"), cite, cls="cite"),
        tag("div", buttons, cls="tools"),
        queries.unfolding(words, query.name, text) if query else None,
        cls="taking",
    )


def failed(scene: Scene, error: KsmmError) -> Html:
    """What went wrong, and what to write instead; the details are the program's own words, in English."""
    words = scene.words
    known = words.said(f"error.{error.code}", "").format(n=int(TIMEOUT))
    if error.code in TOLD:
        return tag("p", known, cls="message", role="alert", data_testid="failed", data_code=error.code)
    where = f"{error.where}: " if error.where and str(error.where) else ""
    said = tag("span", where, error.what.rstrip("."), ". ", error.next, lang="en")
    return tag(
        "div",
        tag("p", tag("b", known)) if known else None,
        tag("p", said),
        cls="message",
        role="alert",
        data_testid="failed",
        data_code=error.code,
    )


def running(scene: Scene, seconds: int) -> Html:
    text = scene.words("ask.running", n=seconds)
    return tag("p", tag("span", cls="spin", aria_hidden="true"), text, cls="message running", role="status")
