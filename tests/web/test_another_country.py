"""A plan for a country that the catalogue does not have: begun in its money, and every page and paper of it holds."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from sqlalchemy import select

from app.language.tongues import Tongue
from app.models import Account, Plan
from app.plan.sections import SECTIONS
from app.services import cards, carrying, consents, plans, review
from app.web.new_plan import MONEY_TOO
from tests.plan import demo_plans
from tests.web.page_checks import words
from tests.web.people import NOW, People, share_of
from tests.web.routes import ROUTES, SOMEBODY
from tests.web.test_weight import AGAIN, MOST
from tests.web.visitor import Visitor, form_values

MONEYS = [("GNF", "fr"), ("BDT", "es"), ("IQD", "ar")]
KEY = "plan-of-newcomer"
BESIDE_THE_PLAN = ("/plan", "/paper", "/paper/blank/sales.pdf", "/paper/sketch.pdf", "/paper/book.pdf", "/handbook/13")
READERS = ("returnee", "mentor", "desk", "lender")


def moved(case: str) -> dict[str, Any]:
    """The answers of a whole plan, its work in a country of no list."""
    answers = demo_plans.answers(case)
    return {**answers, "me": {**answers["me"], "country": "other", "place": "Kindia"}}


def written(people: People, case: str, country: str, currency: str | None) -> None:
    """The newcomer's plan, read by the mentor and shown to the lender."""
    with people.work() as session:
        owner = session.get_one(Account, people["newcomer"].account_id)
        staff = {name: session.get_one(Account, people[name].account_id) for name in ("mentor", "desk", "lender")}
        cards.assign(session, owner, staff["mentor"], staff["desk"], NOW)
        for purpose in consents.PURPOSES:
            consents.give(session, purpose, True, owner, "en", owner, NOW)
        plan = plans.start(session, KEY, country, "Bread, Kindia", owner, NOW, currency)
        answers = moved(case) if country == "other" else demo_plans.answers(case)
        for part, told in answers.items():
            plans.save_answers(session, plan, part, told, plan.latest, owner, NOW)
        review.send(session, plan, plan.latest, owner, NOW)
        session.add(share_of(plan, staff))


def answers_of(visit: Visitor, people: People, language: str) -> dict[str, int]:
    """What every page of the plan answers to whom it is for."""
    found = {}
    for route in (one for one in ROUTES if one.names_a_plan and "GET" in one.methods):
        for role in route.audience & set(READERS):
            who = people["newcomer" if role == "returnee" else SOMEBODY[role]]
            answer = visit.get(route.address(KEY), who, language)
            found[f"{role} {route.path}"] = answer.status_code
    return found


@pytest.mark.parametrize(("currency", "language"), MONEYS)
def test_every_page_of_a_whole_plan_opens_as_in_a_country_of_the_list(
    currency: str, language: str, visit: Visitor, people: People
) -> None:
    written(people, "gh_layers", "other", currency)
    found = answers_of(visit, people, language)
    assert set(found.values()) <= {200, 303}, found
    assert len(found) > 60
    found = {path: visit.get(path, people["newcomer"], language).status_code for path in BESIDE_THE_PLAN}
    assert set(found.values()) == {200}, found


def test_every_question_of_it_is_asked(visit: Visitor, people: People) -> None:
    written(people, "bo_bakery", "other", "IQD")
    with people.work() as session:
        plan = session.scalars(select(Plan).where(Plan.key == KEY)).one()
        review.withdraw(session, plan, plan.owner, NOW)
    asked = [f"/plan/{KEY}/part/{part.key}/{step.key}" for part in SECTIONS for step in part.steps]
    found = [visit.get(path, people["newcomer"], "ar").status_code for path in asked]
    assert set(found) <= {200, 303, 404} and found.count(200) > 70
    tomato = {"based_on": "99", "name": "Bread", "unit": "bag", "units": "10", "price": "1250.500", "unit_cost": "1"}
    row = f"/plan/{KEY}/part/sales/products/row/new1"
    visit.send(row, tomato, people["newcomer"], status=303)
    with people.work() as session:
        plan = session.scalars(select(Plan).where(Plan.key == KEY)).one()
        assert plans.answers(session, plan)["sales"]["products"][-1]["price"] == 1_250_500


@pytest.mark.parametrize(("currency", "language"), MONEYS)
def test_its_file_comes_in_again_as_the_same_plan(currency: str, language: str, visit: Visitor, people: People) -> None:
    written(people, "bo_bakery", "other", currency)
    with people.work() as session:
        plan = session.scalars(select(Plan).where(Plan.key == KEY)).one()
        content = carrying.plan_as_file(session, plan).content
        told = json.loads(content)
        assert (told["country"], told["currency"]) == ("other", currency)
        owner = session.get_one(Account, people["abena"].account_id)
        later = NOW + dt.timedelta(days=1)
        brought = carrying.bring_in(session, "a-key-of-the-page", content, owner, later).plan
        assert (brought.country, brought.currency) == ("other", currency)
        assert carrying.plan_as_file(session, brought).content == content
        reading = plans.reading(session, brought)
        assert reading.outlook and reading.place.currency == currency
        assert (reading.place.cap, reading.place.simple_taxes, reading.place.offers) == (None, (), None)


