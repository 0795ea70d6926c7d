"""Wherever a month is told by its number, it is chosen by its name once the opening is known; stored as the number."""

from __future__ import annotations

import pytest

from tests.web.people import People
from tests.web.visitor import Visitor

HOME = "/plan/plan-of-abena"


@pytest.mark.parametrize(
    ("page", "box"),
    [
        ("sources/later_cash", "month"),
        ("household/lump_sums", "month"),
        ("household/savings", "pot_month"),
        ("people/team", "start"),
    ],
)
def test_a_month_is_chosen_by_its_name(visit: Visitor, people: People, page: str, box: str) -> None:
    shown = visit(f"{HOME}/part/{page}/row/new", people["abena"])
    options = {str(one["value"]): one.get_text() for one in shown.select(f"select#{box} option")}
    assert options["1"].startswith("Month 1") and options["7"] == "Month 7 (April 2028)"


def test_own_money_of_a_later_month_keeps_its_number(visit: Visitor, people: People) -> None:
    told = {"name": "Pot", "amount": "500", "month": "7", "row--how": "know", "based_on": people.plan("abena").latest}
    visit.send(f"{HOME}/part/sources/later_cash/row/new", told, people["abena"], 303)
    assert people.answers("abena")["sources"]["later_cash"][-1]["month"] == "7"
    assert "Month 7 (April 2028)" in visit(f"{HOME}/part/sources/later_cash", people["abena"]).get_text()
