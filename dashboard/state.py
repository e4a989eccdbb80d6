"""The address of a screen: view, day, language, filters, selection. It is the only state there is."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal
from urllib.parse import parse_qsl, urlencode, urlsplit

from dashboard.i18n import language_of
from dashboard.pick import one_of, some_of
from graph.coverage.values import FLAGS, STATUSES, Flag, Status
from graph.model.values import LANGUAGES, Language

View = Literal["overview", "coverage"]
VIEWS: tuple[View, ...] = ("overview", "coverage")
EARLIEST, LATEST = date(1900, 1, 1), date(2100, 12, 31)


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """What one address asks for; `wrong` names the parameters that could not be read."""

    view: View = "overview"
    as_of: date | None = None
    lang: Language = "en"
    responsibility: str = ""
    jurisdiction: str = ""
    pillar: str = ""
    status: tuple[Status, ...] = ()
    flag: Flag | None = None
    table: bool = False
    every: bool = False
    agreed: bool = False
    official: bool = False
    wrong: tuple[str, ...] = ()

    @property
    def cell(self) -> tuple[str, str] | None:
        both = self.responsibility and self.jurisdiction
        return (self.responsibility, self.jurisdiction) if both else None

    def href(self, **changes: Any) -> str:
        """A relative address with these changes; today's day is left out, so that it stays today."""
        to = replace(self, **changes)
        path = "" if to.view == "overview" else to.view
        query = urlencode([(name, value) for name, value in to.parameters().items() if value])
        return f"./{path}?{query}" if query else f"./{path}"

    def parameters(self) -> dict[str, str]:
        """The query of the address; what only the coverage view knows stays there."""
        shared = {"as_of": self.as_of.isoformat() if self.as_of else "", "lang": self.lang}
        if self.view == "overview":
            return shared
        return shared | {
            "responsibility": self.responsibility,
            "jurisdiction": self.jurisdiction,
            "pillar": self.pillar,
            "status": ",".join(self.status),
            "flag": self.flag or "",
            "show": "table" if self.table else "",
            "rows": "all" if self.every else "",
            "proposed": "no" if self.agreed else "",
            "order": "official" if self.official else "",
        }


def read(view: View, query: Mapping[str, str], locale: str | None) -> Address:
    """The address that a query asks for; what cannot be read is named and left at its default."""
    day, day_is_wrong = _day(query.get("as_of", ""))
    asked = [name for name in query.get("status", "").split(",") if name]
    statuses = some_of(STATUSES, asked)
    flag, language = one_of(FLAGS, query.get("flag")), one_of(LANGUAGES, query.get("lang"))
    wrong = {
        "as_of": day_is_wrong,
        "lang": "lang" in query and language is None,
        "status": len(statuses) != len(asked),
        "flag": bool(query.get("flag")) and flag is None,
    }
    return Address(
        view=view,
        as_of=day,
        lang=language or language_of(locale),
        responsibility=query.get("responsibility", ""),
        jurisdiction=query.get("jurisdiction", ""),
        pillar=query.get("pillar", ""),
        status=statuses,
        flag=flag,
        table=query.get("show") == "table",
        every=query.get("rows") == "all",
        agreed=query.get("proposed") == "no",
        official=query.get("order") == "official",
        wrong=tuple(name for name, is_wrong in wrong.items() if is_wrong),
    )


def split(href: str) -> tuple[View, dict[str, str]]:
    """View and query of an address that a component sends back."""
    parts = urlsplit(href)
    name = parts.path.rstrip("/").rsplit("/", 1)[-1]
    return one_of(VIEWS, name) or "overview", dict(parse_qsl(parts.query))


def _day(text: str) -> tuple[date | None, bool]:
    if not text:
        return None, False
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None, True
    return (day, False) if EARLIEST <= day <= LATEST else (None, True)
