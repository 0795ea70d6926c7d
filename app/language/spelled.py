"""Whole numbers in words: “forty-five thousand three hundred and fifty”."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from unicode_rbnf import RbnfEngine

NUMBER = "spellout-numbering"  # the set of Unicode's rules that counts
AS_SAID = {"en": f"{NUMBER}-verbose"}  # with “and”, as in Accra and Lagos


@lru_cache(maxsize=4096)
def spelled(number: int, language: str) -> str:
    """Italian words of a number are one long word, with soft hyphens where a narrow line may break it."""
    said = "".join(_engine(language).iter_format_number(number, AS_SAID.get(language, NUMBER)))
    return said if language == "it" else said.replace("\u00ad", "")


@cache
def _engine(language: str) -> RbnfEngine:
    """Unicode's rules for the language; for Arabic our own."""
    from unicode_rbnf import RbnfEngine  # noqa: PLC0415 - one page says amounts in words

    if language != "ar":
        return RbnfEngine.for_language(language)
    from app.language.arabic_numbers import rules  # noqa: PLC0415 - likewise

    engine = RbnfEngine(language)
    for name, number, text in rules():
        engine.add_rule(str(number), text, name)
    return engine
