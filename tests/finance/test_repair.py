"""The smallest change of each kind that keeps the stall's box from going below zero, worked out in the head."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from app.finance.inputs import Cost, HouseholdLine, NamedAmount, PlanInputs
from app.finance.months import project
from app.finance.repair import EVERY, TESTS, Kind, Repair, repair, repairs
from app.finance.rounding import LARGEST_INPUT, up_to_two_digits
from app.finance.shocks import BASE, Part, Shock
from app.finance.spending_less import Less, costs_less, drawings_less
from tests.finance.plans import worked
from tests.finance.small import bread, home, in_month, loan, stall

D = Decimal


def found(plan: PlanInputs, kind: Kind, key: str = "base") -> Repair | None:
    (changes,) = repairs(plan, (key,), (kind,)).values()
    assert len(changes) <= 1
    return changes[0] if changes else None


def of_each(plan: PlanInputs, keys: Sequence[str], kind: Kind) -> dict[str, Repair]:
    return {key: one for key, (one,) in repairs(plan, keys, (kind,)).items()}


def answer(plan: PlanInputs, kind: Kind, key: str = "base") -> tuple[int, int, PlanInputs] | None:
    """Amount, lowest cash and the changed plan."""
    change = found(plan, kind, key)
    assert change is None or change.kind == kind
    return None if change is None else (change.amount, change.lowest_cash, change.inputs)


def test_nothing_wrong_needs_no_repair() -> None:
    assert repair(stall()) is None
    assert repairs(stall(drawings=(540,)), ("base", "sales_minus_10pct")) == {}


def test_taking_less_is_the_smallest_amount_that_leaves_enough() -> None:
    plan = stall(
        drawings=(0, 700), owner_cash=400, household=home(reserve=1_000, spending=(HouseholdLine("Food", 650),))
    )
    # 1,000 are there after month 1, and 11 times 90 may go; 650 are eaten before anything is taken home
    less = replace(plan, drawings=(0, 690))
    assert found(plan, "drawings_less") == Repair("drawings_less", 10, 10, 350, 350, less)


def test_what_is_not_taken_home_is_missing_there() -> None:
    plan = stall(drawings=(700,), household=home(reserve=500, spending=(HouseholdLine("Food", 650),)))
    less = replace(plan, drawings=(600,))
    assert found(plan, "drawings_less") == Repair("drawings_less", 100, 0, 500 - 12 * 50, 550, less)
    spent = stall(costs=(Cost("Rent", (650,)),), household=home(reserve=500, spending=(HouseholdLine("Food", 5),)))
    cheaper = replace(spent, costs=(Cost("Rent", (600,)),))
    assert found(spent, "cost_less") == Repair("cost_less", 50, 0, 440, 440, cheaper, 0)


def test_each_test_has_its_own_amount() -> None:
    """A tenth less sold leaves 540; a fifth less leaves 480, of which 70 of 100 are taken."""
    plan = stall(drawings=(700,), horizon_months=24)
    keys = ("base", "sales_minus_10pct", "sales_minus_20pct_and_owner_takes_70pct")
    changes = of_each(plan, keys, "drawings_less")
    assert {key: (one.amount, one.lowest_cash) for key, one in changes.items()} == {
        "base": (100, 0),
        "sales_minus_10pct": (160, 0),
        "sales_minus_20pct_and_owner_takes_70pct": (14, 0),  # 70 of 100 of 686 are 480
    }
    assert {one.inputs.horizon_months for one in changes.values()} == {24}
    assert repair(plan, "sales_minus_10pct") == changes["sales_minus_10pct"]


def test_only_the_box_of_the_first_year_is_looked_at() -> None:
    plan = stall(drawings=(600,) * 12 + (700,), horizon_months=24)
    assert repairs(plan, ("base",)) == {}


def test_all_that_can_be_taken_less_may_not_be_enough() -> None:
    assert found(stall(costs=(Cost("Rent", (700,)),), drawings=(90,)), "drawings_less") is None
    all_of_it = stall(costs=(Cost("Rent", (600,)),), drawings=(1,))
    assert answer(all_of_it, "drawings_less") == (1, 0, replace(all_of_it, drawings=(0,)))
    assert repair(stall(opening_costs=(NamedAmount("Sign", 1),), drawings=(90,))) is None  # the first day is too late


def test_the_cost_that_needs_the_smallest_share_of_itself_falls() -> None:
    plan = stall(costs=(Cost("Help", (120,)), Cost("Rent", (300, 580)), Cost("None", (0,))))
    cheaper = replace(plan, costs=(plan.costs[0], Cost("Rent", (223, 503)), plan.costs[2]))
    change = found(plan, "cost_less")
    assert change is not None
    assert (change.line, change.amount, change.lowest_cash) == (
        1,
        77,
        0,
    )  # 180 less 11 times 100 are made good by 12 times 77
    assert change.inputs == cheaper


def test_a_cost_of_some_months_falls_in_those() -> None:
    """150 too much in March; 100 a month are over until then."""
    plan = stall(drawings=(500,), costs=(Cost("Repair", (450,), calendar_months=frozenset({3})),))
    assert answer(plan, "cost_less") == (150, 0, replace(plan, costs=(replace(plan.costs[0], schedule=(300,)),)))


def test_where_the_largest_cost_is_another_one_after_the_change_it_is_weighed_again() -> None:
    """31 less of 300 would be enough if the rise stayed there; but then 290 is the largest and rises by 58."""
    close = stall(costs=(Cost("A", (300,)), Cost("B", (290,))))
    assert found(close, "cost_less", "main_cost_dearer") is None
    apart = stall(costs=(Cost("A", (490,)), Cost("B", (100,))))
    change = found(apart, "cost_less", "main_cost_dearer")
    assert change is not None
    # 10 and x for three months, then 1.2 x less 88: 62 (12 months: 30 - 792 + 13.8 x)
    assert (change.line, change.amount, change.lowest_cash) == (0, 56, 0)


@pytest.mark.parametrize(
    ("first", "best", "amount", "opens"),
    [(1, 2, 1, 2), (12, 1, 1, 1), (1, 12, 11, 12), (5, 3, 10, 3), (12, 11, 11, 11)],
)
def test_opening_later_reaches_the_only_month_in_which_it_holds(first: int, best: int, amount: int, opens: int) -> None:
    """100 are lost in every month but one, in which 40 times as much is sold."""
    plan = stall(first_month=first, products=(bread(season_pct=in_month(best, 400)),), costs=(Cost("Rent", (700,)),))
    assert answer(plan, "opening_later") == (amount, 0, replace(plan, first_month=opens))


def test_opening_later_helps_no_plan_that_loses_in_every_month() -> None:
    assert found(stall(costs=(Cost("Rent", (700,)),)), "opening_later") is None


@pytest.mark.parametrize(
    ("today", "rent", "cover"),
    [
        ("100", 500, 25),
        ("30", 500, 25),
        ("28", 500, 25),
        ("27.5", 500, 25),
        ("100", 599, 0),
        ("100", 205, 95),
        ("25", 520, 20),
    ],
)
def test_stock_falls_to_the_highest_step_that_holds(today: str, rent: int, cover: int) -> None:
    """400 of flour for the month, and as much of every 100 for the next, come out of the first month's 1,000."""
    plan = stall(stock_cover_pct=D(today), costs=(Cost("Rent", (rent,)),))
    lowest = min(0, 1_000 - 400 - 4 * cover - rent)
    assert answer(plan, "stock_cover_less") == (cover, lowest, replace(plan, stock_cover_pct=D(cover)))


