"""A proposal for the months of a loan that follows the strong and weak ones (N7): a start to change, never saved here.

Each month gives back the same share of what it has left when costs are paid and the owner has taken hers; months that
were named as weak, and those of grace, give back nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.finance.errors import ImpossibleTerms
from app.finance.parting import left_by_month, parted
from app.language.messages import Message, say
from app.language.money import Money
from app.plan.answered import decimal, money, value
from app.plan.assumptions import figures, missing
from app.plan.depths import without_a_loan
from app.plan.fields import AllAnswers
from app.plan.month_names import month_of
from app.plan.place import Place

ALL_SPARED = say("All months are weak or grace months, so all have about the same.")
NOT_SAVED = say("Change what you want. Nothing is saved yet.")


@dataclass(frozen=True)
class Proposal:
    """Minor units by month of the loan, together the loan; `words` say how they were found."""

    amounts: tuple[int, ...]
    words: tuple[Message, ...]


def can_be_proposed(answers: AllAnswers) -> bool:
    """Whether the loan and its months are known."""
    return bool(money(answers, "sources", "amount") and decimal(answers, "sources", "term"))


def proposal(answers: AllAnswers, place: Place) -> Proposal | None:
    """None while the loan or its months are not known."""
    if not can_be_proposed(answers):
        return None
    lent, months = money(answers, "sources", "amount"), int(decimal(answers, "sources", "term"))
    left, spared = _left(answers, place, months), _spared(answers, months)
    paying, alike = None if left is None else _paying(left, spared), _paying((1,) * months, spared)
    weights = next((each for each in (paying, alike) if each and any(one > 0 for one in each)), (1,) * months)
    if len(spared) == months:
        return Proposal(parted(lent, weights), (ALL_SPARED, NOT_SAVED))
    words = _reason(Money(lent, place.currency), paying, bool(spared))
    return Proposal(parted(lent, weights), (*words, NOT_SAVED))


def _paying(left: Sequence[int], spared: frozenset[int]) -> tuple[int, ...]:
    return tuple(0 if n in spared else one for n, one in enumerate(left, 1))


def _left(answers: AllAnswers, place: Place, months: int) -> tuple[int, ...] | None:
    """By month, had no loan been wanted; None where the plan cannot be counted."""
    bare = without_a_loan(answers)
    if missing(bare):
        return None
    try:
        return left_by_month(figures(bare, place), months)
    except ImpossibleTerms:
        return None


def _spared(answers: AllAnswers, months: int) -> frozenset[int]:
    """The months of the loan that give nothing back: those of grace, and weak ones by the calendar."""
    grace, opening = int(decimal(answers, "sources", "grace")), value(answers, "start", "opening_month")
    weak = value(answers, "sources", "weak_months") or () if opening else ()
    return frozenset(n for n in range(1, months + 1) if n <= grace or (weak and month_of(opening, n)[1] in weak))


def _reason(lent: Money, left: Sequence[int] | None, spared: bool) -> Iterator[Message]:
    """`left` in the months that give back, None where the plan cannot be counted; `spared`: others give nothing."""
    given = None if left is None else [one for one in left if one > 0]
    if given is None:
        yield say("Your plan cannot be counted yet, so all months have about the same.")
    elif not given:
        yield say("No month has anything left for the loan, so all have about the same.")
    else:
        yield say("Each month has the same share of what it has left after costs and what you take home.")
        together = Money(sum(given), lent.currency)
        if together.minor < lent.minor:
            yield say("All that is left in these months is %(left)s. The loan is %(loan)s.", left=together, loan=lent)
    if spared:
        yield say("In weak months and grace months nothing is given back.")
