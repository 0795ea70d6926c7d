"""What a lender's card says about its price, and what would turn its no into a yes."""

from __future__ import annotations

from decimal import Decimal

from app.matching.offers import LoanProduct, Range
from app.matching.price_words import price_words, repairs
from tests.matching.examples import english, judged, need, product


def changes(offer: LoanProduct) -> list[str]:
    return [english(message) for message in repairs(judged(offer), need())]


def test_a_known_price_is_said_in_money_first() -> None:
    offer = product(rate_method="flat", fee=Range(Decimal(2), Decimal(2)))
    words = "You receive 588,000 F and give back 762,000 F. The loan costs 174,000 F."
    assert english(price_words(judged(offer))) == words


def test_an_unknown_method_gives_both_prices_the_lower_first() -> None:
    words = english(price_words(judged(product(rate_method=None))))
    assert words.startswith("It costs 89,")
    assert "or 162,000 F." in words


def test_a_loan_without_interest_is_said_to_be_one_however_it_would_be_counted() -> None:
    free = product(rate=Range(Decimal(0), Decimal(0)), rate_method=None, fee=Range())
    words = "Without interest: you receive 600,000 F and give back as much. Ask about fees."
    assert english(price_words(judged(free))) == words
    with_a_fee = product(rate=Range(Decimal(0), Decimal(0)), rate_method=None, fee=Range(Decimal(2), Decimal(2)))
    words = "You receive 588,000 F and give back 600,000 F. The loan costs 12,000 F."
    assert english(price_words(judged(with_a_fee))) == words


def test_an_unknown_price_is_said_to_be_unknown() -> None:
    assert english(price_words(judged(product(rate=Range())))) == "We do not know its price yet."


def test_each_no_that_a_person_can_change_says_how() -> None:
    assert changes(product(amount=(None, 500_000))) == ["Ask for 500,000 F at most."]
    assert changes(product(term=Range(Decimal(3), Decimal(6)))) == ["Give it back within 6 months."]
    assert changes(product(takes_new="no")) == ["Start with the grant. Ask again after 6 to 12 months of work."]


def test_a_no_that_nothing_changes_says_nothing() -> None:
    assert changes(product(sectors=frozenset({"fishing"}))) == []
    assert changes(product(amount=(900_000, None))) == []
