"""The first stock counted line by line (C8): the amount is what counts, and goes with the sum of its lines until
somebody types another one. Then both stay, and the difference is told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.language.amounts import LARGEST
from app.language.messages import Message, say
from app.language.money import Money
from app.plan.answered import value
from app.plan.fields import AllAnswers, Answers, known
from app.plan.sections.start import FIRST_GOODS, FIRST_STOCK, START

WHICH = say("Which one is right? Change a line, or write the sum as your first stock.")


def counted(lines: Any) -> int | None:
    """The sum of the lines that have a price; None where none has, or where no plan can hold it."""
    prices = [line["price"] for line in lines if known(line.get("price"))] if isinstance(lines, list) else []
    return sum(prices) if prices and sum(prices) <= LARGEST else None


def followed(part: str, there: Answers, changed: Mapping[str, Any]) -> dict[str, Any]:
    """What changed, with the amount that goes with changed lines; one that was typed after the lines stays."""
    if part != START.key or FIRST_GOODS.key not in changed or FIRST_STOCK.key in changed:
        return dict(changed)
    before, now = (counted(answers.get(FIRST_GOODS.key)) for answers in (there, changed))
    amount = there.get(FIRST_STOCK.key)
    typed = before is not None and known(amount) and amount != before
    return dict(changed) if now is None or typed else {**changed, FIRST_STOCK.key: now}


def from_lines(answers: AllAnswers) -> bool:
    """Whether the amount is the sum of its lines, so that nobody was asked how sure it is."""
    lines = counted(value(answers, START.key, FIRST_GOODS.key))
    return lines is not None and lines == value(answers, START.key, FIRST_STOCK.key)


def told_by_lines(answers: AllAnswers) -> bool:
    """Whether its lines make the amount and say how they are known: then the sum needs no word of its own."""
    lines = value(answers, START.key, FIRST_GOODS.key) or ()
    return from_lines(answers) and any(line.get("evidence") for line in lines)


def unlike(answers: AllAnswers, currency: str) -> Message | None:
    """The sum of the lines beside the amount that counts, where they are not the same."""
    lines, amount = counted(value(answers, START.key, FIRST_GOODS.key)), value(answers, START.key, FIRST_STOCK.key)
    if lines is None or amount is None or lines == amount:
        return None
    told = {"sum": Money(lines, currency), "amount": Money(amount, currency)}
    return say("The lines of your first stock make %(sum)s. Your plan counts %(amount)s.", **told)
