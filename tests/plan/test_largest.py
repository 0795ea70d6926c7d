"""An amount that a form takes is one that every page can count with."""

from __future__ import annotations

from app.finance.rounding import LARGEST_INPUT
from app.language.amounts import LARGEST


def test_the_largest_amount_that_can_be_typed_is_the_largest_that_a_plan_is_projected_with() -> None:
    assert LARGEST == LARGEST_INPUT
