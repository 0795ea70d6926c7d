"""What a loan pays: the lines that say so themselves (C4), and what was ticked as its purpose (N3)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from app.plan.answered import cell, money, rows, value
from app.plan.choices import AMOUNTS, FURTHER, NOT_BOUGHT
from app.plan.fields import AllAnswers, known

EACH_MONTH = ("costs", "costs")  # what a month costs says nothing of how many months the loan pays


def things(answers: AllAnswers) -> tuple[Mapping[str, Any], ...]:
    """The rows of the things that it pays."""
    ticked = _ticked(answers)
    return tuple(
        row
        for row in rows(answers, "start", "assets")
        if row.get("payer") == "loan" or (row.get("name") in ticked and row.get("payer") not in NOT_BOUGHT)
    )


def paid_otherwise(answers: AllAnswers) -> tuple[Mapping[str, Any], ...]:
    """The rows of the things that are ticked, and of which the list says that somebody else pays them."""
    ticked = _ticked(answers)
    told = (row for row in rows(answers, "start", "assets") if row.get("name") in ticked)
    return tuple(row for row in told if known(row.get("payer")) and row["payer"] != "loan")


def cost(answers: AllAnswers) -> int | None:
    """What all of it costs, in minor units; None where nothing is told, or not all of it, or where monthly costs are
    among it."""
    ticked = _ticked(answers)
    told_apart = [place for place in AMOUNTS["purpose"] if place[1] in ticked]
    if any(value(answers, *place) is None for place in told_apart):
        return None
    if any(row.get("name") in ticked for row in rows(answers, *EACH_MONTH)):
        return None
    amounts = [cell(row, "price", 0) for row in things(answers)]
    amounts += [cell(row, "amount", 0) for row in _once(answers) if row.get("name") in ticked]
    amounts += [money(answers, *place) for place in told_apart]
    return sum(map(int, amounts)) if amounts else None


def _once(answers: AllAnswers) -> Iterator[Mapping[str, Any]]:
    """What is paid once at the start, beside things and stock."""
    for place in FURTHER["purpose"]:
        if place != EACH_MONTH:
            yield from rows(answers, *place)


def _ticked(answers: AllAnswers) -> frozenset[str]:
    return frozenset(value(answers, "sources", "purpose") or ())
