"""The one place where an amount is rounded: half-up (ties away from zero), in exact integers.

Arrays are int64. Where a product would not fit, the same steps run on Python's own integers, so that a result is
exact or refused (`TooLarge`), never wrapped.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import lcm
from typing import Literal

import numpy as np
import numpy.typing as npt

from app.finance.errors import TooLarge

Ints = npt.NDArray[np.int64]
Rounding = Literal["half_up", "half_even", "up"]

LARGEST_INPUT = 10**13  # minor units; a plan's amount above it is refused
LARGEST_LINE = 10**14  # of one line in one month, so that sums over every line and month fit in int64
_INT64 = 2**63 - 1


def half_up(value: Fraction | Decimal | int) -> int:
    """The nearest whole number, ties away from zero."""
    return divided(*value.as_integer_ratio())


def part_of(amount: int, before: Fraction, share: Fraction) -> int:
    """The part of one whose `share` of 1 comes after the shares `before` it: the parts of all are always the whole."""
    return half_up(amount * (before + share)) - half_up(amount * before)


def dealt(whole: Fraction | int, weights: Sequence[Fraction | int]) -> tuple[int, ...]:
    """As many whole ones as `whole` holds, dealt out by the weights: none is below 0, and they are not all 0.

    What is left over goes where cutting off took most, the last of it where the weight is most.
    """
    every = sum(weights)
    exact = [Fraction(whole) * weight / every for weight in weights]
    parts = [int(one) for one in exact]
    by_loss = sorted(range(len(parts)), key=lambda n: (parts[n] - exact[n], -weights[n]))
    for n in by_loss[: int(whole) - sum(parts)]:
        parts[n] += 1
    return tuple(parts)


def divided(numerator: int, denominator: int) -> int:
    """numerator / denominator (above 0) to the nearest whole number, ties away from zero."""
    size = (2 * abs(numerator) + denominator) // (2 * denominator)
    return size if numerator >= 0 else -size


def nearest(numerator: int, denominator: int, way: Literal["half_up", "half_even"]) -> int:
    """numerator / denominator to the nearest whole number, ties up or to the even one; neither is negative."""
    doubled = 2 * denominator
    raised = 2 * numerator + denominator
    whole = raised // doubled
    if way == "half_even":
        whole = whole - ((whole * doubled == raised) & whole & 1)
    return whole


def up_to_two_digits(amount: int) -> int:
    """An amount that a person is told to find or to leave, not less than 0: 4,321 is 4,400."""
    unit: int = 10 ** max(len(str(amount)) - 2, 0)
    return -(-amount // unit) * unit


def easy(value: Fraction) -> int:
    """An amount that a person is offered, not less than 0: the nearest 5 of its third digit, 596,080 is 595,000."""
    digits = len(str(value.numerator // value.denominator))
    return to_step(value, max(5 * 10 ** (digits - 3), 1) if digits > 2 else 1, "half_up")


def quotient(numerator: Fraction | int, denominator: Fraction | int, places: int = 4) -> Decimal | None:
    """A ratio with `places` decimals, half-up; None over nothing or less than nothing."""
    if denominator <= 0:
        return None
    return to_places(Fraction(numerator, denominator), places)


def to_places(value: Fraction | Decimal, places: int) -> Decimal:
    numerator, denominator = value.as_integer_ratio()
    return Decimal(divided(numerator * 10**places, denominator)).scaleb(-places)


def to_step(value: Fraction, step: int, way: Rounding) -> int:
    """A multiple of `step` minor units: the nearest (ties up or to the even multiple) or the next one up."""
    steps = value / step
    if way == "up":
        return -(-steps.numerator // steps.denominator) * step
    return (round(steps) if way == "half_even" else half_up(steps)) * step


def whole(decimals: Sequence[Decimal | int]) -> tuple[Ints, int]:
    """Decimals as whole numbers over one common scale: [12.5, 3] is ([25, 6], 2). None is negative."""
    numbers, scale = [*map(int, decimals)], 1
    if numbers != decimals:
        exact = [value.as_integer_ratio() for value in decimals]
        scale = lcm(*{denominator for _, denominator in exact})
        numbers = [numerator * (scale // denominator) for numerator, denominator in exact]
    return np.array(numbers, dtype=np.int64 if max(numbers, default=0) <= _INT64 else object), scale


def line(field: str, divisor: int, one: Ints, other: Ints, out: Ints | None = None) -> Ints:
    """round(one x other / divisor), element by element; nothing is negative.

    The result is a new array, or `out`. Raises TooLarge(field) where a value exceeds LARGEST_LINE.
    """
    bound = int(one.max(initial=1)) * int(other.max(initial=1))
    if bound // divisor > LARGEST_LINE:
        _refuse_if_really_so(field, divisor, one, other)
    if bound + divisor > _INT64:
        exact = one.astype(object) * other.astype(object)
        return np.asarray((exact + divisor // 2) // divisor, dtype=np.int64)
    product = np.multiply(one, other, out=out, dtype=np.int64, casting="unsafe")  # Python's own integers that fit
    return product if divisor == 1 else _divide(product, divisor)


def _refuse_if_really_so(field: str, divisor: int, one: Ints, other: Ints) -> None:
    product = one.astype(object) * other.astype(object)
    if int(product.max(initial=0)) // divisor > LARGEST_LINE:
        raise TooLarge(field)


def _divide(product: Ints, divisor: int) -> Ints:
    """In place: adding half the divisor before cutting off rounds half-up, whether the divisor is even or odd.

    No value is negative, and processors divide unsigned integers twice as fast.
    """
    product += divisor // 2
    unsigned = product.view(np.uint64)
    np.floor_divide(unsigned, np.uint64(divisor), out=unsigned)
    return product
