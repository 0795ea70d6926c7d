"""The days that a plan knows of: its own schedule on real days, and its steps."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import Any

import pytest

from app.plan.dates import last_day, papers, payments, steps
from app.plan.reading import PlanReading, read
from tests.documents.printed import changed, reading
from tests.plan import demo_plans

LENT = [case for case in demo_plans.IDS if demo_plans.answers(case)["sources"]["want_loan"] == "yes"]
BY_THE_WEEK = [case for case in LENT if demo_plans.answers(case)["sources"]["rhythm"] != "seasonal"]  # those: by month


def abena(**sources: Any) -> PlanReading:
    return changed("gh_layers", "sources", **sources)


@pytest.mark.parametrize("case", LENT)
def test_the_payments_of_the_calendar_are_those_of_the_plan(case: str) -> None:
    seen = reading(case)
    assert seen.outlook is not None
    found = payments(seen)
    assert [one.instalment for one in found] == [row for row in seen.outlook.loan if row.payment]
    assert sum(one.instalment.payment for one in found) == sum(row.payment for row in seen.outlook.loan)
    assert [one.n for one in found] == list(range(1, len(found) + 1))


def test_a_payment_falls_on_the_last_day_of_its_month() -> None:
    found = payments(reading("gh_layers"))
    opening = demo_plans.answers("gh_layers")["start"]["opening_month"]
    first = dt.date(int(opening[:4]), int(opening[5:]), 1)
    assert found[0].day.replace(day=1) == first
    assert all((one.day + dt.timedelta(days=1)).day == 1 for one in found)
    assert len({one.day for one in found}) == len(found)


@pytest.mark.parametrize(("every", "apart"), [("week", 7), ("two_weeks", 14), ("four_weeks", 28)])
@pytest.mark.parametrize("case", BY_THE_WEEK)
def test_payments_every_so_many_weeks_stand_so_far_apart_all_the_way(case: str, every: str, apart: int) -> None:
    """Amounts and months stay those of the table, and a payment says when its day falls into another month."""
    seen = changed(case, "sources", every=every)
    assert seen.outlook is not None
    found, table = payments(seen), [row for row in seen.outlook.loan if row.payment]
    assert [one.instalment for one in found] == table
    assert sum(one.instalment.payment for one in found) == sum(row.payment for row in table)
    assert {(b.day - a.day).days for a, b in pairwise(found)} == {apart}
    opening = demo_plans.answers(case)["start"]["opening_month"]
    assert found[0].day - last_day(opening, -1) == dt.timedelta(days=apart * table[0].n)
    for one in found:
        end = last_day(opening, one.instalment.month - 1)
        assert (one.apart, one.table) == (apart, f"{end:%Y-%m}")
        assert one.elsewhere == ((one.day.year, one.day.month) != (end.year, end.month))
        assert abs(one.day - end) < dt.timedelta(days=40)


def test_months_in_which_nothing_is_paid_have_no_day() -> None:
    seen = changed("gh_layers", "sources", rate="0", grace="2")
    assert seen.outlook is not None
    found = payments(seen)
    assert found[0].instalment.n == 3
    assert found[0].n == 1
    assert found[0].of == len(seen.outlook.loan) - 2


@pytest.mark.parametrize("answers", [{"want_loan": "no"}, {"amount": "unknown"}, {"amount": None}])
def test_without_a_loan_that_can_be_counted_there_are_no_payments(answers: dict[str, Any]) -> None:
    assert payments(abena(**answers)) == ()


def test_a_plan_without_answers_has_no_days() -> None:
    empty = read({}, demo_plans.place("gh_layers"), "KMT-472", 0)
    assert payments(empty) == ()
    assert steps(empty.answers) == ()


def test_steps_stand_in_the_order_of_their_months_and_unfinished_ones_are_left_out() -> None:
    rows = [
        {"id": "b", "what": "Build", "by": "2028-02", "who": "Kofi", "cost": 500},
        {"id": "a", "what": "Ask", "by": "2027-12"},
        {"id": "c", "what": "Wait"},
        {"id": "d", "by": "2027-12"},
    ]
    found = steps({"steps": {"actions": rows}})
    assert [(one.key, one.day) for one in found] == [("a", dt.date(2027, 12, 31)), ("b", dt.date(2028, 2, 29))]
    assert (found[1].who, found[1].cost) == ("Kofi", 500)
    assert steps({"steps": {"actions": "unknown"}}) == ()


@pytest.mark.parametrize(
    ("later", "day"), [(0, "2027-11-30"), (1, "2027-12-31"), (2, "2028-01-31"), (3, "2028-02-29"), (120, "2037-11-30")]
)
def test_the_last_day_of_a_month_some_months_later(later: int, day: str) -> None:
    assert last_day("2027-11", later) == dt.date.fromisoformat(day)


def test_a_paper_of_which_the_cost_is_not_known_has_its_day_all_the_same() -> None:
    row = {"id": "p", "name": "Licence", "state": "to_do", "by": "2027-06", "cost": "unknown"}
    (found,) = papers({"rules": {"paper_list": [row]}})
    assert (found.day, found.cost) == (dt.date(2027, 6, 30), 0)
