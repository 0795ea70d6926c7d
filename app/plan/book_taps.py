"""A month of the day-book in taps: for each line a few easy amounts around what the plan said.

An amount that was chosen is a guess and stays marked as one. What was typed counts before what was chosen.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from fractions import Fraction

from app.finance.actuals import planned_in
from app.finance.outlook import MonthRow
from app.finance.rounding import easy
from app.language.messages import Message, Month, say
from app.plan.day_book import Written

LESS = ((Fraction(1, 2), say("Half")), (Fraction(4, 5), say("A little less")))
AS_PLANNED = say("As planned")
MORE = (Fraction(6, 5), say("A little more"))


@dataclass(frozen=True)
class Tap:
    """One amount to choose, in minor units."""

    words: Message
    amount: int


NOTHING = Tap(say("Nothing"), 0)


def taps(rows: Sequence[MonthRow], month: int, line: str) -> tuple[Tap, ...]:
    """Nothing, then upwards; where the plan has nothing that month, what it has in the nearest month with an amount.

    What was planned stands to the last minor unit, so that choosing it differs in nothing; the others are easy figures.
    Of a small amount, shares that fall together are one.
    """
    planned = planned_in(rows[month], line)
    if planned <= 0:
        return (NOTHING, *_nearest(rows, month, line))
    found = {0: NOTHING}
    for share, words in LESS:
        found.setdefault(easy(planned * share), Tap(words, easy(planned * share)))
    found[planned] = Tap(AS_PLANNED, planned)
    share, words = MORE
    found.setdefault(easy(planned * share), Tap(words, easy(planned * share)))
    return tuple(found[amount] for amount in sorted(found))


def usual(
    rows: Sequence[MonthRow], month: int, line: str, written: Written | None, days: Collection[str] = ()
) -> int | None:
    """What is chosen when the page opens: as it was told, or nothing where nothing was planned; None for no choice.

    `days` are the lines that are written day by day: of these nothing is chosen in their place.
    """
    if written is None:
        return None if line in days else 0 if planned_in(rows[month], line) <= 0 else None
    there = written.amounts.get(line)
    return there if line in written.about or there == 0 else None


def _nearest(rows: Sequence[MonthRow], month: int, line: str) -> list[Tap]:
    others = [row for row in rows[1:13] if planned_in(row, line) > 0]
    if not others:
        return []
    row = min(others, key=lambda row: abs(row.month - month))
    return [Tap(say("As in %(month)s", month=Month(row.calendar or 0)), planned_in(row, line))]
