"""A business that runs already: what it has and owes on the plan's first day, from the answers of its part."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TypeVar

from app.finance.inputs import Asset, Before, DatedAmount, OldLoan, Receivable
from app.plan.answered import cell, money, value
from app.plan.fields import AllAnswers
from app.plan.lines import Row
from app.plan.progress import finished
from app.plan.sections import asked, section

T = TypeVar("T")
PART = "existing"
TOLD = ("box_today", "customers_owe", "stock_today", "equipment", "suppliers_owed", "loans")


def before(answers: AllAnswers) -> Before | None:
    """None where the business begins with the plan; what is not told yet, and a row with a hole, counts as nothing."""
    if not asked(section(PART), answers):
        return None
    return Before(
        cash=money(answers, PART, "box_today"),
        stock=money(answers, PART, "stock_today"),
        receivables=_each(answers, "customers_owe", receivable),
        equipment=_each(answers, "equipment", thing),
        suppliers=_each(answers, "suppliers_owed", owed),
        loans=_each(answers, "loans", old_loan),
    )


def told(answers: AllAnswers) -> bool:
    """Whether something was said of what the business has or owes."""
    return asked(section(PART), answers) and any(value(answers, PART, key) is not None for key in TOLD)


def receivable(row: Row) -> Receivable:
    return Receivable(row["name"], row["amount"], _month(row), cell(row, "lost", 0))


def thing(row: Row) -> Asset:
    """At what it is worth today."""
    return Asset(row["name"], row["worth"], cell(row, "residual", 0), int(Decimal(row["life"])), "own_in_kind")


def owed(row: Row) -> DatedAmount:
    return DatedAmount(row["name"], _month(row), row["amount"])


def old_loan(row: Row) -> OldLoan:
    return OldLoan(row["name"], row["left"], row["amount"], cell(row, "interest", 0))


def _month(row: Row) -> int:
    """In which month of the plan; the first one where nothing was said."""
    return int(Decimal(cell(row, "month", "1")))


def _each(answers: AllAnswers, key: str, make: Callable[[Row], T]) -> tuple[T, ...]:
    return tuple(make(row) for row in finished(answers, PART, key))
