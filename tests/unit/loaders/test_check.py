"""One mistake in a record is one problem: its code, its line, what is wrong and what to write instead."""

from pathlib import Path

import pytest

from graph.errors import DataError, Problem
from graph.model.values import MARKINGS
from loaders.check import check
from loaders.run import bundled
from tests import small

# file, what stands there, what is written instead, code, the line that is named, words of the message
MISTAKES = {
    "field misspelt": (
        "actors.yaml",
        "summary: Houses",
        "sumary: Houses",
        "unknown-field",
        "sumary",
        "'summary'",
    ),
    "optional field misspelt": (
        "actors.yaml",
        "acronym: SH",
        "akronym: SH",
        "unknown-field",
        "akronym",
        "'acronym'",
    ),
    "unknown field": ("actors.yaml", "acronym: SH", "colour: red", "unknown-field", "colour", "Known are"),
    "field missing": (
        "actors.yaml",
        "    summary: Houses women.\n",
        "",
        "missing-field",
        "- id: shelter",
        "summary",
    ),
    "enum misspelt": (
        "mandates/geneva.yaml",
        "role: lead",
        "role: laed",
        "bad-value",
        "role: laed",
        "'lead'",
    ),
    "enum empty": (
        "mandates/geneva.yaml",
        "role: lead",
        "role:",
        "empty-field",
        "role:",
        "Write one of lead, support",
    ),
    "number for a text": ("instruments.yaml", "'0.311'", "0.311", "bad-value", "number: 0.311", "'0.311'"),
    "text for a number": (
        "pillars.yaml",
        "position: 1",
        "position: one",
        "bad-value",
        "position",
        "whole number",
    ),
    "text for true": (
        "round_tables.yaml",
        "exists: true",
        "exists: yes",
        "bad-value",
        "exists",
        "true or false",
    ),
    "text for a list": (
        "actors.yaml",
        "serves:\n      - CH-GE",
        "serves: CH-GE",
        "bad-value",
        "serves",
        "a list",
    ),
    "list for a text": ("actors.yaml", "acronym: SH", "acronym: [SH]", "bad-value", "acronym", "a text"),
    "text for names": (
        "pillars.yaml",
        "name:\n      en: Protection",
        "name: Protection",
        "bad-value",
        "name",
        "en: ",
    ),
    "unknown language of a name": (
        "pillars.yaml",
        "en: Prot",
        "rm: Prot",
        "unknown-language",
        "rm:",
        "en, de",
    ),
    "unknown language of a source": (
        "sources.yaml",
        "language: fr",
        "language: zz",
        "unknown-language",
        "zz",
        "ISO",
    ),
    "unknown language of a place": (
        "jurisdictions.yaml",
        "- fr",
        "- french",
        "unknown-language",
        "french",
        "ISO",
    ),
    "no date": ("actors.yaml", "2010-03", "spring 2010", "bad-date", "spring", "2021-10"),
    "no such day": ("sources.yaml", "2015-06-01", "2015-06-31", "bad-date", "2015-06-31", "2021-10"),
    "no id": ("sources.yaml", "id: act-2015\n", "id: Act 2015\n", "bad-id", "Act 2015", "hyphens"),
    "id too long": ("figures.yaml", "id: beds", f"id: {'b' * 121}", "too-long", "bbb", "120"),
    "empty text": ("actors.yaml", "Houses women.", "''", "empty-field", "summary: ''", "text"),
    "a citation without source": (
        "reported_gaps.yaml",
        "- source: report-2021\n        at",
        "- at",
        "missing-field",
        "- at: p. 9",
        "source",
    ),
    "an unknown field of a citation": (
        "reported_gaps.yaml",
        "at: p. 9",
        "page: p. 9",
        "unknown-field",
        "page",
        "at",
    ),
    "id twice": ("sources.yaml", "id: report-2021", "id: act-2015", "id-twice", "id: act-2015", "line 2"),
    "id twice but for capitals": (
        "sources.yaml",
        "  - id: report-2021\n",
        "  - id: Act-2015\n    title: Again\n    language: en\n    publisher: Me\n  - id: report-2021\n",
        "id-twice",
        "id: Act-2015",
        "capitals",
    ),
    "unknown body": (
        "mandates/geneva.yaml",
        "actor: shelter",
        "actor: sheltr",
        "unknown-id",
        "sheltr",
        "'shelter'",
    ),
    "unknown responsibility": (
        "measures.yaml",
        "- shelter-women",
        "- shelter-men",
        "unknown-id",
        "- shelter-men",
        "'shelter-women'",
    ),
    "unknown place": ("actors.yaml", "- CH-GE", "- CH-XX", "unknown-id", "- CH-XX", "jurisdictions"),
    "unknown end of a tie": ("relations.yaml", "to: shelter", "to: nobody", "unknown-id", "nobody", "bodies"),
    "unknown source": (
        "figures.yaml",
        "source: report-2021",
        "source: report-2022",
        "unknown-id",
        "report-2022",
        "'report-2021'",
    ),
    "unknown lead": ("round_tables.yaml", "actor: shelter", "actor: x", "unknown-id", "actor: x", "bodies"),
    "unknown country": (
        "dataset.yaml",
        "country: CH",
        "country: LI",
        "unknown-id",
        "country",
        "jurisdictions",
    ),
    "a manifest without title": (
        "dataset.yaml",
        "title:\n  en: A small network\n",
        "",
        "missing-field",
        "id: small",
        "title",
    ),
    "tie to itself": ("relations.yaml", "to: shelter", "to: geneva-police", "tie-to-itself", "to:", "other"),
    "not a class": (
        "actors.yaml",
        "instance_of: police-forces",
        "instance_of: shelter",
        "not-a-class",
        "instance_of",
        "collective",
    ),
    "place within itself": (
        "jurisdictions.yaml",
        "name:\n      en: Switzerland",
        "within: CH-GE\n    name:\n      en: S",
        "cycle",
        "within: CH\n",
        "WITHIN",
    ),
    "no source": (
        "reported_gaps.yaml",
        "    sources:\n      - source: report-2021\n        at: p. 9\n",
        "",
        "no-source",
        "- id: gap-ge",
        "sources",
    ),
    "no place in the source": (
        "reported_gaps.yaml",
        "        at: p. 9\n",
        "",
        "no-place",
        "- source",
        "page",
    ),
    "part on a tie": (
        "relations.yaml",
        "at: art. 2",
        "at: art. 2\n        part: penalties",
        "part-on-tie",
        "part",
        "Remove",
    ),
    "end before the beginning": (
        "actors.yaml",
        "'[2020..2022]'",
        "'2009'",
        "end-before-beginning",
        "until",
        "2010-03",
    ),
    "lead that ends early": (
        "round_tables.yaml",
        "until: '2019'",
        "until: '2014'",
        "end-before-beginning",
        "until: '2014'",
        "2015",
    ),
    "in force before adopted": (
        "instruments.yaml",
        "in_force: '2016'",
        "in_force: '2014'",
        "contradicting-dates",
        "in_force",
        "2015-06-01",
    ),
    "least above most": (
        "figures.yaml",
        "value_min: 0.5",
        "value_min: 1.5",
        "contradicting-values",
        "value_max",
        "1.5",
    ),
    "title of address": (
        "reported_gaps.yaml",
        "too few beds",
        "says Frau Müller",
        "person",
        "Müller",
        "office",
    ),
    "given and family name": (
        "mandates/geneva.yaml",
        "houses women, for",
        "Anna Muster houses women for",
        "person",
        "Muster",
        "not_a_person",
    ),
    "street address": (
        "actors.yaml",
        "Houses women.",
        "At Musterstrasse 12 in Bern.",
        "address",
        "Musterstrasse",
        "town",
    ),
}


