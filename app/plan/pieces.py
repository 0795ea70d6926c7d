"""The words for pieces that must be sold, for pages and for paper: "4 a week", "School uniform (August – November)"."""

from __future__ import annotations

from app.finance.piece_times import Selling
from app.language.messages import Message, Month, count, say
from app.plan.words import own

ROUNDED = say("Rounded up to whole pieces. A day is a day when you are open.")


def so_many(one: Selling) -> Message:
    """How many in the time in which people count them."""
    if one.time == "day":
        return say("%(n)s a day", n=one.many)
    return say("%(n)s a week", n=one.many) if one.time == "week" else say("%(n)s a month", n=one.many)


def weekly(one: Selling) -> Message | None:
    """About how many a week, of what is counted by the month; the month itself stands beside it."""
    if one.each_week is None:
        return None
    if not one.each_week:
        return say("less than one a week")
    return say("%(n)s or %(more)s a week", n=one.each_week, more=one.each_week + 1)


def name(one: Selling) -> Message:
    """The product, with the months in which it sells where these are not all."""
    if not one.months:
        return own(one.product)
    return say("%(product)s (%(months)s)", product=own(one.product), months=_when(one.months))


def sentence(one: Selling) -> Message:
    """All in one line."""
    if one.time == "month" and not one.each_week:
        return say("%(product)s: %(many)s.", product=name(one), many=so_many(one))
    month = say("%(n)s a month", n=one.per_month)
    many = weekly(one) if one.time == "month" else so_many(one)
    return say("%(product)s: %(month)s, %(many)s.", product=name(one), month=month, many=many)


def _when(months: tuple[int, ...]) -> Message:
    """From the first to the last where they follow each other, also over the end of a year; else how many they are."""
    begins = [month for month in months if (month - 2) % 12 + 1 not in months]
    ends = [month for month in months if month % 12 + 1 not in months]
    if len(months) > 1 and len(begins) == 1:
        return say("%(first)s – %(last)s", first=Month(begins[0]), last=Month(ends[0]))
    return (
        say("%(month)s", month=Month(months[0]))
        if len(months) == 1
        else count("one month", "%(n)s months", len(months))
    )
