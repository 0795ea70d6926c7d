"""The mentor sees the same offers as the plan's owner, and only of plans that are theirs."""

from __future__ import annotations

from tests.web.people import People
from tests.web.visitor import Visitor


def test_mentor_and_owner_read_the_same_reasons(visit: Visitor, people: People) -> None:
    mine = visit(f"/plan/{people['modou'].plan}/offers", as_=people["modou"])
    theirs = visit(f"/mentoring/{people['modou'].plan}/offers", as_=people["mentor"])
    assert [str(card) for card in theirs.select(".offer")] == [str(card) for card in mine.select(".offer")]


def test_another_mentor_and_an_unsent_plan_find_nothing(visit: Visitor, people: People) -> None:
    visit(f"/mentoring/{people['modou'].plan}/offers", as_=people["mentor_2"], status=404)
    visit(f"/mentoring/{people['abena'].plan}/offers", as_=people["mentor"], status=404)
    visit(f"/mentoring/{people['modou'].plan}/offers", as_=people["modou"], status=404)
