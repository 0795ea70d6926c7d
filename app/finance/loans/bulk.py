"""Many loans of one product at once: the tables of `schedule`, equal to the last minor unit, in whole-number arrays.

Blocks of loans stay near the processor, columns are written as they are computed. What would not fit in 64 bits is
refused.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from app.finance.errors import ImpossibleTerms
from app.finance.loans.interest import Rates, fitting
from app.finance.loans.levels import levels
from app.finance.loans.methods import Bullet, EqualInstalments, EqualPrincipal, PrincipalShare
from app.finance.loans.principal import same_each_time
from app.finance.loans.terms import Loan
from app.finance.rounding import Ints

_BLOCK = 50_000
_INT32 = 2**31 - 1
Repay = Callable[[Any, Any, Any, Any], None]
Column = npt.NDArray[np.int32] | npt.NDArray[np.int64]


@dataclass(frozen=True)
class Tables:
    """(N, payments) minor units each: interest, principal, and the balance after each payment."""

    interest: Column
    principal: Column
    balance: Column


def schedules(product: Loan, principal: Ints, rates: Rates) -> Tables:
    """The product's table for each amount and rate; its own amount and rate are not used.

    Serves the methods on the balance with equal periods. Raises ImpossibleTerms("method") for another one, TooLarge
    where a product of amount and rate leaves 64 bits.
    """
    _check(product, principal, rates)
    kind = np.int32 if _most_in_a_cell(product, principal, rates) <= _INT32 else np.int64
    columns = tuple(np.empty((3, product.payments, len(principal)), dtype=kind))
    for block in _blocks(len(principal)):
        _fill(product, principal[block], Rates(rates.numerator[block], rates.denominator), columns, block)
    return Tables(*(column.T for column in columns))


def _most_in_a_cell(product: Loan, principal: Ints, rates: Rates) -> int:
    """No interest, payment or balance is larger: what is owed at first, a period's interest on it, and the step."""
    most = int(principal.max(initial=0))
    return most + most * int(rates.numerator.max(initial=0)) // rates.denominator + product.step.step + 1


def _blocks(loans: int) -> Iterator[slice]:
    return (slice(start, start + _BLOCK) for start in range(0, loans, _BLOCK))


def _check(product: Loan, principal: Ints, rates: Rates) -> None:
    usual = product.rate.counted is None and not product.drawdowns and product.units.unit == 1
    grace = product.grace
    if not usual or grace.deferred or grace.free or grace.capitalised or not isinstance(product.method, _Served):
        raise ImpossibleTerms("method", "not_supported")
    if len(principal) and (principal.min() <= 0 or rates.numerator.min() < 0):
        raise ImpossibleTerms("principal", "negative")


_Served = EqualInstalments | EqualPrincipal | Bullet | PrincipalShare


def _fill(product: Loan, principal: Ints, rates: Rates, columns: tuple[Any, ...], block: slice) -> None:
    """The lines of one block, written to its place in the columns.

    Nearly always every payment is above its interest and below what is owed; the block is computed so, and once more
    with both held where it was not.
    """
    lines = tuple(column[:, block] for column in columns)
    payment = _payments(product, principal, rates).astype(lines[0].dtype)
    repay = _level if isinstance(product.method, EqualInstalments) else _same
    _amortise(product, principal, rates, lines, payment, repay)
    balance = lines[2][-2:]
    if len(balance) == 2 and (balance[0].min() < 0 or (repay is _level and (payment < lines[0][0]).any())):
        _amortise(product, principal, rates, lines, payment, _level_held if repay is _level else _same_held)


def _amortise(product: Loan, principal: Ints, rates: Rates, lines: tuple[Any, ...], payment: Any, repay: Repay) -> None:
    interest, repaid, balance = lines
    charged = fitting(principal, rates, product.units.way)
    owed, before = principal.astype(charged.carrier), principal.astype(interest.dtype)
    last, grace = product.payments - 1, product.grace.principal
    for n in range(product.payments):
        charged.interest(owed, interest[n])
        if n == last:
            repaid[n] = before
        elif n < grace:
            repaid[n] = 0
        else:
            repay(payment, interest[n], before, repaid[n])
        np.subtract(before, repaid[n], out=balance[n])
        before = balance[n]
        np.copyto(owed, before, casting="unsafe")


def _payments(product: Loan, principal: Ints, rates: Rates) -> Ints:
    """The level instalment of each loan, or its principal of each period."""
    periods = product.payments - product.grace.principal
    if isinstance(product.method, EqualInstalments):
        return levels(principal, rates.numerator, rates.denominator, periods, product.step)
    same = [same_each_time(product, int(amount)) for amount in principal]
    return np.array(same, dtype=np.int64)


def _level(payment: Any, interest: Any, before: Any, out: Any) -> None:
    np.subtract(payment, interest, out=out)


def _level_held(payment: Any, interest: Any, before: Any, out: Any) -> None:
    np.subtract(payment, interest, out=out)
    np.maximum(out, 0, out=out)
    np.minimum(out, before, out=out)


def _same(payment: Any, interest: Any, before: Any, out: Any) -> None:
    out[:] = payment


def _same_held(payment: Any, interest: Any, before: Any, out: Any) -> None:
    np.minimum(payment, before, out=out)
