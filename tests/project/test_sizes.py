"""Small files, small functions, few parameters: the budgets of the project."""

from pathlib import Path
from statistics import median

from tests.project import repository as repo


def _modules() -> dict[str, int]:
    paths = repo.under(*repo.PACKAGES, "scripts", suffix=".py")
    counted = {repo.name(path): repo.lines(path) for path in paths}
    return {name: count for name, count in counted.items() if count > 3}


def _over(counted: dict[str, int], limit: int) -> dict[str, int]:
    return {name: count for name, count in counted.items() if count > limit}


def _line_counts(paths: list[Path]) -> dict[str, int]:
    return {repo.name(path): repo.lines(path) for path in paths}


def test_no_module_is_longer_than_350_lines() -> None:
    assert _over(_modules(), 350) == {}


def test_modules_are_short_as_a_rule() -> None:
    counts = list(_modules().values())
    assert median(counts) <= 90
    assert repo.ninetieth(counts) <= 220


def test_no_function_is_longer_than_40_lines() -> None:
    assert _over({found.where: found.lines for found in repo.definitions()}, 40) == {}


def test_functions_are_short_as_a_rule() -> None:
    counts = [found.lines for found in repo.definitions()]
    assert median(counts) <= 9
    assert repo.ninetieth(counts) <= 20


def test_no_function_has_more_than_five_parameters() -> None:
    # a command of the command line has one parameter for each option
    counted = {
        found.where: len(found.parameters)
        for found in repo.definitions()
        if not found.where.startswith("ksmm/cli/")
    }
    assert _over(counted, 5) == {}
    assert repo.ninetieth(list(counted.values())) <= 3


def test_no_view_is_longer_than_60_lines() -> None:
    views = [path for path in repo.under("dashboard", suffix=".py") if path.parent.name == "views"]
    assert _over(_line_counts(views), 60) == {}


def test_no_query_file_is_longer_than_60_lines() -> None:
    assert _over(_line_counts(repo.under("queries", suffix=".cypher")), 60) == {}


def test_no_file_is_larger_than_a_megabyte() -> None:
    sizes = {repo.name(path): path.stat().st_size for path in repo.files()}
    assert _over(sizes, 1_000_000) == {}
