"""Rules about the code that no linter we use holds."""

import re

from tests.project import repository as repo

HIDDEN = {"graph", "queries", "loaders", "dashboard", "ksmm"}


def test_every_function_is_annotated_in_full() -> None:
    bare = [
        found.where
        for found in repo.definitions()
        if found.node.returns is None or any(argument.annotation is None for argument in found.parameters)
    ]
    assert bare == []


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        repo.name(path)
        for path in repo.under(*repo.PACKAGES, "scripts", suffix=".py")
        if not re.match(r'(#!.*\n)?r?"""\S', path.read_text(encoding="utf-8"))
    ]
    assert silent == []


def test_no_dashboard_module_hides_a_package() -> None:
    # Streamlit puts the folder of app.py first on the path
    hiding = [
        repo.name(path) for path in repo.under("dashboard", "ksmm", suffix=".py") if path.stem in HIDDEN
    ]
    assert hiding == []


def test_no_test_mocks() -> None:
    mocking = [
        repo.name(path)
        for path in repo.under("tests", suffix=".py")
        if re.search(
            r"^\s*(from|import) (unittest\.mock|mock|pytest_mock)\b", path.read_text(encoding="utf-8"), re.M
        )
    ]
    assert mocking == []


def test_ignored_findings_name_their_rule() -> None:
    blanket = re.compile(r"#\s*(noqa\s*$|noqa\s+[^:]|type:\s*ignore|pyright:\s*ignore\s*($|[^\[]))", re.M)
    found = [
        repo.name(path)
        for path in repo.under(*repo.PACKAGES, "scripts", "tests", suffix=".py")
        if path != repo.ROOT / "tests/project/test_code.py"
        and blanket.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []
