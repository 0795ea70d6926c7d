"""What would repair a plan, in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from app.finance.repair import Repair
from app.language.messages import Message, Month, Share, count, say
from app.language.money import Money
from app.plan.words import own

NONE = say("No single change repairs this. Speak with your mentor.")


def ways(found: Sequence[Repair], currency: str, most: int = 3) -> tuple[Message, ...]:
    """The first few changes that alone would do; a late opening behind those in which the family need not wait."""
    calm = sorted(offered(found), key=lambda one: one.kind == "opening_later")
    return tuple(way(one, currency) for one in calm[:most])


def offered(found: Sequence[Repair]) -> Sequence[Repair]:
    """Of these changes those that take nothing from a family that is short already; all where no other would do."""
    return [one for one in found if not takes_from_a_short_family(one)] or found


def in_order(found: Sequence[Repair], family_need: int) -> tuple[Repair, ...]:
    """What is offered, from what costs nothing to what the family would have to wait for."""
    return tuple(sorted(offered(found), key=lambda one: _burden(one, family_need)))


def takes_from_a_short_family(repair: Repair) -> bool:
    return repair.kind == "drawings_less" and repair.reserve_now < 0


def _burden(repair: Repair, family_need: int) -> int:
    """0: nobody has less for it. 1: it asks something of the family or of those who buy. 2: the family waits."""
    if repair.kind == "opening_later" and family_need > 0:
        return 2
    takes = repair.kind == "drawings_less" and (_below(repair, family_need) or repair.lowest_reserve < 0)
    return int(takes or repair.kind == "price_higher")


def _below(repair: Repair, family_need: int) -> bool:
    """Whether what is still taken home is less than the family needs from the business."""
    return max(repair.inputs.drawings, default=0) < family_need


def way(repair: Repair, currency: str) -> Message:
    """One change, as the person would do it."""
    match repair.kind:
        case "drawings_less":
            return say("Take %(amount)s less home each month.", amount=Money(repair.amount, currency))
        case "drawings_more":
            return say("Take %(amount)s more home each month.", amount=Money(repair.amount, currency))
        case "opening_later":
            return say("Open later, in %(month)s.", month=Month(repair.inputs.first_month))
        case "stock_cover_less":
            if not repair.inputs.stock_cover_pct:
                return say("Buy no material in advance: only what each month’s sales need.")
            share = Share(repair.inputs.stock_cover_pct)
            return say("Keep material in stock for %(share)s of every 100 of next month’s sales.", share=share)
        case "term_longer":
            return count(
                "Ask for one month more for the loan.", "Ask for %(n)s months more for the loan.", repair.amount
            )
        case "grace_longer":
            return count(
                "Ask for one month more with interest only.",
                "Ask for %(n)s months more with interest only.",
                repair.amount,
            )
        case "principal_in_good_months":
            return count(
                "Give the loan back only in the best month of each year.",
                "Give the loan back only in the %(n)s best months of each year.",
                repair.amount,
            )
        case "principal_later":
            return count(
                "Begin to give the loan back one month later.",
                "Begin to give the loan back %(n)s months later.",
                repair.amount,
            )
        case "price_higher":
            return say("Ask %(more)s for every 100 more for what you sell.", more=repair.amount)
        case "cost_less":
            name = own(repair.inputs.costs[repair.line or 0].name)
            return say(
                "Spend %(amount)s less each month on this: %(name)s.", amount=Money(repair.amount, currency), name=name
            )
        case _:
            assert_never(repair.kind)


def cost_of_way(repair: Repair, family_need: int, currency: str) -> Message | None:
    """Where the repair of the box would empty the family's table, that is said beside it."""
    if repair.kind == "drawings_more":
        return say(
            "Then the family keeps %(family)s at its lowest, and the box %(box)s.",
            family=Money(repair.lowest_reserve, currency),
            box=Money(repair.lowest_cash, currency),
        )
    if repair.kind == "drawings_less":
        return _from_the_table(repair, family_need, currency)
    if repair.kind == "opening_later" and family_need > 0:
        return _until_then(repair, family_need, currency)
    if repair.kind == "price_higher":
        return say("First ask what others take for the same.")
    if repair.lowest_reserve < 0:
        return say("But the family still has too little.")
    return None


def _from_the_table(repair: Repair, family_need: int, currency: str) -> Message | None:
    if takes_from_a_short_family(repair):
        return say("But the family has too little already, and this takes more from it.")
    if _below(repair, family_need):
        return say("But the family needs %(amount)s a month.", amount=Money(family_need, currency))
    return say("But then the family has nothing left.") if repair.lowest_reserve < 0 else None


def _until_then(repair: Repair, family_need: int, currency: str) -> Message:
    """The figures count from the opening: the months before it are the family's, without the business."""
    return count(
        "Until then the family lives one month more on what is put aside: it needs %(need)s and has %(reserve)s.",
        "Until then the family lives %(n)s months more on what is put aside: it needs %(need)s and has %(reserve)s.",
        repair.amount,
        need=Money(family_need * repair.amount, currency),
        reserve=Money(max(repair.inputs.household.reserve, 0), currency),
    )
