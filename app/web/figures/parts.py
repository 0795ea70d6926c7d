"""What the views are made of: rows of tables, notices, the names of months."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from app.finance.outlook import MonthRow, Outlook
from app.language.messages import Message, Month, mark
from app.language.money import Money
from app.language.tongues import Tongue
from app.plan.checks import Advice

Said = Message | str
Tone = Literal["info", "think", "must", "good"]
START = mark("Start")


@dataclass(frozen=True)
class Row:
    """A line of a table. `kind` is "", "mark" (the lowest) or "sum"; `part` the plan's part that it comes from;
    `whys` the figures of its cells, as `why.address` names them, "" where a cell cannot be asked."""

    name: Said
    cells: tuple[Money | Message | str | None, ...]
    kind: str = ""
    part: str = ""
    month: int | None = None
    whys: tuple[str, ...] = ()


@dataclass(frozen=True)
class Notice:
    """Something to look at, with what would repair it."""

    tone: Tone
    title: Message
    ways: tuple[Message, ...] = ()
    part: str = ""
    step: str = ""


def notices(found: Iterable[Advice], *codes: str) -> tuple[Notice, ...]:
    """What the checks said under these codes."""
    return tuple(
        Notice(one.tone, one.message, (one.repair,) if one.repair else (), one.section, one.step)
        for one in found
        if one.code in codes
    )


def short_names(outlook: Outlook, tongue: Tongue, months: Iterable[MonthRow] | None = None) -> list[str]:
    """Names to stand under bars; month 0 is the start."""
    return [
        tongue.month(row.calendar, short=True) if row.calendar else tongue.speak(START)
        for row in months or outlook.months
    ]


def name_of(calendar: int | None, tongue: Tongue) -> str:
    """A month's name at the head of a table's row: the short one, for amounts stand beside it on a narrow phone."""
    return tongue.month(calendar, short=True) if calendar else tongue.speak(START)


def calendar_of(outlook: Outlook, month: int) -> int | None:
    """The calendar month of a trading month, also beyond the first year; None for the start."""
    return outlook.inputs.calendar(month) if month else None


def month_word(outlook: Outlook, month: int) -> Month | None:
    calendar = calendar_of(outlook, month)
    return Month(calendar) if calendar else None
