"""The page of the loan says of its payments what the table below it shows, and of its law when that was read."""

from __future__ import annotations

import copy
import re
from fractions import Fraction
from typing import Any

import pytest

from app.finance.rounding import to_places
from app.language.money import Money
from app.language.tongues import Tongue
from app.plan.reading import PlanReading, read
from app.web.figures import why
from app.web.figures.loan import loan
from app.web.lending.sentences import about_loan
from tests.documents.printed import paper
from tests.documents.printed import words as printed
from tests.plan import demo_plans
from tests.web.drafting.test_money import money, words
from tests.web.people import People
from tests.web.visitor import Visitor

EN = Tongue("en")


def reading(case: str, **sources: Any) -> PlanReading:
    given = copy.deepcopy(dict(demo_plans.answers(case)))
    given["sources"] = {**given["sources"], **sources}
    return read(given, demo_plans.place(case), "ABC-123", 1)


def instalments(seen: PlanReading) -> dict[str, str]:
    """What is said of them, by the name of the line."""
    assert seen.outlook is not None
    view = loan(seen, seen.outlook, EN)
    assert view is not None
    names = (TERM, FULL, OFTEN, MONTHS, OTHERS, "Of these, with interest only")
    return {str(row.name): EN.speak(row.cells[0]) for row in view.facts if row.name in names}  # type: ignore[arg-type]  # sentences


TERM, FULL, OFTEN = "Over how many months you give it back", "Instalments", "How often?"
MONTHS, OTHERS = "Before them, months with interest only", "Before them, with nothing given back"


@pytest.mark.parametrize(
    ("sources", "said"),
    [
        ({}, {TERM: "18 months", FULL: "16", MONTHS: "2"}),
        ({"grace": "1"}, {TERM: "18 months", FULL: "17", MONTHS: "1"}),
        ({"method": "bullet"}, {TERM: "18 months", FULL: "1", MONTHS: "17"}),
        ({"grace_kind": "added"}, {TERM: "18 months", FULL: "16"}),
        ({"grace_kind": "added", "fee_each": 500}, {TERM: "18 months", FULL: "16", OTHERS: "2"}),
        ({"grace": "0"}, {FULL: "18 months"}),
        ({"grace": "0", "every": "week"}, {TERM: "18 months", FULL: "78", OFTEN: "Every week"}),
        ({"grace": "0", "every": "four_weeks"}, {TERM: "18 months", FULL: "19", OFTEN: "Every four weeks"}),
        ({"every": "two_weeks"}, {TERM: "18 months", FULL: "35", OFTEN: "Every two weeks", OTHERS: "4"}),
    ],
)
def test_the_instalments_are_counted_after_those_that_give_nothing_back(
    sources: dict[str, Any], said: dict[str, str]
) -> None:
    assert instalments(reading("gh_layers", **sources)) == said


def test_instalments_of_unequal_months_are_counted_as_the_table_has_them() -> None:
    seen = reading("sn_sewing_b_seasonal_loan")
    assert instalments(seen) == {TERM: "18 months", FULL: "18", "Of these, with interest only": "7"}
    assert seen.outlook is not None
    paid = [row for row in seen.outlook.loan if row.payment]
    assert (len(paid), len([row for row in paid if not row.principal])) == (18, 7)


def test_only_equal_instalments_have_a_first_full_one() -> None:
    for case, full in (("sn_sewing_b_seasonal_loan", False), ("bo_bakery", True)):
        seen = reading(case)
        view = loan(seen, seen.outlook, EN) if seen.outlook else None
        assert view is not None
        assert ("First full instalment" in [row.name for row in view.facts]) is full


def test_the_day_on_which_a_limit_was_read_is_written_as_days_are_elsewhere(visit: Visitor, people: People) -> None:
    text = words(money(visit, people, "modou", "/loan"))
    assert re.search(r"Limit read in: .+, \d{1,2} [A-Z][a-z]+ 20\d\d ?\.", text)
    assert not re.search(r"20\d\d-\d\d-\d\d", text)


