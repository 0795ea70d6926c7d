"""What a business that runs already has and owes today, and after the first year where figures are known."""

from __future__ import annotations

from dataclasses import dataclass

from app.finance.outlook import Outlook
from app.language.messages import Message
from app.language.money import Money
from app.plan.fields import AllAnswers
from app.plan.standing import LATER, TITLE, TODAY, Line, standing
from app.web.figures.parts import Row


@dataclass(frozen=True)
class TodayView:
    title: str
    sound: bool
    lead: tuple[Message, ...]
    head: tuple[str, ...]
    lines: tuple[Row, ...]


def today(answers: AllAnswers, outlook: Outlook | None, currency: str) -> TodayView | None:
    """None where there is nothing to show: the business begins with the plan, or nothing was told of it."""
    found = standing(answers, outlook, currency)
    if found is None:
        return None
    head = (TITLE, TODAY, LATER) if outlook else (TITLE, TODAY)
    return TodayView(TITLE, found.sound, found.lead, head, tuple(_row(line, currency) for line in found.lines))


def _row(line: Line, currency: str) -> Row:
    amounts = [line.today] if line.later is None else [line.today, line.later]
    return Row(line.name, tuple(Money(minor, currency) for minor in amounts), line.kind)
