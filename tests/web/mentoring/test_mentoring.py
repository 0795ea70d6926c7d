"""The mentor reads what was sent, comments, answers once; the owner sees it and answers back."""

from __future__ import annotations

import pytest

from app.models import Plan, State
from app.services import plans, review
from tests.web.page_checks import words
from tests.web.people import NOW, People
from tests.web.routes import ROUTES
from tests.web.visitor import Visitor

PLACE = "/mentoring/plan-of-modou"
PRICE = f"{PLACE}/question/sales/products"
CHANGE = {"kind": "changes_asked", "words": "Your price is low. How did you choose it?"}


def answer(visit: Visitor, people: People, status: int = 303, key: str = "answer-one", **data: str) -> str:
    number = str(people.plan("modou").latest)
    return visit.send(f"{PLACE}/answer/{key}", {"number": number, **data}, people["mentor"], status).text


def test_the_queue_shows_the_plans_of_ones_own_people(visit: Visitor, people: People) -> None:
    page = words(visit("/mentoring", people["mentor"]))
    assert "Modou" in page
    assert "Abena" not in page
    assert "Modou" not in words(visit("/mentoring", people["mentor_2"]))


def test_the_page_shows_figures_checks_and_every_answer(visit: Visitor, people: People) -> None:
    page = visit(PLACE, people["mentor"])
    assert page.select_one("svg.chart")
    text = words(page)
    for piece in ("The figures that decide", "Lowest in the box", "What does not hold", "The whole plan"):
        assert piece in text
    assert people.plan("modou").title in text


def test_a_hard_year_that_nothing_repairs_is_said_to_the_mentor_not_sent_to_them(
    visit: Visitor, people: People
) -> None:
    text = words(visit(PLACE, people["mentor"]).select_one("section[aria-labelledby=holds]"))
    assert "In April the box is short of 151,936 F . No single change repairs this." in text.replace("\u00a0", " ")
    assert "Speak with your mentor" not in text


@pytest.mark.parametrize(("price", "told"), [(None, "Lowest month"), (1, "The box is short of money")])
def test_the_key_of_the_picture_tells_the_bars_that_are_in_it(
    visit: Visitor, people: People, price: int | None, told: str
) -> None:
    with people.work() as session:
        plan = session.get_one(Plan, people["modou"].plan_id)
        review.withdraw(session, plan, plan.owner, NOW)
        rows = [dict(row) for row in plans.answers(session, plan)["sales"]["products"]]
        rows[0]["price"] = price or rows[0]["price"]
        rows[0]["unit_cost"] = 0
        plans.save_answers(session, plan, "sales", {"products": rows}, plan.latest, plan.owner, NOW)
        review.send(session, plan, plan.latest, plan.owner, NOW)
    assert words(visit(PLACE, people["mentor"]).select_one("figure .key")) == told


def test_a_comment_goes_with_the_answer_and_is_answered(visit: Visitor, people: People) -> None:
    visit(PRICE, people["mentor"])
    for _ in range(2):
        visit.send(f"{PRICE}/remark-one", {"text": "Why this price?"}, people["mentor"], 303)
    assert "You, not sent yet" in words(visit(PLACE, people["mentor"]))
    assert "Why this price?" not in words(visit("/plan/plan-of-modou/mentor", people["modou"]))
    answer(visit, people, **CHANGE)
    assert CHANGE["words"] in words(visit("/plan/plan-of-modou", people["modou"]))
    page = words(visit("/plan/plan-of-modou/mentor", people["modou"]))
    assert page.count("Why this price?") == 1
    assert CHANGE["words"] in page
    reply = "/plan/plan-of-modou/mentor/sales/products/reply-one"
    visit.send(reply, {"text-sales-products": "The market asks it."}, people["modou"], 303)
    visit.send(reply, {"text-sales-products": "The market asks it."}, people["modou"], 303)
    page = words(visit(PLACE, people["mentor"]))
    assert page.count("The market asks it.") == 1
    visit.send(f"{PRICE}/close", as_=people["mentor"], status=303)
    assert "Closed" in words(visit("/plan/plan-of-modou/mentor", people["modou"]))


def test_an_empty_comment_and_an_empty_reply_are_asked_for_again(visit: Visitor, people: People) -> None:
    assert "Write your comment first." in visit.send(f"{PRICE}/remark-one", {"text": " "}, people["mentor"], 422).text
    visit.send(f"{PRICE}/remark-one", {"text": "Why?"}, people["mentor"], 303)
    answer(visit, people, **CHANGE)
    reply = "/plan/plan-of-modou/mentor/sales/products/reply-one"
    assert "missing" in visit.send(reply, {"text-sales-products": ""}, people["modou"], 422).text


def test_changes_asked_then_made_then_read_side_by_side_then_ready(visit: Visitor, people: People) -> None:
    answer(visit, people, **CHANGE)
    with people.work() as session:
        owner = session.get_one(type(people.account("modou")), people["modou"].account_id)
        plan = plans.own(session, owner)[0]
        rows = [dict(row) for row in plans.answers(session, plan)["sales"]["products"]]
        rows[0]["price"] += 1000
        plans.save_answers(session, plan, "sales", {"products": rows}, plan.latest, owner, NOW)
    assert "What changed" in words(visit(PLACE, people["mentor"]))
    assert not visit(PLACE, people["mentor"]).select(".diff li"), "the mentor reads what was sent, not work in progress"
    number = str(people.plan("modou").latest)
    visit.send("/plan/plan-of-modou/send", {"number": number}, people["modou"], 303)
    page = visit(PLACE, people["mentor"])
    assert len(page.select(".diff li")) == 1
    assert page.select("svg.chart rect.was")
    assert "sent again" in words(page)
    answer(visit, people, key="answer-two", kind="plan_ready")
    assert people.plan("modou").state == State.READY


