"""The box: who pays at the start, and the lowest month."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from app.finance.later import LaterMonth
from app.finance.outlook import MonthRow, Outlook
from app.finance.rounding import half_up, up_to_two_digits
from app.language.messages import Month, count, say
from app.language.money import Money
from app.plan.answered import value
from app.plan.checks.advice import Advice, Severity
from app.plan.fields import AllAnswers
from app.plan.rhythms import nearest_month
from app.plan.sections.costs import SUPPLIER_TERMS, SUPPLIER_WEEKS
from app.plan.sections.paid_later import some_pay_later
from app.plan.thin_months import of_a_year

CALM_DAYS, SHORT_DAYS = 30, 15  # days of fixed costs in the box at its lowest


def cash_advice(answers: AllAnswers, outlook: Outlook) -> Iterator[Advice]:
    yield from _sources(outlook)
    yield from _paid_late(answers, outlook)
    yield from _paying_soon(answers, outlook)
    if outlook.box_holds:
        yield from _days(outlook)
    elif outlook.months[0].closing_cash >= 0:
        yield from _below_zero(outlook)


def _sources(outlook: Outlook) -> Iterator[Advice]:
    """X1: those who pay must cover what the start costs."""
    opening = outlook.months[0].closing_cash
    if opening >= 0:
        return
    total, currency = outlook.ratios.sources_and_uses.total, outlook.inputs.currency
    message = say(
        "The things cost %(needs)s. Those who pay give %(sources)s. %(gap)s is missing.",
        needs=Money(total - opening, currency),
        sources=Money(total, currency),
        gap=Money(-opening, currency),
    )
    repair = say("Put in more, buy less, or ask who else could pay.")
    yield Advice("X1", "block", "mentor", message, repair, "start", "assets")


def _paid_late(answers: AllAnswers, outlook: Outlook) -> Iterator[Advice]:
    """M10: the figures bring money a month after the sale; who pays nearer to the second month leaves the box short."""
    weeks = Decimal(value(answers, "market", "later_weeks") or 0) if some_pay_later(answers) else Decimal(0)
    credit = max(month.credit_sales for month in outlook.months)
    later = nearest_month(weeks) - 1
    if later < 1 or not credit:
        return
    message = say("Your customers pay after %(weeks)s weeks. The plan counts one month.", weeks=weeks)
    amount = Money(later * credit, outlook.inputs.currency)
    repair = say("Keep %(amount)s more in the box, or agree on an earlier day.", amount=amount)
    yield Advice("M10", "amber", "none", message, repair, "market", "later_terms")


def _paying_soon(answers: AllAnswers, outlook: Outlook) -> Iterator[Advice]:
    """F3: the figures pay sellers a month after the purchase. Who waits less than half a month is mostly paid in the
    month of the purchase: the box then has less at the end of each month, at most what the figures still owe there."""
    weeks, share = value(answers, "costs", SUPPLIER_WEEKS.key), outlook.inputs.supplier_credit_pct
    if weeks is None or nearest_month(Decimal(weeks)):
        return
    owed = max(half_up(Fraction(share) / 100 * month.purchases) for month in outlook.months[1:])
    if owed:
        message = say("Your sellers wait less than half a month. The plan counts a whole month.")
        repair = say(
            "Keep %(amount)s more in the box, or ask to pay later.", amount=Money(owed, outlook.inputs.currency)
        )
        yield Advice("F3", "amber", "none", message, repair, "costs", SUPPLIER_TERMS.key)


def _below_zero(outlook: Outlook) -> Iterator[Advice]:
    """X5: the box can be empty, never less, until the loan is paid back; the sum named is the smallest that repairs
    every month."""
    months: tuple[MonthRow | LaterMonth, ...] = (*outlook.months[1:], *outlook.later.months)
    worst = min(months, key=lambda one: one.closing_cash)
    gap = Money(-worst.closing_cash, outlook.inputs.currency)
    told: dict[str, object] = {
        "month": Month(worst.calendar or 1),
        "amount": gap,
        "repair": say("%(amount)s more of your own money at the start", amount=gap),
    }
    message = say("In %(month)s the box is short of %(amount)s. This would repair it: %(repair)s.", **told)
    if isinstance(worst, LaterMonth):
        message = say(
            "In %(month)s of year %(year)s the box is short of %(amount)s. This would repair it: %(repair)s.",
            year=worst.year,
            **told,
        )
    yield Advice("X5", "red", "lender", message, None, "sources", "own_cash")


def _days(outlook: Outlook) -> Iterator[Advice]:
    """X6: how long the box alone would pay the business in its lowest month."""
    days = outlook.ratios.cash.days_of_cover
    if days is None or days >= CALM_DAYS:
        return
    message = count(
        "At its lowest the box pays the business for one day.",
        "At its lowest the box pays the business for %(n)s days.",
        days,
    )
    lacks = -(-CALM_DAYS * of_a_year(outlook) // 365) - outlook.ratios.cash.min_closing_cash
    repair = say(
        "30 days are calm. 15 are few. With %(amount)s more at the start it would be 30.",
        amount=Money(up_to_two_digits(lacks), outlook.inputs.currency),
    )
    severity: Severity = "amber" if days >= SHORT_DAYS else "red"
    page = ("costs", "drawings") if outlook.ratios.cash.min_cash_month else ("start", "assets")
    yield Advice("X6", severity, "none", message, repair, *page)
