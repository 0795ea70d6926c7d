"""Which single change keeps the box from going below zero, in the plan itself or under one of its tests.

Every kind of change is tried from the smallest to the largest; each answer is the smallest of its kind that works.
All failing tests are tried together. What a change leaves alone is not computed again: another loan or another stock
moves cash by the difference of its payments, month by month, and the lines of the plan stay.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial
from typing import Literal

import numpy as np

from app.finance.errors import ImpossibleTerms, TooLarge
from app.finance.hazards import HAZARDS
from app.finance.household import family
from app.finance.inputs import PlanInputs
from app.finance.limits import checked
from app.finance.months import Months, compute
from app.finance.other_loans import LOAN_KINDS, LoanKind, other_loans
from app.finance.prepared import lender, paid_to_lender
from app.finance.rounding import Ints, half_up
from app.finance.sales import sales
from app.finance.shocks import BASE
from app.finance.spending_less import Less, costs_less, drawings_less
from app.finance.stock import stock
from app.finance.stress import FIXED, tests_of

Kind = Literal[
    "drawings_less",
    "opening_later",
    "stock_cover_less",
    LoanKind,
    "price_higher",
    "cost_less",
    "drawings_more",
    "kept_at_home",
]
USUAL: tuple[Kind, ...] = ("drawings_less", "opening_later", "stock_cover_less", "term_longer", "grace_longer")
EVERY: tuple[Kind, ...] = (*USUAL, "principal_in_good_months", "principal_later", "price_higher", "cost_less")
FOR_THE_FAMILY: tuple[Kind, ...] = ("drawings_more", "kept_at_home")  # searched by `family_repair`

TESTS = {shock.key: shock for shock in (BASE, *FIXED, *(hazard.shock for hazard in HAZARDS.values()))}
_COVER_STEP = 5  # points of stock cover tried at a time
_PRICES = range(1, 21)  # of every 100 more


@dataclass(frozen=True)
class Repair:
    """`amount`: minor units a month less or more to take, less to spend, or once kept at home; months later or longer,
    months a year with principal, of every 100 more for each price, or the new stock cover in per cent. `line` is the
    cost's place in the plan; `home`: minor units a month that are taken home more beside it.

    The lowest cash of months 0 to 12 and the family's lowest reserve of months 1 to 12 are those after the change:
    what helps the box can empty the family's reserve. `reserve_now` is that reserve in the same test without it.
    `inputs` is the plan with the change made.
    """

    kind: Kind
    amount: int
    lowest_cash: int
    lowest_reserve: int
    reserve_now: int
    inputs: PlanInputs
    line: int | None = None
    home: int = 0


@dataclass(frozen=True)
class _Change:
    """`lowest` (S,) is the lowest cash after the change in each failing test."""

    kind: Kind
    amount: int
    inputs: PlanInputs
    lowest: Ints


def repair(inputs: PlanInputs, key: str = BASE.key) -> Repair | None:
    """The first of `repairs` for one test; None when nothing is wrong, or when no single change is enough."""
    return next(iter(repairs(inputs, (key,)).get(key, ())), None)


def repairs(
    inputs: PlanInputs, keys: Sequence[str] | None = None, kinds: Collection[Kind] = USUAL
) -> dict[str, tuple[Repair, ...]]:
    """By failing test ("base", one of `stress.KEYS` or of `hazards.HAZARDS`), each kind of change that alone brings
    lowest cash to zero, in the order of EVERY.

    Without keys all that can change something. A test that the plan survives is absent; one that no single change
    repairs has an empty tuple. Raises what `projection.project` raises.
    """
    year = replace(checked(inputs), horizon_months=12)  # the box of months 0 to 12 knows nothing of those after
    tried = compute(year, [TESTS[key] for key in keys] if keys is not None else (BASE, *tests_of(inputs)))
    failing = [shock for shock, cash in zip(tried.shocks, _lowest(tried.closing_cash), strict=True) if cash < 0]
    if not failing:
        return {}
    months = compute(year, failing, tried.plan)
    found: dict[str, list[Repair]] = {shock.key: [] for shock in failing}
    for kind in EVERY:
        if kind in kinds:
            for key, one in _of_kind(kind, months).items():
                found[key].append(one)
    return {key: tuple(_of_the_plan(one, inputs) for one in list_) for key, list_ in found.items()}


def _of_the_plan(found: Repair, inputs: PlanInputs) -> Repair:
    return replace(found, inputs=replace(found.inputs, horizon_months=inputs.horizon_months))


def _of_kind(kind: Kind, months: Months) -> dict[str, Repair]:
    if kind == "drawings_less":
        return _by_amount(kind, months, drawings_less(months))
    if kind == "cost_less":
        return _by_amount(kind, months, costs_less(months))
    return _first_that_holds(months, _SEARCHES[kind](months), _reached(kind, months))


def _reached(kind: Kind, months: Months) -> set[str]:
    """The tests that this kind of change can answer: a month that is struck is struck also after a late opening,
    which would only move it, or the strong months, out of the year; and where prices fall, nobody asks more."""
    if kind == "price_higher":
        return {shock.key for shock in months.shocks if not shock.prices_fall}
    return {shock.key for shock in months.shocks if kind != "opening_later" or not shock.in_some_months}


def _lowest(cash: Ints) -> Ints:
    lowest: Ints = cash.min(axis=-1)
    return lowest


def _lowest_cash(changed: PlanInputs, months: Months) -> Ints:
    return _lowest(compute(changed, months.shocks, months.plan).closing_cash)


def _first_that_holds(months: Months, changes: Iterator[_Change], keys: set[str]) -> dict[str, Repair]:
    """The first change for each failing test of `keys` that has one; the family's reserve knows nothing of them."""
    held: dict[str, Repair] = {}
    if not keys:
        return held
    reserves = family(months).reserve.min(axis=1).tolist()
    for change in changes:
        for shock, lowest, reserve in zip(months.shocks, change.lowest.tolist(), reserves, strict=True):
            if lowest >= 0 and shock.key in keys and shock.key not in held:
                held[shock.key] = Repair(change.kind, change.amount, lowest, reserve, reserve, change.inputs)
        if len(held) == len(keys):
            break
    return held