def test_a_money_that_nobody_pays_with_is_refused_with_its_letters(people: People) -> None:
    head = {"format": "ritorno-plan", "version": 1, "title": "Eggs", "country": "other", "currency": "XAU"}
    with people.work() as session, pytest.raises(carrying.NotAPlan) as refused:
        owner = session.get_one(Account, people["abena"].account_id)
        carrying.bring_in(session, "a-key-of-the-page", json.dumps({**head, "answers": {}}).encode(), owner, NOW)
    assert refused.value.messages[0].values == {"currency": "XAU"}


@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_a_plan_is_begun_by_telling_its_money_which_the_page_asks_for_then(
    language: str, visit: Visitor, people: People
) -> None:
    newcomer = people["newcomer"]
    typed = form_values(visit("/plan", newcomer, language), "title")
    assert "currency" not in typed
    typed |= {"country": ["other"], "title": ["Rice, Kindia"]}
    asked = visit.send("/plan", typed, newcomer, status=422)
    page = visit.looked_at(asked)
    assert [link["href"] for link in page.select(".errors a")] == ["#currency"]
    assert Tongue("en").speak(MONEY_TOO) in words(page.select_one(".errors"))
    assert [str(field.get("id")) for field in page.select(".field.bad select, .field.bad input")] == ["currency"]
    assert len(page.select("select[name=currency] option")) > 150
    assert page.select("#title")[0]["value"] == "Rice, Kindia"
    again = visit.looked_at(visit.send("/plan", {**typed, "currency": ""}, newcomer, status=422))
    assert again.select(".errors") and Tongue("en").speak(MONEY_TOO) not in words(again)
    begun = visit.send("/plan", {**typed, "currency": "GNF"}, newcomer, status=303)
    assert visit.send("/plan", {**typed, "currency": "GNF"}, newcomer, status=303).location == begun.location
    with people.work() as session:
        plan = session.scalars(select(Plan).where(Plan.title == "Rice, Kindia")).one()
        assert (plan.country, plan.currency) == ("other", "GNF")
        assert plans.answers(session, plan)["me"]["country"] == "other"
    assert visit(begun.location, newcomer, language)


@pytest.mark.parametrize("currency", ["XAU", "gnf", "GHSX", "😀"])
def test_no_other_letters_are_a_money(currency: str, visit: Visitor, people: People) -> None:
    typed = form_values(visit("/plan", people["newcomer"]), "title")
    typed |= {"country": ["other"], "title": ["Rice"], "currency": [currency]}
    assert visit.send("/plan", typed, people["newcomer"]).status_code == 422


def test_a_helper_begins_it_beside_the_person_too(visit: Visitor, people: People) -> None:
    desk, card = people["desk"], {"card": people["newcomer"].code, "pin": people["newcomer"].pin}
    visit.send("/beside/a-sitting-0001", card, desk, status=303)
    page = visit("/beside/a-sitting-0001", desk)
    action = str(page.select("main form")[0]["action"])
    typed = {"country": "other", "title": "Rice, Kindia"}
    assert "Guinean Franc (GNF)" in words(visit.looked_at(visit.send(action, typed, desk, status=422)))
    visit.send(action, {**typed, "currency": "GNF"}, desk, status=303)
    with people.work() as session:
        assert session.scalars(select(Plan.currency).where(Plan.title == "Rice, Kindia")).one() == "GNF"


@pytest.mark.parametrize("language", ["es", "ar"])
def test_the_page_that_asks_for_the_money_is_as_light_as_the_others(
    language: str, visit: Visitor, people: People
) -> None:
    visit.get("/plan", people["newcomer"], language)
    typed = {"csrf_token": visit.token(people["newcomer"]), "key": "a-key-of-the-page", "country": "other"}
    ask = {"Accept-Encoding": "gzip, deflate, br"}
    page = visit.client(people["newcomer"]).post("/plan", data=typed, headers=ask)
    assert page.headers["Content-Encoding"]
    soup = visit("/plan", people["newcomer"])
    parts = [tag["href"] for tag in soup.select("link[rel=stylesheet]")] + [tag["src"] for tag in soup.select("script")]
    files = sum(len(visit.get(str(part), None, headers=ask).data) for part in parts)
    assert len(page.data) <= AGAIN and len(page.data) + files <= MOST, (len(page.data), files)


@pytest.mark.parametrize("currency", ["GNF", "XOF", "EUR"])
def test_no_lender_and_no_rule_of_another_country_is_shown_even_where_the_money_is_the_same(
    currency: str, visit: Visitor, people: People
) -> None:
    written(people, "gh_layers", "other", currency)
    offers = visit(f"/plan/{KEY}/offers", people["newcomer"])
    assert "We know no lenders, rules and limits of this country." in words(offers)
    assert "No offer yet." in words(offers)
    assert "We have no rules of this country yet." in words(visit(f"/plan/{KEY}/rules", people["newcomer"]))
    assert "We have no rules of this country yet." in words(visit(f"/mentoring/{KEY}/rules", people["mentor"]))
    assert "We know no feasts of this country." in words(
        visit(f"/plan/{KEY}/part/start/opening_month", people["newcomer"])
    )


def test_an_answer_of_the_list_in_such_a_plan_is_asked_about(visit: Visitor, people: People) -> None:
    written(people, "gh_layers", "other", "GNF")
    with people.work() as session:
        plan = session.scalars(select(Plan).where(Plan.key == KEY)).one()
        review.withdraw(session, plan, plan.owner, NOW)
        plans.save_answers(session, plan, "me", {"country": "SN"}, plan.latest, plan.owner, NOW)
    page = words(visit(f"/plan/{KEY}/part/me/where", people["newcomer"]))
    assert "This plan is for a country that is not in our list. You answered Senegal." in page
