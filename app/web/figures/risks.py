"""What a person wrote that can go wrong, each with what it does to her box: in its hard year, and as one payment."""

from __future__ import annotations

from dataclasses import dataclass

from app.finance.outlook import Outlook, StressResult
from app.finance.projection import project
from app.finance.repair import TESTS
from app.finance.stress import results
from app.language.messages import Message, say
from app.language.money import Money
from app.plan.box_words import lowest
from app.plan.families import Families
from app.plan.fields import AllAnswers
from app.plan.hard_years import ends, family_short, named
from app.plan.risk_words import once
from app.plan.risk_years import cost, risks, trade, weight, year_of
from app.plan.words import own
from app.web.figures.stress import lacks

MOST_BESIDE = 8  # risks on a page that tells of other things too
AS_PLANNED = say("The lowest month stays the same.")


@dataclass(frozen=True)
class Counted:
    """What the hard year of a risk does: `family` only where it is short, and not just as short without it."""

    key: str
    name: str
    box: Message
    holds: bool
    ends: Message | None  # the box after a year where it is another than planned
    family: Message | None


@dataclass(frozen=True)
class RiskView:
    """One written risk; without `year` and `once` nobody can count it yet."""

    id: str
    name: Message
    year: Counted | None
    once: Message | None  # what its amount does, where one was told
    once_holds: bool
    weight: tuple[int, int]

    @property
    def empties(self) -> bool:
        """Whether the box is short for a time, in its year or with its amount."""
        return not self.once_holds or (self.year is not None and not self.year.holds)


@dataclass(frozen=True)
class RisksView:
    each: tuple[RiskView, ...]

    @property
    def heaviest(self) -> tuple[RiskView, ...]:
        """Those that empty the box, how likely times how much first."""
        return tuple(sorted((one for one in self.each if one.empties), key=lambda one: one.weight, reverse=True))

    @property
    def first(self) -> tuple[RiskView, ...]:
        """As many as a page of other things carries: those that empty the box before those that do not."""
        return (*self.heaviest, *(one for one in self.each if not one.empties))[:MOST_BESIDE]


def risk_views(outlook: Outlook, answers: AllAnswers, shared: Families | None = None) -> RisksView:
    """Every written risk in its order; hard years that the reading has not tried are tried here, all at once."""
    kind, told = trade(answers), risks(answers)
    nearest = {row["id"]: key for row in told if (key := year_of(row, kind))}
    tried = _tried(outlook, frozenset(nearest.values()))
    found = []
    for row in told:
        key, amount = nearest.get(row["id"]), cost(row)
        paid = once(outlook, amount) if amount else None
        found.append(
            RiskView(
                id=row["id"],
                name=own(row["what"]),
                year=_counted(outlook, tried[key], shared) if key else None,
                once=paid[0] if paid else None,
                once_holds=paid is None or paid[1],
                weight=weight(row),
            )
        )
    return RisksView(tuple(found))


def wrote(answers: AllAnswers, key: str) -> tuple[tuple[str, Message], ...]:
    """The written risks that this hard year counts: id and words of each."""
    kind = trade(answers)
    return tuple((row["id"], own(row["what"])) for row in risks(answers) if year_of(row, kind) == key)


def _tried(outlook: Outlook, keys: frozenset[str]) -> dict[str, StressResult]:
    there = {test.key: test for test in outlook.stress}
    further = [TESTS[key] for key in sorted(keys - set(there))]
    if further:
        months = project(outlook.inputs, further)
        there |= {test.key: test for test in results(months, range(len(further)))}
    return there


def _counted(outlook: Outlook, test: StressResult, shared: Families | None) -> Counted:
    currency, month = outlook.inputs.currency, outlook.months[test.min_cash_month].calendar
    box, family = outlook.ratios.cash.min_closing_cash, outlook.ratios.household.lowest_household_reserve
    poorer = family_short(test) and test.lowest_household_reserve != family
    return Counted(
        key=test.key,
        name=named(test.key, outlook),
        box=AS_PLANNED if test.min_closing_cash == box else lowest(Money(test.min_closing_cash, currency), month),
        holds=test.min_closing_cash >= 0,
        ends=ends(test, outlook),
        family=lacks(Money(-test.lowest_household_reserve, currency), shared) if poorer else None,
    )
