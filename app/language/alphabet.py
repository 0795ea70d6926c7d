"""The order of names in a list: that of the reader's own alphabet."""

from __future__ import annotations

import re
from typing import NamedTuple
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
    letters = "".join(sign for sign in normalize("NFD", small.translate(ONE_LETTER)) if not combining(sign))
    foreign = bool(begins) and bool(ARABIC.match(begins)) != (language == "ar")
    return Place(foreign, letters, small)
