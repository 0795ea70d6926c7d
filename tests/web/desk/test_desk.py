"""The programme office: plans by state, cards shown once, mentors that come and go, lenders with consent."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup
from sqlalchemy import func, select

from app.models import Account, Card, FileShare
from app.services import cards
from app.services.errors import SignInRefused
from tests.web.page_checks import words
from tests.web.people import NOW, People
from tests.web.visitor import Visitor

PIN = re.compile(r"\(PIN\) (\d{4}) ")


def count(people: People, what: type[Account] | type[Card] | type[FileShare]) -> int:
    with people.work() as session:
        return session.scalar(select(func.count()).select_from(what)) or 0


def page(text: str) -> str:
    return words(BeautifulSoup(text, "html.parser"))


def test_the_desk_sees_plans_by_state_with_case_and_name(visit: Visitor, people: People) -> None:
    seen = words(visit("/desk", people["desk"]))
    for name in ("abena", "modou", "rosa"):
        assert people.plan(name).reference in seen
        assert name.title() in seen
    only = words(visit("/desk?state=sent", people["desk"]))
    assert "Modou" in only
    assert "Abena" not in only


@pytest.mark.parametrize(
    "query", ["?state=nonsense", "?page=99", "?page=-1", "?page=" + "9" * 40, "?state=sent&page=x"]
)
def test_a_strange_page_of_the_list_is_still_a_page(visit: Visitor, people: People, query: str) -> None:
    visit(f"/desk{query}", people["desk"])
    visit(f"/desk/cards{query}", people["desk"])


def test_a_new_card_is_shown_once_and_opens(visit: Visitor, people: People) -> None:
    form = visit("/desk/new-card", people["desk"]).select_one("main form")
    assert form
    data = {"name": "Amina", "language": "ar", "mentor": str(people["mentor"].account_id), "class": "autumn-class"}
    first = page(visit.send(str(form["action"]), data, people["desk"], 200).text)
    pin = PIN.search(first)
    assert pin
    before = count(people, Account)
    again = page(visit.send(str(form["action"]), data, people["desk"], 200).text)
    assert not PIN.search(again)
    assert "shown once already" in again
    assert count(people, Account) == before
    with people.work() as session:
        card = session.scalars(select(Card).where(Card.key == str(form["action"]).rsplit("/", 1)[1])).one()
        amina = cards.sign_in(session, card.code, pin[1], NOW)
        assert (amina.name, amina.language) == ("Amina", "ar")


@pytest.mark.parametrize("name", ["", "   ", "x" * 20_001])
def test_a_card_without_a_name_is_asked_for_again(visit: Visitor, people: People, name: str) -> None:
    before = count(people, Account)
    text = visit.send("/desk/cards/a-new-card", {"name": name, "language": "es"}, people["desk"], 422).text
    assert "Write a name" in text
    assert 'value="es" selected' in text
    assert count(people, Account) == before


def test_a_card_goes_to_no_mentor_who_is_none(visit: Visitor, people: People) -> None:
    for chosen in (str(people["lender"].account_id), "0", "x", "9" * 30):
        visit.send("/desk/cards/a-new-card", {"name": "Amina", "mentor": chosen}, people["desk"], 404)


def test_a_lost_card_is_replaced_once_and_opens_nothing_more(visit: Visitor, people: People) -> None:
    visit("/my-data", people["abena"])
    first = page(visit.send("/desk/cards/card-abena/replace/card-abena-2", as_=people["desk"], status=200).text)
    pin = PIN.search(first)
    assert pin
    assert not PIN.search(page(visit.send("/desk/cards/card-abena/replace/card-abena-2", as_=people["desk"]).text))
    assert visit.get("/my-data", people["abena"]).status_code == 303, "the open visit has ended"
    with people.work() as session:
        with pytest.raises(SignInRefused):
            cards.sign_in(session, people["abena"].code, people["abena"].pin, NOW)
        new = session.scalars(select(Card).where(Card.key == "card-abena-2")).one()
        assert cards.sign_in(session, new.code, pin[1], NOW).id == people["abena"].account_id


def test_an_old_cards_page_replaces_the_living_card(visit: Visitor, people: People) -> None:
    for number in (2, 3):
        visit.send(f"/desk/cards/card-abena/replace/card-abena-{number}", as_=people["desk"], status=200)
    with people.work() as session:
        mine = select(Card).where(Card.account_id == people["abena"].account_id, Card.ended_at.is_(None))
        assert [card.key for card in session.scalars(mine)] == ["card-abena-3"]


def test_the_card_on_paper_has_the_pin_only_while_it_is_on_the_screen(visit: Visitor, people: People) -> None:
    sizes = [
        len(visit.send("/desk/cards/card-abena/paper.pdf", {"pin": pin}, people["desk"], 200).data)
        for pin in (people["abena"].pin, "", "wrong")
    ]
    assert sizes[0] > sizes[1] == sizes[2]


def test_a_locked_card_is_unlocked(visit: Visitor, people: People) -> None:
    from app.services import brakes

    with people.work() as session:
        for _ in range(10):
            brakes.wrong(session, cards.brake_name(people["abena"].code), NOW, lock=True)
    assert "This card is locked" in words(visit("/desk/cards/card-abena", people["desk"]))
    visit.send("/desk/cards/card-abena/unlock", as_=people["desk"], status=303)
    assert "This card is locked" not in words(visit("/desk/cards/card-abena", people["desk"]))


def test_another_mentor_or_none_from_now_on(visit: Visitor, people: People) -> None:
    place = "/desk/cards/card-modou/mentor"
    visit("/mentoring/plan-of-modou", people["mentor"])
    visit.send(place, {"mentor": str(people["mentor_2"].account_id)}, people["desk"], 303)
    visit("/mentoring/plan-of-modou", people["mentor"], status=404)
    visit("/mentoring/plan-of-modou", people["mentor_2"])
    for _ in range(2):
        visit.send(place, {"mentor": ""}, people["desk"], 303)
    visit("/mentoring/plan-of-modou", people["mentor_2"], status=404)


def test_the_desk_shows_a_plan_to_a_lender_only_when_it_may(visit: Visitor, people: People) -> None:
    lender = {"lender": str(people["lender_2"].account_id)}
    before = count(people, FileShare)
    text = visit.send("/desk/plans/plan-of-modou/share", lender, people["desk"], 422).text
    assert "has not called this plan ready" in page(text)
    people.say("rosa", "lender", yes=False)
    text = visit.send("/desk/plans/plan-of-rosa/share", lender, people["desk"], 422).text
    assert "has not said yes" in page(text)
    assert count(people, FileShare) == before
    visit.send("/desk/plans/plan-of-rosa/share", {"lender": str(people["mentor"].account_id)}, people["desk"], 404)


def test_the_desk_reads_what_the_mentor_thinks_about_a_loan_before_a_lender_does(
    visit: Visitor, people: People
) -> None:
    said = {"kind": "plan_ready", "loan": "not_advised", "loan_words": "It would weigh."}
    said["number"] = str(people.plan("modou").latest)
    assert "Loan not advised" not in words(visit("/desk/plans/plan-of-modou", people["desk"]))
    visit.send("/mentoring/plan-of-modou/answer/about-a-loan", said, people["mentor"], 303)
    text = words(visit("/desk/plans/plan-of-modou", people["desk"]))
    assert "Loan not advised" in text and "It would weigh." not in text


def test_what_was_shown_is_taken_back(visit: Visitor, people: People) -> None:
    visit("/lending/plan-of-rosa", people["lender"])
    lender = {"lender": str(people["lender"].account_id)}
    for _ in range(2):
        visit.send("/desk/plans/plan-of-rosa/take-back", lender, people["desk"], 303)
    visit("/lending/plan-of-rosa", people["lender"], status=404)
    assert "Taken back" in words(visit("/desk/plans/plan-of-rosa", people["desk"]))


@pytest.mark.parametrize("language", ["ar", "es"])
def test_the_pages_are_read_in_other_languages(visit: Visitor, people: People, language: str) -> None:
    for path in ("/desk", "/desk/cards", "/desk/new-card", "/desk/cards/card-modou", "/desk/plans/plan-of-modou"):
        visit(path, people["desk"], language)
