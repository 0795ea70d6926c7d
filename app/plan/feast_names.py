"""Names of legal days in the reader's language: the library's where it speaks it, else ours (`feast_words.py`)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import holidays

from app.language.messages import Message, mark, say
from app.plan.feast_words import CALLED, NAMES, OF_COUNTRY
from app.plan.words import own

ESTIMATED = (" (estimated)", " (estimé)", " (تقديري)")  # the library's marks; a page says itself what the moon decides
MOVED = {  # days that a law has put elsewhere and the library has not yet: month, day, name
    # presidential decree 2021-223 of 7 December 2021, Journal officiel 113
    ("TN", "Revolution and Youth Day"): (12, 17, mark("Revolution Day")),
}


def legal_days(country: str, year: int, language: str) -> Iterator[tuple[dt.date, Message, bool]]:
    """Day, name, and whether the day is only estimated; nothing for a country that the library does not know."""
    if country not in holidays.utils.list_supported_countries():
        return
    known = holidays.country_holidays(country)
    english = _of(country, year, next((name for name in known.supported_languages if name == "en_US"), None))
    spoken = next((name for name in known.supported_languages if name.split("_")[0] == language != "en"), None)
    there = _of(country, year, spoken) if spoken else english
    for day, names in sorted(there.items()):
        keys = english.get(day, names)
        told = names if len(names) == len(keys) == 1 else keys  # of two on a day each language has its own order
        for whole, key in zip(told, map(_plain, keys), strict=True):
            if (country, key) in MOVED:
                month, date, called = MOVED[country, key]
                yield dt.date(year, month, date), say(called), False
            else:
                yield day, _name(country, key, "" if told is keys else _plain(whole)), whole != _plain(whole)


def _name(country: str, key: str, theirs: str) -> Message:
    """`theirs`: the library's own name, where it speaks the reader's language. What has no name of ours stands as it
    is."""
    if key in CALLED.get(country, {}):
        return say(CALLED[country][key])
    ours = OF_COUNTRY.get((country, key)) or NAMES.get(key)
    return say(ours) if ours and not theirs else own((theirs or key).replace("'", "’"))  # as ours are written


def _of(country: str, year: int, language: str | None) -> dict[dt.date, list[str]]:
    found = holidays.country_holidays(country, years=year, observed=False, language=language)
    return {day: names.split("; ") for day, names in found.items()}


def _plain(name: str) -> str:
    for sign in ESTIMATED:
        name = name.removesuffix(sign)
    return name
