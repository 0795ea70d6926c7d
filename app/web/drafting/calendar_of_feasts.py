"""The feasts beside a person's months: of the plan's first year, in the country where the work will be."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from app.language.messages import Message, say
from app.plan.answered import value
from app.plan.feasts import Feast, feasts
from app.plan.fields import Field
from app.plan.month_names import month_of
from app.plan.sections.me import COUNTRY_NAMES
from app.web.drafting.opened import Opened
from app.web.speech import today, tongue


@dataclass(frozen=True)
class Year:
    """Twelve months from `first`; `by_month` by calendar month. `whose`: of which country, where it is not her own."""

    first: dt.date
    last: dt.date
    by_month: dict[int, list[Feast]]
    whose: Message | None

    @property
    def of_the_moon(self) -> bool:
        return any(feast.about for found in self.by_month.values() for feast in found)

    @property
    def in_order(self) -> list[tuple[dt.date, list[Feast]]]:
        """The months that have feasts, the first one first."""
        every = [feast for found in self.by_month.values() for feast in found]
        months = sorted({feast.date.replace(day=1) for feast in every})
        return [(month, self.by_month[month.month]) for month in months]


def feasts_of(here: Opened) -> Year:
    """From the month of the first sale, or from this month while that is not known."""
    first = first_month(here)
    last = first.replace(year=first.year + 1) - dt.timedelta(days=1)
    found = _feasts(here, first, last)
    by_month: dict[int, list[Feast]] = {}
    for feast in found:
        by_month.setdefault(feast.date.month, []).append(feast)
    return Year(first, last, by_month, _whose(here))


def first_month(here: Opened) -> dt.date:
    told = value(here.answers, "start", "opening_month")
    return dt.date(int(told[:4]), int(told[5:7]), 1) if told else today().replace(day=1)


def country_of(here: Opened) -> str:
    return value(here.answers, "me", "country") or here.plan.country or ""


def feasts_by_box(here: Opened, field: Field) -> dict[int, list[Feast]]:
    """The feasts beside each box of a series whose first month is known."""
    if not field.first:
        return {}
    first = dt.date(int(field.first[:4]), int(field.first[5:7]), 1)
    years, last = month_of(field.first, max(field.shown, 12) + 1)
    by_box: dict[int, list[Feast]] = {}
    for feast in _feasts(here, first, dt.date(years, last, 1) - dt.timedelta(days=1)):
        n = (feast.date.year - first.year) * 12 + feast.date.month - first.month + 1
        by_box.setdefault(n, []).append(feast)
    return by_box


def _feasts(here: Opened, first: dt.date, last: dt.date) -> tuple[Feast, ...]:
    return feasts(_nearest(here), first, last, tongue().language)


def _nearest(here: Opened) -> str:
    """Of a country that is in no list nothing is known: the plan's own is the nearest to it."""
    told = country_of(here)
    return told if told in COUNTRY_NAMES else here.plan.country or ""


def _whose(here: Opened) -> Message | None:
    """Says so."""
    name = COUNTRY_NAMES.get(_nearest(here))
    if name is None or country_of(here) in COUNTRY_NAMES:
        return None
    return say("Feasts of this country: %(country)s", country=say(name))
