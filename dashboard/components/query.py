"""The query behind a figure: its text with the values filled in, ready to copy, to run, or to open in Ask."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dashboard.i18n import Words
from dashboard.markup import Child, Html, tag
from dashboard.present import behind
from dashboard.present.scene import Scene
from dashboard.state import there_is
from graph.model.base import Record
from queries import catalogue, statement

ASK = "ask"
MOST = 250  # records that one statement names


@dataclass(frozen=True, slots=True)
class Query:
    """A query of the library with its values; the day is one of them unless it is timeless."""

    name: str
    text: str
    parameters: Mapping[str, str]


def of_library(scene: Scene, name: str, **parameters: str) -> Query:
    """A question of the library on the scene's day."""
    found = catalogue.find(name)
    day = {} if found.timeless else {"as_of": scene.day.isoformat()}
    return Query(found.name, found.cypher, {**parameters, **day})


def section(scene: Scene, query: Query, rows: int | None = None) -> Html:
    """The query with its values filled in, ready to paste, and the command that asks it.

    `rows` is the figure it stands behind, where each row is one of what was counted.
    """
    words, text = scene.words, filled(query)
    copies = (
        copying(words, words("query.copy"), text),
        copying(words, words("query.command"), command(scene, query)),
    )
    name = query.name if rows is None else f"{query.name} · {words('query.rows', n=rows)}"
    return unfolding(words, name, text, tag("div", copies, _ask(scene, query, rows), cls="tools"))


def free(scene: Scene, text: str, rows: int) -> Html:
    """A statement that no question of the library holds, and how many rows it gives."""
    words, to = scene.words, scene.address.to
    copy = copying(words, words("query.copy"), text)
    tools = tag("div", copy, _editor(scene, to(ASK, cypher=text), rows), cls="tools")
    return unfolding(words, words("query.rows", n=rows), text, tools)


def records(scene: Scene, found: Iterable[Record]) -> Html | None:
    """The statement that lists exactly these records, where there are not too many for an address."""
    listed = _nameable(found)
    return free(scene, behind.records(listed), len(listed)) if listed else None


def figure(scene: Scene, shown: Child, found: Iterable[Record]) -> Html:
    """A number that opens the records it counts: in the editor, with their sources."""
    listed = _nameable(found)
    if not listed:
        return tag("span", shown)
    href = scene.address.to(ASK, cypher=behind.records(listed))
    return tag("a", shown, href=href, title=scene.words("query.show"), data_count=len(listed))


def _nameable(found: Iterable[Record]) -> list[Record]:
    """Each record once; none where there are too many for one statement."""
    listed = list({(one.KIND, one.id): one for one in found}.values())
    return listed if len(listed) <= MOST else []


def asking(scene: Scene, shown: Child, query: Query, rows: int) -> Html:
    """A number that opens a question of the library, which gives as many rows."""
    given = {f"p.{name}": value for name, value in query.parameters.items() if name != "as_of"}
    href = scene.address.to(ASK, name=query.name, **given)
    return tag("a", shown, href=href, title=scene.words("query.show"), data_count=rows)


def unfolding(words: Words, name: str, text: str, tools: Html | None = None) -> Html:
    """A query's text behind one line, with what can be done with it."""
    return tag(
        "details",
        tag("summary", words("query.show"), tag("small", name)),
        tag("pre", text, cls="query", tabindex=0, data_testid="query"),
        tools,
        data_testid="show-query",
    )


def copying(words: Words, label: str, text: str) -> Html:
    """A button that copies the text and says so."""
    return tag("button", label, type="button", cls="button", data_copy=text, data_done=words("copied"))


def command(scene: Scene, query: Query) -> str:
    options = [f"-p {name}={value}" for name, value in query.parameters.items() if name != "as_of"]
    return " ".join(["ksmm ask", query.name, *options, f"--as-of {scene.day}"])


def filled(query: Query) -> str:
    """The text with its values written out; what may be left open is null."""
    params = catalogue.find(query.name).params
    left_open = {param.name: param.default for param in params if not param.required}
    return statement.filled(query.text, {**left_open, **query.parameters})


def _ask(scene: Scene, query: Query, rows: int | None) -> Iterator[Html]:
    """The ways to Ask, where there is one: the question with its lists, and its text in the editor."""
    if there_is(ASK):
        given = {f"p.{name}": value for name, value in query.parameters.items() if name != "as_of"}
        to = scene.address.to
        yield tag("a", scene.words("query.ask"), href=to(ASK, name=query.name, **given), cls="button")
        yield _editor(scene, to(ASK, cypher=filled(query)), rows)


def _editor(scene: Scene, href: str, rows: int | None) -> Html:
    known = {"data_testid": "to-editor", "data_count": rows}
    return tag("a", scene.words("ask.editor"), href=href, cls="button main", **known)
