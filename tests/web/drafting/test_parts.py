"""The plan's home, and starting a plan."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import update

from app.language.tongues import catalogue
from app.models import Account, Assignment, Plan
from app.services import plans, remarks, review
from tests.web.drafting.test_questions import statements
from tests.web.people import NOW, People
from tests.web.visitor import Visitor, form_values

HOME = "/plan/plan-of-abena"
LATER = NOW + dt.timedelta(days=1)


def test_the_home_says_how_far_the_plan_is_and_shows_the_box(visit: Visitor, people: People) -> None:
    soup = visit(HOME, people["abena"])
    text = " ".join(soup.get_text(" ").split())
    assert "12 of 12 parts are ready." in text
    assert (
        "In November the box goes down to GH₵819.68 ." in text or "In November the box goes down to GH₵819.68." in text
    )
    assert soup.find("svg", {"class": "chart"})
    assert len(soup.select("ol.path > li")) == 13


@pytest.mark.parametrize(
    ("language", "one", "two"),
    [
        ("en", "1 of 12 parts is ready.", "2 of 12 parts are ready."),
        ("es", "1 de 12 partes está lista.", "2 de 12 partes están listas."),
        ("fr", "1 partie sur 12 est prête.", "2 parties sur 12 sont prêtes."),
        ("it", "1 parte su 12 è pronta.", "2 parti su 12 sono pronte."),
        ("pt", "1 de 12 partes está pronta.", "2 de 12 partes estão prontas."),
        ("ar", "الأجزاء الجاهزة: 1 من 12.", "الأجزاء الجاهزة: 2 من 12."),
    ],
)
def test_one_part_that_is_ready_is_said_in_the_singular(language: str, one: str, two: str) -> None:
    text = ("%(num)s of %(asked)s parts is ready.", "%(num)s of %(asked)s parts are ready.")
    said = [catalogue(language).ngettext(*text, n) % {"num": n, "asked": 12} for n in (1, 2)]
    assert said == [one, two]


@pytest.mark.parametrize("language", ["it", "en", "es", "fr", "pt", "ar"])
def test_the_home_opens_in_six_languages(visit: Visitor, people: People, language: str) -> None:
    visit(HOME, people["abena"], language)


def test_without_figures_the_home_counts_the_answers_that_are_missing(visit: Visitor, people: People) -> None:
    with people.work() as work:
        there, owner = work.get_one(Plan, people["abena"].plan_id), work.get_one(Account, people["abena"].account_id)
        for said, next_one in (("unknown", "Check your answers"), (None, "Then the box can be drawn.")):
            plans.save_answers(work, there, "sources", {"own_cash": said}, there.latest, owner, LATER)
            work.commit()
            soup = visit(HOME, people["abena"])
            text = soup.get_text()
            assert "One more answer and you see the box here." in text
            assert "Twelve questions give the first picture of your box. 11 are answered." in text
            assert next_one in soup.select_one(".card.next").get_text()  # type: ignore[union-attr]  # the line would fail without it


@pytest.mark.parametrize("language", ["en", "es", "fr", "it", "pt", "ar"])
def test_what_is_not_known_and_debts_that_nobody_asked_about_stand_in_the_list_of_what_is_open(
    visit: Visitor, people: People, language: str
) -> None:
    who, told = people["abena"], {"based_on": people.plan("abena").latest, "first_stock--unknown": "yes"}
    visit.send(f"{HOME}/part/start/first_stock", told, who, 303)
    with people.work() as work:
        plan, owner = work.get_one(Plan, who.plan_id), work.get_one(Account, who.account_id)
        plans.save_answers(work, plan, "household", {"debts": None}, plan.latest, owner, LATER)
    soup = visit(HOME, who, language)
    links = [link["href"] for link in soup.select(".note.think a")]
    assert links == [f"{HOME}/part/household/debts", f"{HOME}/part/start/first_stock"]


def test_the_answer_that_ends_the_first_questions_leads_to_the_box_and_a_later_one_goes_on(
    visit: Visitor, people: People
) -> None:
    who, page, told = people["abena"], f"{HOME}/part/sources/own_cash", "6000"
    for said in ({"own_cash--unknown": "yes"}, {"own_cash": told}):
        latest = people.plan("abena").latest
        answer = visit.send(page, {"based_on": latest, "go": "on", **said}, who, 303)
    assert answer.location == f"{HOME}?saved=1&first=1"
    assert "The twelve first questions are answered." in visit(answer.location, who).get_text()
    latest = people.plan("abena").latest
    answer = visit.send(page, {"based_on": latest, "go": "on", "own_cash": told}, who, 303)
    assert str(answer.location).startswith(f"{HOME}/part/sources/")


@pytest.mark.parametrize(("name", "words"), [("modou", "Your mentor has the plan"), ("rosa", "Your plan is ready.")])
def test_a_plan_that_was_sent_says_where_it_is(visit: Visitor, people: People, name: str, words: str) -> None:
    soup = visit(f"/plan/plan-of-{name}", people[name])
    assert words in soup.get_text()
    assert not soup.select(".card.next")


@pytest.mark.parametrize("page", ["/plan/plan-of-modou", "/plan"])
def test_a_plan_that_was_sent_before_there_was_a_mentor_waits_for_the_office(
    visit: Visitor, people: People, page: str
) -> None:
    with people.work() as session:
        session.execute(update(Assignment).values(until_at=NOW))
    text = visit(page, people["modou"]).get_text()
    assert "The programme office chooses a mentor, who reads your plan." in text
    assert "Your mentor has the plan" not in text


def test_a_new_plan_is_started_once_and_knows_its_country(visit: Visitor, people: People) -> None:
    page = form_values(visit("/plan", people["newcomer"]), "title")
    filled = {**page, "country": "SN", "title": "Café"}
    for _ in range(2):
        answer = visit.send("/plan", filled, people["newcomer"], 303)
    soup = visit(str(answer.location), people["newcomer"])
    assert "more answers and you see the box here" in soup.get_text()
    with people.work() as work:
        mine = plans.own(work, people.account("newcomer"))
        assert [(plan.country, plan.currency, plan.title) for plan in mine] == [("SN", "XOF", "Café")]
        assert plans.answers(work, mine[0])["me"]["country"] == "SN"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"country": "XX"}, "Choose one of the answers."),
        ({"title": "  "}, "One answer is missing here."),
        ({"title": "x" * 81}, "This is too long."),
        ({"title": "a\x00b"}, "could not read these letters"),
    ],
)
def test_a_plan_without_country_or_name_is_asked_again(
    visit: Visitor, people: People, typed: dict[str, str], words: str
) -> None:
    filled = {"key": "a-key-of-mine", "country": "GH", "title": "Eggs", **typed}
    assert words in visit.send("/plan", filled, people["newcomer"], 422).text


def test_the_list_of_plans_shows_only_the_own_ones(visit: Visitor, people: People) -> None:
    text = visit("/plan", people["abena"]).get_text()
    assert "Egg farm, Kumasi" in text
    assert "Pikine" not in text


def test_who_changes_the_answer_that_the_mentor_asked_about_is_led_on(visit: Visitor, people: People) -> None:
    with people.work() as work:
        plan, mentor = work.get_one(Plan, people["modou"].plan_id), work.get_one(Account, people["mentor"].account_id)
        remarks.remark(work, plan, "remark-on-price", "sales", "products", "Ask for more?", mentor, NOW)
        review.verdict(work, plan, "asks-changes", "changes_asked", "Look at the price.", None, mentor, LATER)
    with people.work() as work:
        plan, owner = work.get_one(Plan, people["modou"].plan_id), work.get_one(Account, people["modou"].account_id)
        rows = [{**row, "price": row["price"] + 100} for row in plans.answers(work, plan)["sales"]["products"]]
        plans.save_answers(work, plan, "sales", {"products": rows}, plan.latest, owner, LATER)
    visit.get("/plan/plan-of-modou", people["modou"])
    with statements(visit) as asked_of_it:
        soup = visit("/plan/plan-of-modou", people["modou"])
    assert len(asked_of_it) <= 6
    assert "Check your answers" in soup.select_one(".card.next").get_text()  # type: ignore[union-attr]  # the line would fail without it
    assert "Your mentor asks" not in soup.select_one("ol.path").get_text()  # type: ignore[union-attr]  # as above


def test_what_the_mentor_asks_comes_first_until_it_is_answered(visit: Visitor, people: People) -> None:
    with people.work() as work:
        plan, mentor = work.get_one(Plan, people["modou"].plan_id), work.get_one(Account, people["mentor"].account_id)
        remarks.remark(work, plan, "remark-on-price", "sales", "products", "Who told you this price?", mentor, NOW)
        review.verdict(work, plan, "asks-changes", "changes_asked", "Look at the price.", None, mentor, LATER)
    home = "/plan/plan-of-modou"
    visit.get(home, people["modou"])
    with statements(visit) as asked_of_it:
        soup = visit(home, people["modou"])
    assert len(asked_of_it) <= 6, "five as always, and one for the mentor’s words"
    assert "Your mentor asks you to change this answer." in soup.select_one(".card.next").get_text()  # type: ignore[union-attr]  # the line would fail without it
    assert "A change is asked for" in soup.select_one("ol.path").get_text()  # type: ignore[union-attr]  # as above
    assert "Who told you this price?" in visit(f"{home}/part/sales/products", people["modou"]).get_text()
    with people.work() as work:
        plan, owner = work.get_one(Plan, people["modou"].plan_id), work.get_one(Account, people["modou"].account_id)
        remarks.remark(work, plan, "reply-on-price", "sales", "products", "Three tailors.", owner, LATER)
    assert "Check your answers" in visit(home, people["modou"]).select_one(".card.next").get_text()  # type: ignore[union-attr]  # as above


def test_twelve_answers_draw_the_box_though_a_loan_is_wanted_and_say_that_it_is_not_in_it(
    visit: Visitor, people: People
) -> None:
    who, plan = people["abena"], people.plan("abena")
    unknown = {"amount--unknown": "yes"}
    visit.send(f"{HOME}/part/sources/amount", {"based_on": plan.latest, **unknown}, who, 303)
    soup = visit(HOME, who)
    assert soup.find("svg", {"class": "chart"})
    assert "The loan is not in this picture yet. One answer about it is missing." in soup.get_text()
    assert not soup.select(f"main a[href='{HOME}/money']")
    assert soup.select_one(".note.think a[href$='/part/sources/amount?gaps=1']"), "she does not know it yet"
    money = visit(f"{HOME}/money", who)
    for shown in ("figure.pic", ".note"):
        assert [str(one) for one in money.select(f"main {shown}")] == [
            str(one) for one in soup.select(f".first {shown}")
        ], "the same box in the same words"
    assert "more answer" not in money.get_text()


def test_among_the_first_questions_before_and_after_are_the_pages_to_which_saving_leads(
    visit: Visitor, people: People
) -> None:
    who, plan = people["abena"], people.plan("abena")
    visit.send(f"{HOME}/part/sources/own_cash", {"based_on": plan.latest, "own_cash--unknown": "yes"}, who, 303)
    around = [link["href"] for link in visit(f"{HOME}/part/household/pot?gaps=1", who).select(".pager a")]
    assert around == [f"{HOME}/part/idea/idea?gaps=1", f"{HOME}/part/household/income?gaps=1"]
