"""What is paid in the first months of a plan's loan, before it is given back: four things, each with its name (N4)."""

from __future__ import annotations

from typing import Literal

from app.finance.loans.grace import Grace, capitalised, interest_only, moratorium
from app.finance.loans.methods import Flat, Method, UpFrontInterest

GraceKind = Literal["interest", "later", "added", "free"]


def grace_of(kind: GraceKind, periods: int, method: Method) -> Grace:
    """Only interest; or nothing, and the interest comes with the first payment after, is owed too, or is not counted.

    Flat interest is counted for the whole loan on the first day: what is not paid at first is shared out over the
    payments after. Interest that is kept back on that day never waits.
    """
    match kind:
        case "interest":
            return interest_only(periods)
        case "free":
            return Grace(principal=periods, free=periods)
        case "added" if not isinstance(method, Flat | UpFrontInterest):
            return capitalised(periods)
        case _:
            return moratorium(periods)


def method_of(kind: GraceKind, method: Method) -> Method:
    """Flat interest that waits is paid at once after grace only where the lender says so."""
    return Flat("at_once") if kind == "later" and isinstance(method, Flat) else method