def test_stock_is_weighed_under_the_test_itself() -> None:
    """In the best month, January, half as much flour again is bought: 600, and cover 4 for each of 100."""
    plan = stall(products=(bread(season_pct=in_month(1, 101)),), stock_cover_pct=D(100), costs=(Cost("Rent", (300,)),))
    change = found(plan, "stock_cover_less", "stock_stolen")
    assert change is not None
    assert (change.amount, change.lowest_cash) == (25, 0)  # 1,010 less 606 less 300 leave 104 for 4 x 25


def test_each_test_has_its_own_stock() -> None:
    """A tenth less sold: 900 less 360 less 3.6 for each of 100 of cover."""
    plan = stall(stock_cover_pct=D(100), costs=(Cost("Rent", (500,)),), household=home(reserve=7))
    changes = of_each(plan, ("base", "sales_minus_10pct"), "stock_cover_less")
    assert changes == {
        "base": Repair("stock_cover_less", 25, 0, 7, 7, replace(plan, stock_cover_pct=D(25))),
        "sales_minus_10pct": Repair("stock_cover_less", 10, 0, 7, 7, replace(plan, stock_cover_pct=D(10))),
    }


def test_no_stock_can_be_less_than_none() -> None:
    assert found(stall(costs=(Cost("Rent", (700,)),)), "stock_cover_less") is None
    assert found(stall(costs=(Cost("Rent", (700,)),), stock_cover_pct=D(50)), "stock_cover_less") is None