def repair(seen: PlanReading) -> str:
    return next(EN.speak(one.repair) for one in seen.advice if one.code == "X9" and one.repair is not None)


def with_debts(want_loan: str, *debts: dict[str, Any]) -> PlanReading:
    given = copy.deepcopy(dict(demo_plans.answers("gh_layers")))
    given["sources"] |= {"term": "6", "grace": "0", "want_loan": want_loan}
    given["household"]["debts"] = list(debts)
    return read(given, demo_plans.place("gh_layers"), "ABC-123", 1)


def test_old_debts_are_advised_only_to_somebody_who_wrote_some_and_a_smaller_loan_to_who_wants_one() -> None:
    owed = {"id": "d1", "name": "Ticket", "amount": 9_000_00, "months_left": "12"}
    assert repair(with_debts("yes")) == "A smaller loan, or more months."
    assert repair(with_debts("yes", owed)) == "A smaller loan, more months, or first the old debts."
    assert repair(with_debts("no", owed)) == "First the old debts."


def test_every_amount_of_a_loan_opens_to_its_lines(visit: Visitor, people: People) -> None:
    page = money(visit, people, "abena", "/loan")
    rows = {words(row, "th"): row.select("td a") for row in page.select("main table:not(details table) tr")}
    asked = (
        "You receive",
        "You give back",
        "The loan costs",
        "Interest in all",
        "Fee of the loan",
        "Instalment a month",
    )
    assert [name for name in asked if len(rows[name]) != 1] == []
    for row in page.select("details tbody tr"):
        assert len(row.select("td a[href*='/why/instalment.']")) == 3
    back = visit(str(rows["You give back"][0]["href"]), people["abena"])
    assert [words(name, "a") for name in back.select("main table th")] == ["Given back of the loan", "Interest in all"]
    interest = visit(str(back.select("main table a")[1]["href"]), people["abena"])
    assert [words(one, "a") for one in interest.select("main table th")][:3] == [
        "1. October",
        "2. November",
        "3. December",
    ]
    owed = visit("/plan/plan-of-abena/money/why/instalment.balance.4", people["abena"])
    assert [words(one, "a") for one in owed.select("main table th")] == [
        "Loan received, Start",
        "Given back of the loan, 3. December",
        "Given back of the loan, 4. January",
    ]


KEPT = {"kept_back": 1_000_00, "saved_each": 50_00, "given_back": "yes"}


@pytest.mark.parametrize(
    ("case", "sources"),
    [
        ("gh_layers", {}),
        ("gh_layers", {"every": "week"}),
        ("gh_layers", KEPT),
        ("gh_layers", {**KEPT, "every": "week"}),
        ("bo_bakery", {}),
        ("sn_sewing_b_seasonal_loan", {}),
    ],
)
def test_the_price_comes_out_as_its_page_says_step_by_step(case: str, sources: dict[str, Any]) -> None:
    """From what is in hand, with so many of every 100 added until each payment, to nothing after the last one."""
    seen = reading(case, **sources)
    assert seen.outlook is not None and seen.outlook.ratios.debt is not None and seen.outlook.inputs.loan is not None
    view = why(seen.outlook, seen.answers, "debt.apr_nominal_x12")
    (_, received), (_, paid) = view.groups
    times = seen.outlook.inputs.loan.rhythm.a_year
    assert seen.outlook.ratios.debt.apr_nominal_x12 is not None
    rate = Fraction(seen.outlook.ratios.debt.apr_nominal_x12) / times
    owed = start = Fraction(sum(row.cells[0].minor for row in received))  # type: ignore[union-attr, misc] # money
    for row in paid:
        owed += owed * rate - row.cells[0].minor  # type: ignore[union-attr] # money
    assert abs(owed) < start / 1_000  # the price has four digits
    said = [EN.speak(sentence) for sentence in view.found]
    saves = [one for one in said if one.startswith("Savings count too")]
    assert len(saves) == bool(sources.get("given_back"))
    said = [one for one in said if one not in saves]
    assert len(paid) == len([row for row in seen.outlook.loan if row.payment])
    assert said[2].startswith(f"Steps like this in a year: {times}.")
    assert f"{to_places(rate * 100, 2):f}".rstrip("0").rstrip(".") in said[0]


