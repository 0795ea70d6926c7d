"""The same plan in hard years: how low the box goes, and which single change would repair it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from app.finance.family_repair import family_repairs
from app.finance.inputs import PlanInputs
from app.finance.outlook import Outlook, StressResult
from app.finance.projection import project
from app.finance.repair import EVERY, Repair, repairs
from app.finance.shocks import BASE, Shock
from app.finance.stress import FIXED, results
from app.language.messages import Message, count, say
from app.language.money import Money
from app.language.tongues import Tongue
from app.plan.applying import can_be_written
from app.plan.box_words import lowest
from app.plan.hard_years import named, short_families, struck
from app.web.figures.parts import month_word
from app.web.figures.ways import NONE, cost_of_way, in_order, way
from app.web.pictures import small_box

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
    struck: Message | None  # which month it is, where the test strikes one
    ends: Message | None  # the box after a year where it is another than planned: the lowest month may come before
    family_keeps: Money
    ways: tuple[tuple[Message, ...], ...]  # each a change that alone would do, with what it would cost
    alone: bool
    kinds: tuple[str, ...]  # of each of them, where they would do alone
    more: int  # changes that would do and are not named here
    chart: Markup | None

    @property
    def sentence(self) -> Message:
        """How the box goes in this year."""
        if not self.holds:
            return self.short
        return say("The box holds. It is lowest %(when)s: %(amount)s.", when=self.when, amount=self.lowest)

    @property
    def family_short(self) -> bool:
        return self.family_keeps.minor < 0

    @property
    def family_lacks(self) -> Message:
        """Nobody keeps less than nothing: what is missing, for a cell."""
        return say("%(amount)s too little", amount=Money(-self.family_keeps.minor, self.family_keeps.currency))

    @property
    def sound(self) -> bool:
        """Whether there is money in the box and with the family all through the year."""
        return self.holds and not self.family_short

    @property
    def family(self) -> Message:
        """What the family has left where it has least."""
        least = self.family_keeps
        if least.minor < 0:
            return say("The family is short of %(amount)s.", amount=Money(-least.minor, least.currency))
        return say("The family keeps: %(amount)s", amount=least)


@dataclass(frozen=True)
class StressView:
    """The sentences over the list, and the tests in the order in which they were given."""

    lead: tuple[Message, ...]
    years: tuple[HardYear, ...]


@dataclass(frozen=True)
class Tried:
    """The tests with the box of each through months 0 to 12, and the plan's own."""

    outlook: Outlook
    tests: Sequence[Shock]
    plan: list[int]
    boxes: tuple[list[int], ...]
    results: tuple[StressResult, ...]


def stress(
    outlook: Outlook,
    *,
    with_ways: bool = True,
    tongue: Tongue | None = None,
    tests: Sequence[Shock] = FIXED,
    most: int = MOST,
    joint: bool = False,
) -> StressView:
    """`with_ways` also looks for repairs, some hundredths of a second; with a `tongue` each year has its picture.

    `joint`: several families take home from this box, so that none of them is helped alone.
    """
    found = found_repairs(outlook, [test.key for test in tests], joint) if with_ways else {}
    tried = boxes(outlook, tests)
    years = tuple(
        _year(tried, at, found, most, _chart(tried, at, tongue) if tongue else None) for at in range(len(tests))
    )
    empty = sum(1 for year in years if not year.holds)
    family = short_families(tried.results)
    return StressView((*_lead(len(years), empty), *((family,) if family else ())), years)


def boxes(outlook: Outlook, tests: Sequence[Shock]) -> Tried:
    months = project(outlook.inputs, (BASE, *tests))
    cash = months.closing_cash[:, :13].tolist()
    return Tried(outlook, tests, cash[0], tuple(cash[1:]), results(months, range(1, len(cash))))


def closing(inputs: PlanInputs, test: Shock) -> list[int]:
    """The box at the end of months 0 to 12 of one test, in minor units."""
    cash: list[int] = project(inputs, (test,)).closing_cash[0, :13].tolist()
    return cash


def found_repairs(outlook: Outlook, keys: Sequence[str], joint: bool = False) -> dict[str, tuple[Repair, ...]]:
    """Of every failing test, the changes that can be written and are offered, what costs nobody anything first; and
    where only the family is short, what would help it."""
    need = outlook.ratios.household.need_from_business
    of_the_box = {
        key: in_order([one for one in changes if can_be_written(one)], need)
        for key, changes in repairs(outlook.inputs, keys, EVERY).items()
    }
    of_the_family = {} if joint else family_repairs(outlook.inputs, keys)
    return of_the_box | {key: (one,) for key, one in of_the_family.items()}


def _lead(tried: int, empty: int) -> tuple[Message, ...]:
    first = say("We tried %(tried)s hard years with your numbers.", tried=tried)
    if not empty:
        return first, say("In each of them there is money in the box.")
    if empty == tried:
        return first, say("In each of them the box is empty for a time.")
    return first, count(
        "In one of them the box is empty for a time.", "In %(n)s of them the box is empty for a time.", empty
    )


def _year(tried: Tried, at: int, found: Mapping[str, Sequence[Repair]], most: int, chart: Markup | None) -> HardYear:
    outlook, test = tried.outlook, tried.results[at]
    currency = outlook.inputs.currency
    month = month_word(outlook, test.min_cash_month)
    changes = found.get(test.key, ())
    return HardYear(
        key=test.key,
        name=named(test.key, outlook),
        lowest=Money(test.min_closing_cash, currency),
        when=say("in %(month)s", month=month) if month else say("at the start"),
        short=lowest(Money(test.min_closing_cash, currency), month.number if month else None),
        holds=test.min_closing_cash >= 0,
        months_empty=len(test.months_with_negative_cash),
        struck=struck(tried.tests[at], outlook),
        ends=_ends(tried.boxes[at][-1], tried.plan[-1], currency),
        family_keeps=Money(test.lowest_household_reserve, currency),
        ways=_ways(outlook, test.key, found, most),
        alone=bool(changes),
        kinds=tuple(one.kind for one in changes[:most]),
        more=max(len(changes) - most, 0),
        chart=chart,
    )


def _ends(box: int, planned: int, currency: str) -> Message | None:
    if box == planned or min(box, planned) < 0:  # what is short is said in red
        return None
    return say(
        "After 12 months: %(amount)s instead of %(plan)s.", amount=Money(box, currency), plan=Money(planned, currency)
    )


def _chart(tried: Tried, at: int, tongue: Tongue) -> Markup:
    test = tried.results[at]
    lowest = Money(test.min_closing_cash, tried.outlook.inputs.currency)
    title = say("The box month by month in this year. Lowest: %(low)s.", low=lowest)
    return small_box(tried.boxes[at], tried.plan, tongue, title, key=f"y{at}")


def _ways(
    outlook: Outlook, key: str, found: Mapping[str, Sequence[Repair]], most: int
) -> tuple[tuple[Message, ...], ...]:
    if key not in found:
        return ()
    if not found[key]:
        waits = key == LATE and outlook.before is None
        return ((NONE, say("Agree with the programme when the things come.")) if waits else (NONE,),)
    need, currency = outlook.ratios.household.need_from_business, outlook.inputs.currency
    return tuple(with_its_cost(one, need, currency) for one in found[key][:most])


def with_its_cost(repair: Repair, need: int, currency: str) -> tuple[Message, ...]:
    cost = cost_of_way(repair, need, currency)
    return (way(repair, currency), cost) if cost else (way(repair, currency),)