SIGN = (NamedAmount("Sign", 1_200),)


def test_a_longer_term_makes_smaller_instalments() -> None:
    """All that is lent goes into the sign; 150 a month are left for 200; over nine months 133 are due."""
    plan = stall(loan=loan(term_months=6), opening_costs=SIGN, drawings=(450,))
    assert plan.loan is not None
    assert answer(plan, "term_longer") == (3, 0, replace(plan, loan=replace(plan.loan, term_months=9)))


def test_a_longer_grace_waits_for_the_good_months() -> None:
    """Twice as much is sold in March, so that two months of grace carry the instalments of the rest."""
    plan = stall(
        loan=loan(), opening_costs=SIGN, products=(bread(season_pct=in_month(3, 300)),), costs=(Cost("Rent", (600,)),)
    )
    assert plan.loan is not None
    assert answer(plan, "grace_longer") == (2, 0, replace(plan, loan=replace(plan.loan, grace_months=2)))


def test_each_test_has_its_own_term() -> None:
    """150 a month are left for 200, or 90 where a tenth less is sold."""
    plan = stall(loan=loan(term_months=6), opening_costs=SIGN, drawings=(450,))
    changes = of_each(plan, ("base", "sales_minus_10pct"), "term_longer")
    assert {key: (one.amount, one.lowest_cash) for key, one in changes.items()} == {
        "base": (3, 0),
        "sales_minus_10pct": (9, 0),  # 80 over 15 months
    }


def test_good_months_are_those_in_which_the_owner_leaves_something() -> None:
    """Everything is taken but in the last six months; 200 of principal fall in each of those."""
    plan = stall(loan=loan(), opening_costs=SIGN, drawings=(600,) * 6 + (400,))
    change = found(plan, "principal_in_good_months")
    assert change is not None
    assert change.inputs.loan is not None
    assert change.inputs.loan.principal_by_month == (0,) * 6 + (200,) * 6


def test_principal_in_the_good_months_only() -> None:
    """Nothing is left in the first half of the year, and 300 a month in the second."""
    season = tuple(D(100 if n < 6 else 150) for n in range(12))
    plan = stall(loan=loan(), opening_costs=SIGN, products=(bread(season_pct=season),), costs=(Cost("Rent", (600,)),))
    change = found(plan, "principal_in_good_months")
    assert change is not None
    assert change.inputs.loan is not None
    assert (change.amount, change.lowest_cash) == (6, 0)
    assert change.inputs.loan.principal_by_month == (0,) * 6 + (200,) * 6


def test_a_seasonal_loan_waits_as_a_whole() -> None:
    plan = stall(
        loan=loan(principal_by_month=(1_200,), term_months=2),
        opening_costs=SIGN,
        drawings=(200,),
        costs=(Cost("Rent", (100,)),),
    )
    change = found(plan, "principal_later")
    assert change is not None
    assert change.inputs.loan is not None
    assert (change.amount, change.lowest_cash) == (3, 0)
    assert (change.inputs.loan.principal_by_month, change.inputs.loan.term_months) == ((0, 0, 0, 1_200), 4)
    assert found(plan, "term_longer") is None


def test_without_a_loan_none_is_changed() -> None:
    kinds: Sequence[Kind] = ("term_longer", "grace_longer", "principal_in_good_months", "principal_later")
    assert repairs(stall(costs=(Cost("Rent", (700,)),)), ("base",), kinds) == {"base": ()}


def test_an_instalment_below_the_lenders_step_is_no_offer() -> None:
    """Over 15 months 80 would be due, which is no multiple of 200: the offers end at twelve months."""
    plan = stall(loan=loan(term_months=6, instalment_step=200), opening_costs=SIGN, drawings=(590,))
    assert found(plan, "term_longer") is None


