"""The family: what it lives on, and whether it lasts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from app.finance.outlook import HouseholdRow, Outlook
from app.language.messages import Message, Month, say
from app.plan.checks.advice import Advice


def family_advice(outlook: Outlook) -> Iterator[Advice]:
    yield from _nothing_left(outlook)
    yield from _nothing_taken(outlook)
    yield from _borrowed_luck(outlook)


def _nothing_left(outlook: Outlook) -> Iterator[Advice]:
    """X7: the reserve is gone while the business gives less than the family needs."""
    need = outlook.ratios.household.need_from_business
    for row in outlook.household:
        if row.reserve < 0 and any(early.from_business < need for early in outlook.household[: row.month]):
            message = say(
                "In %(month)s the family has nothing left. Take more home, or start later?",
                month=Month(_calendar(outlook, row)),
            )
            yield Advice("X7", "red", "none", message, None, "costs", "drawings")
            return


def _nothing_taken(outlook: Outlook) -> Iterator[Advice]:
    """X8: nobody lives a year on nothing."""
    if all(row.from_business == 0 for row in outlook.household):
        message = say("You take nothing home all year. What will you live on?")
        yield Advice("X8", "ask", "none", message, None, "costs", "drawings")


def _borrowed_luck(outlook: Outlook) -> Iterator[Advice]:
    """X22: without money sent by family and without a pot, an instalment would take the family's bread."""
    sent = sum(line.a_month for line in outlook.inputs.household.income if line.kind == "remittance")
    lumps = accumulate(row.lump_sum_in for row in outlook.household)
    if not outlook.loan or not (sent or any(row.lump_sum_in for row in outlook.household)):
        return
    for row, lump in zip(outlook.household, lumps, strict=True):
        pays = outlook.months[row.month].loan_payment > 0
        if pays and row.reserve >= 0 and row.reserve - sent * row.month - lump < 0:
            message = only_with(Month(_calendar(outlook, row)), sent=sent > 0, pot=lump > 0)
            repair = say("Ask how sure that money is.")
            yield Advice("X22", "amber", "none", message, repair, "household", "income")
            return


def only_with(month: Month, *, sent: bool, pot: bool) -> Message:
    """What has to come before the instalment of that month can be paid."""
    if sent and pot:
        return say(
            "In %(month)s the instalment of the loan needs money sent by family, or money from a pot.", month=month
        )
    if pot:
        return say("In %(month)s the loan can be paid only if the money from a pot comes.", month=month)
    return say("In %(month)s the loan can be paid only if family sends money.", month=month)


def _calendar(outlook: Outlook, row: HouseholdRow) -> int:
    return outlook.months[row.month].calendar or 1
