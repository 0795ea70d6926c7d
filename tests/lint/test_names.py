"""Names of the trade, and a project that speaks of itself alone."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.lint.tree import APP, ROOT, kept_files, python_files, relative, templates

FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "managers", "base_classes"}
TOP = {
    "app", "handbook", "migrations", "tests", "config.py", "pyproject.toml", "README.md",
    "Makefile", "constraints.txt", ".ci", ".gitignore",
}  # fmt: skip
HOSTS = re.compile(r"https?://[^\s\"')]*(?:pypi|pythonhosted|npmjs|registry\.|deb\.debian)[^\s\"')]*", re.I)
PATHS = re.compile(r"(?<![\w.])/(?:work|home|root|Users)/\w+")
LEFT_OVER = re.compile(r"\b(?:TODO|FIXME|XXX|NotImplementedError|lorem ipsum)\b", re.I)
TEXT = {".py", ".html", ".css", ".js", ".md", ".toml", ".txt", ".json", ".po", ".csv", ".svg", ""}


def texts() -> list[tuple[str, str]]:
    return [(relative(p), p.read_text(encoding="utf-8")) for p in kept_files() if p.suffix in TEXT]


def test_no_module_has_a_name_that_says_nothing() -> None:
    named = {part for path in python_files() for part in path.relative_to(ROOT).with_suffix("").parts}
    assert named & FORBIDDEN_NAMES == set()


def test_the_top_of_the_project_holds_only_what_its_owner_fixed() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in kept_files()} <= TOP


def test_no_file_names_a_package_registry_or_a_place_on_somebodys_machine() -> None:
    found = [
        (name, match.group()) for name, text in texts() for match in [*HOSTS.finditer(text), *PATHS.finditer(text)]
    ]
    assert [hit for hit in found if not hit[0].startswith("tests/lint/")] == []


def test_nothing_is_left_over() -> None:
    code = [(relative(p), p.read_text(encoding="utf-8")) for p in [*python_files(), *templates()]]
    assert [(name, m.group()) for name, text in code for m in LEFT_OVER.finditer(text)] == []


def test_no_day_is_that_of_utc() -> None:
    """`hours.day` and `speech.today` know the country; in La Paz it is tomorrow in UTC from eight in the evening."""
    bare = re.compile(r"now(?:\([\w.]*\))?\.(?:date\(\)|year|month|day)\b|date\.today\(")
    assert [relative(p) for p in python_files() if p.is_relative_to(APP) and bare.search(p.read_text("utf-8"))] == []


def test_exceptions_to_the_checks_carry_their_reason() -> None:
    bare = re.compile(r"(?:noqa(?!: [A-Z0-9, ]+ - \S)|type: ignore(?!\[[\w, -]+\](?:  # | - | #)))")
    hits = [relative(p) for p in python_files() if bare.search(p.read_text(encoding="utf-8"))]
    assert hits == []


@pytest.mark.parametrize("pattern", [r"\sstyle\s*=", r"\son[a-z]+\s*=\s*[\"']", r"<script(?![^>]*\ssrc=)", r"<style"])
def test_templates_hold_nothing_inline(pattern: str) -> None:
    assert [relative(p) for p in templates() if re.search(pattern, p.read_text(encoding="utf-8"))] == []


def test_the_versions_are_names_and_numbers_only() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.+]+", line)] == []


def test_every_dependency_has_its_exact_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    pinned = {
        line.split("==")[0].lower().replace("_", "-") for line in (ROOT / "constraints.txt").read_text().splitlines()
    }
    assert {re.split(r"[\[<>=]", name)[0].lower() for name in wanted} - pinned == set()


def test_only_the_settings_read_the_environment() -> None:
    assert [
        relative(p) for p in APP.rglob("*.py") if re.search(r"os\.environ|getenv", p.read_text(encoding="utf-8"))
    ] == []
