"""Refuses figures that make no sense before anything is computed from them, each with its field."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from app.finance.errors import ImpossibleTerms, TooLarge
from app.finance.inputs import Asset, Cost, Household, LoanTerms, PlanInputs, Product
from app.finance.rounding import LARGEST_INPUT

LONGEST = 120  # months of a horizon or a loan
MOST_LINES = 200  # of one kind
_LARGEST_PCT = 100_000
_SMALLEST = 12  # decimals before the first digit that is not 0
_LEAST = Decimal(1).scaleb(-_SMALLEST)


def checked(inputs: PlanInputs) -> PlanInputs:
    """The same inputs. Raises ImpossibleTerms with the path of the first field that makes no sense."""
    _between("first_month", inputs.first_month, 1, 12)
    _between("horizon_months", inputs.horizon_months, 1, LONGEST)
    _between("days_open", inputs.days_open, 1, 31)
    _pct("discount_rate_pct", inputs.discount_rate_pct)
    for key in ("bad_debt_pct", "supplier_credit_pct"):
        _share(key, getattr(inputs, key))
    _pct("stock_cover_pct", inputs.stock_cover_pct)
    _amounts(inputs, "", "first_stock", "owner_cash")
    _lines(inputs)
    _household(inputs.household)
    if inputs.loan is not None:
        _loan(inputs.loan)
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
        _between(f"prepayments[{n}].covers_months", prepayment.covers_months, 1, LONGEST)
    for n, later in enumerate(inputs.later_cash):
        _between(f"later_cash[{n}].month", later.month, 1, LONGEST)
    _each("drawings", inputs.drawings)


def _product(path: str, product: Product) -> None:
    for key in ("base_units", "price", "unit_cost"):
        _amount(f"{path}.{key}", getattr(product, key))
    for key in ("season_pct", "price_index_pct"):
        values = getattr(product, key)
        if len(values) != 12:
            raise ImpossibleTerms(f"{path}.{key}", "wrong_length")
        _percentages(f"{path}.{key}", values)
    _percentages(f"{path}.ramp_pct", product.ramp_pct)
    _share(f"{path}.credit_share_pct", product.credit_share_pct)


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
    _between(f"{path}.life_months", asset.life_months, 1, 1200)
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
    for n, lump in enumerate(household.lump_sums):
        _between(f"household.lump_sums[{n}].month", lump.month, 1, LONGEST)


def _loan(loan: LoanTerms) -> None:
    _amounts(loan, "loan.", "principal")
    if loan.principal == 0:
        raise ImpossibleTerms("loan.principal", "zero")
    _between("loan.term_months", loan.term_months, 1, LONGEST)
    _between("loan.grace_months", loan.grace_months, 0, loan.term_months - 1)
    _pct("loan.annual_rate_pct", loan.annual_rate_pct)
    _share("loan.upfront_fee_pct", loan.upfront_fee_pct)
    _between("loan.instalment_step", loan.instalment_step, 1, LARGEST_INPUT)
    if loan.instalment_rounding not in ("half_up", "half_even", "up"):
        raise ImpossibleTerms("loan.instalment_rounding", "not_known")
    if loan.principal_by_month is not None:
        _seasonal(loan, loan.principal_by_month)


def _seasonal(loan: LoanTerms, principal: tuple[int, ...]) -> None:
    _each("loan.principal_by_month", principal)
    if len(principal) > loan.term_months:
        raise ImpossibleTerms("loan.principal_by_month", "wrong_length")
    if sum(principal) != loan.principal:
        raise ImpossibleTerms("loan.principal_by_month", "does_not_add_up")


def _count(path: str, lines: int) -> None:
    if lines > MOST_LINES:
        raise TooLarge(path)


def _amounts(row: object, path: str, *keys: str) -> None:
    for key in keys:
        _amount(path + key, getattr(row, key))


def _each(path: str, amounts: Sequence[int]) -> None:
    if not _sound(amounts, LARGEST_INPUT):
        for n, amount in enumerate(amounts):
            _amount(f"{path}[{n}]", amount)


def _percentages(path: str, values: Sequence[Decimal]) -> None:
    if not _sound(values, _LARGEST_PCT):
        for value in values:
            _pct(path, value)


def _sound(values: Sequence[int | Decimal], most: int) -> bool:
    """Whether all are beyond doubt, at one glance; if not, each is looked at by itself and named."""
    try:
        least = min([value for value in values if value], default=1)
        return {*map(type, values)} <= {int, Decimal} and least >= _LEAST and max(values, default=0) <= most
    except (InvalidOperation, TypeError):
        return False


def _amount(path: str, value: int | Decimal) -> None:
    _number(path, value)
    if value < 0:
        raise ImpossibleTerms(path, "negative")
    if value > LARGEST_INPUT:
        raise TooLarge(path)


def _pct(path: str, value: Decimal) -> None:
    _amount(path, value)
    if value > _LARGEST_PCT:
        raise TooLarge(path)


def _share(path: str, value: Decimal) -> None:
    _amount(path, value)
    if value > 100:
        raise ImpossibleTerms(path, "out_of_range")


def _between(path: str, value: int, least: int, most: int) -> None:
    _number(path, value)
    if value < least:
        raise ImpossibleTerms(path, "negative" if value < 0 else "zero" if value == 0 else "out_of_range")
    if value > most:
        raise ImpossibleTerms(path, "out_of_range")


def _calendar(path: str, months: frozenset[int]) -> None:
    for month in months:
        _between(path, month, 1, 12)


def _number(path: str, value: int | Decimal) -> None:
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise ImpossibleTerms(path, "not_a_number")
        if value and value.adjusted() < -_SMALLEST:
            raise ImpossibleTerms(path, "out_of_range")
    elif isinstance(value, bool) or not isinstance(value, int):
        raise ImpossibleTerms(path, "not_a_number")
