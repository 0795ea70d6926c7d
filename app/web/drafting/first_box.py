"""The box in one picture, on the plan's home and, while a loan is missing in it, on the pages of its money."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from markupsafe import Markup

from app.language.messages import say
from app.language.money import Money
from app.language.tongues import Tongue
from app.plan.box_words import lowest
from app.plan.first_picture import Pages
from app.plan.reading import PlanReading
from app.web.pictures import box_chart
from app.web.speech import say as spoken
from app.web.speech import tongue


class Picture(NamedTuple):
    """The box of the months, and its lowest in the sentence above; what is still open in it."""

    said: Markup
    chart: str
    open: Pages


def first_box(seen: PlanReading) -> Picture | None:
    """None where the plan has no figures, with or without its loan."""
    cash, calendar = seen.first_box
    if not cash:
        return None
    return Picture(*_drawn(cash, calendar, tongue(), seen.place.currency), seen.open_in_picture)


@lru_cache(maxsize=256)
def _drawn(
    cash: tuple[int, ...], calendar: tuple[int | None, ...], speaker: Tongue, currency: str
) -> tuple[Markup, str]:
    """The same months are drawn once in a process: some 4 kB each."""
    worst = min(cash)
    labels = [speaker.speak(say("Start")), *(speaker.month(month or 1, short=True) for month in calendar[1:])]
    said = lowest(Money(worst, currency), calendar[cash.index(worst)])
    return spoken(said, speaker), box_chart(cash, labels, speaker, currency)
