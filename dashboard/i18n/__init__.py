"""Words of ours in four languages, and dates and numbers as each language writes them."""

import functools
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from babel import Locale
from babel.dates import format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal

from dashboard.pick import one_of
from graph.model.dates import Edtf
from graph.model.values import LANGUAGES, Language, Names

FOLDER = Path(__file__).parent
LOCALES: Mapping[Language, str] = {"en": "en_GB", "de": "de_CH", "fr": "fr_CH", "it": "it_CH"}
HARD_SPACE = "\u00a0"


@functools.cache
def catalogue(language: Language) -> Mapping[str, str]:
    """All sentences of one language by key."""
    return json.loads((FOLDER / f"{language}.json").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Words:
    """Speaks one language."""

    language: Language

    def __call__(self, key: str, **values: object) -> str:
        """The sentence of that key; with a number `n` the plural form that fits it."""
        sentences = catalogue(self.language)
        count = values.get("n")
        if isinstance(count, int):
            form = Locale.parse(LOCALES[self.language]).plural_form(count)
            key = next((k for k in (f"{key}.{form}", f"{key}.other", key) if k in sentences), key)
        shown = {name: self.number(v) if isinstance(v, int | float) else v for name, v in values.items()}
        return sentences[key].format(**shown)

    def raw(self, key: str) -> str:
        """The sentence with its places still open, for the browser to fill."""
        return catalogue(self.language)[key]

    def said(self, key: str, otherwise: str) -> str:
        """The sentence of that key if there is one."""
        return catalogue(self.language).get(key, otherwise)

    def number(self, value: float) -> str:
        return format_decimal(value, locale=LOCALES[self.language])

    def percent(self, part: int, whole: int) -> str:
        """A share; below one per cent with one decimal, because nothing there is nothing."""
        share = 100 * part / whole if whole else 0
        digits = 1 if 0 < share < 1 else 0
        return f"{self.number(round(share, digits) if digits else round(share))}{HARD_SPACE}%"

    def either(self, names: Sequence[str]) -> str:
        """One of several, as in "a, b or c"."""
        return format_list(names, style="or", locale=LOCALES[self.language])

    def day(self, value: date) -> str:
        return format_skeleton("yMMMd", value, locale=LOCALES[self.language])

    def month(self, value: date) -> str:
        return format_skeleton("yMMM", value, locale=LOCALES[self.language])

    def edtf(self, value: Edtf) -> str:
        """A date as written, in words: `[2018..2021]` is "between 2018 and 2021"."""
        text = value.text
        if text.endswith("~"):
            return self("date.about", date=self._point(text[:-1]))
        if not text.startswith("["):
            return self._point(text)
        first, last = text.strip("[]").split("..")
        if not first:
            return self("date.by", date=self._point(last))
        if not last:
            return self("date.after", date=self._point(first))
        return self("date.between", first=self._point(first), last=self._point(last))

    def _point(self, text: str) -> str:
        """A year, a month or a day."""
        match [int(part) for part in text.split("-")]:
            case [year, month, day]:
                return self.day(date(year, month, day))
            case [year, month]:
                return self.month(date(year, month, 1))
            case _:
                return text

    def name(self, names: Names) -> str:
        return names.best(self.language)[0]


def language_of(locale: str | None) -> Language:
    """The language of ours that a browser's locale asks for; English if none."""
    wanted = (locale or "").split("-")[0].split("_")[0].lower()
    return one_of(LANGUAGES, wanted) or "en"
