"""S1, W2, L4, C10 and H12: products of one name, and pay, taxes, papers and pots that two parts ask for: nothing
counts twice."""

from __future__ import annotations

from collections.abc import Iterator

from app.language.messages import say
from app.language.money import Money
from app.plan import twice
from app.plan.answered import called
from app.plan.checks.advice import Advice
from app.plan.fields import AllAnswers
from app.plan.sections import field


def twice_advice(answers: AllAnswers, currency: str) -> Iterator[Advice]:
    yield from _products(answers)
    yield from _equal_lines(answers, currency)
    yield from _pay(answers)
    yield from _dues(answers)
    yield from _papers(answers, currency)
    yield from _pots(answers)


def _products(answers: AllAnswers) -> Iterator[Advice]:
    """S1: two products of one name."""
    for name in twice.products_alike(answers):
        yield Advice("S1", "ask", "none", twice.alike(name), twice.NAME_EACH, "sales", "products")


def _equal_lines(answers: AllAnswers, currency: str) -> Iterator[Advice]:
    """Two lines of one list with one name and one amount: a savings group that was written twice is paid twice."""
    for (part, table), row in twice.equal_lines(answers):
        name, amount = called(row), Money(row["amount"], currency)
        message = say("Two lines are the same: “%(name)s”, %(amount)s. Is it one?", name=name, amount=amount)
        if table == "savings":
            message = say("Two lines are the same: “%(name)s”, %(amount)s. Is it one group?", name=name, amount=amount)
        yield Advice(field(part, table).number, "amber", "none", message, twice.TAKE_OUT, part, table)


def _pay(answers: AllAnswers) -> Iterator[Advice]:
    """W2: a cost is pay, and somebody is paid under the people too."""
    paid = twice.paid_people(answers)
    for cost in twice.pay_in_costs(answers) if paid else ():
        message = say(
            "“%(cost)s” is pay in your costs. “%(person)s” is paid too. Is it the same pay?",
            cost=called(cost),
            person=called(paid[0]),
        )
        yield Advice("W2", "ask", "none", message, twice.KEEP_ONE, "costs", "costs")


def _dues(answers: AllAnswers) -> Iterator[Advice]:
    """L4: a monthly cost looks like a contribution, tax or fee of the rules."""
    for cost, due in twice.dues_in_costs(answers):
        if due is not None:
            message = say(
                "“%(cost)s” is in your costs. “%(due)s” is with the taxes and fees. Is it the same?",
                cost=called(cost),
                due=called(due),
            )
            yield Advice("L4", "ask", "none", message, twice.KEEP_ONE, "costs", "costs")


def _papers(answers: AllAnswers, currency: str) -> Iterator[Advice]:
    """C10: what is paid before opening looks like a paper whose price is counted with the rules."""
    for row in twice.papers_again(answers):
        message = say(
            "“%(name)s” stands before opening. Your papers count %(amount)s already. Is it the same?",
            name=called(row),
            amount=Money(twice.for_papers(answers), currency),
        )
        yield Advice("C10", "ask", "none", message, twice.KEEP_ONE, "start", "opening_costs")


def _pots(answers: AllAnswers) -> Iterator[Advice]:
    """H12: a sum that comes once is as much as the pot of a savings group, in the same month."""
    for row, pot in twice.pots_again(answers):
        message = say(
            "“%(name)s” is as much as the pot of “%(group)s”, in the same month. Is it the same money?",
            name=called(row),
            group=pot.name,
        )
        yield Advice("H12", "ask", "none", message, twice.KEEP_ONE, "household", "lump_sums")