def broken(folder: Path, name: str) -> tuple[list[Problem], str]:
    """The problems of one mistake, and the text of the line that they name."""
    file, old, new, *_ = MISTAKES[name]
    small.write(folder, small.changed(file, old, new))
    problems = list(check(folder).problems)
    where = problems[0].where
    lines = (folder / file).read_text(encoding="utf-8").splitlines()
    assert where.file == str(folder / file)
    return problems, lines[(where.line or 0) - 1] + "\n"


def test_the_small_data_set_is_without_fault(tmp_path: Path) -> None:
    report = check(small.write(tmp_path))
    assert report.problems == ()
    assert sum(report.counts.values()) == len(report.records) == 21
    assert report.manifest is not None


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_one_problem_in_its_line(name: str, tmp_path: Path) -> None:
    *_, code, line, words = MISTAKES[name]
    problems, named = broken(tmp_path, name)
    assert [problem.code for problem in problems] == [code]
    assert line in named
    assert words in f"{problems[0].what} {problems[0].next}"
    assert problems[0].severity == "error"
    assert problems[0].next.endswith((".", "?"))


def test_the_second_of_two_ids_is_named(tmp_path: Path) -> None:
    problems, _ = broken(tmp_path, "id twice")
    assert problems[0].where.line == 7


def test_bodies_that_are_part_of_each_other(tmp_path: Path) -> None:
    text = small.FILES["relations.yaml"]
    text = text.replace("COOPERATES_WITH", "PART_OF").replace(
        "from: geneva-police\n    to: shelter\n    role: training", "from: shelter\n    to: geneva-police"
    )
    small.write(tmp_path, {**small.FILES, "relations.yaml": text})
    (problem,) = check(tmp_path).problems
    assert problem.code == "cycle"
    assert "geneva-police > shelter > geneva-police" in problem.what


