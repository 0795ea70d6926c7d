"""The loans that the room's README shows, by the heading of their table: 1,200.00 at 24 % a year, four months."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

from app.finance.loans import grace
from app.finance.loans.methods import (
    SIXTY_FORTY,
    Balloon,
    Bullet,
    Capitalising,
    EqualPrincipal,
    FixedPayment,
    Flat,
    FlatBullet,
    PrincipalShare,
    Seasonal,
    UpFrontInterest,
)
from app.finance.loans.schedule import schedule
from app.finance.loans.table import Table
from app.finance.loans.terms import Loan, Rate, Step

LOAN = Loan(1200_00, Rate(Decimal(24)), 4)
SHOWN = {
    "`EqualInstalments`": LOAN,
    "`EqualInstalments`, instalment up to 5.00": replace(LOAN, step=Step(500, "up")),
    "`EqualPrincipal`": replace(LOAN, method=EqualPrincipal()),
    "`Flat`": replace(LOAN, method=Flat()),
    "`UpFrontInterest`: 1,104.00 in hand": replace(LOAN, method=UpFrontInterest()),
    "`Bullet`": replace(LOAN, method=Bullet()),
    "`FlatBullet`": replace(LOAN, method=FlatBullet()),
    "`Capitalising`": replace(LOAN, method=Capitalising()),
    "`Balloon` over 8": replace(LOAN, method=Balloon(8)),
    "`PartAtTheEnd`, 60/40": replace(LOAN, method=SIXTY_FORTY),
    "`FixedPayment` of 400.00": replace(LOAN, method=FixedPayment(400_00)),
    "`Seasonal`, 0 / 500 / 0 / 700": replace(LOAN, method=Seasonal((0, 500_00, 0, 700_00))),
    "`PrincipalShare` of 10 %": replace(LOAN, method=PrincipalShare(Decimal(10))),
    "grace `interest_only(1)`": replace(LOAN, grace=grace.interest_only(1)),
    "grace `interest_deferred(1)`": replace(LOAN, grace=grace.interest_deferred(1)),
    "grace `interest_free(1)`": replace(LOAN, grace=grace.interest_free(1)),
    "grace `moratorium(1)`": replace(LOAN, grace=grace.moratorium(1)),
    "grace `capitalised(1)`": replace(LOAN, grace=grace.capitalised(1)),
    "a later first date: 10 January, first payment 10 March": replace(
        LOAN, disbursed=dt.date(2026, 1, 10), first_date=dt.date(2026, 3, 10)
    ),
}


def shown(heading: str, table: Table) -> str:
    """One method as the README prints it."""
    lines = [f"| {heading} | {' | '.join(str(row.n) for row in table.rows)} |", "|---" * (len(table.rows) + 1) + "|"]
    lines += [
        f"| {name} | {' | '.join(f'{getattr(row, name) / 100:,.2f}' for row in table.rows)} |"
        for name in ("interest", "principal", "due", "balance")
    ]
    return "\n".join(lines)


def page() -> str:
    return "\n\n".join(shown(heading, schedule(loan)) for heading, loan in SHOWN.items())
