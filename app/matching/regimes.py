"""A country's ways to register and to be taxed simply, as they were read; what was not found is None, never zero."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from app.language.messages import Message, mark, say
from app.language.money import Money
from app.plan.sourced import Origin
from app.plan.starting_points.shape import Paper

Category = Literal["simplified_tax", "simplified_status", "business_registration"]
Place = Literal["whom", "sales", "size", "entry", "later", "time", "known"]  # what a sentence tells about


@dataclass(frozen=True)
class Called:
    """Its official name and offices in another language of its country."""

    name: str
    authority: str


@dataclass(frozen=True)
class Regime:
    """`name` is its own, in the language `spoken` of its country; `called` are its names in other languages of that
    country, by their code. Amounts are of the country's money.

    `told` are the sentences for what the row says in free words, by what they tell about; `papers` what it
    asks for, the entry itself first; `not_for` who cannot join.
    """

    key: str
    name: str
    spoken: str | None
    category: Category
    authority: str
    portal: str
    origin: Origin
    read_on: dt.date
    persons: str | None = None
    sales_a_year: Money | None = None
    sales_a_month: Money | None = None
    workers: int | None = None
    entry: tuple[Money | None, Money | None] = (None, None)
    later: tuple[Money, Literal["month", "year"]] | None = None
    social: bool = False
    papers: tuple[Paper, ...] = ()
    not_for: tuple[Message, ...] = ()
    told: Mapping[Place, tuple[Message, ...]] = field(default_factory=dict)
    called: Mapping[str, Called] = field(default_factory=dict)

    def office(self, language: str) -> str:
        """The first of the offices that the row names: the one to go to."""
        offices = self.called[language].authority if language in self.called else self.authority
        return offices.replace("؛", ";").partition(";")[0].strip()


def above(regime: Regime, a_year: Money, a_month: Money) -> Message | None:
    """What twelve months of planned sales, and a month of them on average, say of its limit.

    None where they stay below it, or it has none.
    """
    for sales, limit, words in (
        (a_year, regime.sales_a_year, mark("The plan sells %(sales)s in twelve months, more than %(limit)s.")),
        (a_month, regime.sales_a_month, mark("The plan sells %(sales)s in a month on average, more than %(limit)s.")),
    ):
        if limit and limit.currency == sales.currency and sales.minor > limit.minor:
            return say(words, sales=sales, limit=limit)
    return None
