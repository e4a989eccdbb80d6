"""Which machines have a build of the local engine, and what the others are told."""

import pytest

from graph.engine import java
from graph.engine.platforms import Facts, numbers, obstacle


@pytest.mark.parametrize(
    "facts",
    [
        Facts("Linux", "x86_64", "glibc", "2.34"),
        Facts("Linux", "x86_64", "glibc", "2.100"),
        Facts("Darwin", "arm64"),
        Facts("Windows", "AMD64"),
    ],
    ids=str,
)
def test_machines_with_a_build(facts: Facts) -> None:
    assert obstacle(facts) is None
    assert "is not installed" in java.missing(facts).what


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        (Facts("Linux", "x86_64"), "Alpine with musl"),
        (Facts("Linux", "x86_64", "musl", "1.2.5"), "Alpine with musl"),
        (Facts("Linux", "x86_64", "glibc", "2.31"), "glibc 2.34 or later, this Linux has 2.31"),
        (Facts("Linux", "x86_64", "glibc", "2.9"), "glibc 2.34 or later, this Linux has 2.9"),
        (Facts("Linux", "aarch64", "glibc", "2.39"), "Linux on aarch64"),
        (Facts("Darwin", "x86_64"), "Intel"),
        (Facts("Windows", "ARM64"), "Windows on ARM"),
        (Facts("Windows", "AMD64", bits=32), "64-bit"),
        (Facts("FreeBSD", "amd64"), "FreeBSD"),
    ],
    ids=str,
)
def test_machines_without_one_are_pointed_to_neo4j(facts: Facts, reason: str) -> None:
    error = java.missing(facts)
    assert reason in error.what
    assert error.code == "no-local-engine"
    assert "KSMM_URI" in error.next
    assert "\n" not in str(error)


def test_this_machine_says_what_it_is() -> None:
    here = Facts.here()
    assert here.system
    assert here.machine
    assert here.bits in (32, 64)


def test_versions_are_compared_by_their_numbers() -> None:
    ordered = ["26.2.1", "26.9.1", "26.10.1", "26.10.2", "26.10.2.post1", "27.1"]
    assert sorted(ordered, key=numbers) == ordered
