"""Dates as sources print them: a day, a month, a year, or something unsure."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from app.finance.days import days_of_month
from app.language.messages import Month, say

PRINTED = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(\?)?")


@dataclass(frozen=True)
class Printed:
    """A printed date: `first` and `last` are the days that it could mean; `sure` is false for "2014?"."""

    text: str
    first: dt.date
    last: dt.date
    sure: bool

    @property
    def words(self) -> object:
        """A day, a month with its year, or the year alone, as precisely as it was printed."""
        if self.first == self.last:
            return self.first
        if self.first.month == self.last.month:
            return say("%(month)s", month=Month(self.first.month, self.first.year))
        return str(self.first.year)


def read(text: str) -> Printed | None:
    """The date behind a printed text; None where it cannot be told ("2 Sept ?") or is missing."""
    found = PRINTED.fullmatch(text.strip())
    if not found:
        return None
    year, month, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    first = dt.date(year, month or 1, day or 1)
    last_month = month or 12
    last = dt.date(year, last_month, day or days_of_month(year, last_month))
    return Printed(text, first, last, found[4] is None)
