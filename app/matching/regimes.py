"""A country's ways to register and to be taxed simply, as they were read; what was not found is None, never zero."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from app.language.messages import Message
from app.language.money import Money
from app.plan.sales_limit import SalesLimit
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

    @property
    def of_taxes(self) -> bool:
        """Whether it says anything of taxes, beside how a business is registered."""
        return self.category != "business_registration"

    @property
    def limit(self) -> SalesLimit:
        return SalesLimit(self.name, self.sales_a_year, self.sales_a_month, self.origin)

    def office(self, language: str) -> str:
        """The first of the offices that the row names: the one to go to."""
        offices = self.called[language].authority if language in self.called else self.authority
        return offices.replace("؛", ";").partition(";")[0].strip()
