"""A trade's usual lines: offered, shown with their reasons, and put only into lists that are empty."""

from __future__ import annotations

from typing import Any

import pytest

from app.language.messages import Month, say
from app.language.tongues import LANGUAGES, Tongue
from app.plan.starting_points.months import LARGE_FEASTS, SOWN
from app.services import plans
from tests.web.people import NOW, People
from tests.web.visitor import Visitor, form_values

PLAN = "/plan/a-new-plan-of-tests"
START = f"{PLAN}/start-from"


@pytest.fixture
def fresh(people: People) -> People:
    """Abena begins a second plan, and has said only her trade."""
    with people.work() as session:
        owner = session.merge(people.account("abena"))
        plan = plans.start(session, "a-new-plan-of-tests", "GH", "Second", owner, NOW)
        plans.save_answers(session, plan, "idea", {"trade": "poultry"}, 0, owner, NOW)
    return people


def answers(people: People) -> Any:
    with people.work() as session:
        owner = session.merge(people.account("abena"))
        return plans.answers(session, plans.visible(session, owner, "a-new-plan-of-tests"))


def test_the_trades_own_come_first_and_say_what_they_add(visit: Visitor, fresh: People) -> None:
    page = visit(START, fresh["abena"])
    first = [link.get_text() for link in page.select("main > .flow > .card a, .read > .card a")][:2]
    assert first == ["Eggs", "Chickens for meat"]
    assert "2 products, 5 things, 6 costs, 4 papers and 6 risks" in page.get_text()
    assert len(page.select("details .card")) == 12


def test_a_starting_point_shows_each_guess_with_its_reason(visit: Visitor, fresh: People) -> None:
    text = visit(f"{START}/layers", fresh["abena"]).get_text(" ")
    assert "200 hens lay about 5 eggs a week each." in text
    assert "It lasts about 18 months." in text
    assert "They eat every day, with few sales or many." in text
    assert "The tax office asks for it, and often a lender too." in text
    assert "How likely is it? Often Goods and materials become dearer in most years." in " ".join(text.split())
    assert "GH₵" not in text, "nobody invents a price"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_starting_point_shows_its_usual_year_in_the_readers_language(
    language: str, visit: Visitor, fresh: People
) -> None:
    tongue = Tongue(language, "GH")
    page = visit(f"{START}/goats", fresh["abena"], language)
    first = page.select_one(".flow.read > p:not(.over)")
    assert first and tongue.gettext(LARGE_FEASTS.why) in first.get_text()
    december = tongue.speak(say("%(month)s: %(level)s", month=Month(12), level=say("strong")))
    assert december in first.get_text()
    own = [told.get_text() for told in page.select("details dd") if tongue.gettext(SOWN.why) in told.get_text()]
    assert len(own) == 1, "only a product whose year is another one than the trade's says its own"


def test_the_usual_year_is_taken_as_a_guess_of_the_plans_own_months(visit: Visitor, fresh: People) -> None:
    """From June 2027 on the Feast of the Sacrifice is that of 5 May 2028: people buy in April."""
    with fresh.work() as session:
        owner = session.merge(fresh.account("abena"))
        plan = plans.visible(session, owner, "a-new-plan-of-tests")
        plans.save_answers(session, plan, "start", {"opening_month": "2027-06"}, plan.latest, owner, NOW)
    assert "April: feast" in visit(f"{START}/goats", fresh["abena"]).get_text()
    visit.send(f"{START}/goats", {"take": "products"}, fresh["abena"], 303)
    young = answers(fresh)["sales"]["products"][0]
    assert (young["season"][3], young["season"][4], young["evidence"]) == ("175", "100", "guess")
    page = visit(f"{PLAN}/part/sales/products/row/spyoung", fresh["abena"])
    assert "Before large feasts most animals are sold." in page.get_text()
    assert "April: feast" in page.get_text()
    chosen = [box["value"] for box in page.select("input[name='season-4--level'][checked]")]
    assert chosen == ["175"]
    changed = {**form_values(page, "price"), "price": "300", "unit_cost": "90", "season-4--level": "100"}
    visit.send(f"{PLAN}/part/sales/products/row/spyoung", changed, fresh["abena"], 303)
    assert answers(fresh)["sales"]["products"][0]["season"][3] == "100", "it is the person's own from then on"


def test_the_names_of_lines_stand_apart_from_each_other(visit: Visitor, fresh: People) -> None:
    """A name can hold a comma: "Feed, about 25 bags"."""
    listed = [one.get_text() for one in visit(f"{START}/layers", fresh["abena"]).select(".pick small")]
    assert listed[0].strip() == "Eggs, 30 in a crate · Manure"
    assert not any(one.strip().endswith("·") for one in listed)


