"""A business that runs already: from its answers to the first day of the figures, and what the checks say of it."""

from __future__ import annotations

import copy
from dataclasses import replace
from typing import Any

import pytest

from app.finance.before import opening_sheet
from app.finance.inputs import Asset, Before, DatedAmount, OldLoan, Receivable
from app.language.tongues import Tongue
from app.plan.assumptions import figures, missing
from app.plan.before import before, told
from app.plan.checks import Advice
from app.plan.progress import Status
from app.plan.reading import PlanReading, read
from tests.plan import demo_plans

CASE = "bo_home_kitchen_grant_only"
SHOP: dict[str, Any] = {
    "box_today": 420_00,
    "customers_owe": [
        {"id": "a", "name": "School", "amount": 300_00, "month": "2", "lost": 40_00},
        {"id": "b", "name": "Neighbours", "amount": 90_00},
    ],
    "stock_today": 650_00,
    "equipment": [{"id": "a", "name": "Fridge", "worth": 900_00, "life": "36", "residual": 90_00}],
    "suppliers_owed": [{"id": "a", "name": "Mill", "amount": 250_00, "month": None}],
    "loans": [{"id": "a", "name": "Bank", "left": 540_00, "amount": 60_00, "interest": 40_00}],
    "sold_1": 6_000_00,
    "kind_1": "normal",
    "records": "daily",
    "reason": "A second fridge.",
}


def answers(kind: str = "running", **told_: Any) -> dict[str, Any]:
    given = copy.deepcopy(dict(demo_plans.answers(CASE)))
    given["idea"] = {**given["idea"], "start_kind": kind}
    given["existing"] = {**copy.deepcopy(SHOP), **told_}
    return given


def reading(**told_: Any) -> PlanReading:
    return read(answers(**told_), demo_plans.place(CASE), "ABC-123", 1)


def advised(seen: PlanReading, code: str) -> Advice | None:
    return next((one for one in seen.advice if one.code == code), None)


def test_answers_become_the_first_day_of_the_figures() -> None:
    assert before(answers()) == Before(
        cash=420_00,
        stock=650_00,
        receivables=(Receivable("School", 300_00, 2, 40_00), Receivable("Neighbours", 90_00)),
        equipment=(Asset("Fridge", 900_00, 90_00, 36, "own_in_kind"),),
        suppliers=(DatedAmount("Mill", 1, 250_00),),
        loans=(OldLoan("Bank", 540_00, 60_00, 40_00),),
    )
    assert figures(answers(), demo_plans.place(CASE)).before == before(answers())


@pytest.mark.parametrize("kind", ["running", "takeover", "family"])
def test_whoever_goes_on_with_a_business_begins_with_what_is_there(kind: str) -> None:
    assert before(answers(kind)) is not None


def test_a_new_business_begins_with_nothing_whatever_was_written_once() -> None:
    given = answers("new", loans=[{"id": "a", "name": "Bank"}])
    assert before(given) is None
    assert not told(given)
    assert missing(given) == ()
    assert figures(given, demo_plans.place(CASE)) == figures(demo_plans.answers(CASE), demo_plans.place(CASE))


def test_what_is_not_told_yet_counts_as_nothing_and_does_not_hide_the_picture() -> None:
    given = answers()
    given["existing"] = {}
    assert before(given) == Before()
    assert not told(given)
    assert missing(given) == ()
    given["existing"] = {"box_today": 0}
    assert told(given)


def test_a_row_with_a_hole_is_missing_and_never_counted() -> None:
    given = answers(loans=[{"id": "a", "name": "Bank", "left": 540_00}])
    assert missing(given) == (("existing", "loans"),)
    assert before(given) == replace(before(answers()) or Before(), loans=())


def test_two_amounts_that_cannot_be_are_said_on_their_own_page() -> None:
    for key, row, page in (
        ("customers_owe", {"id": "a", "name": "School", "amount": 5, "lost": 6}, "customers_owe"),
        ("loans", {"id": "a", "name": "Bank", "left": 5, "amount": 1, "interest": 6}, "loans"),
        ("equipment", {"id": "a", "name": "Fridge", "worth": 5, "life": "3", "residual": 6}, "equipment"),
    ):
        seen = reading(**{key: [row]})
        assert (seen.advice[0].code, seen.advice[0].section, seen.advice[0].step) == ("X0", "existing", page)


