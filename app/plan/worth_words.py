"""Whether a plan is worth what goes into it, in sentences for who lends, advises or counts with sheets (NPV, IRR).

A returnee's pages never have them: what the family gets each month is what she decides on. Rate, horizon and what
the gift is counted as are said beside the figures, since each of them changes the answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from app.finance.outlook import Outlook, ProjectRatios
from app.language.messages import Message, count, mark, say
from app.language.money import Money
from app.plan.assumptions import LONGEST, SHORTEST
from app.plan.box_words import at_its_lowest
from app.plan.place import Place

TITLE = mark("Is it worth what goes in?")
MOST_RETURN = 10  # of 1, in a year: beyond it a figure only says how little goes in, and can be as long as a line


def worth_words(outlook: Outlook) -> tuple[Message, ...]:
    """What goes in, when it has come back, its worth today and its yearly return, for all and for the owner alone.

    A box that is empty in some month comes before all of them: a plan that cannot be paid has no yield yet.
    """
    return (*_short(outlook), *_figures(outlook))


def counted_with(outlook: Outlook, place: Place) -> tuple[Message, ...]:
    """The horizon and the rate that these figures were counted with, and where the rate comes from."""
    found = outlook.ratios.project
    months = count("We look at one month.", "We look at %(n)s months.", found.horizon_months)
    life = say(
        "That is how long the dearest thing lasts, but at least %(least)s and at most %(most)s.",
        least=SHORTEST,
        most=LONGEST,
    )
    waiting = say("A year of waiting is counted as %(rate)s for every 100.", rate=found.discount_rate_annual_pct)
    return (months, *([life] if outlook.inputs.things else []), waiting, *_source(place))


def _short(outlook: Outlook) -> Iterator[Message]:
    if not outlook.box_holds:
        yield at_its_lowest(outlook)
        yield say("What follows is true only once that money is found.")


def _figures(outlook: Outlook) -> Iterator[Message]:
    found, currency = outlook.ratios.project, outlook.inputs.currency
    yield say("What goes in at the start is worth %(amount)s.", amount=Money(found.total_investment_month0, currency))
    if found.total_investment_month0 > 0:
        yield _back(found)
    yield _worth(found.npv, currency)
    yield _return(found.irr_annual_effective)
    if found.npv_grant_not_counted_as_cost != found.npv:
        yield say("The grant in kind is counted as a cost in that. Without counting it:")
        yield _worth(found.npv_grant_not_counted_as_cost, currency)
        yield _return(found.irr_annual_effective_grant_not_counted)


def _back(found: ProjectRatios) -> Message:
    if found.payback_months is None:
        return count("It does not come back within one month.", "It does not come back within %(n)s months.",
                     found.horizon_months)  # fmt: skip
    return say(
        "After %(months)s months it has come back, beside what is taken home (payback).", months=found.payback_months
    )


def _worth(npv: int, currency: str) -> Message:
    amount = Money(abs(npv), currency)
    if npv < 0:
        return say("In money of today it brings %(amount)s less than what goes in (NPV).", amount=amount)
    return say("In money of today it brings %(amount)s more than what goes in (NPV).", amount=amount)


def _return(yearly: Decimal | None) -> Message:
    if yearly is None:
        return say("No single yearly return can be told (IRR).")
    if yearly > MOST_RETURN:
        return say("Its yearly return is more than %(rate)s for every 100 (IRR).", rate=MOST_RETURN * 100)
    rate = (yearly * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return say("Its yearly return is %(rate)s for every 100 (IRR).", rate=rate)


def _source(place: Place) -> Iterator[Message]:
    if not place.rate_confirmed:
        yield say("That rate is our guess, until the programme sets one.")
    if place.source and place.source_date:
        yield say("Source: %(source)s (%(day)s)", source=place.source, day=place.source_date)
    elif place.source:
        yield say("Source: %(source)s", source=place.source)
    else:
        yield say("No published rate stands behind it.")
