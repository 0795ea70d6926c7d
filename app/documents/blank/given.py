"""What was answered, as it stands in the boxes of a form that is filled in; in a blank one there is nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from app.documents.faces import own_words
from app.documents.voice import Voice
from app.plan import month_prices
from app.plan.fields import UNKNOWN, Answers, Field, Kind, known


@dataclass(frozen=True)
class Given:
    """The answers of one part, or of one row of a table."""

    voice: Voice
    answers: Answers = field(default_factory=dict)

    def of(self, answers: Answers) -> Given:
        """Other answers in the same voice: those of a row, or of another part."""
        return replace(self, answers=answers)

    def value(self, asked: Field) -> Any:
        """What is stored, or None; “I don't know yet” is none."""
        stored = self.answers.get(asked.key)
        return stored if known(stored) else None

    def unknown(self, asked: Field) -> bool:
        return bool(self.answers.get(asked.key) == UNKNOWN)

    def how(self, asked: Field) -> str | None:
        """How well a number of this part is known."""
        tags = self.answers.get("evidence")
        return tags.get(asked.key) if isinstance(tags, Mapping) else None

    @property
    def row_how(self) -> str | None:
        """How well the numbers of this row are known."""
        tag = self.answers.get("evidence")
        return tag if isinstance(tag, str) else None

    def rows(self, table: Field) -> list[Answers]:
        stored = self.value(table)
        return stored if isinstance(stored, list) else []

    def words(self, asked: Field) -> str:
        """A person's own words, and names that were chosen, one after the other."""
        stored = self.value(asked)
        listed = stored if isinstance(stored, list) else [] if stored is None else [stored]
        ours = {choice.key: choice.label for choice in asked.choices}  # beside names: an amount, chosen by its key
        return self.voice.listed(
            self.voice.tongue.speak(ours[each]) if each in ours else own_words(str(each)) for each in listed
        )

    def amount(self, asked: Field) -> str:
        stored = self.value(asked)
        return "" if stored is None else self._amount(stored)

    def number(self, asked: Field) -> str:
        stored = self.value(asked)
        return "" if stored is None else self.voice.tongue.number(Decimal(stored))

    def month(self, asked: Field) -> tuple[str, str]:
        """A month's name and its year."""
        stored = self.value(asked)
        return (self.voice.month(int(stored[5:7])), stored[:4]) if stored else ("", "")

    def chosen(self, asked: Field, key: str) -> bool:
        stored = self.value(asked)
        return key in stored if isinstance(stored, list) else bool(stored == key)

    def chosen_month(self, asked: Field, n: int) -> bool:
        return n in (self.value(asked) or ())

    def signs(self, asked: Field) -> str:
        """What stands in a small box: the numbers of the choices."""
        chosen = [sign for sign, choice in signed(asked) if self.chosen(asked, choice)]
        return self.voice.listed(chosen)

    def entry(self, asked: Field, n: int) -> str:
        """The n-th of a row of months, from 1; a price that is kept as a share stands there as it was written."""
        prices = asked.key == month_prices.KEY
        stored = month_prices.prices(self.answers) if prices else self.value(asked)
        if stored is None or n > len(stored) or stored[n - 1] in (None, ""):
            return ""
        entry = stored[n - 1]
        return self._amount(entry) if prices or asked.of == "money" else self.voice.tongue.number(Decimal(entry))

    def _amount(self, minor: int) -> str:
        return self.voice.neat(minor) if minor else self.voice.tongue.number(0)


def signed(asked: Field) -> list[tuple[str, str]]:
    """What to write for each choice, and its key. A choice with a question's number is written by that."""
    levels = asked.kind is Kind.SERIES
    return [
        (each.number or (each.key if levels else str(place)), each.key) for place, each in enumerate(asked.choices, 1)
    ]
