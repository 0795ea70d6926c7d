"""What mends a hard year by one press, and the sentences where only the family itself can do something."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from app.finance.family_repair import BESIDE, WITH_ALL, Enough, enough_of_it, family_repairs
from app.finance.outlook import Outlook
from app.finance.repair import EVERY, FOR_THE_FAMILY, TESTS, Kind, Repair, repairs
from app.language.messages import Message, mark, say
from app.language.money import Money
from app.plan.applying import can_be_written
from app.plan.families import Families, of_family
from app.web.figures.ways import NONE, box_only, cannot_wait, in_order, keeps, sentences

LATE = "opening_two_months_late"
AND_HOME = "-and-home"  # in the name of a change of the box with which the family can take more
NAMES = {*EVERY, *FOR_THE_FAMILY, *(f"{kind}{AND_HOME}" for kind in BESIDE)}
ONLY_THEY_KNOW = say("Whether the family can spend less, only the family knows.")
ALL_HOME = say("With this change you can take home all that you planned, also in this year.")


@dataclass(frozen=True)
class Mending:
    """A change, and the test in which it is looked at: where a year is about taking less home, the one without that."""

    repair: Repair
    test: str
    all_home: bool = False

    @property
    def at(self) -> str:
        """Where it can be tried, below the address of all trials."""
        return f"{self.test}/{self.repair.kind}{AND_HOME if self.repair.home else ''}"

    @property
    def changes(self) -> int:
        """How many of its sentences, from the first on, say what is changed: beside the box what is taken home."""
        return 2 if self.repair.home else 1

    @property
    def helps_family(self) -> bool:
        return self.repair.lowest_reserve >= 0

    def box_only(self, outlook: Outlook) -> bool:
        """Whether the family is short with it, or while it waits."""
        return box_only(self.repair, outlook.ratios.household.need_from_business)

    def pressed(self, outlook: Outlook) -> bool:
        """Whether one press may make it: not where the family could not live until then."""
        return not cannot_wait(self.repair, outlook.ratios.household.need_from_business)

    def words(self, outlook: Outlook, shared: Families | None) -> tuple[Message, ...]:
        need, currency = outlook.ratios.household.need_from_business, outlook.inputs.currency
        said = sentences(self.repair, outlook.inputs, need, shared)
        if not self.all_home:
            return said
        found = keeps(self.repair.lowest_reserve, self.repair.lowest_cash, currency, shared)
        return (*(one for one in said if one != found), ALL_HOME, found)


def mendings(outlook: Outlook, keys: Collection[str], shared: Families | None) -> dict[str, tuple[Mending, ...]]:
    """Of every failing test, the changes that can be written and are offered: what helps a short family first, then
    what costs nobody anything; behind them what helps the box only, last what is said without a press."""
    wanted = {*keys, *(WITH_ALL[key] for key in keys if key in WITH_ALL)}
    found = _found(outlook, [key for key in TESTS if key in wanted], shared)
    every = {key: _with_all(outlook, key, found) for key in keys if key in found or key in WITH_ALL}
    return {
        key: tuple(sorted(ones, key=lambda one: (not one.pressed(outlook), one.box_only(outlook))))
        for key, ones in every.items()
    }


def mended_by_a_press(outlook: Outlook, keys: Collection[str], shared: Families | None) -> bool:
    """Whether any of these tests has a change that the list of hard years offers as a press, which leaves no family
    short: looked for one by one, since the first is enough."""
    found = (one for key in keys for one in mendings(outlook, (key,), shared).get(key, ()))
    return any(one.pressed(outlook) and not one.box_only(outlook) for one in found)


def mending(outlook: Outlook, test: str, name: str, shared: Families | None) -> Mending | None:
    """The change of this name for one test; None where it is not needed, would not do, or no press makes it."""
    kind, beside, _ = name.partition(AND_HOME)
    kinds: tuple[Kind, ...] = tuple(one for one in (*EVERY, *FOR_THE_FAMILY) if one == kind)
    of_the_family = beside or kind in FOR_THE_FAMILY
    found = (
        _of_the_family(outlook, (test,), shared, kinds)
        if of_the_family
        else _of_the_box(outlook, (test,), shared, kinds)
    )
    every = (Mending(one, test) for one in found.get(test, ()))
    return next((one for one in every if one.at == f"{test}/{name}" and one.pressed(outlook)), None)


def _found(outlook: Outlook, keys: Sequence[str], shared: Families | None) -> dict[str, tuple[Mending, ...]]:
    need = outlook.ratios.household.need_from_business
    boxes, homes = _of_the_box(outlook, keys, shared, EVERY), _of_the_family(outlook, keys, shared, BESIDE)
    return {
        key: tuple(
            Mending(one, key) for one in (*in_order(homes.get(key, ()), need), *in_order(boxes.get(key, ()), need))
        )
        for key in keys
        if key in boxes or key in homes
    }


def _of_the_box(
    outlook: Outlook, keys: Sequence[str], shared: Families | None, kinds: Collection[Kind]
) -> dict[str, list[Repair]]:
    found = repairs(outlook.inputs, keys, kinds)
    return {
        key: [shared.as_parted(one, key) if shared else one for one in changes if can_be_written(one)]
        for key, changes in found.items()
    }


def _of_the_family(
    outlook: Outlook, keys: Sequence[str], shared: Families | None, kinds: Sequence[Kind]
) -> dict[str, list[Repair]]:
    found = family_repairs(outlook.inputs, keys, shared.with_more_home if shared else None, kinds)
    return {key: [one for one in changes if can_be_written(one)] for key, changes in found.items()}


def _with_all(outlook: Outlook, key: str, found: dict[str, tuple[Mending, ...]]) -> tuple[Mending, ...]:
    """Where the family is short in a year that takes less home than planned: what lets it take all, first."""
    here = found.get(key, ())
    if key not in WITH_ALL or not _short(outlook, key) or enough_of_it(outlook.inputs, key):
        return here
    other = found.get(WITH_ALL[key], ())
    allow = [one for one in other if one.helps_family and one.repair.kind != "drawings_less"]
    return (*(replace(one, all_home=True) for one in allow), *here)


def _short(outlook: Outlook, key: str) -> bool:
    return next(one for one in outlook.stress if one.key == key).lowest_household_reserve < 0


def nothing_does(outlook: Outlook, key: str, lowest: int) -> tuple[Message, ...]:
    """Where no single change mends the box, lowest by so many minor units in that year: what it would need from the
    start on; a business that waits for its things can speak with who brings them."""
    more = Money(-lowest, outlook.inputs.currency)
    needs = say("With %(amount)s more at the start the box holds in this year too.", amount=more)
    waits = key == LATE and outlook.before is None
    return (NONE, needs, say("Agree with the programme when the things come.")) if waits else (NONE, needs)


def without_a_press(outlook: Outlook, key: str, lacks: int, shared: Families | None) -> tuple[Message, ...]:
    """What a family that lacks so many minor units can do where the plan needs no change, or none helps."""
    currency = outlook.inputs.currency
    enough = enough_of_it(outlook.inputs, key)
    if enough:
        return _enough(enough, key, currency, shared)
    return (_put_aside(Money(lacks, currency), shared), ONLY_THEY_KNOW)


def _put_aside(amount: Money, shared: Families | None) -> Message:
    return of_family(
        shared,
        mark("With %(amount)s more put aside, the family would have enough."),
        mark("With %(amount)s more put aside, your own family would have enough."),
        mark("With %(amount)s more put aside, the family of %(name)s would have enough."),
        amount=amount,
    )


def _enough(enough: Enough, key: str, currency: str, shared: Families | None) -> tuple[Message, ...]:
    less = int(TESTS[key].drawings * 100)
    return (
        say("Take home %(n)s of every 100 that you planned, not only %(less)s.", n=enough.of_100, less=less),
        keeps(enough.reserve, enough.cash, currency, shared),
        say("Your plan can stay as it is."),
    )
