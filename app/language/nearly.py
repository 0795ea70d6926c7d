"""The words that people write beside a number they are not sure of: "about 600", "600 circa"; and "500 or 600"."""

from __future__ import annotations

import re

WORDS = (
    *("about", "around", "roughly", "approximately", "approx", "nearly", "almost", "some", "more or less"),
    *("unas", "unos", "aproximadamente", "aprox", "más o menos", "mas o menos", "casi", "cerca de", "como"),
    *("environ", "env", "à peu près", "a peu pres", "autour de", "presque", "plus ou moins", "vers"),
    *("circa", "ca", "più o meno", "piu o meno", "quasi", "intorno a", "all'incirca", "all’incirca"),
    *("umas", "uns", "mais ou menos", "perto de", "por volta de", "quase"),
    *("حوالي", "نحو", "تقريبا", "تقريبًا", "قرابة", "زهاء", "~", "≈", "±"),
)
_WORD = "|".join(re.escape(word) for word in sorted(WORDS, key=len, reverse=True))
_LETTER = r"[^\W\d_]"
_AROUND = re.compile(
    rf"(?:(?:{_WORD})(?!{_LETTER})(?:(?<={_LETTER})\.)?\s*)?(?P<number>.*?)(?:\s*(?<!{_LETTER})(?:{_WORD})\.?)?",
    re.IGNORECASE | re.DOTALL,
)
BETWEEN = "or to and o u a y ou à et e ed ad da até ao أو او إلى الى حتى"  # one number and the next
_TO = re.compile(
    rf"\d\D{{0,20}}(?:(?<!\S)(?:(?:{'|'.join(BETWEEN.split())})\s|و)|[-−–—])\D{{0,20}}(?!0\d)\d", re.IGNORECASE
)
LONGEST = 100  # characters; longer is no number


def without_nearly(text: str) -> str:
    """The text without such a word at its beginning or end; the text itself where it would leave nothing.

    How sure a number is stands in its tag, which the page asks for beside it: the word only has to do no harm.
    """
    found = _AROUND.fullmatch(text.strip()) if len(text) <= LONGEST else None
    return (found["number"] if found else "") or text


def is_two(text: str) -> bool:
    """Whether two numbers stand there, the least and the most: "3000 o 4000", "3000-4000", "de 3000 à 4000"."""
    return len(text) <= LONGEST and len(_TO.findall(text)) == 1
