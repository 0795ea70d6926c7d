"""Rent that was agreed: a deposit or months paid in advance say that there is a contract, and what it pays already."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from app.language.messages import Message, say
from app.plan.answered import called, cell, rows
from app.plan.fields import AllAnswers
from app.plan.sections import field

Row = Mapping[str, Any]


def binds(cost: Row, answers: AllAnswers) -> bool:
    """Whether this monthly cost is a rent for which a deposit or an advance was told: nobody spends less on it."""
    if _is_rent(cost):
        return bool(rows(answers, "start", "deposits") or rows(answers, "start", "advances"))
    return any(_same(cost, advance) for advance in rows(answers, "start", "advances"))


def paid_twice(answers: AllAnswers) -> tuple[tuple[Row, Row], ...]:
    """(advance, monthly cost) where months that the advance pays are paid again each month.

    Whether they are the same only the person knows: found by kind and amount, or by name.
    """
    costs = rows(answers, "costs", "costs")
    return tuple(
        (advance, cost)
        for advance in rows(answers, "start", "advances")
        for cost in costs
        if _overlap(advance, cost) and _alike(cost, advance)
    )


def counted_again(answers: AllAnswers) -> Iterator[tuple[Message, Message]]:
    """The question, and what to do, of each advance that is counted every month after its own and stands among the
    monthly costs too."""
    for advance in rows(answers, "start", "advances"):
        for cost in rows(answers, "costs", "costs"):
            if cell(advance, "renewed", "no") == "yes" and cell(cost, "amount", 0) and _alike(cost, advance):
                message = say(
                    "The advance “%(advance)s” goes on every month after its first ones. The monthly cost “%(cost)s” "
                    "has an amount in those months too. Are they one payment?",
                    advance=called(advance),
                    cost=called(cost),
                )
                yield (
                    message,
                    say("If it is one payment, say no to “Do we count the same cost every month after that?”."),
                )


def asked(advance: Row, cost: Row) -> Message:
    """Whether the two are one payment."""
    return say(
        "The advance “%(advance)s” pays the first months. The monthly cost “%(cost)s” has an amount in those months "
        "too. Are they paid twice?",
        advance=called(advance),
        cost=called(cost),
    )


def with_zeros(answers: AllAnswers) -> list[Row] | None:
    """The monthly costs with 0 in the months that are paid in advance; None where that changes nothing, since none is
    paid twice or a cost has no box for so many months."""
    boxes = next(column.length for column in field("costs", "costs").columns if column.key == "first")
    months: dict[str, int] = {}
    for advance, cost in paid_twice(answers):
        if _covers(advance) <= boxes:
            months[cost["id"]] = max(_covers(advance), months.get(cost["id"], 0))
    costs = rows(answers, "costs", "costs")
    return [_from_zero(cost, months.get(cost["id"], 0)) for cost in costs] if months else None


def _from_zero(cost: Row, months: int) -> Row:
    return {**cost, "first": [0] * months + list(cell(cost, "first", ()))[months:]} if months else cost


def _covers(advance: Row) -> int:
    return int(Decimal(cell(advance, "covers", "0")))


def _overlap(advance: Row, cost: Row) -> bool:
    """Whether a month that is paid in advance has an amount of the cost too."""
    first, covered = list(cell(cost, "first", ())), _covers(advance)
    amounts = [*first, *[cell(cost, "amount", 0)] * max(covered - len(first), 0)]
    return not cell(cost, "months", None) and any(amounts[:covered])


def _alike(cost: Row, advance: Row) -> bool:
    """Whether both can be one payment: by name, or by kind and amount."""
    return _same(cost, advance) or (_is_rent(cost) and _as_much(cost, advance))


def _as_much(cost: Row, advance: Row) -> bool:
    return int(cell(cost, "amount", 0)) * _covers(advance) == int(cell(advance, "amount", 0))


def _is_rent(cost: Row) -> bool:
    return bool(cell(cost, "kind", "") == "rent")


def _same(cost: Row, advance: Row) -> bool:
    name = _name(cost)
    return bool(name) and name in _name(advance)


def _name(row: Row) -> str:
    return str(row.get("name") or "").strip().casefold()
