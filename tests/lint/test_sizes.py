"""Small files and short functions: a newcomer reads one in a minute."""

from __future__ import annotations

import ast
import statistics
from pathlib import Path

from tests.lint.tree import APP, python_files, relative, templates


def lengths_of_functions() -> list[int]:
    lengths = []
    for path in python_files():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.end_lineno:
                lengths.append(node.end_lineno - node.lineno + 1)
    return lengths


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_no_python_file_is_longer_than_300_lines() -> None:
    assert {relative(p): lines(p) for p in python_files() if lines(p) > 300} == {}


def test_no_template_is_longer_than_150_lines() -> None:
    assert {relative(p): lines(p) for p in templates() if lines(p) > 150} == {}


def test_functions_are_short() -> None:
    lengths = sorted(lengths_of_functions())
    assert statistics.median(lengths) <= 10
    assert lengths[int(len(lengths) * 0.95)] <= 30


def test_the_form_machinery_keeps_to_its_budget() -> None:
    machinery = [APP / "plan" / name for name in ("fields.py", "words.py", "difference.py")]
    machinery += sorted((APP / "web" / "section_form").glob("*.py"))
    assert sum(lines(path) for path in machinery) <= 600
