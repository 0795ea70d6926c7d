"""Why a test can leave the box more at its lowest than the plan does: what goes out falls with the sales."""

from __future__ import annotations

from typing import Literal

from app.finance.months import Months, of_scenario
from app.finance.ratios import lowest
from app.finance.rounding import Ints

Eased = Literal["material", "costs", "home"]


def eased(months: Months, scenario: int) -> Eased | None:
    """What has gone out less, and most so, by the plan's own lowest month of year 1; None where the test is no better.

    The plan is the first scenario. Where a test is better at its lowest it also has more in the plan's lowest month,
    and since nothing more comes in, less has gone out by then.
    """
    planned, held = ([int(cash) for cash in of_scenario(months.closing_cash, n)[:13]] for n in (0, scenario))
    if min(held) <= min(planned):
        return None
    until = lowest(planned) + 1

    def less(table: Ints) -> int:
        return int((of_scenario(table, 0)[:until] - of_scenario(table, scenario)[:until]).sum())

    saved: dict[Eased, int] = {
        "material": less(months.supplier_payments),
        "costs": less(months.operating_costs_total),
        "home": less(months.owner_drawings),
    }
    return max(saved, key=lambda what: saved[what])
