"""Coverage and findings as the command line gives them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graph.coverage.values import RULES, STATUSES, Cell, Coverage, totals
from graph.model.records import Records
from graph.model.responsibility import Responsibility
from graph.model.values import Language
from graph.rules import Finding, Findings
from ksmm.cli.printing import Result, Table


def cell_dict(cell: Cell) -> dict[str, Any]:
    """One cell as JSON has it."""
    return {
        "responsibility": cell.responsibility,
        "jurisdiction": cell.jurisdiction,
        "status": cell.status,
        "rule": cell.rule,
        "flags": list(cell.flags),
        "could_be": list(cell.could_be),
        "part_missing": list(cell.part_missing),
        "leads": list(cell.leads),
        "supports": list(cell.supports),
        "classes": list(cell.classes),
        "mandates": list(cell.mandates),
        "gaps": list(cell.gaps),
        "perhaps": list(cell.perhaps),
        "national_context": list(cell.national_context),
        "newest_evidence": str(cell.newest_evidence) if cell.newest_evidence else None,
        "sources": [{"source": cited.source, "at": cited.at} for cited in cell.sources],
    }


def coverage_result(
    records: Records, shown: Coverage, language: Language, *, unknown: bool = False
) -> Result:
    """Totals, totals by pillar, canton and responsibility, and every cell."""
    counted = shown.totals()
    data = {
        "totals": counted,
        "cells_total": len(shown.cells),
        "by": {name: _counts(groups) for name, groups in _grouped(records, shown).items()},
        "cells": [cell_dict(cell) for cell in sorted(shown.cells, key=lambda cell: cell.key)],
    }
    return Result(
        data=data,
        lines=_lines(shown),
        tables=[_cells(records, shown, language, unknown=unknown), _rules(shown), _by_pillar(data)],
    )


def _grouped(records: Records, shown: Coverage) -> Mapping[str, Mapping[str, list[Cell]]]:
    known = records.of(Responsibility)
    by: dict[str, defaultdict[str, list[Cell]]] = {
        name: defaultdict(list) for name in ("pillar", "canton", "responsibility")
    }
    for cell in shown.cells:
        by["pillar"][known[cell.responsibility].pillar].append(cell)
        by["canton"][cell.jurisdiction].append(cell)
        by["responsibility"][cell.responsibility].append(cell)
    return by


def _counts(groups: Mapping[str, Sequence[Cell]]) -> dict[str, dict[str, int]]:
    return {key: {**totals(cells)} for key, cells in sorted(groups.items())}


def _lines(shown: Coverage) -> list[str]:
    total, ranges = len(shown.cells), shown.ranges()
    lines = [f"{total} cells on {shown.as_of}"]
    for status, number in shown.totals().items():
        share = f"{100 * number / total:.0f} %" if total else ""
        least, most = ranges[status]
        doubt = f"   between {least} and {most} if dates in doubt fell otherwise" if least != most else ""
        lines.append(f"  {status:<10}{number:>5}  {share:>5}{doubt}")
    return lines


def _cells(records: Records, shown: Coverage, language: Language, *, unknown: bool) -> Table:
    known = records.of(Responsibility)
    columns = ("responsibility", "jurisdiction", "status", "rule", "leads", "supports", "classes", "flags")
    rows = [
        (
            known[cell.responsibility].name.best(language)[0],
            cell.jurisdiction,
            cell.status,
            cell.rule,
            cell.leads,
            cell.supports,
            cell.classes,
            cell.flags,
        )
        for cell in shown.cells
        if unknown or cell.status != "unknown"
    ]
    hidden = len(shown.cells) - len(rows)
    left_out = f"; {hidden} unknown left out (--unknown lists them)" if hidden else ""
    return Table(columns, rows, f"Cells{left_out}")


def _rules(shown: Coverage) -> Table:
    """What the rules that fired say."""
    fired = sorted({cell.rule for cell in shown.cells})
    rows = [(rule, RULES[rule][0], RULES[rule][1]) for rule in fired]
    return Table(("rule", "status", "says"), rows, "The rules that fired")


def _by_pillar(data: Mapping[str, Any]) -> Table:
    rows = [
        (pillar, *(counts[status] for status in STATUSES)) for pillar, counts in data["by"]["pillar"].items()
    ]
    return Table(("pillar", *STATUSES), rows, "By pillar")


def findings_result(found: Mapping[str, Findings]) -> Result:
    """Findings of all rules, the most serious first."""
    every = [finding for findings in found.values() for finding in findings.found]
    data = {
        "findings": [finding_dict(finding) for finding in sorted(every, key=lambda finding: finding.id)],
        "denominators": {rule: findings.looked_at for rule, findings in sorted(found.items())},
    }
    return Result(data=data, lines=_summary(found), tables=[_findings(every)])


def finding_dict(finding: Finding) -> dict[str, Any]:
    """One finding as JSON has it; when it was first seen and what was decided is not kept yet."""
    return {
        "id": finding.id,
        "rule": finding.rule,
        "severity": finding.severity,
        "subject": finding.subject,
        "about": finding.about,
        "jurisdiction": finding.jurisdiction,
        "first_seen": None,
        "state": "open",
        "evidence": list(finding.evidence),
        "query": {"name": finding.query, "params": dict(finding.parameters)},
        "next": finding.next,
    }


def _summary(found: Mapping[str, Findings]) -> list[str]:
    wide = max(map(len, found), default=0)
    lines = [f"{rule:<{wide}}{len(item.found):>5} of {item.looked_at}" for rule, item in found.items()]
    return ["Findings by rule, and among how many the rule looked", *lines]


def _findings(every: Iterable[Finding]) -> Table:
    order = {"high": 0, "medium": 1, "low": 2}
    rows = [
        (item.severity, item.rule, item.subject, item.jurisdiction, item.evidence, item.next)
        for item in sorted(every, key=lambda item: (order[item.severity], item.id))
    ]
    return Table(("severity", "rule", "subject", "jurisdiction", "evidence", "next"), rows)
