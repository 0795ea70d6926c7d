"""A business that runs already: what it told of itself against the plan. The codes are the questions' own."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from app.finance.before import opening_sheet
from app.finance.outlook import Outlook
from app.finance.rounding import half_up
from app.language.messages import Message, say
from app.language.money import Money
from app.plan.answered import called, rows, value
from app.plan.before import PART, before
from app.plan.checks.advice import Advice, Severity
from app.plan.fields import AllAnswers, known
from app.plan.progress import finished

MORE, MUCH_MORE = Fraction(13, 10), Fraction(2)  # a usual month of the plan over the best real one
HAS = ("customers_owe", "equipment")  # lists of what it has
TWICE = (("equipment", "start", "assets"), ("loans", "household", "debts"))


def running_advice(answers: AllAnswers, currency: str) -> Iterator[Advice]:
    """Nothing of a business that begins with the plan."""
    if before(answers) is None:
        return
    yield from _more_owed_than_there(answers, currency)
    yield from _told_twice(answers)
    yield from _nothing_written(answers)


def sales_advice(answers: AllAnswers, outlook: Outlook) -> Iterator[Advice]:
    """B7: a usual month of the plan sells far more than the best of the last three."""
    if before(answers) is None:
        return
    sold = [value(answers, PART, f"sold_{n}") for n in (1, 2, 3)]
    best = max((amount for amount in sold if amount is not None), default=0)
    planned = Fraction(outlook.ratios.year1.sales, 12)
    if not best or planned <= best * MORE:
        return
    severity: Severity = "ask" if planned <= best * MUCH_MORE or _only_bad(answers) else "amber"
    message = say(
        "Your best real month sold %(best)s. A usual month of the plan sells %(planned)s.",
        best=Money(best, outlook.inputs.currency),
        planned=Money(half_up(planned), outlook.inputs.currency),
    )
    repair = say("What will be different? Write it down, or plan smaller sales.")
    yield Advice("B7", severity, "none", message, repair, "sales", "products")


def _only_bad(answers: AllAnswers) -> bool:
    """Whether every month that was told was a bad one: a usual month may be much better."""
    months = [n for n in (1, 2, 3) if value(answers, PART, f"sold_{n}") is not None]
    return all(value(answers, PART, f"kind_{n}") == "bad" for n in months)


def _more_owed_than_there(answers: AllAnswers, currency: str) -> Iterator[Advice]:
    """B6: an old hole is not filled by more sales alone. What it has is a total: an unfinished row could fill it, and
    is waited for; one of what it owes would only make the hole deeper."""
    running = before(answers)
    sheet = opening_sheet(running) if running else None
    open_rows = any(rows(answers, PART, key) != finished(answers, PART, key) for key in HAS)
    if sheet is None or sheet.owner_capital >= 0 or open_rows:
        return
    message = say(
        "The business owes %(owes)s and has %(has)s.",
        owes=Money(sheet.suppliers + sheet.loan, currency),
        has=Money(sheet.total_assets, currency),
    )
    repair = say("Speak with those you owe, before you borrow again.")
    yield Advice("B6", "amber", "none", message, repair, PART, "loans")


def _told_twice(answers: AllAnswers) -> Iterator[Advice]:
    """B4, B6: the same name in another part."""
    for table, part, other in TWICE:
        elsewhere = {called(row).casefold() for row in rows(answers, part, other) if known(row.get("name"))}
        for row in rows(answers, PART, table):
            if called(row).casefold() in elsewhere:
                message = say("“%(name)s” stands in two parts. Is it counted twice?", name=called(row))
                yield Advice("B4" if table == "equipment" else "B6", "ask", "none", message, None, PART, table)


def _nothing_written(answers: AllAnswers) -> Iterator[Advice]:
    """B8: numbers that nobody writes down are guesses."""
    message: dict[str | None, Message] = {
        "no": say("Nobody writes down what comes in and goes out."),
        "sometimes": say("What comes in and goes out is written down only sometimes."),
    }
    habit = value(answers, PART, "records")
    if habit in message:
        repair = say("Begin today: one line a day. After a month your numbers are no guess.")
        yield Advice("B8", "suggest", "none", message[habit], repair, PART, "records")
