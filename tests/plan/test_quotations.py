"""C5: a dear thing that the grant is to pay, with fewer offers than are compared for its price."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from app.plan import granted, list_words
from app.plan.checks import Advice
from app.plan.granted import NOTHING_SAID, Granted
from app.plan.place import OffersRule
from app.plan.reading import read
from app.plan.sections.start import QUOTATIONS
from tests.plan import demo_plans
from tests.plan.test_checks import EN

ROSA = "bo_bakery"
GUESS = OffersRule(6_800_00, 3, confirmed=False)
SET = OffersRule(6_800_00, 3, confirmed=True)


def answers(more: int = 0, **oven: Any) -> Any:
    """Rosa's plan: an oven of Bs 6,800 from the grant with two offers, and so many sellers more."""
    told = demo_plans.answers(ROSA)
    first, *rest = told["start"]["assets"]
    offers = [*told["start"]["quotations"]]
    offers += [{**offers[0], "id": f"more{n}", "seller": f"Seller {n}"} for n in range(more)]
    return {**told, "start": {**told["start"], "assets": [{**first, **oven}, *rest], "quotations": offers}}


def warned(given: Any, rule: OffersRule | None) -> list[Advice]:
    seen = read(given, replace(demo_plans.place(ROSA), offers=rule), "ABC-123", 1)
    return [one for one in seen.advice if one.code == "C5" and "written offers" in one.message.text]


def spoken(one: Advice) -> str:
    assert one.repair is not None
    return f"{EN.speak(one.message)} {EN.speak(one.repair)}".replace("\xa0", " ")


def test_a_guess_asks_and_says_that_it_is_one_and_a_programmes_own_number_warns() -> None:
    (asked,) = warned(answers(), GUESS)
    assert (asked.severity, asked.blocks, asked.section, asked.step) == ("ask", "none", "start", "quotations")
    assert "“Gas oven” has 2 of 3 written offers. We guess that" in spoken(asked)
    assert "compares 3 offers from Bs 6,800.00 on. Ask its office." in spoken(asked)
    (told,) = warned(answers(), SET)
    assert told.severity == "amber" and "From Bs 6,800.00 on the programme compares 3 offers." in spoken(told)
    assert warned(answers(), None) == []


@pytest.mark.parametrize(
    ("given", "few"),
    [
        (answers(), True),
        (answers(1), False),
        (answers(price=6_799_99), False),
        (answers(price=None), False),
        (answers(payer="cash"), False),
        (answers(name="Stove"), False),  # without any offer, which X14 says
    ],
    ids=["two offers", "three", "cheaper", "no price", "own money", "none"],
)
def test_only_what_the_grant_pays_and_is_dear_and_has_some_offers(given: Any, few: bool) -> None:
    assert bool(warned(given, GUESS)) == few


def test_two_offers_of_one_seller_are_one() -> None:
    given = answers(1)
    given["start"]["quotations"][-1]["seller"] = " shop in the CEJA "
    assert "has 2 of 3" in spoken(warned(given, GUESS)[0])


TODAY = dt.date(2026, 5, 1)
SIXTY_BACK, OLDER = "2026-03", "2026-02"  # the last day of March is 31 days back, that of February 62


def dated(*given: str | None, **oven: Any) -> Any:
    """The oven with one offer of each of these months, each of another seller."""
    told = answers(**oven)
    first = told["start"]["quotations"][0]
    offers = [{**first, "id": f"o{n}", "seller": f"Seller {n}", "given": month} for n, month in enumerate(given)]
    return {**told, "start": {**told["start"], "quotations": offers}}


def of_age(given: Any, rule: OffersRule | None = None, said: Granted = NOTHING_SAID) -> list[str]:
    place = replace(demo_plans.place(ROSA), offers=rule, today=TODAY)
    found = [one for one in read(given, place, "ABC-123", 1, said).advice if one.code == "C5"]
    assert {(one.blocks, one.step) for one in found} <= {("none", "quotations")}
    return [f"{one.severity}: {spoken(one)}" for one in found]


def test_an_offer_older_than_60_days_is_said_in_the_check_to_person_mentor_and_desk() -> None:
    offer = "Seller 0 (February 2026)"
    words = f"amber: One written offer for “Gas oven” is older than 60 days: {offer}. Prices change. Ask again."
    assert of_age(dated(OLDER)) == of_age(dated(OLDER, SIXTY_BACK)) == [words]
    assert "2 written offers for “Gas oven” are older" in of_age(dated(OLDER, OLDER, SIXTY_BACK))[0]
    for young in (dated(SIXTY_BACK), dated(None), dated("2026-05")):
        assert of_age(young) == []


def test_of_many_old_offers_three_are_named_and_the_others_counted() -> None:
    named = "Seller 0 (February 2026) · Seller 1 (February 2026) · Seller 2 (January 2026)"
    (three,) = of_age(dated(OLDER, OLDER, "2026-01"))
    assert f"are older than 60 days: {named}. Prices change." in three
    (four,) = of_age(dated(OLDER, OLDER, "2026-01", OLDER))
    assert f"{named} · and one more offer." in four
    (five,) = of_age(dated(OLDER, OLDER, "2026-01", OLDER, OLDER))
    assert f"{named} · and 2 more offers." in five


def test_what_the_programme_said_yes_to_is_bought_or_is_not_its_own_needs_no_new_offer() -> None:
    given = dated(OLDER)
    row = given["start"]["assets"][0]["id"]
    said = granted.read(granted.fold([(granted.YES, {"things": [row]}, dt.date(2026, 3, 1))]))
    assert of_age(given, said=said) == []
    assert of_age(dated(OLDER, bought="2026-04")) == of_age(dated(OLDER, payer="cash")) == []


def test_an_old_offer_is_not_compared_with_the_others() -> None:
    old, few = of_age(dated(OLDER, SIXTY_BACK, SIXTY_BACK), SET)[::-1]
    assert "“Gas oven” has 2 of 3 written offers." in few
    assert "older than 60 days" in old
    assert len(of_age(dated(OLDER, SIXTY_BACK, SIXTY_BACK, None), SET)) == 1
    assert len(of_age(dated(OLDER, OLDER), SET)) == 1  # with none to compare, only the old ones are named


def test_the_list_of_offers_says_it_beside_the_thing() -> None:
    def said(rule: OffersRule | None) -> list[tuple[str, bool]]:
        told = list_words.told("start", QUOTATIONS, answers(), "BOB", dt.date(2026, 4, 1), rule=rule)
        return [(" ".join(EN.speak(words) for words in one.words).replace("\xa0", " "), one.think) for one in told]

    assert "guess" not in str(said(None))
    (oven, mixer), (before, _) = said(GUESS)[:2], said(None)[:2]
    assert oven == (
        f"{before[0]} We guess that the programme compares 3 offers from Bs 6,800.00 on. Ask its office.",
        True,
    )
    assert "Dough mixer" in mixer[0] and not mixer[1]
