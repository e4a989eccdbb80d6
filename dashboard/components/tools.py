"""Above the matrix: pillar, order, proposed ones, matrix or table."""

from collections.abc import Iterable

from dashboard.markup import Html, tag
from dashboard.present.scene import Scene
from graph.model.responsibility import Pillar


def bar(scene: Scene) -> Html:
    """Pillar, order, proposed ones, matrix or table."""
    words, address = scene.words, scene.address
    return tag(
        "div",
        _pillar(scene),
        _choice(
            "order",
            words("tools.order"),
            [
                (words("tools.order.known"), address.href(official=False), not address.official),
                (words("tools.order.official"), address.href(official=True), address.official),
            ],
        ),
        _choice(
            "proposed",
            words("tools.proposed"),
            [
                (words("tools.proposed.with"), address.href(agreed=False), not address.agreed),
                (words("tools.proposed.without"), address.href(agreed=True), address.agreed),
            ],
        ),
        _choice(
            "show",
            words("tools.show"),
            [
                (words("tools.matrix"), address.href(table=False), not address.table),
                (words("tools.table"), address.href(table=True), address.table),
            ],
        ),
        cls="tools",
    )


def _pillar(scene: Scene) -> Html:
    words, address = scene.words, scene.address
    pillars = sorted(scene.snapshot.records.of(Pillar).values(), key=lambda pillar: pillar.position)
    options = [tag("option", words("tools.pillar.all"), value="", selected=not address.pillar)]
    options += [
        tag("option", words.name(p.name), value=p.id, selected=p.id == address.pillar) for p in pillars
    ]
    return tag(
        "select",
        options,
        cls="field",
        id="pillar",
        data_param="pillar",
        data_href=address.href(pillar=""),
        data_testid="pillar",
        aria_label=words("tools.pillar"),
    )


def _choice(name: str, label: str, options: Iterable[tuple[str, str, bool]]) -> Html:
    links = [tag("a", text, href=href, aria_current="true" if on else None) for text, href, on in options]
    return tag("div", links, cls="choice", role="group", aria_label=label, data_testid=name)
