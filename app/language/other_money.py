"""An amount typed in another money than the page's: “500 EUR”, “€ 500”."""

from __future__ import annotations

import re
from collections.abc import Collection

SIGN = {"€": "EUR"}  # the one sign that only one money has; $ and F are many
CODE = r"[A-Za-z]{3}|€"
BEFORE, AFTER = re.compile(rf"({CODE})\s*(\d.*)"), re.compile(rf"(.*\d)\s*({CODE})")
MARKS = dict.fromkeys(map(ord, "\u200e\u200f\u2066\u2067\u2068\u2069"))  # of direction, typed with Arabic


def apart(text: str, known: Collection[str], home: str) -> tuple[str, str] | None:
    """The figures and the code of the other money; None where the text is in the `home` money or names none."""
    bare = text.translate(MARKS).strip()
    if found := BEFORE.fullmatch(bare):
        code, figures = found.groups()
    elif found := AFTER.fullmatch(bare):
        figures, code = found.groups()
    else:
        return None
    currency = SIGN.get(code, code.upper())
    return (figures.strip(), currency) if currency in known and currency != home else None
