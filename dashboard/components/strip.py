"""The drawing of the unit's life: plans, the unit with a fading end, its successor; and the same in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dashboard.markup import Html, tag
from dashboard.present import behind
from dashboard.present.scene import Scene
from dashboard.present.unit import Story
from graph.model.body import Actor
from graph.model.dates import Edtf

WIDTH, LEFT, RIGHT = 1336, 150, 20
LANES = (30, 72, 114)
HEIGHT, LANE = 172, 24


@dataclass(frozen=True, slots=True)
class Scale:
    """Days to pixels."""

    first: int
    last: int

    def x(self, day: date) -> float:
        years = day.year - self.first + (day.timetuple().tm_yday - 1) / 365.25
        return round(LEFT + (WIDTH - LEFT - RIGHT) * years / (self.last - self.first), 1)


def drawing(scene: Scene, story: Story) -> Html:
    """The drawing; the list of events says the same in words."""
    scale = _scale(story, scene.today)
    parts = [
        *_axis(scale),
        *_plans(scene, story, scale),
        *_unit(scene, story, scale),
        *_successor(scene, story, scale),
        *_day_lines(scene, story, scale),
    ]
    label = ". ".join(f"{when}: {what}" for _, when, what in told(scene, story))
    return tag(
        "svg", _fades(), parts, viewBox=f"0 0 {WIDTH} {HEIGHT}", id="strip", role="img", aria_label=label
    )


def _scale(story: Story, today: date) -> Scale:
    ends = [plan.period_to.latest.year for plan in story.plans if plan.period_to and plan.period_to.latest]
    since = story.unit.since
    first = since.earliest.year if since and since.earliest else story.day.year - 10
    first = min(
        [
            first,
            *(p.period_from.earliest.year for p in story.plans if p.period_from and p.period_from.earliest),
        ]
    )
    return Scale(first - 1 - first % 2, max([today.year + 1, *(year + 1 for year in ends)]))


def _text(x: float, y: float, text: str, cls: str, anchor: str = "start") -> Html:
    return tag("text", text, x=x, y=y, cls=cls, text_anchor=anchor)


def _axis(scale: Scale) -> Iterable[Html]:
    for year in range(scale.first + scale.first % 2, scale.last + 1, 2):
        x = scale.x(date(year, 1, 1))
        yield tag("line", x1=x, x2=x, y1=24, y2=146, cls="grid-line")
        yield _text(x, 164, str(year), "axis", "middle")


def _fades() -> Html:
    def fade(id: str, first: int, last: int) -> Html:
        stops = [tag("stop", offset=o, cls="life", stop_opacity=a) for o, a in ((0, first), (1, last))]
        return tag("linearGradient", stops, id=id)

    return tag("defs", fade("story-out", 1, 0), fade("story-in", 0, 1))


def _box(left: float, right: float, lane: int, **attributes: object) -> Html:
    width = max(round(right - left, 1), 2)
    return tag("rect", x=left, y=LANES[lane], width=width, height=LANE, **attributes)


def _plans(scene: Scene, story: Story, scale: Scale) -> Iterable[Html]:
    words = scene.words
    yield _text(0, LANES[0] + 16, words("story.plans"), "lane")
    for number, plan in enumerate(story.plans, 1):
        first, last = plan.period_from, plan.period_to
        if not (first and last and first.earliest and last.latest):
            continue
        left, right = scale.x(first.earliest), scale.x(last.latest)
        text = words("story.plan", number=number, first=str(first.earliest.year), last=str(last.latest.year))
        box = _box(left, right, 0, rx=4, cls="plan")
        mark = scale.x(story.day)
        at = mark + 8 if left <= mark < left + 90 else left + 8
        yield tag("g", tag("title", words.name(plan.name)), box, _text(at, LANES[0] + 16, text, "say"))


def _unit(scene: Scene, story: Story, scale: Scale) -> Iterable[Html]:
    """Solid while it surely was, fading over the time in which it ended."""
    words, unit = scene.words, story.unit
    yield _text(0, LANES[1] + 16, words("story.unit"), "lane")
    start = unit.since.earliest if unit.since else None
    left = scale.x(start or date(scale.first, 1, 1))
    sure = unit.until.surely_lasts if unit.until else scene.today
    gone = unit.until.latest if unit.until else None
    solid = scale.x(sure or scene.today)
    yield _box(left, solid, 1, rx=3, cls="solid")
    if gone and gone != sure:
        yield _box(solid - 2, scale.x(gone), 1, fill="url(#story-out)")
    begun = words.edtf(unit.since) if unit.since else words("date.unknown")
    yield _text(left + 10, LANES[1] + 16, f"{scene.short(unit.id)}, {begun}", "on")
    if unit.until and gone:
        yield _text(scale.x(gone) + 8, LANES[1] + 16, _ended(scene, unit.until), "say")


def _successor(scene: Scene, story: Story, scale: Scale) -> Iterable[Html]:
    body = story.successor
    if body is None:
        return
    words = scene.words
    yield _text(0, LANES[2] + 16, words("story.successor"), "lane")
    right = scale.x(scene.today)
    first, sure = _start(body, story)
    if sure != first:
        yield _box(scale.x(first), scale.x(sure) + 2, 2, fill="url(#story-in)")
    yield _box(scale.x(sure), right, 2, rx=3, cls="solid")
    seen = f", {words('story.since', when=words.edtf(body.since))}" if body.since else ""
    yield _text(right - 10, LANES[2] + 16, scene.short(body.id) + seen, "on", "end")


def _start(body: Actor, story: Story) -> tuple[date, date]:
    since: Edtf | None = body.since
    first = (since.earliest if since else None) or story.day
    return first, (since.surely_begun if since else None) or first


def _day_lines(scene: Scene, story: Story, scale: Scale) -> Iterable[Html]:
    words = scene.words
    marks = (
        (story.day, words("story.page", day=words.day(story.day)), "mark dashed"),
        (scene.today, words("story.today"), "mark"),
    )
    for day, text, cls in marks:
        x = scale.x(day)
        yield tag("line", x1=x, x2=x, y1=20, y2=146, cls=cls)
        yield _text(x - 5, 13, text, "day", "end")


def _ended(scene: Scene, until: Edtf) -> str:
    return scene.words("story.ended", when=scene.words.edtf(until))


def told(scene: Scene, story: Story) -> list[tuple[str, str, str]]:
    """The strip as a list: what each line is about, its date, a sentence."""
    words, unit = scene.words, scene.short(story.unit.id)
    told: list[tuple[str, str, str]] = []
    if story.unit.since:
        told.append(("unit", words.edtf(story.unit.since), words("story.event.starts", unit=unit)))
    page = words("story.event.page", unit=unit, n=len(story.held))
    told.append(("held", words.day(story.day), page))
    if story.unit.until:
        told.append(("unit", words.edtf(story.unit.until), words("story.event.ends", unit=unit)))
    if story.successor and story.successor.since:
        name = words.name(story.successor.name)
        when = words.edtf(story.successor.since)
        told.append(("successor", when, words("story.event.successor", name=name)))
    told.append(("orphans", words("story.today"), words("story.event.today", n=len(story.orphans))))
    return told


def ways(scene: Scene, story: Story) -> dict[str, str]:
    """Where each line of it leads."""
    to = scene.address.to
    found = {"unit": to("bodies", id=story.unit.id), "held": to("ask", cypher=behind.records(story.held))}
    if story.successor:
        found["successor"] = to("bodies", id=story.successor.id)
    if story.orphans:
        first, country = story.orphans[0].responsibility.id, scene.snapshot.country
        found["orphans"] = to("coverage", responsibility=first, jurisdiction=country)
    return found
