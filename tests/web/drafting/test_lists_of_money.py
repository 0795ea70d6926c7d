"""What a list of the family's money says under its lines."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from app.models import Account, Plan
from app.plan.rhythms import usual_month
from app.services import plans
from tests.web.people import People
from tests.web.visitor import Visitor

HOME = "/plan/plan-of-abena"
HOUSEHOLD = f"{HOME}/part/household"
FOOD = {"id": "s1", "name": "Food", "kind": "food", "amount": 3000, "evidence": "know"}


def told(people: People, table: str, *rows: dict[str, Any], part: str = "household") -> None:
    with people.work() as session:
        plan = session.get_one(Plan, people["abena"].plan_id)
        owner = session.get_one(Account, people["abena"].account_id)
        now = dt.datetime.now(dt.UTC)
        plans.save_answers(session, plan, part, {table: list(rows)}, plan.latest, owner, now)


def together(visit: Visitor, people: People) -> list[str]:
    page = visit(f"{HOUSEHOLD}/spending", people["abena"])
    return [" ".join(foot.get_text(" ").split()) for foot in page.select("tfoot")]


@pytest.mark.parametrize(
    ("rhythm", "month"),
    [("working_day", "780.00"), ("day", "900.00"), ("week", "130.00"), ("two_weeks", "65.00"), ("year", "2.50")],
)
def test_one_line_that_does_not_come_by_the_month_has_its_month_under_it(
    visit: Visitor, people: People, rhythm: str, month: str
) -> None:
    row = {**FOOD, "rhythm": rhythm}
    told(people, "spending", row)
    words = "Together in a month, on average" if rhythm == "year" else "Together in a month"
    assert together(visit, people) == [f"{words} GH₵{month}"]
    assert f"{usual_month(row) / 100:,.2f}" == month  # as the family's months count it


def test_one_line_of_some_months_has_its_share_of_a_month_under_it(visit: Visitor, people: People) -> None:
    told(people, "spending", {**FOOD, "months": [12]})
    assert together(visit, people) == ["Together in a month, on average GH₵2.50"]


def test_one_line_of_each_month_is_its_own_sum(visit: Visitor, people: People) -> None:
    told(people, "spending", {**FOOD, "rhythm": "month"})
    assert together(visit, people) == []
    told(people, "spending", FOOD, {**FOOD, "id": "s2", "rhythm": "day"})
    assert together(visit, people) == ["Together in a month GH₵930.00"]


ASSISTANT = {
    "id": "c1",
    "name": "Assistant",
    "amount": 420_00,
    "starts": "sales",
    "grows": "fixed",
    "evidence": "asked",
}
FUND = {**ASSISTANT, "id": "c2", "name": "Fund", "amount": 210_00, "months": [6, 9, 12, 3]}


def test_first_months_that_differ_stand_in_their_line_and_the_sum_is_that_of_a_usual_month(
    visit: Visitor, people: People
) -> None:
    told(people, "costs", {**ASSISTANT, "first": [0, 0, 0]}, FUND, part="costs")
    for page in ("part/costs/costs", "check?page=2"):
        text = " ".join(visit(f"{HOME}/{page}", people["abena"]).get_text(" ").split())
        assert text.count("nothing in the first 3 months") == 1, page
    foot = visit(f"{HOME}/part/costs/costs", people["abena"]).select_one("tfoot")
    assert foot and "Together in a usual month, on average" in foot.get_text() and "490.00" in foot.get_text()
    told(people, "costs", {**ASSISTANT, "first": [0, 100_00]}, {**ASSISTANT, "id": "c3"}, part="costs")
    page = visit(f"{HOME}/part/costs/costs", people["abena"])
    (first, other) = [" ".join(row.get_text(" ").split()) for row in page.select("tbody tr")]
    assert "nothing in the first month" in first and ": GH₵100.00" in first and "nothing" not in other
    foot = page.select_one("tfoot")
    assert foot and "Together in a usual month" in foot.get_text() and "average" not in foot.get_text()


@pytest.mark.parametrize(("sure", "shown"), [("unsure", ["This money can fail to come."]), ("sure", []), (None, [])])
def test_money_that_can_fail_to_come_is_named_so_in_its_list_and_before_sending(
    visit: Visitor, people: People, sure: str | None, shown: list[str]
) -> None:
    sent = {"id": "i1", "name": "Brother", "kind": "remittance", "amount": 40_000, "evidence": "know", "sure": sure}
    told(people, "income", {key: value for key, value in sent.items() if value is not None})
    page = visit(f"{HOUSEHOLD}/income", people["abena"])
    assert [one.get_text() for one in page.select("tbody th small")] == shown
    assert [head.get_text() for head in page.select("thead th")][-1] == "How do you know?"
    assert [one.get_text() for one in page.select("tbody td .ev")] == ["I know"]
    lines = [" ".join(one.get_text(" ").split()) for one in visit(f"{HOME}/check", people["abena"]).select("dd li")]
    (line,) = [one for one in lines if one.startswith("Brother")]
    assert line.endswith(" · ".join(["I know", *shown]))


def test_work_without_pay_is_never_read_as_a_wage(visit: Visitor, people: People) -> None:
    told(people, "team", {"id": "m", "name": "My mother", "kind": "unpaid", "amount": 700_00}, part="people")
    for page in ("part/people/team", "check"):
        text = " ".join(visit(f"{HOME}/{page}", people["abena"]).get_text(" ").split())
        assert "My mother" in text, page
        assert text.count("GH₵700.00") == text.count("without pay (worth GH₵700.00 )") == 1, page


def test_work_without_pay_is_saved_without_an_amount_and_a_wage_is_not(visit: Visitor, people: People) -> None:
    page, mother = f"{HOME}/part/people/team/row/new1", {"based_on": "99", "name": "My mother"}
    refused = visit.looked_at(visit.send(page, {**mother, "kind": "employee"}, people["abena"], 422))
    assert refused.select_one("#amount-e") is not None
    visit.send(page, {**mother, "kind": "unpaid"}, people["abena"], 303)
    assert people.answers("abena")["people"]["team"][-1] == {"id": "new1", "name": "My mother", "kind": "unpaid"}
    for path in (f"{HOME}/part/people/team", f"{HOME}/check", page):
        text = visit(path, people["abena"]).get_text()
        assert "My mother" in text and "missing" not in text, path


def test_what_comes_by_the_week_says_what_it_is_in_a_month_where_it_is_read(visit: Visitor, people: People) -> None:
    """In the list, on the page of checking, and where the mentor reads it; the amount as it was told stays beside it."""
    row = {"based_on": "99", "name": "Stall", "kind": "wage", "amount": "12", "rhythm": "week"}
    visit.send(f"{HOME}/part/household/income/row/new1", row, people["abena"], status=303)
    for path, who in (
        (f"{HOME}/part/household/income", "abena"),
        (f"{HOME}/check", "abena"),
    ):
        text = " ".join(visit(path, people[who]).get_text().split())
        assert "GH₵12.00" in text and "GH₵52.00 a month" in text, path
    visit.send(f"{HOME}/send", {"number": people.plan("abena").latest, "agree": "yes"}, people["abena"], status=303)
    text = " ".join(visit(HOME.replace("/plan/", "/mentoring/", 1), people["mentor"]).get_text().split())
    assert "GH₵52.00 a month" in text
