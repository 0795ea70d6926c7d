"""How long a thing usually lasts that a person wrote herself: found by its name among the things of all trades.

Names are compared by word in the six languages: what a thing is (“oven” of “gas oven”) must stand in the other name,
and more words in common go before fewer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import takewhile

from app.language.tongues import LANGUAGES, read_catalogue
from app.plan.names import spoken
from app.plan.starting_points import POINTS, of_trade
from app.plan.starting_points.shape import StartingPoint, Thing

_BETWEEN = frozenset({"and", "or", "e", "o", "y", "u", "et", "ou", "او"})  # a name of several things
_BEHIND = frozenset({  # what follows says what it is for, or how it is
    *("with", "for", "con", "avec", "com", "para", "per", "pour", "في", "من"),
    *("de", "da", "do", "di", "del", "dell", "des", "d", "a", "au", "il", "l"),
    *("ready", "pronte", "listas", "prontas", "pretes"),
})  # fmt: skip
_BEFORE = frozenset({"two", "due", "dos", "deux", "duas", "dois", "young", "jeunes", "small", "petits", "piccoli"})
_GENERAL = frozenset({"machin", "macchin", "maquin", "اله", "التا", "animal"})  # that alone says too little

Name = tuple[str, tuple[str, ...]]  # what the thing is, and all words


def usual_thing(name: str, trade: object) -> Thing | None:
    """The thing of a starting point that is called so: of the trade's own first, then of all."""
    words = frozenset(_stem(word) for word in spoken(name))
    own, others = of_trade(trade)
    return _nearest(words, own) or _nearest(words, others)


def longest_of_trade(trade: object) -> int | None:
    """The longest that a thing of this trade's starting points lasts, in months; None for a trade without one."""
    return max((thing.life for point in of_trade(trade)[0] for thing in point.things), default=None)


def _nearest(words: frozenset[str], points: Iterable[StartingPoint]) -> Thing | None:
    """The one with most words in common; of several the one that lasts longest, so that fewer are asked about."""
    things = {thing.key: thing for point in points for thing in point.things}
    near = [(_in_common(words, thing), thing.life, thing) for thing in things.values()]
    common, _, found = max(near, key=lambda one: one[:2], default=(0, 0, None))
    return found if common else None


def _in_common(words: frozenset[str], thing: Thing) -> int:
    found = (one for one in _names()[thing.name] if one[0] in words)
    shared = (len(words.intersection(name)) - (head in _GENERAL) for head, name in found)
    return max(shared, default=0)


@cache
def _names() -> Mapping[str, tuple[Name, ...]]:
    """Each thing that a name of a starting point speaks of, in all languages."""
    found: dict[str, set[Name]] = {thing.name: set() for point in POINTS for thing in point.things}
    for language in LANGUAGES:
        texts = read_catalogue(language)
        for name, parts in found.items():
            parts.update(_parts(texts.gettext(name), language))
    return {name: tuple(parts) for name, parts in found.items()}


def _parts(name: str, language: str) -> Iterator[Name]:
    for piece in name.replace("،", ",").split(","):
        group: list[str] = []
        before = ""
        for word in spoken(piece):
            joined = language == "ar" and bool(group) and word.startswith("و")
            if joined or (word in _BETWEEN and before not in _BEHIND):  # in Portuguese “o” is “the” as well
                yield from _part(group, language)
                group = []
            if word not in _BETWEEN:
                group.append(word[1:] if joined else word)
            before = word
        yield from _part(group, language)


def _part(group: list[str], language: str) -> Iterator[Name]:
    """In English what a thing is stands last, elsewhere first; behind “with” and “for” stands no thing."""
    words = [word for word in group if word not in _BEFORE and not word.isdigit()]
    named = list(takewhile(lambda word: word not in _BEHIND, words))
    if named:
        yield _stem(named[-1 if language == "en" else 0]), tuple({_stem(word) for word in words} - _BEHIND)


def _stem(word: str) -> str:
    """Without what one and many, and he and she, end in; short words stay whole."""
    bare = word.rstrip("sx").rstrip("aeiouy")
    return bare if len(bare) > 2 else word
