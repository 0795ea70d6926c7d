"""Months are said with their year, and chosen by their name, wherever the opening is known; a page of the check and a
loan's pages are named by what they hold."""

from __future__ import annotations

from tests.web.drafting.test_gaps import forget
from tests.web.people import People
from tests.web.visitor import Visitor

HOME = "/plan/plan-of-abena"


def test_the_turn_in_a_savings_group_is_chosen_by_the_months_name_and_stored_by_its_number(
    visit: Visitor, people: People
) -> None:
    path, who = f"{HOME}/part/household/savings/row/susu1", people["abena"]
    label = "label[for=pot_month]"
    page = visit(path, who)
    assert page.select_one(label).get_text().startswith("In which month is your turn?")  # type: ignore[union-attr]
    options = {str(one["value"]): one.get_text() for one in page.select("#pot_month option")}
    assert list(options) == ["", *map(str, range(1, 61))] and options["7"] == "Month 7 (April 2028)"
    group = {"name": "Market susu", "amount": "50", "rhythm": "month", "members": "10", "pot": "500", "pot_month": "7"}
    visit.send(path, {"based_on": people.plan("abena").latest, **group, "row--how": "know"}, who, 303)
    kept = next(row for row in people.answers("abena")["household"]["savings"] if row["id"] == "susu1")
    assert kept["pot_month"] == "7"
    assert visit(path, who).select_one("#pot_month option[selected]")["value"] == "7"  # type: ignore[index]
    unknown = {"based_on": people.plan("abena").latest, "opening_month--unknown": "yes"}
    visit.send(f"{HOME}/part/start/opening_month", unknown, who, 303)
    assert visit(path, who).select_one("input#pot_month[value='7']"), "without an opening a month is its number"


def test_the_book_names_each_month_with_its_year(visit: Visitor, people: People) -> None:
    assert visit(f"{HOME}/book/1", people["abena"]).select_one("h1").get_text() == "October 2027"  # type: ignore[union-attr]
    assert "October 2027, day by day" in visit(f"{HOME}/book/1/days", people["abena"]).get_text()
    assert "January 2028" in visit(f"{HOME}/book", people["abena"]).get_text()


def test_the_second_page_of_the_check_leads_back_to_parts_and_not_to_the_first_of_them(
    visit: Visitor, people: People
) -> None:
    back = visit(f"{HOME}/check?page=2", people["abena"]).select_one("nav.pager a")
    assert back is not None and "Parts 1 to 6" in back.get_text() and "Me and my return" not in back.get_text()


def test_the_check_shows_what_decides_about_a_line(visit: Visitor, people: People) -> None:
    """What one costs and its months, who pays for a thing, and how long a debt is paid."""
    text = visit(f"{HOME}/check", people["abena"]).get_text()
    rest = visit(f"{HOME}/check?page=2", people["abena"]).get_text()
    assert "Cost of one: GH₵" in text and "for 5 more months" in text
    assert "Grant in kind" in rest


def test_pages_for_a_lender_are_counted_once_the_plan_has_come_to_them(visit: Visitor, people: People) -> None:
    counted = "For a lender: "
    assert counted in visit(HOME, people["abena"]).get_text()
    forget(people, "market", "reason")
    assert counted not in visit(HOME, people["abena"]).get_text()
