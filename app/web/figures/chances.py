"""How often the box is empty when the numbers of the plan are as unsure as they are, said as so many of a hundred."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from markupsafe import Markup

from app.finance.chance import PERCENTILES, Chances, simulate
from app.finance.errors import TooLarge
from app.finance.outlook import Outlook
from app.finance.rounding import half_up
from app.finance.spreads import BY_EVIDENCE
from app.language.messages import Message, Month, count, mark, say
from app.language.money import Money
from app.language.tongues import Tongue
from app.plan.evidence import spreads
from app.plan.fields import AllAnswers
from app.web.figures.parts import Row, calendar_of, name_of
from app.web.pictures import hundred

YEARS = 2_000  # tried: a chance is off by about one of a hundred, and a page waits some milliseconds
HEAD = (mark("Empty for the first time"), mark("Of 100 years"))
WORST = PERCENTILES.index(5)


@dataclass(frozen=True)
class ChancesView:
    """`sources` says what each number may be off by; `months` in how many of a hundred years each is the first."""

    lead: tuple[Message, ...]
    chart: Markup
    key: Sequence[tuple[str, str]]
    head: Sequence[str]
    months: tuple[Row, ...]
    sources: tuple[Message, ...]


def chances(answers: AllAnswers, outlook: Outlook, tongue: Tongue) -> ChancesView | None:
    """None where the plan can be counted and its shares cannot: the amounts of a month are too large."""
    try:
        found = simulate(outlook.inputs, spreads(answers), YEARS)
    except TooLarge:
        return None
    of_100 = _of_100(sum(found.first_empty))
    lead = _lead(found, of_100, outlook)
    return ChancesView(
        lead=lead,
        chart=hundred(of_100, tongue, lead[0], key="hundred"),
        key=(("empty", mark("The box is empty for a time")), ("good", mark("There is always money in the box"))),
        head=HEAD,
        months=tuple(
            Row(name_of(calendar_of(outlook, month), tongue), (tongue.number(years),))
            for month, years in enumerate(_parted(found.first_empty, of_100))
            if years
        ),
        sources=_sources(),
    )


def _lead(found: Chances, of_100: int, outlook: Outlook) -> tuple[Message, ...]:
    lowest = Money(found.lowest_cash[WORST], outlook.inputs.currency)
    worst = (
        say("In 95 of 100 years the box never goes below %(amount)s.", amount=lowest)
        if lowest.minor >= 0
        else say(
            "In the 5 worst of 100 years the box is short of %(amount)s or more.",
            amount=Money(-lowest.minor, lowest.currency),
        )
    )
    if not sum(found.first_empty):
        return say("In none of 100 possible years is the box empty."), worst
    if not of_100:
        return say("In fewer than one of 100 possible years is the box empty."), worst
    often = count(
        "In one of 100 possible years the box is empty for a time.",
        "In %(n)s of 100 possible years the box is empty for a time.",
        of_100,
    )
    calendar = calendar_of(outlook, max(range(len(found.first_empty)), key=found.first_empty.__getitem__))
    first = (
        say("It is empty for the first time mostly in %(month)s.", month=Month(calendar))
        if calendar
        else say("It is empty mostly on the day you open.")
    )
    return often, first, worst


def _of_100(years: int) -> int:
    return half_up(Fraction(100 * years, YEARS))


def _parted(years: Sequence[int], of_100: int) -> list[int]:
    """By month the years of a hundred, so that they come to `of_100`: the largest remainders are rounded up."""
    shares = [Fraction(100 * n, YEARS) for n in years]
    whole = [int(share) for share in shares]
    by_remainder = sorted(range(len(shares)), key=lambda at: whole[at] - shares[at])
    for at in by_remainder[: max(0, of_100 - sum(whole))]:
        whole[at] += 1
    return whole


def _sources() -> tuple[Message, ...]:
    """The widths in words: those of `finance.spreads`, which are guesses and say so."""
    know, asked, guess = (
        half_up(100 * (BY_EVIDENCE[tag].level + BY_EVIDENCE[tag].month)) for tag in ("know", "asked", "guess")
    )
    return (
        say(
            "We tried %(years)s years. In each, every number is a little higher or lower than you wrote.",
            years=YEARS,
        ),
        say(
            "What you know moves by up to %(know)s of every 100, what you asked by %(asked)s, a guess by %(guess)s.",
            know=know,
            asked=asked,
            guess=guess,
        ),
        say("How far they move is our own guess. Nobody has measured it."),
    )
