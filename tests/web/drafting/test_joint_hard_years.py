"""Hard years of a plan of two: whose family is short, what both would take more, and one press for both."""

from __future__ import annotations

import pytest

from app.models import Account, Plan
from app.services import plans
from tests.web.drafting.test_partners import joined, save
from tests.web.people import NOW, People, Somebody
from tests.web.test_weight import AGAIN, MOST, STATEMENTS, statements, weight
from tests.web.visitor import Visitor

HOME = "/plan/plan-of-abena"
PUT_ASIDE = 1_100_000  # enough for her part of what is taken home, as long as money is sent
YEAR = f"{HOME}/money/stress/remittances_stop"


@pytest.fixture
def both(visit: Visitor, people: People) -> Somebody:
    """Abena takes 60 of 100 of what is taken home, the newcomer the rest; and her family lives on that without help."""
    newcomer = people["newcomer"]
    joined(visit, people, newcomer)
    for row, name, share in (("m1", "Abena", "60"), ("m2", "Newcomer", "40")):
        save(visit, people["abena"], people, f"idea/partners/row/{row}", name=name, share=share)
    with people.work() as session:
        plan = session.get_one(Plan, people["abena"].plan_id)
        owner = session.get_one(Account, people["abena"].account_id)
        plans.save_answers(session, plan, "household", {"reserve": PUT_ASIDE}, plan.latest, owner, NOW)
    return newcomer


def words(visit: Visitor, path: str, who: Somebody, language: str = "en") -> str:
    return " ".join(visit(path, who, language).select("main")[0].get_text(" ").split()).replace("\u00a0", " ")


def test_the_press_names_what_each_of_two_families_would_get(visit: Visitor, people: People, both: Somebody) -> None:
    said = words(visit, YEAR, people["abena"])
    assert "Your own family is short of" in said
    assert "The family of Newcomer stays private." in said
    assert "Together take" in said and "more for your family and" in said and "more for Newcomer" in said


def test_one_press_helps_her_family_and_the_other_sees_the_same_answer(
    visit: Visitor, people: People, both: Somebody
) -> None:
    button = visit(YEAR, people["abena"]).select_one("main button[formaction]")
    assert button is not None
    page, before = str(button["formaction"]), people.plan("abena").latest
    taken = people.answers("abena")["costs"]["drawings"]
    assert "Then your family keeps" in words(visit, page, people["abena"])
    for _ in range(2):
        visit.send(page, {"based_on": before}, people["abena"], 303)
    after = people.answers("abena")["costs"]["drawings"]
    assert {now - then for now, then in zip(after, taken, strict=True)} == {after[0] - taken[0]} != {0}
    assert "The box holds in this year. Nothing must change." in words(visit, YEAR, people["abena"])
    drawings = f"{HOME}/part/costs/drawings"
    assert f"{after[-1] // 100:,}" in str(visit(drawings, both).select_one("main"))


def test_the_other_reads_nothing_of_her_family(visit: Visitor, people: People, both: Somebody) -> None:
    answer = visit.get(YEAR, both)
    assert answer.status_code == 200
    assert "Your own family is short of" not in answer.text  # her own family is not told yet


@pytest.mark.parametrize("language", ["es", "fr", "ar"])
def test_the_pages_are_light(visit: Visitor, people: People, both: Somebody, language: str) -> None:
    for path in (f"{HOME}/money/stress", f"{HOME}/money/trade", YEAR):
        found = weight(visit, path, people["abena"], language)
        assert sum(found.values()) <= MOST, (path, found)
        assert found["page"] <= AGAIN, (path, found)
        with statements(visit.app) as said:
            visit.get(path, people["abena"], language)
        assert len(said) <= STATEMENTS, (path, said)
