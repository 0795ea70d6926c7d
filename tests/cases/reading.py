"""A case file's inputs as `PlanInputs`; no figure is invented.

A figure that every plan has is asked for; lines, shares and conditions that a plan can do without may be absent.
"""

from __future__ import annotations

from typing import Any

from babel.core import UnknownLocaleError

from app.finance.errors import ImpossibleTerms
from app.finance.inputs import (
    Asset,
    Cost,
    DatedAmount,
    Household,
    HouseholdLine,
    LoanTerms,
    NamedAmount,
    PlanInputs,
    Prepayment,
    Product,
    Tax,
)
from app.language.money import exponent
from tests.cases.figures import Row, count, month

_ALL_YEAR = (100,) * 12


def places(case: dict[str, Any]) -> int:
    """Decimals of the case's currency: as it says, or as the currency has."""
    if case.get("currency_exponent") is not None:
        decimals = count(case["currency_exponent"], "currency_exponent")
        if not 0 <= decimals <= 4:
            raise ImpossibleTerms("currency_exponent", "out_of_range")
        return decimals
    try:
        return exponent(str(case.get("currency", "EUR")))
    except UnknownLocaleError:
        return 2


def plan_inputs(case: dict[str, Any]) -> PlanInputs:
    row = Row(case, "", places(case))
    if not row.has("month_1"):
        raise ImpossibleTerms("month_1", "missing")
    return PlanInputs(
        currency=row.text("currency"),
        first_month=month(case["month_1"], "month_1"),
        horizon_months=row.count("npv_horizon_months"),
        discount_rate_pct=row.decimal("discount_rate_annual_pct"),
        products=tuple(_product(product) for product in row.some_rows("products")),
        household=_household(row.part("household")),
        bad_debt_pct=row.decimal("bad_debt_pct_of_credit_sales"),
        stock_cover_pct=row.decimal("stock_cover_pct_of_next_month"),
        first_stock=row.money("initial_stock"),
        supplier_credit_pct=row.decimal("supplier_credit_share_pct"),
        costs=tuple(_cost(cost) for cost in row.rows("operating_costs")),
        taxes=tuple(Tax(tax.text("name"), tax.money("amount"), tax.calendar_months()) for tax in row.rows("taxes")),
        assets=tuple(_asset(asset) for asset in row.rows("assets")),
        deposits=_named(row, "deposits"),
        prepayments=tuple(_prepayment(paid) for paid in row.rows("prepayments")),
        opening_costs=_named(row, "pre_opening_costs"),
        owner_cash=row.money("owner_cash"),
        later_cash=_dated(row, "owner_later_cash"),
        drawings=row.each_money("owner_drawings", some=True),
        loan=_loan(row.part("loan")) if row.has("loan") else None,
    )


def _product(row: Row) -> Product:
    return Product(
        name=row.text("name"),
        unit=row.text("unit"),
        base_units=row.decimal("base_units_per_month"),
        price=row.price("price"),
        unit_cost=row.price("material_cost_per_unit"),
        season_pct=row.each_decimal("season_pct", _ALL_YEAR),
        ramp_pct=row.each_decimal("ramp_pct", ()),
        price_index_pct=row.each_decimal("price_index_pct", _ALL_YEAR),
        credit_share_pct=row.decimal("credit_share_pct"),
    )


def _cost(row: Row) -> Cost:
    scheduled = row.has("monthly_schedule")
    return Cost(
        name=row.text("name"),
        schedule=row.each_money("monthly_schedule", some=True) if scheduled else (row.money("amount"),),
        behaviour=row.text("behaviour", "fixed"),  # type: ignore[arg-type]  # `limits` refuses any other word
        starts_with_sales=row.yes("starts_with_sales", default=False),
        calendar_months=row.calendar_months() if row.has("calendar_months") else None,
    )


def _asset(row: Row) -> Asset:
    return Asset(
        name=row.text("name"),
        cost=row.money("cost"),
        residual=row.money("residual", "0"),
        life_months=row.count("life_months"),
        funding=row.text("funding", "cash"),  # type: ignore[arg-type]  # `limits` refuses any other word
    )


def _prepayment(row: Row) -> Prepayment:
    renewed = row.yes("renewed", default=True)
    return Prepayment(row.text("name"), row.money("amount"), row.count("covers_months", 1), renewed)


def _loan(row: Row) -> LoanTerms:
    if row.count("disbursed_month", 0) != 0:
        raise ImpossibleTerms("loan.disbursed_month", "not_supported")
    smallest = str(10.0**-row.exponent) if row.exponent else "1"
    return LoanTerms(
        principal=row.money("principal"),
        annual_rate_pct=row.decimal("annual_rate_pct"),
        term_months=row.count("term_months"),
        grace_months=row.count("grace_months", 0),
        upfront_fee_pct=row.decimal("upfront_fee_pct", "0"),
        instalment_step=row.money("instalment_step", smallest),
        instalment_rounding=row.text("instalment_rounding", "half_up"),  # type: ignore[arg-type]  # as above
        principal_by_month=row.each_money("principal_schedule") if row.has("principal_schedule") else None,
    )


def _household(row: Row) -> Household:
    return Household(
        reserve=row.money("cash_reserve_at_opening"),
        adults=row.count("adults", 1),
        children=row.count("children", 0),
        income=_lines(row, "other_income_monthly"),
        spending=_lines(row, "spending_monthly"),
        debts=_lines(row, "debt_instalments_monthly"),
        savings=_lines(row, "savings_monthly"),
        lump_sums=_dated(row, "lump_sums"),
    )


def _lines(row: Row, key: str) -> tuple[HouseholdLine, ...]:
    return tuple(
        HouseholdLine(
            line.text("name"),
            line.money("amount"),
            line.count("months_left") if line.has("months_left") else None,
        )
        for line in row.rows(key)
    )


def _named(row: Row, key: str) -> tuple[NamedAmount, ...]:
    return tuple(NamedAmount(line.text("name"), line.money("amount")) for line in row.rows(key))


def _dated(row: Row, key: str) -> tuple[DatedAmount, ...]:
    return tuple(DatedAmount(line.text("name"), line.count("month"), line.money("amount")) for line in row.rows(key))
