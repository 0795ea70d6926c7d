"""How much lenders of a country are known to lend (N2): from the least to the most, each with where it was read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from app.language.messages import Message, say
from app.language.money import Money
from app.matching.offers import LoanProduct, Origin


@dataclass(frozen=True)
class Lent:
    """The offers of one country, in its money, that name an amount; `least` and `most` with where each was read."""

    offers: tuple[LoanProduct, ...]
    currency: str

    @property
    def least(self) -> tuple[Money, Origin] | None:
        return self._end(0, min)

    @property
    def most(self) -> tuple[Money, Origin] | None:
        return self._end(1, max)

    def covers(self, amount: int) -> bool:
        """Whether one of them lends so much; an end that nobody wrote down is no limit."""
        spans = (one.amount for one in self.offers)
        return any((least or 0) <= amount and (most is None or amount <= most) for least, most in spans)

    def _end(self, side: Literal[0, 1], outer: Callable[[Iterable[int]], int]) -> tuple[Money, Origin] | None:
        named = [(end, one.origin) for one in self.offers if (end := one.amount[side]) is not None]
        if not named:
            return None
        furthest = outer(end for end, _ in named)
        return Money(furthest, self.currency), next(origin for end, origin in named if end == furthest)


def lent(products: Iterable[LoanProduct], currency: str, today: dt.date) -> Lent | None:
    """None where no offer that can still be had names an amount."""
    open_ = (one for one in products if not one.closed and (one.valid_until is None or one.valid_until >= today))
    named = [one for one in open_ if one.currency == currency and any(end is not None for end in one.amount)]
    return Lent(tuple(sorted(named, key=lambda one: one.key)), currency) if named else None


def span(found: Lent) -> Message:
    """From how much to how much, in one line."""
    least, most = (end[0] if end else None for end in (found.least, found.most))
    if least is None:
        return say("The loans that we know here go up to %(most)s.", most=most)
    if most is None:
        return say("The loans that we know here start at %(least)s.", least=least)
    return say("The loans that we know here go from %(least)s to %(most)s.", least=least, most=most)


def sources(found: Lent) -> tuple[Message, ...]:
    """Where the two ends were read, each once, and whether a programme stands behind them."""
    origins = dict.fromkeys(end[1] for end in (found.least, found.most) if end)
    sure = all(one.confirmed for one in origins)
    return (*(one.words for one in origins), *(() if sure else (say("The programme must still confirm it."),)))


def outside(found: Lent, amount: int) -> Message | None:
    """What is asked where none of them lends so much; nothing where one does."""
    if not amount or found.covers(amount):
        return None
    return say(
        "We know no loan of %(amount)s here. Ask a lender before you count on it.",
        amount=Money(amount, found.currency),
    )
