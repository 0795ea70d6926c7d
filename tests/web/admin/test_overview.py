"""The administrator's page: numbers and roles, two buttons, no names."""

from __future__ import annotations

from app.services import brakes, cards
from tests.web.people import NOW, People
from tests.web.visitor import Visitor


def test_the_page_shows_no_name_and_no_plan(visit: Visitor, people: People) -> None:
    page = visit("/admin", as_=people["admin"])
    main = page.select_one("main")
    assert main is not None
    for name in ("Abena", "Modou", "Rosa", "Newcomer", "example.org", people["rosa"].plan):
        assert name not in main.get_text(" ")
    assert len(page.select("#accounts ~ table tbody tr")) == len(people.everybody)
    assert "Database: sqlite." in main.get_text(" ")


def test_accounts_are_shown_by_role(visit: Visitor, people: People) -> None:
    assert len(visit("/admin?role=lender", as_=people["admin"]).select("#accounts ~ table tbody tr")) == 2
    assert len(visit("/admin?role=nonsense&page=x", as_=people["admin"]).select("#accounts ~ table tbody tr")) == len(
        people.everybody
    )
    assert visit("/admin?page=3", as_=people["admin"]).select("#accounts ~ table tbody tr") == []


def test_an_account_is_signed_out_everywhere(visit: Visitor, people: People) -> None:
    visit("/mentoring", as_=people["mentor"])
    address = f"/admin/accounts/{people['mentor'].account_id}/sign-out"
    for _ in range(2):
        visit.send(address, as_=people["admin"], status=303)
    assert visit.get("/mentoring", as_=people["mentor"]).status_code == 303


def test_a_locked_card_is_unlocked(visit: Visitor, people: People) -> None:
    with people.work() as session:
        for _ in range(10):
            brakes.wrong(session, cards.brake_name(people["abena"].code), NOW, lock=True)
    assert "Locked or waiting" in visit("/admin", as_=people["admin"]).text
    visit.send(f"/admin/accounts/{people['abena'].account_id}/release", as_=people["admin"], status=303)
    assert "Locked or waiting" not in visit("/admin", as_=people["admin"]).text


def test_unknown_numbers_are_not_found(visit: Visitor, people: People) -> None:
    for number in ("0", "999999", "9" * 30):
        assert visit.send(f"/admin/accounts/{number}/sign-out", as_=people["admin"]).status_code == 404
        assert visit.send(f"/admin/accounts/{number}/release", as_=people["admin"]).status_code == 404


def test_nobody_else_comes_in(visit: Visitor, people: People) -> None:
    for name in ("rosa", "mentor", "trainer", "desk", "lender"):
        visit("/admin", as_=people[name], status=404)
        address = f"/admin/accounts/{people['rosa'].account_id}/sign-out"
        assert visit.send(address, as_=people[name]).status_code == 404
