"""Refuses figures that make no sense before anything is computed from them, each with its field."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from app.finance.errors import ImpossibleTerms, TooLarge
from app.finance.inputs import Asset, Before, Cost, Household, LoanTerms, OldLoan, PlanInputs, Product
from app.finance.loan import checked_contract
from app.finance.loans.limits import saving_checked
from app.finance.ranges import LARGEST_PCT, LEAST, amount, between, pct, share
from app.finance.rounding import LARGEST_INPUT

LONGEST = 120  # months of a horizon or a loan
MOST_LINES = 200  # of one kind


def checked(inputs: PlanInputs) -> PlanInputs:
    """The same inputs. Raises ImpossibleTerms with the path of the first field that makes no sense."""
    between("first_month", inputs.first_month, 1, 12)
    between("horizon_months", inputs.horizon_months, 1, LONGEST)
    between("days_open", inputs.days_open, 1, 31)
    pct("discount_rate_pct", inputs.discount_rate_pct)
    for key in ("bad_debt_pct", "supplier_credit_pct"):
        share(key, getattr(inputs, key))
    pct("stock_cover_pct", inputs.stock_cover_pct)
    _amounts(inputs, "", "first_stock", "owner_cash")
    _lines(inputs)
    _household(inputs.household)
    if inputs.loan is not None:
        _loan(inputs.loan)
    if inputs.before is not None:
        _before(inputs.before)
    return inputs


def _lines(inputs: PlanInputs) -> None:
    for key in ("products", "costs", "taxes", "assets", "deposits", "prepayments", "opening_costs", "later_cash"):
        _count(key, len(getattr(inputs, key)))
    for n, product in enumerate(inputs.products):
        _product(f"products[{n}]", product)
    for n, cost in enumerate(inputs.costs):
        _cost(f"costs[{n}]", cost)
    for n, tax in enumerate(inputs.taxes):
        _amounts(tax, f"taxes[{n}].", "amount")
        _calendar(f"taxes[{n}].calendar_months", tax.calendar_months)
    for n, asset in enumerate(inputs.assets):
        _asset(f"assets[{n}]", asset)
    for key in ("deposits", "opening_costs", "prepayments", "later_cash"):
        for n, row in enumerate(getattr(inputs, key)):
            _amounts(row, f"{key}[{n}].", "amount")
    for n, prepayment in enumerate(inputs.prepayments):
        between(f"prepayments[{n}].covers_months", prepayment.covers_months, 1, LONGEST)
    for n, later in enumerate(inputs.later_cash):
        between(f"later_cash[{n}].month", later.month, 1, LONGEST)
    _each("drawings", inputs.drawings)


def _product(path: str, product: Product) -> None:
    for key in ("base_units", "price", "unit_cost"):
        amount(f"{path}.{key}", getattr(product, key))
    for key in ("season_pct", "price_index_pct"):
        values = getattr(product, key)
        if len(values) != 12:
            raise ImpossibleTerms(f"{path}.{key}", "wrong_length")
        _percentages(f"{path}.{key}", values)
    _percentages(f"{path}.ramp_pct", product.ramp_pct)
    share(f"{path}.credit_share_pct", product.credit_share_pct)


def _cost(path: str, cost: Cost) -> None:
    if not cost.schedule:
        raise ImpossibleTerms(f"{path}.schedule", "missing")
    _each(f"{path}.schedule", cost.schedule)
    if cost.behaviour not in ("fixed", "variable"):
        raise ImpossibleTerms(f"{path}.behaviour", "not_known")
    if cost.calendar_months is not None:
        _calendar(f"{path}.calendar_months", cost.calendar_months)


def _asset(path: str, asset: Asset) -> None:
    _amounts(asset, f"{path}.", "cost", "residual")
    between(f"{path}.life_months", asset.life_months, 1, 1200)
    if asset.residual > asset.cost:
        raise ImpossibleTerms(f"{path}.residual", "too_large")
    if asset.funding not in ("cash", "grant_in_kind", "own_in_kind"):
        raise ImpossibleTerms(f"{path}.funding", "not_known")


def _household(household: Household) -> None:
    _amounts(household, "household.", "reserve")
    for key in ("income", "spending", "debts", "savings", "lump_sums"):
        rows = getattr(household, key)
        _count(f"household.{key}", len(rows))
        for n, row in enumerate(rows):
            _amounts(row, f"household.{key}[{n}].", "amount")
    for key in ("income", "spending", "debts", "savings"):
        for n, row in enumerate(getattr(household, key)):
            if row.months_left is not None and row.months_left < 0:
                raise ImpossibleTerms(f"household.{key}[{n}].months_left", "negative")
            if row.calendar_months is not None:
                _calendar(f"household.{key}[{n}].calendar_months", row.calendar_months)
    for n, lump in enumerate(household.lump_sums):
        between(f"household.lump_sums[{n}].month", lump.month, 1, LONGEST)


def _loan(loan: LoanTerms) -> None:
    """What a plan asks of a loan beyond what every contract must hold (`loans.limits`)."""
    between("loan.term_months", loan.term_months, 1, LONGEST)
    between("loan.grace_months", loan.grace_months, 0, loan.term_months - 1)
    if loan.grace_kind == "added" and loan.grace_months and loan.principal_by_month is not None:
        raise ImpossibleTerms("loan.grace_kind", "not_supported")  # its months add up to the loan, and to no more
    share("loan.upfront_fee_pct", loan.upfront_fee_pct)
    between("loan.instalment_step", loan.instalment_step, 1, LARGEST_INPUT)
    if loan.instalment_rounding not in ("half_up", "half_even", "up"):
        raise ImpossibleTerms("loan.instalment_rounding", "not_known")
    for n, saving in enumerate(loan.savings):
        saving_checked(f"loan.savings[{n}]", saving)  # also those that the contract takes as a fee
    checked_contract(loan)


def _before(before: Before) -> None:
    _amounts(before, "before.", "cash", "stock")
    for key in ("receivables", "equipment", "suppliers", "loans"):
        _count(f"before.{key}", len(getattr(before, key)))
    for n, row in enumerate(before.receivables):
        _amounts(row, f"before.receivables[{n}].", "amount", "lost")
        between(f"before.receivables[{n}].month", row.month, 1, LONGEST)
        if row.lost > row.amount:
            raise ImpossibleTerms(f"before.receivables[{n}].lost", "too_large")
    for n, thing in enumerate(before.equipment):
        _asset(f"before.equipment[{n}]", thing)
    for n, owed in enumerate(before.suppliers):
        _amounts(owed, f"before.suppliers[{n}].", "amount")
        between(f"before.suppliers[{n}].month", owed.month, 1, LONGEST)
    for n, loan in enumerate(before.loans):
        _old_loan(f"before.loans[{n}]", loan)


def _old_loan(path: str, loan: OldLoan) -> None:
    _amounts(loan, f"{path}.", "left", "a_month", "interest")
    between(f"{path}.first_month", loan.first_month, 1, LONGEST)
    if loan.interest > loan.left:
        raise ImpossibleTerms(f"{path}.interest", "too_large")


def _count(path: str, lines: int) -> None:
    if lines > MOST_LINES:
        raise TooLarge(path)


def _amounts(row: object, path: str, *keys: str) -> None:
    for key in keys:
        amount(path + key, getattr(row, key))


def _each(path: str, amounts: Sequence[int]) -> None:
    if not _sound(amounts, LARGEST_INPUT):
        for n, each in enumerate(amounts):
            amount(f"{path}[{n}]", each)


def _percentages(path: str, values: Sequence[Decimal]) -> None:
    if not _sound(values, LARGEST_PCT):
        for value in values:
            pct(path, value)


def _sound(values: Sequence[int | Decimal], most: int) -> bool:
    """Whether all are beyond doubt, at one glance; if not, each is looked at by itself and named."""
    try:
        least = min([value for value in values if value], default=1)
        return {*map(type, values)} <= {int, Decimal} and least >= LEAST and max(values, default=0) <= most
    except (InvalidOperation, TypeError):
        return False


def _calendar(path: str, months: frozenset[int]) -> None:
    for month in months:
        between(path, month, 1, 12)
