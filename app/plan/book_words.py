"""The box at the end of the last written month: as the plan has it and by the day-book, in sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.finance.outlook import Outlook
from app.language.messages import Message, say
from app.language.money import Money
from app.plan.day_book import Beside
from app.plan.month_names import named


def of_the_box(
    outlook: Outlook, written: Sequence[Beside], real: Mapping[int, int], opening: str
) -> tuple[Message, ...]:
    """`real` is the box as it is, by month; `opening` the plan's first month, "2027-03"."""
    row, currency = written[-1].row, outlook.inputs.currency
    when, now = named(opening, row.month), real[row.month]
    planned, amount = Money(abs(row.closing_cash), currency), Money(abs(now), currency)
    if row.closing_cash < 0:
        said = [say("At the end of %(month)s the plan’s box is short of %(amount)s.", month=when, amount=planned)]
    else:
        said = [say("At the end of %(month)s the plan has %(amount)s in the box.", month=when, amount=planned)]
    if now < 0:
        said.append(say("By your book the box is short of %(amount)s.", amount=amount))
    else:
        said.append(say("By your book the box has %(amount)s.", amount=amount))
    if any(one.guesses for one in written):
        said.append(say("Some amounts of your book are guesses."))
    if len(written) < row.month:
        said.append(say("A month that is not written counts as planned."))
    return tuple(said)
