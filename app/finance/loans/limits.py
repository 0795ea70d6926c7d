"""Terms that make no sense are refused with their field, before anything is computed."""

from __future__ import annotations

from decimal import Decimal

from app.finance.errors import ImpossibleTerms
from app.finance.loans.calendar import check_order
from app.finance.loans.charges import Charge, Savings
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
from app.finance.ranges import amount, between, pct, share, whole
from app.finance.rounding import LARGEST_INPUT

MOST_PAYMENTS = 1200
_NEVER_CAPITALISED = Flat | FlatBullet | UpFrontInterest | Seasonal


def checked(loan: Loan) -> Loan:
    """The same loan. Raises ImpossibleTerms or TooLarge."""
    _lent("principal", loan.principal)
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
        _lent(f"drawdowns[{n}].amount", part.amount)
    _method(loan)
    _extras(loan)
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
            _lent("method.payment", payment)
        case Seasonal(principal):
            for n, part in enumerate(principal):
                _amount(f"method.principal[{n}]", part)
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


def _extras(loan: Loan) -> None:
    """Fees, premiums and savings: a charge that the lender does not say is unknown, not impossible."""
    for n, charge in enumerate(loan.charges):
        if isinstance(charge, Charge):
            if charge.amount is not None:
                _amount(f"charges[{n}].amount", charge.amount)
        elif charge.pct is not None:
            _pct(f"charges[{n}].pct", charge.pct)
    for n, insurance in enumerate(loan.insurance):
        if insurance.pct is not None:
            _pct(f"insurance[{n}].pct", insurance.pct)
    for n, saving in enumerate(loan.savings):
        saving_checked(f"savings[{n}]", saving)


def saving_checked(field: str, saving: Savings) -> None:
    """Raises ImpossibleTerms with the part of the field that makes no sense."""
    _amount(f"{field}.withheld", saving.withheld)
    _amount(f"{field}.each", saving.each)
    _pct(f"{field}.yearly_pct", saving.yearly_pct)


def _amount(field: str, value: int) -> None:
    whole(field, value)
    amount(field, value)


def _lent(field: str, value: int) -> None:
    _amount(field, value)
    if value == 0:
        raise ImpossibleTerms(field, "zero")


def _count(field: str, value: int, least: int, most: int) -> None:
    whole(field, value)
    between(field, value, least, most)


def _pct(field: str, value: Decimal) -> None:
    _decimal(field, value)
    pct(field, value)


def _share(field: str, value: Decimal) -> None:
    _decimal(field, value)
    share(field, value)


def _decimal(field: str, value: object) -> None:
    if not isinstance(value, Decimal):
        raise ImpossibleTerms(field, "not_a_number")
