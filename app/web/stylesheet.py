"""The one style sheet and the one script, joined from their small files and named by what is in them; beside them the
scripts that only some pages need.

A name that changes with the content may be kept for a year by every phone and every cache on the way.
"""

from __future__ import annotations

import hashlib
import re
from functools import cache
from pathlib import Path

STATIC = Path(__file__).parent.parent / "static"
FIRST = ("tokens", "base", "layout")  # tokens declares the order of the layers
LAST = ("print",)
SPACED = re.compile(r"""([`"'])(?:(?!\1).)*\1| ?([-=!<>+*/&|?:,;{}()]+) ?""")  # what is quoted, or a sign


@cache
def stylesheet() -> tuple[str, bytes]:
    """Name with hash ("app-1a2b3c4d5e.css") and the whole sheet, comments and spare spaces left out."""
    sheets = [STATIC / "css" / f"{name}.css" for name in FIRST]
    sheets += sorted((STATIC / "css" / "parts").glob("*.css"))
    sheets += [STATIC / "css" / f"{name}.css" for name in LAST]
    return _named("app", "css", _tightened("".join(sheet.read_text() for sheet in sheets)))


@cache
def script() -> tuple[str, bytes]:
    """Name with hash ("app-1a2b3c4d5e.js") and the scripts in one; pages work without them."""
    files = sorted((STATIC / "js").glob("*.js"))
    return _named("app", "js", _shortened("\n".join(file.read_text() for file in files)))


@cache
def apart(name: str) -> tuple[str, bytes]:
    """The same for a script of `js/apart`, which is in no other."""
    return _named(name, "js", _shortened((STATIC / "js" / "apart" / f"{name}.js").read_text()))


def _shortened(code: str) -> str:
    """Without comments, without the spaces beside a sign where it is not quoted, and with fewer lines."""
    kept = (line.strip() for line in code.splitlines() if not line.strip().startswith("//"))
    tight = SPACED.sub(lambda found: found[2] or found[0], "\n".join(line for line in kept if line))
    return re.sub(r"([;{,(\[])\n", r"\1", tight)


def _named(name: str, ending: str, text: str) -> tuple[str, bytes]:
    content = text.encode()
    return f"{name}-{hashlib.sha256(content).hexdigest()[:10]}.{ending}", content


def _tightened(css: str) -> str:
    """Without comments and without the spaces that mean nothing (those around + and - in calc() do)."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.S)
    css = re.sub(r"\s+", " ", css)
    css = re.sub(r" ?([{};,>]) ?", r"\1", css)
    css = re.sub(r" \+ (?=[^(){};]*\{)", "+", css)
    return re.sub(r"(?<=[\w)-]): ", ":", css).replace(";}", "}").strip()
