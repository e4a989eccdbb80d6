"""A body's ties along its time, by family; each opens its record."""

from collections.abc import Iterable, Sequence

from dashboard.components.body import ties, told, track
from dashboard.markup import Html, tag
from dashboard.present.body import Profile
from dashboard.present.scene import Scene
from dashboard.present.strips import Strand
from graph.model.body import FAMILIES

SHOWN = 8  # ties of a family in sight before the rest is folded


def rows(scene: Scene, of: Profile) -> Iterable[Html]:
    for family, types in FAMILIES.items():
        mine = [one for one in of.strip.strands if one.of.tie.type in types]
        if mine:
            yield from _family(scene, of, family, mine)


def _family(scene: Scene, of: Profile, family: str, mine: Sequence[Strand]) -> Iterable[Html]:
    words = scene.words
    sign = tag("i", cls=f"line {family}")
    yield track.heading(words(f"body.family.{family}"), told.counted(scene, mine), sign)
    shown = [_row(scene, of, one) for one in mine]
    few = len(mine) if len(mine) <= SHOWN + 1 else SHOWN  # one row is no longer than the line that folds it
    yield from shown[:few]
    if rest := shown[few:]:
        more = tag("summary", words("body.time.more", n=len(rest)), tabindex=-1, data_item=True)
        yield tag("details", more, rest, cls="more", data_testid=f"more-{family}")


def _row(scene: Scene, of: Profile, one: Strand) -> Html:
    way, other = scene.words(f"way.{one.of.way}"), scene.short(one.of.other)
    said = f"{way} {other}, {told.said(scene, one, one.of.tie)}"
    text = track.name(other, tag("span", way, " "), title=f"{way} {other}")
    line = track.Line(
        said=said,
        names=(text,),
        track=track.bar(scene, of.strip.axis, one, "tie"),
        opened=ties.record(scene, one.of),
        record=f"relations:{one.of.tie.id}",
        cls="lane named strand",
    )
    return track.row(line)
