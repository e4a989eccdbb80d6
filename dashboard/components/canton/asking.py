"""What is unknown in a canton, by whom to ask: a suggestion of ours, and said to be one."""

from dashboard.components import bodies
from dashboard.components.signs import name
from dashboard.markup import Child, Html, tag
from dashboard.present.scene import Scene
from dashboard.present.whom import Ask, questions
from graph.coverage.values import Cell


def card(scene: Scene, place: str, cells: tuple[Cell, ...]) -> Html:
    words, asks = scene.words, questions(scene, place, cells)
    unknown = sum(len(ask.responsibilities) for ask in asks)
    rows = [_ask(scene, place, ask) for ask in asks]
    return tag(
        "section",
        tag("div", tag("h2", words("canton.ask")), cls="head"),
        tag("p", words("canton.ask.note", n=unknown), " ", _contacts(scene, asks), cls="note"),
        tag("ul", rows, cls="asks") if rows else None,
        cls="card",
        data_testid="whom-to-ask",
        data_count=unknown,
    )


def _contacts(scene: Scene, asks: tuple[Ask, ...]) -> str:
    """How many of those to ask have a public page on record."""
    known = [actor for ask in asks for id in ask.bodies if (actor := scene.actor(id))]
    with_page = sum(actor.url is not None for actor in known)
    return scene.words("canton.ask.contacts", n=with_page, whole=len(known)) if known else ""


def _ask(scene: Scene, place: str, ask: Ask) -> Html:
    words = scene.words
    links = [
        tag(
            "a",
            scene.responsibility_name(id),
            href=scene.address.to("coverage", responsibility=id, jurisdiction=place),
        )
        for id in ask.responsibilities
    ]
    whom = [*_whom(scene, ask), *([] if ask.bodies else [" ", tag("span", words("nobody"), cls="badge")])]
    return tag(
        "li",
        tag("h3", whom),
        tag("p", [part for one in links for part in ("; ", one)][1:]),
        tag("small", words(f"canton.ask.why.{ask.why}")),
        data_why=ask.why,
    )


def _whom(scene: Scene, ask: Ask) -> list[Child]:
    """The bodies by name; else the class or the government that nobody is on record for."""
    if ask.bodies:
        links = [bodies.link(scene, id, long=True) for id in ask.bodies]
        return [part for one in links for part in (", ", one)][1:]
    kind = scene.actor(ask.kind)
    return [name(kind.name, scene.words) if kind else scene.words("canton.ask.government")]
