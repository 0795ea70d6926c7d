"""The family: what it lives on, and whether it lasts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from app.finance.household import monthly
from app.finance.outlook import HouseholdRow, Outlook
from app.finance.rounding import up_to_two_digits
from app.language.messages import Message, Month, say
from app.language.money import Money
from app.plan.checks.advice import Advice
from app.plan.family_rules import little_food
from app.plan.fields import AllAnswers
from app.plan.place import Place
from app.plan.unwritten import unwritten


def family_advice(outlook: Outlook) -> Iterator[Advice]:
    yield from _nothing_left(outlook)
    yield from _nothing_taken(outlook)
    yield from _borrowed_luck(outlook)


def food_advice(answers: AllAnswers, place: Place) -> Iterator[Advice]:
    """H4: less food for each person than the country's floor; off where no floor is set."""
    said = tuple(little_food(answers, place.food, place.currency))
    if said:
        yield Advice("H4", "ask", "none", said[0], said[1], "household", "spending")


def spending_advice(answers: AllAnswers) -> Iterator[Advice]:
    """H4 to H10: kinds of spending that every family has, and this list has not."""
    for kind, words in unwritten(answers):
        yield Advice(kind.number, "ask", "none", words, None, "household", "spending")


def _nothing_left(outlook: Outlook) -> Iterator[Advice]:
    """X7: the reserve is gone while the business gives less than the family needs."""
    need = outlook.ratios.household.need_from_business
    for row in outlook.household:
        if row.reserve < 0 and any(early.from_business < need for early in outlook.household[: row.month]):
            month = Month(_calendar(outlook, row))
            message = say("In %(month)s the family has nothing left. Take more home, or start later?", month=month)
            if outlook.ratios.cash.min_closing_cash < 0:  # there is nothing to take
                message = say("In %(month)s the family has nothing left, and the box is short too.", month=month)
            yield Advice("X7", "red", "none", message, _more_home(outlook), "costs", "drawings")
            return


def _more_home(outlook: Outlook) -> Message | None:
    """The smallest amount more in each month with which the family always has something, where the box can give it.

    Where several families part what is taken home, one family's share of it is not the whole: there nothing is said.
    """
    if outlook.inputs.feeds_several:
        return None
    more = up_to_two_digits(max(-(row.reserve // row.month) for row in outlook.household))
    if any(month.closing_cash < month.month * more for month in outlook.months[1:]):
        return say("The box cannot give enough. Is there more income, or can the family spend less?")
    amount = Money(more, outlook.inputs.currency)
    return say("With %(amount)s more taken home each month both would hold.", amount=amount)


def _nothing_taken(outlook: Outlook) -> Iterator[Advice]:
    """X8: nobody lives a year on nothing."""
    if all(row.from_business == 0 for row in outlook.household):
        message = say("You take nothing home all year. What will you live on?")
        yield Advice("X8", "ask", "none", message, None, "costs", "drawings")


def _borrowed_luck(outlook: Outlook) -> Iterator[Advice]:
    """X22: while a loan is paid, the family's purse holds only with money that others send or that comes once."""
    if not outlook.loan:
        return
    home = outlook.inputs.household
    lines = [line for line in home.income if line.kind == "remittance"]
    sent = accumulate(monthly(lines, outlook.inputs.first_month).tolist())
    once = accumulate(row.lump_sum_in for row in outlook.household)
    given = accumulate(row.put_into_business for row in outlook.household)
    for row, luck in zip(outlook.household, zip(sent, once, given, strict=True), strict=True):
        month = outlook.months[row.month]
        by_then = _Luck(*luck)
        if month.loan_payment > 0 and row.reserve >= 0 and by_then.lacks(row.reserve):
            message = by_then.words(row.reserve, month.closing_cash, Month(_calendar(outlook, row)))
            repair = say("Ask how sure that money is.")
            yield Advice("X22", "amber", "none", message, repair, "household", "income")
            return


@dataclass(frozen=True)
class _Luck:
    """All until the end of a month, in minor units: what family sent, what came once, what the purse gave the box."""

    sent: int
    once: int
    given: int

    def lacks(self, reserve: int) -> bool:
        """Whether nothing would be left in the purse without any of it."""
        return reserve < self.sent + self.once

    def words(self, reserve: int, cash: int, month: Month) -> Message:
        """The purse is short. The instalment is only where the box lives on what the purse then could not give."""
        sent, once = self.sent > reserve, self.once > reserve  # each by itself; both where only both are too much
        sent, once = sent or not once, once or not sent
        missing = min(self.sent * sent + self.once * once - reserve, self.given)
        return only_with(month, sent=sent, once=once, instalment=0 <= cash < missing)


def only_with(month: Month, *, sent: bool, once: bool, instalment: bool) -> Message:
    """What has to come so that something is left at home in that month, or so that the instalment can be paid."""
    if instalment:
        return _paid_only_with(month, sent=sent, once=once)
    if sent and once:
        return say("In %(month)s nothing is left at home without money sent or money that comes once.", month=month)
    if once:
        return say("Without the money that comes only once, nothing is left at home in %(month)s.", month=month)
    return say("Without the money that family sends, nothing is left at home in %(month)s.", month=month)


def _paid_only_with(month: Month, *, sent: bool, once: bool) -> Message:
    if sent and once:
        return say("In %(month)s the loan cannot be paid without money sent or money that comes once.", month=month)
    if once:
        return say("Without the money that comes only once, the loan cannot be paid in %(month)s.", month=month)
    return say("In %(month)s the loan can be paid only if family sends money.", month=month)


def _calendar(outlook: Outlook, row: HouseholdRow) -> int:
    return outlook.months[row.month].calendar or 1
