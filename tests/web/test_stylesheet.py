"""One sheet and one script, small, and named by what is in them."""

from __future__ import annotations

import gzip
import re

import pytest

from app.web.stylesheet import STATIC, apart, script, stylesheet

SHEET, SCRIPT = 6_300, 5_000  # bytes compressed


def test_the_sheet_is_small_and_whole() -> None:
    name, content = stylesheet()
    text = content.decode()
    assert re.fullmatch(r"app-[0-9a-f]{10}\.css", name)
    assert len(gzip.compress(content, 9)) <= SHEET
    assert text.startswith("@layer tokens,base,layout,parts,print;")
    assert text.count("{") == text.count("}")


def test_spaces_that_mean_something_stay() -> None:
    text = stylesheet()[1].decode()
    assert "calc(var(--wide) + 2 * var(--s6))" in text
    assert "@media (min-width:60em)" in text
    assert "thead :is(th,td)" in text
    assert "/*" not in text


def test_every_small_file_is_in_the_sheet() -> None:
    text = stylesheet()[1].decode()
    for sheet in STATIC.glob("css/**/*.css"):
        first = re.search(r"^ +([^@{}/]+?) \{", sheet.read_text(), flags=re.M)
        assert first, sheet.name
        assert re.sub(r" ?([,>+]) ?", r"\1", first[1]) in text, sheet.name


def test_the_script_is_small_and_asks_nobody_else() -> None:
    name, content = script()
    assert re.fullmatch(r"app-[0-9a-f]{10}\.js", name)
    assert len(content) <= SCRIPT
    assert b"http" not in content


@pytest.mark.parametrize("name", ["count", "listen", "live", "refused", "restore", "worker"])
def test_shortening_a_script_takes_nothing_that_means_something(name: str) -> None:
    """Only spaces and comments go: what stands between quotes is as it was."""
    quoted = re.compile(r"""([`"'])(?:(?!\1).)*\1""")
    whole = re.sub(r"^\s*//.*$", "", (STATIC / "js" / "apart" / f"{name}.js").read_text(), flags=re.M)
    short = apart(name)[1].decode()
    assert [found.group() for found in quoted.finditer(short)] == [found.group() for found in quoted.finditer(whole)]
