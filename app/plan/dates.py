"""The days that a plan knows of: payments of its loan and of older ones of the business, taxes, papers, and its steps.
A month without a day is its last day; payments every so many weeks are counted from the start of the opening month.

What the family owes and saves has months too, and none of them stands here: no phone keeps a debt (H11), and the turn
of a savings group (H12) is money in hand on a day that whoever finds the phone would know.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from app.finance.before import paid_until
from app.finance.days import days_of_month
from app.finance.loans.terms import Rhythm
from app.finance.outlook import Instalment
from app.plan.answered import cell, rows, value
from app.plan.before import before
from app.plan.fields import AllAnswers, known
from app.plan.progress import finished
from app.plan.reading import PlanReading

LONGEST = 60  # months of an old loan


@dataclass(frozen=True)
class Payment:
    """One payment to the lender: the `n`-th of `of` that are not nothing, `apart` days after the one before (0: by the
    month). The plan's table has it in the month `table`, "2028-03", which is not always that of the day: 52 weeks are
    shared out over twelve months there.
    """

    day: dt.date
    n: int
    of: int
    apart: int
    table: str
    instalment: Instalment

    @property
    def elsewhere(self) -> bool:
        """Whether the table has it in another month."""
        return not str(self.day).startswith(self.table)


@dataclass(frozen=True)
class OldPayment:
    """One month of a loan from before, the `n`-th of `of`; `key` is its row's, `amount` in minor units."""

    day: dt.date
    key: str
    n: int
    of: int
    amount: int


@dataclass(frozen=True)
class Step:
    """One thing to do; `key` is its row's, `cost` in minor units."""

    day: dt.date
    key: str
    what: str
    who: str
    cost: int


@dataclass(frozen=True)
class Tax:
    """One tax or fee in one of its months; `key` is its row's, `amount` in minor units."""

    day: dt.date
    key: str
    what: str
    amount: int


def payments(reading: PlanReading) -> tuple[Payment, ...]:
    """The plan's own schedule on real days, from its opening month; none without a loan or before it can be counted."""
    opening = value(reading.answers, "start", "opening_month")
    terms = reading.inputs.loan if reading.inputs else None
    if reading.outlook is None or terms is None or opening is None:
        return ()
    apart, paid = _apart(terms.rhythm), [one for one in reading.outlook.loan if one.payment]
    ends = [last_day(opening, one.month - 1) for one in paid]
    before = last_day(opening, -1)
    days = [before + dt.timedelta(days=apart * one.n) for one in paid] if apart else ends
    return tuple(
        Payment(day, n, len(paid), apart, f"{end:%Y-%m}", one)
        for n, (day, end, one) in enumerate(zip(days, ends, paid, strict=True), 1)
    )


def old_payments(answers: AllAnswers) -> tuple[OldPayment, ...]:
    """What a business that runs still pays back (B6), month by month from opening."""
    opening, running = value(answers, "start", "opening_month"), before(answers)
    if opening is None or running is None:
        return ()
    return tuple(
        OldPayment(last_day(opening, n - 1), row["id"], n, -(-loan.left // loan.a_month), amount)
        for row, loan in zip(finished(answers, "existing", "loans"), running.loans, strict=True)
        for n in range(1, LONGEST + 1)
        if (amount := paid_until(loan, n) - paid_until(loan, n - 1))
    )


def steps(answers: AllAnswers) -> tuple[Step, ...]:
    """What is to do, in the order of the months; what has no name or no month yet is left out."""
    whole = [row for row in rows(answers, "steps", "actions") if known(row.get("what")) and known(row.get("by"))]
    found = [
        Step(last_day(row["by"]), row["id"], row["what"], str(row.get("who") or ""), cell(row, "cost", 0))
        for row in whole
    ]
    return tuple(sorted(found, key=lambda step: step.day))


def papers(answers: AllAnswers) -> tuple[Step, ...]:
    """Papers that are still to come and have their month."""
    return tuple(
        Step(last_day(row["by"]), f"paper/{row['id']}", row["name"], "", cell(row, "cost", 0))
        for row in rows(answers, "rules", "paper_list")
        if known(row.get("name")) and known(row.get("by")) and row.get("state") != "have"
    )


def taxes(answers: AllAnswers) -> tuple[Tax, ...]:
    """What is paid to the state in the first twelve months from opening; nothing while nobody knows when that is."""
    opening = value(answers, "start", "opening_month")
    found = []
    for later in range(12 if opening else 0):
        day = last_day(opening, later)
        found += [
            Tax(day, row["id"], row["name"], int(row.get("amount") or 0))
            for row in rows(answers, "rules", "taxes")
            if known(row.get("name")) and day.month in (row.get("months") or ())
        ]
    return tuple(found)


def last_day(month: str, later: int = 0) -> dt.date:
    """The last day of the month "2027-05", or of one so many months later."""
    years, past = divmod(int(month[5:7]) - 1 + later, 12)
    year = int(month[:4]) + years
    return dt.date(year, past + 1, days_of_month(year, past + 1))


def _apart(rhythm: Rhythm) -> int:
    """Days from one payment to the next; 0 where they are a month apart."""
    return rhythm.every * 7 if rhythm.unit == "weeks" else 0
