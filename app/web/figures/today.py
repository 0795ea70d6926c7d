"""What a business that runs already has and owes today, and after the first year where figures are known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.finance.outlook import Outlook
from app.language.messages import Message
from app.language.money import Money
from app.plan.checks import Advice
from app.plan.fields import AllAnswers
from app.plan.standing import LATER, TITLE, TODAY, Line, standing
from app.web.figures.parts import Notice, Row, notices


@dataclass(frozen=True)
class TodayView:
    title: str
    sound: bool
    lead: tuple[Message, ...]
    head: tuple[str, ...]
    lines: tuple[Row, ...]
    notices: tuple[Notice, ...]


def today(
    answers: AllAnswers, outlook: Outlook | None, currency: str, found: Iterable[Advice] = ()
) -> TodayView | None:
    """With what the checks found of it. None where the business begins with the plan, or nothing was told of it."""
    stands = standing(answers, outlook, currency)
    if stands is None:
        return None
    head = (TITLE, TODAY, LATER) if outlook else (TITLE, TODAY)
    lines = tuple(_row(line, currency) for line in stands.lines)
    return TodayView(TITLE, stands.sound, stands.lead, head, lines, notices(found, "B4", "B6", "B7", "B8"))


def _row(line: Line, currency: str) -> Row:
    amounts = [line.today] if line.later is None else [line.today, line.later]
    return Row(line.name, tuple(Money(minor, currency) for minor in amounts), line.kind)
