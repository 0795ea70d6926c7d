"""Who buys (M1) and who helps at home (P8): ticks and words on one page, and words of before are never lost."""

from __future__ import annotations

from app.services import plans
from tests.web.drafting.test_questions import HOME, answers, typed
from tests.web.people import NOW, People
from tests.web.visitor import Visitor

BUYERS, HELPERS = f"{HOME}/part/market/buyers", f"{HOME}/part/me/helpers"


def as_before(people: People, **market: object) -> None:
    """Abena's market as it stands without a tick."""
    with people.work() as session:
        plan, owner = session.merge(people.plan("abena")), session.merge(people.account("abena"))
        plans.save_answers(session, plan, "market", {"buyer_kinds": None, **market}, plan.latest, owner, NOW)


def test_ticks_and_words_are_saved_together(visit: Visitor, people: People) -> None:
    visit.send(BUYERS, typed(people, buyer_kinds=["shops", "men"], buyers="Two shops", go="on"), people["abena"], 303)
    market = answers(people)["market"]
    assert (market["buyer_kinds"], market["buyers"]) == (["men", "shops"], "Two shops")


def test_words_of_before_stand_on_the_page_and_can_be_changed_without_a_tick(visit: Visitor, people: People) -> None:
    as_before(people, buyers="Four shops")
    assert "Four shops" in visit(BUYERS, people["abena"]).get_text()
    visit.send(BUYERS, typed(people, buyers="Five shops", go="on"), people["abena"], 303)
    assert answers(people)["market"]["buyers"] == "Five shops"
    visit.send(BUYERS, typed(people, buyers="Five shops", buyer_kinds=["shops"], go="on"), people["abena"], 303)
    assert answers(people)["market"]["buyer_kinds"] == ["shops"]
    assert answers(people)["market"]["buyers"] == "Five shops"


def test_who_has_said_nothing_yet_is_asked_for_a_tick_and_keeps_the_words(visit: Visitor, people: People) -> None:
    as_before(people, buyers=None)
    refused = visit.send(BUYERS, typed(people, buyers="Six shops", go="on"), people["abena"], 422)
    assert "One answer is missing here." in refused.text
    assert "Six shops" in refused.text


def test_nobody_helps_stands_alone(visit: Visitor, people: People) -> None:
    both = typed(people, helper_kinds=["family", "none"], helpers="My aunt", go="on")
    refused = visit.looked_at(visit.send(HELPERS, both, people["abena"], 422)).get_text()
    assert "“Nobody now” does not go with other answers." in refused
    assert "My aunt" in refused
    visit.send(HELPERS, typed(people, helper_kinds=["none"], go="on"), people["abena"], 303)
    assert answers(people)["me"]["helper_kinds"] == ["none"]
