"""The months of the day-book beside the plan: the box as it was planned and as it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from app.finance.actuals import boxes
from app.finance.outlook import Outlook
from app.language.messages import Message, in_turn, mark
from app.language.money import Money
from app.language.tongues import Tongue
from app.plan.book_words import of_the_box
from app.plan.day_book import LAST, Beside
from app.web.figures.parts import name_of, short_names
from app.web.pictures import box_chart

KEY = (("was", mark("Plan")), ("good", mark("Real")), ("low", mark("The lowest month")))
KEY_SHORT = (*KEY[:2], ("short", mark("The box is short of money")))


@dataclass(frozen=True)
class BookedView:
    """`months` have name, planned, real and how much more or less that is; the last two are None where a month is not
    written."""

    said: tuple[Message, ...]
    chart: Markup
    key: Sequence[tuple[str, str]]
    months: tuple[tuple[str, Money, Money | None, Money | None], ...]


def booked(outlook: Outlook, written: Sequence[Beside], opening: str, tongue: Tongue) -> BookedView | None:
    """`written` are the months of the book, first to last; None without one. `opening` is the plan's first month."""
    if not written:
        return None
    months, currency = outlook.months[1 : LAST + 1], outlook.inputs.currency
    real = boxes(outlook.months, {one.row.month: one.comparison.better for one in written})
    said = of_the_box(outlook, written, real, opening)
    return BookedView(
        said=said,
        chart=box_chart(
            [real.get(row.month) for row in months],
            short_names(outlook, tongue, months),
            tongue,
            currency,
            [row.closing_cash for row in months],
            title=in_turn(*said),
        ),
        key=KEY if min(real.values()) >= 0 else KEY_SHORT,
        months=tuple(
            (
                name_of(row.calendar, tongue),
                Money(row.closing_cash, currency),
                Money(real[row.month], currency) if row.month in real else None,
                Money(real[row.month] - row.closing_cash, currency) if row.month in real else None,
            )
            for row in months
        ),
    )
