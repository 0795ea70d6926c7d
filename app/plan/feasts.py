"""The feasts of a country in the months to come, moving ones computed: many people sell their year on a few of them.

Ramadan and the two Eids follow the Umm al-Qura calendar (hijridate); where the moon is watched they can shift by a day
or two. Easter and Carnival are computed by dateutil; days that a country's law keeps free come from `holidays`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from dateutil.easter import easter
from hijridate import Gregorian, Hijri

from app.language.messages import Message, mark, say
from app.plan.feast_names import legal_days

MUSLIM = frozenset({"GH", "MA", "NG", "SN", "TN"})  # countries whose trade follows these feasts
CHRISTIAN = frozenset({"BO", "BR", "CL", "CO", "EC", "GH", "IT", "NG", "PE", "PY", "SN", "UY"})
CARNIVAL = frozenset({"BO", "BR", "CO", "EC", "IT", "PE", "PY", "UY"})
OF_THE_MOON = (  # month and day of the lunar year, key
    (9, 1, "fast", mark("Ramadan begins")),
    (10, 1, "eid", mark("End of Ramadan (Eid, Korité)")),
    (12, 10, "sacrifice", mark("Feast of the Sacrifice (Eid, Tabaski)")),
)
LAST_OF_THE_MOON = 2075  # the calendar of the moon that is used here ends in 2077, within a year
AROUND_EID, AROUND_EASTER = range(-1, 4), (-48, -47, -3, -2, 0, 1)  # days that belong to a feast already named


@dataclass(frozen=True)
class Feast:
    """`about`: the day can shift a little, because the moon decides. `key`: which of the moving ones it is."""

    date: dt.date
    name: Message
    about: bool = False
    key: str = ""


def feasts(country: str, first: dt.date, last: dt.date, language: str) -> tuple[Feast, ...]:
    """From `first` to `last`, by date, each named in the reader's language where we know how (`feast_names.py`)."""
    every = [feast for year in range(first.year, last.year + 1) for feast in _of_year(country, year, language)]
    return tuple(feast for feast in every if first <= feast.date <= last)


def moving(country: str, first: dt.date, last: dt.date) -> tuple[Feast, ...]:
    """Those from `first` to `last` that come on another day each year: Ramadan, the two Eids, Easter and Carnival."""
    every = [feast for year in range(first.year, last.year + 1) for feast in _moving_of(country, year)]
    return tuple(feast for feast in every if first <= feast.date <= last)


@lru_cache(maxsize=128)
def _moving_of(country: str, year: int) -> tuple[Feast, ...]:
    return *_of_the_moon(country, year), *_of_easter(country, year)


@lru_cache(maxsize=128)
def _of_year(country: str, year: int, language: str) -> tuple[Feast, ...]:
    found = _moving_of(country, year)
    taken = {feast.date + dt.timedelta(days) for feast in found if feast.about for days in AROUND_EID}
    taken |= {easter(year) + dt.timedelta(days) for days in AROUND_EASTER}
    kept = [Feast(day, name, about) for day, name, about in legal_days(country, year, language) if day not in taken]
    return tuple(sorted([*found, *kept], key=lambda feast: feast.date))


def _of_the_moon(country: str, year: int) -> Iterator[Feast]:
    """A year of the sun touches two years of the moon, sometimes three; a feast can come twice in it.

    None after the last year that is known: a year that was mistyped still has its page, where it can be put right.
    """
    if country not in MUSLIM or year > LAST_OF_THE_MOON:
        return
    around = Gregorian(year, 1, 1).to_hijri().year
    for lunar in (around, around + 1, around + 2):
        for month, day, key, name in OF_THE_MOON:
            date = Hijri(lunar, month, day).to_gregorian()
            if date.year == year:
                yield Feast(dt.date(date.year, date.month, date.day), say(name), about=True, key=key)


def _of_easter(country: str, year: int) -> Iterator[Feast]:
    if country in CHRISTIAN:
        yield Feast(easter(year), say("Easter"), key="easter")
    if country in CARNIVAL:
        yield Feast(easter(year) - dt.timedelta(47), say("Carnival"), key="carnival")
