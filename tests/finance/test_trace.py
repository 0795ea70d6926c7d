"""Every figure that a plan prints can be told by its parts, and they come to it exactly."""

from __future__ import annotations

from dataclasses import fields
from fractions import Fraction

import pytest
from hypothesis import given, settings

from app.finance.formula_kinds import Given
from app.finance.hazards import HAZARDS
from app.finance.inputs import PlanInputs
from app.finance.outlook import (
    BalanceSheet,
    BreakEven,
    CashRatios,
    DebtRatios,
    HouseholdRatios,
    HouseholdRow,
    Instalment,
    MonthRow,
    Outlook,
    ProjectRatios,
    Sources,
    SourcesAndUses,
    StressResult,
    Uses,
    YearOne,
)
from app.finance.projection import outlook
from app.finance.shocks import BASE, Shock
from app.finance.stress import FIXED
from app.finance.trace import ALL, Figure, Figures, of_plan, of_test
from tests.finance.plans import FILES, PLANS, worked

TABLES = {
    "month": MonthRow, "sheet": BalanceSheet, "home": HouseholdRow, "instalment": Instalment, "year1": YearOne,
    "break_even": BreakEven, "cash": CashRatios, "debt": DebtRatios, "household": HouseholdRatios,
    "project": ProjectRatios, "uses": Uses, "sources": Sources, "sources_and_uses": SourcesAndUses,
    "stress": StressResult,
}  # fmt: skip
# names, numbers of months, what another table tells line by line, and what a contract says outright
NO_FIGURES = {
    "month.month", "month.calendar", "month.units", "month.operating_costs", "month.balance_sheet", "home.month",
    "instalment.n", "instalment.month", "break_even.operating_pieces", "break_even.accounting_pieces",
    "break_even.cash_pieces", "cash.min_cash_calendar", "debt.first_full_instalment_month", "debt.seasonal_schedule",
    "project.horizon_months", "sources_and_uses.uses", "sources_and_uses.sources", "stress.key",
}  # fmt: skip
NAMES = [f"{table}.{field.name}" for table, rows in TABLES.items() for field in fields(rows)]


def figures_of(found: Outlook) -> list[Figure]:
    """Every figure of the outlook that has a formula."""
    months = {"month": range(13), "sheet": range(13), "home": range(1, 13), "instalment": range(1, len(found.loan) + 1)}
    every = []
    for name in ALL:
        table = name.partition(".")[0]
        if table in ("product", "cost", "stress"):
            continue
        if table == "piece":
            every += [Figure(name, None, line) for line in range(len(found.inputs.products))]
            continue
        if table in months and name != "home.at_opening":
            every += [Figure(name, month) for month in months[table]]
        elif table != "debt" or found.ratios.debt:
            every.append(Figure(name))
    for table, lines in (("product", found.inputs.products), ("cost", found.inputs.costs)):
        names = [name for name in ALL if name.startswith(f"{table}.")]
        every += [Figure(name, month, n) for name in names for n in range(len(lines)) for month in range(1, 13)]
    return every


def holds(figures: Figures, figure: Figure) -> None:
    value, worked_out = figures.value(figure), figures.worked_out(figure)
    assert value == worked_out, figure


def test_every_figure_that_is_printed_has_a_formula() -> None:
    assert [name for name in NAMES if name not in ALL and name not in NO_FIGURES] == []
    assert set(NAMES) >= NO_FIGURES


@pytest.mark.parametrize("stem", [file.stem for file in FILES])
def test_the_parts_of_every_figure_of_a_worked_case_come_to_it(stem: str) -> None:
    found = outlook(worked(stem))
    figures = of_plan(found)
    for figure in figures_of(found):
        holds(figures, figure)


@settings(max_examples=8, deadline=None)
@given(PLANS)
def test_the_parts_of_every_figure_of_any_plan_come_to_it(plan: PlanInputs) -> None:
    found = outlook(plan)
    figures = of_plan(found)
    for figure in figures_of(found):
        holds(figures, figure)


@pytest.mark.parametrize("shock", [*FIXED, HAZARDS["power_cuts"].shock], ids=lambda shock: shock.key)
def test_the_parts_of_a_test_come_to_it_too(shock: Shock) -> None:
    plan = worked("bo_bakery")
    figures = of_test(plan, shock)
    for name in (name for name in ALL if name.startswith("stress.")):
        holds(figures, Figure(name))
    for name in ("month.closing_cash", "month.sales", "month.cost_of_sales", "home.reserve", "sheet.total_assets"):
        for month in range(1, 13):
            holds(figures, Figure(name, month))
    for name in ("product.units", "product.unit_price", "product.sales", "product.cost"):
        for month in range(1, 13):
            holds(figures, Figure(name, month, 0))


def test_a_figure_leads_down_to_what_the_person_told() -> None:
    figures, seen, told = of_plan(outlook(worked("bo_bakery"))), set(), set()
    waiting = [Figure("month.closing_cash", 3)]
    while waiting:
        explained = figures.explained(waiting.pop())
        if isinstance(explained.formula, Given):
            told.add(explained.figure.name)
        waiting += [part.figure for part in explained.parts if part.figure not in seen]
        seen.update(part.figure for part in explained.parts)
    assert {"product.price", "product.season_pct", "product.ramp_pct", "cost.amount", "instalment.interest"} <= told
    assert Figure("product.units", 3, 1) in seen


def test_signs_and_amounts_of_the_parts_add_up() -> None:
    figures = of_plan(outlook(worked("gh_layers")))
    explained = figures.explained(Figure("month.net_cash_flow", 4))
    assert (
        sum(part.sign * Fraction(part.value) for part in explained.parts if part.value is not None) == explained.value
    )


def test_an_unknown_figure_is_refused() -> None:
    with pytest.raises(KeyError):
        of_test(worked("gh_layers"), BASE).explained(Figure("month.luck", 1))
