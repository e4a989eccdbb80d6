"""A question of the library: what it asks, what is missing, and the way into the editor."""

from dashboard.markup import Html, tag
from dashboard.present.answer import named
from dashboard.present.asked import Asked, statement
from dashboard.present.scene import Scene
from graph.model.registry import KINDS
from queries.catalogue import Query, find
from queries.front import Param


def head(scene: Scene, query: Query, asked: Asked) -> Html:
    """Title and question in the reader's language."""
    language = scene.words.language
    button = None
    if asked.question:
        button = tag(
            "a",
            scene.words("ask.editor"),
            href=scene.address.to("ask", cypher=statement(query, asked.question)),
            cls="button",
            data_testid="to-editor",
        )
    text = tag(
        "div",
        tag("h2", query.title.best(language)),
        tag("p", query.question.best(language), cls="sub"),
    )
    return tag("header", text, button, cls="question", data_testid="question", data_name=query.name)


def free(scene: Scene) -> Html:
    """What stands above the editor."""
    words = scene.words
    heading = tag("div", tag("h2", words("ask.free")), tag("p", words("ask.free.text"), cls="sub"))
    return tag("header", heading, cls="question")


def missing(scene: Scene, query: Query, asked: Asked) -> Html:
    """What has to be chosen first, with an example a click away."""
    words = scene.words
    names = ", ".join(words(f"param.{param.name}") for param in asked.missing)
    shown = ", ".join(_example(scene, param) for param in query.params if param.required)
    values = {f"p.{param.name}": str(param.example) for param in query.params if param.required}
    link = tag(
        "a", words("ask.example", what=shown), href=scene.address.href(**values), data_testid="example"
    )
    return tag("p", words("ask.missing", what=names), " ", link, cls="message", data_testid="missing")


def unknown(scene: Scene, name: str) -> Html:
    return tag(
        "p", scene.words("ask.unknown", name=name), cls="message", role="status", data_testid="missing"
    )


def plain(scene: Scene, param: Param) -> Html:
    """A field for a value that no list feeds."""
    words = scene.words
    value = scene.address.given.get(param.name, "")
    field = tag(
        "input",
        type="date" if param.type == "day" else "text",
        id=f"p-{param.name}",
        cls="field",
        value=value,
        placeholder=str(param.example),
        data_param=f"p.{param.name}",
        data_href=scene.address.href(**{f"p.{param.name}": ""}),
        autocomplete="off",
    )
    clear = tag("a", words("ask.clear"), href=scene.address.href(**{f"p.{param.name}": ""}), cls="button")
    return tag(
        "div",
        tag("label", words(f"param.{param.name}"), for_=f"p-{param.name}"),
        tag("div", field, clear if value else None, cls="tools"),
        cls="param",
    )


def _example(scene: Scene, param: Param) -> str:
    """The example by the name of its record."""
    kind = (param.picker or "").partition(":")[0]
    if kind and kind not in KINDS:
        kind = find(kind).columns[0].kind or ""
    return named(scene, kind, str(param.example), short=True).text if kind else str(param.example)