def test_the_part_is_ready_with_all_that_it_needs() -> None:
    assert reading().statuses["existing"] is Status.READY
    assert reading(stock_today=None).statuses["existing"] is Status.IN_PROGRESS
    assert read(answers("new"), demo_plans.place(CASE), "ABC-123", 1).statuses["existing"] is Status.NOT_FOR_YOU


def test_the_horizon_looks_at_old_things_too() -> None:
    place = demo_plans.place(CASE)
    dear = [{"id": "a", "name": "Oven", "worth": 90_000_00, "life": "20"}]
    assert figures(answers(equipment=dear), place).horizon_months == 20


def test_nothing_is_said_of_a_business_in_order() -> None:
    assert {one.code for one in reading().advice} & {"B4", "B6", "B7", "B8"} == set()


def usual() -> int:
    seen = reading()
    assert seen.outlook is not None
    return round(seen.outlook.ratios.year1.sales / 12)


@pytest.mark.parametrize(
    ("of_the_plan", "kinds", "severity"),
    [
        (100, ("normal",), None),
        (78, ("normal",), None),
        (76, ("normal",), "ask"),
        (51, ("normal",), "ask"),
        (49, ("normal",), "amber"),
        (49, (None,), "amber"),
        (49, ("bad",), "ask"),
        (49, ("bad", "bad", "bad"), "ask"),
        (49, ("bad", "good"), "amber"),
    ],
)
def test_a_plan_far_above_the_best_real_month_is_asked_about(
    of_the_plan: int, kinds: tuple[str | None, ...], severity: str | None
) -> None:
    best = usual() * of_the_plan // 100
    months: dict[str, Any] = {f"sold_{n}": best // n for n in range(1, len(kinds) + 1)}
    months |= {f"kind_{n}": kind for n, kind in enumerate(kinds, 1)}
    found = advised(reading(**months), "B7")
    assert (found.severity if found else None) == severity
    assert found is None or (found.blocks, found.section, found.step) == ("none", "sales", "products")


def test_the_sentence_names_both_amounts() -> None:
    found = advised(reading(sold_1=1_000_00, sold_2=2_000_00), "B7")
    assert found is not None
    said = Tongue("en").speak(found.message)
    assert said.startswith("Your best real month sold")
    assert "2,000.00" in said


@pytest.mark.parametrize("sold", [0, None, "unknown"])
def test_without_real_sales_nothing_is_compared(sold: Any) -> None:
    assert advised(reading(sold_1=sold), "B7") is None


def test_more_owed_than_there_is_said_before_another_loan() -> None:
    then = opening_sheet(before(answers()) or Before())

    def owing(amount: int) -> Advice | None:
        return advised(reading(suppliers_owed=[{"id": "a", "name": "Mill", "amount": amount}]), "B6")

    assert owing(250_00 + then.owner_capital) is None
    found = owing(250_00 + then.owner_capital + 1)
    assert found is not None
    assert (found.severity, found.section, found.step) == ("amber", "existing", "loans")


def test_a_thing_or_a_loan_that_stands_in_two_parts_is_asked_about() -> None:
    known = demo_plans.answers(CASE)["start"]["assets"][0]["name"]
    found = advised(reading(equipment=[{"id": "a", "name": known.upper(), "worth": 5, "life": "3"}]), "B4")
    assert found is not None
    assert (found.severity, found.step) == ("ask", "equipment")
    given = answers(loans=[{"id": "a", "name": "Aunt", "left": 5, "amount": 5}])
    given["household"]["debts"] = [
        {"id": "a", "name": "aunt", "amount": 5, "rhythm": "month", "months_left": "3"},
    ]
    debt = advised(read(given, demo_plans.place(CASE), "ABC-123", 1), "B6")
    assert debt is not None
    assert (debt.severity, debt.step) == ("ask", "loans")


@pytest.mark.parametrize(("habit", "said"), [("daily", False), ("sometimes", True), ("no", True), ("unknown", False)])
def test_who_writes_nothing_down_is_told_how_to_begin(habit: str, said: bool) -> None:
    found = advised(reading(records=habit), "B8")
    assert (found is not None) == said
    assert found is None or (found.severity, found.step) == ("suggest", "records")
