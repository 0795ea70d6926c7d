"""The day-book of one plan as its pages open it: the plan's months, what was told of them, and single days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from flask import abort

from app.finance.outlook import MonthRow, Outlook
from app.language.messages import Message, say
from app.models import Plan
from app.plan.answered import value
from app.plan.book_days import DayLine, gathered, months_over, placed, so_far, sums
from app.plan.day_book import LAST, Beside, Written, beside
from app.plan.month_names import named
from app.services import opened_book, plans
from app.web.access import current_account, db
from app.web.speech import speak_as_in, today


@dataclass(frozen=True)
class Book:
    """`months` were told as a whole, `lines` are single days; `opening` is the plan's first month, "2027-03".

    `undo` and `redo`: which row of a month a press takes back.
    """

    plan: Plan
    outlook: Outlook | None
    opening: str
    months: dict[int, Written]
    lines: list[DayLine]
    shown: bool  # to the mentor
    undo: dict[int, int]
    redo: dict[int, int]

    @property
    def rows(self) -> Sequence[MonthRow]:
        return self.outlook.months if self.outlook else ()

    @cached_property
    def over(self) -> int:
        return months_over(self.opening, today())

    @cached_property
    def told(self) -> dict[int, Written]:
        return gathered(self.months, self.lines, self.over)

    def when(self, month: int) -> Message:
        """That month of the plan by its name, with its year: figures have an opening."""
        self.figures(month)
        return say("%(month)s", month=named(self.opening, month))

    def figures(self, month: int) -> Outlook:
        """The plan's figures, where it has some and they have this month."""
        if not 1 <= month <= LAST or self.outlook is None:
            abort(404)
        return self.outlook

    def days(self, month: int) -> dict[str, int]:
        return sums(self.lines, month)

    def beside(self, month: int) -> Beside | None:
        written = self.told.get(month)
        return beside(self.outlook, month, written, self.plan.currency) if written and self.outlook else None

    def so_far(self, month: int) -> Message | None:
        """What the days of a month add up to that does not stand beside the plan yet."""
        days = None if month in self.told else self.days(month)
        return so_far(days, self.plan.currency) if days else None


def opened(key: str) -> Book:
    plan = plans.visible(db(), current_account(), key)
    speak_as_in(plan.country)
    reading = plans.reading(db(), plan)
    book = opened_book.opened(db(), plan)
    opening = value(reading.answers, "start", "opening_month")
    days = placed(book.days, opening)
    return Book(plan, reading.outlook, opening or "", book.months, days, book.shown, book.undo, book.redo)
