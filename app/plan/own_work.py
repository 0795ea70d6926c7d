"""W6, what the owner's own work brings: the year's profit before the owner for each day of work."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from app.finance.outlook import Outlook
from app.finance.rounding import half_up
from app.language.messages import Message, say
from app.language.money import Money
from app.plan.answered import value
from app.plan.fields import AllAnswers

WEEKS, A_DAY = 52, 8  # of a year; hours of a day as others are paid for it


@dataclass(frozen=True)
class Work:
    """What of the owner's work no figure of the months needs."""

    hours: Decimal  # a week


def work(answers: AllAnswers, outlook: Outlook) -> Work | None:
    """Where a day of it brings something."""
    return None if a_day(answers, outlook) is None else Work(Decimal(value(answers, "people", "hours")))


def a_day(answers: AllAnswers, outlook: Outlook) -> int | None:
    """Minor units for 8 hours; None where no hours are told, nothing is earned, or several families share it."""
    hours = value(answers, "people", "hours")
    profit = outlook.ratios.year1.net_profit_before_owner_pay_m1_12
    if hours is None or profit <= 0 or outlook.inputs.feeds_several:
        return None
    return half_up(Fraction(profit * A_DAY) / (Fraction(Decimal(hours)) * WEEKS))


def worth_of_work(answers: AllAnswers, outlook: Outlook) -> tuple[Message, ...]:
    """Beside the year's profit; the wage of the place is the reader's to compare, for no table holds it."""
    earned = a_day(answers, outlook)
    if earned is None:
        return ()
    return (
        say(
            "You work %(hours)s hours a week. That brings %(amount)s for each day of 8 hours.",
            hours=Decimal(value(answers, "people", "hours")),
            amount=Money(earned, outlook.inputs.currency),
        ),
        say("Compare it with the pay for one day of work near you."),
    )
