"""Every failure this application raises on purpose.

KsmmError            exit  base: says what happened, where, and what to do next
├── UserError        2     the user's mistake; nothing was written
│   ├── DataError    2     a data set with problems, all of them at once
│   └── ModelError   2     a value that cannot be true
├── StoreError       3     the database is out of reach or failed
├── RefusedError     4     a write or a marking that is not allowed here
└── LimitError       5     stopped by time or size
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, ClassVar, Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """A spot in a file that a person can open."""

    file: str | None = None
    line: int | None = None
    column: int | None = None
    sheet: str | None = None

    def __str__(self) -> str:
        parts = [self.file or "", f"sheet {self.sheet}" if self.sheet else ""]
        parts += [f"line {self.line}" if self.line is not None else ""]
        parts += [f"column {self.column}" if self.column is not None else ""]
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing wrong with a data set: what, where, and what to write instead."""

    severity: Literal["error", "warning"] = "error"
    code: str
    what: str
    where: Where = Where()
    id: str | None = None
    next: str = ""

    def __str__(self) -> str:
        return _sentence(self.what, self.where, self.next)

    def as_dict(self) -> dict[str, Any]:
        """The flat shape that `check` and `load` print."""
        place = asdict(self.where)
        return {
            "severity": self.severity,
            "code": self.code,
            **place,
            "id": self.id,
            "what": self.what,
            "next": self.next,
        }


class KsmmError(Exception):
    """Base of all deliberate failures."""

    exit_code: ClassVar[int] = 1
    default_code: ClassVar[str] = "error"

    def __init__(
        self,
        what: str,
        *,
        code: str = "",
        where: Where | None = None,
        next: str = "",
    ) -> None:
        super().__init__(_sentence(what, where, next))
        self.what: str = what
        self.code: str = code or self.default_code
        self.where: Where | None = where
        self.next: str = next

    def as_dict(self) -> dict[str, Any]:
        """The `error` object of the command line's JSON."""
        where = asdict(self.where) if self.where else None
        return {"code": self.code, "what": self.what, "where": where, "next": self.next}


class UserError(KsmmError):
    """The user's mistake: nothing was written."""

    exit_code = 2
    default_code = "user-error"


class DataError(UserError):
    """A data set that cannot be loaded as it is; carries every problem found."""

    default_code = "bad-data"

    def __init__(
        self,
        what: str,
        *,
        problems: Iterable[Problem] = (),
        next: str = "",
    ) -> None:
        super().__init__(what, next=next)
        self.problems: tuple[Problem, ...] = tuple(problems)


class ModelError(UserError):
    """A value that cannot be true."""

    default_code = "bad-value"


class StoreError(KsmmError):
    """The database is out of reach, did not start, or failed."""

    exit_code = 3
    default_code = "engine-failed"


class RefusedError(KsmmError):
    """Something that is not allowed here: a write, a marking."""

    exit_code = 4
    default_code = "write-refused"


class LimitError(KsmmError):
    """Stopped by time or size."""

    exit_code = 5
    default_code = "time-limit"


def _sentence(what: str, where: Where | None, next_: str) -> str:
    place = f" ({where})" if where and str(where) else ""
    return f"{what}{place}. {next_}" if next_ else f"{what}{place}"
