"""The numbers of a plan that are guessed, the heaviest first, each with what would turn it into an answer.

A number of which nobody said how sure it is counts as a guess: else whoever says nothing would look surest.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

from app.language.messages import Message, mark, say
from app.plan import recipes
from app.plan.evidence import SURE
from app.plan.fields import AllAnswers, Field, Kind, Section, Step, known
from app.plan.first_stock import from_lines
from app.plan.rhythms import usual_month
from app.plan.sections import SECTIONS, asked, asked_fields, asked_steps
from app.plan.sections.sales import PRODUCTS
from app.plan.sections.start import FIRST_STOCK
from app.plan.words import row_name

TASKS = {
    "household": mark("Write down for one week what comes in and what goes out."),
    "market": mark("Go there for one morning and count."),
    "sales": mark("Count for three days, or ask somebody who sells it."),
    "people": mark("Ask two people who do this work what they earn."),
    "rules": mark("Ask at the office, and write down who told you."),
    "start": mark("Ask two sellers for the price, in writing."),
    "costs": mark("Ask the owner, the shop or a neighbour who pays it."),
    "existing": mark("Count the box and the store, and ask for what is owed in writing."),
    "sources": mark("Ask the person or the lender, and look at the paper."),
    "risks": mark("Ask two people of this trade how often it happens, and what it cost them."),
    "steps": mark("Ask where it is done what it costs, and how long it takes."),
}


TASKS_OF_PAGE = {
    ("people", "hours"): mark("Write down for one week when you begin and when you stop."),
    ("costs", "stock_cover"): mark("Ask how long the seller needs, and count what you use until then."),
    ("costs", "supplier_credit"): mark("Ask two sellers how long you may wait before you pay."),
    ("costs", "drawings"): mark("Write down for one week what your family needs from the business."),
    ("costs", "taken_home"): mark("Write down for one week what your family takes from the goods."),
}
OF_A_CARD = say("Weigh or count how much you use, and ask two sellers for the price.")


@dataclass(frozen=True)
class Guess:
    """One number, one row of a list, or one `line` of a product's recipe card.

    `weight` is what it moves in minor units, 0 where that cannot be said.
    """

    section: Section
    step: Step
    name: Message
    row: str | None
    weight: int
    said: bool  # whether somebody says that it is a guess; else it is not said how sure it is
    line: str | None = None


def guesses(answers: AllAnswers) -> tuple[Guess, ...]:
    """Every answer that is neither known nor asked, the one that moves most money first."""
    found = [guess for part in SECTIONS if asked(part, answers) for guess in _of_part(part, answers)]
    return tuple(sorted(found, key=lambda guess: -guess.weight))


def task(guess: Guess) -> Message:
    """What the person can do to know it."""
    if guess.line:
        return OF_A_CARD
    page = (guess.section.key, guess.step.key)
    return say(TASKS_OF_PAGE.get(page) or TASKS[guess.section.key])


def _of_part(part: Section, answers: AllAnswers) -> Iterator[Guess]:
    given = answers.get(part.key, {})
    for step in asked_steps(part, answers):
        for field in asked_fields(step, answers):
            value: Any = given.get(field.key)
            if not field.measured or not known(value):
                continue
            if field.kind is Kind.TABLE:
                for row in value:
                    tag, weight = row.get("evidence"), _weight(field, row)
                    if tag == "guess" or (tag not in SURE and weight):
                        yield Guess(part, step, row_name(field, row), row["id"], weight, said=tag == "guess")
                if field is PRODUCTS:
                    yield from _of_cards(part, step, value)
            elif (tag := given.get("evidence", {}).get(field.key)) not in SURE and (
                tag or field != FIRST_STOCK or not from_lines(answers)
            ):
                weight = value if field.kind is Kind.MONEY else 0
                yield Guess(part, step, say(field.label), None, weight, said=tag == "guess")


def _of_cards(part: Section, step: Step, products: Sequence[Mapping[str, Any]]) -> Iterator[Guess]:
    """What goes into the products, each thing once: what one asks about it holds wherever it goes in."""
    found: dict[str, Guess] = {}
    for row in products:
        units = Fraction(row["units"]) if known(row.get("units")) else Fraction(1)
        for line, share in recipes.into_one(row):
            if (tag := line.get("evidence")) in SURE:
                continue
            name = recipes.plain(line["name"]) if known(line.get("name")) else f"{row['id']}.{line['id']}"
            first = found.get(name) or Guess(part, step, recipes.named(line), row["id"], 0, said=False, line=line["id"])
            weight, said = first.weight + int(units * share), first.said or tag == "guess"
            found[name] = replace(first, weight=weight, said=said)
    yield from found.values()


def _weight(table: Field, row: Mapping[str, Any]) -> int:
    """A month of a product's sales, a usual month of what comes back, or the price that is paid once.

    What is paid in some months of a year is spread over it: 50,000 once a year moves less than 20,000 each month.
    """
    if known(row.get("units")) and known(row.get("price")):
        return int(Decimal(row["units"]) * row["price"])
    if known(row.get("amount")):
        if any(column.key == "rhythm" for column in table.columns):
            return usual_month(row)
        months = row.get("months")
        return int(row["amount"]) * (len(months) if isinstance(months, list) and months else 12) // 12
    money = next((column.key for column in table.columns if column.kind is Kind.MONEY), "")
    return int(row[money]) if known(row.get(money)) else 0
