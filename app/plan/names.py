"""The words of a name that a person gave, ready to be looked for: small letters without accents, Arabic without "the"
and "and" in front."""

from __future__ import annotations

from app.language.alphabet import without_accents

_ARABIC_FRONT = ("وال", "بال", "لل", "ال")


def spoken(name: str) -> tuple[str, ...]:
    """Each word, and an Arabic one again without what is written in front of it."""
    plain = without_accents(name.casefold(), "NFKD")
    words = "".join(one if one.isalnum() else " " for one in plain.replace("ة", "ه")).split()
    bare = [word.removeprefix(front) for word in words for front in _ARABIC_FRONT if word.startswith(front)]
    return (*words, *bare)
