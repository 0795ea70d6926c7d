"""A cap is compared by its own definition and precision; what is not known is unknown."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from app.finance.errors import ImpossibleTerms
from app.finance.price.caps import Cap, Verdict, as_printed, multiple_of, within
from app.finance.price.names import NamedRate

CAP = Cap(
    place="SN",
    definition="teg_actuarial",
    pct=Decimal(24),
    source="BCEAO, taux d'usure of the decentralised financial systems",
    valid_from=dt.date(2014, 1, 1),
    checked_on=dt.date(2026, 11, 1),
)
TODAY = dt.date(2026, 11, 22)


def teg(value: str) -> NamedRate:
    return NamedRate("teg_actuarial", Decimal(value))


def test_a_rate_is_compared_as_the_cap_is_printed() -> None:
    assert within(CAP, teg("0.240002"), TODAY) == Verdict("yes", Decimal("24.00"), None)
    assert within(CAP, teg("0.24005"), TODAY) == Verdict("no", Decimal("24.01"), None)
    assert within(replace(CAP, places=1), teg("0.24049"), TODAY).within == "yes"


def test_what_cannot_be_compared_is_unknown_and_says_why() -> None:
    assert within(replace(CAP, pct=None), teg("0.2"), TODAY) == Verdict("unknown", None, "no_cap_known")
    assert within(replace(CAP, definition=None), teg("0.2"), TODAY).why == "definition_not_known"
    assert within(CAP, NamedRate("apr_eu", Decimal("0.2")), TODAY).why == "another_rate"
    assert within(CAP, NamedRate("teg_actuarial", None, "no_rate"), TODAY).why == "no_rate"
    assert within(CAP, teg("0.2"), dt.date(2013, 12, 31)).why == "not_yet_valid"


def test_a_cap_is_valid_from_its_first_day_on() -> None:
    assert within(CAP, teg("0.2"), CAP.valid_from).within == "yes"


def test_a_rate_is_printed_with_two_decimals_half_up() -> None:
    assert str(as_printed(Decimal("24.005"))) == "24.01"
    assert str(as_printed(Decimal("24.0049"))) == "24.00"


def test_half_of_an_average_and_an_average_of_nothing_are_multiples_too() -> None:
    assert str(multiple_of(Decimal("0.5"), Fraction(1, 2))) == "0.25"
    assert str(multiple_of(Decimal(0), Fraction(1))) == "0.00"


def test_published_multiples_are_rounded_half_up() -> None:
    """Superintendencia Financiera de Colombia, March 2026; Tunisia, order of 2 January 2004."""
    assert multiple_of(Decimal("17.01"), Fraction(3, 2)) == Decimal("25.52")
    assert multiple_of(Decimal("38.69"), Fraction(3, 2)) == Decimal("58.04")
    assert multiple_of(Decimal("9.17"), Fraction(4, 3)) == Decimal("12.23")
    with pytest.raises(ImpossibleTerms, match="base_pct: negative"):
        multiple_of(Decimal(-1), Fraction(3, 2))
    with pytest.raises(ImpossibleTerms, match="multiple: zero"):
        multiple_of(Decimal(1), Fraction(0))
