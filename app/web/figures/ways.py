"""What would repair a plan, in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from app.finance.debt import cost_of
from app.finance.inputs import LoanTerms, PlanInputs
from app.finance.other_loans import LOAN_KINDS, LoanKind
from app.finance.repair import FOR_THE_FAMILY, Repair
from app.language.messages import Message, Month, Share, count, mark, say
from app.language.money import Money
from app.plan.families import Families, of_family
from app.plan.words import own

NONE = say("No single change repairs this. Speak with your mentor.")


def ways(found: Sequence[Repair], currency: str, most: int = 3, shared: Families | None = None) -> tuple[Message, ...]:
    """The first few changes that alone would do; a late opening behind those in which the family need not wait."""
    kept = [one for one in found if not empties_the_family(one)]
    calm = sorted(kept, key=lambda one: one.kind == "opening_later")
    return tuple(way(one, currency, shared) for one in calm[:most])


def offered(found: Sequence[Repair]) -> Sequence[Repair]:
    """Of these changes those that take nothing from a family that is short already; all where no other would do."""
    return [one for one in found if not takes_from_a_short_family(one)] or found


def in_order(found: Sequence[Repair], family_need: int) -> tuple[Repair, ...]:
    """What is offered, from what costs nothing to what the family would have to wait for."""
    return tuple(sorted(offered(found), key=lambda one: _burden(one, family_need)))


def box_only(repair: Repair, family_need: int) -> bool:
    """Whether the family is short with this change, or while it waits for it: then it does not repair the year."""
    return repair.lowest_reserve < 0 or cannot_wait(repair, family_need)


def cannot_wait(repair: Repair, family_need: int) -> bool:
    """Whether the family has too little put aside to live until a late opening: it is said, and no press makes it."""
    needs = max(family_need, 0) * repair.amount
    return repair.kind == "opening_later" and needs > max(repair.inputs.household.reserve, 0)


def takes_from_a_short_family(repair: Repair) -> bool:
    return repair.kind == "drawings_less" and repair.reserve_now < 0


def empties_the_family(repair: Repair) -> bool:
    """Whether the box holds only by what the family then lacks."""
    return repair.kind == "drawings_less" and repair.lowest_reserve < 0


def _burden(repair: Repair, family_need: int) -> int:
    """0: nobody has less for it. 1: it asks something of the family or of those who buy. 2: the family waits. 3: it is
    left without money."""
    if empties_the_family(repair):
        return 3
    if repair.kind == "opening_later" and family_need > 0:
        return 2
    takes = repair.kind == "drawings_less" and _below(repair, family_need)
    return int(takes or repair.kind == "price_higher")


def _below(repair: Repair, family_need: int) -> bool:
    """Whether what is still taken home is less than the family needs from the business."""
    return max(repair.inputs.drawings, default=0) < family_need


ASK_FIRST = say("First ask what others take for the same.")
STILL_SHORT = say("But the family still has too little.")


def sentences(repair: Repair, now: PlanInputs, need: int, shared: Families | None = None) -> tuple[Message, ...]:
    """A change of the plan `now`, what the loan costs with it, what is taken home beside it, what each of several
    families gets of it, and what it would cost."""
    currency = now.currency
    cost = cost_of_way(repair, need, currency, shared)
    found = (
        _more_home(repair.home, currency, shared) if repair.home else None,
        way(repair, currency, shared),
        _loan_costs(repair, now),
        ASK_FIRST if repair.home and repair.kind == "price_higher" else None,
        _parted(repair, currency, shared) if shared else None,
        cost,
        STILL_SHORT if repair.kind in ("price_higher", "opening_later") and repair.lowest_reserve < 0 else None,
    )
    said = [one for one in found if one]
    return tuple(one for at, one in enumerate(said) if one not in said[:at])


def way(repair: Repair, currency: str, shared: Families | None = None) -> Message:
    """One change, as the person would do it."""
    match repair.kind:
        case "drawings_less" if shared:
            return say("Together take %(amount)s less home each month.", amount=Money(repair.amount, currency))
        case "drawings_less":
            return say("Take %(amount)s less home each month.", amount=Money(repair.amount, currency))
        case "drawings_more":
            return _more_home(repair.amount, currency, shared)
        case "kept_at_home":
            amount = Money(repair.amount, currency)
            return say("Put %(amount)s less of your own money into the box and keep it at home.", amount=amount)
        case "opening_later":
            return say("Open later, in %(month)s.", month=Month(repair.inputs.first_month))
        case "stock_cover_less":
            if not repair.inputs.stock_cover_pct:
                return say("Buy no material in advance: only what each month’s sales need.")
            share = Share(repair.inputs.stock_cover_pct)
            return say("Buy less material ahead: only %(share)s of every 100 that next month needs.", share=share)
        case "term_longer" | "grace_longer" | "principal_in_good_months" | "principal_later":
            return _of_the_loan(repair.kind, repair.amount, repair.inputs.loan)
        case "price_higher":
            return say("Raise your prices by %(more)s for every 100.", more=repair.amount)
        case "cost_less":
            name = own(repair.inputs.costs[repair.line or 0].name)
            return say(
                "Spend %(amount)s less each month on this: %(name)s.", amount=Money(repair.amount, currency), name=name
            )
        case _:
            assert_never(repair.kind)


def _of_the_loan(kind: LoanKind, n: int, terms: LoanTerms | None) -> Message:
    match kind:
        case "term_longer":
            return count(
                "Ask for one month more to give the loan back.", "Ask for %(n)s months more to give the loan back.", n
            )
        case "grace_longer" if terms and terms.grace_kind != "interest":
            return count("Ask for one grace month more.", "Ask for %(n)s grace months more.", n)
        case "grace_longer":
            return count(
                "Ask for one month more with interest only.",
                "Ask for %(n)s months more with interest only.",
                n,
            )
        case "principal_in_good_months":
            return count(
                "Give the loan back only in the best month of each year.",
                "Give the loan back only in the %(n)s best months of each year.",
                n,
            )
        case "principal_later":
            return count(
                "Begin to give the loan back one month later.",
                "Begin to give the loan back %(n)s months later.",
                n,
            )
        case _:
            assert_never(kind)


def _loan_costs(repair: Repair, now: PlanInputs) -> Message | None:
    """What a loan that is paid back otherwise costs in all, where that is another amount."""
    if repair.kind not in LOAN_KINDS or repair.inputs.loan is None or now.loan is None:
        return None
    then, before = cost_of(repair.inputs.loan), cost_of(now.loan)
    if then == before:
        return None
    told = {"then": Money(then, now.currency), "now": Money(before, now.currency)}
    return say("The loan then costs %(then)s instead of %(now)s.", **told)


def _more_home(amount: int, currency: str, shared: Families | None) -> Message:
    if shared:
        return say("Together take %(amount)s more home each month.", amount=Money(amount, currency))
    return say("Take %(amount)s more home each month.", amount=Money(amount, currency))


def _parted(repair: Repair, currency: str, shared: Families) -> Message | None:
    """What a change of what is taken home is for each of several families, by name."""
    whole = repair.home or (repair.amount if repair.kind in ("drawings_less", "drawings_more") else 0)
    mine = shared.mine(whole)
    told = {"mine": Money(mine, currency), "rest": Money(whole - mine, currency), "others": shared.rest}
    if not whole:
        return None
    if repair.kind == "drawings_less":
        yours = mark("That is %(mine)s less for your family and %(rest)s less for %(others)s.")
        named = mark("That is %(mine)s less for the family of %(name)s and %(rest)s less for %(others)s.")
    else:
        yours = mark("That is %(mine)s more for your family and %(rest)s more for %(others)s.")
        named = mark("That is %(mine)s more for the family of %(name)s and %(rest)s more for %(others)s.")
    return of_family(shared, yours, yours, named, **told)


def keeps(family: int, box: int, currency: str, shared: Families | None = None) -> Message:
    """How low family and box go once the family is helped."""
    told = {"family": Money(family, currency), "box": Money(box, currency)}
    return of_family(
        shared,
        mark("Then the family keeps %(family)s at its lowest, and the box %(box)s."),
        mark("Then your family keeps %(family)s at its lowest, and the box %(box)s."),
        mark("Then the family of %(name)s keeps %(family)s at its lowest, and the box %(box)s."),
        **told,
    )


def cost_of_way(repair: Repair, family_need: int, currency: str, shared: Families | None = None) -> Message | None:
    """Where the repair of the box would empty the family's table, that is said beside it."""
    if repair.home or repair.kind in FOR_THE_FAMILY:
        return keeps(repair.lowest_reserve, repair.lowest_cash, currency, shared)
    if repair.kind == "drawings_less":
        return _from_the_table(repair, family_need, currency, shared)
    if repair.kind == "opening_later" and family_need > 0:
        return _until_then(repair, family_need, currency)
    if repair.kind == "price_higher":
        return ASK_FIRST
    if repair.lowest_reserve < 0:
        return STILL_SHORT
    return None


def _from_the_table(repair: Repair, family_need: int, currency: str, shared: Families | None) -> Message | None:
    if empties_the_family(repair):
        return of_family(
            shared,
            mark("This helps only the box: the family is then short of %(amount)s."),
            mark("This helps only the box: your own family is then short of %(amount)s."),
            mark("This helps only the box: the family of %(name)s is then short of %(amount)s."),
            amount=Money(-repair.lowest_reserve, currency),
        )
    if _below(repair, family_need):
        return say("But the family needs %(amount)s a month.", amount=Money(family_need, currency))
    return None


def _until_then(repair: Repair, family_need: int, currency: str) -> Message:
    """The figures count from the opening: the months before it are the family's, without the business."""
    return count(
        "Until then the family lives one month more on what is put aside: it needs %(need)s and has %(reserve)s.",
        "Until then the family lives %(n)s months more on what is put aside: it needs %(need)s and has %(reserve)s.",
        repair.amount,
        need=Money(family_need * repair.amount, currency),
        reserve=Money(max(repair.inputs.household.reserve, 0), currency),
    )
