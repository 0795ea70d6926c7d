"""The order of names in a list: that of the reader's own alphabet; and letters without what stands on them."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple
from unicodedata import combining, normalize

ARABIC = re.compile("[\u0621-\u064a]")
ONE_LETTER = str.maketrans({"ة": "ت", "ى": "ي", "ñ": "n\uffff"})  # a dictionary's: ñ comes after the last n


class Place(NamedTuple):
    """`foreign`: written in other letters than the reader's; `name` parts those that accents alone tell apart."""

    foreign: bool
    letters: str
    name: str


def by_letters(name: str, language: str) -> Place:
    """What puts a name in its place: the reader's own letters first, small and large and accented ones alike."""
    small = normalize("NFC", name.casefold())
    begins = next((sign for sign in small if sign.isalpha()), "")
    letters = without_accents(small.translate(ONE_LETTER))
    foreign = bool(begins) and bool(ARABIC.match(begins)) != (language == "ar")
    return Place(foreign, letters, small)


def without_accents(text: str, form: Literal["NFD", "NFKD"] = "NFD") -> str:
    """The bare letters; by NFKD one sign for several falls apart too, as ﬁ into fi."""
    return "".join(sign for sign in normalize(form, text) if not combining(sign))