def test_one_press_fills_the_lists_and_leads_on(visit: Visitor, fresh: People) -> None:
    filled = form_values(visit(f"{START}/layers", fresh["abena"]), "take")
    assert filled["take"] == ["products", "things", "costs", "papers", "risks"]
    answer = visit.send(f"{START}/layers", filled, fresh["abena"], 303)
    assert answer.location == f"{PLAN}/part/sales/products?took=products,things,costs,papers,risks"
    found = answers(fresh)
    assert [row["name"] for row in found["sales"]["products"]] == ["Eggs, 30 in a crate", "Manure"]
    assert {row["evidence"] for row in found["start"]["assets"]} == {"guess"}
    page = visit(str(answer.location), fresh["abena"]).get_text(" ")
    assert "I guess" in page
    assert "2 answers are missing" in page, "the price and what goes into one are for her to find out"


def test_what_is_taken_from_a_question_leads_back_to_it_and_says_what_went_where(visit: Visitor, fresh: People) -> None:
    products = f"{PLAN}/part/sales/products"
    road = visit(f"{products}?gaps=1", fresh["abena"])
    way = next(str(a["href"]) for a in road.select("a") if START in str(a["href"]))
    first = next(str(a["href"]) for a in visit(way, fresh["abena"]).select(".card a"))
    assert first == f"{START}/layers?part=sales&page=products&gaps=1"
    answer = visit.send(first, {"take": ["things", "papers", "risks"], "based_on": "9"}, fresh["abena"], 303)
    assert answer.location == f"{products}?gaps=1&took=things,papers,risks"
    page = visit(str(answer.location), fresh["abena"])
    assert "6 of 12 first questions" in page.get_text()
    note = page.select_one(".note.good")
    assert note
    assert " ".join(note.get_text(" ").split()).startswith("These lines are in your plan now, as guesses: 5 things")
    led = [str(a["href"]) for a in note.select("a")]
    assert led == [f"{PLAN}/part/start/assets", f"{PLAN}/part/rules/paper_list", f"{PLAN}/part/risks/risks"]
    assert not visit(f"{products}?took=gold,products", fresh["abena"]).select(".note.good")
    trade = visit.send(f"{START}/layers?part=idea&page=trade", {"take": "costs"}, fresh["abena"], 303)
    assert visit(str(trade.location), fresh["abena"]).select(".note.good a")


@pytest.mark.parametrize("page", ["", "/money", "/check", "/offers", "/part/start/assets", "/part/sales", "/send"])
def test_every_page_of_a_plan_that_waits_for_its_amounts_can_be_read(page: str, visit: Visitor, fresh: People) -> None:
    visit.send(f"{START}/layers", form_values(visit(f"{START}/layers", fresh["abena"]), "take"), fresh["abena"], 303)
    visit(f"{PLAN}{page}", fresh["abena"])


def test_the_paper_of_a_plan_that_waits_for_its_amounts_can_be_printed(visit: Visitor, fresh: People) -> None:
    visit.send(f"{START}/layers", form_values(visit(f"{START}/layers", fresh["abena"]), "take"), fresh["abena"], 303)
    assert visit.get(f"{PLAN}/paper.pdf", fresh["abena"]).status_code in (200, 303)


def test_a_row_that_was_taken_is_saved_once_its_amounts_are_written(visit: Visitor, fresh: People) -> None:
    visit.send(f"{START}/layers", {"take": ["products"], "based_on": "9"}, fresh["abena"], 303)
    row = f"{PLAN}/part/sales/products/row/speggs"
    page = visit(row, fresh["abena"])
    assert page.select(".note li")[1].get_text() == "200 hens lay about 5 eggs a week each. One crate holds 30."
    filled = form_values(page, "price")
    visit.send(row, filled, fresh["abena"], 422)
    visit.send(row, {**filled, "price": "55", "unit_cost": "1.50"}, fresh["abena"], 303)
    eggs = answers(fresh)["sales"]["products"][0]
    assert (eggs["price"], eggs["units"], eggs["evidence"]) == (5500, "144", "guess")
    known = {**form_values(visit(row, fresh["abena"]), "price"), "row--how": "know"}
    visit.send(row, known, fresh["abena"], 303)
    assert "began as a guess" not in visit(row, fresh["abena"]).get_text()


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("costs/costs/row/spfeed", "They eat every day, with few sales or many."),
        ("rules/paper_list/row/sptaxnumber", "The tax office asks for it, and often a lender too."),
        ("risks/risks/row/spill", "Most people are ill for some days in a year."),
    ],
)
def test_a_taken_cost_paper_or_risk_says_on_its_page_why_it_was_guessed(
    row: str, why: str, visit: Visitor, fresh: People
) -> None:
    visit.send(f"{START}/layers", {"take": ["costs", "papers", "risks"]}, fresh["abena"], 303)
    assert why in visit(f"{PLAN}/part/{row}", fresh["abena"]).get_text(" ")


