"""A year of sales in a few words: only the months that are not normal."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from app.language.messages import Message, Month, mark, say

NORMAL = "100"
IN_A_LIST = {  # the levels of the question, as they are said behind a month
    "0": mark("no sale"),
    "75": mark("weak"),
    "125": mark("strong"),
    "175": mark("feast"),
}


def other_months(levels: Sequence[str]) -> tuple[Message, ...]:
    """`levels` as they are stored, January first: "March: strong", or that all are normal. Where a month has another
    share than one of a level, all are told by their number, of 100 in a normal month."""
    by_name = all(level in IN_A_LIST or level == NORMAL for level in levels)
    other = tuple(
        say("%(month)s: %(level)s", month=Month(n), level=say(IN_A_LIST[level]))
        if by_name
        else say("%(month)s: %(share)s of 100", month=Month(n), share=Decimal(level))
        for n, level in enumerate(levels, 1)
        if level != NORMAL
    )
    return other or (say("All months are normal."),)
