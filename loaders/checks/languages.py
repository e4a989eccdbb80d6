"""Languages of documents and places are such as exist (BCP 47)."""

from collections.abc import Iterator
from functools import cache

from babel import Locale

from graph.errors import Problem
from graph.model.evidence import Source
from graph.model.place import Jurisdiction
from loaders.checks.found import Found
from loaders.items import Path


def unknown_languages(found: Found) -> Iterator[Problem]:
    for record, item in found:
        given: list[tuple[Path, str]] = []
        if isinstance(record, Source):
            given = [(("language",), record.language)]
        elif isinstance(record, Jurisdiction):
            given = [(("languages", index), code) for index, code in enumerate(record.languages)]
        for at, code in given:
            if code.partition("-")[0] not in _known():
                yield item.problem(
                    "unknown-language",
                    f"{code!r} is no language",
                    at=at,
                    next="Write its code: de, fr, it, rm, en or another of ISO 639.",
                )


@cache
def _known() -> frozenset[str]:
    return frozenset(str(code) for code in Locale("en").languages)
