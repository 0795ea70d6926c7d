"""When a rule holds, by the dates that its source prints."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from app.language.messages import Message, say
from app.plan.printed_dates import read

State = Literal["open", "ended", "not_yet", "unsure"]


@dataclass(frozen=True)
class Span:
    """When a rule holds, from and to as printed; an empty `to` means no end was found."""

    start: str
    end: str

    def state(self, day: dt.date) -> State:
        """Whether the rule holds on that day; dates with a question mark stay unsure."""
        start, end = read(self.start), read(self.end)
        if end and end.sure and end.last < day:
            return "ended"
        if start is None or (self.end and (end is None or not end.sure)):
            return "unsure"
        return "open" if start.first <= day else "not_yet"

    @property
    def ended(self) -> Message:
        """The sentence for a rule that has ended."""
        end = read(self.end)
        return say("It ended: %(when)s.", when=end.words if end else self.end)
