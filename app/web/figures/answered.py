"""What of a figure the person told, in which question, and by which rule the rest is counted."""

from __future__ import annotations

from dataclasses import dataclass

from app.finance.formula_kinds import Given
from app.finance.outlook import Outlook
from app.finance.trace import Explained, Figure
from app.language.messages import Message, say
from app.plan.answered import rows
from app.plan.assumptions import told_costs
from app.plan.fields import AllAnswers
from app.plan.figure_words import AS_TOLD, CARD, COUNTED, ORIGINS
from app.plan.of_others import part_of_all
from app.plan.payment_words import interest_words, principal_words
from app.plan.recipes import by_card
from app.plan.sections.paid_later import never_paid

OF_PAYMENT = {"instalment.interest": interest_words, "instalment.principal": principal_words}
AS_IT_IS = say("This is what you told us.")
REST = say("You told us the rest.")
COUNTED_FROM = say("It is counted from what you told us.")


@dataclass(frozen=True)
class Origin:
    """The question in which it was told, and the row of its table."""

    part: str
    question: str
    row: str | None = None


def of_payment(outlook: Outlook, explained: Explained) -> tuple[Message, ...]:
    """How interest or principal of a payment comes about, also of a month that has one payment."""
    named = [one.figure for one in explained.parts if one.value or one.figure.name in OF_PAYMENT]
    figures = named if explained.parts else [explained.figure]
    if len(figures) != 1 or figures[0].name not in OF_PAYMENT:
        return ()
    return tuple(OF_PAYMENT[figures[0].name](outlook, figures[0].month or 1))


def by_rule(outlook: Outlook, figure: Figure, answers: AllAnswers) -> tuple[Message, ...]:
    """The rule by which a figure without lines is counted; nothing where it is an answer as it stands."""
    if figure.name in ("month.owner_drawings", "cost.amount") and figure.month:
        cost = outlook.inputs.costs[figure.line] if figure.line is not None else None
        if parted := part_of_all(outlook, answers, figure.month, cost):
            return (parted,)
    if figure.name == "product.unit_cost" and by_card(rows(answers, "sales", "products")[figure.line or 0]):
        return (say(CARD),)
    return (say(COUNTED[figure.name]),) if figure.name in COUNTED else ()


def told(explained: Explained, *, has_lines: bool, has_rule: bool) -> Message:
    """All of it, what its lines leave open, or what it is counted from."""
    name = explained.figure.name
    if not has_rule and (name in AS_TOLD or name in OF_PAYMENT):
        return AS_IT_IS
    return REST if has_lines and isinstance(explained.formula, Given) else COUNTED_FROM


def origin(outlook: Outlook, figure: Figure, answers: AllAnswers) -> Origin | None:
    if figure.name == "cost.amount":
        cost = tuple(told_costs(answers))[figure.line or 0]
        return Origin(cost.part, cost.table, cost.row or None)
    if figure.name not in ORIGINS:
        return None
    part, question = never_paid(answers) if figure.name == "month.bad_debts" else ORIGINS[figure.name]
    if question == "term" and outlook.inputs.loan and outlook.inputs.loan.principal_by_month:
        question = "instalments"
    row = rows(answers, part, question)[figure.line]["id"] if figure.line is not None else None
    return Origin(part, question, row)
