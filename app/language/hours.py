"""The hour and the day of a moment where a plan is carried out: a country of several zones has those of its capital."""

from __future__ import annotations

import datetime as dt
from functools import cache
from zoneinfo import ZoneInfo

ZONES = {
    "BO": "America/La_Paz",
    "BR": "America/Sao_Paulo",
    "CL": "America/Santiago",
    "CO": "America/Bogota",
    "EC": "America/Guayaquil",
    "GH": "Africa/Accra",
    "IT": "Europe/Rome",
    "MA": "Africa/Casablanca",
    "NG": "Africa/Lagos",
    "PE": "America/Lima",
    "PY": "America/Asuncion",
    "SN": "Africa/Dakar",
    "TN": "Africa/Tunis",
    "UY": "America/Montevideo",
}


@cache
def zone(country: str | None) -> dt.tzinfo:
    """UTC for a country that is not listed."""
    found = ZONES.get(country or "")
    return ZoneInfo(found) if found else dt.UTC


def there(moment: dt.datetime, country: str | None) -> dt.datetime:
    """The same moment on the calendar and the clock of this country."""
    return moment.astimezone(zone(country))


def day(moment: dt.datetime, country: str | None) -> dt.date:
    """The day that people there write for this moment: an evening in La Paz is the next day in UTC already."""
    return there(moment, country).date()
