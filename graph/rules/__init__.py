"""Rules that turn coverage and records into findings. Pure."""

from graph.rules.base import Finding, Findings, Rule, Severity
from graph.rules.cells import CELL_RULES
from graph.rules.holders import NO_HOLDER

RULES: tuple[Rule, ...] = (*CELL_RULES, NO_HOLDER)

__all__ = ["RULES", "Finding", "Findings", "Rule", "Severity"]
