"""The day-book, month by month: eight amounts that a person tells after a month, beside what the plan said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from app.finance.actuals import COMPARED, Comparison, Difference, Entry, compare
from app.finance.expenses import advance_payments
from app.finance.inputs import PlanInputs
from app.finance.outlook import MonthRow, Outlook
from app.language.messages import Message, count, mark, say, side_by_side
from app.language.money import Money
from app.plan.fields import Field, Kind
from app.plan.of_others import cost_name
from app.plan.words import own

LAST = 12


@dataclass(frozen=True)
class Written:
    """One month as its owner told it: minor units by line of COMPARED; a line that is absent counts as nothing.

    `about` are the lines that were chosen among a few amounts, not counted.
    """

    amounts: Mapping[str, int]
    about: frozenset[str] = frozenset()


def _line(key: str, number: str, label: str, hint: str = "") -> Field:
    return Field(key, number, Kind.MONEY, label, hint=hint, least=0)


LINES: tuple[Field, ...] = (
    _line("cash_sales", "D1", mark("How much did people pay you at once?")),
    _line("collections", "D2", mark("How much did people pay who had bought before?")),
    _line("supplier_payments", "D3", mark("How much did you pay for material and goods?")),
    _line("operating_costs_total", "D4", mark("How much did you pay for rent, pay, power and other costs?")),
    _line("taxes", "D5", mark("How much did you pay in taxes and fees?")),
    _line("loan_payment", "D6", mark("How much did you pay to the lender?")),
    _line("owner_drawings", "D7", mark("How much did you take home?")),
    _line("owner_cash_in", "D8", mark("How much of your own money did you put in?")),
)
NAMES = {
    "cash_sales": mark("Sold and paid at once"),
    "collections": mark("Paid later by customers"),
    "supplier_payments": mark("Material and goods"),
    "operating_costs_total": mark("Costs of the month"),
    "taxes": mark("Taxes and fees"),
    "loan_payment": mark("To the lender"),
    "owner_drawings": mark("Taken home"),
    "owner_cash_in": mark("Own money put in"),
}


def of_plan(outlook: Outlook, month: int) -> dict[str, Message]:
    """By line, which of the plan's own goods and costs belong there, where its question cannot name them all."""
    found = {}
    if goods := [product.name for product in outlook.inputs.products if product.unit_cost]:
        found["supplier_payments"] = say("In your plan: material and goods for %(names)s", names=_listed(goods))
    paid = zip(outlook.inputs.costs, outlook.months[month].operating_costs, strict=True)
    costs = {cost.name: cost_name(cost) for cost, amount in paid if amount}
    costs |= {name: own(name) for name in _paid_in_advance(outlook.inputs, month)}
    if costs:
        found["operating_costs_total"] = say("In your plan: %(names)s", names=side_by_side(*costs.values()))
    return found


def _paid_in_advance(inputs: PlanInputs, month: int) -> list[str]:
    """What was paid in advance and is paid again in this month, by name."""
    each = ((one.name, replace(inputs, prepayments=(one,))) for one in inputs.prepayments)
    return [name for name, alone in each if advance_payments(alone, month)[0][month]]


def _listed(names: Sequence[str]) -> str:
    return " · ".join(dict.fromkeys(names))


def compared(outlook: Outlook, month: int, written: Written) -> Comparison:
    """One written month against the plan's."""
    rows = [outlook.months[0], outlook.months[month]]
    return compare(rows, [Entry(line, 1, written.amounts.get(line, 0)) for line in COMPARED], 1)


@dataclass(frozen=True)
class Beside:
    """A written month beside the plan's.

    `said`: what it did to the box, and what moved it most; `guesses`: how many of its amounts are guesses. `lines` are
    those with an amount in the plan or in the book: their names, both amounts, and whether what was told is a guess.
    """

    row: MonthRow
    comparison: Comparison
    said: list[Message]
    guesses: Message | None
    lines: list[tuple[str, Difference, bool]]


def beside(outlook: Outlook, month: int, written: Written, currency: str) -> Beside:
    """The month with all that is said of it."""
    found = compared(outlook, month, written)
    guesses = count("One of these amounts is a guess.", "%(n)s of these amounts are guesses.", len(written.about))
    said = [words for words in (headline(found, currency), largest(found, currency)) if words]
    moved = [one for one in found.in_all if one.planned or one.actual]
    lines = [(NAMES[one.line], one, one.line in written.about) for one in moved]
    return Beside(outlook.months[month], found, said, guesses if written.about else None, lines)


def together(months: Sequence[Beside], currency: str) -> Message | None:
    """What all differences of these months did to the box; None without a month."""
    whole = Comparison((), (), (), sum(one.comparison.better for one in months))
    return headline(whole, currency) if months else None


def from_customers(written: Written, currency: str) -> Message:
    """What customers paid in a month."""
    lines = ("cash_sales", "collections")
    amount = Money(sum(written.amounts.get(line, 0) for line in lines), currency)
    if written.about.isdisjoint(lines):
        return say("In the book of months customers paid %(amount)s.", amount=amount)
    return say("In the book of months customers paid about %(amount)s.", amount=amount)


def headline(comparison: Comparison, currency: str) -> Message:
    """What all differences together did to the box."""
    amount = Money(abs(comparison.better), currency)
    if comparison.better > 0:
        return say("The box has %(amount)s more than planned.", amount=amount)
    if comparison.better < 0:
        return say("The box has %(amount)s less than planned.", amount=amount)
    return say("The box has what was planned.")


def largest(comparison: Comparison, currency: str) -> Message | None:
    """The line that moved the box most, the way it went in all; None where the box has what was planned."""
    if not comparison.better:
        return None
    most = (max if comparison.better > 0 else min)(comparison.in_all, key=lambda one: one.better)
    return say("Most of it: %(line)s, %(actual)s instead of %(planned)s.", **_told(most, currency))


def _told(one: Difference, currency: str) -> dict[str, object]:
    return {
        "line": say(NAMES[one.line]),
        "actual": Money(one.actual, currency),
        "planned": Money(one.planned, currency),
    }
