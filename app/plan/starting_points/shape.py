"""What a starting point of a trade is: usual lines, never a price, each figure a guess with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.language.messages import Message, mark, say
from app.plan.starting_points.months import Year

WORKING_DAYS = 26  # of a month, six a week

NOT_KNOWN_YET = (60, 80, 100)  # of a normal month's 100, by month since the first sale
YOUNG_HENS = (15, 60, 95, 100)
FIRST_HARVEST = (0, 0, 50, 100)
YOUNG_ANIMALS = (0, 0, 0, 0, 0, 0, 25, 50, 100)
SLOW_START: Mapping[tuple[int, ...], str] = {
    NOT_KNOWN_YET: mark("In the first months few people know you."),
    YOUNG_HENS: mark("Young hens lay little in the first month."),
    FIRST_HARVEST: mark("What grows needs its time before the first sale."),
    YOUNG_ANIMALS: mark("What grows needs its time before the first sale."),
}


@dataclass(frozen=True)
class Product:
    """`units` of a normal month; `year`: why its months differ; `seasons` by country, January first, where a plan that
    was counted has them and no moving feast made them."""

    key: str
    name: str
    unit: str
    units: int
    why: Message
    ramp: tuple[int, ...] = NOT_KNOWN_YET
    year: Year = field(kw_only=True)
    most: int | None = None
    seasons: Mapping[str, tuple[int, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Thing:
    """`life` in months, with why; `upkeep`: it needs power, fuel or repairs each month."""

    key: str
    name: str
    life: int
    why: str
    upkeep: bool = False


@dataclass(frozen=True)
class Cost:
    """`kind`, `starts` and `grows` are choices of the question about costs; `why` it starts and grows so."""

    key: str
    name: str
    kind: str
    why: str
    starts: str = "first_day"
    grows: str = "fixed"


@dataclass(frozen=True)
class Paper:
    """`why`: who usually asks for it."""

    key: str
    name: str
    why: str


@dataclass(frozen=True)
class Risk:
    """`likely` from 1 (rarely) to 3 (often), with why; `years`: the hard years that count it, the nearest first. Of
    those of a trade a plan has its own; `sections.risks.ONCE` is none: what it costs is paid once."""

    key: str
    what: str
    likely: int
    why: str
    before: str
    after: str
    years: tuple[str, ...]


@dataclass(frozen=True)
class StartingPoint:
    """`trade` is a choice of the idea's question; `year` is the one of most of its products."""

    key: str
    trade: str
    title: str
    year: Year
    products: tuple[Product, ...]
    things: tuple[Thing, ...]
    costs: tuple[Cost, ...]
    papers: tuple[Paper, ...]
    risks: tuple[Risk, ...]


def a_day(n: int) -> tuple[int, Message]:
    """So many each working day: the normal month, and how it was counted."""
    return n * WORKING_DAYS, say("About %(n)s a day on %(days)s days.", n=n, days=WORKING_DAYS)


def a_week(n: int) -> tuple[int, Message]:
    """So many a week: the normal month, and how it was counted."""
    return round(n * 52 / 12), say("About %(n)s a week, %(weeks)s weeks a year.", n=n, weeks=52)
