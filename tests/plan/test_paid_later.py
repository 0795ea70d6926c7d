"""M10 and S7: who pays later is asked once with the customers; a product that differs says so, older plans keep theirs."""

from __future__ import annotations

import copy
from decimal import Decimal
from typing import Any

import pytest

from app.language.messages import Message
from app.language.tongues import Tongue
from app.plan.assumptions import figures
from app.plan.carried import read_all
from app.plan.checks.origin import origin
from app.plan.fields import AllAnswers
from app.plan.first_picture import not_asked
from app.plan.paid_later_words import by_products, paid_later_all_the_same
from app.plan.sections import asked, field
from app.plan.sections.paid_later import never_paid, share
from tests.plan import demo_plans
from tests.plan.test_checks import codes, reading, said

D = Decimal
EN = Tongue("en")
PLACE = demo_plans.place("bo_bakery")
BOTH = (("market", "never_paid"), ("sales", "bad_debt"))


def rosa(**market: Any) -> dict[str, Any]:
    """Rosa's plan in which no product says how it is paid, with these answers about her customers."""
    answers = copy.deepcopy(demo_plans.answers("bo_bakery"))
    for row in answers["sales"]["products"]:
        row.pop("credit", None)
    for key in ("pays_later", "later_share", "never_paid"):
        answers["market"].pop(key)
    answers["market"].update(market)
    return answers


def older() -> dict[str, Any]:
    """A plan from before M10 was asked with the customers: never paid stands among the sales."""
    answers = copy.deepcopy(demo_plans.answers("bo_bakery"))
    answers["sales"]["bad_debt"] = answers["market"].pop("never_paid")
    return answers


def told(answers: AllAnswers) -> tuple[list[Decimal], Decimal]:
    found = figures(answers, PLACE)
    return [product.credit_share_pct for product in found.products], found.bad_debt_pct


def open_pages(answers: AllAnswers) -> list[tuple[str, str]]:
    return [one for one in BOTH if asked(field(*one), answers)]


def test_what_is_told_of_all_customers_counts_for_each_product_that_says_nothing() -> None:
    answers = rosa(pays_later="yes", later_share="20", never_paid="5")
    answers["sales"]["products"][1]["credit"] = "40"
    answers["sales"]["products"][2]["credit"] = "0"
    assert told(answers) == ([D(20), D(40), D(0)], D(5))


def test_nobody_who_pays_later_and_nothing_told_count_as_all_paid_at_once() -> None:
    for market in ({}, {"pays_later": "no", "later_share": "20", "never_paid": "5"}, {"pays_later": "unknown"}):
        assert told(rosa(**market)) == ([D(0)] * 3, D(0))
        assert open_pages(rosa(**market)) == []


def test_an_older_plan_keeps_its_figures_and_is_asked_nothing_twice() -> None:
    assert figures(older(), PLACE) == figures(demo_plans.answers("bo_bakery"), PLACE)
    assert open_pages(older()) == [("sales", "bad_debt")]
    assert never_paid(older()) == ("sales", "bad_debt")
    assert origin("bad_debt_pct", older()).question.key == "bad_debt"
    assert not_asked(older()) == ()


def test_a_file_from_before_comes_in_whole() -> None:
    found = read_all(older())
    assert (found.problems, found.unknown) == ([], [])
    assert figures(found.answers, PLACE) == figures(older(), PLACE)


def test_an_older_plan_that_tells_who_pays_later_keeps_what_is_never_paid() -> None:
    answers = older()
    answers["market"].update(pays_later="yes", later_share="20")
    assert open_pages(answers) == [("sales", "bad_debt")]
    assert told(answers) == ([D(0), D(40), D(0)], D(3))


@pytest.mark.parametrize("how", ["customers", "product"])
def test_how_many_never_pay_is_asked_once_with_the_customers(how: str) -> None:
    answers = rosa(pays_later="yes", later_share="20") if how == "customers" else rosa()
    if how == "product":
        answers["sales"]["products"][0]["credit"] = "10"
    assert open_pages(answers) == [("market", "never_paid")]
    assert origin("bad_debt_pct", answers).question.key == "never_paid"
    assert ("market/never_paid", "Customers who never pay") in not_asked(answers)


def test_the_share_of_a_product_is_its_own_where_it_has_one() -> None:
    answers = rosa(pays_later="yes", later_share="12.5")
    assert [share(row, answers) for row in ({"credit": "0"}, {"credit": None}, {})] == ["0", "12.5", "12.5"]
    assert share({}, rosa(pays_later="yes", later_share="unknown")) == "0"


def test_weeks_that_were_told_before_nobody_paid_later_any_more_are_not_named() -> None:
    answers = demo_plans.answers("bo_bakery")["sales"]["products"]
    assert any(row.get("credit") not in (None, "0") for row in answers), (
        "some product says itself that it is paid later"
    )
    seen = reading("bo_bakery", market={"pays_later": "no", "later_share": "20", "later_weeks": "13"})
    assert codes(seen)["M10"] == "ask"  # of the product, not of the weeks


@pytest.mark.parametrize(("weeks", "months"), [("1", 0), ("4", 0), ("6.4", 0), ("6.5", 1), ("8", 1), ("13", 2)])
def test_who_pays_nearer_to_a_later_month_is_named_with_what_the_box_lacks(weeks: str, months: int) -> None:
    """The figures bring money a month after the sale; 6.5 weeks are a month and a half."""
    seen = reading("bo_bakery", market={"pays_later": "yes", "later_share": "20", "later_weeks": weeks})
    assert ("M10" in codes(seen)) == bool(months)
    assert seen.outlook is not None
    credit = max(month.credit_sales for month in seen.outlook.months)
    if months:
        assert said(seen, "M10") == f"Your customers pay after {weeks} weeks. The plan counts one month."
        repair = next(one.repair for one in seen.advice if one.code == "M10")
        assert repair is not None
        assert repair.values["amount"].minor == months * credit


def test_customers_who_all_pay_later_are_asked_about_wherever_it_was_told() -> None:
    for (part, key), answers in zip(BOTH, (demo_plans.answers("bo_bakery"), older()), strict=True):
        found = reading("bo_bakery", **{part: {**answers[part], key: "0"}})
        advice = next(one for one in found.advice if one.code == "X12")
        assert (advice.section, advice.step) == (part, key)


def test_where_all_customers_are_asked_the_products_that_say_it_themselves_are_named() -> None:
    answers = rosa(pays_later="yes")
    products = answers["sales"]["products"]
    assert by_products(answers) is None
    products[1]["credit"] = "40"
    name = products[1]["name"]
    own = f"“{name}” says on its own page: of 100, 40 are paid later."
    assert EN.speak(by_products(answers) or Message("")) == f"{own} Write here how it is with all the others."
    for row in products:
        row["credit"] = "40"
    assert EN.speak(by_products(answers) or Message("")).endswith("What you write here changes none of them.")


@pytest.mark.parametrize(("pays_later", "own", "said"), [("no", "40", True), ("no", "0", False), ("yes", "40", False)])
def test_nobody_pays_later_beside_a_product_that_is_paid_later_is_asked_about(
    pays_later: str, own: str, said: bool
) -> None:
    answers = rosa(pays_later=pays_later)
    answers["sales"]["products"][1]["credit"] = own
    message = paid_later_all_the_same(answers)
    assert (message is not None) is said
    seen = reading("bo_bakery", market=answers["market"], sales=answers["sales"])
    assert (codes(seen).get("M10") == "ask") is said
