"""Texts marked for translation, with what stands inside them, before anybody's language is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True)
class Month:
    """A calendar month, 1 to 12, said by its name; with its year as the language joins the two."""

    number: int
    year: int | None = None

    @classmethod
    def of(cls, told: str) -> Month:
        """ "2027-04" is April 2027."""
        return cls(int(told[5:7]), int(told[:4]))


@dataclass(frozen=True)
class Share:
    """A part of a hundred, said as a plain number ("65")."""

    of_hundred: Decimal


@dataclass(frozen=True)
class Currency:
    """A money by its name, as so many of it are called: "euro" of one, "euros" of 100."""

    code: str
    of: Decimal | int = 100


@dataclass(frozen=True)
class Message:
    """A whole sentence in English with named places, spoken later by a `Tongue`.

    With `plural`, `n` chooses the form and is also the place `%(n)s`.
    """

    text: str
    values: Mapping[str, object] = field(default_factory=dict)
    plural: str | None = None
    n: int | None = None


def mark(text: str) -> str:
    """Mark a text for the catalogues and leave it as it is."""
    return text


def say(text: str, **values: object) -> Message:
    """A sentence to be spoken later; values may be Money, Month, Share, Currency, dates, numbers, texts or Messages."""
    return Message(text, values)


def in_turn(*sentences: Message) -> Message:
    """Whole sentences one after the other."""
    return Message(
        " ".join(f"%(sentence{n})s" for n in range(len(sentences))),
        {f"sentence{n}": sentence for n, sentence in enumerate(sentences)},
    )


def side_by_side(*names: Message) -> Message:
    """Names of one line, as lists part them."""
    return Message(
        " · ".join(f"%(name{n})s" for n in range(len(names))), {f"name{n}": name for n, name in enumerate(names)}
    )


def count(one: str, many: str, n: int, **values: object) -> Message:
    """A counted sentence; `n` chooses among the plural forms of each language."""
    return Message(one, values, plural=many, n=n)
