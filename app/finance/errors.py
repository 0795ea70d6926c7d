"""What can be wrong with the figures of a plan, each named with the field it concerns."""

from __future__ import annotations

from typing import Literal

Reason = Literal[
    "missing",
    "not_a_number",
    "negative",
    "zero",
    "too_large",
    "not_known",  # a word outside the closed list
    "wrong_length",
    "does_not_add_up",
    "out_of_range",
    "not_supported",
    "below_interest",  # the payment would not even cover the interest
    "nothing_left",  # the lender keeps all of the loan on the first day
]


class ImpossibleTerms(ValueError):
    """The inputs make no sense; `field` is the path in `PlanInputs` ("loan.term_months", "products[2].price")."""

    def __init__(self, field: str, reason: Reason) -> None:
        super().__init__(f"{field}: {reason}")
        self.field = field
        self.reason: Reason = reason


class TooLarge(ImpossibleTerms):
    """An amount has left the range that is computed exactly; it is refused, never wrapped round."""

    def __init__(self, field: str) -> None:
        super().__init__(field, "too_large")
