"""Days, times, zones and durations that do not exist, or that cannot be handed on.

Each server has words of its own for them, and a code that often blames itself.
"""

import re

from graph.errors import UserError

CODE = "bad-moment"
_WRONG = re.compile(
    r"Invalid value for \w+(\[.*\])? \(valid values"
    r"|Invalid value for (TimeZone|duration|temporal)"
    r"|Invalid (date '|ID for |nanosecond|duration string)"
    r"|Zone offset hours|Unknown time-zone|Instant exceeds"
    r"|(cannot|could not) be parsed (to a|at index)"
    r"|cannot parse '.*' as an? .* or timezone"
    r"|Unsupported unit|Unknown truncation unit"
)
_COLUMN = re.compile(r"broken data at \d+ \('(.*)'\)")


def is_wrong(said: str) -> bool:
    """Whether a server complains of a moment in the statement."""
    return _WRONG.search(said) is not None


def wrong(said: str) -> UserError:
    return UserError(
        f"the statement names a date, time, time zone or duration that does not exist: {said}",
        code=CODE,
        next="Write a day as 2026-11-24, a time as 10:00, a zone as Europe/Zurich, a duration as P1Y2M.",
    )


def broken(said: str) -> UserError:
    """The driver's own words name the column."""
    found = _COLUMN.search(said)
    return unshown(found[1] if found else "the answer")


def unshown(column: str) -> UserError:
    return UserError(
        f"{column} holds a date, time or duration that cannot be handed on: there are only the years 1 to "
        "9999 and the common time zones",
        code=CODE,
        next="Ask for it as text, with toString(), or for a part of it, such as its year.",
    )