@pytest.mark.parametrize(
    ("data", "asked"),
    [
        ({}, "Choose one answer."),
        ({"kind": "approved"}, "Choose one answer."),
        ({"kind": "changes_asked", "words": " "}, "Say what and why"),
        ({"kind": "plan_ready", "loan": "not_now"}, "Say why."),
        ({"kind": "plan_ready", "loan": "perhaps"}, "Choose one advice."),
        ({"kind": "another_road", "words": "x" * 20_001}, "We could not keep this text."),
    ],
)
def test_an_answer_without_its_words_comes_back_with_what_was_typed(
    visit: Visitor, people: People, data: dict[str, str], asked: str
) -> None:
    assert asked in answer(visit, people, 422, **data)
    assert people.plan("modou").state == State.SENT


def test_the_same_answer_sent_twice_is_one_and_another_comes_too_late(visit: Visitor, people: People) -> None:
    answer(visit, people, kind="plan_ready")
    answer(visit, people, kind="plan_ready")
    assert "Read it once more" in answer(visit, people, 409, key="answer-two", **CHANGE)
    assert people.plan("modou").state == State.READY


def test_the_advice_on_the_loan_reaches_the_owner_apart(visit: Visitor, people: People) -> None:
    answer(visit, people, kind="plan_ready", loan="not_advised", loan_words="The reserve first.")
    page = words(visit("/plan/plan-of-modou/mentor", people["modou"]))
    assert "Your plan is ready." in page
    assert "The plan goes on with the grant." in page
    assert "The reserve first." in page


@pytest.mark.parametrize("name", ["mentor_2", "mentor_before", "abena", "modou", "desk", "trainer", "lender", "admin"])
def test_everybody_else_finds_nothing_here(visit: Visitor, people: People, name: str) -> None:
    for page in (PLACE, PRICE):
        visit(page, people[name], status=404)
    for page in (f"{PLACE}/answer/answer-one", f"{PRICE}/remark-one", f"{PRICE}/close"):
        visit.send(page, {"kind": "plan_ready", "text": "Hello"}, people[name], 404)
    assert people.plan("modou").state == State.SENT


def test_when_the_assignment_ends_the_page_is_gone_at_once(visit: Visitor, people: People) -> None:
    visit(PLACE, people["mentor"])
    people.end_assignment("modou")
    visit(PLACE, people["mentor"], status=404)
    assert "Modou" not in words(visit("/mentoring", people["mentor"]))


def test_when_the_yes_is_taken_back_the_page_is_gone_at_once(visit: Visitor, people: People) -> None:
    people.say("modou", "mentor", yes=False)
    visit(PLACE, people["mentor"], status=404)


@pytest.mark.parametrize("where", ["sales/nothing", "nothing/products", "steps/steps"])
def test_a_question_that_does_not_exist_is_not_there(visit: Visitor, people: People, where: str) -> None:
    visit(f"{PLACE}/question/{where}", people["mentor"], status=404)
    visit.send(f"{PLACE}/question/{where}/remark-one", {"text": "Hello"}, people["mentor"], 404)


@pytest.mark.parametrize("language", ["ar", "es"])
def test_the_pages_are_read_in_other_languages(visit: Visitor, people: People, language: str) -> None:
    for page in ("/mentoring", PLACE, PRICE, f"{PLACE}/money", f"{PLACE}/offers"):
        visit(page, people["mentor"], language)


def test_the_money_the_offers_and_the_paper_are_of_the_version_that_was_sent(visit: Visitor, people: People) -> None:
    assert visit(f"{PLACE}/money?month=4", people["mentor"]).select("svg.chart")
    visit(f"{PLACE}/offers", people["mentor"])
    paper = visit.get(f"{PLACE}/paper.pdf", people["mentor"])
    assert paper.data.startswith(b"%PDF")
    assert "Modou" not in paper.headers["Content-Disposition"]
    sheets = visit.get(f"{PLACE}/workbook.xlsx", people["mentor"])
    assert sheets.data.startswith(b"PK")
    name = paper.headers["Content-Disposition"].removeprefix("inline").replace(".pdf", ".xlsx")
    assert sheets.headers["Content-Disposition"] == f"attachment{name}"


def test_what_a_hard_month_cost_the_family_is_read_by_the_mentor_and_on_no_page_of_the_desk(
    visit: Visitor, people: People
) -> None:
    """H14: “Only you and your mentor see this answer”, and the mentor with consent."""
    with people.work() as session:
        plan = session.get_one(Plan, people["modou"].plan_id)
        review.withdraw(session, plan, plan.owner, NOW)
        hard = {"sacrifices": ["sold", "school"]}
        plans.save_answers(session, plan, "household", hard, plan.latest, plan.owner, NOW)
        review.send(session, plan, plan.latest, plan.owner, NOW)
    for path in (PLACE, f"{PLACE}/question/household/sacrifices"):
        page = words(visit(path, people["mentor"]))
        assert all(said in page for said in ("H14", "We sold something", "A child stayed away from school")), path
    desks = [
        route.address("plan-of-modou") for route in ROUTES if route.path.startswith("/desk") and "GET" in route.methods
    ]
    assert "/desk/plans/plan-of-modou" in desks
    for path in desks:
        page = visit.get(path, people["desk"]).text
        assert all(said not in page for said in ("H14", "We sold something", "stayed away from school")), path
    people.say("modou", "mentor", False)
    assert visit.get(PLACE, people["mentor"]).status_code == 404