def _by_amount(kind: Kind, months: Months, found: Iterator[Less]) -> dict[str, Repair]:
    """Changes that differ from test to test. What is not taken home is missing there."""
    held, reserves = {}, family(months).reserve
    for less in found:
        row = months.shocks.index(less.shock)
        reserve = reserves[row] - less.saved if kind == "drawings_less" else reserves[row]
        lowest = _lowest(months.closing_cash[row] + np.pad(less.saved, (1, 0)))
        if any(part.line == "largest" for part in less.shock.parts):  # it may be another one now
            lowest = _lowest(compute(less.inputs, (less.shock,), months.plan).closing_cash[0])
        if lowest >= 0:
            then, now = int(reserve.min()), int(reserves[row].min())
            held[less.shock.key] = Repair(kind, less.amount, int(lowest), then, now, less.inputs, less.line)
    return held


def _opening_later(months: Months) -> Iterator[_Change]:
    """The whole plan a month later and so on: another season meets the first months. What runs already cannot wait."""
    inputs = months.inputs
    if inputs.before is not None:
        return
    for later in range(1, 12):
        changed = replace(inputs, first_month=inputs.calendar(1 + later))
        try:
            lowest = _lowest_cash(changed, months)
        except TooLarge:
            continue  # the full months of a later year cannot be counted
        yield _Change("opening_later", later, changed, lowest)


def _stock_cover_less(months: Months) -> Iterator[_Change]:
    """Multiples of the step up to today's cover, which does not hold, down to none."""
    inputs, today = months.inputs, months.inputs.stock_cover_pct
    peaks = months.plan.peaks
    cost = np.pad(sales(months.plan.goods, months.shocks, peaks).cost, ((0, 0), (1, 0)))
    for cover in range(int(today) // _COVER_STEP * _COVER_STEP, -1, -_COVER_STEP):
        changed = replace(inputs, stock_cover_pct=Decimal(cover))
        saved = (months.supplier_payments - stock(changed, cost).payments).cumsum(axis=1)
        yield _Change("stock_cover_less", cover, changed, _lowest(months.closing_cash + saved))


def _loans(kind: LoanKind, months: Months) -> Iterator[_Change]:
    terms, last = months.inputs.loan, months.plan.last
    if terms is None:
        return
    left = compute(months.inputs, (BASE,), months.plan)
    flows = (left.operating_cash_flow - left.owner_drawings)[0, 1:].tolist()
    paid = paid_to_lender(months.plan.fixed)
    for amount, loan in other_loans(kind, terms, flows):
        try:
            _, _, lines = lender(loan, last, months.inputs.before)
        except ImpossibleTerms:
            continue  # an instalment below the lender's step is no offer
        saved = (paid - paid_to_lender(lines)).cumsum(axis=1)
        yield _Change(kind, amount, replace(months.inputs, loan=loan), _lowest(months.closing_cash + saved))


def _price_higher(months: Months) -> Iterator[_Change]:
    """All prices together, each rounded half-up to what can be paid in the currency, up to what can be counted."""
    for more in _PRICES:
        dearer = tuple(replace(p, price=half_up(Decimal(p.price) * (100 + more) / 100)) for p in months.inputs.products)
        changed = replace(months.inputs, products=dearer)
        try:
            lowest = _lowest_cash(checked(changed), months)
        except TooLarge:
            return
        yield _Change("price_higher", more, changed, lowest)


_SEARCHES: dict[Kind, Callable[[Months], Iterator[_Change]]] = {
    "opening_later": _opening_later,
    "stock_cover_less": _stock_cover_less,
    "price_higher": _price_higher,
    **{kind: partial(_loans, kind) for kind in LOAN_KINDS},
}
