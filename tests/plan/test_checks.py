"""What the checks between answers say, on the worked cases and on plans bent for the purpose."""

from __future__ import annotations

import copy
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from app.finance.inputs import DatedAmount, HouseholdLine, PlanInputs
from app.finance.projection import outlook
from app.language.messages import Month
from app.language.tongues import Tongue
from app.plan.checks.family import family_advice, only_with
from app.plan.checks.market import IN_COSTS, OPEN_IN_COSTS
from app.plan.legal_limit import LegalCap
from app.plan.reading import PlanReading, read
from app.plan.sourced import Origin
from tests.plan import demo_plans

EN = Tongue("en")


def reading(case: str, **changed: dict[str, Any]) -> PlanReading:
    given = copy.deepcopy(demo_plans.answers(case))
    for part, answers in changed.items():
        given[part].update(answers)
    return read(given, demo_plans.place(case), "ABC-123", 1)


def codes(seen: PlanReading) -> dict[str, str]:
    return {one.code: one.severity for one in seen.advice}


def said(seen: PlanReading, code: str) -> str:
    return next(EN.speak(one.message) for one in seen.advice if one.code == code)


def repaired(seen: PlanReading, code: str) -> str:
    return next(EN.speak(one.repair) for one in seen.advice if one.code == code and one.repair)


def product(case: str, **changed: Any) -> list[dict[str, Any]]:
    rows = copy.deepcopy(demo_plans.answers(case)["sales"]["products"])
    rows[0].update(changed)
    return rows  # type: ignore[no-any-return]  # read from JSON


def test_the_plan_without_a_loan_is_only_asked_for_a_thicker_cushion_a_second_seller_and_feasts() -> None:
    assert codes(reading("bo_home_kitchen_grant_only")) == {"C11": "amber", "M4": "ask", "H10": "ask"}


def test_the_first_draft_of_the_salon_is_flagged_and_the_revised_one_only_asked_to_be_careful() -> None:
    draft = codes(reading("tn_salon_a_first_draft"))
    assert (draft["X5"], draft["X9"], draft["X20"]) == ("red", "red", "ask")
    assert codes(reading("tn_salon_b_revised")) == {"X6": "amber", "H10": "ask"}


def test_a_box_below_zero_says_the_sum_that_repairs_it_and_that_sum_does() -> None:
    seen = reading("tn_salon_a_first_draft")
    assert said(seen, "X5").startswith("In May the box is short of 4,400.100")
    enough = demo_plans.answers("tn_salon_a_first_draft")["sources"]["own_cash"] + 4_400_100
    assert "X5" not in codes(reading("tn_salon_a_first_draft", sources={"own_cash": enough}))


def test_what_the_start_costs_and_those_who_pay_must_match() -> None:
    seen = reading("bo_bakery", sources={"own_cash": 0})
    assert "is missing." in said(seen, "X1")
    assert [one.code for one in seen.advice if one.blocks == "mentor"] == ["X1"]
    assert "X5" not in codes(seen)


def test_a_price_below_its_cost_stands_in_the_way_of_sending() -> None:
    seen = reading("bo_bakery", sales={"products": product("bo_bakery", price=330)})
    assert codes(seen)["X2"] == "block"
    assert said(seen, "X2").endswith("You lose with each sale.")


def test_a_month_above_what_can_be_made_is_asked() -> None:
    seen = reading("bo_bakery", sales={"products": product("bo_bakery", most="1400")})
    assert said(seen, "X3") == "You can make 1,400 a month. Here it says 1,485. Which one is right?"


def test_more_than_can_be_made_is_told_with_its_decimals() -> None:
    seen = reading("bo_bakery", sales={"products": product("bo_bakery", units="2.5", most="2.6")})
    assert said(seen, "X3") == "You can make 2.6 a month. Here it says 2.75. Which one is right?"
    assert "X3" not in codes(reading("bo_bakery", sales={"products": product("bo_bakery", units="2.5", most="2.75")}))


def test_a_year_without_pay_is_asked_and_an_empty_family_named_by_its_month() -> None:
    seen = reading("bo_bakery", costs={"drawings": [0]})
    assert {"X7", "X8"} <= set(codes(seen))
    assert said(seen, "X7") == "In March the family has nothing left. Take more home, or start later?"


