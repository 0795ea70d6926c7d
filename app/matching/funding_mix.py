"""Who pays for what: the grant is the base, then what is the person's own, then a loan or none.

A loan is never proposed by the program. It says whether the figures could carry one, and a mentor decides
(rule GEN-11: a complement to the grant, after a look at all debts). The bands are proposals of the platform
until a programme sets its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from app.finance.outlook import Outlook
from app.finance.repayment import unequal
from app.language.messages import Message, say
from app.language.money import Money
from app.matching.reasons import Reason, Verdict, worst
from app.plan.box_words import at_its_lowest
from app.plan.loan_words import SHARE_AS_IF_EQUAL

LoanAdvice = Literal["none", "could_carry", "think_again", "not_advised"]

COVER_GREEN, COVER_RED = Decimal("1.5"), Decimal("1.2")  # cash after living over instalments
SURPLUS_GREEN, SURPLUS_RED, SURPLUS_OVER = Decimal("0.5"), Decimal("0.7"), Decimal(1)


@dataclass(frozen=True)
class FundingMix:
    """Month 0 in money of the plan. `reasons` speak about the loan alone."""

    needs: Money
    grant: Money
    own_things: Money
    own_money: Money
    loan: Money
    advice: LoanAdvice
    reasons: tuple[Reason, ...]

    @property
    def words(self) -> Message:
        """What the figures say about the loan, in one or two short sentences."""
        return ADVICE[self.advice]


ADVICE: dict[LoanAdvice, Message] = {
    "none": say("A plan with a grant only is a whole plan."),
    "could_carry": say("Your figures could carry this loan. Your mentor says what they think."),
    "think_again": say("This loan is tight. Talk about it with your mentor."),
    "not_advised": say("With these figures a loan weighs too much."),
}


def funding_mix(outlook: Outlook) -> FundingMix:
    """The sources of one plan, and what its ratios say about the loan in it."""
    currency = outlook.inputs.currency
    together = outlook.ratios.sources_and_uses
    reasons = tuple(_loan_reasons(outlook)) if outlook.borrows else ()
    return FundingMix(
        needs=Money(together.total, currency),
        grant=Money(together.sources.grant_in_kind + together.sources.grant_cash, currency),
        own_things=Money(together.sources.own_in_kind, currency),
        own_money=Money(together.sources.owner_cash + together.sources.business_cash, currency),
        loan=Money(together.sources.loan, currency),
        advice=_advice(reasons) if outlook.borrows else "none",
        reasons=reasons,
    )


def _advice(reasons: tuple[Reason, ...]) -> LoanAdvice:
    verdict = worst(reasons)
    if verdict is Verdict.NO:
        return "not_advised"
    return "think_again" if verdict in (Verdict.BEFORE, Verdict.ASK) else "could_carry"


def _loan_reasons(outlook: Outlook) -> Iterable[Reason]:
    yield from _box(outlook)
    yield from _family(outlook)
    yield from _cover(outlook)
    yield from _weight(outlook)


def _box(outlook: Outlook) -> Iterable[Reason]:
    if outlook.box_holds:
        yield Reason("box", Verdict.YES, say("The box never goes below zero."))
    else:
        yield Reason("box", Verdict.NO, at_its_lowest(outlook))


def _family(outlook: Outlook) -> Iterable[Reason]:
    if outlook.ratios.household.lowest_household_reserve < 0:
        yield Reason("family", Verdict.NO, say("In some months nothing is left for the family."))


def _cover(outlook: Outlook) -> Iterable[Reason]:
    debt = outlook.ratios.debt
    cover = debt.dscr_after_living_y1 if debt else None
    if cover is None:
        return
    if cover >= COVER_GREEN:
        yield Reason("cover", Verdict.YES, say("After what the family spends, the business can pay the instalments."))
    elif cover >= COVER_RED:
        yield Reason(
            "cover", Verdict.BEFORE, say("After what the family spends, little is left above the instalments.")
        )
    else:
        yield Reason("cover", Verdict.NO, say("After what the family spends, too little is left for the instalments."))


def _weight(outlook: Outlook) -> Iterable[Reason]:
    share = outlook.ratios.household.debt_to_surplus
    if share is None:
        return
    if share > SURPLUS_OVER:
        yield Reason("weight", Verdict.NO, say("All instalments together are more than the family has left."))
        return
    of_hundred = (share * 100).quantize(Decimal(1))
    words = (
        say(SHARE_AS_IF_EQUAL, share=of_hundred)
        if unequal(outlook)
        else say("All instalments take %(share)s of every 100 that the family has left.", share=of_hundred)
    )
    verdict = Verdict.YES if share <= SURPLUS_GREEN else Verdict.BEFORE if share <= SURPLUS_RED else Verdict.NO
    yield Reason("weight", verdict, words)
