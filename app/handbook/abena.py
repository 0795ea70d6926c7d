"""Abena's figures for chapter 10, from her plan's projection, and for chapter 13, from her own loan."""

from __future__ import annotations

from decimal import ROUND_DOWN, Decimal
from fractions import Fraction
from math import ceil

from app.finance.inputs import PlanInputs
from app.finance.outlook import BreakEven, Pieces
from app.finance.rounding import half_up, to_places
from app.handbook.cases import case
from app.handbook.figures import Value
from app.language.money import Money

FULL_MONTH = 12  # the last month of the year: all hens lay, every cost runs


def farm() -> dict[str, Value]:
    """What a crate leaves, what the farm needs in a full month, and the three layers of the case."""
    plan = case("abena")
    costs = plan.outlook.months[FULL_MONTH].operating_costs_total
    fee = half_up(Fraction(sum(tax.amount * len(tax.calendar_months) for tax in plan.inputs.taxes), 12))
    crate = plan.inputs.products[0]
    price, into_one = half_up(crate.price), half_up(crate.unit_cost)
    stays = price - into_one
    return {
        **_amounts(
            plan.inputs.currency,
            price=price,
            into_one=into_one,
            stays=stays,
            feed=plan.outlook.months[FULL_MONTH].operating_costs[0],
            fee_month=fee,
            farm_need=costs + fee,
        ),
        "crates_farm": ceil(Fraction(costs + fee, stays)),
        **_layers(plan.inputs, plan.outlook.ratios.break_even),
    }


def _layers(inputs: PlanInputs, least: BreakEven) -> dict[str, Value]:
    family = _crates(least.cash_pieces)
    most = inputs.products[0].base_units
    return {
        **_amounts(
            inputs.currency,
            sales_shop=least.operating_per_month or 0,
            sales_wear=least.accounting_per_month or 0,
            sales_family=least.cash_survival_per_month or 0,
        ),
        "crates_shop": _crates(least.operating_pieces).per_month,
        "crates_wear": _crates(least.accounting_pieces).per_month,
        "crates_family": family.per_month,
        "crates_family_day": family.per_day,
        "crates_most": most,
        "crates_left": most - family.per_month,
        "room": int(((least.margin_of_safety_cash or Decimal(0)) * 100).to_integral_value(ROUND_DOWN)),
    }


def _crates(pieces: tuple[Pieces, ...]) -> Pieces:
    """Eggs are the first product of the plan."""
    return pieces[0]


def loan() -> dict[str, Value]:
    """Her own loan: what it says, what reaches her hand, what she gives back."""
    plan = case("abena")
    terms, debt = plan.inputs.loan, plan.outlook.ratios.debt
    if terms is None or debt is None or debt.apr_nominal_x12 is None:
        raise ValueError("Abena's plan has a loan")
    fee = terms.principal - debt.received
    return {
        **_amounts(
            plan.inputs.currency,
            principal=terms.principal,
            fee=fee,
            with_fee=terms.principal + fee,
            received=debt.received,
            repaid=debt.repaid,
            cost=debt.repaid - debt.received,
        ),
        "fee_rate": terms.upfront_fee_pct,
        "rate": terms.annual_rate_pct,
        "year": to_places(debt.apr_nominal_x12 * 100, 1),
        "months": terms.term_months,
        "grace": terms.grace_months,
    }


def _amounts(currency: str, **minor: int) -> dict[str, Value]:
    return {name: Money(amount, currency) for name, amount in minor.items()}
