"""Which single change keeps the box from going below zero, in the plan itself or under one of its tests.

Every kind of change is tried from the smallest to the largest; each answer is the smallest of its kind that works.
A change is computed under all failing tests at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from app.finance.errors import ImpossibleTerms
from app.finance.household import family
from app.finance.inputs import PlanInputs
from app.finance.limits import LONGEST
from app.finance.months import Months, project
from app.finance.shocks import BASE, Shock
from app.finance.stress import FIXED, KEYS

Kind = Literal["drawings_less", "opening_later", "stock_cover_less", "term_longer", "grace_longer"]
ALL = (BASE.key, *KEYS)
_COVER_STEP = 5  # points of stock cover tried at a time
_MORE_GRACE = range(1, 7)
_MORE_TERM = (3, 6, 9, 12, 18, 24)


@dataclass(frozen=True)
class Repair:
    """`amount`: minor units a month less to take, months later or longer, or the new stock cover in per cent.

    The lowest cash of months 0 to 12 and the family's lowest reserve of months 1 to 12 are those after the change:
    what helps the box can empty the family's reserve. `inputs` is the plan with the change made.
    """

    kind: Kind
    amount: int
    lowest_cash: int
    lowest_reserve: int
    inputs: PlanInputs


Change = tuple[int, PlanInputs]


def repair(inputs: PlanInputs, key: str = BASE.key) -> Repair | None:
    """The first of `repairs` for one test; None when nothing is wrong, or when no single change is enough."""
    return next(iter(repairs(inputs, (key,)).get(key, ())), None)


def repairs(inputs: PlanInputs, keys: Sequence[str] = ALL) -> dict[str, tuple[Repair, ...]]:
    """By failing test ("base" or one of `stress.KEYS`), each kind of change that alone brings lowest cash to zero.

    A test that the plan survives is absent; one that no single change repairs has an empty tuple. Raises what
    `projection.project` raises.
    """
    months = project(inputs, _tests(inputs, keys))
    failing = [key for key, cash in zip(keys, _lowest(months), strict=True) if cash < 0]
    found: dict[str, list[Repair]] = {key: [] for key in failing}
    for key in failing:
        found[key] += _try("drawings_less", _drawings_less(inputs, key), (key,)).values()
    for kind, changes in _searches(inputs):
        for key, repaired in _try(kind, changes, failing).items():
            found[key].append(repaired)
    return {key: tuple(list_) for key, list_ in found.items()}


def _tests(inputs: PlanInputs, keys: Iterable[str]) -> tuple[Shock, ...]:
    """Tests look at the changed plan: with another opening month, another month is the best."""
    known = {shock.key: shock for shock in (BASE, *FIXED)}
    return tuple(known[key] for key in keys)


def _lowest(months: Months) -> list[int]:
    lowest: list[int] = months.closing_cash[:, :13].min(axis=1).tolist()
    return lowest


def _try(kind: Kind, changes: Iterable[Change], keys: Sequence[str]) -> dict[str, Repair]:
    """The first change that holds, for each test that has one."""
    held: dict[str, Repair] = {}
    for amount, changed in changes:
        left = [key for key in keys if key not in held]
        if not left:
            break
        try:
            months = project(changed, _tests(changed, left))
        except ImpossibleTerms:
            continue  # a change that makes no sense repairs nothing
        reserves = family(months).reserve.min(axis=1).tolist()
        for key, cash, reserve in zip(left, _lowest(months), reserves, strict=True):
            if cash >= 0:
                held[key] = Repair(kind, amount, cash, reserve, changed)
    return held


def _drawings_less(inputs: PlanInputs, key: str) -> Iterator[Change]:
    """The smallest amount less a month that is enough, rounded up to two digits; found by halving."""
    test = _tests(inputs, (key,))
    most = max(inputs.drawings, default=0)
    months = project(inputs, test)
    before = months.closing_cash[:, 1:13] + months.owner_drawings[:, 1:13].cumsum(axis=1)

    def holds(less: int) -> bool:
        changed = project(_taking_less(inputs, less), test).owner_drawings[:, 1:13].cumsum(axis=1)
        return bool((before >= changed).all())

    few, enough = 0, most
    while enough - few > 1:
        middle = (few + enough) // 2
        few, enough = (few, middle) if holds(middle) else (middle, enough)
    less = min(_two_digits(enough), most)
    yield less, _taking_less(inputs, less)


def _taking_less(inputs: PlanInputs, less: int) -> PlanInputs:
    return replace(inputs, drawings=tuple(max(0, taken - less) for taken in inputs.drawings))


def _two_digits(amount: int) -> int:
    unit: int = 10 ** max(0, len(str(amount)) - 2)
    return -(-amount // unit) * unit


def _searches(inputs: PlanInputs) -> Iterator[tuple[Kind, Iterator[Change]]]:
    yield "opening_later", _opening_later(inputs)
    yield "stock_cover_less", _stock_cover_less(inputs)
    # a seasonal loan has its own months: neither term nor grace says when it is paid
    if inputs.loan is not None and inputs.loan.principal_by_month is None:
        terms = inputs.loan
        longer = ((more, replace(terms, term_months=terms.term_months + more)) for more in _MORE_TERM)
        later = ((more, replace(terms, grace_months=terms.grace_months + more)) for more in _MORE_GRACE)
        possible = ((more, loan) for more, loan in longer if loan.term_months <= LONGEST)
        yield "term_longer", ((more, replace(inputs, loan=loan)) for more, loan in possible)
        sensible = ((more, loan) for more, loan in later if loan.grace_months < loan.term_months)
        yield "grace_longer", ((more, replace(inputs, loan=loan)) for more, loan in sensible)


def _opening_later(inputs: PlanInputs) -> Iterator[Change]:
    """The whole plan a month later and so on: another season meets the first months."""
    for later in range(1, 12):
        yield later, replace(inputs, first_month=(inputs.first_month - 1 + later) % 12 + 1)


def _stock_cover_less(inputs: PlanInputs) -> Iterator[Change]:
    """Multiples of the step below today's cover, down to none."""
    highest = -(-inputs.stock_cover_pct // _COVER_STEP) * _COVER_STEP
    for cover in range(int(highest), -1, -_COVER_STEP):
        if cover < inputs.stock_cover_pct:
            yield cover, replace(inputs, stock_cover_pct=Decimal(cover))
