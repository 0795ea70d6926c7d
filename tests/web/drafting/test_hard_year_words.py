"""Sentences beside the hard years that say why two numbers differ."""

from __future__ import annotations

from tests.web.people import People
from tests.web.visitor import Visitor


def test_eight_blows_and_a_hundred_years_are_told_apart(visit: Visitor, people: People) -> None:
    page = visit("/plan/plan-of-modou/money/stress", people["modou"])
    heading = page.select_one("#chances")
    assert heading
    told = heading.find_next("p")
    assert told
    assert "Each year above has one big blow." in told.get_text()


def test_a_hard_year_with_a_better_lowest_month_says_why(visit: Visitor, people: People) -> None:
    cards = visit("/plan/plan-of-rosa/money/trade", people["rosa"]).select("li.card")
    cuts = next(card for card in cards if "power cuts" in card.get_text())
    assert "Less is sold, so less material is bought. The lowest month is better than planned." in cuts.get_text()
    others = [card for card in cards if "better than planned" in card.get_text()]
    assert others == [cuts]


def test_what_stays_in_the_business_is_no_warning_and_what_is_missing_is(visit: Visitor, people: People) -> None:
    page = visit("/plan/plan-of-rosa/money/profit", people["rosa"])
    row = next(row for row in page.select("tr") if "Stays in the business" in row.get_text())
    assert row["class"] == ["sum"]
