"""The same 1,200 paid back otherwise: every offer of a kind, from the smallest change to the largest."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.finance.inputs import LoanTerms
from app.finance.other_loans import LOAN_KINDS, LoanKind, other_loans
from tests.finance.small import loan

# March is the best month, then September, August, July, January and June
LEFT = [50, 10, 90, 20, 30, 40, 60, 70, 80, 11, 12, 13]


def offers(kind: LoanKind, terms: LoanTerms) -> dict[int, LoanTerms]:
    return dict(other_loans(kind, terms, LEFT))


def test_a_term_is_longer_by_quarters_then_halves_of_a_year() -> None:
    terms = loan(grace_months=2)
    found = offers("term_longer", terms)
    assert list(found) == [3, 6, 9, 12, 18, 24]
    assert all(longer == replace(terms, term_months=12 + more) for more, longer in found.items())


@pytest.mark.parametrize(("term", "more"), [(114, [3, 6]), (117, [3]), (118, [])])
def test_no_term_is_longer_than_ten_years(term: int, more: list[int]) -> None:
    assert list(offers("term_longer", loan(term_months=term))) == more


def test_a_grace_is_longer_by_up_to_half_a_year_and_ends_before_the_term() -> None:
    terms = loan(grace_months=1)
    found = offers("grace_longer", terms)
    assert list(found) == [1, 2, 3, 4, 5, 6]
    assert all(longer == replace(terms, grace_months=1 + more) for more, longer in found.items())
    assert list(offers("grace_longer", loan(term_months=4, grace_months=1))) == [1, 2]


def test_principal_falls_in_the_best_months_of_each_year() -> None:
    """Fifteen months after one of grace: March, then March of the next year; with September, August, July ..."""
    found = offers("principal_in_good_months", loan(term_months=15, grace_months=1))
    assert list(found) == [9, 8, 7, 6, 5, 4, 3, 2]
    paid = {
        months: [n + 1 for n, part in enumerate(terms.principal_by_month or ()) if part]
        for months, terms in found.items()
    }
    assert paid[2] == [3, 9, 15]
    assert paid[3] == [3, 8, 9, 15]
    assert paid[4] == [3, 7, 8, 9, 15]
    assert paid[6] == [3, 6, 7, 8, 9, 13, 15]  # January of the first year is still grace
    assert found[2] == replace(loan(term_months=15, grace_months=1), principal_by_month=found[2].principal_by_month)


def test_principal_is_paid_in_steps_and_the_last_payment_takes_the_rest() -> None:
    found = offers("principal_in_good_months", loan(principal=1_000, instalment_step=150, grace_months=1))
    assert found[3].principal_by_month == (0, 0, 300, 0, 0, 0, 0, 300, 400)  # thirds of 1,000 in steps of 150
    assert found[2].principal_by_month == (0, 0, 450, 0, 0, 0, 0, 0, 550)


def test_a_term_without_a_good_month_has_no_such_offer() -> None:
    """What is left to pay falls in October only, which is the eleventh best."""
    assert offers("principal_in_good_months", loan(term_months=10, grace_months=9)) == {}


def test_a_seasonal_loan_only_moves_as_a_whole() -> None:
    terms = loan(term_months=3, principal_by_month=(200, 0, 1_000))
    for kind in set(LOAN_KINDS) - {"principal_later"}:
        assert offers(kind, terms) == {}
    found = offers("principal_later", terms)
    assert list(found) == [1, 2, 3, 4, 5, 6]
    assert found[2] == replace(terms, principal_by_month=(0, 0, 200, 0, 1_000), term_months=5)
    assert offers("principal_later", loan()) == {}


def test_a_term_that_is_long_enough_stays() -> None:
    assert offers("principal_later", loan(term_months=9, principal_by_month=(1_200,)))[6].term_months == 9


@pytest.mark.parametrize(("term", "later"), [(117, [1, 2, 3]), (119, [1]), (120, [])])
def test_nothing_is_paid_after_ten_years(term: int, later: list[int]) -> None:
    assert (
        list(offers("principal_later", loan(term_months=term, principal_by_month=(0,) * (term - 1) + (1_200,))))
        == later
    )
