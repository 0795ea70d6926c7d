"""The words of Ritorno in each language, explained simply; the same keys in every language."""

from __future__ import annotations

import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache

from app.handbook.shelf import SHELF
from app.language.alphabet import by_letters
from app.language.tongues import LANGUAGES


@dataclass(frozen=True)
class Word:
    """`also` are words that people say for it and Ritorno does not."""

    key: str
    term: str
    plain: str
    also: tuple[str, ...] = ()

    @property
    def searched(self) -> str:
        return _bare(" ".join((self.term, self.plain, *self.also)))


@cache
def words(language: str) -> tuple[Word, ...]:
    """In the order of the file, which goes by subject."""
    if language not in LANGUAGES:
        return ()
    told = tomllib.loads((SHELF / f"glossary.{language}.toml").read_text(encoding="utf-8"))
    return tuple(Word(key, entry["term"], entry["plain"], tuple(entry.get("avoid", ()))) for key, entry in told.items())


@cache
def _by_key(language: str) -> dict[str, Word]:
    return {word.key: word for word in words(language)}


def word(language: str, key: str) -> Word:
    """Raises KeyError for a key that no glossary has."""
    return _by_key(language)[key]


def chosen(language: str, keys: tuple[str, ...]) -> tuple[Word, ...]:
    """The words of one chapter, in the chapter's order."""
    return tuple(word(language, key) for key in keys)


def search(language: str, text: str) -> tuple[Word, ...]:
    """Words whose name, other name or explanation holds what was typed, without accents or case; all for an empty
    text."""
    wanted = _bare(text)
    return tuple(one for one in words(language) if wanted in one.searched)


@cache
def letters(language: str) -> dict[str, tuple[Word, ...]]:
    """All words by the letter that their names begin with, both in the order of its alphabet, whose own letters come
    first; Arabic without "the"."""
    found: dict[str, list[Word]] = {}
    for one in sorted(words(language), key=lambda word: by_letters(_begins(word.term), language)):
        found.setdefault(_begins(one.term)[0], []).append(one)
    return {letter: tuple(some) for letter, some in found.items()}


def _begins(term: str) -> str:
    """Any sign before the first letter is left out."""
    bare = _bare(term)
    return bare[next(at for at, sign in enumerate(bare) if sign.isalnum()) :].removeprefix("ال")


def _bare(text: str) -> str:
    """Accents, Arabic vowel signs and invisible marks away, so that what is easily typed is found."""
    apart = unicodedata.normalize("NFKD", text.replace("’", "'").replace("ٱ", "ا"))
    kept = (char for char in apart if unicodedata.category(char) not in ("Mn", "Cf", "Cc"))
    return " ".join("".join(kept).casefold().split())
