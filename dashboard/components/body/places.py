"""Where a body carries something: the cantons as tiles, with how much it holds there on the day."""

from dashboard.markup import Html, tag
from dashboard.present.body import Profile
from dashboard.present.scene import Scene
from dashboard.present.strips import Lane
from dashboard.present.tiles import spots
from dashboard.state import there_is
from graph.coverage.evidence import cantons

DEPTHS = ("few", "some", "many")  # the blue of a tile by how many responsibilities


def card(scene: Scene, of: Profile) -> Html:
    words = scene.words
    head = tag("div", tag("h2", words("body.places")), tag("small", words("body.places.note")), cls="head")
    stood = spots(cantons(scene.snapshot.records))
    tiles = [_tile(scene, of, id, *spot) for id, spot in stood.items()]
    tiles.sort(key=lambda tile: "tile none" in tile)  # first what can be reached by keyboard
    return tag(
        "section",
        head,
        tag("ul", tiles, cls="tiles"),
        tag("p", _country(scene, of), cls="note"),
        cls="card",
        data_testid="body-places",
    )


def _tile(scene: Scene, of: Profile, id: str, column: int, row: int) -> Html:
    """Blue by how many responsibilities; dashed where it was and is no more."""
    words, lanes = scene.words, of.places.get(id, ())
    held = responsibilities(lanes)
    over = bool(lanes) and not held and all(lane.ended for lane in lanes)
    said = (
        words("body.places.held", n=held)
        if held
        else words("body.ended")
        if over
        else words("body.places.no")
    )
    if lanes and not held and not over:
        said = words("picture.truth.perhaps")
    shade = DEPTHS[min(held, len(DEPTHS)) - 1] if held else "over" if over else "perhaps" if lanes else "none"
    text = (tag("b", id.rsplit("-", 1)[-1]), tag("small", held or said if lanes else ""))
    title = f"{scene.place_name(id)}: {said}"
    to = scene.address.to("cantons", jurisdiction=id) if there_is("cantons") and lanes else None
    inner = tag("a", text, href=to, aria_label=title) if to else tag("span", text)
    return tag("li", inner, cls=f"tile {shade}", title=title, style=f"grid-area:{row + 1}/{column + 1}")


def responsibilities(lanes: tuple[Lane, ...]) -> int:
    """Different responsibilities held for sure on the day."""
    return len({lane.of.responsibility for lane in lanes if lane.truth == "yes"})


def _country(scene: Scene, of: Profile) -> str:
    """What it holds for the whole country, beside the cantons."""
    words = scene.words
    lanes = [lane for lane in of.places.get(scene.snapshot.country, ()) if lane.truth == "yes"]
    names = dict.fromkeys(scene.responsibility_name(lane.of.responsibility) for lane in lanes)
    if not names:
        return words("body.places.country.none")
    return words("body.places.country", what="; ".join(names))
