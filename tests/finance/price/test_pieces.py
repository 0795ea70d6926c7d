"""Roots of decaying sums: how far they are looked for, what is too small to tell, and in how many steps."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import log

import pytest

from app.finance.price import pieces
from app.finance.price.pieces import Roots, roots_above_zero

D = Decimal


def flows(*amounts: float | str) -> list[tuple[Decimal, Fraction]]:
    return [(D(str(amount)), Fraction(n)) for n, amount in enumerate(amounts)]


def test_amounts_are_told_as_parts_of_the_largest() -> None:
    terms = pieces._scaled(flows(-50, 200, -150))
    assert terms.a.tolist() == [-0.25, 1.0, -0.75]
    assert terms.t.tolist() == [0.0, 1.0, 2.0]
    assert [pieces._scaled(flows(*amounts)).sign_at_zero for amounts in ((1, -2), (2, -2), (2, -1))] == [-1, 0, 1]


def test_an_amount_that_is_nothing_beside_the_others_leaves_the_rates_untold() -> None:
    assert roots_above_zero(flows("1e-400", -1), 1) == Roots((), all_told=False)
    assert roots_above_zero(flows(1, "-1e-400"), 1) == Roots((), all_told=False)


def test_rates_up_to_a_million_million_are_found() -> None:
    """1 - (1.1 + 1e9) + 1.1e9: roots at 1.1 and at a thousand million."""
    found = roots_above_zero(flows(1, "-1000000001.1", "1100000000"), 2)
    assert found.all_told
    assert found.found == pytest.approx([log(1.1), log(1e9)], rel=1e-9)


def test_an_ordinary_loan_is_priced_in_a_few_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[float] = []
    at = pieces._Sum.at

    def counting(terms: pieces._Sum, u: float) -> float:
        asked.append(u)
        return at(terms, u)

    monkeypatch.setattr(pieces._Sum, "at", counting)
    loan = flows(1000, *[-100] * 12)  # 2.9 % a period
    found = roots_above_zero(loan, 1)
    assert len(found.found) == 1
    assert abs(sum(float(amount) * 2.718281828459045 ** (-found.found[0] * float(n)) for amount, n in loan)) < 1e-9
    assert len(asked) <= 10