def test_a_flat_year_and_a_full_first_month_are_asked() -> None:
    rows = [{**row, "season": ["100"] * 12, "ramp": []} for row in product("bo_bakery")]
    assert {"X10", "X11"} <= set(codes(reading("bo_bakery", sales={"products": rows})))
    told = {"id": "new", "name": "Cake", "season": ["100"] * 11 + ["130"], "ramp": ["40"]}
    seen = codes(reading("bo_bakery", sales={"products": [*rows, told]}))
    assert not {"X10", "X11"} & set(seen), "an unfinished product has strong months and slow first ones too"


def test_customers_who_all_pay_later_are_asked_about() -> None:
    assert codes(reading("bo_bakery", sales={"bad_debt": "0"}))["X12"] == "ask"


def test_a_loan_longer_than_its_thing_is_named() -> None:
    rows = copy.deepcopy(demo_plans.answers("bo_bakery")["start"]["assets"])
    rows[4].update(payer="loan", life="12")
    assert said(reading("bo_bakery", start={"assets": rows}), "X16").startswith("“Display case” lasts 12 months.")


def test_a_price_above_the_legal_limit_blocks_a_lenders_file_only() -> None:
    law = Origin("A law", "", "2026-01-15", "high")
    place = replace(
        demo_plans.place("gh_layers"), cap=LegalCap("GH", "", Decimal(30), "effective", None, None, "", law)
    )
    seen = read(demo_plans.answers("gh_layers"), place, "ABC-123", 1)
    assert said(seen, "X17") == (
        "That is 33.9 for every 100 in a year. With interest on interest it is 39.75. The legal limit is 30."
        " The law counts the price with interest on interest."
        " Limit read in: A law, 15 January 2026."
    )
    assert [one.blocks for one in seen.advice if one.code == "X17"] == ["lender"]


def test_guesses_are_counted_by_money() -> None:
    rows = [{**row, "evidence": "guess"} for row in product("gh_layers")]
    assert said(reading("gh_layers", sales={"products": rows}), "X18") == (
        "Of every 100 in sales, 100 are a guess. Go and ask."
    )


def test_guessed_costs_are_asked_about_where_most_of_them_is_written() -> None:
    def page(case: str, part: str, key: str) -> tuple[str, str]:
        rows = [{**row, "evidence": "guess"} for row in demo_plans.answers(case)[part][key]]
        (found,) = (
            one for one in reading(case, **{part: {key: rows}}).advice if one.message.text in (IN_COSTS, OPEN_IN_COSTS)
        )
        return found.section, found.step

    assert page("gh_layers", "costs", "costs") == ("costs", "costs")
    assert page("bo_bakery", "sales", "products") == ("sales", "products")  # with what goes into them


def test_terms_that_cannot_be_are_said_where_they_can_be_changed() -> None:
    seen = reading("gh_layers", sources={"grace": "18"})
    assert (seen.outlook, seen.advice[0].code) == (None, "X0")
    assert (seen.advice[0].section, seen.advice[0].step) == ("sources", "dates")


@pytest.mark.parametrize("shares", ["unknown", None, [], ["100"]])
@pytest.mark.parametrize("key", ["season", "ramp"])
def test_months_of_a_product_that_are_not_known_never_stop_the_reading(key: str, shares: Any) -> None:
    seen = reading("gh_layers", sales={"products": product("gh_layers", **{key: shares})})
    assert seen.inputs is not None


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_every_advice_leads_to_a_page_that_exists(case: str) -> None:
    from app.plan.sections import section

    for one in reading(case).advice:
        assert one.step in {step.key for step in section(one.section).steps}


def test_money_without_which_the_familys_purse_is_empty_is_named_and_nothing_else() -> None:
    march = Month(3)
    told = [
        EN.speak(only_with(march, sent=sent, once=once, instalment=False))
        for sent, once in [(True, False), (False, True), (True, True)]
    ]
    assert told == [
        "Without the money that family sends, nothing is left at home in March.",
        "Without the money that comes only once, nothing is left at home in March.",
        "In March nothing is left at home without money sent or money that comes once.",
    ]


def test_what_pays_the_instalment_besides_the_business_is_named_and_nothing_else() -> None:
    april = Month(4)
    told = [
        EN.speak(only_with(april, sent=sent, once=once, instalment=True))
        for sent, once in [(True, False), (False, True), (True, True)]
    ]
    assert told == [
        "In April the loan can be paid only if family sends money.",
        "Without the money that comes only once, the loan cannot be paid in April.",
        "In April the loan cannot be paid without money sent or money that comes once.",
    ]


