"""Whole numbers written in words: “cent mille”, “cien mil”, “centomila”, “مائة ألف”.

What is read is what `spelled` would say, in parts: so many millions, so many thousands, and the rest, each of them up
to 999. Accents, hyphens, spaces and the word that joins them are left away on both sides.
"""

from __future__ import annotations

import re
from functools import cache

from app.language.alphabet import without_accents
from app.language.spelled import spelled

SCALES = (1_000_000, 1_000, 1)
LONGEST = 60  # characters; longer is no number
JOINED = {"and", "et", "y", "e"}  # the Arabic one is a letter before the next word
ONE = re.compile(r"a (?=hundred|thousand|million)")
BOTH_WAYS = (("\u00ad", ""), ("ماي", "مي"))  # a hundred is مائة or مئة


def read(text: str, language: str) -> int | None:
    """The number from 1 on that all of the text says in this language; None for any other text.

    A word of thousands or millions alone is none: what stood before it may be missing.
    """
    said = _squeezed(text)
    if not said or len(text) > LONGEST or said in _scales(language):
        return None
    return _read(said, language, 0)


def _read(said: str, language: str, at: int) -> int | None:
    """The text as so many of this scale, and what is left as a smaller one."""
    if at == len(SCALES):
        return None
    known = _told(language, SCALES[at])
    for end in range(len(said), 0, -1):
        if found := known.get(said[:end]):
            rest = _read(said[end:], language, at + 1) if end < len(said) else 0
            if rest is not None:
                return found + rest
    return _read(said, language, at + 1)


@cache
def _told(language: str, scale: int) -> dict[str, int]:
    return {_squeezed(spelled(n * scale, language)): n * scale for n in range(1, 1000)}


@cache
def _scales(language: str) -> frozenset[str]:
    """ "mil", “mille”, “million”, “ألف”."""
    return frozenset(_squeezed(spelled(scale, language).split()[-1]) for scale in SCALES[:2])


def _squeezed(text: str) -> str:
    """Small letters without accents, in one piece."""
    plain = without_accents(ONE.sub("one ", text.casefold()), "NFKD")
    for one, other in BOTH_WAYS:
        plain = plain.replace(one, other)
    words = re.findall(r"[^\W\d_]+", plain)
    if words and JOINED & {words[0], words[-1]}:
        return ""
    return "".join(_bare(word) for word in words if word not in JOINED)


def _bare(word: str) -> str:
    """Without the Arabic “and”, and without the s that “deux cents” has and “deux cent mille” has not."""
    if word.startswith("و") and word != "واحد":
        return word[1:]
    return word[:-1] if word in ("cents", "vingts") else word
