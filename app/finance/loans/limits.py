"""Terms that make no sense are refused with their field, before anything is computed."""

from __future__ import annotations

from decimal import Decimal

from app.finance.errors import ImpossibleTerms, TooLarge
from app.finance.loans.calendar import check_order
from app.finance.loans.grace import Grace
from app.finance.loans.methods import (
    Balloon,
    Bullet,
    Capitalising,
    EqualInstalments,
    EqualPrincipal,
    EvenedInstalments,
    FixedPayment,
    Flat,
    FlatBullet,
    Method,
    PartAtTheEnd,
    PrincipalShare,
    Seasonal,
    UpFrontInterest,
)
from app.finance.loans.terms import Loan
from app.finance.rounding import LARGEST_INPUT

MOST_PAYMENTS = 1200
_NEVER_CAPITALISED = Flat | FlatBullet | UpFrontInterest | Seasonal
_MOST_PCT = Decimal(100_000)


def checked(loan: Loan) -> Loan:
    """The same loan. Raises ImpossibleTerms or TooLarge."""
    _amount("principal", loan.principal)
    _positive("principal", loan.principal)
    _pct("rate.pct", loan.rate.pct)
    if isinstance(loan.method, FixedPayment):
        _until_repaid(loan)
    else:
        _count("payments", loan.payments, 1, MOST_PAYMENTS)
        _grace(loan)
    _count("rhythm.every", loan.rhythm.every, 1, MOST_PAYMENTS)
    _count("units.unit", loan.units.unit, 1, LARGEST_INPUT)
    _count("step", loan.step.step, 0, LARGEST_INPUT)
    _share("down_payment_pct", loan.down_payment_pct)
    if loan.down_payment_pct == 100:
        raise ImpossibleTerms("down_payment_pct", "out_of_range")
    for n, part in enumerate(loan.drawdowns):
        _amount(f"drawdowns[{n}].amount", part.amount)
        _positive(f"drawdowns[{n}].amount", part.amount)
    _method(loan)
    check_order(loan)
    if loan.drawdowns:
        _in_parts(loan)
    return loan


def _grace(loan: Loan) -> None:
    for name in ("principal", "deferred", "free", "capitalised"):
        _count(f"grace.{name}", getattr(loan.grace, name), 0, loan.payments - 1)
    if loan.grace.longest >= loan.payments or loan.grace.deferred + loan.grace.free >= loan.payments:
        raise ImpossibleTerms("grace", "out_of_range")
    if loan.grace.capitalised and isinstance(loan.method, _NEVER_CAPITALISED):
        raise ImpossibleTerms("grace", "not_supported")


def _until_repaid(loan: Loan) -> None:
    """A loan whose term nobody knows yet: nothing may hang on the number of its payments."""
    _count("grace.principal", loan.grace.principal, 0, MOST_PAYMENTS - 1)
    if loan.grace != Grace(principal=loan.grace.principal):
        raise ImpossibleTerms("grace", "not_supported")
    if loan.rate.quoted == "whole_term":
        raise ImpossibleTerms("rate.quoted", "not_supported")
    if loan.dates is not None:
        raise ImpossibleTerms("dates", "not_supported")


def _in_parts(loan: Loan) -> None:
    """Methods whose later instalments follow from what is owed then, and no grace but of principal."""
    if not isinstance(loan.method, EqualInstalments | EvenedInstalments | EqualPrincipal | Bullet | Capitalising):
        raise ImpossibleTerms("method", "not_supported")
    if loan.grace != Grace(principal=loan.grace.principal):
        raise ImpossibleTerms("grace", "not_supported")


def _method(loan: Loan) -> None:
    method: Method = loan.method
    match method:
        case FixedPayment(payment):
            _amount("method.payment", payment)
            _positive("method.payment", payment)
        case Seasonal(principal):
            for n, amount in enumerate(principal):
                _amount(f"method.principal[{n}]", amount)
            if len(principal) > loan.payments:
                raise ImpossibleTerms("method.principal", "wrong_length")
            if sum(principal) != loan.principal:
                raise ImpossibleTerms("method.principal", "does_not_add_up")
        case Balloon(over):
            _count("method.over", over, loan.payments, MOST_PAYMENTS)
        case PartAtTheEnd(end_pct):
            _share("method.end_pct", end_pct)
        case PrincipalShare(pct):
            _share("method.pct", pct)
        case _:
            pass


def _amount(field: str, value: int) -> None:
    if isinstance(value, bool) or not isinstance(value, int):
        raise ImpossibleTerms(field, "not_a_number")
    if value < 0:
        raise ImpossibleTerms(field, "negative")
    if value > LARGEST_INPUT:
        raise TooLarge(field)


def _positive(field: str, value: int) -> None:
    if value == 0:
        raise ImpossibleTerms(field, "zero")


def _count(field: str, value: int, least: int, most: int) -> None:
    if isinstance(value, bool) or not isinstance(value, int):
        raise ImpossibleTerms(field, "not_a_number")
    if not least <= value <= most:
        raise ImpossibleTerms(field, "negative" if value < 0 else "zero" if value == 0 else "out_of_range")


def _pct(field: str, value: Decimal) -> None:
    if not isinstance(value, Decimal) or not value.is_finite():
        raise ImpossibleTerms(field, "not_a_number")
    if value < 0:
        raise ImpossibleTerms(field, "negative")
    if value > _MOST_PCT:
        raise TooLarge(field)


def _share(field: str, value: Decimal) -> None:
    _pct(field, value)
    if value > 100:
        raise ImpossibleTerms(field, "out_of_range")
