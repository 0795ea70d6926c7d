"""The same plan in hard years: how low the box goes, and which single change would repair it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from app.finance.eased import Eased, eased
from app.finance.inputs import PlanInputs
from app.finance.outlook import Outlook, StressResult
from app.finance.projection import Months, project
from app.finance.shocks import BASE, Shock
from app.finance.stress import results, tests_of
from app.language.messages import Message, count, mark, say
from app.language.money import Money
from app.language.tongues import Tongue
from app.plan.box_words import lowest
from app.plan.families import Families, of_family
from app.plan.hard_year_words import assumed
from app.plan.hard_years import better, ends, named, short_families, struck
from app.web.figures.mending import Mending, mendings, nothing_does, without_a_press
from app.web.figures.parts import month_word
from app.web.pictures import small_box

MOST = 2  # changes named for one year


@dataclass(frozen=True)
class Way:
    """A change that would do, with what it would cost, and where it can be tried; or, without `at`, that none would."""

    sentences: tuple[Message, ...]
    at: str = ""
    box_only: bool = False  # the family is short with it
    pressed: bool = True  # whether one press may make it
    changes: int = 1  # how many of its sentences say what changes


@dataclass(frozen=True)
class HardYear:
    """One test. `ways` is empty where nothing must change, and where repairs were not asked for."""

    key: str
    name: str
    lowest: Money
    when: Message
    short: Message  # the sentence where the box does not hold
    holds: bool
    months_empty: int
    struck: Message | None  # which month it is, where the test strikes one
    assumed: tuple[Message, ...]  # what is counted otherwise than in the plan, with its amounts
    better: Message | None  # why, where the lowest month is better than the plan's own
    ends: Message | None  # the box after a year where it is another than planned: the lowest month may come before
    family_keeps: Money
    ways: tuple[Way, ...]
    more: int  # changes that would do and are not named here
    more_for_box: int  # where none would do: those that help the box only and are not named here
    without: tuple[Message, ...]  # where the family is short and no press helps it: what else there is
    chart: Markup | None
    shared: Families | None  # where several families take home from this box

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
        least, shared = self.family_keeps, self.shared
        if least.minor < 0:
            return lacks(Money(-least.minor, least.currency), shared)
        return of_family(
            shared,
            mark("In its lowest month the family has %(amount)s put aside."),
            mark("In its lowest month your own family has %(amount)s put aside."),
            mark("In its lowest month the family of %(name)s has %(amount)s put aside."),
            amount=least,
        )


def lacks(amount: Money, shared: Families | None) -> Message:
    """What the reader's family misses where it has least."""
    return of_family(
        shared,
        mark("The family is short of %(amount)s."),
        mark("Your own family is short of %(amount)s."),
        mark("The family of %(name)s is short of %(amount)s."),
        amount=amount,
    )


@dataclass(frozen=True)
class StressView:
    """The sentences over the list, and the tests in the order in which they were given."""

    lead: tuple[Message, ...]
    years: tuple[HardYear, ...]
    whose: Message | None = None  # where several families take home: of which one the figures are


@dataclass(frozen=True)
class Tried:
    """The tests with the box of each through months 0 to 12, and the plan's own; `months` are first the plan's."""

    outlook: Outlook
    months: Months
    tests: Sequence[Shock]
    plan: list[int]
    boxes: tuple[list[int], ...]
    results: tuple[StressResult, ...]
    eased: tuple[Eased | None, ...]


