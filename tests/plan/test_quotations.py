"""C5: a dear thing that the grant is to pay, with fewer offers than are compared for its price."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from app.plan import list_words
from app.plan.checks import Advice
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
