"""What each hard year assumes is said with the engine's own amounts and months, of every plan."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.finance.inputs import PlanInputs, Product
from app.finance.projection import Months, project
from app.finance.repair import TESTS
from app.finance.shocks import BASE
from app.language.messages import Month
from app.language.money import Money
from app.language.tongues import Tongue
from app.plan.assumptions import figures
from app.plan.hard_year_words import assumed
from app.plan.hard_years import ALL
from tests.finance.small import stall
from tests.finance.test_before import running
from tests.plan import demo_plans


def inputs(case: str) -> PlanInputs:
    return figures(demo_plans.answers(case), demo_plans.place(case))


def tried(plan: PlanInputs, key: str) -> Months:
    return project(plan, (BASE, TESTS[key]))


def said(plan: PlanInputs, key: str) -> str:
    return " ".join(Tongue("en", "BO").speak(one) for one in assumed(tried(plan, key), 1))


@pytest.mark.parametrize("key", ALL)
@pytest.mark.parametrize("case", demo_plans.IDS)
def test_every_year_of_every_plan_says_amounts_of_its_own_or_that_it_changes_nothing(case: str, key: str) -> None:
    months = tried(inputs(case), key)
    told = assumed(months, 1)
    assert len(told) <= 4
    amounts = [one for message in told for one in message.values.values() if isinstance(one, Money)]
    assert all(one.minor >= 0 for one in amounts)
    changes = (months.net_cash_flow[0, :13] != months.net_cash_flow[1, :13]).any()
    assert bool(amounts) or not changes
    if any(part.months == "best" for part in TESTS[key].parts):
        best = months.inputs.calendar(months.plan.peaks.best_month)
        named = [one for message in told for one in message.values.values() if isinstance(one, Month)]
        assert not named or Month(best) in named


@pytest.mark.parametrize(
    ("key", "words"),
    [
        (
            "equipment_breaks",
            "The dearest thing is “Gas oven”. Its repair costs Bs2,040.00: 30 of every 100 of its price. "
            "In July you sell for Bs7,350.00 instead of Bs14,700.00. "
            "The costs of the business of that month stay: Bs3,790.00.",
        ),
        (
            "one_month_of_illness",
            "In August nothing is sold. Planned: Bs17,616.00. "
            "The costs of the business of that month stay: Bs3,790.00.",
        ),
        (
            "opening_two_months_late",
            "The first sale is in May, not in March. Until then the business still pays costs: Bs2,760.00. "
            "In 12 months you sell for Bs142,984.00 instead of Bs176,767.00.",
        ),
        ("main_cost_dearer", "In 12 months “Helper, half day” costs Bs19,320.00 instead of Bs16,800.00."),
        (
            "new_rival_next_door",
            "Of 100 sales, 10 are missing. Customers pay 8 of every 100 less. "
            "In 12 months you sell for Bs158,192.52 instead of Bs176,767.00.",
        ),
        ("customer_does_not_pay", "In August you sell for Bs2,280.00 on credit. In September nobody pays it."),
        ("stock_stolen", "In August material for Bs4,296.20 is lost and bought again."),
    ],
)
def test_a_bakery_reads_the_thing_the_months_and_the_amounts(key: str, words: str) -> None:
    assert said(inputs("bo_bakery"), key).replace("Bs\u00a0", "Bs").replace("Bs ", "Bs") == words


def test_a_plan_without_what_a_year_takes_says_that_nothing_changes() -> None:
    plan = stall()
    bare = replace(plan, assets=(), drawings=(0,), products=tuple(_as_cash(plan)))
    assert said(bare, "equipment_breaks").startswith("In this plan nothing is bought that can break")
    assert "nothing is taken home" in said(bare, "more_taken_home")
    assert "nobody pays later in this plan: nothing changes." in said(bare, "customer_does_not_pay")
    assert "buys no material" in said(bare, "currency_falls")


def test_a_business_that_runs_stands_still_instead_of_opening_late() -> None:
    assert said(running(), "opening_two_months_late").startswith("You sell again from ")


def test_a_season_that_begins_after_the_opening_is_neither_a_first_sale_nor_missing_sales() -> None:
    plan = inputs("sn_sewing")
    none, all_ = type(plan.products[0].season_pct[0])(0), type(plan.products[0].season_pct[0])(100)
    autumn = tuple(all_ if 8 <= month <= 11 else none for month in range(1, 13))
    late = replace(plan, products=tuple(replace(one, season_pct=autumn) for one in plan.products))
    assert said(late, "opening_two_months_late").startswith("The business opens in April, not in February.")
    assert said(late, "road_closed") == "In July nothing is sold in this plan: no sales are missing."


def _as_cash(plan: PlanInputs) -> list[Product]:
    return [replace(one, credit_share_pct=type(one.credit_share_pct)(0), unit_cost=0) for one in plan.products]
