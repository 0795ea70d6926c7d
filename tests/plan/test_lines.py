"""Rows of answers as lines of the figures, where a row says more than the worked cases do."""

from __future__ import annotations

import copy
from decimal import Decimal
from typing import Any

from app.finance.inputs import Cost, DatedAmount, HouseholdLine, NamedAmount
from app.finance.loans.charges import Insurance, Savings
from app.finance.loans.methods import Flat
from app.finance.loans.terms import WEEKLY
from app.finance.projection import outlook
from app.plan.assumptions import figures, missing
from app.plan.lines import home, paper, pay, pot, product, upkeep
from tests.plan import demo_plans


def rosa(**parts: dict[str, Any]) -> Any:
    """Rosa's answers with some of a part's put in their place."""
    given = copy.deepcopy(demo_plans.answers("bo_bakery"))
    for part, told in parts.items():
        given[part].update(told)
    return figures(given, demo_plans.place("bo_bakery"))


def test_school_money_comes_in_its_months_only() -> None:
    row = {"name": "School", "amount": 300, "rhythm": "year", "months": [2]}
    assert home(row) == HouseholdLine("School", 300, None, "other", frozenset({2}))
    assert home(row).a_month == 25


def test_money_sent_until_a_month_ends_with_it() -> None:
    row = {"name": "Brother", "kind": "remittance", "amount": 400, "months_left": "6"}
    assert home(row) == HouseholdLine("Brother", 400, 6, "remittance")


def test_feasts_of_named_months_empty_the_reserve_then_and_not_before() -> None:
    feast = {"id": "f", "name": "Feast", "kind": "feasts", "amount": 60_000, "rhythm": "year", "months": [6]}
    spending = [*demo_plans.answers("bo_bakery")["household"]["spending"], feast]
    before, after = outlook(rosa()), outlook(rosa(household={"spending": spending}))
    dropped = [a.reserve - b.reserve for a, b in zip(before.household, after.household, strict=True)]
    assert dropped == [0, 0, 0] + [60_000] * 9  # she opens in March: June is month 4
    assert after.ratios.household.spending - before.ratios.household.spending == 5_000


def test_a_normal_month_with_decimals_is_measured_and_a_whole_one_is_counted() -> None:
    row = demo_plans.answers("bo_bakery")["sales"]["products"][0]
    honey = product({**row, "units": "2.5"})
    assert (honey.base_units, honey.measured) == (Decimal("2.5"), True)
    bread = product({**row, "units": "45"})
    assert (bread.base_units, bread.measured, type(bread.base_units)) == (45, False, int)
    tried = product({**row, "units": "3.0"})  # 20 of 100 more than 2.5
    assert (tried.base_units, tried.measured) == (3, True)


def test_what_is_lost_or_eaten_makes_each_one_sold_dearer() -> None:
    row = demo_plans.answers("bo_bakery")["sales"]["products"][0]
    assert product(row).unit_cost == 330
    assert product({**row, "lost": "0"}).unit_cost == 330
    assert product({**row, "lost": "10"}).unit_cost == Decimal("366.6667")  # 330 of 90 sold in place of 100 made


def test_pay_is_counted_with_its_charges_from_its_month_and_once_more_at_the_feast() -> None:
    row = {
        "name": "Helper",
        "kind": "employee",
        "amount": 1_000,
        "rhythm": "week",
        "start": "3",
        "charges": "10",
        "bonus": [12],
    }
    schedule = (0, 0, 4_766)  # 1,000 x 52 / 12 = 4,333; with 10 of every 100 on top
    assert list(pay(row)) == [
        Cost("Helper", schedule, starts_with_sales=True, can_be_less=False),
        Cost("Helper", schedule, starts_with_sales=True, can_be_less=False, calendar_months=frozenset({12})),
    ]


def test_who_works_without_pay_or_by_the_piece_costs_nothing_each_month() -> None:
    for kind in ("unpaid", "piece"):
        assert list(pay({"name": "Son", "kind": kind, "amount": 500})) == []
    assert list(pay({"name": "Apprentice", "kind": "apprentice", "amount": 0})) == []


def test_a_paper_costs_only_what_is_still_to_be_paid() -> None:
    assert paper({"name": "Health card", "state": "to_do", "cost": 350}) == NamedAmount("Health card", 350)
    assert paper({"name": "Tax number", "state": "have", "cost": 350}) is None
    assert paper({"name": "Lease", "state": "in_hand"}) is None


def test_a_pot_comes_in_its_month() -> None:
    row = {"name": "Tontine", "amount": 20_000, "pot": 200_000, "pot_month": "7"}
    assert pot(row) == DatedAmount("Tontine", 7, 200_000)
    assert pot({**row, "pot_month": None}) is None
    assert rosa(household={"savings": [{"id": "g", "months_left": None, **row}]}).household.lump_sums == (
        DatedAmount("Tontine", 7, 200_000),
    )


def test_pay_promotion_upkeep_and_papers_join_the_costs_where_they_were_told() -> None:
    plain, asset = rosa(), demo_plans.answers("bo_bakery")["start"]["assets"][0]
    more = rosa(
        people={"team": [{"id": "w", "name": "Helper", "kind": "employee", "amount": 900}]},
        market={"promotion": [{"id": "m", "name": "Leaflets", "amount": 50}]},
        start={"assets": [{**asset, "upkeep": 40}, *demo_plans.answers("bo_bakery")["start"]["assets"][1:]]},
        rules={"paper_list": [{"id": "p", "name": "Licence", "state": "to_do", "cost": 120}]},
    )
    added = more.costs[len(plain.costs) :]
    assert [(cost.name, cost.schedule, cost.starts_with_sales) for cost in added] == [
        ("Helper", (900,), True),
        ("Leaflets", (50,), False),
        (asset["name"], (40,), True),
    ]
    assert [cost.can_be_less for cost in added] == [False, True, False]  # nobody is told to pay people less
    assert list(upkeep(asset)) == []
    assert more.opening_costs[-1] == NamedAmount("Licence", 120)


def test_a_row_of_pay_with_a_hole_is_missing() -> None:
    given = copy.deepcopy(demo_plans.answers("bo_bakery"))
    given["people"]["team"] = [{"id": "w", "name": "Helper", "kind": "employee"}]
    assert missing(given) == (("people", "team"),)


def test_the_lenders_own_way_of_counting_reaches_the_figures() -> None:
    told = {"method": "flat", "every": "week", "premium": "0.5", "kept_back": 10_000, "given_back": "no"}
    loan = rosa(sources=told).loan
    assert loan is not None
    assert (loan.method, loan.rhythm) == (Flat(), WEEKLY)
    assert loan.insurance == (Insurance("insurance", Decimal("0.5"), "balance"),)
    assert loan.savings == (Savings(withheld=10_000, returned=False),)


def test_savings_kept_back_come_back_unless_it_is_said_that_they_do_not() -> None:
    loan = rosa(sources={"kept_back": 10_000}).loan
    assert loan is not None
    assert loan.savings == (Savings(withheld=10_000, returned=True),)
    assert (loan.insurance, loan.method) == (rosa().loan.insurance, rosa().loan.method)  # type: ignore[union-attr]
