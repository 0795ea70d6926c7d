"""Names of legal days in the reader's language: the library's where it speaks it, else ours for the commonest days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

import holidays

from app.language.messages import Message, mark, say
from app.plan.words import own

ESTIMATED = (" (estimated)", " (estimé)", " (تقديري)")  # the library's marks; a page says itself what the moon decides
CALLED = {  # how a country says it where the library's name is another's
    "SN": {"Prophet's Birthday": "Gamou", "Ashura": "Tamkharit"},
    "BO": {"All Souls' Day": "Todos Santos"},
}
MOVED = {  # days that a law has put elsewhere and the library has not yet: month, day, name
    # presidential decree 2021-223 of 7 December 2021, Journal officiel 113
    ("TN", "Revolution and Youth Day"): (12, 17, mark("Revolution Day")),
}
COMMON: Mapping[str, str] = {  # by the library's English names
    "New Year's Day": mark("New Year"),
    "Good Friday": mark("Good Friday"),
    "Easter Monday": mark("Easter Monday"),
    "Labor Day": mark("Labour Day"),
    "Labour Day": mark("Labour Day"),
    "Worker's Day": mark("Labour Day"),
    "Workers' Day": mark("Labour Day"),
    "Ascension Day": mark("Ascension"),
    "Pentecost Monday": mark("Whit Monday"),
    "Assumption Day": mark("Assumption of Mary"),
    "All Saints' Day": mark("All Saints’ Day"),
    "All Souls' Day": mark("All Souls’ Day"),
    "Christmas Day": mark("Christmas"),
    "Boxing Day": mark("Second day of Christmas"),
    "Independence Day": mark("Independence Day"),
    "National Independence Day": mark("Independence Day"),
    "Republic Day": mark("Republic Day"),
    "Islamic New Year": mark("Muslim New Year"),
    "Prophet's Birthday": mark("Birthday of the Prophet"),
}


def legal_days(country: str, year: int, language: str) -> Iterator[tuple[dt.date, Message, bool]]:
    """Day, name, and whether the day is only estimated; nothing for a country that the library does not know."""
    if country not in holidays.utils.list_supported_countries():
        return
    known = holidays.country_holidays(country)
    english = _of(country, year, next((name for name in known.supported_languages if name == "en_US"), None))
    spoken = next((name for name in known.supported_languages if name.split("_")[0] == language != "en"), None)
    there = _of(country, year, spoken or ("en_US" if language == "en" and english else known.default_language))
    for day, names in sorted(there.items()):
        plain, alike = [_plain(name) for name in names], [_plain(name) for name in english.get(day, ())]
        keys = alike if len(alike) == len(plain) else plain
        for whole, name, key in zip(names, plain, keys, strict=True):
            if (country, key) in MOVED:
                month, date, called = MOVED[country, key]
                yield dt.date(year, month, date), say(called), False
            else:
                yield day, _name(country, key, name, bool(spoken)), whole != _plain(whole)


def _name(country: str, key: str, name: str, spoken: bool) -> Message:
    if key in CALLED.get(country, {}):
        return own(CALLED[country][key])
    return say(COMMON[key]) if key in COMMON and not spoken else own(name.replace("'", "’"))  # as ours are written


def _of(country: str, year: int, language: str | None) -> dict[dt.date, list[str]]:
    found = holidays.country_holidays(country, years=year, observed=False, language=language)
    return {day: names.split("; ") for day, names in found.items()}


def _plain(name: str) -> str:
    for sign in ESTIMATED:
        name = name.removesuffix(sign)
    return name
