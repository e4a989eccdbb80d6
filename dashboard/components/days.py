"""Which day a screen shows: today, a day of interest, any other."""

from dashboard.markup import Html, tag
from dashboard.present.scene import Scene


def control(scene: Scene) -> Html:
    """Today, the data set's days of interest, and any other day."""
    words, address = scene.words, scene.address
    days = scene.snapshot.dataset.reference_days
    links = [_day(scene, None, words("day.today", day=words.day(scene.today)), words("day.today.long"))]
    links += [_day(scene, d.day, words.day(d.day), words.name(d.title)) for d in days]
    named = {None, *(day.day for day in days)}
    picked = address.as_of if address.as_of not in named else None
    field = tag(
        "input",
        type="date",
        value=picked.isoformat() if picked else None,
        data_param="as_of",
        data_href=address.href(as_of=None),
        data_testid="as-of-day",
        id="as-of-day",
        min="1900-01-01",
        max="2100-12-31",
    )
    label = tag("label", words("day.pick"), field, cls="chosen" if picked else None)
    return tag(
        "div",
        links,
        label,
        cls="choice days-choice",
        role="group",
        aria_label=words("day.label"),
        data_testid="as-of",
        data_day=scene.day.isoformat(),
    )


def _day(scene: Scene, day: object, text: str, long: str) -> Html:
    address = scene.address
    chosen = address.as_of == day or (day is None and address.as_of == scene.today)
    icon = tag("span", cls="icon", style="--i:var(--calendar)") if day is None else None
    return tag(
        "a",
        icon,
        text,
        href=address.href(as_of=day),
        title=long,
        aria_current="true" if chosen else None,
        data_testid=f"as-of-{day or 'today'}",
    )