def stress(
    outlook: Outlook,
    *,
    with_ways: bool = True,
    tongue: Tongue | None = None,
    tests: Sequence[Shock] | None = None,
    most: int = MOST,
    shared: Families | None = None,
) -> StressView:
    """`with_ways` also looks for repairs, some hundredths of a second; with a `tongue` each year has its picture.

    `tests` are those of every plan where none are named. `shared`: several families take home from this box.
    """
    tests = tests_of(outlook.inputs) if tests is None else tests
    found = mendings(outlook, [test.key for test in tests], shared) if with_ways else {}
    tried = boxes(outlook, tests)
    each = (year_of(tried, at, found, shared, most) for at in range(len(tests)))
    years = tuple(replace(year, chart=_chart(tried, at, tongue)) if tongue else year for at, year in enumerate(each))
    empty = sum(1 for year in years if not year.holds)
    family = short_families(tried.results)
    return StressView(
        (*_lead(len(years), empty), *((family,) if family else ())), years, shared.whose if shared else None
    )


def boxes(outlook: Outlook, tests: Sequence[Shock]) -> Tried:
    months = project(outlook.inputs, (BASE, *tests))
    cash = months.closing_cash[:, :13].tolist()
    each = range(1, len(cash))
    found, better_by = results(months, each), tuple(eased(months, n) for n in each)
    return Tried(outlook, months, tests, cash[0], tuple(cash[1:]), found, better_by)


def closing(inputs: PlanInputs, test: Shock) -> list[int]:
    """The box at the end of months 0 to 12 of one test, in minor units."""
    cash: list[int] = project(inputs, (test,)).closing_cash[0, :13].tolist()
    return cash


def _lead(tried: int, empty: int) -> tuple[Message, ...]:
    first = say("We tried %(tried)s hard years with your numbers.", tried=tried)
    if not empty:
        return first, say("In each of them there is money in the box.")
    if empty == tried:
        return first, say("In each of them the box is empty for a time.")
    return first, count(
        "In one of them the box is empty for a time.", "In %(n)s of them the box is empty for a time.", empty
    )


def year_of(
    tried: Tried, at: int, found: Mapping[str, Sequence[Mending]], shared: Families | None, most: int = MOST
) -> HardYear:
    """The test at this place; `found` are changes by its key, nothing where they were not asked for."""
    outlook, test = tried.outlook, tried.results[at]
    currency = outlook.inputs.currency
    month = month_word(outlook, test.min_cash_month)
    changes, lacks = found.get(test.key, ()), -test.lowest_household_reserve
    whole = sum(1 for change in changes if not change.box_only(outlook))
    more = max((whole or len(changes)) - most, 0)
    helped = lacks <= 0 or any(change.helps_family for change in changes)
    return HardYear(
        key=test.key,
        name=named(test.key, outlook),
        lowest=Money(test.min_closing_cash, currency),
        when=say("in %(month)s", month=month) if month else say("at the start"),
        short=lowest(Money(test.min_closing_cash, currency), month.number if month else None),
        holds=test.min_closing_cash >= 0,
        months_empty=len(test.months_with_negative_cash),
        struck=struck(tried.tests[at], outlook),
        assumed=assumed(tried.months, at + 1),
        better=better(tried.eased[at], bool(tried.tests[at].delay)),
        ends=ends(test, outlook),
        family_keeps=Money(test.lowest_household_reserve, currency),
        ways=_ways(outlook, test, changes[:most], shared) if found else (),
        more=more if whole else 0,
        more_for_box=0 if whole else more,
        without=() if helped else without_a_press(outlook, test.key, lacks, shared),
        chart=None,
        shared=shared,
    )


def _chart(tried: Tried, at: int, tongue: Tongue) -> Markup:
    test = tried.results[at]
    lowest = Money(test.min_closing_cash, tried.outlook.inputs.currency)
    title = say("The box month by month in this year. Lowest: %(low)s.", low=lowest)
    return small_box(tried.boxes[at], tried.plan, tongue, title, key=f"y{at}")


def _ways(outlook: Outlook, test: StressResult, found: Sequence[Mending], shared: Families | None) -> tuple[Way, ...]:
    if test.min_closing_cash < 0 and not found:
        return (Way(nothing_does(outlook, test.key, test.min_closing_cash)),)
    return tuple(
        Way(one.words(outlook, shared), one.at, one.box_only(outlook), one.pressed(outlook), one.changes)
        for one in found
    )