@pytest.mark.parametrize("case", ["bo_bakery", "gh_layers", "sn_sewing", "sn_sewing_b_seasonal_loan"])
def test_a_box_that_holds_pays_the_loan_whoever_sends_money_and_only_the_purse_at_home_is_empty(case: str) -> None:
    seen = reading(case)
    assert seen.outlook is not None
    assert min(row.closing_cash for row in seen.outlook.months) >= 0
    assert said(seen, "X22").startswith("Without the money that family sends, nothing is left at home in ")


def test_the_purse_is_read_without_what_was_sent_until_then_and_without_no_more() -> None:
    """40,000 sent once: from then on the purse keeps that more, and no 40,000 of each later month."""
    inputs = reading("sn_sewing").inputs
    assert inputs is not None
    others = [line for line in inputs.household.income if line.kind != "remittance"]
    income = (*others, HouseholdLine("Brother", 40_000, 1, "remittance"))
    plan = replace(inputs, household=replace(inputs.household, income=income, reserve=160_000))
    assert [row.reserve for row in outlook(plan).household[4:6]] == [45_000, 30_000]
    assert _x22(plan) == "Without the money that family sends, nothing is left at home in July."


def test_an_instalment_paid_from_money_that_the_purse_then_could_not_give_is_named() -> None:
    """The same plan, with its own money put in a month after the opening and out of the family's purse."""
    inputs = reading("gh_layers").inputs
    assert inputs is not None
    row = next(row for row in outlook(inputs).household if row.month == _month_of_x22(inputs))
    cash = outlook(inputs).months[row.month].closing_cash
    given = 50_000
    home = replace(inputs.household, reserve=inputs.household.reserve + given)
    waits = replace(inputs, owner_cash=inputs.owner_cash - given - cash, household=home)
    late = replace(waits, later_cash=(*waits.later_cash, DatedAmount("Own", 1, given)))
    assert outlook(late).months[row.month].closing_cash == 0
    assert _x22(late) == "In November the loan can be paid only if family sends money."
    rich = replace(late, owner_cash=late.owner_cash + given)
    assert _x22(rich) == "Without the money that family sends, nothing is left at home in November."


def _x22(inputs: PlanInputs) -> str:
    return next((EN.speak(one.message) for one in family_advice(outlook(inputs)) if one.code == "X22"), "")


def _month_of_x22(inputs: PlanInputs) -> int:
    named = _x22(inputs).split()[-1].strip(".")
    return next(row.month for row in outlook(inputs).months if row.calendar and EN.month(row.calendar) == named)


def test_an_instalment_that_is_the_same_each_month_is_said_so_and_not_to_fall_in_two_months() -> None:
    assert (
        said(reading("bo_bakery"), "X21") == "In March and April the box is lowest. The instalment is as large as ever."
    )
    assert "X21" not in codes(reading("sn_sewing_b_seasonal_loan"))


def test_one_instalment_in_the_two_lowest_months_is_said_of_its_month_alone() -> None:
    """The tailor's first low month pays interest only."""
    assert said(reading("sn_sewing"), "X21") == "An instalment falls in April, one of your two lowest months."


@pytest.mark.parametrize("case", [case for case in demo_plans.IDS if case != "bo_home_kitchen_grant_only"])
def test_other_months_for_the_loan_are_proposed_where_and_only_where_they_raise_the_lowest_box(case: str) -> None:
    """Against the loan counted anew with its interest: the struck months' principal in the best months behind them."""
    seen = reading(case)
    assert seen.outlook is not None
    assert seen.inputs is not None
    assert seen.inputs.loan is not None
    months = seen.outlook.months[1:]
    lowest = sorted(months, key=lambda month: month.closing_cash)[:2]
    paid = [month.loan_principal for month in months]
    rest = [row.principal for row in seen.outlook.loan if row.month > 12]
    for low in (month for month in sorted(lowest, key=lambda month: month.month) if month.loan_principal):
        best = max(
            (
                m
                for m in months
                if m.month > low.month and m not in lowest and m.loan_principal == paid[m.month - 1] > 0
            ),
            key=lambda month: month.operating_cash_flow - month.owner_drawings,
        )
        paid[best.month - 1] += low.loan_principal
        paid[low.month - 1] = 0
    other = replace(seen.inputs, loan=replace(seen.inputs.loan, principal_by_month=(*paid, *rest)))
    box = min(month.closing_cash for month in outlook(other).months[1:])
    rise = box - min(month.closing_cash for month in months)
    helps = box >= 0 and rise > 0 and seen.inputs.loan.principal_by_month is None
    assert ("X21" in codes(seen)) == helps


