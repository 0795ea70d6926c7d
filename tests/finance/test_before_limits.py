"""What a business that runs already may have and owe up to its limits, and what is refused at its own field."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.finance.inputs import Asset, Before, DatedAmount, OldLoan, Receivable
from app.finance.limits import LONGEST, MOST_LINES, checked
from app.finance.rounding import LARGEST_INPUT
from tests.finance.refusing import refused
from tests.finance.small import stall

OVEN = Asset("Oven", 240, 0, 24, "own_in_kind")


@pytest.mark.parametrize(
    "before",
    [
        Before(cash=LARGEST_INPUT, stock=LARGEST_INPUT),
        Before(receivables=(Receivable("A", 5, LONGEST, 5),) * MOST_LINES),
        Before(receivables=(Receivable("A", 5, 1),), suppliers=(DatedAmount("B", 1, 5), DatedAmount("B", LONGEST, 5))),
        Before(equipment=(OVEN,) * MOST_LINES, suppliers=(DatedAmount("B", 1, 5),) * MOST_LINES),
        Before(loans=(OldLoan("C", 5, 0, 5, LONGEST),) * MOST_LINES),
    ],
)
def test_what_a_business_may_have_is_taken_up_to_its_limits(before: Before) -> None:
    assert checked(stall(before=before)).before is before


def test_what_makes_no_sense_is_refused_at_its_own_field() -> None:
    a, b, c = Receivable("A", 5), DatedAmount("B", 1, 5), OldLoan("C", 5, 5)
    for field, before in {
        "cash": Before(cash=-1),
        "stock": Before(stock=-1),
        "receivables[1].amount": Before(receivables=(a, replace(a, amount=-1))),
        "receivables[1].lost": Before(receivables=(a, replace(a, lost=-1))),
        "equipment[0].cost": Before(equipment=(replace(OVEN, cost=-1),)),
        "suppliers[1].amount": Before(suppliers=(b, replace(b, amount=-1))),
        "loans[1].left": Before(loans=(c, replace(c, left=-1))),
        "loans[1].a_month": Before(loans=(c, replace(c, a_month=-1))),
        "loans[1].interest": Before(loans=(c, replace(c, interest=-1))),
    }.items():
        with refused(f"before.{field}", "negative"):
            checked(stall(before=before))
    for field, before in {
        "receivables[1].month": Before(receivables=(a, replace(a, month=0))),
        "suppliers[1].month": Before(suppliers=(b, replace(b, month=0))),
        "loans[1].first_month": Before(loans=(c, replace(c, first_month=0))),
    }.items():
        with refused(f"before.{field}", "zero"):
            checked(stall(before=before))
    for field, before in {
        "receivables[1].month": Before(receivables=(a, replace(a, month=LONGEST + 1))),
        "suppliers[1].month": Before(suppliers=(b, replace(b, month=LONGEST + 1))),
        "loans[1].first_month": Before(loans=(c, replace(c, first_month=LONGEST + 1))),
    }.items():
        with refused(f"before.{field}", "out_of_range"):
            checked(stall(before=before))
    for field, before in {
        "receivables[1].lost": Before(receivables=(a, replace(a, lost=6))),
        "loans[1].interest": Before(loans=(c, replace(c, interest=6))),
        "receivables": Before(receivables=(a,) * (MOST_LINES + 1)),
        "equipment": Before(equipment=(OVEN,) * (MOST_LINES + 1)),
        "suppliers": Before(suppliers=(b,) * (MOST_LINES + 1)),
        "loans": Before(loans=(c,) * (MOST_LINES + 1)),
    }.items():
        with refused(f"before.{field}", "too_large"):
            checked(stall(before=before))
