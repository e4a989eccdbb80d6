"""Generated pages say what their source says today, and links in the texts lead somewhere."""

import re

import pytest

from scripts import docs
from tests.project import repository as repo
from tests.statements import outcomes

PAGES = [path for path in repo.files() if path.suffix == ".md"]


def test_generated_pages_are_fresh() -> None:
    assert docs.stale() == [], "run: make docs"


@pytest.mark.parametrize("page", [repo.name(path) for path in PAGES])
def test_links_between_files_lead_somewhere(page: str) -> None:
    path = repo.ROOT / page
    targets = re.findall(r"\]\((?!\w+:|#)([^)#\s]+)", path.read_text(encoding="utf-8"))
    assert [target for target in targets if not (path.parent / target).exists()] == []


def test_the_table_of_the_later_list_is_that_of_the_list() -> None:
    page = repo.ROOT / "docs" / "ad-hoc-cypher.md"
    assert outcomes.table() in page.read_text(encoding="utf-8")
