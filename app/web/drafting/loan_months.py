"""Answers that can hardly be right, said beside their boxes: kept as they were typed, and read before going on.

The months of a loan that are not the loan (N7), and a journey more than two years away (P3).
"""

from __future__ import annotations

from collections.abc import Sequence

from app.language.messages import Message, Month, say
from app.plan.answered import value
from app.plan.checks.impossible import wrong_months
from app.plan.fields import Field
from app.plan.sections.borrowing import INSTALMENTS
from app.plan.sections.me import RETURN_MONTH
from app.web.access import now
from app.web.drafting.opened import Opened

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
