"""C9: rent that is paid in advance and in the monthly costs too: one press writes 0 there, and one takes it back."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup

from app.models import Account, Plan, State
from app.services import plans
from tests.web.people import NOW, People
from tests.web.visitor import Visitor, form_values

HOME = "/plan/plan-of-abena"
PAGE = f"{HOME}/part/start/advances"
ASKS = (
    "The advance “Rent” pays the first months. The monthly cost “Rent” has an amount in those months too. "
    "Are they paid twice?"
)
RENT = {"id": "rent1", "name": "Rent", "amount": 9_000, "kind": "rent", "evidence": "know"}
ADVANCE = {"id": "adv1", "name": "Rent", "amount": 27_000, "covers": "3", "renewed": "no", "evidence": "know"}


@pytest.fixture
def twice(people: People) -> People:
    """Abena's plan with a rent that is paid in advance for three months and stands in the costs."""
    with people.work() as session:
        plan = session.get_one(Plan, people["abena"].plan_id)
        owner = session.get_one(Account, people["abena"].account_id)
        costs = [*people.answers("abena")["costs"]["costs"], RENT]
        plans.save_answers(session, plan, "costs", {"costs": costs}, plan.latest, owner, NOW)
        plans.save_answers(session, plan, "start", {"advances": [ADVANCE]}, plan.latest, owner, NOW)
    return people


def rent(people: People) -> Any:
    return people.answers("abena")["costs"]["costs"][-1]


def words(page: BeautifulSoup) -> str:
    return " ".join(page.get_text().split())


def test_after_saving_the_list_asks_and_one_press_writes_the_zeros(visit: Visitor, twice: People) -> None:
    page, before = visit(PAGE, twice["abena"]), twice.plan("abena").latest
    assert ASKS in words(page)
    form = {"based_on": before, "all": "zeros"}
    assert page.select_one("main button[name=all][value=zeros]")
    for _ in range(2):
        answer = visit.send(PAGE, form, twice["abena"], 303)
        assert answer.location == f"{PAGE}?zeros={before}"
    assert twice.plan("abena").latest == before + 1
    assert rent(twice) == {**RENT, "first": [0, 0, 0]}
    after = visit(str(answer.location), twice["abena"])
    assert ASKS not in words(after)
    assert "Your plan has this change now." in words(after)
    assert "Before 0 for what is paid in advance" in words(visit(f"{HOME}/versions", twice["abena"]))


def test_one_press_takes_it_back_and_stands_on_the_same_page(visit: Visitor, twice: People) -> None:
    before = twice.plan("abena").latest
    visit.send(PAGE, {"based_on": before, "all": "zeros"}, twice["abena"], 303)
    form = form_values(visit(f"{PAGE}?zeros={before}", twice["abena"]), "to")
    answer = visit.send(f"{HOME}/versions/{before}", form, twice["abena"], 303)
    assert answer.location is not None
    assert answer.location.startswith(f"{PAGE}?")
    page = words(visit(str(answer.location), twice["abena"]))
    assert "The change is taken back." in page
    assert ASKS in page
    assert rent(twice) == RENT


def test_a_plan_that_changed_meanwhile_is_looked_at_once_more(visit: Visitor, twice: People) -> None:
    before = twice.plan("abena").latest
    answer = visit.send(PAGE, {"based_on": before - 1, "all": "zeros"}, twice["abena"], 409)
    assert "Something was written since you opened this page." in answer.text
    assert twice.plan("abena").latest == before


def test_a_plan_that_was_closed_meanwhile_says_so(visit: Visitor, twice: People) -> None:
    before = twice.plan("abena").latest
    with twice.work() as session:
        session.get_one(Plan, twice["abena"].plan_id).state = State.SENT
    answer = visit.send(PAGE, {"based_on": before, "all": "zeros"}, twice["abena"], 423)
    assert "Your plan is not open for writing now." in answer.text
    assert "Something was written" not in answer.text
    assert twice.plan("abena").latest == before


def test_where_nothing_is_paid_twice_nothing_is_asked(visit: Visitor, people: People) -> None:
    page = visit(PAGE, people["abena"])
    assert not page.select("main button[value=zeros]")
    before = people.plan("abena").latest
    visit.send(PAGE, {"based_on": before, "all": "zeros"}, people["abena"], 303)
    assert people.plan("abena").latest == before


def test_a_helper_reads_the_question_and_the_press_is_the_owners(visit: Visitor, twice: People) -> None:
    card = {"card": twice["abena"].code, "pin": twice["abena"].pin}
    visit.send("/beside/sitting-0001", card, twice["desk"], status=303)
    page = visit(PAGE, twice["desk"])
    assert ASKS in words(page)
    assert not page.select("main button[value=zeros]")
    before = twice.plan("abena").latest
    visit.send(PAGE, {"based_on": before, "all": "zeros"}, twice["desk"], 404)
    assert twice.plan("abena").latest == before
