"""Answers that can hardly be right, said beside their boxes, and the sum of a loan's months (N7).

What is not right is kept as it was typed, and read before going on: months that are not the loan, a journey more
than two years away (P3), and an amount that no lender is known to lend (N2).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.language.messages import Message, Month, say
from app.language.money import Money
from app.matching.asked import need_of
from app.matching.lent import Lent, lent, outside
from app.matching.rank import LoanFit, rank
from app.plan.answered import money, value
from app.plan.checks.impossible import wrong_months
from app.plan.fields import Field
from app.plan.granted import read
from app.plan.sections.borrowing import AMOUNT, INSTALMENTS
from app.plan.sections.me import RETURN_MONTH
from app.services.places import loans_here, place_of
from app.web.access import db
from app.web.drafting.opened import Opened
from app.web.section_form import Question
from app.web.speech import today

FAR = 24  # months


def beside(here: Opened, fields: Sequence[Field]) -> dict[str, Message]:
    """By the key of a question what its stored answer makes impossible, or unlikely."""
    asked = {field.key for field in fields}
    found = {
        INSTALMENTS.key: wrong_months(here.answers, here.plan.currency) if INSTALMENTS.key in asked else None,
        RETURN_MONTH.key: _far_away(here) if RETURN_MONTH.key in asked else None,
        AMOUNT.key: _lent_by_nobody(here) if AMOUNT.key in asked else None,
    }
    return {key: words for key, words in found.items() if words}


def newly_wrong(before: Opened, after: Opened, fields: Sequence[Field]) -> bool:
    """Whether what was saved here is to be read first; saved once more as it is, it leads on."""
    return beside(after, fields) not in ({}, beside(before, fields))


def beside_boxes(here: Opened, questions: Sequence[Question]) -> Message | None:
    """The loan, and what stands in the boxes together; the loan alone where they are empty or cannot be read."""
    asked = [one for one in questions if one.field.key == INSTALMENTS.key]
    if not asked:
        return None
    loan, boxes = Money(money(here.answers, "sources", "amount"), here.plan.currency), asked[0].input.data
    if not loan.minor:
        return None
    if not boxes:
        return say("The loan: %(loan)s.", loan=loan)
    return say("The loan: %(loan)s. Together here: %(sum)s.", loan=loan, sum=replace(loan, minor=sum(boxes)))


def _lent_by_nobody(here: Opened) -> Message | None:
    found = lent_here(here)
    return outside(found, money(here.answers, "sources", AMOUNT.key)) if found else None


def lent_here(here: Opened) -> Lent | None:
    return lent(loans_here(db(), here.plan.country), here.plan.currency, today())


def fits_here(here: Opened, amount: int) -> tuple[LoanFit, ...]:
    """The loans of its country judged against this plan with that amount, as its page of offers does."""
    granted, cap = read(here.plan.granted), place_of(db(), here.plan).cap
    need = need_of(here.answers, here.plan.country, here.plan.currency, today(), granted)
    return rank(loans_here(db(), here.plan.country), replace(need, amount=amount), (cap,) if cap else ())


def _far_away(here: Opened) -> Message | None:
    told = value(here.answers, "me", RETURN_MONTH.key)
    if told is None:
        return None
    year, month, day = int(str(told)[:4]), int(str(told)[5:7]), today()
    if (year - day.year) * 12 + month - day.month <= FAR:
        return None
    return say("%(month)s is more than two years from now. Is the year right?", month=Month(month, year))
