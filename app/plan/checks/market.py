"""Sales: others who sell, seasons, first months and how they are known. Needs the answers only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from app.language.messages import Month, count, mark, say
from app.plan.answered import rows, value
from app.plan.checks.advice import Advice
from app.plan.evidence import shares
from app.plan.fields import AllAnswers, known
from app.plan.paid_later_words import paid_later_all_the_same
from app.plan.progress import finished
from app.plan.sections.idea import begins_new
from app.plan.sections.paid_later import never_paid, share

SEASONAL = frozenset({"food", "poultry", "animals", "crops", "sewing", "hair", "shop", "transport", "building"})
WEAK = 80  # of a normal month's 100
HALF = 50
IN_SALES = mark("Of every 100 in sales, %(n)s are a guess. Go and ask.")
OPEN_IN_SALES = mark("Of every 100 in sales, %(n)s are a guess, or you do not say how sure. Go and ask.")
IN_COSTS = mark("Of every 100 in costs, %(n)s are a guess. Go and ask.")
OPEN_IN_COSTS = mark("Of every 100 in costs, %(n)s are a guess, or you do not say how sure. Go and ask.")
GOODS = ("sales", "products")  # also where what goes into them is written
WEEKS, LONGEST_DAY = 52, 16  # weeks of a year; hours that somebody can work in a day
MANY_EACH = 31  # pieces a month to each person who is near: one on every day

Row = Mapping[str, Any]


def market_advice(answers: AllAnswers) -> Iterator[Advice]:
    yield from _nobody_else(answers)
    yield from _few_days(answers)
    if message := paid_later_all_the_same(answers):
        yield Advice("M10", "ask", "none", message, None, "market", "pays_later")
    yield from _guesses(answers)
    if done := finished(answers, *GOODS):
        yield from _no_season(answers)
        yield from _no_ramp(answers)
        yield from _everybody_pays(answers, done)
        yield from _weak_opening(answers, done)
        yield from _few_people(answers, done)


def _nobody_else(answers: AllAnswers) -> Iterator[Advice]:
    """M4: who said that there is nobody, or told of one only, is asked to look once more; an open list is only open."""
    others = value(answers, "market", "others")
    if others is None or len({str(row.get("name") or "").strip().casefold() for row in others}) > 1:
        return
    message = (
        say("Does really only one other sell this near you?")
        if others
        else say("Does really nobody else sell this near you?")
    )
    repair = say("Look once more: where do people buy it today?")
    yield Advice("M4", "ask", "none", message, repair, "market", "others")


def _few_days(answers: AllAnswers) -> Iterator[Advice]:
    """M9: so many hours a week (W6) on so few days a month that no day is long enough: days of a week, often."""
    days, hours = value(answers, "market", "days_open"), value(answers, "people", "hours")
    if known(days) and known(hours) and Decimal(hours) * WEEKS > Decimal(days) * 12 * LONGEST_DAY:
        message = say(
            "You are open %(days)s days a month and work %(hours)s hours a week. These do not go together.",
            days=Decimal(days),
            hours=Decimal(hours),
        )
        repair = say("Count the days of a whole month: 6 days a week are 26 a month.")
        yield Advice("M9", "ask", "none", message, repair, "market", "opening_hours")


def _no_season(answers: AllAnswers) -> Iterator[Advice]:
    """X10: in these trades no year is flat. Months that were told of an unfinished product are no flat year either."""
    flat = all(Decimal(month) == 100 for row in rows(answers, *GOODS) for month in _months(row, "season"))
    if flat and answers.get("idea", {}).get("trade") in SEASONAL:
        message = say("Every month is normal in your plan. Are there no weak and strong ones?")
        yield Advice("X10", "ask", "none", message, None, "sales", "products")


def _no_ramp(answers: AllAnswers) -> Iterator[Advice]:
    """X11: a new business is not known on its first day; an unfinished product can say so too."""
    slow = any(Decimal(month) < 100 for row in rows(answers, *GOODS) for month in _months(row, "ramp"))
    if not slow and begins_new(answers):
        message = say("You sell like a known shop from month 1. Is that likely?")
        repair = say("On a product’s page one press begins with 40, 60 and 80.")
        yield Advice("X11", "ask", "none", message, repair, "sales", "products")


def _everybody_pays(answers: AllAnswers, done: Sequence[Row]) -> Iterator[Advice]:
    """X12: where many pay later, some never do."""
    part, page = never_paid(answers)
    never = value(answers, part, page)
    if any(Decimal(share(row, answers)) for row in done) and never is not None and not Decimal(never):
        message = say("Some pay later, and all of them pay. Is that so?")
        yield Advice("X12", "ask", "none", message, None, part, page)


def _weak_opening(answers: AllAnswers, done: Sequence[Row]) -> Iterator[Advice]:
    """X20: the first month falls into a weak season, weighed by money."""
    opening = answers.get("start", {}).get("opening_month")
    if not known(opening):
        return
    month = int(str(opening)[5:7])
    sales = [(Decimal(row["units"]) * row["price"], _season(row, month)) for row in done]
    total = sum(amount for amount, _ in sales)
    if sum(amount * season for amount, season in sales) < WEAK * total:
        message = say("You open in %(month)s, a weak month for you. Would another one be better?", month=Month(month))
        yield Advice("X20", "ask", "none", message, None, "start", "opening_month")


def _few_people(answers: AllAnswers, done: Sequence[Row]) -> Iterator[Advice]:
    """M2, the ceiling of the sales: more of one product than one each day to everybody who is near."""
    near = value(answers, "market", "near")
    if near is None:
        return
    people = int(Decimal(near))
    most = max(done, key=lambda row: Decimal(row["units"]))
    if Decimal(most["units"]) > MANY_EACH * people:
        message = count(
            "“%(product)s”: you sell %(units)s a month, and one person is near enough. Are there more?",
            "“%(product)s”: you sell %(units)s a month, and %(n)s people are near enough. Are there more?",
            people,
            product=most["name"],
            units=Decimal(most["units"]),
        )
        yield Advice("M2", "ask", "none", message, None, "market", "near")


def _season(row: Row, month: int) -> Decimal:
    season = _months(row, "season")
    return Decimal(season[month - 1]) if len(season) >= month else Decimal(100)


def _months(row: Row, key: str) -> Sequence[str]:
    """A row's shares month by month; none where they are not known."""
    shares: Sequence[str] = row.get(key) or ()
    return shares if known(shares) else ()


def _guesses(answers: AllAnswers) -> Iterator[Advice]:
    """X18: more than half of the sales or of the costs is guessed; what nobody says how sure it is counts with it."""
    known_so_far = shares(answers)
    for mix, guessed, open_too, page in (
        (known_so_far.sales, IN_SALES, OPEN_IN_SALES, GOODS),
        (known_so_far.costs, IN_COSTS, OPEN_IN_COSTS, GOODS if known_so_far.by_material else ("costs", "costs")),
    ):
        unsure = mix.guess + mix.untold
        if unsure > HALF:
            yield Advice("X18", "amber", "none", say(open_too if mix.untold else guessed, n=unsure), None, *page)
