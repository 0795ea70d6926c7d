"""The months of a loan (N7): a proposal for them, and answers that can hardly be right, said beside their boxes.

What is not right is kept as it was typed, and read before going on: months that are not the loan, and a journey more
than two years away (P3).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.language.messages import Message, Month, say
from app.language.money import Money
from app.plan.answered import money, value
from app.plan.checks.impossible import wrong_months
from app.plan.fields import Field
from app.plan.loan_months import Proposal, can_be_proposed, proposal
from app.plan.sections.borrowing import INSTALMENTS
from app.plan.sections.me import RETURN_MONTH
from app.services.places import place
from app.web.access import db, now
from app.web.drafting.opened import Opened
from app.web.section_form import Question

FAR = 24  # months


def beside(here: Opened, fields: Sequence[Field]) -> dict[str, Message]:
    """By the key of a question what its stored answer makes impossible, or unlikely."""
    asked = {field.key for field in fields}
    found = {
        INSTALMENTS.key: wrong_months(here.answers, here.plan.currency) if INSTALMENTS.key in asked else None,
        RETURN_MONTH.key: _far_away(here) if RETURN_MONTH.key in asked else None,
    }
    return {key: words for key, words in found.items() if words}


def newly_wrong(before: Opened, after: Opened, fields: Sequence[Field]) -> bool:
    """Whether what was saved here is to be read first; saved once more as it is, it leads on."""
    return beside(after, fields) not in ({}, beside(before, fields))


def offered_to_part(here: Opened, fields: Sequence[Field]) -> bool:
    """Whether the loan can be parted over its months by one press on this page."""
    return any(field.key == INSTALMENTS.key for field in fields) and can_be_proposed(here.answers)


def proposed(here: Opened, fields: Sequence[Field]) -> tuple[str, Proposal] | None:
    """The key of the question, and what can stand in its boxes."""
    if not offered_to_part(here, fields):
        return None
    found = proposal(here.answers, place(db(), here.plan.country))
    return (INSTALMENTS.key, found) if found else None


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


def _far_away(here: Opened) -> Message | None:
    told = value(here.answers, "me", RETURN_MONTH.key)
    if told is None:
        return None
    year, month, today = int(str(told)[:4]), int(str(told)[5:7]), now()
    if (year - today.year) * 12 + month - today.month <= FAR:
        return None
    return say(
        "%(month)s %(year)s is more than two years from now. Is the year right?", month=Month(month), year=str(year)
    )
