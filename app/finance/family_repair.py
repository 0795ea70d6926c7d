"""What would help a family that is short in a test: to take more home each month, or to put less into the box.

The smallest amount of two digits with which neither the family nor the box is short, in that test and in the plan as it
is. Where the box cannot give it, the changes of the box with which it can. A test in which less is taken home than
planned is answered by another: the same without that (`WITH_ALL`), or by the share that is enough (`enough_of_it`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from app.finance.household import family
from app.finance.inputs import PlanInputs
from app.finance.limits import checked
from app.finance.months import Months, compute
from app.finance.repair import EVERY, TESTS, Kind, Repair, repairs
from app.finance.rounding import LARGEST_INPUT, Ints, up_to_two_digits
from app.finance.shocks import BASE, Shock

BESIDE: tuple[Kind, ...] = tuple(kind for kind in EVERY if kind not in ("drawings_less", "opening_later"))
WITH_ALL = {"sales_minus_20pct_and_owner_takes_70pct": "sales_minus_20pct"}  # the same sales, all taken home
_PROBE = 1_000_000  # minor units: what one of them more a month brings is read from so many
_TRIES = 3  # a share of an amount is rounded each month, so that the first one may lack some units

More = Callable[[int], PlanInputs]  # the plan with so many minor units a month more taken home


def family_repairs(
    inputs: PlanInputs, keys: Sequence[str], more: More | None = None, kinds: Sequence[Kind] = BESIDE
) -> dict[str, tuple[Repair, ...]]:
    """By test (one of `repair.TESTS`) in which the family is short, each change that would do for family and box.

    `more` says how several families part what is taken home; then no own money is kept back. `kinds` are what is tried
    beside taking more, where that alone would not do. Raises what `projection.project` raises.
    """
    year = replace(checked(inputs), horizon_months=12)
    wanted = [TESTS[key] for key in keys if key not in WITH_ALL]
    if not wanted:
        return {}
    tried = compute(year, wanted)
    short = {
        shock: reserve for shock, reserve in zip(tried.shocks, family(tried).reserve, strict=True) if reserve.min() < 0
    }
    found = _searched(year, short, tried, more, kinds)
    return {
        key: tuple(replace(one, inputs=replace(one.inputs, horizon_months=inputs.horizon_months)) for one in changes)
        for key, changes in found.items()
        if changes
    }


def _searched(
    year: PlanInputs, short: dict[Shock, Ints], tried: Months, more: More | None, kinds: Sequence[Kind]
) -> dict[str, list[Repair]]:
    """By test; tests in which the same amount would do are searched together."""

    @cache
    def raised(amount: int) -> PlanInputs:
        return replace(more(amount), horizon_months=12) if more else _more(year, amount)

    found: dict[str, list[Repair]] = {shock.key: [] for shock in short}
    waits: dict[int, list[Shock]] = {}
    for shock, reserve in short.items():
        if not more and (kept := _kept_at_home(year, shock, reserve, tried)):
            found[shock.key].append(kept)
        amount = _enough(raised, shock, reserve, tried)
        alone = amount and _sound("drawings_more", amount, raised(amount), shock, reserve, tried)
        if alone:
            found[shock.key].append(alone)
        elif amount:
            waits.setdefault(amount, []).append(shock)
    for amount, shocks in waits.items():
        beside = repairs(raised(amount), [shock.key for shock in shocks], kinds)
        for shock in shocks:
            found[shock.key] += _beside(beside.get(shock.key, ()), amount, shock, short[shock], tried)
    return found


def _beside(changes: Sequence[Repair], amount: int, shock: Shock, reserve: Ints, like: Months) -> Iterator[Repair]:
    """The changes of the box with which so much more can be taken home."""
    for one in changes:
        both = _sound(one.kind, one.amount, one.inputs, shock, reserve, like)
        if both:
            yield replace(both, line=one.line, home=amount)


def _enough(raised: More, shock: Shock, reserve: Ints, like: Months) -> int | None:
    """The smallest amount a month, rounded up to two digits; None where it is short before anything is taken home."""

    def then(amount: int) -> Ints:
        found: Ints = family(compute(raised(amount), (shock,), like.plan)).reserve[0]
        return found

    gained = then(_PROBE) - reserve
    if (gained[reserve < 0] <= 0).any():
        return None
    needed = max(
        -(int(lacks) * _PROBE // int(brings)) for lacks, brings in zip(reserve, gained, strict=True) if lacks < 0
    )
    for _ in range(_TRIES):
        amount = up_to_two_digits(needed)
        if max(raised(amount).drawings, default=0) > LARGEST_INPUT:
            return None
        if then(amount).min() >= 0:
            return amount
        needed = amount + 1
    return None


def _sound(kind: Kind, amount: int, changed: PlanInputs, shock: Shock, reserve: Ints, like: Months) -> Repair | None:
    """The change where neither family nor box is short, in the plan and in its test. `reserve` is without it."""
    after = compute(changed, (BASE, shock), like.plan)
    keeps, cash = int(family(after).reserve[1].min()), after.closing_cash[:, :13].min(axis=1)
    if keeps < 0 or (cash < 0).any():
        return None
    return Repair(kind, amount, int(cash[1]), keeps, int(reserve.min()), changed)


def _kept_at_home(year: PlanInputs, shock: Shock, reserve: Ints, like: Months) -> Repair | None:
    """Of the own money that would go into the box, what the family lacks stays put aside. A business that runs has its
    box already."""
    amount, home = up_to_two_digits(-int(reserve.min())), year.household
    if year.before is not None or amount > year.owner_cash or home.reserve + amount > LARGEST_INPUT:
        return None
    changed = replace(year, owner_cash=year.owner_cash - amount, household=replace(home, reserve=home.reserve + amount))
    return _sound("kept_at_home", amount, changed, shock, reserve, like)


def _more(inputs: PlanInputs, amount: int) -> PlanInputs:
    return replace(inputs, drawings=tuple(taken + amount for taken in inputs.drawings))


@dataclass(frozen=True)
class Enough:
    """Of every 100 that are planned to be taken home, how many are enough for the family in a test that takes less;
    its lowest reserve and the box's lowest cash then, in minor units."""

    of_100: int
    reserve: int
    cash: int


def enough_of_it(inputs: PlanInputs, key: str) -> Enough | None:
    """The smallest such share where box and family hold with it; None where there is none, or no less is taken."""
    if key not in WITH_ALL:
        return None
    test = TESTS[key]
    shares = range(int(test.drawings * 100) + 1, 101)
    shocks = [replace(test, drawings=Decimal(share) / 100) for share in shares]
    tried = compute(replace(checked(inputs), horizon_months=12), shocks)
    boxes, reserves = tried.closing_cash[:, :13].min(axis=1).tolist(), family(tried).reserve.min(axis=1).tolist()
    sound = (Enough(*each) for each in zip(shares, reserves, boxes, strict=True) if min(each[1:]) >= 0)
    return next(sound, None)
