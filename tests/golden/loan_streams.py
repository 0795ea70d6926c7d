"""The loan of a European case, as the payments of its printed table."""

from __future__ import annotations

from decimal import Decimal

from app.finance.errors import ImpossibleTerms
from app.finance.price import streams
from tests.golden.reading import Inputs, number, whole


def payments_of_loan(loan: Inputs) -> list[Decimal]:
    payments = _payments(loan, number(loan, "principal"), monthly_rate(loan))
    if loan.get("balloon_month") is not None:
        payments = streams.repaid_at_once(payments, whole(loan, "balloon_month"))
    return streams.as_paid(payments)


def monthly_rate(loan: Inputs) -> Decimal:
    if loan.get("effective_annual_pct") is not None:
        return streams.monthly_rate_of_effective(number(loan, "effective_annual_pct") / 100)
    return streams.monthly_rate_of_nominal(number(loan, "nominal_annual_pct") / 100)


def _payments(loan: Inputs, principal: Decimal, rate: Decimal) -> list[streams.Payment]:
    match loan.get("method"):
        case "french":
            return streams.french(principal, rate, whole(loan, "months"))
        case "equal_principal":
            return streams.equal_principal(principal, rate, whole(loan, "months"))
        case "fixed_capital":
            return streams.fixed_capital(principal, rate, number(loan, "capital"))
        case "fixed_payment":
            return streams.fixed_payment(principal, rate, number(loan, "fixed_payment"))
        case "pct_capital_plus_interest":
            return streams.share_of_capital_plus_interest(principal, rate, *_share_and_minimum(loan))
        case "pct_balance_incl_interest":
            return streams.share_of_balance(principal, rate, *_share_and_minimum(loan))
        case _:
            raise ImpossibleTerms("loan.method", "not_known")


def _share_and_minimum(loan: Inputs) -> tuple[Decimal, Decimal]:
    return number(loan, "pct") / 100, number(loan, "minimum")