def test_a_name_that_is_not_in_its_list_any_more_is_asked_about_where_it_was_chosen() -> None:
    seen = reading("tn_salon_b_revised", sources={"purpose": ["Old chairs", "Wash basin"]})
    assert said(seen, "N3").startswith("“Old chairs” stands in “Which things does the loan pay?”, but not in your list")
    assert [(one.section, one.step) for one in seen.advice if one.code == "N3"] == [("sources", "purpose")]
    quoted = [{"id": "q1", "seller": "A seller", "thing": "Old chairs"}]
    assert "C5" in codes(reading("tn_salon_b_revised", start={"quotations": quoted}))


def test_first_stock_that_a_loan_pays_is_asked_about_only_when_it_costs_nothing_any_more() -> None:
    paid = {"purpose": ["first_stock"]}
    assert "N3" not in codes(reading("tn_salon_b_revised", sources=paid))
    seen = reading("tn_salon_b_revised", sources=paid, start={"first_stock": 0})
    assert said(seen, "N3").startswith("“First stock” stands in “Which things does the loan pay?”")
    for told, asked in ((1_000, True), ("unknown", False)):  # of what is not told yet nobody knows what it costs
        paid = {"purpose": ["Display case", "first_stock"]}
        assert ("N3" in codes(reading("bo_bakery", sources=paid, start={"first_stock": told}))) == asked


def test_what_would_repair_few_days_in_the_box_does_so() -> None:
    """X6 names a sum of two digits; with it the box has 30 days, with 5 in 100 less it has not."""
    told = repaired(reading("bo_bakery"), "X6")
    assert "With Bs\N{NO-BREAK SPACE}2,600.00 more at the start it would be 30." in told
    days = [_days(300_000 + more) for more in (260_000, 240_000)]
    assert days[0] >= 30 > days[1]


def _days(own_cash: int) -> int:
    outlook = reading("bo_bakery", sources={"own_cash": own_cash}).outlook
    assert outlook is not None
    assert outlook.ratios.cash.days_of_cover is not None
    return outlook.ratios.cash.days_of_cover


def test_what_would_repair_an_empty_family_does_so_or_it_is_said_that_the_box_cannot() -> None:
    """X7: nothing taken home; with the sum that is named family and box hold, with less the family does not."""
    told = repaired(reading("bo_bakery", costs={"drawings": [0]}), "X7")
    assert "With Bs\N{NO-BREAK SPACE}1,900.00 more taken home each month both would hold." in told
    enough, less = (reading("bo_bakery", costs={"drawings": [amount]}) for amount in (190_000, 180_000))
    assert "X7" not in codes(enough)
    assert enough.outlook is not None
    assert enough.outlook.ratios.cash.min_closing_cash >= 0
    assert "X7" in codes(less)
    poor = reading("bo_bakery", costs={"drawings": [0]}, household={"income": []})
    assert "The box cannot give enough." in repaired(poor, "X7")


def test_a_seasonal_loan_says_that_its_share_is_that_of_equal_instalments() -> None:
    assert said(reading("sn_sewing"), "X9") == "Of every 100 left with the family, 65 pay instalments."
    assert said(reading("sn_sewing_b_seasonal_loan"), "X9") == (
        "If all instalments were equal, 65 of every 100 that the family has left would go to them."
    )


def test_a_thing_that_the_loan_is_to_pay_and_the_list_does_not_is_asked_about_once() -> None:
    seen = reading("bo_bakery", sources={"purpose": ["Display case", "Gas oven", "Dough mixer"]})
    assert said(seen, "C4") == (
        "The loan is to pay “Gas oven, Dough mixer”. In your list of things the loan does not pay it. Who pays?"
    )
    (found,) = (one for one in seen.advice if one.code == "C4")
    assert (found.severity, found.section, found.step) == ("amber", "start", "assets")
    for purpose in (["Display case"], ["Rent deposit"], []):
        assert "C4" not in codes(reading("bo_bakery", sources={"purpose": purpose}))
