"""What a rule is, and what it finds."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from graph.coverage.values import Coverage
from graph.model.records import Records

Severity = Literal["low", "medium", "high"]
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
About = Literal["responsibilities", "actors"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something to talk about: where, on which records it rests, and what to do next.

    The id is made of the rule, the subject and the jurisdiction, never of counts, so that it is
    the same finding after the next load. `about` is the kind of record that the subject is.
    """

    rule: str
    severity: Severity
    subject: str
    about: About = "responsibilities"
    jurisdiction: str | None
    evidence: tuple[str, ...]
    query: str
    parameters: Mapping[str, str]
    next: str

    @property
    def id(self) -> str:
        return ":".join(part for part in (self.rule, self.subject, self.jurisdiction) if part)


@dataclass(frozen=True, slots=True)
class Findings:
    """What one rule found, and among how many things it looked."""

    found: tuple[Finding, ...]
    looked_at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule: its id, how serious a finding is, what it says, and the function that judges."""

    id: str
    severity: Severity
    says: str
    next: str
    judge: Callable[["Rule", Coverage, Records], Findings]
