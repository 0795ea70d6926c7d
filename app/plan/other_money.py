"""Amounts told in another money: the dated rates of the plan, and what an amount becomes by one of them.

A rate is an answer of the plan (part "sources", question "rates") and stays as it was written: nothing looks it up
again. What was told stands beside the answers in the plan's part "told", by the answer's path, with a copy of the rate
that it was counted by: {"amount": int, "currency", "became": int, "source", "rate": {"row", "per", "rate", "day"}},
amounts in minor units. It holds as long as the answer is still what it became.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from app.finance.days import days_of_month
from app.finance.rounding import half_up
from app.language.messages import Currency, Message, say
from app.language.money import Money, exponent
from app.plan import recipes
from app.plan.answered import rows
from app.plan.fields import AllAnswers, known
from app.plan.sections.exchange import CURRENCIES, RATES, SOURCES

TOLD = "told"  # the plan's part that no question asks for
CODES = tuple(choice.key for choice in CURRENCIES)
OLD = dt.timedelta(days=92)
FIXED = {("EUR", "XOF"): "655.957", ("EUR", "XAF"): "655.957"}  # BCEAO and BEAC: 1 euro since 1 January 1999


@dataclass(frozen=True)
class Rate:
    """`per` of the currency are `rate` of the plan's money on that day. `row` is its row in the plan."""

    row: str
    currency: str
    per: int
    rate: Decimal
    day: dt.date
    source: str

    def becomes(self, amount: Money, home: str) -> Money:
        """The amount in the plan's money, rounded once, half up."""
        exact = Fraction(amount.amount) * Fraction(self.rate) / self.per
        return Money(half_up(exact * 10 ** exponent(home)), home)

    def is_old(self, today: dt.date) -> bool:
        """Whether about three months have gone by; what a central bank fixes does not age."""
        return self.source != "fixed" and today - self.day > OLD

    def told(self, home: str) -> Message:
        """The rate in words."""
        return say(
            "%(per)s %(currency)s = %(rate)s %(home)s",
            per=self.per,
            currency=Currency(self.currency, self.per),
            rate=self.rate,
            home=Currency(home, self.rate),
        )


@dataclass(frozen=True)
class Told:
    """What a person told in another money, and what it became by which rate."""

    amount: Money
    rate: Rate
    became: Money

    @property
    def sentence(self) -> Message:
        amount, became = self.amount.amount.normalize() + 0, self.became.amount.normalize() + 0
        return say(
            "%(amount)s %(currency)s at %(rate)s of %(day)s = %(became)s %(home)s",
            amount=amount,
            currency=Currency(self.amount.currency, amount),
            rate=self.rate.told(self.became.currency),
            day=self.rate.day,
            became=became,
            home=Currency(self.became.currency, became),
        )

    @property
    def stored(self) -> dict[str, Any]:
        rate = {"row": self.rate.row, "per": self.rate.per, "rate": str(self.rate.rate), "day": str(self.rate.day)}
        told = {"amount": self.amount.minor, "currency": self.amount.currency, "became": self.became.minor}
        return {**told, "source": self.rate.source, "rate": rate}


def rates(answers: AllAnswers) -> tuple[Rate, ...]:
    """Every whole rate of the plan, the newest first; of two of one day the one written last."""
    found = [read(row) for row in rows(answers, "sources", RATES.key) if _whole(row)]
    latest_first = sorted(enumerate(found), key=lambda pair: (pair[1].day, pair[0]), reverse=True)
    return tuple(rate for _, rate in latest_first)


def newest_of_each(answers: AllAnswers) -> tuple[Rate, ...]:
    """Of each money the rate that counts now."""
    return tuple({rate.currency: rate for rate in reversed(rates(answers))}.values())


def newest(answers: AllAnswers, currency: str) -> Rate | None:
    return next((rate for rate in rates(answers) if rate.currency == currency), None)


def read(row: Mapping[str, Any]) -> Rate:
    """A row of the question as a rate; a day that its month does not have is the last one."""
    year, month = int(row["month"][:4]), int(row["month"][5:7])
    day = min(int(row["day"]), days_of_month(year, month))
    source = str(row.get("source") or "")
    return Rate(row["id"], row["currency"], int(row["per"]), Decimal(row["rate"]), dt.date(year, month, day), source)


def convert(amount: Money, rate: Rate, home: str) -> Told:
    return Told(amount, rate, rate.becomes(amount, home))


def origins(answers: AllAnswers, home: str) -> dict[str, Told]:
    """What holds of all that was told in another money, by the path of its answer."""
    found = {path: _told(raw, home) for path, raw in answers.get(TOLD, {}).items()}
    return {path: told for path, told in found.items() if at(answers, path) == told.became.minor}


def path_of(part: str, field: str, row: str | None = None, column: str | None = None) -> str:
    """Where an answer stands: part.question, or part.question.row.column; a line of a recipe card is such a column,
    recipe.line.price."""
    return ".".join((part, field, row, column) if row and column else (part, field))


def at(answers: AllAnswers, path: str) -> Any:
    """The stored value at a path, or None."""
    part, field, *cell = path.split(".")
    value = answers.get(part, {}).get(field)
    if not cell:
        return value
    row = _row(value, cell[0])
    return row.get(cell[1]) if len(cell) == 2 else _row(row.get(cell[1]), cell[2]).get(cell[3])


def put(answers: AllAnswers, path: str, value: Any) -> tuple[str, str, Any]:
    """The part, the question and the whole new answer to it, with this value at its path."""
    part, field, *cell = path.split(".")
    if not cell:
        return part, field, value
    there = answers.get(part, {}).get(field)
    found = there if isinstance(there, list) else []
    if len(cell) == 4:
        line = _row(_row(found, cell[0]).get(cell[1]), cell[2])
        return part, field, recipes.put(found, cell[0], {**line, cell[3]: value})
    return part, field, [{**row, cell[1]: value} if row["id"] == cell[0] else row for row in found]


def source_words(rate: Rate) -> str:
    """Who said so, marked for translation."""
    return next((choice.label for choice in SOURCES if choice.key == rate.source), "")


def _row(rows_of: Any, key: str) -> dict[str, Any]:
    return next((row for row in rows_of if row["id"] == key), {}) if isinstance(rows_of, list) else {}


def _whole(row: Mapping[str, Any]) -> bool:
    return all(known(row.get(column.key)) for column in RATES.columns if column.required) and Decimal(row["rate"]) > 0


def _told(raw: Mapping[str, Any], home: str) -> Told:
    rate, currency = raw["rate"], raw["currency"]
    day = dt.date.fromisoformat(rate["day"])
    by = Rate(rate["row"], currency, rate["per"], Decimal(rate["rate"]), day, raw["source"])
    return Told(Money(raw["amount"], currency), by, Money(raw["became"], home))


def wrong_rate(row: Mapping[str, Any], home: str) -> dict[str, Message]:
    """What no single box shows: by column what is wrong with a rate."""
    found: dict[str, Message] = {}
    if row.get("currency") == home:
        found["currency"] = say("This is the money of your plan already. Choose the other one.")
    if known(row.get("rate")) and Decimal(row["rate"]) <= 0:
        found["rate"] = say("Write a number above 0.")
    if known(row.get("day")) and known(row.get("month")):
        last = days_of_month(int(row["month"][:4]), int(row["month"][5:7]))
        if int(row["day"]) > last:
            found["day"] = say("This month has %(n)s days.", n=last)
    return found
