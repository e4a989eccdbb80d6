"""Writes the generated pages: `python scripts/docs.py [--check]`.

A page is made by a function without parameters that returns its text; adding one is one line in PAGES.
"""

import sys
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGES = {  # page: "module:function"
    "docs/commands.md": "ksmm.cli.describe:page",
    "docs/model.md": "graph.model.describe:page",
    "docs/neo4j-browser/questions.cypher": "queries.favourites:page",
    "docs/queries.md": "queries.docs:page",
}


def render(maker: str) -> str:
    """The text of one page, as its maker would write it today."""
    module, _, function = maker.partition(":")
    return getattr(import_module(module), function)()


def stale() -> list[str]:
    """Pages whose file differs from what would be written now."""
    return [page for page, maker in PAGES.items() if read(page) != render(maker)]


def read(page: str) -> str:
    """The page as it stands, or nothing."""
    path = ROOT / page
    return path.read_text(encoding="utf-8") if path.exists() else ""


def main() -> None:
    """Write every stale page, or only name them."""
    pages = stale()
    if "--check" in sys.argv[1:]:
        sys.exit(f"stale: {', '.join(pages)}. Run: make docs" if pages else 0)
    for page in pages:
        (ROOT / page).write_text(render(PAGES[page]), encoding="utf-8")
        print(page)


if __name__ == "__main__":
    main()
