"""Terms that make no sense are refused, each with its field and its reason; those at the edge are not."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from app.finance.errors import Reason, TooLarge
from app.finance.loans.charges import Charge, Insurance, PctCharge, Savings
from app.finance.loans.day_count import ACTUAL_365
from app.finance.loans.grace import Grace
from app.finance.loans.limits import MOST_PAYMENTS, checked
from app.finance.loans.methods import (
    Balloon,
    Bullet,
    FixedPayment,
    Flat,
    FlatBullet,
    PartAtTheEnd,
    PrincipalShare,
    Seasonal,
    UpFrontInterest,
)
from app.finance.loans.schedule import schedule
from app.finance.loans.terms import Drawdown, Loan, Rate, Rhythm, Step, Units
from app.finance.rounding import LARGEST_INPUT
from tests.finance.refusing import refused

LOAN = Loan(1200_00, Rate(Decimal(24)), 4)
FREE = Rate(Decimal(0))
DAY = dt.date(2026, 1, 2)


def on(*days: int) -> tuple[dt.date, ...]:
    return tuple(dt.date(2026, 2, day) for day in days)


@pytest.mark.parametrize(
    ("field", "reason", "change"),
    [
        ("principal", "zero", {"principal": 0}),
        ("principal", "negative", {"principal": -1}),
        ("principal", "not_a_number", {"principal": 1.5}),
        ("principal", "not_a_number", {"principal": True}),
        ("principal", "too_large", {"principal": LARGEST_INPUT + 1}),
        ("payments", "zero", {"payments": 0}),
        ("payments", "negative", {"payments": -1}),
        ("payments", "out_of_range", {"payments": MOST_PAYMENTS + 1}),
        ("payments", "not_a_number", {"payments": 4.0}),
        ("payments", "not_a_number", {"payments": True}),
        ("rhythm.every", "zero", {"rhythm": Rhythm(0, "months")}),
        ("rhythm.every", "out_of_range", {"rhythm": Rhythm(MOST_PAYMENTS + 1, "months")}),
        ("units.unit", "zero", {"units": Units(unit=0)}),
        ("units.unit", "out_of_range", {"units": Units(unit=LARGEST_INPUT + 1)}),
        ("step", "negative", {"step": Step(-1)}),
        ("step", "out_of_range", {"step": Step(LARGEST_INPUT + 1)}),
        ("step", "too_large", {"step": Step(50000, "up")}),
        ("step", "too_large", {"principal": 4, "rate": FREE, "step": Step(5)}),
        ("grace.principal", "out_of_range", {"grace": Grace(principal=4)}),
        ("grace.principal", "negative", {"grace": Grace(principal=-1)}),
        ("grace.deferred", "out_of_range", {"grace": Grace(deferred=4)}),
        ("grace.free", "out_of_range", {"grace": Grace(free=4)}),
        ("grace.capitalised", "out_of_range", {"grace": Grace(capitalised=4)}),
        ("grace", "out_of_range", {"grace": Grace(principal=2, capitalised=2)}),
        ("grace", "out_of_range", {"grace": Grace(deferred=2, free=2)}),
        ("charges[1].amount", "negative", {"charges": (Charge("file", None), Charge("visit", -1, "each"))}),
        ("charges[0].pct", "negative", {"charges": (PctCharge("file", Decimal(-1)),)}),
        ("charges[0].pct", "not_a_number", {"charges": (PctCharge("file", Decimal("Infinity")),)}),
        ("insurance[0].pct", "not_a_number", {"insurance": (Insurance("life", Decimal("NaN"), "balance"),)}),
        ("savings[0].withheld", "negative", {"savings": (Savings(withheld=-1),)}),
        ("savings[0].each", "too_large", {"savings": (Savings(each=LARGEST_INPUT + 1),)}),
        ("savings[0].yearly_pct", "negative", {"savings": (Savings(yearly_pct=Decimal(-1)),)}),
        ("rate.pct", "out_of_range", {"rate": Rate(Decimal("1E-13"))}),
        ("rate.pct", "negative", {"rate": Rate(Decimal(-1))}),
        ("rate.pct", "not_a_number", {"rate": Rate(Decimal("NaN"))}),
        ("rate.pct", "not_a_number", {"rate": Rate(24)}),
        ("rate.pct", "too_large", {"rate": Rate(Decimal(100_001))}),
        ("disbursed", "missing", {"rate": Rate(Decimal(1), counted=ACTUAL_365)}),
        ("disbursed", "missing", {"first_date": DAY}),
        ("first_date", "out_of_range", {"disbursed": DAY, "first_date": dt.date(2026, 1, 1)}),
        ("dates", "wrong_length", {"disbursed": DAY, "dates": on(1)}),
        ("dates[1]", "out_of_range", {"disbursed": DAY, "dates": on(1, 1, 2, 3)}),
        ("drawdowns[1].amount", "zero", {"disbursed": DAY, "drawdowns": (Drawdown(DAY, 1), Drawdown(DAY, 0))}),
        ("drawdowns[0].amount", "negative", {"disbursed": DAY, "drawdowns": (Drawdown(DAY, -1),)}),
        ("down_payment_pct", "out_of_range", {"down_payment_pct": Decimal(100)}),
        ("down_payment_pct", "out_of_range", {"down_payment_pct": Decimal(101)}),
        ("down_payment_pct", "negative", {"down_payment_pct": Decimal(-1)}),
        ("method.payment", "below_interest", {"method": FixedPayment(2400)}),
        ("method.payment", "zero", {"method": FixedPayment(0)}),
        ("method.payment", "negative", {"method": FixedPayment(-1)}),
        ("method.payment", "out_of_range", {"method": FixedPayment(99), "rate": FREE}),
        ("grace", "not_supported", {"method": FixedPayment(400_00), "grace": Grace(deferred=1)}),
        ("grace", "not_supported", {"method": FixedPayment(400_00), "grace": Grace(free=1)}),
        ("grace.principal", "negative", {"method": FixedPayment(400_00), "grace": Grace(principal=-1)}),
        ("grace.principal", "out_of_range", {"method": FixedPayment(400_00), "grace": Grace(principal=MOST_PAYMENTS)}),
        ("rate.quoted", "not_supported", {"method": FixedPayment(400_00), "rate": Rate(Decimal(8), "whole_term")}),
        ("dates", "not_supported", {"method": FixedPayment(400_00), "disbursed": DAY, "dates": on(1, 2, 3, 4)}),
        ("grace", "not_supported", {"method": Flat(), "grace": Grace(capitalised=1)}),
        ("grace", "not_supported", {"method": FlatBullet(), "grace": Grace(capitalised=1)}),
        ("grace", "not_supported", {"method": UpFrontInterest(), "grace": Grace(capitalised=1)}),
        ("grace", "not_supported", {"method": Seasonal((0, 1200_00)), "grace": Grace(capitalised=1)}),
        ("method.principal", "does_not_add_up", {"method": Seasonal((1, 2))}),
        ("method.principal", "wrong_length", {"method": Seasonal((30000,) * 5)}),
        ("method.principal[1]", "negative", {"method": Seasonal((1200_01, -1))}),
        ("method.over", "out_of_range", {"method": Balloon(3)}),
        ("method.over", "out_of_range", {"method": Balloon(MOST_PAYMENTS + 1)}),
        ("method.end_pct", "out_of_range", {"method": PartAtTheEnd(Decimal("100.1"))}),
        ("method.end_pct", "negative", {"method": PartAtTheEnd(Decimal(-1))}),
        ("method.pct", "out_of_range", {"method": PrincipalShare(Decimal("100.1"))}),
    ],
)
def test_terms_that_make_no_sense_are_refused_with_their_field(
    field: str, reason: Reason, change: dict[str, Any]
) -> None:
    with refused(field, reason):
        schedule(replace(LOAN, **change))


def test_an_amount_beyond_what_is_computed_exactly_has_an_error_of_its_own() -> None:
    with pytest.raises(TooLarge):
        schedule(replace(LOAN, principal=10**14))


@pytest.mark.parametrize(
    "change",
    [
        {"principal": 1},
        {"principal": LARGEST_INPUT},
        {"payments": 1},
        {"payments": MOST_PAYMENTS},
        {"rhythm": Rhythm(MOST_PAYMENTS, "days")},
        {"units": Units(unit=LARGEST_INPUT), "method": Bullet()},
        {"step": Step(LARGEST_INPUT), "method": Bullet()},
        {"grace": Grace(principal=3)},
        {"grace": Grace(principal=2, capitalised=1)},
        {"grace": Grace(deferred=2, free=1)},
        {"grace": Grace(deferred=3, principal=3)},
        {"rate": FREE},
        {"rate": Rate(Decimal(100_000))},
        {"down_payment_pct": Decimal("99.9")},
        {"disbursed": DAY, "first_date": DAY},
        {"disbursed": DAY, "drawdowns": (Drawdown(DAY, 1),)},
        {"method": FixedPayment(100), "rate": FREE},
        {"method": FixedPayment(1200_00), "rate": FREE, "grace": Grace(principal=MOST_PAYMENTS - 1)},
        {"method": Seasonal((30000,) * 4)},
        {"method": Seasonal((0, 1200_00))},
        {"method": Balloon(4)},
        {"method": Balloon(MOST_PAYMENTS)},
        {"method": PartAtTheEnd(Decimal(100))},
        {"method": PartAtTheEnd(Decimal(0))},
        {"method": PartAtTheEnd(Decimal(100)), "rate": FREE, "step": Step(100)},
        {"method": PrincipalShare(Decimal(100))},
    ],
)
def test_terms_at_the_edge_are_a_loan(change: dict[str, Any]) -> None:
    loan = replace(LOAN, **change)
    assert checked(loan) is loan
    assert schedule(loan).rows[-1].balance == 0
