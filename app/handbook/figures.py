"""A figure of an example, and how it is spoken: an amount with its sign, plain for a table, or taken away."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from app.language.messages import Month
from app.language.money import Money
from app.language.tongues import Tongue

Form = Literal["", "plain", "minus"]
Value = Money | Month | Decimal | int


@dataclass(frozen=True)
class Figure:
    """`country` decides how the amount is written."""

    value: Value
    country: str

    def spoken(self, language: str, form: Form = "") -> str:
        """The figure in words and digits; raises TypeError where only an amount has that form."""
        tongue = tongue_for(language, self.country)
        if not form:
            return tongue.value(self.value)
        if not isinstance(self.value, Money):
            raise TypeError(f"only an amount can be {form}")
        amount = -self.value.minor if form == "minus" else self.value.minor
        return tongue.plain(Money(amount, self.value.currency))


def tongue_for(language: str, country: str) -> Tongue:
    """How an example of that country is told; Arabic readers write and name months as in Tunis, wherever it is."""
    return Tongue(language, "TN" if language == "ar" else country)
