"""A loan parted over its months, so that each gives back the same share of what it has left: a start to change."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from app.finance.debt import after_living
from app.finance.inputs import PlanInputs
from app.finance.months import project
from app.finance.rounding import dealt


def left_by_month(inputs: PlanInputs, months: int) -> tuple[int, ...]:
    """What is left in trading months 1, 2 ... when costs are paid and the owner has taken hers, in minor units.

    After the horizon each month is as it was a year before. Raises ImpossibleTerms and TooLarge, each with its field.
    """
    left: list[int] = after_living(project(inputs))[0, 1:].tolist()
    while len(left) < months:
        left.append(left[-12])
    return tuple(left[:months])


def parted(lent: int, left: Sequence[int]) -> tuple[int, ...]:
    """What each month gives back of `lent`, in proportion to what it has left; nothing where that is not above 0.

    Amounts are whole tens, hundreds ... a person can carry in her head; what does not divide goes where the rounding
    took most, the last of it where most is left. The sum is exactly `lent`. Raises ValueError where no month has
    anything left.
    """
    weights = [max(0, one) for one in left]
    if not any(weights):
        raise ValueError("no month has anything left")
    step = _step(lent // sum(weight > 0 for weight in weights))
    amounts = [step * one for one in dealt(Fraction(lent, step), weights)]
    amounts[weights.index(max(weights))] += lent - sum(amounts)
    return tuple(amounts)


def _step(usual: int) -> int:
    """The largest 1, 10, 100 ... of which a usual month has at least ten."""
    step: int = 10 ** max(0, len(str(usual)) - 2)
    return step
