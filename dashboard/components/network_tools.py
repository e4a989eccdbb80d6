"""Above the network: start, reach, arrangement, size, ways, table."""

from collections import Counter
from collections.abc import Iterable, Mapping

from dashboard.markup import Html, tag
from dashboard.present.arrange import LAYOUTS, TREE
from dashboard.present.measures import MEASURES
from dashboard.present.network import opened, steps
from dashboard.present.origin import EVERYTHING
from dashboard.present.scene import Scene
from dashboard.sight import EQUAL, Sight
from graph.model.body import Actor
from graph.model.place import Jurisdiction
from graph.model.responsibility import Pillar

Option = tuple[str, str, bool]
LIST = "starts"


def bar(scene: Scene, sight: Sight) -> Html:
    """What stands above the picture; on the way from one body to another there is less to choose."""
    words, address = scene.words, scene.address
    on_a_way = sight.ways is not None or bool(address.option("from"))
    parts = _ends(scene, sight) if on_a_way else _start(scene, sight)
    shown = (
        ("show", "network.show.picture", address.href(table=False), not address.table),
        ("show", "network.show.table", address.href(table=True), address.table),
    )
    size = [(EQUAL, sight.measure is None), *((one, sight.measure == one) for one in MEASURES)]
    sizes = [(words(f"network.size.{one}"), address.href(size=one), on) for one, on in size]
    return tag(
        "div",
        parts,
        _choice("size", words("network.size"), sizes),
        _choice("show", words("tools.show"), [(words(key), href, on) for _, key, href, on in shown]),
        _list(scene),
        cls="tools",
    )


def _start(scene: Scene, sight: Sight) -> list[Html | None]:
    words, address = scene.words, scene.address
    reach = (0, 1) if sight.origin.kind != "body" else (1, 2)
    kind = "body" if sight.origin.kind == "body" else "group"
    here = steps(scene, sight.origin)
    reaches = [
        (words(f"network.steps.{kind}.{n}"), address.href(steps=str(n), open=""), n == here) for n in reach
    ]
    kinds = [
        (words(f"network.layout.{one}"), address.href(layout=one), one == sight.arranged.layout)
        for one in LAYOUTS
        if one != TREE or not sight.picture.large
    ]
    pick = {"pick": "", "tie": "", "open": "", "steps": ""}
    return [
        _field(scene, "id", sight.origin.id, address.href(id="", **pick)),
        _choice("steps", words("network.steps"), reaches),
        _choice("layout", words("network.layout"), kinds),
        _classes(scene, sight),
        _undo(scene),
        _way(scene, sight),
    ]


def _way(scene: Scene, sight: Sight) -> Html | None:
    """A way starts at the chosen body, or at the one that the picture started from, or at its first."""
    start = scene.address.option("pick") or (sight.origin.id if sight.origin.kind == "body" else "")
    start = start or next((spot.actor.id for spot in sight.picture.spots), "")
    if not start:
        return None
    href = scene.address.href(**{"from": start, "pick": "", "tie": ""})
    return tag("a", scene.words("network.way"), href=href, cls="button", data_testid="way")


def _ends(scene: Scene, sight: Sight) -> list[Html | None]:
    """Both ends of a way, which ways, and the way back."""
    words, address = scene.words, scene.address
    back = address.href(**{"id": address.option("from"), "from": "", "to": "", "routes": "", "tie": ""})
    swap = {"from": address.option("to"), "to": address.option("from")}
    drop = {"pick": "", "tie": ""}
    return [
        _field(scene, "from", address.option("from"), address.href(**drop)),
        _field(scene, "to", address.option("to"), address.href(**drop)),
        tag("a", words("network.swap"), href=address.href(**swap), cls="button") if sight.ways else None,
        _routes(scene, sight),
        tag("a", words("network.back"), href=back, cls="button", data_testid="leave-way"),
    ]


def _routes(scene: Scene, sight: Sight) -> Html | None:
    if sight.ways is None or sight.ways.paths.length is None:
        return None
    words, address, found = scene.words, scene.address, sight.ways
    apart = len(found.paths.disjoint or ())
    options = [
        (words("network.routes.shortest", n=found.paths.count), address.href(routes=""), not found.apart),
        (words("network.routes.apart", n=apart), address.href(routes="apart"), found.apart),
    ]
    return _choice("routes", words("network.routes"), options)


def _classes(scene: Scene, sight: Sight) -> Html | None:
    shown = scene.address.option("classes") == "shown"
    if not shown and not sight.picture.classes:
        return None
    key = "network.classes.hide" if shown else "network.classes.show"
    return tag(
        "a",
        scene.words(key, n=sight.picture.classes),
        href=scene.address.href(classes="" if shown else "shown"),
        cls="button",
        data_testid="classes",
    )


def _undo(scene: Scene) -> Html | None:
    """Takes back the last expansion."""
    done = opened(scene)
    if not done:
        return None
    return tag(
        "a",
        scene.words("network.undo", name=scene.short(done[-1])),
        href=scene.address.href(open=",".join(done[:-1])),
        cls="button",
        data_testid="undo",
    )


LABELS: Mapping[str, str] = {"id": "network.start", "from": "network.from", "to": "network.to"}


def _field(scene: Scene, name: str, id: str, href: str) -> Html:
    """A field that shows a name and goes to an id."""
    return tag(
        "label",
        tag("span", scene.words(LABELS[name])),
        tag(
            "input",
            type="text",
            value=next((text for known, text, _ in _known(scene) if known == id), id),
            list=LIST,
            id=f"network-{name}",
            cls="field start",
            data_param=name,
            data_href=href,
            data_testid=f"network-{name}",
            autocomplete="off",
            spellcheck="false",
        ),
        cls="labelled",
    )


def _list(scene: Scene) -> Html:
    """What can be written in a field; the short name stands for the id, the whole name is beside it."""
    options = [tag("option", name, value=short, data_id=id) for id, short, name in _known(scene)]
    return tag("datalist", options, id=LIST)


def _known(scene: Scene) -> list[tuple[str, str, str]]:
    """What a picture may start from, with a name that nothing else has, and its whole name."""
    words, records = scene.words, scene.snapshot.records
    found = [(EVERYTHING, words("network.everything"), "")]
    found += [(one.id, words.name(one.name), "") for one in records.of(Pillar).values()]
    found += [(one.id, words.name(one.name), "") for one in records.of(Jurisdiction).values()]
    bodies = sorted(records.of(Actor).items())
    found += [(id, scene.short(id), words.name(actor.name)) for id, actor in bodies]
    often = Counter(short for _, short, _ in found)
    return [(id, short if often[short] == 1 else f"{short} ({id})", name) for id, short, name in found]


def _choice(name: str, label: str, options: Iterable[Option]) -> Html:
    links = [tag("a", text, href=href, aria_current="true" if on else None) for text, href, on in options]
    return tag("div", links, cls="choice", role="group", aria_label=label, data_testid=name)
