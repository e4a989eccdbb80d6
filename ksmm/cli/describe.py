"""The page docs/commands.md, made from the commands themselves."""

from collections.abc import Iterator
from enum import Enum
from typing import Any

import typer.main

_HEAD = """# Commands

Made from the commands in `ksmm/cli` by `make docs`; change it there.

`ksmm [--home DIR] [--uri URI] COMMAND`: the answer goes to stdout, progress and messages to stderr.

Exit codes: 0 done, also with an empty answer; 1 a condition that was asked for is met (`--fail-on`);
2 a mistake in the call or the data, nothing was written; 3 the database is out of reach; 4 refused;
5 stopped by time or size; 130 cancelled.
"""


def page() -> str:
    """The whole page as Markdown."""
    from ksmm.cli import app

    root: Any = typer.main.get_command(app)
    return "\n".join([_HEAD, *_commands(root, "ksmm")]).rstrip() + "\n"


def _commands(group: Any, path: str) -> Iterator[str]:
    for name, command in group.commands.items():
        full = f"{path} {name}"
        if hasattr(command, "commands"):
            yield from _commands(command, full)
            continue
        yield f"## {full}\n"
        yield f"{(command.help or '').strip()}\n"
        rows = [_row(item) for item in command.params if item.name != "help"]
        if rows:
            yield "| parameter | meaning | default |\n|---|---|---|"
            yield from rows
            yield ""


def _is_enum(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Enum)


def _row(item: Any) -> str:
    argument = item.param_type_name == "argument"
    names = (item.name or "").upper() if argument else ", ".join(item.opts)
    default = getattr(item.default, "value", item.default)
    shown = "" if default in (None, False) or callable(default) else f"`{default}`"
    kind = item.type_descriptor.annotation
    choices = [str(choice.value) for choice in kind] if _is_enum(kind) else []
    meaning = getattr(item, "help", None) or ""
    words = f" ({', '.join(choices)})" if choices else ""
    return f"| `{names}` | {meaning}{words} | {shown} |"
