"""Buttons and sentences of the money pages promise what stands behind them, and no more."""

from __future__ import annotations

import pytest

from tests.web.people import People
from tests.web.visitor import Visitor


@pytest.mark.parametrize(
    ("case", "said"),
    [("bo_bakery", "See what would repair it"), ("tn_salon_b_revised", "See the hard years")],
)
def test_the_way_to_the_hard_years_promises_a_repair_only_where_one_press_makes_it(
    visit: Visitor, people: People, case: str, said: str
) -> None:
    home = people.write("newcomer", case)
    link = visit(f"{home}/money", people["newcomer"]).select_one(f"p.acts a[href='{home}/money/stress']")
    assert link is not None
    assert link.get_text() == said
    presses = visit(f"{home}/money/stress", people["newcomer"]).select("button[formaction*='/money/try/']")
    assert bool(presses) == (said == "See what would repair it")


@pytest.mark.parametrize(("case", "small"), [("tn_salon_b_revised", True), ("bo_home_kitchen_grant_only", False)])
def test_three_columns_of_amounts_of_seven_digits_are_set_smaller_on_a_narrow_phone(
    visit: Visitor, people: People, case: str, small: bool
) -> None:
    home = people.write("newcomer", case)
    tables = visit(f"{home}/money", people["newcomer"], "ar").select("table.tight:has(thead th:nth-child(4))")
    assert [("long" in table["class"]) for table in tables][:1] == [small]
