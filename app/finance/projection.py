"""The door of the room: `project` computes a plan under many shocks at once, `outlook` all that people read of it."""

from __future__ import annotations

from app.finance.before import opening_sheet
from app.finance.hazards import refuse_uncountable
from app.finance.household import household_rows
from app.finance.inputs import PlanInputs
from app.finance.limits import checked
from app.finance.months import Months, compute, project
from app.finance.outlook import Outlook
from app.finance.ratios import ratios
from app.finance.shocks import BASE
from app.finance.statements import month_rows
from app.finance.stress import results, tests_of
from app.finance.year_two import later

__all__ = ["Months", "outlook", "project"]


def outlook(inputs: PlanInputs) -> Outlook:
    """Months 0 to 12, family, loan, ratios, the fixed tests and what comes later, of one plan.

    Raises ImpossibleTerms or TooLarge (`errors`) with the path of the field that makes no sense.
    """
    months = compute(checked(inputs), (BASE, *tests_of(inputs)))
    refuse_uncountable(months)
    return Outlook(
        inputs=inputs,
        months=month_rows(months),
        household=household_rows(months),
        loan=months.loan,
        ratios=ratios(months),
        stress=results(months, range(1, len(months.shocks))),
        before=opening_sheet(inputs.before) if inputs.before else None,
        later=later(months),
    )
