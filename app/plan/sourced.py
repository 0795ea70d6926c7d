"""Where something that a page tells was read, and when."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from app.language.messages import Message, say
from app.plan.printed_dates import read

Confidence = Literal["high", "medium", "low"]
OLD = dt.timedelta(days=3 * 365)


@dataclass(frozen=True)
class Origin:
    """Where a row was read. `confirmed` is true once a programme has confirmed or corrected it."""

    title: str
    address: str
    date: str  # as the source prints it, "" where it prints none
    confidence: Confidence
    confirmed: bool = False

    @property
    def words(self) -> Message:
        """The source with its date, as precisely as it was printed."""
        if not self.date:
            return say("Found in: %(title)s. It has no date.", title=self.title)
        return say("Found in: %(title)s, %(date)s.", title=self.title, date=self.when)

    def is_old(self, today: dt.date) -> bool:
        """Whether it was printed more than three years ago; false where it has no date that can be read."""
        printed = read(self.date)
        return bool(printed and printed.last < today - OLD)

    @property
    def when(self) -> object:
        """Its date as pages say it; as the source prints it where it cannot be read."""
        printed = read(self.date)
        return printed.words if printed else self.date
