"""Boxes that a press fills: a proposal to change, told in words and kept only by saving (N7, F4, F5, C8)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from werkzeug.datastructures import MultiDict

from app.language.messages import Message, in_turn, mark, say
from app.language.money import Money
from app.plan.answered import value
from app.plan.family_rules import need_before, need_by_month, need_changes, unlike_the_need
from app.plan.fields import AllAnswers, Field, Kind
from app.plan.first_stock import counted
from app.plan.goods_home import by_products
from app.plan.loan_months import NOT_SAVED, can_be_proposed, proposal
from app.plan.sections.borrowing import INSTALMENTS
from app.plan.sections.costs import DRAWINGS, TAKEN_HOME
from app.plan.sections.start import FIRST_GOODS, FIRST_STOCK, START
from app.services import versions
from app.services.places import place_of
from app.web.access import db
from app.web.drafting.opened import Opened
from app.web.section_form import OPEN, Question, SectionForm
from app.web.speech import tongue

NEED_PRESS = mark("Fill in what the family needs")
SAID_BEFORE = say("All months are filled anew. You can change every month.")

Filled = tuple[Sequence[str], Sequence[Message]]  # what stands in the boxes then, and what is said of it


@dataclass(frozen=True)
class Press:
    """`words` and `hint` are marked; `fill` is asked only once it is pressed."""

    field: Field
    words: str
    hint: Message | str
    fill: Callable[[], Filled]


def offered(here: Opened, form: SectionForm) -> Press | None:
    """The press of this page, where it would change something; where a helper types, none that tells figures."""
    for question in form.questions:
        if here.beside and question.field.key in OF_FIGURES:
            continue
        if made := PRESSES.get(question.field.key):
            return made(here, question)
    return None


def put(typed: Mapping[str, str], field: Field, boxes: Sequence[str]) -> MultiDict[str, str]:
    """The form as it was typed, with these in the first boxes of a question, which then is no longer left open."""
    filled = MultiDict(typed)
    for n, text in enumerate(boxes, 1):
        filled[f"{field.key}-{n}" if field.kind is Kind.SERIES else field.key] = text
    filled.pop(field.key + OPEN, None)
    return filled


def _loan(here: Opened, question: Question) -> Press | None:
    """The loan over its months, as the year allows."""

    def fill() -> Filled:
        found = proposal(here.answers, place_of(db(), here.plan))
        empty = [""] * INSTALMENTS.length
        return ([*_amounts(here, found.amounts), *empty][: len(empty)], found.words) if found else ((), ())

    if not can_be_proposed(here.answers):
        return None
    hint = mark("Strong months give back more, weak ones nothing. You can change every month.")
    return Press(question.field, mark("Part the loan for me"), hint, fill)


def _need(here: Opened, question: Question) -> Press | None:
    """What the family needs, in the months that are still empty; nothing where what goes on covers it."""
    need = None if here.plan.joint else need_by_month(here.answers)
    if need is None:
        return None
    if need_before(here.answers, when_taken_home(here)) and list(question.input.data or ()) == list(
        value(here.answers, "costs", DRAWINGS.key)
    ):
        changes = need_changes(here.answers, here.plan.currency)
        words = say("The months now have what your family needs."), *changes, NOT_SAVED
        return Press(question.field, NEED_PRESS, in_turn(SAID_BEFORE, *changes), lambda: (_amounts(here, need), words))
    there = [*question.input.typed, *[""] * len(need)][: len(need)]
    told = question.input.data or ()
    goes_on = told[-1] if told else 0
    if all(amount <= goes_on for amount in need[len(told) :]):
        return None

    def fill() -> Filled:
        boxes = [text.strip() or amount for text, amount in zip(there, _amounts(here, need), strict=True)]
        return boxes, (say("The empty months now have what your family needs."), *changes, NOT_SAVED)

    changes = need_changes(here.answers, here.plan.currency)
    hint = in_turn(say("Only empty months are filled. You can change every month."), *changes)
    return Press(question.field, NEED_PRESS, hint, fill)


def when_taken_home(here: Opened) -> AllAnswers | None:
    """The plan as it stood when what is taken home was written, where the family needs anything else by now."""
    return versions.as_written(db(), here.plan, "costs", DRAWINGS.key) if unlike_the_need(here.answers) else None


def _goods(here: Opened, question: Question) -> Press | None:
    """What the products say of the goods that go home."""
    worth = by_products(here.answers)
    if not worth or question.input.data == worth:
        return None

    def fill() -> Filled:
        return _amounts(here, (worth or 0,)), (say("This comes from your products."), NOT_SAVED)

    return Press(question.field, mark("Write this amount for me"), "", fill)


def _stock(here: Opened, question: Question) -> Press | None:
    """The sum of the lines of the first stock, where another amount stands in the box."""
    lines = counted(value(here.answers, START.key, FIRST_GOODS.key))
    if lines is None or question.input.data == lines:
        return None

    def fill() -> Filled:
        return _amounts(here, (lines or 0,)), (say("This is the sum of your lines."), NOT_SAVED)

    return Press(question.field, mark("Write the sum of my lines"), "", fill)


def _amounts(here: Opened, amounts: Sequence[int]) -> list[str]:
    return [tongue().plain(Money(amount, here.plan.currency)) for amount in amounts]


OF_FIGURES = (INSTALMENTS.key, DRAWINGS.key)  # the others write what lines of the plan say
PRESSES: dict[str, Callable[[Opened, Question], Press | None]] = {
    INSTALMENTS.key: _loan,
    DRAWINGS.key: _need,
    TAKEN_HOME.key: _goods,
    FIRST_STOCK.key: _stock,
}
