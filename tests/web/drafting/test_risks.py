"""What a person wrote that can go wrong, with what it does to her box: where she writes it, beside the hard years."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from app.finance.hazards import outcomes
from app.finance.outlook import StressResult
from app.finance.projection import outlook
from app.language.money import Money
from app.language.tongues import Tongue
from app.models import Account, Plan
from app.plan.assumptions import figures
from app.plan.families import families
from app.plan.hard_years import ALL
from app.plan.risk_years import weight as weight_of
from app.plan.sections.risks import LIKE, ONCE
from app.plan.starting_points import risks as library
from app.plan.starting_points.shape import Risk
from app.services import plans
from app.web.figures.risks import AS_PLANNED, RiskView, risk_views, wrote
from tests.plan import demo_plans
from tests.web.drafting.test_hard_years import words
from tests.web.people import People
from tests.web.sittings.test_sittings import begin
from tests.web.test_weight import AGAIN, STATEMENTS, statements, weight
from tests.web.visitor import Visitor

HOME = "/plan/plan-of-abena"
LIST = f"{HOME}/part/risks/risks"
STRESS = f"{HOME}/money/stress"
EN = Tongue("en")
TEXT = {"likely": "2", "before": "I ask.", "after": "I wait."}
YEAR = {"id": "a", "what": "Nobody comes", LIKE: "sales_minus_20pct_and_owner_takes_70pct", "likely": "2"}


def views(case: str, told: list[dict[str, Any]], joint: bool = False, reader: str = "") -> tuple[RiskView, ...]:
    answers, place = demo_plans.answers(case), demo_plans.place(case)
    answers = {**(demo_plans.shared(answers) if joint else answers), "risks": {"risks": told}}
    return risk_views(outlook(figures(answers, place)), answers, families(answers, place, reader)).each


def found_by_the_engine(case: str, key: str) -> StressResult:
    answers = demo_plans.answers(case)
    inputs = figures(answers, demo_plans.place(case))
    every = (*outlook(inputs).stress, *outcomes(inputs, answers["idea"]["trade"]))
    return next(test for test in every if test.key == key)


def write(visit: Visitor, people: People, row: str, **typed: str) -> None:
    latest = people.plan("abena").latest
    visit.send(f"{LIST}/row/{row}", {**TEXT, **typed, "based_on": latest}, people["abena"], 303)


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_each_risk_says_what_the_engine_found_in_its_hard_year(case: str) -> None:
    trade = demo_plans.answers(case)["idea"]["trade"]
    known = [{"id": f"k{n}", "what": "…", LIKE: key} for n, key in enumerate(("price_minus_10pct", "more_taken_home"))]
    for view in views(case, known):
        assert view.year is not None and trade
        test = found_by_the_engine(case, view.year.key)
        base = outlook(figures(demo_plans.answers(case), demo_plans.place(case)))
        planned, lowest = base.months[12].closing_cash, base.ratios.household.lowest_household_reserve
        if test.min_closing_cash == base.ratios.cash.min_closing_cash:
            assert view.year.box == AS_PLANNED
        else:
            amount = Money(abs(test.min_closing_cash), demo_plans.place(case).currency)
            assert EN.value(view.year.box.values["amount"]) == EN.value(amount)
        assert (view.year.ends is None) == (min(test.closing_cash_m12, planned) < 0 or planned == test.closing_cash_m12)
        assert view.year.holds == (test.min_closing_cash >= 0) == (not view.empties)
        assert (view.year.family is not None) == (test.lowest_household_reserve < min(0, lowest)), "not as without it"


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_an_amount_is_taken_out_of_the_month_with_the_least(case: str) -> None:
    answers = demo_plans.answers(case)
    seen = outlook(figures(answers, demo_plans.place(case)))
    least = min(row.closing_cash for row in seen.months[1:13])
    for amount in (1, max(least, 0) + 50_000):
        (view,) = views(case, [{"id": "a", "what": "A thief", "cost": amount, LIKE: ONCE}])
        assert view.once is not None and view.year is None
        assert view.once.values["left"] == Money(abs(least - amount), seen.inputs.currency)
        assert view.once_holds == (least >= amount) == (not view.empties)
        assert ("is missing." in view.once.text) != view.once_holds


def test_a_family_that_is_short_is_said_beside_the_risk_and_whose_it_is_among_several() -> None:
    case = "bo_bakery"
    alone, ours, named = views(case, [YEAR]), views(case, [YEAR], joint=True), views(case, [YEAR], True, "Rosa")
    said = [one[0].year.family.text for one in (alone, ours, named) if one[0].year and one[0].year.family]
    assert said == [
        "The family is short of %(amount)s.",
        "Your own family is short of %(amount)s.",
        "The family of %(name)s is short of %(amount)s.",
    ]


def test_the_list_says_beneath_it_what_each_risk_does_and_leads_to_its_hard_year(
    visit: Visitor, people: People
) -> None:
    write(visit, people, "own1", what="Thieves come", cost="4,000")
    write(visit, people, "own2", what="I FALL ILL and cannot work")
    write(visit, people, "own3", what="My brother moves away")
    for path in (LIST, STRESS):
        each = visit(path, people["abena"]).select("section[aria-labelledby=written] li")
        lines = {str(one.select("a")[0]["href"]).rsplit("/", 1)[-1]: one for one in each}
        assert "If this costs GH₵4,000.00 by then" in words(lines["own1"], "span")
        assert [str(link["href"]) for link in lines["own2"].select("a")][1:] == [f"{STRESS}/one_month_of_illness"]
        assert "Not counted yet. Say how much it would cost." in lines["own3"].get_text()


def test_a_hard_year_names_the_written_risks_that_it_counts(visit: Visitor, people: People) -> None:
    write(visit, people, "own2", what="I fall ill and cannot work.")
    write(visit, people, "own3", what="The road is gone", hard_year="road_closed")
    for key, row in (("one_month_of_illness", "own2"), ("road_closed", "own3")):
        assert visit(f"{STRESS}/{key}", people["abena"]).select_one(f"main p a[href='{LIST}/row/{row}']")
    assert "You wrote:" not in words(visit(f"{STRESS}/sales_minus_10pct", people["abena"]), "main")


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_a_hard_year_names_a_risk_only_where_the_list_counts_it_in_that_year(case: str) -> None:
    told = [
        {"id": f"r{n}", "what": Tongue("en").gettext(risk.what)}
        for n, risk in enumerate(vars(library).values())
        if isinstance(risk, Risk)
    ]
    listed = {view.id: view.year.key for view in views(case, told) if view.year}
    answers = {**demo_plans.answers(case), "risks": {"risks": told}}
    assert len(listed) > 10
    assert {id_: key for key in ALL for id_, _name in wrote(answers, key)} == listed
    assert sum(len(wrote(answers, key)) for key in ALL) == len(listed), "a risk is in one year, not in two"


def test_the_page_of_a_risk_asks_for_its_hard_year_only_where_its_words_do_not_say_it(
    visit: Visitor, people: People
) -> None:
    write(visit, people, "own2", what="I fall ill and cannot work.")
    assert visit(f"{LIST}/row/own2", people["abena"]).select("[name=hard_year]") == []
    own = visit(f"{LIST}/row/own9", people["abena"]).select("select[name=hard_year] option")
    assert {"flock_dies_30pct", "sales_minus_10pct", ONCE} <= {option["value"] for option in own}
    assert "harvest_fails" not in {option["value"] for option in own}


def test_a_plan_without_figures_has_the_page_of_risks_as_before(visit: Visitor, people: People) -> None:
    assert visit(LIST, people["abena"]).select("section[aria-labelledby=written] li")
    with people.work() as session:
        plan = session.get_one(Plan, people["abena"].plan_id)
        owner = session.get_one(Account, people["abena"].account_id)
        plans.save_answers(session, plan, "sales", {"products": None}, plan.latest, owner, dt.datetime.now(dt.UTC))
    assert visit(LIST, people["abena"]).select("section[aria-labelledby=written]") == []


def test_a_plan_without_risks_says_nothing_of_them(visit: Visitor, people: People) -> None:
    with people.work() as session:
        plan = session.get_one(Plan, people["abena"].plan_id)
        owner = session.get_one(Account, people["abena"].account_id)
        plans.save_answers(session, plan, "risks", {"risks": []}, plan.latest, owner, dt.datetime.now(dt.UTC))
    for path in (LIST, STRESS):
        assert visit(path, people["abena"]).select("section[aria-labelledby=written]") == []


@pytest.mark.parametrize("language", ["es", "fr", "ar"])
def test_a_full_list_of_risks_is_light(visit: Visitor, people: People, language: str) -> None:
    for n in range(12):
        write(visit, people, f"own{n}", what=f"What goes wrong as number {n}", cost=f"{n + 1}00", hard_year=ONCE)
    write(visit, people, "own13", what="The road is gone", hard_year="road_closed")
    for path in (LIST, STRESS):
        assert weight(visit, path, people["abena"], language)["page"] <= AGAIN
        with statements(visit.app) as said:
            visit.get(path, people["abena"], language)
        assert len(said) <= STATEMENTS, said


def test_the_page_of_hard_years_shows_the_heaviest_risks_and_leads_to_all(visit: Visitor, people: People) -> None:
    for n in range(12):
        write(visit, people, f"own{n}", what=f"What goes wrong as number {n}", cost=f"{n + 1}00", hard_year=ONCE)
    page = visit(STRESS, people["abena"])
    shown = page.select("section[aria-labelledby=written] li")
    empties = [bool(one.select(".neg")) for one in shown]
    assert len(shown) == 8
    assert empties == sorted(empties, reverse=True)
    assert page.select(f"section[aria-labelledby=written] h2 a[href='{LIST}']")
    assert len(visit(LIST, people["abena"]).select("section[aria-labelledby=written] li")) > 8


def test_the_mentor_reads_which_written_risks_empty_the_box_the_heaviest_first(visit: Visitor, people: People) -> None:
    page = visit("/mentoring/plan-of-modou/money", people["mentor"])
    told = page.select("section[aria-labelledby=hard] ul.list li b")
    rows = {row["what"]: row for row in people.answers("modou")["risks"]["risks"]}
    found = [one.get_text() for one in told]
    assert found and set(found) <= set(rows)
    assert [weight_of(rows[name]) for name in found] == sorted((weight_of(rows[name]) for name in found), reverse=True)
    assert page.select("section[aria-labelledby=hard] ul.list a") == []


def test_a_helper_who_types_does_not_read_the_owners_box(visit: Visitor, people: People) -> None:
    begin(visit, people, "desk")
    page = visit(LIST, people["desk"])
    assert page.select("table.cards") and page.select("section[aria-labelledby=written]") == []
