"""How much lenders of a country are known to lend (N2): how many fit the plan with its amount, or can be asked, from
the least to the most, with where that was read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from app.language.messages import Message, say
from app.language.money import Money
from app.matching.offers import LoanProduct
from app.matching.rank import LoanFit, counted
from app.plan.printed_dates import read
from app.plan.sourced import Origin

RECENT = 5  # years


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

    def of(self, amount: int) -> Lent:
        """Those that lend so much; an end that nobody wrote down is no limit."""
        spans = ((one, *one.amount) for one in self.offers)
        return self._only(
            one for one, least, most in spans if (least or 0) <= amount and (most is None or amount <= most)
        )

    def among(self, fits: Iterable[LoanFit]) -> Lent:
        """Those that fit a plan, or that it can ask."""
        open_ = {fit.product.key for fit in fits if fit.group != "no"}
        return self._only(one for one in self.offers if one.key in open_)

    def recent(self, today: dt.date) -> Lent:
        """Those that were read in a source of the last five years."""
        since = today.replace(year=today.year - RECENT, day=1)
        return self._only(one for one in self.offers if (at := read(one.origin.date)) and at.last >= since)

    def _only(self, offers: Iterable[LoanProduct]) -> Lent:
        return replace(self, offers=tuple(offers))

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


def told(
    found: Lent, amount: int, today: dt.date, fits: Sequence[LoanFit]
) -> tuple[tuple[Message, ...], tuple[Message, ...]]:
    """How many loans of this amount fit the plan or can be asked, as the page of offers counts them (`fits`), from how
    much to how much those go by newer sources, and where that was read; of all loans where none is so large. Nothing of
    old sources while nobody knows the amount (0): from least to most, all that they name says nothing to who borrows
    little."""
    fitting = found.of(amount) if amount else None
    if fitting is None or not fitting.offers:
        newer = found.recent(today)
        if newer.least is None or newer.most is None:
            return ((_span(found),), _sources(found)) if amount else ((), ())
        least, most = newer.least[0], newer.most[0]
        return (say("By newer sources, loans here go from %(least)s to %(most)s.", least=least, most=most),), _sources(
            newer
        )
    many = say("We looked for loan offers of %(amount)s that fit your plan.", amount=Money(amount, found.currency))
    groups = [fit.group for fit in fits if fit.group != "no"]
    if not groups:
        return (many, say("None fits now.")), ()
    open_ = fitting.among(fits)
    newer, many_fit = open_.recent(today), (many, *counted(groups))
    if newer.least is None or newer.most is None:
        return many_fit, _sources(open_)
    least, most = newer.least[0], newer.most[0]
    return (*many_fit, say("By newer sources: from %(least)s to %(most)s.", least=least, most=most)), _sources(newer)


def _span(found: Lent) -> Message:
    """From how much to how much, in one line."""
    least, most = (end[0] if end else None for end in (found.least, found.most))
    if least is None:
        return say("The loans that we know here go up to %(most)s.", most=most)
    if most is None:
        return say("The loans that we know here start at %(least)s.", least=least)
    return say("The loans that we know here go from %(least)s to %(most)s.", least=least, most=most)


def _sources(found: Lent) -> tuple[Message, ...]:
    """Where the two ends were read, each once, and whether a programme stands behind them."""
    origins = dict.fromkeys(end[1] for end in (found.least, found.most) if end)
    sure = all(one.confirmed for one in origins)
    return (*(one.words for one in origins), *(() if sure else (say("The programme must still confirm it."),)))


def outside(found: Lent, amount: int) -> Message | None:
    """What is asked where none of them lends so much; nothing where one does."""
    if not amount or found.of(amount).offers:
        return None
    return say(
        "We know no loan of %(amount)s here. Ask a lender before you count on it.",
        amount=Money(amount, found.currency),
    )
