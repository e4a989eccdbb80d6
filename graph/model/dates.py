"""Dates as sources give them: a subset of EDTF (ISO 8601-2) with an earliest and a latest day.

Accepted: `2003`, `2021-10`, `2021-10-06`, `2006~` (about), `[2018..2021]` (some day between),
`[..2021-05]` (by then at the latest), `[2016..]` (then or later).
"""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from graph.errors import ModelError

_POINT = r"\d{4}(?:-\d{2}(?:-\d{2})?)?"
_PLAIN = re.compile(rf"({_POINT})(~?)")
_SET = re.compile(rf"\[({_POINT})?\.\.({_POINT})?\]")
PATTERN = rf"^(?:{_POINT}~?|\[{_POINT}\.\.(?:{_POINT})?\]|\[\.\.{_POINT}\])$"
FORMS = "2003, 2021-10, 2021-10-06, 2006~, [2018..2021], [..2021-05], [2016..]"


def _bounds(text: str) -> tuple[date, date]:
    """First and last day of a plain year, month or day."""
    year, *rest = (int(part) for part in text.split("-"))
    if not rest:
        return date(year, 1, 1), date(year, 12, 31)
    month, *days = rest
    if days:
        return date(year, month, days[0]), date(year, month, days[0])
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def _a_year_away(day: date, years: int) -> date:
    last = calendar.monthrange(day.year + years, day.month)[1]
    return day.replace(year=day.year + years, day=min(day.day, last))


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date as written, with the first and the last day it can mean; None where it is open."""

    text: str
    earliest: date | None
    latest: date | None
    exact: bool

    @classmethod
    def parse(cls, text: str) -> "Edtf":
        """Read one date; raises ModelError when it is none of the accepted forms."""
        try:
            return cls._parse(text)
        except (ValueError, OverflowError, calendar.IllegalMonthError) as error:
            raise ModelError(
                f"{text!r} is not a date", code="bad-date", next=f"write one of {FORMS}"
            ) from error

    @classmethod
    def _parse(cls, text: str) -> "Edtf":
        if plain := _PLAIN.fullmatch(text):
            first, last = _bounds(plain[1])
            if not plain[2]:
                return cls(text, first, last, exact=True)
            return cls(text, _a_year_away(first, -1), _a_year_away(last, 1), exact=False)
        between = _SET.fullmatch(text)
        if between is None or not (between[1] or between[2]):
            raise ValueError(text)
        first = _bounds(between[1])[0] if between[1] else None
        last = _bounds(between[2])[1] if between[2] else None
        if first and last and last < first:
            raise ValueError(text)
        return cls(text, first, last, exact=False)

    @property
    def surely_begun(self) -> date | None:
        """The day from which something that begins at this date has certainly begun."""
        return self.earliest if self.exact else self.latest

    @property
    def surely_lasts(self) -> date | None:
        """The day up to which something that ends at this date has certainly lasted."""
        return self.latest if self.exact else self.earliest

    def __str__(self) -> str:
        return self.text

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: Callable[[Any], CoreSchema]) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            _validated, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        year = {"type": "integer", "minimum": 1000, "maximum": 9999}
        return {"anyOf": [{"type": "string", "pattern": PATTERN}, year]}


def _validated(value: object) -> Edtf:
    if isinstance(value, Edtf):
        return value
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise ValueError(f"is not a date; write one of {FORMS}")  # noqa: TRY004 - pydantic wants it
    try:
        return Edtf.parse(str(value))
    except ModelError as error:
        raise ValueError(f"{value!r} is not a date; write one of {FORMS}") from error
