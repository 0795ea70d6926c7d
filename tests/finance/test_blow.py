"""One payment that nobody planned, against the engine with the same payment among the plan's own costs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.finance.blow import blow
from app.finance.inputs import Cost, PlanInputs
from app.finance.projection import outlook
from tests.finance.plans import FILES, worked


def lowest_with(inputs: PlanInputs, amount: int, month: int) -> int:
    """The least in the box at the end of months 1 to 12 where so much is paid in this month."""
    schedule = tuple(amount if n == month else 0 for n in range(1, 14))
    paid = replace(inputs, costs=(*inputs.costs, Cost("Blow", schedule)))
    return min(row.closing_cash for row in outlook(paid).months[1:13])


@pytest.mark.parametrize("case", [file.stem for file in FILES])
def test_it_is_the_worst_that_the_same_payment_does_in_any_month(case: str) -> None:
    inputs = worked(case)
    for amount in (1, 123_457):
        found = blow(outlook(inputs).months, amount)
        assert found.left == min(lowest_with(inputs, amount, month) for month in range(1, 13))
        assert found.left == lowest_with(inputs, amount, found.month.month)
        assert found.amount == amount and 1 <= found.month.month <= 12