def test_records_that_could_not_be_read_make_no_second_problem(tmp_path: Path) -> None:
    """A broken record, or a broken file, is no reason to complain about everybody who mentions it."""
    small.write(tmp_path, small.changed("actors.yaml", "label: NGO", "label: Club"))
    assert [problem.code for problem in check(tmp_path).problems] == ["bad-value"]
    small.write(tmp_path, small.changed("actors.yaml", "actors:", "actors: ["))
    assert [problem.code for problem in check(tmp_path).problems] == ["not-yaml"]


def test_five_mistakes_in_five_files_are_five_problems(tmp_path: Path) -> None:
    names = ("field misspelt", "enum misspelt", "no such day", "unknown lead", "no source")
    files = dict(small.FILES)
    for name in names:
        file, old, new, *_ = MISTAKES[name]
        files[file] = files[file].replace(old, new, 1)
    problems = check(small.write(tmp_path, files)).problems
    assert sorted(problem.code for problem in problems) == sorted(MISTAKES[name][3] for name in names)
    assert len({problem.where.file for problem in problems}) == 5
    assert all(problem.where.line for problem in problems)


def test_a_report_with_errors_has_no_manifest_to_load(tmp_path: Path) -> None:
    file, old, new, *_ = MISTAKES["no source"]
    small.write(tmp_path, small.changed(file, old, new))
    with pytest.raises(DataError) as caught:
        check(tmp_path).must_be_whole()
    assert caught.value.exit_code == 2
    assert [problem.code for problem in caught.value.problems] == ["no-source"]
    assert "1 problem;" in caught.value.what


def test_a_lifted_name_is_no_problem(tmp_path: Path) -> None:
    new = "Anna Muster foundation houses women, for"
    text = small.changed("mandates/geneva.yaml", "houses women, for", new)
    text["mandates/geneva.yaml"] += "    not_a_person: true\n"
    assert check(small.write(tmp_path, text)).problems == ()


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        ("relations.yaml", "since: '2015'", "since: '2009'", "before-its-body"),
        ("mandates/geneva.yaml", "since: '2016-01-01'", "since: '2024'", "after-its-body"),
    ],
)
def test_a_fact_out_of_its_bodys_time_is_a_warning(
    tmp_path: Path, file: str, old: str, new: str, code: str
) -> None:
    report = check(small.write(tmp_path, small.changed(file, old, new)))
    assert [(problem.severity, problem.code) for problem in report.problems] == [("warning", code)]
    assert report.must_be_whole()


def test_a_record_is_as_strict_as_the_strictest_source_it_cites(tmp_path: Path) -> None:
    strict = small.changed("sources.yaml", "    language: fr\n", "    language: fr\n    marking: TLP:AMBER\n")
    records = check(small.write(tmp_path, strict)).records
    amber = {record.id for record in records if record.marking == "TLP:AMBER"}
    citing = {record.id for record in records if "act-2015" in {each.source for each in record.citations}}
    assert amber == citing | {"act-2015"}


def test_a_data_set_has_a_least_marking(tmp_path: Path) -> None:
    strict = {**small.FILES, "dataset.yaml": small.FILES["dataset.yaml"] + "marking: TLP:GREEN\n"}
    records = check(small.write(tmp_path, strict)).records
    assert {record.marking for record in records} == {"TLP:GREEN"}


def test_what_is_marked_above_the_limit_stays_out_with_all_that_rests_on_it(tmp_path: Path) -> None:
    strict = small.changed("sources.yaml", "    language: fr\n", "    language: fr\n    marking: TLP:AMBER\n")
    report = check(small.write(tmp_path, strict), marking="TLP:GREEN")
    assert {record.marking for record in report.records} == {"TLP:CLEAR"}
    assert report.rejected["sources"] == 1
    assert report.rejected["actors"] == 1
    assert report.rejected["round_tables"] == 1  # led by a body that stays out
    assert {problem.code for problem in report.problems} == {"above-marking"}
    assert report.errors == ()
    assert check(tmp_path, marking=MARKINGS[-1]).rejected == {}


def test_the_swiss_data_are_without_fault_and_without_false_alarm() -> None:
    report = check(bundled())
    assert report.errors == ()
    assert [problem.code for problem in report.problems] == ["before-its-body"] * 5
    assert all(problem.where.line and problem.id for problem in report.problems)


def test_progress_is_told_from_nothing_to_all(tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    check(small.write(tmp_path), progress=lambda phase, done, total: told.append((phase, done, total)))
    assert told[0] == ("reading", 0, 1)
    assert {phase for phase, done, total in told if done == total} == {"reading", "checking"}
