"""What an offer costs, from the money that moves in and out of the borrower's hand, whatever schedule made it.

Money comes first: what is received, what is given back, the difference. A rate never stands without its name. A fee
whose amount is unknown leaves the price incomplete, and the rates beside it are the least the offer can cost.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple

from app.finance.errors import ImpossibleTerms
from app.finance.price.apr_eu import Regular, apr, years
from app.finance.price.names import NamedRate, RateName
from app.finance.price.solver import Flow
from app.finance.price.teg import tegs

Kind = Literal["drawdown", "repayment", "fee", "insurance", "tax", "saving_in", "saving_out"]
_RECEIVED: frozenset[Kind] = frozenset({"drawdown", "saving_out"})
_SAVINGS: frozenset[Kind] = frozenset({"saving_in", "saving_out"})


class Move(NamedTuple):
    """Minor units, never below zero; None where the lender does not tell. `saving_out` is what comes back."""

    kind: Kind
    amount: int | None
    time: Fraction  # years from the first drawdown; below zero before it
    name: str = ""  # the lender's word for a fee


@dataclass(frozen=True)
class Cost:
    """Minor units of the whole term; rates as shares a year."""

    received: int
    given_back: int
    costs: int  # given back above received, savings left out
    saved: int
    saved_returned: int
    unknown: tuple[str, ...]  # fees without an amount: the price is incomplete while there are any
    rates: tuple[NamedRate, ...]

    @property
    def complete(self) -> bool:
        return not self.unknown

    def rate(self, name: RateName) -> NamedRate | None:
        return next((rate for rate in self.rates if rate.name == name), None)


def cost_of(moves: Sequence[Move], per_year: int = 12) -> Cost:
    """The cost in money, and the rates by name; `per_year` are the payments' periods, for the proportional rate.

    Raises ImpossibleTerms("moves[n].amount") for an amount below zero, ("drawdowns") where nothing is received.
    """
    _check(moves)
    known = [move for move in moves if move.amount]
    loan = [move for move in known if move.kind not in _SAVINGS]
    received, given_back = _total(loan, "drawdown"), _total(loan) - _total(loan, "drawdown")
    return Cost(
        received=received,
        given_back=given_back,
        costs=given_back - received,
        saved=_total(known, "saving_in"),
        saved_returned=_total(known, "saving_out"),
        unknown=tuple(move.name or move.kind for move in moves if move.amount is None),
        rates=_rates(known, loan, per_year),
    )


def at_dates(moves: Iterable[tuple[Kind, int | None, dt.date, str]], regular: Regular = "months") -> list[Move]:
    """Moves on days, counted from the first drawdown as the European directive counts."""
    moves = list(moves)
    drawn = [day for kind, _, day, _ in moves if kind == "drawdown"]
    if not drawn:
        raise ImpossibleTerms("drawdowns", "missing")
    return [Move(kind, amount, years(min(drawn), day, regular), name) for kind, amount, day, name in moves]


def at_periods(moves: Iterable[tuple[Kind, int | None, int, str]], per_year: int = 12) -> list[Move]:
    """Moves at the ends of whole periods; 0 is the drawdown."""
    return [Move(kind, amount, Fraction(period, per_year), name) for kind, amount, period, name in moves]


def _check(moves: Sequence[Move]) -> None:
    for n, move in enumerate(moves):
        if move.amount is not None and move.amount < 0:
            raise ImpossibleTerms(f"moves[{n}].amount", "negative")
        if move.amount is None and move.kind in ("drawdown", "repayment"):
            raise ImpossibleTerms(f"moves[{n}].amount", "missing")


def _total(moves: Iterable[Move], kind: Kind | None = None) -> int:
    return sum(move.amount or 0 for move in moves if kind in (None, move.kind))


def _rates(known: Sequence[Move], loan: Sequence[Move], per_year: int) -> tuple[NamedRate, ...]:
    """The savings' rate only where there are savings; the TEG of West Africa leaves taxes out."""
    found = [_named("apr_eu", loan)]
    if len(loan) < len(known):
        found.append(_named("apr_eu_with_savings", known))
    untaxed = [Flow(flow.amount, flow.time * per_year) for flow in _flows(m for m in loan if m.kind != "tax")]
    return (*found, *tegs(untaxed, per_year))


def _named(name: RateName, moves: Sequence[Move]) -> NamedRate:
    found = apr(_flows(moves))
    return NamedRate(name, found.rate, found.why)


def _flows(moves: Iterable[Move]) -> list[Flow]:
    return [Flow(_into_the_hand(move), move.time) for move in moves]


def _into_the_hand(move: Move) -> Decimal:
    amount = Decimal(move.amount or 0)
    return amount if move.kind in _RECEIVED else -amount
