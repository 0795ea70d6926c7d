"""The numbers of a plan that are guessed, the heaviest first, each with what would turn it into an answer.

A number of which nobody said how sure it is counts as a guess: else whoever says nothing would look surest.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from app.finance.rounding import half_up
from app.language.messages import Message, mark, say
from app.plan import recipes
from app.plan.evidence import SURE
from app.plan.fields import AllAnswers, Kind, Section, Step, known
from app.plan.first_stock import from_lines, told_by_lines
from app.plan.guess_tasks import OF_A_CARD, OF_PRODUCT, task
from app.plan.moving import NOTHING, Moved, by_answer, by_row
from app.plan.sections import SECTIONS, asked, asked_fields, asked_steps
from app.plan.sections.sales import PRODUCTS
from app.plan.sections.start import FIRST_GOODS, FIRST_STOCK
from app.plan.sureness import of_answer, tag_of
from app.plan.words import row_name

NUMBERS = {
    "units": mark("%(product)s: how many"),
    "price": mark("%(product)s: the price"),
    "unit_cost": mark("%(product)s: what goes into one"),
}
NO_ROW: Mapping[str, Any] = {}
NO_OFFICES: Mapping[str, str] = {}


@dataclass(frozen=True)
class Guess:
    """One number, one row of a list, or one `line` of a product's recipe card."""

    section: Section
    step: Step
    name: Message
    row: str | None
    moved: Moved
    said: bool  # whether somebody says that it is a guess; else it is not said how sure it is
    task: Message
    line: str | None = None
    column: str = ""  # of a product: which of its numbers

    @property
    def weight(self) -> int:
        """What it moves in minor units, 0 where that cannot be said."""
        return self.moved.amount

    @property
    def counts(self) -> bool:
        """Whether another answer makes a month of the box or of the family another one."""
        return self.moved.counts


def guesses(answers: AllAnswers, offices: Mapping[str, str] = NO_OFFICES) -> tuple[Guess, ...]:
    """Every answer that is neither known nor asked: the one that moves most money first, those that move none last.

    `offices`: where the rules of the country say that one enters, by the key of the paper.
    """
    found = [guess for part in SECTIONS if asked(part, answers) for guess in _of_part(part, answers, offices)]
    return tuple(sorted(found, key=lambda guess: (not guess.counts, -guess.weight)))


def _of_part(part: Section, answers: AllAnswers, offices: Mapping[str, str]) -> Iterator[Guess]:
    given = answers.get(part.key, {})
    for step in asked_steps(part, answers):
        for field in asked_fields(step, answers):
            value: Any = given.get(field.key)
            if not field.measured or not known(value) or (field == FIRST_GOODS and not told_by_lines(answers)):
                continue
            if field is PRODUCTS:
                yield from (guess for row in value for guess in _of_product(part, step, row))
                yield from _of_cards(part, step, value)
            elif field.kind is Kind.TABLE:
                for row in value:
                    tag, moved = row.get("evidence"), by_row(part.key, field, row)
                    if tag == "guess" or (tag not in SURE and moved.amount):
                        to_do = task(part.key, step.key, row, offices)
                        yield Guess(part, step, row_name(field, row), row["id"], moved, tag == "guess", to_do)
            elif (tag := of_answer(given, field.key)) not in SURE and (
                field != FIRST_STOCK or not (told_by_lines if tag else from_lines)(answers)
            ):
                moved = by_answer(part.key, field, value, answers)
                if tag or moved.some:
                    to_do = task(part.key, step.key, NO_ROW, offices)
                    yield Guess(part, step, say(field.label), None, moved, tag == "guess", to_do)


def _of_product(part: Section, step: Step, row: Mapping[str, Any]) -> Iterator[Guess]:
    """How many, the price and what goes into one: each may be known by itself, and somebody else knows it."""
    units = Fraction(row["units"]) if known(row.get("units")) else Fraction(1)
    cost = half_up(units * recipes.without_lines(row))
    sold = by_row(part.key, PRODUCTS, row)
    numbers = {"units": sold, "price": sold, **({"unit_cost": Moved(cost, "month", True)} if cost else {})}
    for column, moved in numbers.items():
        tag = tag_of(row, column)
        if known(row.get(column)) and (tag == "guess" or (tag not in SURE and moved.amount)):
            name = say(NUMBERS[column], product=row_name(PRODUCTS, row))
            yield Guess(part, step, name, row["id"], moved, tag == "guess", OF_PRODUCT[column], column=column)


def _of_cards(part: Section, step: Step, products: Sequence[Mapping[str, Any]]) -> Iterator[Guess]:
    """What goes into the products, each thing once: what one asks about it holds wherever it goes in."""
    found: dict[str, Guess] = {}
    exact: dict[str, Fraction] = {}  # rounded once, when all of it is together
    for row in products:
        units = Fraction(row["units"]) if known(row.get("units")) else Fraction(1)
        for line, share in recipes.into_one(row):
            if (tag := line.get("evidence")) in SURE:
                continue
            name = recipes.plain(line["name"]) if known(line.get("name")) else f"{row['id']}.{line['id']}"
            first = found.get(name) or Guess(
                part, step, recipes.named(line), row["id"], NOTHING, False, OF_A_CARD, line["id"]
            )
            exact[name] = exact.get(name, Fraction(0)) + units * share
            amount = half_up(exact[name])
            moved = Moved(amount, "month", bool(amount))
            found[name] = replace(first, moved=moved, said=first.said or tag == "guess")
    yield from found.values()
