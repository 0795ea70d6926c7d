"""The months of a loan beside their boxes: what does not add up is kept as it was typed, and said before going on."""

from __future__ import annotations

from collections.abc import Sequence

from app.language.messages import Message
from app.plan.checks.impossible import wrong_months
from app.plan.fields import Field
from app.plan.sections.borrowing import INSTALMENTS
from app.web.drafting.opened import Opened


def beside(here: Opened, fields: Sequence[Field]) -> dict[str, Message]:
    """By the key of a question what its stored answer makes impossible."""
    wrong = wrong_months(here.answers, here.plan.currency) if INSTALMENTS in fields else None
    return {INSTALMENTS.key: wrong} if wrong else {}


def newly_wrong(before: Opened, after: Opened, fields: Sequence[Field]) -> bool:
    """Whether what was saved here is to be read first; saved once more as it is, it leads on."""
    return beside(after, fields) not in ({}, beside(before, fields))
