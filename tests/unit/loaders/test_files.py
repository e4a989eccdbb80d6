"""Whatever is wrong with a file gets one sentence with its place, and the rest is read all the same."""

from pathlib import Path

import pytest

from graph.errors import Problem
from loaders.files import LARGEST_FILE, read_folder
from tests import small

BROKEN = {
    "tab": ("pillars:\n  - id: a\n\tname: b\n", "tab", 3, 1),
    "tab in front of a dash": ("pillars:\n\t- id: a\n", "tab", 2, 1),
    "open bracket": ("pillars:\n  - id: [a\n  - id: b\n", "not-yaml", 3, 7),
    "open quote": ("pillars:\n  - id: 'a\n", "not-yaml", 3, 1),
    "colon in a text": ("pillars:\n  - id: a: b\n", "not-yaml", 2, 10),
    "two documents": ("pillars: []\n---\npillars: []\n", "two-documents", 2, 1),
    "field twice": ("pillars:\n  - id: a\n    id: b\n", "duplicate-key", 3, 5),
    "field twice, deeper": (
        "pillars:\n  - id: a\n    name:\n      en: x\n      en: y\n",
        "duplicate-key",
        5,
        7,
    ),
    "alias": ("pillars:\n  - id: a\n    name: &n\n      en: x\n  - id: b\n    name: *n\n", "alias", 3, 11),
    "tag": ("pillars:\n  - id: !!python/name:os.system a\n", "tag", 2, 9),
    "control character": ('pillars:\n  - id: "a\\0"\n', "control-character", 2, 9),
    "raw control character": ("pillars:\n  - id: a\x01\n", "not-yaml", 2, 10),
    "no number": ("pillars:\n  - id: a\n    position: 99999999999999999999\n", "bad-number", 3, 15),
    "key that is a list": ("pillars:\n  - id: a\n    ? [x]\n    : y\n", "bad-key", 3, 7),
    "no record": ("pillars:\n  - id: a\n  - prevention\n", "not-a-record", 3, 5),
    "no list": ("pillars:\n  id: a\n", "not-a-list", 2, 3),
    "no kind": ("- id: a\n", "no-kind", 1, 1),
    "only a text": ("prevention\n", "no-kind", 1, 1),
    "unknown kind": ("pilars:\n  - id: a\n", "unknown-kind", 1, 1),
    "second kind": ("pillars:\n  - id: a\nsources:\n  - id: b\n", "second-kind", 3, 1),
    "empty": ("# nothing yet\n", "empty-file", 1, 1),
    "flow nested deeply": ("pillars: " + "[" * 3000 + "\n", "too-deep", 1, 59),
    "lists nested deeply": ("pillars:\n  " + "- " * 400 + "\n", "too-deep", 2, 101),
    "two megabytes on one line": ("pillars:\n  - id: " + "a" * 2_000_000 + "\n", "long-line", 2, 1),
}


def problems(folder: Path) -> list[tuple[str, str | None, int | None, int | None]]:
    return [_brief(problem) for problem in read_folder(folder).problems]


def _brief(problem: Problem) -> tuple[str, str | None, int | None, int | None]:
    where = problem.where
    return problem.code, Path(where.file or "").name, where.line, where.column


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_one_problem_with_its_place(name: str, tmp_path: Path) -> None:
    text, code, line, column = BROKEN[name]
    small.write(tmp_path, {**small.FILES, "pillars.yaml": text})
    found = read_folder(tmp_path)
    assert [_brief(problem) for problem in found.problems] == [(code, "pillars.yaml", line, column)]
    assert found.problems[0].next
    assert {item.kind for item in found.items} >= {"actors", "sources", "mandates"}


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        ("pillars:\n  - id: prä\n".encode("latin-1"), 2, 11),
        ("pillars:\n".encode("utf-16"), 1, 1),
        (b"pillars:\n  - id: \xff\n", 2, 9),
    ],
)
def test_another_encoding_than_utf_8(tmp_path: Path, data: bytes, line: int, column: int) -> None:
    small.write(tmp_path)
    (tmp_path / "pillars.yaml").write_bytes(data)
    assert problems(tmp_path) == [("wrong-encoding", "pillars.yaml", line, column)]


def test_a_byte_order_mark_is_no_matter(tmp_path: Path) -> None:
    small.write(tmp_path)
    (tmp_path / "pillars.yaml").write_bytes(b"\xef\xbb\xbf" + small.FILES["pillars.yaml"].encode())
    assert problems(tmp_path) == []


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    small.write(tmp_path)
    with (tmp_path / "pillars.yaml").open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    assert problems(tmp_path) == [("file-too-large", "pillars.yaml", None, None)]


def test_no_folder(tmp_path: Path) -> None:
    assert problems(tmp_path / "nowhere") == [("no-folder", "nowhere", None, None)]


def test_a_file_instead_of_a_folder(tmp_path: Path) -> None:
    path = small.write(tmp_path) / "pillars.yaml"
    assert problems(path) == [("not-a-folder", "pillars.yaml", None, None)]


def test_an_empty_folder(tmp_path: Path) -> None:
    assert [code for code, *_ in problems(tmp_path)] == ["empty-folder"]


def test_a_missing_manifest(tmp_path: Path) -> None:
    small.write(tmp_path, {name: text for name, text in small.FILES.items() if name != "dataset.yaml"})
    assert problems(tmp_path) == [("no-manifest", "dataset.yaml", None, None)]


def test_many_problems_in_many_files_come_at_once(tmp_path: Path) -> None:
    small.write(tmp_path, {**small.FILES, **{f"pillars/{n}.yaml": b[0] for n, b in BROKEN.items()}})
    codes = sorted(code for code, *_ in problems(tmp_path))
    assert codes == sorted(code for _, code, _, _ in BROKEN.values())


def test_laughing_a_billion_times_takes_no_time(tmp_path: Path) -> None:
    levels = ["  - &a0 {id: ha}", *(f"  - &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30))]
    small.write(tmp_path, {**small.FILES, "pillars.yaml": "pillars:\n" + "\n".join(levels) + "\n"})
    assert {code for code, *_ in problems(tmp_path)} <= {"alias", "not-a-record"}


def test_hidden_folders_and_other_files_are_left_alone(tmp_path: Path) -> None:
    small.write(tmp_path, {**small.FILES, ".git/x.yaml": "?", "README.md": "# hi", "notes.txt": "x"})
    assert problems(tmp_path) == []


def test_an_item_knows_the_place_of_each_of_its_fields(tmp_path: Path) -> None:
    items = {item.id: item for item in read_folder(small.write(tmp_path)).items}
    table = items["round-table-ch-ge"]
    lines = small.FILES["round_tables.yaml"].splitlines()
    for path, text in (
        (("canton",), "    canton: CH-GE"),
        (("leads", 1, "since"), "        since: '2021'"),
        (("leads", 2), "      - actor: shelter"),
        (("sources", 0, "at"), "        at: p. 16"),
    ):
        where = table.where(path)
        assert where.line is not None
        assert lines[where.line - 1] == text
        assert where.column == len(text) - len(text.lstrip(" -")) + 1
