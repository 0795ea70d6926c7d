"""An amount typed in another money than the page's: “500 EUR”, “€ 500”, “500 euros”."""

from __future__ import annotations

import re
from collections.abc import Collection

from app.language.currency_names import whose
from app.language.nearly import without_nearly
from app.language.number_words import worded

NAME = r"[^\W\d_]{2,30}|€"  # $ and F alone are many currencies
BEFORE, AFTER = re.compile(rf"({NAME})\s*(\d.*)"), re.compile(rf"(.*\d)\s*({NAME})")
MARKS = dict.fromkeys(map(ord, "\u200e\u200f\u2066\u2067\u2068\u2069"))  # of direction, typed with Arabic


def apart(text: str, known: Collection[str], home: str, language: str) -> tuple[str, str] | None:
    """The amount and the code of the other money; None where the text is in the `home` money or names none."""
    bare = without_nearly(text.translate(MARKS)).strip()
    said = worded(bare, language)
    figures = said[0] if said else bare
    if found := BEFORE.fullmatch(figures):
        name = found[1]
    elif found := AFTER.fullmatch(figures):
        name = found[2]
    else:
        return None
    currency = name.upper() if name.upper() in known else whose(name)
    if currency is None or currency == home or currency not in known:
        return None
    return bare.removeprefix(name).removesuffix(name).strip(), currency
