"""What our own code may not say to a database, because some engine takes it otherwise: file, line, why.

The texts are Cypher inside Python; the query files have rules of their own (`queries.lint`).
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

FILLED = "Filled"  # stands for what an f-string puts in
SAYS = re.compile(r"\b(MATCH|MERGE|CREATE|UNWIND|CALL|RETURN|WHERE|SET|REMOVE|LOAD|CYPHER)\b")
CLAUSE = re.compile(r"\b(MATCH|MERGE|CREATE|WHERE|WITH|SET)\b")
TEXTS: tuple[tuple[str, str], ...] = (
    (r"\b(SET|REMOVE)\s+([^{}()]*?,\s*)?\w+\s*:\s*\w", "a label is given at CREATE and stays"),
    (r"\bMERGE\s+\((?!\w*:\w+ \{id: )", "MERGE goes by one label and the key id"),
    (r"\b(elementId|id)\(", "the database's own ids change: use the property id"),
    (r"\bRETURN\s+\*", "columns are named"),
    (r"\[\w*:\w+\|:", "[:A|:B] is an error on Neo4j: [:A|B]"),
    (r"\bsize\(\(", "size((a)--(b)) is an error on Neo4j: COUNT { }"),
    (r"\bexists\(", "exists(n.x) is an error on Neo4j: IS NOT NULL"),
    (r"\bapoc\.", "apoc is not on every engine"),
    (r"\bLOAD\s+CSV\s+(WITH|FROM)\b", "files are read in Python"),
    (r"\b(SHORTEST|LET|FILTER)\s+\w", "this clause is not on every engine"),
    (r"^\s*CYPHER\s+\w", "the prefix is an error on the local engine"),
    (r"\bCALL\s*\{", "CALL has a scope: CALL (x) {"),
    (r":\s*\$\(", "labels and types are in the text, from a list of ours"),
    (r"\*(\d+\.\.)?\s*\]", "a path has an upper bound"),
)
ONLY_DOORS = ("queries/runner.py", "graph/store.py")  # somebody's own statement passes these
Finding = tuple[int, str]


def findings(path: Path, name: str) -> list[str]:
    """`file:line: why` of everything in one module that some engine takes otherwise."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = {*_in_texts(tree), *_in_calls(tree, name)}
    return [f"{name}:{line}: {why}" for line, why in sorted(found)]


def _in_texts(tree: ast.Module) -> Iterator[Finding]:
    for line, text in _texts(tree):
        if not SAYS.search(text):
            continue
        for pattern, why in TEXTS:
            for found in re.finditer(pattern, text):
                yield line + text.count("\n", 0, found.start()), why
        for found in re.finditer(r"\(\w*:\w+\s*[:&]\s*\w", text):
            before = CLAUSE.findall(text, 0, found.start())
            if before and before[-1] != "CREATE":
                yield (
                    line + text.count("\n", 0, found.start()),
                    "two labels in a pattern switch the index off",
                )


def _texts(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Every text but the docstrings, an f-string as one."""
    parts = {part for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    plain = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield node.lineno, "".join(_part(part) for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in parts | plain:
            yield node.lineno, node.value


def _part(part: ast.expr) -> str:
    return str(part.value) if isinstance(part, ast.Constant) else FILLED


def _in_calls(tree: ast.Module, name: str) -> Iterator[Finding]:
    driven = any("neo4j" in _imported(node) for node in ast.walk(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom) and "zoneinfo" in _imported(node):
            yield node.lineno, "a moment goes to the database as text: the driver is wrong about zones"
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        called, of = node.func.attr, ast.unparse(node.func.value)
        if called == "read_untrusted" and name not in ONLY_DOORS:
            yield node.lineno, "somebody's statement goes through queries.runner, which has the gate"
        if driven and (called == "execute_query" or (called == "run" and of != "tx")):
            yield node.lineno, "a statement runs in a transaction: by itself it is not all or nothing"
        if driven and called == "session" and "database" not in {key.arg for key in node.keywords}:
            yield node.lineno, "a session names its database"


def _imported(node: ast.AST) -> set[str]:
    """The packages that this statement imports."""
    if isinstance(node, ast.Import):
        return {alias.name.split(".")[0] for alias in node.names}
    return {(node.module or "").split(".")[0]} if isinstance(node, ast.ImportFrom) else set()
