"""How much must be sold so that nothing is lost: three honest layers, in money and in pieces.

Monthly averages of year 1. Operating: fixed costs, advance rent used up, taxes. Accounting: and depreciation and
interest. Cash: operating, and what the lender and the family take: the number the owner needs.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from app.finance.inputs import Product
from app.finance.measured import enough
from app.finance.months import Months, of_scenario
from app.finance.outlook import BreakEven, Pieces
from app.finance.rounding import Ints, half_up, quotient, to_places

_YEAR = slice(1, 13)


def year_1(line: Ints, scenario: int = 0) -> int:
    """A line's sum over months 1 to 12."""
    return int(of_scenario(line, scenario)[_YEAR].sum())


def fixed_costs(months: Months) -> int:
    """Fixed operating costs, advance rent used up and taxes of year 1."""
    return _costs(months, "fixed") + year_1(months.prepaid_expensed) + year_1(months.taxes)


def _costs(months: Months, behaviour: str) -> int:
    chosen = [n for n, cost in enumerate(months.inputs.costs) if cost.behaviour == behaviour]
    return int(months.lines().operating_costs[0, chosen, _YEAR].sum())


def break_even(months: Months) -> BreakEven:
    sales = year_1(months.sales)
    ratio = _left_of_one(months, sales)
    operating, accounting, cash = (_sales_needed(layer, ratio) for layer in _layers(months))
    return BreakEven(
        contribution_margin_ratio=None if ratio is None else to_places(ratio, 4),
        operating_per_month=_rounded(operating),
        accounting_per_month=_rounded(accounting),
        cash_survival_per_month=_rounded(cash),
        margin_of_safety_accounting=_margin(sales, accounting),
        margin_of_safety_cash=_margin(sales, cash),
        average_sales_per_month=half_up(Fraction(sales, 12)),
        operating_pieces=_pieces(months, operating),
        accounting_pieces=_pieces(months, accounting),
        cash_pieces=_pieces(months, cash),
    )


def _left_of_one(months: Months, sales: int) -> Fraction | None:
    """What is left of one sold when what went into it is paid; None without sales."""
    direct = year_1(months.cost_of_sales) + year_1(months.bad_debts) + _costs(months, "variable")
    return Fraction(sales - direct, sales) if sales else None


def _layers(months: Months) -> tuple[int, int, int]:
    operating = fixed_costs(months)
    accounting = operating + year_1(months.depreciation) + year_1(months.loan_interest)
    return operating, accounting, operating + year_1(months.loan_payment) + year_1(months.owner_drawings)


def _sales_needed(fixed: int, ratio: Fraction | None) -> Fraction | None:
    return None if ratio is None or ratio <= 0 else Fraction(fixed, 12) / ratio


def _rounded(needed: Fraction | None) -> int | None:
    return None if needed is None else half_up(needed)


def _margin(sales: int, needed: Fraction | None) -> Decimal | None:
    return None if needed is None else quotient(sales - 12 * needed, sales)


def _pieces(months: Months, needed: Fraction | None) -> tuple[Pieces, ...]:
    """Rounded up to whole pieces, or to hundredths of what is measured; a day's from the rounded month."""
    days = months.inputs.days_open
    return tuple(
        Pieces(product.name, month, enough(Fraction(month) / days, product))
        for product, a_month in _exact(months, needed)
        for month in [enough(a_month, product)]
    )


def exact_pieces(months: Months) -> tuple[tuple[tuple[Product, Fraction], ...], ...]:
    """How many of each product a month of the whole year must sell for each of the three layers, unrounded."""
    ratio = _left_of_one(months, year_1(months.sales))
    return tuple(_exact(months, _sales_needed(layer, ratio)) for layer in _layers(months))


def _exact(months: Months, needed: Fraction | None) -> tuple[tuple[Product, Fraction], ...]:
    """Each product that has a price with its share of the sales needed, over its list price."""
    if needed is None:
        return ()
    total, sold_of = year_1(months.sales), months.lines().product_sales[0, :, _YEAR].sum(axis=1).tolist()
    products = [(product, sold) for product, sold in zip(months.inputs.products, sold_of, strict=True) if product.price]
    return tuple((product, needed * sold / total / Fraction(product.price)) for product, sold in products)
