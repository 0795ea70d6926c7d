"""The checks between answers: what must be put right, what to think about again, what to ask.

The codes are those of the guided plan (X1 to X22); the bands are proposals that a programme confirms.
"""

from __future__ import annotations

from app.finance.outlook import Outlook
from app.plan.checks.advice import Advice, Blocks, Severity
from app.plan.checks.capacity import capacity_advice
from app.plan.checks.cash import cash_advice
from app.plan.checks.debt import debt_advice
from app.plan.checks.family import family_advice, food_advice, spending_advice
from app.plan.checks.gone import gone_advice
from app.plan.checks.grant import grant_advice
from app.plan.checks.impossible import impossible, months_advice
from app.plan.checks.loan_use import loan_use_advice
from app.plan.checks.market import market_advice
from app.plan.checks.opening import list_advice, opening_advice
from app.plan.checks.prices import prices_advice
from app.plan.checks.promises import promises_advice
from app.plan.checks.rules import rules_advice
from app.plan.checks.running import running_advice, sales_advice
from app.plan.checks.start import start_advice
from app.plan.checks.twice import twice_advice
from app.plan.checks.where import where_advice
from app.plan.fields import AllAnswers
from app.plan.granted import NOTHING_SAID, Granted
from app.plan.place import Place

__all__ = ["Advice", "Blocks", "Severity", "advice", "blocking", "impossible", "running_advice"]

_ORDER: tuple[Severity, ...] = ("block", "red", "amber", "ask", "suggest")


def advice(
    answers: AllAnswers, outlook: Outlook | None, place: Place, granted: Granted = NOTHING_SAID
) -> tuple[Advice, ...]:
    """All that the checks say, the gravest first; without figures only the checks that need none."""
    found = [*where_advice(answers, place), *market_advice(answers), *prices_advice(answers, place.currency)]
    found += capacity_advice(answers)
    found += start_advice(answers)
    found += list_advice(answers, place.currency)
    found += gone_advice(answers)
    found += grant_advice(answers, granted, place)
    found += loan_use_advice(answers, place.currency)
    found += promises_advice(answers, place.currency)
    found += twice_advice(answers, place.currency)
    found += running_advice(answers, place.currency)
    found += food_advice(answers, place)
    found += spending_advice(answers)
    found += months_advice(answers, place.currency)
    if outlook is not None:
        found += cash_advice(answers, outlook)
        found += opening_advice(outlook)
        found += family_advice(outlook)
        found += debt_advice(answers, outlook, place)
        found += sales_advice(answers, outlook)
        found += rules_advice(answers, outlook, place)
    return tuple(sorted(found, key=lambda one: _ORDER.index(one.severity)))


def blocking(found: tuple[Advice, ...], door: Blocks) -> tuple[Advice, ...]:
    """What stands in the way of one door: the mentor, a lender's file, the desk."""
    return tuple(one for one in found if one.blocks == door)
