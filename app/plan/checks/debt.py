"""The loan: what the family can carry, what the law allows, how it falls in thin months."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from app.finance.outlook import HouseholdRatios, MonthRow, Outlook
from app.finance.repayment import unequal
from app.language.messages import Message, Month, in_turn, say
from app.language.money import Money
from app.plan.answered import rows
from app.plan.checks.advice import Advice, Blocks, Severity
from app.plan.checks.cash import CALM_DAYS
from app.plan.fields import AllAnswers, known
from app.plan.legal_limit import held
from app.plan.loan_words import SHARE_AS_IF_EQUAL
from app.plan.place import Place

HEAVY, TOO_HEAVY = Decimal("0.5"), Decimal("0.7")  # instalments of what is left with the household


def debt_advice(answers: AllAnswers, outlook: Outlook, place: Place) -> Iterator[Advice]:
    yield from _weight(answers, outlook)
    if outlook.ratios.debt is not None:
        yield from _legal_limit(outlook, place)
        yield from _thin_months(outlook)


def _weight(answers: AllAnswers, outlook: Outlook) -> Iterator[Advice]:
    """X9: all instalments, old and new, of what is left with the family; half of it is the most where income can fail
    or comes in some months only."""
    family = outlook.ratios.household
    if not family.all_debt_instalments:
        return
    # the ratio is undefined where nothing is left at all
    page = ("sources", "amount") if outlook.ratios.debt else ("household", "debts")
    repair, saved = _lighter(outlook), tuple[Message, ...]()
    if _savings_take_it(family):
        page, repair = ("household", "savings"), say("Is each savings group written once, with the right amount?")
        amount = Money(family.savings_commitments, outlook.inputs.currency)
        saved = (say("Your savings groups take %(amount)s a month, more than all instalments.", amount=amount),)
    if not family.debt_to_surplus or not 0 < family.debt_to_surplus <= 1:
        message = in_turn(say("The instalments are more than what is left with the family."), *saved)
        yield Advice("X9", "red", "none", message, repair, *page)
    elif family.debt_to_surplus > HEAVY:
        message = in_turn(_share(outlook, _hundredths(family.debt_to_surplus)), *saved)
        most = HEAVY if _can_fail(answers) else TOO_HEAVY
        severity: Severity = "red" if family.debt_to_surplus > most else "amber"
        yield Advice("X9", severity, "none", message, repair, *page)


def _savings_take_it(family: HouseholdRatios) -> bool:
    """Whether savings groups take more than all instalments, and without them these would not weigh much."""
    left, saved, paid = family.surplus_before_debt, family.savings_commitments, family.all_debt_instalments
    return left is not None and saved > paid and paid <= HEAVY * (left + saved)


def _share(outlook: Outlook, of_100: int) -> Message:
    """The ratio counts every loan as if its instalments were equal."""
    if unequal(outlook):
        return say(SHARE_AS_IF_EQUAL, share=of_100)
    return say("Of every 100 left with the family, %(n)s pay instalments.", n=of_100)


def _can_fail(answers: AllAnswers) -> bool:
    """Whether some of the family's income is not sure, or is there in some months of the year only."""
    return any(
        row.get("sure") == "unsure" or (known(row.get("months")) and row.get("months"))
        for row in rows(answers, "household", "income")
    )


def _lighter(outlook: Outlook) -> Message:
    """What would weigh less: of a new loan and of old debts only what there is."""
    told = outlook.inputs
    if not told.household.debts and not (told.before and told.before.loans):
        return say("A smaller loan, or more months.")
    if told.loan is None:
        return say("First the old debts.")
    return say("A smaller loan, more months, or first the old debts.")


def _legal_limit(outlook: Outlook, place: Place) -> Iterator[Advice]:
    """X17: the yearly price, counted as the country's limit counts it; red where it is above in every way that the
    law could mean."""
    found = held(place.cap, outlook)
    if found is None or not found.above:
        return
    severity: Severity = "red" if found.surely else "amber"
    blocks: Blocks = "lender" if found.surely else "none"
    yield Advice("X17", severity, blocks, found.in_full, found.repair, "sources", "terms")


def _thin_months(outlook: Outlook) -> Iterator[Advice]:
    """X21: principal falls into the two lowest months of a box that is not calm, and paying it after stronger months
    would help: the box's lowest month rises by half of that principal or more, and holds.

    That they are struck says little: of the six worked plans with a loan four pay principal there, and two are helped
    (the bakery's lowest month rises from 1,420 to 1,936 bolivianos, the tailor's from 34,656 to 66,375 francs). The
    hens' box is lowest in a month of interest only, and the salon's first draft stays 3,965 dinars below zero.
    """
    debt, days = outlook.ratios.debt, outlook.ratios.cash.days_of_cover
    if debt is None or debt.seasonal_schedule or days is None or days >= CALM_DAYS:
        return
    months = outlook.months[1:]
    lowest = sorted(sorted(months, key=lambda month: month.closing_cash)[:2], key=lambda month: month.month)
    struck = [month for month in lowest if month.loan_principal > 0]
    if struck and _paid_later_helps(months, struck, lowest):
        repair = say("Ask the lender for more after strong months and less in weak ones.")
        level = not unequal(outlook) and all(month.loan_payment > 0 for month in months)
        yield Advice("X21", "suggest", "none", _struck(struck, level), repair, "sources", "dates")


def _struck(struck: Sequence[MonthRow], level: bool) -> Message:
    """In a loan paid every month two struck months are no news: there it says that they pay as much as all others."""
    named = [Month(month.calendar or 1) for month in struck]
    if len(named) == 1:
        return say("An instalment falls in %(month)s, one of your two lowest months.", month=named[0])
    first, second = named
    if level:
        return say(
            "In %(first)s and %(second)s the box is lowest. The instalment is as large as ever.",
            first=first,
            second=second,
        )
    return say("Instalments fall in %(first)s and %(second)s, your two lowest months.", first=first, second=second)


def _paid_later_helps(months: Sequence[MonthRow], struck: Sequence[MonthRow], lowest: Sequence[MonthRow]) -> bool:
    """Each struck month's principal is paid instead in the month after it that has most left and pays already; the
    interest of that time is left out."""
    box = [month.closing_cash for month in months]
    free = [month for month in months if month.loan_principal > 0 and month not in lowest]
    moved = 0
    for early in struck:
        late = max((month for month in free if month.month > early.month), key=_left, default=None)
        if late is None:
            continue
        free.remove(late)
        moved += early.loan_principal
        for month in range(early.month, late.month):
            box[month - 1] += early.loan_principal
    rise = min(box) - min(month.closing_cash for month in months)
    return min(box) >= 0 and 0 < moved <= 2 * rise


def _left(month: MonthRow) -> int:
    return month.operating_cash_flow - month.owner_drawings


def _hundredths(share: Decimal) -> int:
    return int((share * 100).to_integral_value(ROUND_HALF_UP))
