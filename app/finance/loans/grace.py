"""The six things that lenders call grace. Say which one: they cost different money.

`principal` periods pay interest only; in `deferred` ones interest grows without being compounded and is paid whole with
the first payment after; in `free` ones no interest is charged; `capitalised` ones add their interest to the loan.
A full moratorium is principal and deferred together. The sixth, a later first date, is `Loan.first_date`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Grace:
    principal: int = 0
    deferred: int = 0
    free: int = 0
    capitalised: int = 0

    @property
    def longest(self) -> int:
        return max(self.principal + self.capitalised, self.deferred, self.free)


NO_GRACE = Grace()


def interest_only(periods: int) -> Grace:
    return Grace(principal=periods)


def interest_deferred(periods: int) -> Grace:
    return Grace(deferred=periods)


def interest_free(periods: int) -> Grace:
    return Grace(free=periods)


def moratorium(periods: int) -> Grace:
    return Grace(principal=periods, deferred=periods)


def capitalised(periods: int) -> Grace:
    return Grace(capitalised=periods)


def deferred(interest: Sequence[int], periods: int) -> list[int]:
    """Nothing in the first periods; what they came to is paid with the interest of the next."""
    if periods == 0:
        return list(interest)
    waiting = sum(interest[:periods])
    return [*(0 for _ in interest[:periods]), interest[periods] + waiting, *interest[periods + 1 :]]
