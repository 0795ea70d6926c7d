"""Grants in kind: the family's limit, its dates, the things, and the plan's own currency."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from app.language.money import Money
from app.matching.ceilings import ceiling, converted
from app.matching.dates import Span
from app.matching.grants import GrantFit, match_grants
from app.matching.need import Family, Thing
from app.matching.reasons import Verdict
from app.plan.printed_dates import read
from tests.matching.examples import EURO_RATE, NEED, TODAY, english, grant, need

OPEN = [grant("principal", 2000), grant("dependant_any", 1000)]


def fit_of(lines: list[object], **changed: object) -> GrantFit:
    (fit,) = match_grants(lines, need(**changed), EURO_RATE)  # type: ignore[arg-type]
    return fit


def said(fit: GrantFit, key: str) -> str:
    return english(next(reason.message for reason in fit.reasons if reason.key == key))


def test_a_familys_limit_is_the_sum_of_its_members() -> None:
    ristart = [grant("principal", 1600), grant("dependant_adult", 800), grant("dependant_minor", 480)]
    couple_and_two = Family(adults=1, minors=2, known=True)
    for lines, euros in ((ristart, 3360), (OPEN, 5000)):
        found = ceiling(lines, couple_and_two)
        assert found is not None
        assert found.total == Money(euros * 100, "EUR")


def test_a_person_alone_has_the_limit_of_one() -> None:
    found = ceiling(OPEN, Family())
    assert found is not None
    assert found.total == found.head == Money(200_000, "EUR")


def test_a_programme_without_an_amount_has_no_limit_to_show() -> None:
    assert ceiling([grant("principal", None)], Family()) is None


def test_euros_are_shown_in_the_plans_money_and_never_too_many() -> None:
    assert converted(Money(160_000, "EUR"), EURO_RATE) == Money(1_049_531, "XOF")
    dinar = replace(EURO_RATE, currency="TND", units_per_euro=Decimal("3.37333127"))
    assert converted(Money(200_000, "EUR"), dinar) == Money(6_746_662, "TND")
    with pytest.raises(ValueError, match="euro"):
        converted(Money(1, "USD"), EURO_RATE)


def test_things_below_the_limit_fit_with_their_reasons() -> None:
    fit = fit_of(OPEN)
    assert fit.verdict is Verdict.YES
    assert fit.asked == Money(660_000, "XOF")
    assert said(fit, "use") == "Your 2 things for work are on the list."
    assert said(fit, "quotation") == "You have a paper with the price for each one."
    assert said(fit, "ceiling") == "It is below your limit of 2,000.00 €. That is 1,311,914 F."
    assert said(fit, "ways") == "The office pays the seller. You receive the things."


def test_nothing_that_is_asked_for_is_below_no_limit_which_is_told_beside_it() -> None:
    fit = fit_of(OPEN, things=())
    assert "ceiling" not in {reason.key for reason in fit.reasons}
    assert fit.may_ask is not None
    assert english(fit.may_ask) == "Your limit is 2,000.00 €. That is 1,311,914 F."
    own = fit_of(OPEN, things=(), grant_limit=660_000).may_ask
    assert own is not None
    assert english(own) == "Your limit is 660,000 F."
    assert fit_of(OPEN).may_ask is None
    assert said(fit_of(OPEN, grant_limit=660_000), "ceiling") == "It is below your limit of 660,000 F."


def test_what_each_further_member_adds_is_said() -> None:
    found = fit_of(OPEN).with_family
    assert found is not None
    assert english(found) == "Who returns with you adds 1,000.00 € each, a child 1,000.00 €."
    assert fit_of([grant("beneficiary", 2000)]).with_family is None


def test_things_above_the_limit_are_said_with_the_difference() -> None:
    fit = fit_of(OPEN, things=(Thing("A van", 1_500_000, 1),))
    assert fit.group == "ask"
    assert said(fit, "ceiling") == "It is 188,086 F above your limit of 1,311,914 F."


def test_the_limit_that_a_case_officer_set_counts_before_the_programmes() -> None:
    fit = fit_of(OPEN, grant_limit=660_000)
    assert fit.limit == Money(660_000, "XOF")
    assert fit.verdict is Verdict.YES


def test_a_thing_without_a_paper_from_the_seller_is_named() -> None:
    fit = fit_of(OPEN, things=(Thing("Oven", 100, 0),))
    assert fit.group == "ask"
    assert said(fit, "quotation") == "Oven: ask the seller for a paper with the price."


def test_an_old_offer_is_asked_for_again() -> None:
    fit = fit_of(OPEN, things=(Thing("Oven", 100, 0, offers_old=True),))
    assert said(fit, "quotation") == "Oven: the written offer is old. Ask the seller again."


def test_a_thing_bought_already_is_a_no() -> None:
    fit = fit_of(OPEN, things=(Thing("Oven", 100, 1, bought=True),))
    assert fit.group == "no"
    assert said(fit, "bought") == "Oven is bought already. A grant pays only after the yes."


def test_a_debt_is_not_paid_by_a_grant() -> None:
    assert fit_of(OPEN, things=(Thing("Debt to the shop", 100, 1),)).group == "no"


def test_a_grant_for_something_else_is_a_question() -> None:
    rent_only = [grant("principal", 2000, uses="rent first 6 months")]
    assert fit_of(rent_only).group == "ask"


def test_a_plan_without_things_for_the_grant_is_told_so() -> None:
    assert said(fit_of(OPEN, things=()), "things") == "No thing of your plan is marked for the grant yet."


def test_a_programme_that_ended_is_shown_as_a_no_with_its_date() -> None:
    fit = fit_of([grant("principal", 1600, "2016-07-01", "2018-03-31")])
    assert fit.group == "no"
    assert said(fit, "dates") == "It ended: 31 March 2018."
    assert said(fit_of([grant("principal", 2000, "2014-08", "2015-06")]), "dates") == "It ended: June 2015."


def test_a_programme_of_another_country_and_cash_are_not_shown() -> None:
    elsewhere = grant("adult", 1800, donor_country="NL")
    cash = grant("any", 615, form="cash", component="arrival_cash")
    assert match_grants([elsewhere, cash], NEED, EURO_RATE) == ()


def test_without_a_rate_of_the_day_the_limit_is_asked() -> None:
    (fit,) = match_grants(OPEN, NEED, None)
    assert fit.limit is None
    assert fit.group == "ask"


@pytest.mark.parametrize(
    ("start", "end", "state"),
    [
        ("2024", "", "open"),
        ("2026-11-22", "2026-11-22", "open"),
        ("2026-12", "", "not_yet"),
        ("2016", "2018-03", "ended"),
        ("2017-07-01", "2024-09-01?", "unsure"),
        ("2 Sept ?", "", "unsure"),
        ("", "", "unsure"),
        ("2026-01", "2026-11", "open"),
    ],
)
def test_dates_are_taken_as_precisely_as_they_were_printed(start: str, end: str, state: str) -> None:
    assert Span(start, end).state(TODAY) == state


def test_a_month_can_mean_any_of_its_days() -> None:
    found = read("2024-02")
    assert found is not None
    assert (found.first, found.last) == (dt.date(2024, 2, 1), dt.date(2024, 2, 29))
    assert read("soon") is None


def test_open_programmes_come_before_ended_ones() -> None:
    old = grant("principal", 1600, "2016", "2018", programme="An old one")
    fits = match_grants([old, *OPEN], NEED, EURO_RATE)
    assert [fit.programme for fit in fits] == ["A programme", "An old one"]
