"""No month sells more than can be made, in a plan of which other answers are open too."""

from __future__ import annotations

from typing import Any

import pytest

from tests.plan import demo_plans
from tests.plan.test_checks import codes, product, reading, said

ROSA = "bo_bakery"


@pytest.mark.parametrize("open_", [{"costs": {"costs": None}}, {"start": {"assets": "unknown"}}, {"household": {}}])
def test_more_than_can_be_made_stops_a_plan_without_figures_too(open_: dict[str, Any]) -> None:
    rows = product(ROSA, most="1400", price=None, unit_cost="unknown")
    seen = reading(ROSA, sales={"products": rows}, **open_)
    assert (seen.outlook, codes(seen)["X3"]) == (None, "block")
    assert said(seen, "X3") == "You can make 1,400 a month. Here it says 1,485. Which one is right?"


@pytest.mark.parametrize(("most", "asked"), [("1484", True), ("1485", False)])
def test_it_is_the_same_month_whether_figures_are_there_or_not(most: str, asked: bool) -> None:
    rows = product(ROSA, most=most)
    whole, bare = (reading(ROSA, sales={"products": rows}, costs={"costs": told}) for told in (_costs(), None))
    assert (whole.outlook is None, bare.outlook is None) == (False, True)
    assert ["X3" in codes(one) for one in (whole, bare)] == [asked, asked]


def test_while_nobody_knows_when_it_opens_only_what_no_month_would_mend_stops_it() -> None:
    """Full from the twelfth month on: whoever opens after the strong month sells much in it only a year later."""
    strong = {"season": ["100"] * 5 + ["200"] + ["100"] * 6, "ramp": ["40"] * 11}
    for units, asked in (("1000", False), ("1400", True)):
        rows = product(ROSA, **strong, units=units, most="1100")
        assert ("X3" in codes(reading(ROSA, sales={"products": rows}, start={"opening_month": None}))) == asked
    june_last = reading(
        ROSA, sales={"products": product(ROSA, **strong, units="1000", most="1100")}, start={"opening_month": "2027-07"}
    )
    assert said(june_last, "X3").startswith("You can make 1,100 a month. Here it says 2,000.")


def test_what_is_open_in_the_row_itself_says_nothing() -> None:
    for one in ("units", "most"):
        rows = product(ROSA, **{"most": "10", one: "unknown"})
        assert "X3" not in codes(reading(ROSA, sales={"products": rows}, costs={"costs": None}))


def _costs() -> Any:
    return demo_plans.answers(ROSA)["costs"]["costs"]
