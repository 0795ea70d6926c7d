"""What pages weigh where somebody wrote as much as the boxes take: years of exact numbers, and much to be looked at."""

from __future__ import annotations

import copy
from dataclasses import replace
from typing import Any

import pytest

from app.language.tongues import LANGUAGES
from app.models import Account
from app.plan.checks import Advice
from app.plan.sections import SECTIONS
from app.plan.words import own
from app.services import plans
from app.web.answers import Line, Part
from app.web.drafting.read_back import TO_BE_CHANGED, Page, pages
from tests.plan import demo_plans
from tests.web.people import NOW, People
from tests.web.test_weight import AGAIN, MOST, weight
from tests.web.visitor import Visitor

HOME = "/plan/plan-of-newcomer"
YEAR = ["122", "88", "300", "54", "31", "40", "19", "51", "12", "34", "49", "0"]  # no one is a level
PRICES = ["8", "1.791804", "36.701271", "38.819639", "32", "15.043885", "40", "27.59253", "80.095742", "296.497931"]
EXACT: dict[str, Any] = {
    "unit": "client",
    "units": "48.01",
    "price": 38_927_737,
    "unit_cost": 0,
    "season": YEAR,
    "ramp": ["24", "0", "7"],
    "credit": "20",
    "evidence": "asked",
    "most": "5.01",
    "price_sure": "guess",
    "cost_sure": "know",
    "price_season": [*PRICES, "69.869943", "92.517063"],
    "lost": "90",
    "eaten": "0.93",
}


@pytest.fixture
def advice(people: People) -> int:
    """How much must be looked at in a plan of Nigeria, where feasts are many, with sixteen products of exact years that
    are sold more often than they can be made."""
    told = copy.deepcopy(demo_plans.plan("tn_salon_a_first_draft"))
    names = ["Robes d’été & jupes", *(f"Repairs of kind {n}" for n in range(2, 17))]
    lines = [{**EXACT, "id": f"p{n}", "name": name} for n, name in enumerate(names, 1)]
    told["answers"]["sales"]["products"] = lines
    with people.work() as session:
        owner = session.get_one(Account, people["newcomer"].account_id)
        plan = plans.start(session, "plan-of-newcomer", "NG", "A plan", owner, NOW)
        for section, answers in told["answers"].items():
            plans.save_answers(session, plan, section, answers, plan.latest, owner, NOW)
        return len(plans.reading(session, plan).advice)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_line_of_exact_numbers_for_all_months_is_light(
    visit: Visitor, people: People, advice: int, language: str
) -> None:
    path = f"{HOME}/part/sales/products/row/p1"
    found, page = weight(visit, path, people["newcomer"], language), visit(path, people["newcomer"], language)
    assert found["page"] <= AGAIN and sum(found.values()) <= MOST, found
    assert len(page.select("label.own input[checked]")) == 11, "each own number is there to be chosen or left"


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_must_be_looked_at_is_said_once_before_the_answers_on_pages_that_are_light(
    visit: Visitor, people: People, advice: int, language: str
) -> None:
    who, path, said, parts, seen = people["newcomer"], f"{HOME}/check", list[str](), list[str](), 0
    while path:
        found, page = weight(visit, path, who, language), visit(path, who, language)
        assert found["page"] <= AGAIN and sum(found.values()) <= MOST, (path, found)
        said += [tag.get_text() for tag in page.select("section[aria-labelledby=advice] .note")]
        parts += [tag.get_text() for tag in page.select("main details > summary")]
        onward = page.select_one("main a.btn.full[href*='check?page=']")
        path, seen = str(onward["href"]) if onward else "", seen + 1
    assert len(said) == len(set(said)) == advice > 20
    assert len(parts) == len(set(parts)) > 10
    assert page.select_one("main a[href$='/send']") is not None and seen > 2


def test_what_must_be_looked_at_has_pages_of_its_own_where_it_is_very_long() -> None:
    """The gravest first, none twice; a long part has a page, and a plan without answers has one too."""
    many = [Advice("X", "ask", "none", own(str(n)), None, "sales", "products") for n in range(60)]
    line = Line(SECTIONS[0].fields[0], SECTIONS[0].steps[0], own("…"), (), None, None, True)
    parts = [Part(section, "ready", (line,) * 40) for section in SECTIONS[:3]]
    found = pages(parts, many, True)
    assert [one for page in found for one in page.advice] == many
    assert [part for page in found for part in page.parts] == parts
    assert not found[0].parts and (found[0].name, found[1].onward) == ("Look at these first", "Go on")
    assert all(page.weight <= TO_BE_CHANGED for page in found) and len(found) == 5
    assert len(pages([replace(parts[0], lines=(line,) * 100), *parts[1:]], (), True)) == 3
    assert pages((), (), True) == [Page()]
