"""No moment with a zone reaches the driver, however deep it lies."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

import pytest

from graph.errors import UserError
from graph.sendable import sendable

BERN = timezone(timedelta(hours=1))
MOMENT = datetime(2026, 11, 24, 10, tzinfo=BERN)


@pytest.mark.parametrize(
    "value", [MOMENT, time(10, tzinfo=UTC), [MOMENT], {"at": (1, [MOMENT])}, [{"at": {"a": MOMENT}}]]
)
def test_a_moment_with_a_zone_is_refused_by_the_name_of_its_parameter(value: Any) -> None:
    with pytest.raises(UserError, match="the parameter since holds a moment") as refused:
        sendable({"text": "a", "since": value})
    assert refused.value.code == "bad-value"


def test_everything_else_goes_as_it_is() -> None:
    given = {
        "text": MOMENT.isoformat(),
        "day": date(2026, 11, 24),
        "moment": datetime(2026, 11, 24, 10),  # noqa: DTZ001 - without a zone there is nothing to be wrong about
        "rows": [{"id": "a", "none": None, "list": [1, 2.5]}],
    }
    assert sendable(given) is given
