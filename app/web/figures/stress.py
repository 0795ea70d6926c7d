"""The same plan in hard years: how low the box goes, and which single change would repair it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.finance.outlook import Outlook, StressResult
from app.finance.repair import Repair, repairs
from app.finance.stress import KEYS
from app.language.messages import Message, Month, count, say
from app.language.money import Money
from app.plan.hard_years import NAMES
from app.web.figures.parts import month_word
from app.web.figures.ways import NONE, cost_of_way, way

MOST = 2  # changes named for one year
LATE = "opening_two_months_late"


@dataclass(frozen=True)
class HardYear:
    """One test. `ways` is empty where nothing must change, and where repairs were not asked for.

    `alone`: whether each of them is one change that would do.
    """

    key: str
    name: str
    lowest: Money
    when: Message
    short: Message  # the sentence where the box does not hold
    holds: bool
    months_empty: int
    family_keeps: Money
    ways: tuple[tuple[Message, ...], ...]  # each a change that alone would do, with what it would cost
    alone: bool
    kinds: tuple[str, ...]  # of each of them, where they would do alone


@dataclass(frozen=True)
class StressView:
    """The sentences over the list, and the tests in the order of `finance.stress.KEYS`."""

    lead: tuple[Message, ...]
    years: tuple[HardYear, ...]


def stress(outlook: Outlook, *, with_ways: bool = True) -> StressView:
    """`with_ways` also looks for repairs, which takes a fifth of a second for a plan that fails every test."""
    found = repairs(outlook.inputs, KEYS) if with_ways else {}
    years = tuple(_year(outlook, test, found) for test in outlook.stress)
    empty = sum(1 for year in years if not year.holds)
    return StressView(_lead(len(years), empty), years)


def _lead(tried: int, empty: int) -> tuple[Message, ...]:
    first = say("We tried %(tried)s hard years with your numbers.", tried=tried)
    if not empty:
        return first, say("In each of them there is money in the box.")
    if empty == tried:
        return first, say("In each of them the box is empty for a time.")
    return first, count(
        "In one of them the box is empty for a time.", "In %(n)s of them the box is empty for a time.", empty
    )


def _year(outlook: Outlook, test: StressResult, found: Mapping[str, Sequence[Repair]]) -> HardYear:
    currency = outlook.inputs.currency
    month = month_word(outlook, test.min_cash_month)
    return HardYear(
        key=test.key,
        name=NAMES[test.key],
        lowest=Money(test.min_closing_cash, currency),
        when=say("in %(month)s", month=month) if month else say("at the start"),
        short=_short(month, Money(abs(test.min_closing_cash), currency)),
        holds=test.min_closing_cash >= 0,
        months_empty=len(test.months_with_negative_cash),
        family_keeps=Money(test.lowest_household_reserve, currency),
        ways=_ways(outlook, test.key, found),
        alone=bool(found.get(test.key)),
        kinds=tuple(one.kind for one in found.get(test.key, ())[:MOST]),
    )


def _short(month: Month | None, amount: Money) -> Message:
    if month is None:
        return say("On the first day the box is short of %(amount)s.", amount=amount)
    return say("In %(month)s the box is short of %(amount)s.", month=month, amount=amount)


def _ways(outlook: Outlook, key: str, found: Mapping[str, Sequence[Repair]]) -> tuple[tuple[Message, ...], ...]:
    if key not in found:
        return ()
    if not found[key]:
        return ((NONE, say("Agree with the programme when the things come.")) if key == LATE else (NONE,),)
    need, currency = outlook.ratios.household.need_from_business, outlook.inputs.currency
    return tuple(_with_its_cost(one, need, currency) for one in found[key][:MOST])


def _with_its_cost(repair: Repair, need: int, currency: str) -> tuple[Message, ...]:
    cost = cost_of_way(repair, need, currency)
    return (way(repair, currency), cost) if cost else (way(repair, currency),)
