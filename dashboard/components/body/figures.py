"""Numbers somebody published about a body: as they stand, each with its source; dots are not joined."""

from dashboard.components import query, records
from dashboard.markup import Html, tag
from dashboard.present.body import Profile
from dashboard.present.scene import Scene
from dashboard.present.series import Series, highest, series
from graph.model.evidence import Figure

SHOWN = 6  # series shown before the rest is folded


def card(scene: Scene, of: Profile) -> Html:
    words, found = scene.words, series(of.figures)
    if not found:
        text = tag("p", words("figures.none"), cls="note")
        return tag(
            "section",
            tag("div", tag("h2", words("figures.title")), cls="head"),
            text,
            cls="card",
            data_testid="figures",
        )
    head = tag(
        "div", tag("h2", words("figures.title")), tag("small", words.number(len(of.figures))), cls="head"
    )
    rows = [_series(scene, one) for one in found]
    rest = tag(
        "details",
        tag("summary", words("figures.more", n=len(rows) - SHOWN)),
        tag("ul", rows[SHOWN:], cls="series"),
    )
    return tag(
        "section",
        head,
        tag("p", words("figures.note"), cls="note"),
        tag("ul", rows[:SHOWN], cls="series"),
        rest if len(rows) > SHOWN else None,
        query.section(scene, query.of_library(scene, "time/figures", body=of.actor.id), len(of.figures)),
        cls="card",
        data_testid="figures",
    )


def _series(scene: Scene, one: Series) -> Html:
    lang = None if scene.words.language == "en" else "en"
    rows = [_figure(scene, figure, one.most) for figure in one.figures]
    return tag("li", tag("h3", one.what, lang=lang), tag("ul", rows))


def _figure(scene: Scene, figure: Figure, most: float) -> Html:
    """Year, a dot on its line, the number; it opens unit, remark and source."""
    words = scene.words
    lang = None if words.language == "en" else "en"
    year = words.edtf(figure.year) if figure.year else words("date.undated")
    year += f"–{words.edtf(figure.year_to)}" if figure.year_to else ""
    year += f", {figure.jurisdiction.rsplit('-', 1)[-1]}" if figure.jurisdiction else ""
    at = f"left:{round(100 * highest(figure) / most, 1) if most else 0}%"
    summary = tag(
        "summary",
        tag("span", year),
        tag("span", tag("i", style=at), cls="dotted", aria_hidden="true"),
        tag("b", shown(scene, figure)),
        cls="figure",
    )
    place = f", {scene.place_name(figure.jurisdiction)}" if figure.jurisdiction else ""
    return tag(
        "li",
        tag(
            "details",
            summary,
            tag("p", figure.unit, lang=lang, cls="note"),
            tag("p", place.removeprefix(", "), cls="note") if place else None,
            tag("p", figure.note, lang=lang, cls="note") if figure.note else None,
            tag("p", words("figures.unverified"), cls="note") if not figure.verified else None,
            records.cites(scene, figure.sources),
        ),
        data_record=f"figures:{figure.id}",
    )


def shown(scene: Scene, figure: Figure) -> str:
    """The number, or its range, or that none is given."""
    words = scene.words
    if figure.value is not None:
        return words.number(figure.value)
    ends = [words.number(value) for value in (figure.value_min, figure.value_max) if value is not None]
    return "–".join(dict.fromkeys(ends)) or words("figures.no-number")