def test_the_words_are_those_of_the_readers_language(visit: Visitor, fresh: People) -> None:
    filled = form_values(visit(f"{START}/layers", fresh["abena"], "es"), "take")
    visit.send(f"{START}/layers?lang=es", filled, fresh["abena"], 303)
    assert answers(fresh)["sales"]["products"][0]["name"] == "Huevos, 30 por caja"


def test_what_a_person_wrote_is_never_touched(visit: Visitor, people: People) -> None:
    before = people.answers("abena")["sales"]
    page = visit("/plan/plan-of-abena/start-from/bakery", people["abena"])
    assert "products" not in [box["value"] for box in page.select("input[name=take]")]
    wanted = {"take": ["products", "things"], "based_on": str(people.plan("abena").latest)}
    visit.send("/plan/plan-of-abena/start-from/bakery", wanted, people["abena"], 303)
    assert people.answers("abena")["sales"] == before


def test_a_list_that_was_emptied_since_the_page_was_opened_stays_empty(visit: Visitor, fresh: People) -> None:
    page = form_values(visit(f"{START}/layers", fresh["abena"]), "take")
    wanted = {**page, "take": ["products"]}
    visit.send(f"{START}/layers", wanted, fresh["abena"], 303)
    for row in ("speggs", "spmanure"):
        sent = {"do": "remove", "based_on": "99"}
        visit.send(f"{PLAN}/part/sales/products/row/{row}", sent, fresh["abena"], 303)
    visit.send(f"{START}/layers", wanted, fresh["abena"], 303)
    assert answers(fresh)["sales"]["products"] == []


def test_a_press_without_a_list_is_asked_again(visit: Visitor, fresh: People) -> None:
    visit.send(f"{START}/layers", {"based_on": "1"}, fresh["abena"], 422)
    visit.send(f"{START}/layers", {"based_on": "1", "take": "gold"}, fresh["abena"], 422)
    visit(f"{START}/gold", fresh["abena"], status=404)


def test_a_plan_that_the_mentor_reads_takes_nothing(visit: Visitor, people: People) -> None:
    page = visit("/plan/plan-of-modou/start-from/sewing", people["modou"])
    assert not page.select("input[name=take]")
    wanted = {"take": ["papers"], "based_on": "1"}
    visit.send("/plan/plan-of-modou/start-from/sewing", wanted, people["modou"], 423)


def test_it_is_offered_after_the_trade_and_beside_an_empty_list(visit: Visitor, fresh: People) -> None:
    trade = f"{PLAN}/part/idea/trade"
    sent = {"trade": "poultry", "based_on": "9"}
    after = visit.send(trade, sent, fresh["abena"], 303)
    for page in (trade, str(after.location), f"{PLAN}/part/sales/products", f"{PLAN}/part/risks/risks"):
        assert visit(page, fresh["abena"]).select(f"a[href^='{START}']"), page
    for page in (f"{PLAN}/part/rules/taxes", f"{PLAN}/part/idea/experience", "/plan/plan-of-abena/part/sales/products"):
        assert not visit(page, fresh["abena"]).select("a[href$=start-from]"), page


def test_a_fear_stands_with_the_risks_also_where_a_starting_point_came_first(visit: Visitor, fresh: People) -> None:
    visit.send(f"{START}/layers", {"take": "risks"}, fresh["abena"], 303)
    with fresh.work() as session:
        owner = session.merge(fresh.account("abena"))
        plan = plans.visible(session, owner, "a-new-plan-of-tests")
        plans.save_answers(session, plan, "idea", {"fear_1": "My brother moves away"}, plan.latest, owner, NOW)
    page = visit(f"{PLAN}/part/risks/risks", fresh["abena"])
    offered = next(link for link in page.select("a") if link.get_text() == "Prepare for it: My brother moves away")
    row = str(offered["href"])
    filled = form_values(visit(row, fresh["abena"]), "what")
    assert filled["what"] == ["My brother moves away"]
    more = {"likely": "1", "before": "Teach my sister", "after": "Work fewer days"}
    visit.send(row, {**filled, **more}, fresh["abena"], 303)
    assert [one["what"] for one in answers(fresh)["risks"]["risks"]][-1] == "My brother moves away"
    assert len(answers(fresh)["risks"]["risks"]) == 7
    assert "Prepare for it" not in visit(f"{PLAN}/part/risks/risks", fresh["abena"]).get_text()


