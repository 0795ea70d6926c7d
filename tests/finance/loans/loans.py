"""Random loans over wide terms."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from hypothesis import strategies as st

from app.finance.loans.day_count import ACTUAL_360, ACTUAL_365, ACTUAL_ACTUAL, THIRTY_360
from app.finance.loans.grace import Grace
from app.finance.loans.methods import (
    SIXTY_FORTY,
    Balloon,
    Bullet,
    Capitalising,
    EqualInstalments,
    EqualPrincipal,
    EvenedInstalments,
    Flat,
    FlatBullet,
    Method,
    PrincipalShare,
    UpFrontInterest,
)
from app.finance.loans.terms import FOUR_WEEKLY, MONTHLY, TWO_WEEKLY, WEEKLY, Loan, Rate, Units

DECLINING: tuple[Method, ...] = (
    EqualInstalments(),
    EvenedInstalments(),
    EqualPrincipal(),
    Bullet(),
    SIXTY_FORTY,
    PrincipalShare(Decimal("2.5")),
)
FLAT: tuple[Method, ...] = (Flat(), Flat("at_once"), FlatBullet(), UpFrontInterest())

amounts = st.integers(10_000, 10**11)
pcts = st.decimals(0, 120, places=2)
ways = st.sampled_from(("half_up", "half_even"))


@st.composite
def loans(draw: st.DrawFn, methods: tuple[Method, ...] = (*DECLINING, *FLAT, Capitalising())) -> Loan:
    payments = draw(st.integers(1, 48))
    method = draw(st.sampled_from(methods))
    dated = draw(st.booleans())
    day = draw(st.dates(dt.date(2000, 1, 1), dt.date(2040, 12, 31))) if dated else None
    counted = st.sampled_from((None, THIRTY_360, ACTUAL_365, ACTUAL_360, ACTUAL_ACTUAL))
    return Loan(
        principal=draw(amounts),
        rate=Rate(draw(pcts), counted=draw(counted) if dated else None),
        payments=payments,
        rhythm=draw(st.sampled_from((MONTHLY, WEEKLY, TWO_WEEKLY, FOUR_WEEKLY))),
        method=Balloon(payments + 12) if draw(st.integers(0, 9)) == 0 and method in DECLINING else method,
        grace=Grace(principal=draw(st.integers(0, payments - 1))),
        units=Units(draw(ways)),
        disbursed=day,
    )