def test_a_loan_with_kept_savings_costs_what_its_fees_and_interest_are() -> None:
    seen = reading("gh_layers", kept_back=1_000_00, given_back="yes")
    assert seen.outlook is not None
    view = loan(seen, seen.outlook, EN)
    plain = loan(reading("gh_layers"), reading("gh_layers").outlook, EN)  # type: ignore[arg-type] # a whole plan
    assert view is not None and plain is not None
    amounts, without = ({str(row.name): row.cells[0] for row in one.facts} for one in (view, plain))
    assert amounts["The loan costs"] == without["The loan costs"]
    assert amounts["You receive"] == Money(8_700_00, "GHS") and without["You receive"] == Money(9_700_00, "GHS")
    lines = [row for _, rows in why(seen.outlook, seen.answers, "debt.repaid").groups for row in rows]
    assert [EN.speak(row.name) for row in lines][-1] == "Savings that the lender keeps, Start"


def test_what_the_lender_asks_beside_the_rate_is_said_to_the_person_and_to_the_lender() -> None:
    asked = {"fixed_fee": 120_00, "fee_each": 5_00, "saved_each": 20_00, "grace_kind": "free"}
    seen = reading("gh_layers", **asked)
    assert seen.outlook is not None
    view = loan(seen, seen.outlook, EN)
    assert view is not None
    said = [
        "Fixed fee at the start: GH₵120.00.",
        "Fee with each instalment: GH₵5.00.",
        "Savings with each instalment: GH₵20.00. They come back at the end.",
        "The true price counts savings that the lender keeps: until the end nobody can use them.",
        "The grace months cost no interest.",
    ]
    assert [EN.speak(one) for one in view.told][1:6] == said
    debt = seen.outlook.ratios.debt
    assert debt is not None and debt.ear is not None and debt.apr_nominal_x12 is not None
    year, compounded = (to_places(rate * 100, 2) for rate in (debt.apr_nominal_x12, debt.ear))
    price = f"That is {to_places(year, 1)} for every 100 in a year."
    assert debt.apr_eu_pct is not None and debt.apr_eu_pct < compounded  # the law's price counts no savings
    assert price in [EN.speak(one) for one in view.price]
    assert {*said, price} <= {EN.speak(one) for one in about_loan(seen.outlook)}
    on_paper = printed(paper(seen))
    assert f"{year}" in on_paper and f"Counted with interest on interest: {compounded}." in on_paper
    assert [one for one in said if one.replace(".00", "") not in on_paper] == []


def test_where_months_come_again_the_first_of_each_year_has_its_year() -> None:
    def names(**sources: Any) -> list[str]:
        seen = reading("gh_layers", **sources)
        assert seen.outlook is not None
        view = loan(seen, seen.outlook, EN)
        assert view is not None
        return [EN.speak(row.name) for row in view.schedule if not isinstance(row.name, str)]

    long, short = names(), names(term="12")
    opening = str(reading("gh_layers").answers["start"]["opening_month"])
    assert long[0].endswith(opening[:4]) and len([one for one in long if re.search(r" \d{4}$", one)]) >= 2
    assert not [one for one in short if re.search(r"\d{4}$", one)]


def test_whoever_writes_down_another_offer_reads_that_it_takes_the_place_of_the_one_that_is_there(
    visit: Visitor, people: People
) -> None:
    page = visit("/plan/plan-of-abena/part/sources/terms", people["abena"])
    note = page.select_one("main .note")
    assert note is not None and "Another offer takes their place; the version before keeps them." in note.get_text()
