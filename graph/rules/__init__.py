"""Rules that turn coverage and records into findings. Pure."""

from graph.rules.base import Finding, Findings, Rule, Severity
from graph.rules.cells import CELL_RULES
from graph.rules.holders import NO_HOLDER
from graph.rules.scope import STRATEGIC_OPERATIONAL

RULES: tuple[Rule, ...] = (*CELL_RULES, NO_HOLDER, STRATEGIC_OPERATIONAL)

__all__ = ["RULES", "Finding", "Findings", "Rule", "Severity"]
