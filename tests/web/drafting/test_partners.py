"""Two returnees with one plan, on the pages: the code, the yes, what each sees and never sees, and leaving."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from pypdf import PdfReader
from werkzeug.test import TestResponse

from app.services import plans
from tests.web.people import People, Somebody
from tests.web.routes import ROUTES
from tests.web.test_weight import MOST, STATEMENTS, statements, weight
from tests.web.visitor import Visitor

HOME = "/plan/plan-of-abena"
TOGETHER = f"{HOME}/partners"
SECRET = "Debt to the uncle in Tamale"
READ = [
    route.address("plan-of-abena")
    for route in ROUTES
    if "GET" in route.methods and route.names_a_plan and "returnee" in route.audience
]


@pytest.fixture
def newcomer(people: People) -> Somebody:
    return people["newcomer"]


def invited(visit: Visitor, people: People, key: str = "invitation-1") -> str:
    page = visit.looked_at(visit.send(f"{TOGETHER}/invite/{key}", {}, people["abena"], 200))
    shown = page.select_one(".code")
    assert shown is not None
    return shown.get_text()


def joined(visit: Visitor, people: People, newcomer: Somebody) -> None:
    code = invited(visit, people)
    visit.send("/plan/join", {"code": code, "agree": "yes"}, newcomer, 303)


def save(visit: Visitor, who: Somebody, people: People, path: str, status: int = 303, **typed: Any) -> Any:
    return visit.send(f"{HOME}/part/{path}", {"based_on": people.plan("abena").latest, **typed}, who, status)


def words(answer: TestResponse) -> str:
    """All that can be read in an answer: a page, a printed paper, sheets, or a file of text."""
    if answer.mimetype == "application/pdf":
        return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(answer.data)).pages)
    if "spreadsheet" in answer.mimetype:
        sheets = ZipFile(BytesIO(answer.data))
        return " ".join(sheets.read(name).decode(errors="replace") for name in sheets.namelist())
    return answer.data.decode(errors="replace")


def test_the_code_is_shown_once_and_leads_to_a_clear_yes(visit: Visitor, people: People, newcomer: Somebody) -> None:
    code = invited(visit, people)
    assert re.fullmatch(r"[A-Z0-9]{3}( [A-Z0-9]{3}){3}", code)
    again = visit.send(f"{TOGETHER}/invite/invitation-1", {}, people["abena"], 200)
    assert code not in again.text
    assert visit.get(HOME, newcomer).status_code == 404
    asked = visit.looked_at(visit.send("/plan/join", {"code": code}, newcomer, 200)).get_text()
    assert "Abena invites you to this plan:" in asked
    assert visit.get(HOME, newcomer).status_code == 404  # looking is not joining
    answer = visit.send("/plan/join", {"code": code, "agree": "yes"}, newcomer, 303)
    assert answer.location == TOGETHER
    assert visit.send("/plan/join", {"code": code, "agree": "yes"}, newcomer, 303).location == TOGETHER
    names = visit(TOGETHER, newcomer).get_text()
    assert "Abena" in names and "Newcomer" in names
    assert "Together with others" in visit("/plan", newcomer).get_text()


def test_a_wrong_code_tells_nothing_and_too_many_must_wait(visit: Visitor, people: People, newcomer: Somebody) -> None:
    for _ in range(5):
        page = visit.send("/plan/join", {"code": "RRR RRR RRR RRR", "agree": "yes"}, newcomer, 422)
        assert "This code does not open a plan." in page.text
    code = invited(visit, people)
    assert "Too many tries." in visit.send("/plan/join", {"code": code}, newcomer, 422).text


def test_nothing_of_the_other_family_stands_on_any_page_or_paper(
    visit: Visitor, people: People, newcomer: Somebody
) -> None:
    debt = {"name": SECRET, "kind": "family", "amount": "77", "rhythm": "month", "months_left": "10"}
    save(visit, people["abena"], people, "household/debts/row/new1", **debt)
    save(visit, people["abena"], people, "me/work", work=SECRET)
    joined(visit, people, newcomer)
    for path in [*READ, f"{HOME}/part/household", f"{HOME}/part/me", f"{HOME}/part/household/debts",
                 f"{HOME}/part/household/debts/row/new1", f"{HOME}/part/me/work", f"{HOME}/versions/2"]:  # fmt: skip
        answer = visit.get(path, newcomer)
        assert answer.status_code in (200, 303, 404), path
        assert SECRET not in words(answer), path
    hers = [path for path in READ if SECRET in words(visit.get(path, people["abena"]))]
    assert f"{HOME}/paper.pdf" in hers and f"{HOME}/plan.json" in hers


def test_a_partners_family_never_reaches_the_owner_or_her_mentor(
    visit: Visitor, people: People, newcomer: Somebody
) -> None:
    joined(visit, people, newcomer)
    save(visit, newcomer, people, "me/work", work=SECRET)
    assert SECRET in visit.get(f"{HOME}/part/me/work", newcomer).text
    for path in [*READ, f"{HOME}/part/me", f"{HOME}/part/me/work"]:
        assert SECRET not in words(visit.get(path, people["abena"])), path
    assert SECRET.encode() not in visit.get("/desk/plans/plan-of-abena", people["desk"]).data


def test_both_write_the_business_and_each_reads_who_did(visit: Visitor, people: People, newcomer: Somebody) -> None:
    joined(visit, people, newcomer)
    save(visit, newcomer, people, "idea/need", need="Fresh eggs in the market")
    page = visit(f"{HOME}/part/idea/need", people["abena"]).get_text()
    assert "Fresh eggs in the market" in page
    assert "Written last by Newcomer" in page
    assert "Written last by you" in visit(f"{HOME}/part/idea/need", newcomer).get_text()


def test_two_at_once_meet_both_versions(visit: Visitor, people: People, newcomer: Somebody) -> None:
    joined(visit, people, newcomer)
    opened = people.plan("abena").latest
    visit.send(f"{HOME}/part/idea/need", {"based_on": opened, "need": "From one"}, people["abena"], 303)
    clash = visit.send(f"{HOME}/part/idea/need", {"based_on": opened, "need": "From the other"}, newcomer, 409)
    assert "From one" in clash.text and "From the other" in clash.text


def test_the_plan_is_sent_when_both_have_said_yes(visit: Visitor, people: People, newcomer: Somebody) -> None:
    joined(visit, people, newcomer)
    send = {"number": people.plan("abena").latest}
    for _ in range(2):
        assert visit.send(f"{HOME}/send", send, newcomer, 303).location == f"{HOME}/send"
    page = visit(f"{HOME}/send", people["abena"]).get_text()
    assert "Abena: not yet" in page and "Newcomer: yes" in page
    assert people.plan("abena").state == "draft"
    assert visit.send(f"{HOME}/send", send, people["abena"], 303).location == f"{HOME}/sent"
    assert people.plan("abena").state == "sent"


def test_who_leaves_or_is_left_finds_no_page_any_more(visit: Visitor, people: People, newcomer: Somebody) -> None:
    joined(visit, people, newcomer)
    assert visit.get(HOME, newcomer).status_code == 200
    assert visit.send(f"{TOGETHER}/2/end", {}, newcomer, 303).location == "/plan"
    for path in READ:
        assert visit.get(path, newcomer).status_code == 404, path
    joined_again = invited(visit, people, "invitation-2")
    visit.send("/plan/join", {"code": joined_again, "agree": "yes"}, newcomer, 303)
    for _ in range(2):
        visit.send(f"{TOGETHER}/2/end", {}, people["abena"], 303)
    assert people.plan("abena").joint == 0
    assert visit.get(HOME, newcomer).status_code == 404


def test_the_list_the_file_and_the_page_of_partners_say_who_left(
    visit: Visitor, people: People, newcomer: Somebody
) -> None:
    joined(visit, people, newcomer)
    save(visit, newcomer, people, "idea/partners/row/m2", name="Newcomer", share="40")
    visit.send(f"{TOGETHER}/2/end", {}, newcomer, 303)
    listed = visit(f"{HOME}/part/idea/partners", people["abena"]).get_text()
    assert re.search(r"Newcomer left in \w+ 20\d\d\.", listed) and "40" in listed
    assert '"left": "20' in words(visit.get(f"{HOME}/plan.json", people["abena"]))
    assert re.search(r"Newcomer\s*Left on \d", visit(TOGETHER, people["abena"]).get_text())


def test_a_partner_invites_nobody_and_ends_nobody_else(visit: Visitor, people: People, newcomer: Somebody) -> None:
    joined(visit, people, newcomer)
    visit.send(f"{TOGETHER}/invite/invitation-9", {}, newcomer, 404)
    visit.send(f"{TOGETHER}/end-invitation", {}, newcomer, 404)
    visit.send(f"{TOGETHER}/1/end", {}, newcomer, 404)
    assert not visit(TOGETHER, newcomer).select("form[action*=invite]")


def test_shares_are_asked_by_name_and_part_what_is_taken_home(
    visit: Visitor, people: People, newcomer: Somebody
) -> None:
    joined(visit, people, newcomer)
    page = visit(f"{HOME}/part/idea/partners", newcomer).get_text()
    assert "Abena" in page and "Newcomer" in page
    for row, name, share in (("m1", "Abena", "60"), ("m2", "Newcomer", "40")):
        save(visit, newcomer, people, f"idea/partners/row/{row}", name=name, share=share)
    with people.work() as session:
        plan = session.get_one(plans.Plan, people["abena"].plan_id)
        assert plans.answers(session, plan)["joint"] == {"share": "3/5", "before": "0", "others": ["Newcomer"]}


@pytest.mark.parametrize("language", ["es", "ar"])
def test_the_pages_are_light(visit: Visitor, people: People, newcomer: Somebody, language: str) -> None:
    joined(visit, people, newcomer)
    paths = (
        HOME,
        TOGETHER,
        f"{HOME}/send",
        f"{HOME}/part/idea/need",
        f"{HOME}/part/sales/products",
        "/plan/join",
        "/plan",
    )
    for path in paths:
        assert sum(weight(visit, path, newcomer, language).values()) <= MOST, path
        with statements(visit.app) as said:
            visit.get(path, newcomer, language)
        assert len(said) <= STATEMENTS, (path, said)


def test_every_page_of_the_money_opens_for_both_and_names_what_the_other_takes(
    visit: Visitor, people: People, newcomer: Somebody
) -> None:
    joined(visit, people, newcomer)
    page = visit(f"{HOME}/money/profit", people["abena"])
    links = {str(a["href"]).split("#")[0] for a in page.select("main a[href^='/plan/plan-of-abena/money']")}
    for path in sorted(links | {path for path in READ if "/money" in path}):
        for who in (people["abena"], newcomer):
            assert visit.get(path, who).status_code in (200, 303), path
    with people.work() as session:
        plan = session.get_one(plans.Plan, people["abena"].plan_id)
        inputs = plans.reading(session, plan).inputs
        assert inputs is not None and inputs.costs[-1].name == "Newcomer"


def test_a_partner_answers_the_mentor_on_the_page_and_each_reads_who_did(
    visit: Visitor, people: People, newcomer: Somebody
) -> None:
    place, beside = "/plan/plan-of-modou/mentor", "/mentoring/plan-of-modou/question/sales/products"
    visit.send(f"{beside}/remark-one", {"text": "Why this price?"}, people["mentor"], 303)
    verdict = {"number": people.plan("modou").latest, "kind": "question_asked", "words": "One question."}
    visit.send("/mentoring/plan-of-modou/answer/answer-one", verdict, people["mentor"], 303)
    code = visit.looked_at(visit.send("/plan/plan-of-modou/partners/invite/one-code", {}, people["modou"], 200))
    shown = code.select_one(".code")
    visit.send("/plan/join", {"code": shown.get_text() if shown else "", "agree": "yes"}, newcomer, 303)
    form = visit(place, newcomer).select_one("form[action*='/mentor/sales/products/']")
    assert form is not None
    visit.send(str(form["action"]), {"text-sales-products": "The market asks it."}, newcomer, 303)
    assert re.search(r"You\s*·.*The market asks it\.", visit(place, newcomer).get_text(" "), re.S)
    for path, reader in ((place, "modou"), (beside, "mentor")):
        page = visit(path, people[reader])
        assert "Newcomer, who writes this plan too" in page.get_text()
        assert page.select_one(".say .me") is not None
