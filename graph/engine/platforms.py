"""For which machines there is a build of the local engine. Pure, standard library only."""

import platform
import re
import struct
from dataclasses import dataclass
from typing import Self

GLIBC = (2, 34)
NEO4J = "Use a Neo4j server instead: set KSMM_URI, KSMM_USER and KSMM_PASSWORD."


@dataclass(frozen=True, slots=True)
class Facts:
    """What a machine says about itself; `libc` is empty where it is neither glibc nor named."""

    system: str
    machine: str
    libc: str = ""
    libc_version: str = ""
    bits: int = 64

    @classmethod
    def here(cls) -> Self:
        """The facts of this machine."""
        libc, version = platform.libc_ver()
        return cls(platform.system(), platform.machine(), libc, version, struct.calcsize("P") * 8)

    def __str__(self) -> str:
        libc = f"{self.libc} {self.libc_version}".strip()
        return ", ".join(part for part in (self.system, self.machine, libc, f"{self.bits} bit") if part)


def obstacle(facts: Facts) -> str | None:
    """Why the local engine cannot run on such a machine; None where it can."""
    if facts.bits != 64:  # noqa: PLR2004
        return "it needs a 64-bit Python"
    if facts.system == "Darwin":
        return None if facts.machine == "arm64" else "there is no build for Macs with an Intel processor"
    if facts.system == "Windows":
        return None if facts.machine.upper() == "AMD64" else "there is no build for Windows on ARM"
    if facts.system != "Linux":
        return f"there is no build for {facts.system or 'this system'}"
    return _on_linux(facts)


def _on_linux(facts: Facts) -> str | None:
    if facts.machine != "x86_64":
        return f"there is no build for Linux on {facts.machine or 'this processor'}"
    if facts.libc != "glibc":
        return "there is no build for Linux without glibc, such as Alpine with musl"
    if numbers(facts.libc_version) < GLIBC:
        return f"it needs glibc {GLIBC[0]}.{GLIBC[1]} or later, this Linux has {facts.libc_version}"
    return None


def numbers(version: str) -> tuple[int, ...]:
    """The numbers of a version, for comparing: 26.10.2.post1 is later than 26.10.2 and than 26.9.1."""
    return tuple(int(number) for number in re.findall(r"\d+", version))