PASTRY = bread(price=100, base_units=10, unit_cost=40)


@pytest.mark.parametrize(("drawings", "more"), [(601, 1), (610, 1), (650, 5), (651, 6), (800, 20)])
def test_prices_rise_by_the_fewest_of_100_that_hold(drawings: int, more: int) -> None:
    plan = stall(products=(PASTRY,), drawings=(drawings,))
    dearer = replace(plan, products=(replace(PASTRY, price=D(100 + more)),))
    assert answer(plan, "price_higher") == (more, 0, dearer)


def test_prices_do_not_rise_by_more_than_20_of_100() -> None:
    assert found(stall(products=(PASTRY,), drawings=(801,)), "price_higher") is None


def test_a_higher_price_is_one_that_can_be_paid() -> None:
    """3 of 100 more would be 5.15, which nobody can pay; 10 of 100 more is the first that comes to 6."""
    plan = stall(products=(bread(price=5, base_units=200),), drawings=(300,))
    assert answer(plan, "price_higher") == (10, 0, replace(plan, products=(bread(price=6, base_units=200),)))


def test_a_price_that_no_plan_can_be_counted_with_is_tried_by_nobody() -> None:
    """One of 100 dearer would be the most that a plan takes; it is not enough, and two are no price any more."""
    most = bread(price=LARGEST_INPUT // 101 * 100, base_units=1, unit_cost=0)
    for drawings, more in ((most.price + most.price // 100, 1), (LARGEST_INPUT, None)):
        changed = found(stall(products=(most,), drawings=(drawings,)), "price_higher")
        assert (changed and changed.amount) == more


def test_an_opening_whose_months_cannot_be_counted_is_passed_over() -> None:
    """Twice as much is sold in June, and in the fifth month: a month later both are one. In June itself it holds."""
    ramp = (Decimal(100),) * 4 + (Decimal(200),)
    goods = bread(price=LARGEST_INPUT, base_units=4, unit_cost=0, season_pct=in_month(6, 200), ramp_pct=ramp)
    rents = tuple(Cost(f"Rent {n}", (LARGEST_INPUT, 0)) for n in range(5))
    assert answer(stall(products=(goods,), costs=rents), "opening_later", "base")[:1] == (5,)  # type: ignore[index]


def test_what_is_paid_to_people_is_never_the_cost_that_falls() -> None:
    plan = stall(costs=(Cost("Help", (400,), can_be_less=False), Cost("Rent", (300,))))
    change = found(plan, "cost_less")
    assert change is not None
    assert (change.line, change.amount) == (1, 100)
    assert found(stall(costs=(Cost("Help", (700,), can_be_less=False),)), "cost_less") is None


def test_one_cost_falls_by_up_to_a_third_of_itself_and_no_more() -> None:
    """100 too much a month: of 300 that is a third, of 299 more than one."""
    help_ = Cost("Help", (400,), can_be_less=False)
    assert found(stall(costs=(help_, Cost("Rent", (299,)), Cost("Power", (1,)))), "cost_less") is None
    assert found(stall(costs=(help_, Cost("Rent", (300,)))), "cost_less") is not None


def test_each_test_has_its_own_price() -> None:
    keys = ("base", "sales_minus_10pct", "sales_minus_20pct")
    changes = of_each(stall(products=(PASTRY,), drawings=(610,)), keys, "price_higher")
    assert {key: one.amount for key, one in changes.items()} == {
        "base": 1,
        "sales_minus_10pct": 8,  # 9 for 68 more: 540 + 9 x 8 are 612
        "sales_minus_20pct": 17,  # 480 + 8 x 17 are 616
    }


def test_kinds_come_in_one_order_whatever_was_asked() -> None:
    plan = stall(products=(PASTRY,), costs=(Cost("Rent", (50,)),), drawings=(560,))
    kinds = [change.kind for change in repairs(plan, ("base",), EVERY[::-1])["base"]]
    assert kinds == ["drawings_less", "price_higher", "cost_less"]


def less_of(plan: PlanInputs, *shocks: Shock) -> list[Less]:
    return list(drawings_less(project(plan, shocks or (BASE,))))


def test_a_test_of_some_months_changes_what_must_stay_in_the_box() -> None:
    """In March twice as much is taken."""
    twice = Shock("twice", parts=(Part("drawings", D(2), months=(3, 3)),))
    (less,) = less_of(stall(drawings=(550,)), twice)  # 50, 50, then -500: 4 x >= 400
    assert (less.amount, less.line, less.shock) == (100, None, twice)
    assert less.saved.tolist() == [100, 200, *range(400, 1_400, 100)]
    (less,) = less_of(stall(drawings=(550,), horizon_months=24), twice)
    assert less.amount == 100


def test_whoever_takes_nothing_cannot_take_less() -> None:
    assert less_of(stall()) == []
    assert less_of(stall(drawings=(650,), opening_costs=(NamedAmount("Sign", 1),))) == []


def test_costs_that_a_test_raises_save_more() -> None:
    """Rent of 500 rises by 20 of 100 in March and every month has 40 of help: 60, 60, then -40."""
    dearer = Shock("dearer", parts=(Part("fixed", D(2), line=1, months=(3, 3)),))
    months = project(stall(costs=(Cost("Help", (50,)), Cost("Rent", (510,)))), (dearer,))
    (less,) = costs_less(months)  # 40, 40, then -470: 4 x >= 390 for rent; 3 x for help is more than there is
    assert (less.line, less.amount) == (1, 98)
    assert less.saved.tolist()[:4] == [98, 196, 392, 490]
    assert list(costs_less(project(stall()))) == []


def test_each_delay_has_its_own_costs() -> None:
    """Help of 650 starts with the sales; two months late nothing comes in before month 3 and rent of 20 goes out."""
    plan = stall(costs=(Cost("Help", (650,), starts_with_sales=True), Cost("Rent", (20,))), owner_cash=40)
    changes = of_each(plan, ("base", "opening_two_months_late"), "cost_less")
    assert {key: (one.line, one.amount) for key, one in changes.items()} == {
        "base": (0, 67),  # 12 times 70 less the 40
        "opening_two_months_late": (0, 70),  # the 40 are gone by then
    }


def test_amounts_are_rounded_up_to_two_digits() -> None:
    amounts = [0, 7, 10, 99, 100, 101, 999, 1_000, 1_001, 123_456, 120_000, 990_001]
    rounded = [0, 7, 10, 99, 100, 110, 1_000, 1_000, 1_100, 130_000, 120_000, 1_000_000]
    assert [up_to_two_digits(amount) for amount in amounts] == rounded


@pytest.mark.parametrize("key", ["one_month_of_illness", "feast_without_sales", "flock_dies_30pct", "road_closed"])
def test_opening_later_is_no_answer_to_a_test_that_strikes_a_month(key: str) -> None:
    """It would only move the month out of the year that is looked at; the other changes stay."""
    for case in ("gh_layers", "bo_bakery", "sn_sewing"):
        kinds = {one.kind for one in repairs(worked(case), (key,), EVERY).get(key, ())}
        assert "opening_later" not in kinds


@pytest.mark.parametrize("key", ["price_minus_10pct", "new_rival_next_door"])
def test_a_higher_price_is_no_answer_where_prices_fall(key: str) -> None:
    assert TESTS[key].prices_fall
    for case in ("gh_layers", "sn_sewing"):
        assert "price_higher" not in {one.kind for one in repairs(worked(case), (key,), EVERY)[key]}
        assert repairs(worked(case), ("sales_minus_20pct",), ("price_higher",))["sales_minus_20pct"]


def test_opening_later_still_answers_the_tests_of_a_whole_year() -> None:
    """Beside a test that strikes a month, and although it finds nothing for that one."""
    plan = worked("gh_layers")
    both = repairs(plan, ("one_month_of_illness", "sales_minus_10pct"), ("opening_later",))
    alone = repairs(plan, ("sales_minus_10pct",), ("opening_later",))
    assert both.get("sales_minus_10pct") == alone.get("sales_minus_10pct")


def test_no_cost_is_cut_to_almost_nothing_in_the_months_in_which_it_is_small() -> None:
    """420 less of a current that is 1,500 in the first month and 456 after would leave 36."""
    power, help_ = Cost("Power", (1_500, 456)), Cost("Help", (560,))
    assert found(stall(owner_cash=1_460, costs=(power, help_)), "cost_less") is None
    assert found(stall(owner_cash=1_460, costs=(power, replace(help_, schedule=(560, 244)))), "cost_less") is not None