def test_lines_of_a_starting_point_wait_until_they_were_looked_at(visit: Visitor, fresh: People) -> None:
    visit.send(f"{START}/layers", {"take": ["papers", "risks"]}, fresh["abena"], 303)
    risks = f"{PLAN}/part/risks/risks"
    page = visit(risks, fresh["abena"])
    assert page.get_text().count("Put here as a guess: to be looked at") == 6
    row = str(page.select("table.cards a")[0]["href"])
    visit.send(row, form_values(visit(row, fresh["abena"]), "what"), fresh["abena"], 303)
    page = visit(risks, fresh["abena"])
    assert page.get_text().count("Put here as a guess: to be looked at") == 5
    visit.send(risks, {"all": "looked", "based_on": "99"}, fresh["abena"], 303)
    assert not [one for one in answers(fresh)["risks"]["risks"] if "to_look_at" in one]
    assert len(answers(fresh)["risks"]["risks"]) == 6
    assert "to be looked at" not in visit(risks, fresh["abena"]).get_text()


def test_a_trade_is_not_asked_again_after_its_starting_point_was_taken(visit: Visitor, people: People) -> None:
    with people.work() as session:
        owner = session.merge(people.account("abena"))
        plans.start(session, "a-new-plan-of-tests", "GH", "Second", owner, NOW)
    visit.send(f"{START}/bakery", {"take": "products"}, people["abena"], 303)
    assert answers(people)["idea"] == {"trade": "food", "kind_food": "bakery"}


@pytest.mark.parametrize(("part", "page", "asked"), [("idea", "trade", "trade"), ("sales", "products", "products")])
def test_a_starting_point_leads_back_to_the_question_that_it_was_opened_from(
    part: str, page: str, asked: str, visit: Visitor, fresh: People
) -> None:
    question = visit(f"{PLAN}/part/{part}/{page}", fresh["abena"])
    shelf = question.select_one("a[href*='/start-from']")
    assert shelf is not None
    every = visit(str(shelf["href"]), fresh["abena"])
    assert [link["href"] for link in every.select("a.back")] == [f"{PLAN}/part/{part}/{asked}"]
    one = visit(str(every.select(".card a")[0]["href"]), fresh["abena"])
    assert [link["href"] for link in one.select("a.back")] == [shelf["href"]]


@pytest.mark.parametrize(
    "named", ["", "?part=sales&page=nothing", "?part=nothing&page=trade", "?part=existing&page=box"]
)
def test_a_starting_point_that_was_opened_from_no_question_leads_back_to_the_plan(
    named: str, visit: Visitor, fresh: People
) -> None:
    assert [link["href"] for link in visit(START + named, fresh["abena"]).select("a.back")] == [PLAN]
    assert [link["href"] for link in visit(f"{START}/layers{named}", fresh["abena"]).select("a.back")] == [START]


def test_a_starting_point_answers_the_kind_of_work_where_nobody_did(visit: Visitor, fresh: People) -> None:
    visit.send(f"{START}/layers", {"take": "products"}, fresh["abena"], 303)
    assert answers(fresh)["idea"] == {"trade": "poultry", "kind_poultry": "layers"}
    visit.send(f"{START}/broilers", {"take": "things"}, fresh["abena"], 303)
    visit.send(f"{START}/goats", {"take": "costs"}, fresh["abena"], 303)
    assert answers(fresh)["idea"] == {"trade": "poultry", "kind_poultry": "layers"}


@pytest.mark.parametrize("page", ["need?saved=1", "kind", "trade"])
def test_an_example_of_the_trade_is_offered_with_the_idea_until_one_is_taken(
    page: str, visit: Visitor, fresh: People
) -> None:
    offered = f"a[href^='{START}']"
    assert visit(f"{PLAN}/part/idea/{page}", fresh["abena"]).select(offered)
    visit.send(f"{START}/layers", {"take": "products"}, fresh["abena"], 303)
    assert not visit(f"{PLAN}/part/idea/{page}", fresh["abena"]).select(offered)
    assert visit(f"{PLAN}/part/costs/costs", fresh["abena"]).select(offered), "an empty list still has its own"
