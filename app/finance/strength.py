"""How strong the plan stands: the ratios that lenders ask for beside those of `outlook.Ratios`, with their colours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from app.finance.bands import PROPOSED, Band, Colour
from app.finance.errors import ImpossibleTerms
from app.finance.outlook import Outlook
from app.finance.rounding import half_up, quotient

UNKNOWN_DEBT = Decimal("0.1")  # of the surplus: IRIS+ PI4733 says to allow for debts that nobody tells


@dataclass(frozen=True)
class Strength:
    """Ratios of four places, None where undefined; amounts in minor units a month, averages of year 1, half-up.

    `debt_to_equity` counts the owner's cash and things, the second also what was given; without own money it is None.
    """

    unknown_debt: int | None
    debt_to_surplus_with_unknown: Decimal | None
    debt_to_equity: Decimal | None
    debt_to_equity_with_gifts: Decimal | None
    loan_to_monthly_sales: Decimal | None
    colours: Mapping[str, Colour | None]


@dataclass(frozen=True)
class Income:
    """What the business gives the family: drawings and what profit is left after them, per month of year 1.

    `covers_need` is income over need, `of_day_wages` over what the hours would earn at the local day wage; None where
    there is no need, or no wage was told.
    """

    drawings: int
    profit_after_drawings: int
    income: int
    need: int
    covers_need: Decimal | None
    day_wages: int | None
    of_day_wages: Decimal | None


def strength(outlook: Outlook, bands: Mapping[str, Band] = PROPOSED) -> Strength:
    home, sources = outlook.ratios.household, outlook.ratios.sources_and_uses.sources
    before, loan = outlook.before, sources.loan
    own = sources.owner_cash + sources.own_in_kind + (before.owner_capital if before else 0)
    borrowed = loan + (before.loan if before else 0)
    surplus = home.surplus_before_debt
    unknown = None if surplus is None else half_up(max(surplus, 0) * UNKNOWN_DEBT)
    to_equity, to_sales = quotient(borrowed, own), quotient(12 * loan, outlook.ratios.year1.sales)
    return Strength(
        unknown_debt=unknown,
        debt_to_surplus_with_unknown=_with_unknown(home.all_debt_instalments, unknown, surplus),
        debt_to_equity=to_equity,
        debt_to_equity_with_gifts=quotient(borrowed, own + sources.grant_in_kind + sources.grant_cash),
        loan_to_monthly_sales=to_sales,
        colours=_colours(outlook, to_equity, to_sales, bands),
    )


def _with_unknown(instalments: int, unknown: int | None, surplus: int | None) -> Decimal | None:
    return None if unknown is None or surplus is None else quotient(instalments + unknown, surplus)


def _colours(
    outlook: Outlook, to_equity: Decimal | None, to_sales: Decimal | None, bands: Mapping[str, Band]
) -> dict[str, Colour | None]:
    debt, home = outlook.ratios.debt, outlook.ratios.household
    values: dict[str, Decimal | int | None] = {
        "dscr_after_living": debt.dscr_after_living_full_months if debt else None,
        "debt_to_surplus": home.debt_to_surplus,
        "debt_to_surplus_unsure": home.debt_to_surplus,
        "debt_to_total_income": home.debt_to_total_income,
        "days_of_cover": outlook.ratios.cash.days_of_cover,
        "debt_to_equity": to_equity,
        "loan_to_monthly_sales": to_sales,
    }
    return {key: bands[key].colour(value) for key, value in values.items()}


def income(outlook: Outlook, day_wage: int | None = None, hours_a_week: Decimal | None = None) -> Income:
    """`day_wage` in minor units for eight hours. Raises ImpossibleTerms for less than nothing or too many hours."""
    year, home = outlook.ratios.year1, outlook.ratios.household
    drawings, profit = year.owner_drawings, year.net_profit_after_owner_pay_m1_12
    earned = Fraction(drawings + profit, 12)
    wages = _day_wages(day_wage, hours_a_week)
    return Income(
        drawings=half_up(Fraction(drawings, 12)),
        profit_after_drawings=half_up(Fraction(profit, 12)),
        income=half_up(earned),
        need=home.need_from_business,
        covers_need=quotient(earned, home.need_from_business),
        day_wages=None if wages is None else half_up(wages),
        of_day_wages=None if wages is None else quotient(earned, wages),
    )


def _day_wages(day_wage: int | None, hours_a_week: Decimal | None) -> Fraction | None:
    """A month of the same hours at the wage: 52 weeks over 12 months, 8 hours a day."""
    if day_wage is None or hours_a_week is None:
        return None
    if day_wage < 0:
        raise ImpossibleTerms("day_wage", "negative")
    if not hours_a_week.is_finite():
        raise ImpossibleTerms("hours_a_week", "not_a_number")
    if not 0 <= hours_a_week <= 168:
        raise ImpossibleTerms("hours_a_week", "out_of_range")
    return day_wage * Fraction(hours_a_week) / 8 * 52 / 12
