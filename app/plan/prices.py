"""The prices and costs of a plan one by one, since when each is known, and which need another look.

A look is kept in the plan's part "looked", by the answer's path: {"run": int, "as": "right" | "new" | "open",
"at": date, "amount": minor units}; under "start" the refresh itself: {"number": the revision before it, "at": date,
"paths": the prices that needed a look then}.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from app.language.messages import Message, count, say
from app.language.money import Money
from app.plan import recipes
from app.plan.answered import cell, rows
from app.plan.fields import AllAnswers, Field, Kind, Section, Step
from app.plan.month_names import from_opening
from app.plan.other_money import at, path_of
from app.plan.sections import SECTIONS, asked, asked_fields, asked_steps
from app.plan.sections.recipe import LINES
from app.plan.sureness import tag_of
from app.plan.whereabouts import month_of_return, whereabouts
from app.plan.words import entry, own

Reason = Literal["guess", "before_return", "old"]  # why a price needs another look
LOOKED, START = "looked", "start"  # the plan's part that no question asks for, and the refresh under way
STALE = dt.timedelta(days=92)
# What money is asked for, and is no price: it is the person's own, a loan, what a loan's paper says, or lines of a sum.
NO_PRICE = {
    ("household", "income"), ("household", "debts"), ("household", "savings"), ("household", "lump_sums"),
    ("household", "reserve"), ("start", "quotations"), ("start", "first_goods"), ("costs", "taken_home"),
}  # fmt: skip
NOT_ASKED = {"residual"}
PARTS = tuple(part for part in SECTIONS if part.key not in ("me", "idea", "existing", "sources", "risks", "steps"))


@dataclass(frozen=True)
class Price:
    """One amount: `row` and `column` where it stands in a list. `tag` how it is known."""

    part: Section
    step: Step
    field: Field
    row: str | None
    column: Field | None
    name: Message
    amount: Money
    tag: str | None
    line: str | None = None  # of a recipe card: then `column` is one of the card's

    @property
    def path(self) -> str:
        column = self.column.key if self.column else None
        inner = f"{LINES.key}.{self.line}.{column}" if self.line else column
        return path_of(self.part.key, self.field.key, self.row, inner)

    @property
    def question(self) -> str:
        """What was asked, marked for translation."""
        return (self.column or self.field).label


@dataclass(frozen=True)
class Refresh:
    """A refresh under way, or the last one: the revision before it, its day, its prices, and what was found of each."""

    number: int
    began: dt.date
    prices: tuple[Price, ...]
    found: Mapping[str, str]

    @property
    def left(self) -> tuple[Price, ...]:
        return tuple(price for price in self.prices if price.path not in self.found)

    def counted(self, found: str) -> int:
        """How many were found right, new or open."""
        return list(self.found.values()).count(found)


def prices(answers: AllAnswers, currency: str) -> Iterator[Price]:
    """Every amount that somebody asks or pays, in the order of the plan."""
    for part in PARTS:
        for step in asked_steps(part, answers) if asked(part, answers) else ():
            for field in asked_fields(step, answers):
                if (part.key, field.key) not in NO_PRICE:
                    yield from _of_field(part, step, field, answers, currency)


def own_months(price: Price, answers: AllAnswers) -> tuple[Message, ...]:
    """The first months that have an amount of their own beside this one, each with it: a new price leaves them."""
    listed = rows(answers, price.part.key, price.field.key) if price.row else ()
    row = next((row for row in listed if row["id"] == price.row), {})
    return tuple(
        entry(column, n, amount, price.amount.currency)
        for column in _first_months(from_opening(price.field, answers))
        for n, amount in enumerate(cell(row, column.key, ()), 1)
        if amount
    )


def refresh(answers: AllAnswers, currency: str) -> Refresh | None:
    """The refresh that was begun last; a price that is not asked any more is left out."""
    looked = answers.get(LOOKED, {})
    start = looked.get(START)
    if start is None:
        return None
    wanted = set(start["paths"])
    there = tuple(price for price in prices(answers, currency) if price.path in wanted)
    found = {
        price.path: look["as"] for price in there if (look := looked.get(price.path)) and look["run"] == start["number"]
    }
    return Refresh(start["number"], dt.date.fromisoformat(start["at"]), there, found)


def known_since(path: str, amount: int, history: Iterable[tuple[dt.date, AllAnswers]]) -> dt.date | None:
    """The day from which this amount stood there without a break; `history` of its part, the newest first."""
    since = None
    for day, answers in history:
        if at(answers, path) != amount:
            break
        since = day
    return since


def reasons(price: Price, since: dt.date, answers: AllAnswers, today: dt.date) -> tuple[Reason, ...]:
    """Why it needs a look: a guess, older than three months, written before the return and never looked at since."""
    look = answers.get(LOOKED, {}).get(price.path)
    back = first_day_back(answers, today)
    if look is not None and look["amount"] == price.amount.minor and look["as"] != "open":
        since = max(since, dt.date.fromisoformat(look["at"]))
        back = None if back and back > today else back  # a month of return that lies ahead says nothing
    return _reasons(since, back, today, guess=price.tag == "guess")


def possible(answers: AllAnswers, currency: str, began: dt.date, today: dt.date) -> set[Reason]:
    """The reasons that a price can have in a plan that was begun on this day, told without its past."""
    guess = any(price.tag == "guess" for price in prices(answers, currency))
    return {*_reasons(began, first_day_back(answers, today), today, guess=guess)}


def _reasons(since: dt.date, back: dt.date | None, today: dt.date, *, guess: bool) -> tuple[Reason, ...]:
    true: dict[Reason, bool] = {
        "guess": guess,
        "before_return": back is not None and since < back,
        "old": today - since > STALE,
    }
    return tuple(reason for reason, is_so in true.items() if is_so)


def why(found: Iterable[tuple[Reason, ...]]) -> tuple[Message, ...]:
    """How many prices there are of each reason, or that all have it; one price may have two."""
    every = tuple(found)
    n = Counter(reason for each in every for reason in each)
    some: dict[Reason, Message] = {
        "guess": count("One is a guess.", "%(n)s are guesses.", n["guess"]),
        "before_return": count(
            "One was written before your return.", "%(n)s were written before your return.", n["before_return"]
        ),
        "old": count("One is older than three months.", "%(n)s are older than three months.", n["old"]),
    }
    whole: dict[Reason, Message] = {
        "guess": count("It is a guess.", "All %(n)s are guesses.", n["guess"]),
        "before_return": count(
            "It was written before your return.", "All %(n)s were written before your return.", n["before_return"]
        ),
        "old": count("It is older than three months.", "All %(n)s are older than three months.", n["old"]),
    }
    return tuple(whole[reason] if n[reason] == len(every) else some[reason] for reason in some if n[reason])


def first_day_back(answers: AllAnswers, today: dt.date) -> dt.date | None:
    """The first day of the month of return, for who is back."""
    month = month_of_return(answers)
    if whereabouts(answers, today) != "after" or not month:
        return None
    return dt.date(int(month[:4]), int(month[5:7]), 1)


def _of_field(part: Section, step: Step, field: Field, answers: AllAnswers, currency: str) -> Iterator[Price]:
    given = answers.get(part.key, {})
    value = given.get(field.key)
    if field.kind is Kind.MONEY and type(value) is int:
        tag = given.get("evidence", {}).get(field.key)
        yield Price(part, step, field, None, None, say(field.label), Money(value, currency), tag)
    if field.kind is not Kind.TABLE or not isinstance(value, list):
        return
    for row in value:
        name = own(str(row.get(field.columns[0].key) or "…"))
        for column in field.columns:
            amount = row.get(column.key)
            if column.key == "unit_cost" and recipes.cost(row):
                continue  # what is bought for it has its own prices
            in_use = amount or any(any(cell(row, first.key, ())) for first in _first_months(field))
            if column.kind is Kind.MONEY and column.key not in NOT_ASKED and type(amount) is int and in_use:
                tag = tag_of(row, column.key, field.key)
                yield Price(part, step, field, row["id"], column, name, Money(amount, currency), tag)
    if field.key == "products":
        yield from _bought(part, step, field, value, currency)


def _first_months(field: Field) -> Iterator[Field]:
    """Of a list, what its first months cost where that is another amount."""
    return (column for column in field.columns if column.kind is Kind.SERIES and column.of == "money")


def _bought(part: Section, step: Step, field: Field, rows: recipes.Rows, currency: str) -> Iterator[Price]:
    """What is bought for the recipe cards, each thing once: its new price then counts in every product."""
    column = next(column for column in LINES.columns if column.key == "price")
    for row, line in recipes.bought_once(rows):
        name = say("%(material)s: %(amount)s", material=line["name"], amount=recipes.pack_said(line))
        amount = Money(line["price"], currency)
        yield Price(part, step, field, row["id"], column, name, amount, line.get("evidence"), line["id"])
