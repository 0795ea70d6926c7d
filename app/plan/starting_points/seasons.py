"""What happens in which months of a country, and the twelve levels of a trade that follow. All of it is a guess.

Feasts that move are computed for the year that is asked about. The months of rain and of cold, of weddings and of the
first day of school are those that are commonly told of a whole country, ours to correct: its zones differ. A country
without clear ones, or with very different ones in its zones (the rains of Brazil), stands in no list.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from app.language.messages import Message, mark, say
from app.plan.feasts import CHRISTIAN, moving
from app.plan.starting_points.months import (
    CHRISTMAS,
    COLD,
    EID,
    FAST,
    NORMAL,
    RAIN,
    SACRIFICE,
    SCHOOL,
    SOWING,
    WEDDING,
    Year,
)

Months = Mapping[str, tuple[int, ...]]  # calendar months by country

RAINS: Months = {
    "BO": (12, 1, 2),
    "CO": (4, 5, 10, 11),
    "EC": (2, 3, 4),
    "GH": (5, 6, 9, 10),
    "NG": (6, 7, 8, 9),
    "PE": (1, 2, 3),
    "SN": (7, 8, 9),
}
COLDS: Months = {"CL": (6, 7, 8), "IT": (12, 1, 2), "MA": (12, 1, 2), "TN": (12, 1, 2), "UY": (6, 7, 8)}
SCHOOLS: Months = {
    **dict.fromkeys(("BO", "BR", "CO", "PY"), (2,)),
    **dict.fromkeys(("CL", "PE", "UY"), (3,)),
    **dict.fromkeys(("GH", "IT", "MA", "NG", "TN"), (9,)),
    "EC": (5, 9),  # by the sea, and in the mountains
    "SN": (10,),
}
WEDDINGS: Months = {"IT": (6, 7), "MA": (7, 8), "TN": (7, 8)}
FASTING = frozenset({"MA", "SN", "TN"})  # where most people fast; in Ghana and Nigeria it depends on the town

BEFORE = dt.timedelta(days=7)  # people buy before a feast
MIDDLE = dt.timedelta(days=15)  # the month that holds most of a fast
NOT_KNOWN = mark("We know of no strong or weak months in this country. Ask people of the trade.")
MOON = mark("Feasts of the moon come about 11 days earlier each year.")
IN_THE_FAST = mark("In the month of fasting fewer people come.")


def levels(year: Year, country: str, first: dt.date) -> tuple[int, ...]:
    """Twelve, January first, for the twelve months from `first`; where a month is both strong and weak they meet."""
    there = happens(country, first)
    found = ([level for what, level in year.levels.items() if n in there.get(what, ())] for n in range(1, 13))
    return tuple(_level(each) for each in found)


def _level(found: list[int]) -> int:
    """No sale is no sale; else the strongest reason, the weakest, or the middle of both."""
    weakest, strongest = min(found, default=NORMAL), max(found, default=NORMAL)
    if weakest < NORMAL < strongest and weakest:
        return (weakest + strongest) // 2
    return strongest if weakest >= NORMAL else weakest


def happens(country: str, first: dt.date) -> dict[str, set[int]]:
    """The calendar months of what happens in the twelve months from `first`."""
    there: dict[str, set[int]] = {}
    for what, month in (*_each_year(country), *_that_year(country, first)):
        there.setdefault(what, set()).add(month)
    return there


def _each_year(country: str) -> Iterator[tuple[str, int]]:
    rains = RAINS.get(country, ())
    for what, table in ((RAIN, RAINS), (COLD, COLDS), (SCHOOL, SCHOOLS), (WEDDING, WEDDINGS)):
        yield from ((what, month) for month in table.get(country, ()))
    for month in (month for month in rains if _months_before(month, 1) not in rains):
        yield from ((SOWING, _months_before(month, n)) for n in (1, 2))
    if country in CHRISTIAN:
        yield CHRISTMAS, 12


def _that_year(country: str, first: dt.date) -> Iterator[tuple[str, int]]:
    last = first.replace(year=first.year + 1)
    for feast in moving(country, first - MIDDLE, last + BEFORE):
        day = feast.date + MIDDLE if feast.key == FAST else feast.date - BEFORE
        if first <= day < last and (feast.key != FAST or country in FASTING):
            yield feast.key, day.month


def _months_before(month: int, n: int) -> int:
    return (month - 1 - n) % 12 + 1


def why(year: Year, country: str) -> tuple[Message, ...]:
    """Why the months of a trade are strong, weak or alike in a country."""
    there = happens(country, dt.date(2026, 1, 1))  # in any year the same things happen, in other months
    if year.levels and not there.keys() & year.levels.keys():
        return (say(NOT_KNOWN),)
    shared = there.keys() & year.levels.keys()
    fast, moon = FAST in shared, bool({FAST, EID, SACRIFICE} & shared)
    return say(year.why), *((say(IN_THE_FAST),) if fast else ()), *((say(MOON),) if moon else ())
