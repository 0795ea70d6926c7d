"""Lenders against one plan: a reason for each yes and each no, and what we do not know is asked."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from app.matching.offers import LoanProduct, Range
from app.matching.rank import rank
from app.matching.reasons import Verdict
from app.plan.legal_limit import LegalCap
from tests.matching.examples import NEED, ORIGIN, PRODUCT, english, judged, keys, need, product, said


def test_a_recent_offer_within_its_limits_fits() -> None:
    fit = judged(PRODUCT)
    assert fit.verdict is Verdict.YES
    assert said(fit, "amount") == "You ask for 600,000 F. They lend 100,000 F to 1,000,000 F."
    assert said(fit, "term") == "You want 18 months. They give 6 to 24."
    assert said(fit, "new_business") == "They lend to a new business."


def test_an_amount_above_the_most_is_a_no_with_both_figures() -> None:
    fit = judged(product(amount=(10_000, 500_000)))
    assert fit.group == "no"
    assert said(fit, "amount") == "You ask for 600,000 F. The most is 500,000 F."


def test_an_amount_below_the_least_is_a_no() -> None:
    fit = judged(product(amount=(5_000_000, None)))
    assert fit.group == "no"
    assert said(fit, "amount") == "You ask for 600,000 F. They start at 5,000,000 F."


def test_the_limits_themselves_are_inside() -> None:
    assert judged(product(amount=(600_000, 600_000), term=Range(Decimal(18), Decimal(18)))).verdict is Verdict.YES


@pytest.mark.parametrize("age", ["historical_before_2016", "undated"])
def test_an_old_limit_is_asked_about_and_never_a_no(age: str) -> None:
    fit = judged(product(amount=(200, 90_000), term=Range(Decimal(6), Decimal(10)), terms_age=age))
    assert fit.group == "ask"
    assert said(fit, "amount") == "You ask for 600,000 F. The most was 90,000 F. What is it today?"
    assert "terms_age" in keys(fit)


def test_months_are_told_whole_and_never_beyond_what_the_lender_gives() -> None:
    fit = judged(product(term=Range(Decimal("4.6"), Decimal("83.1"))))
    assert said(fit, "term") == "You want 18 months. They give 5 to 83."


def test_old_terms_that_a_programme_confirmed_are_terms_of_today() -> None:
    confirmed = replace(ORIGIN, confirmed=True)
    fit = judged(product(terms_age="historical_before_2016", origin=confirmed))
    assert fit.verdict is Verdict.YES
    assert judged(product(terms_age="undated", origin=confirmed, amount=(1, 2))).group == "no"


def test_terms_without_a_date_are_said_to_have_none() -> None:
    undated = replace(ORIGIN, date="")
    assert said(judged(product(terms_age="undated", origin=undated)), "terms_age").startswith(
        "Their paper has no date."
    )


def test_an_offer_whose_day_has_passed_is_no_offer() -> None:
    fit = judged(product(valid_until=dt.date(2024, 6, 30)))
    assert fit.group == "no"
    assert said(fit, "end") == "This offer ended: 30 June 2024. Is there a new one?"
    assert judged(product(valid_until=NEED.today)).group == "yes"


def test_a_lender_silent_about_new_businesses_is_asked() -> None:
    fit = judged(product(takes_new=None))
    assert fit.group == "ask"
    assert said(fit, "new_business") == "Do you lend to a new business?"


def test_a_lender_that_wants_months_of_business_says_how_many() -> None:
    fit = judged(product(takes_new="no", least_business_months=6))
    assert fit.group == "no"
    assert said(fit, "new_business") == "They lend only when the business has run for 6 months."


def test_a_running_business_is_not_asked_whether_it_is_new() -> None:
    assert "new_business" not in keys(judged(product(takes_new="no"), need(new_business=False)))


def test_a_lender_of_another_country_or_money_and_a_closed_one_are_never_proposed() -> None:
    offers = [product(country="GH"), product(currency="EUR"), product(closed=True)]
    assert rank(offers, NEED) == ()


def test_what_we_do_not_know_about_a_person_is_asked_and_never_judged() -> None:
    for_women = product(gender="women", age=(18, 40))
    fit = judged(for_women)
    assert fit.group == "ask"
    assert said(fit, "age") == "They lend from 18 to 40 years of age."
    assert judged(for_women, need(woman=True, age=33)).group == "yes"
    assert judged(for_women, need(woman=False, age=33)).group == "no"
    assert said(judged(for_women, need(woman=True, age=41)), "age") == "You are 41. They lend from 18 to 40."
    assert judged(for_women, need(woman=True, age=41)).group == "no"


def test_work_of_another_kind_is_a_no_and_unknown_work_a_question() -> None:
    farming = product(sectors=frozenset({"agriculture", "livestock"}))
    assert judged(farming).group == "no"
    assert judged(farming, need(sectors=frozenset())).group == "ask"
    assert judged(farming, need(sectors=frozenset({"livestock"}))).group == "yes"
    assert judged(product(sectors=frozenset({"any"})), need(sectors=frozenset())).group == "yes"
    assert judged(product(sectors=frozenset({"export_potential"}))).group == "ask"


def test_savings_before_the_loan_are_said_in_money() -> None:
    fit = judged(product(savings=Range(Decimal(15), Decimal(25))))
    assert fit.group == "ask"
    assert said(fit, "savings") == "First save 25 of every 100. For you: 150,000 F."
    assert said(fit, "savings_back") == "When do I get my savings back?"


def test_a_price_with_a_hole_is_incomplete_and_says_so() -> None:
    fit = judged(product(fee_without_amount=True))
    assert said(fit, "fee") == "There is a fee. How much is it?"
    assert fit.costs == ()
    unknown = judged(product(rate=Range(), rate_period=None, rate_method=None))
    assert said(unknown, "total") == "What do I give back in all?"


def test_a_rate_without_its_method_is_shown_both_ways() -> None:
    fit = judged(product(rate_method=None))
    assert [cost.method for cost in fit.costs] == ["declining", "flat"]
    assert fit.costs[0].price < fit.costs[1].price
    assert said(fit, "method") == "Is the interest on what is left, or on the whole loan?"


def test_a_published_price_above_the_legal_limit_is_asked_about() -> None:
    cap = LegalCap("SN", "microfinance", Decimal(24), "TEG, all-in effective", None, None, "", ORIGIN)
    dear = product(yearly_cost=Range(Decimal("39.3"), Decimal("58.9")))
    (fit,) = rank([dear], NEED, (cap,))
    assert fit.group == "ask"
    assert english(fit.reasons[-1].message) == (
        "It cost 39.3 or more for every 100 a year. A legal limit is 24."
        " Limit read in: A page that was read, 11 March 2026."
    )
    (lawful,) = rank([product(yearly_cost=Range(Decimal(24)))], NEED, (cap,))
    assert lawful.group == "yes"


def test_a_limit_on_the_rate_alone_is_held_against_the_rate_alone() -> None:
    cap = LegalCap("SN", "productive", Decimal("11.5"), "nominal", None, None, "", ORIGIN)
    (fit,) = rank([product(rate=Range(Decimal("2.5"), Decimal(3)), rate_period="month")], NEED, (cap,))
    said = english(fit.reasons[-1].message)
    assert said.startswith("It cost 30 or more for every 100 a year. A legal limit is 11.5. Limit read in: ")
    ended = replace(cap, valid_to=dt.date(2026, 3, 31))
    (free,) = rank([PRODUCT], NEED, (ended,))
    assert "cap" not in keys(free)


def test_those_that_fit_come_first_and_the_mentors_network_first_of_those_to_ask() -> None:
    offers = [
        product(key="no", takes_new="no"),
        product(key="ask", takes_new=None),
        product(key="known", takes_new=None, first_to_ask=True),
        product(key="yes"),
    ]
    assert [fit.product.key for fit in rank(offers, NEED)] == ["yes", "known", "ask", "no"]


def test_one_offer_and_many_are_judged_alike() -> None:
    offers = [product(key=f"p{n}", amount=(n * 100_000, None)) for n in range(1, 12)]
    together = {fit.product.key: fit for fit in rank(offers, NEED)}
    for offer in offers:
        assert together[offer.key] == judged(offer)


def test_no_lenders_at_all_is_an_empty_list() -> None:
    assert rank([], NEED) == ()


def test_without_a_loan_in_the_plan_no_amount_is_judged() -> None:
    fit = judged(product(amount=(1, 2)), need(wants_loan=False, amount=None, term_months=None))
    assert {"amount", "term"} & keys(fit) == set()


@pytest.mark.parametrize(
    ("changed", "key", "verdict"),
    [
        ({"group_only": True}, "group", Verdict.BEFORE),
        ({"guarantees": frozenset({"none"})}, "guarantee_none", Verdict.YES),
        ({"guarantees": frozenset({"personal_guarantor"})}, "guarantee_personal_guarantor", Verdict.BEFORE),
        ({"conditions": frozenset({"trade_organisation"})}, "condition_trade_organisation", Verdict.BEFORE),
        ({"conditions": frozenset({"registered"})}, "registered", Verdict.BEFORE),
        ({"conditions": frozenset({"other"})}, "condition_other", Verdict.ASK),
        ({"own_part": Range(Decimal(10), Decimal(20))}, "own_part", Verdict.BEFORE),
        ({"for_returnees": True}, "returnees", Verdict.YES),
    ],
)
def test_each_condition_of_a_source_has_its_sentence(changed: dict[str, object], key: str, verdict: Verdict) -> None:
    fit = judged(product(**changed))
    assert next(reason for reason in fit.reasons if reason.key == key).verdict is verdict
    assert said(fit, key)


def test_grace_months_are_asked_for_where_the_source_is_silent() -> None:
    wanted = need(grace_months=2)
    assert said(judged(PRODUCT, wanted), "grace") == "May I pay interest only in the first 2 months?"
    offer: LoanProduct = product(grace_months=6)
    assert said(judged(offer, wanted), "grace") == "You may pay interest only for the first months."
