"""Above the matrix: pillar, lens, a day to look back to, order, proposed ones, matrix or table."""

from collections.abc import Iterable

from dashboard.markup import Html, tag
from dashboard.present.lens import CRIMES, GROUPS, LEVELS
from dashboard.present.scene import Scene
from graph.model.responsibility import Pillar

LENSES = (("crime", CRIMES), ("group", GROUPS), ("level", LEVELS))


def bar(scene: Scene) -> Html:
    """Pillar, order, proposed ones, matrix or table."""
    words, address = scene.words, scene.address
    return tag(
        "div",
        _pillar(scene),
        *(_lens(scene, name, ids) for name, ids in LENSES),
        _since(scene),
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


def _lens(scene: Scene, name: str, ids: Iterable[str]) -> Html:
    """One crime, one group, one level, or all of them."""
    words, chosen = scene.words, scene.address.option(name)
    options = [tag("option", words(f"lens.{name}.all"), value="", selected=not chosen)]
    options += [tag("option", words(f"lens.{name}.{id}"), value=id, selected=id == chosen) for id in ids]
    return tag(
        "select",
        options,
        cls="field",
        id=name,
        data_param=name,
        data_href=scene.address.href(**{name: ""}),
        data_testid=name,
        aria_label=words(f"lens.{name}"),
    )


def _since(scene: Scene) -> Html:
    """A day to look back to: what moved since then stands out."""
    words, address = scene.words, scene.address
    day = address.option("since")
    field = tag(
        "input",
        type="date",
        value=day or None,
        data_param="since",
        data_href=address.href(since=""),
        id="since",
        data_testid="since",
        min="1900-01-01",
        max="2100-12-31",
    )
    count = _moved(scene)
    label = tag("label", words("tools.since"), field, count, cls="chosen" if day else None)
    clear = tag("a", "×", href=address.href(since=""), aria_label=words("legend.clear")) if day else None
    return tag("div", label, clear, cls="choice", role="group", aria_label=words("tools.since"))


def _moved(scene: Scene) -> Html | None:
    if scene.moved is None:
        return None
    count = sum(cell.key in scene.moved for cell in scene.cells())
    return tag("b", scene.words.number(count), data_testid="moved", data_count=count)


def _choice(name: str, label: str, options: Iterable[tuple[str, str, bool]]) -> Html:
    links = [tag("a", text, href=href, aria_current="true" if on else None) for text, href, on in options]
    return tag("div", links, cls="choice", role="group", aria_label=label, data_testid=name)
