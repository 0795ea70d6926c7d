"""Payments of the loans in the Commission's examples, carried unrounded and rounded where they are paid.

Source: Markt/2014/107/H3/TA/LV, examples 1, 7, 11 to 15, 17, 30 and 31. What is owed is never rounded there; the
payments in the equation are those of the printed table, in cents, and only so do examples 13, 14, 15, 30 and 31 come
out to their last printed digit. Amounts are in the unit that comes in, rates per month (0.005 is half a per cent).
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal, localcontext
from typing import NamedTuple

from app.finance.errors import ImpossibleTerms
from app.finance.price.sharpening import DIGITS
from app.finance.rounding import to_places

_LONGEST = 12 * 100  # months: no loan of people lasts longer


class Payment(NamedTuple):
    amount: Decimal
    owed_before: Decimal  # with the interest of its month


def monthly_rate_of_nominal(yearly: Decimal) -> Decimal:
    """A twelfth."""
    with localcontext(prec=DIGITS):
        return yearly / 12


def monthly_rate_of_effective(yearly: Decimal) -> Decimal:
    """(1 + yearly)^(1/12) - 1."""
    with localcontext(prec=DIGITS):
        return (1 + yearly) ** (Decimal(1) / 12) - 1


def level_payment(principal: Decimal, rate: Decimal, months: int) -> Decimal:
    """P i / (1 - (1 + i)^-n); P / n without interest."""
    if months <= 0:
        raise ImpossibleTerms("months", "zero" if months == 0 else "negative")
    with localcontext(prec=DIGITS):
        return principal / months if rate == 0 else principal * rate / (1 - (1 + rate) ** -months)


def french(principal: Decimal, rate: Decimal, months: int) -> list[Payment]:
    """Equal instalments."""
    level = level_payment(principal, rate, months)
    return _until_repaid(principal, rate, "months", lambda owed, interest: level, months)


def equal_principal(principal: Decimal, rate: Decimal, months: int) -> list[Payment]:
    """An equal part of the principal each month, and the interest."""
    if months <= 0:
        raise ImpossibleTerms("months", "zero" if months == 0 else "negative")
    with localcontext(prec=DIGITS):
        part = principal / months
    return _until_repaid(principal, rate, "months", lambda owed, interest: part + interest, months)


def fixed_capital(principal: Decimal, rate: Decimal, capital: Decimal) -> list[Payment]:
    """The same amount of principal each month, and the interest, until nothing is owed."""
    _above_zero("capital", capital)
    return _until_repaid(principal, rate, "capital", lambda owed, interest: capital + interest)


def fixed_payment(principal: Decimal, rate: Decimal, payment: Decimal) -> list[Payment]:
    """The same payment each month until nothing is owed; it must exceed the first month's interest."""
    _above_zero("fixed_payment", payment)
    return _until_repaid(principal, rate, "fixed_payment", lambda owed, interest: payment)


def share_of_capital_plus_interest(
    principal: Decimal, rate: Decimal, share: Decimal, minimum: Decimal
) -> list[Payment]:
    """A share of what is owed (0.02), at least `minimum`, and the interest."""
    _above_zero("minimum", minimum)
    return _until_repaid(principal, rate, "minimum", lambda owed, interest: max(share * owed, minimum) + interest)


def share_of_balance(principal: Decimal, rate: Decimal, share: Decimal, minimum: Decimal) -> list[Payment]:
    """A share of what is owed with the interest, at least `minimum`, which must exceed the first month's interest."""
    _above_zero("minimum", minimum)
    return _until_repaid(principal, rate, "minimum", lambda owed, interest: max(share * (owed + interest), minimum))


def as_paid(payments: list[Payment], places: int = 2) -> list[Decimal]:
    """The amounts as they are printed and paid, half-up."""
    return [to_places(payment.amount, places) for payment in payments]


def repaid_at_once(payments: list[Payment], month: int) -> list[Payment]:
    """The same payments until `month`, when all that is owed is paid."""
    if not month >= 1:
        raise ImpossibleTerms("balloon_month", "out_of_range")
    if month >= len(payments):
        return payments
    return [*payments[: month - 1], payments[month - 1]._replace(amount=payments[month - 1].owed_before)]


def _until_repaid(
    principal: Decimal, rate: Decimal, field: str, due: Callable[[Decimal, Decimal], Decimal], months: int | None = None
) -> list[Payment]:
    """`due` tells a month's payment from what is owed and its interest; the last one clears the rest.

    Raises ImpossibleTerms with `field` where a hundred years do not repay it.
    """
    _above_zero("principal", principal)
    if rate < 0:
        raise ImpossibleTerms("rate", "negative")
    payments: list[Payment] = []
    with localcontext(prec=DIGITS):
        owed = principal
        while owed > 0:
            if len(payments) == _LONGEST:
                raise ImpossibleTerms(field, "out_of_range")
            interest = owed * rate
            amount = due(owed, interest)
            last = len(payments) + 1 == months or amount >= owed + interest
            payments.append(Payment(owed + interest if last else amount, owed + interest))
            owed = Decimal(0) if last else owed + interest - amount
    return payments


def _above_zero(field: str, amount: Decimal) -> None:
    if amount <= 0:
        raise ImpossibleTerms(field, "zero" if amount == 0 else "negative")
