"""The yearly rates at which dated flows are worth nothing, found exactly and counted, so that none is mistaken for all.

With u = ln(1 + rate) the worth is an exponential sum, sum of a_k exp(-u t_k). It has at most as many roots as its signs
change in the order of time (Laguerre, 1883), and one change means one root. Where there are more changes, the line is
split until on every piece the sum, or its slope, is certain not to be zero. Floats serve in finding; each rate found is
sharpened in decimals.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate, pairwise
from typing import Literal, NamedTuple

from app.finance.price.pieces import roots_above_zero
from app.finance.price.sharpening import sharpened, total_of

Why = Literal[
    "nothing_flows",  # no amount at all, or all at one moment
    "one_way",  # money goes one way only: no rate
    "no_rate",
    "several_rates",
    "not_told",  # so close to two equal rates, or so large, that none can be vouched for
]


class Flow(NamedTuple):
    """`amount` is above zero into the borrower's hand; `time` counts the unit of the rate, years mostly."""

    amount: Decimal
    time: Fraction


class Found(NamedTuple):
    """A rate per unit of time (0.1 is ten per cent), or why there is none."""

    rate: Decimal | None
    why: Why | None = None


@dataclass(frozen=True)
class Rates:
    """Every rate above -1, rising; `all_told` is False where the line could not be searched to the end."""

    found: tuple[Decimal, ...]
    all_told: bool
    why: Why | None = None  # why there is none


def only_rate(flows: Iterable[Flow]) -> Found:
    """The one rate above -1 at which the flows are worth nothing."""
    return _one_of(all_rates(flows))


def cost_rate(flows: Iterable[Flow]) -> Found:
    """The cost of money received: above zero where more goes back than came, below where less does.

    Savings that come back at the end add a second rate near -1, and a fee long before the money a second one very far
    up: neither answers a question about a cost. Only rates on the side of the cost in money count; of several, the
    lowest at which something is owed from the first money received until the last flow (Soper's condition, 1959).
    """
    flows = netted(flows)
    total = total_of([flow.amount for flow in flows])
    rates = all_rates(flows)
    if rates.why is not None or not rates.all_told:
        return _one_of(rates)
    side = [rate for rate in rates.found if (rate > 0) - (rate < 0) in (0, (total < 0) - (total > 0))]
    if len(side) < 2:
        return _one_of(Rates(tuple(side), all_told=True))
    owing = [rate for rate in side if _always_owing(flows, rate)]
    return Found(min(owing, key=abs)) if owing else Found(None, "several_rates")


def _always_owing(flows: Sequence[Flow], rate: Decimal) -> bool:
    """Whether, from the first money received on, something is owed before each later flow."""
    growth = float(1 + rate)
    received = next(n for n, flow in enumerate(flows) if flow.amount > 0)
    worth = [float(flow.amount) * growth ** float(flows[0].time - flow.time) for flow in flows]
    owed = list(accumulate(worth))
    doubt = 1e-12 * max(abs(value) for value in worth)
    return all(value > -doubt for value in owed[received:])


def usual_rate(flows: Iterable[Flow]) -> Found:
    """What spreadsheets answer where several rates exist: the one that Newton's steps reach from a guess.

    The guess is what came in over what went out, less one, between -0.9 and 0.1 (pyxirr's); where the steps reach
    nothing, it is the rate nearest to no growth. The published answers of pyxirr and numpy-financial come out so.
    For a price use `cost_rate`.
    """
    flows = netted(flows)
    rates = all_rates(flows)
    if len(rates.found) < 2 or not rates.all_told:
        return _one_of(rates)
    reached = _reached([(float(flow.amount), float(flow.time - flows[0].time)) for flow in flows])
    if reached is None:
        return Found(min(rates.found, key=lambda rate: abs((1 + rate).ln())))
    return Found(min(rates.found, key=lambda rate: abs(float(rate) - reached)))


def _reached(flows: Sequence[tuple[float, float]]) -> float | None:
    """Where Newton's steps on the worth end, in the rate itself."""
    paid, received = (sum(abs(amount) for amount, _ in flows if (amount > 0) == side) for side in (False, True))
    rate = min(max(received / paid - 1, -0.9), 0.1)
    for _ in range(50):
        if rate <= -1:
            return None
        worths = [(amount * (1 + rate) ** -time, time) for amount, time in flows]
        slope = -sum(worth * time for worth, time in worths) / (1 + rate)
        total = sum(worth for worth, _ in worths)
        step = total / slope if slope else 0.0
        rate -= step
        if abs(step) < 1e-9 and abs(total) < 1e-7 * paid:  # near -1 a short step alone tells nothing
            return rate
    return None


def _one_of(rates: Rates) -> Found:
    if rates.why is not None:
        return Found(None, rates.why)
    if not rates.all_told:
        return Found(None, "not_told")
    if len(rates.found) == 1:
        return Found(rates.found[0])
    return Found(None, "several_rates" if rates.found else "no_rate")


def netted(flows: Iterable[Flow]) -> list[Flow]:
    """One flow a moment, in the order of time, none of them zero."""
    at: dict[Fraction, list[Decimal]] = {}
    for amount, time in flows:
        at.setdefault(time, []).append(amount)
    summed = (Flow(total_of(amounts), time) for time, amounts in sorted(at.items()))
    return [flow for flow in summed if flow.amount]


def sign_changes(amounts: Sequence[Decimal]) -> int:
    return sum((a > 0) != (b > 0) for a, b in pairwise(amounts))


def all_rates(flows: Iterable[Flow]) -> Rates:
    """Every rate above -1, each to some thirty digits."""
    flows = netted(flows)
    if len(flows) < 2:
        return Rates((), True, "one_way" if flows else "nothing_flows")
    changes = sign_changes([flow.amount for flow in flows])
    if changes == 0:
        return Rates((), True, "one_way")
    timed = _from_the_first(flows)
    above = roots_above_zero(timed, changes)
    below = roots_above_zero(_back_from_the_last(flows), changes)
    exponents = [-u for u in reversed(below.found)] + [0.0] * _zeros(flows) + list(above.found)
    found = tuple(sharpened(timed, u) for u in exponents)
    return Rates(found, above.all_told and below.all_told)


def _zeros(flows: Sequence[Flow]) -> int:
    return int(not total_of([flow.amount for flow in flows]))


def _from_the_first(flows: Sequence[Flow]) -> list[tuple[Decimal, Fraction]]:
    return [(flow.amount, flow.time - flows[0].time) for flow in flows]


def _back_from_the_last(flows: Sequence[Flow]) -> list[tuple[Decimal, Fraction]]:
    """Rates below zero are rates above zero of the same flows with the time turned round."""
    return [(flow.amount, flows[-1].time - flow.time) for flow in reversed(flows)]
