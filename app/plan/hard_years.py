"""The names of the hard years, for pages and for paper; the tests themselves are `finance.stress` and, of one trade,
`finance.hazards`."""

from __future__ import annotations

from collections.abc import Sequence

from app.finance.eased import Eased
from app.finance.outlook import Outlook, StressResult
from app.finance.shocks import Shock
from app.language.messages import Message, Month, count, mark, say
from app.language.money import Money

NAMES = {
    "sales_minus_10pct": mark("Of every 100 sales, 10 are missing"),
    "sales_minus_20pct": mark("Of every 100 sales, 20 are missing"),
    "materials_and_fixed_plus_10pct": mark("Material and costs rise by 10 for every 100"),
    "price_minus_10pct": mark("Prices fall by 10 for every 100"),
    "opening_two_months_late": mark("The opening comes two months late"),
    "sales_minus_20pct_and_owner_takes_70pct": mark("20 sales of 100 are missing; 70 of 100 are taken home"),
    "one_month_of_illness": mark("Illness in the best month"),
    "remittances_stop": mark("No more money is sent by family"),
}

OF_TRADES = {
    "flock_dies_30pct": mark("An illness takes 30 of 100 hens in month 4"),
    "animals_lost_20pct": mark("From month 4 on, 20 of 100 animals are lost"),
    "harvest_fails": mark("The best harvest brings only 40 of 100"),
    "feast_without_sales": mark("In the best month only half is sold"),
    "stock_stolen": mark("Half of the material of the best month is stolen"),
    "equipment_breaks": mark("The dearest thing breaks in month 5"),
    "main_material_dearer": mark("From month 4 on, the main material costs 30 for every 100 more"),
    "main_cost_dearer": mark("From month 4 on, the largest cost rises by 20 for every 100"),
    "currency_falls": mark("From month 6 on, material costs 20 for every 100 more"),
    "customer_does_not_pay": mark("What was sold on credit in the best month is never paid"),
    "power_cuts": mark("Half a year with power cuts"),
    "road_closed": mark("The road is closed for most of month 6"),
    "new_rival_next_door": mark("A rival opens next door in month 6"),
    "more_taken_home": mark("What is taken home rises by 20 for every 100"),
}
ALL = {**NAMES, **OF_TRADES}
CLOSED = mark("Two months without sales at the start")


def named(key: str, outlook: Outlook) -> str:
    """What a hard year is called: a business that runs already opens no later, but it can stand still as long."""
    return CLOSED if key == "opening_two_months_late" and outlook.before else ALL[key]


def struck(test: Shock, outlook: Outlook) -> Message | None:
    """Which calendar month a test means that strikes the best month, one month, or the year from a month on.

    Of money that is sent no more: that nobody sends any.
    """
    income = outlook.inputs.household.income
    if not test.remittances and not any(line.amount and line.kind == "remittance" for line in income):
        return say("Nobody sends money in this plan: nothing changes.")
    when = test.when
    if when is None:
        return None
    year = outlook.months[1:13]
    if when == "best":
        return say("The best month is %(month)s.", month=_named(max(year, key=lambda row: row.sales).calendar))
    first, last = when
    month = _named(year[first - 1].calendar)
    if first == last:
        return say("Month %(n)s is %(month)s.", n=first, month=month)
    fewer = any(part.line == "animals" for part in test.parts)
    if fewer and any(cost.for_animals for cost in outlook.inputs.costs):
        return say(
            "It begins in month %(n)s: %(month)s. With fewer animals, feed and animal health cost less.",
            n=first,
            month=month,
        )
    return say("It begins in month %(n)s: %(month)s.", n=first, month=month)


def better(eased: Eased | None, late: bool) -> Message | None:
    """Why the lowest month of a hard year is better than the plan's own; `late`: it is a year that begins later."""
    if eased is None:
        return None
    if late:
        return say("Some costs come later. So the lowest month is better than planned.")
    if eased == "material":
        return say("Less is sold, so less material is bought. The lowest month is better than planned.")
    if eased == "costs":
        return say("Costs fall too. So the lowest month is better than planned.")
    return say("Less is taken home. So the lowest month is better than planned.")


def ends(test: StressResult, outlook: Outlook) -> Message | None:
    """The box after a year where it is another than planned; the lowest month may come before the year is hard."""
    box, planned, currency = test.closing_cash_m12, outlook.months[12].closing_cash, outlook.inputs.currency
    if box == planned or min(box, planned) < 0:  # what is short is said in red
        return None
    return say(
        "After 12 months: %(amount)s instead of %(plan)s.", amount=Money(box, currency), plan=Money(planned, currency)
    )


def _named(calendar: int | None) -> Month:
    return Month(calendar or 1)  # a month of trading always has a name


def family_short(test: StressResult) -> bool:
    return test.lowest_household_reserve < 0


def short_families(tests: Sequence[StressResult]) -> Message | None:
    """In how many of these years the box holds and the family still has less than nothing; None where in none."""
    empty = sum(test.min_closing_cash < 0 for test in tests)
    more = sum(test.min_closing_cash >= 0 and family_short(test) for test in tests)
    if not more:
        return None
    if empty:
        return count(
            "In one more the box holds, but the family is short of money.",
            "In %(n)s more the box holds, but the family is short of money.",
            more,
        )
    return count("In one of them the family is short of money.", "In %(n)s of them the family is short of money.", more)


def family_of_a_late_opening(outlook: Outlook) -> Message | None:
    """What the family has at its lowest where the first sale comes two months late, to be said beside its money."""
    test = _late_opening(outlook)
    if test is None:
        return None
    amount = Money(abs(test.lowest_household_reserve), outlook.inputs.currency)
    if outlook.before:
        if family_short(test):
            return say("With two months without sales, the family is short of %(amount)s.", amount=amount)
        return say("With two months without sales, the family still has %(amount)s at its lowest.", amount=amount)
    if family_short(test):
        return say("If you open two months late, the family is short of %(amount)s.", amount=amount)
    return say("If you open two months late, the family still has %(amount)s at its lowest.", amount=amount)


def short_after_a_late_opening(outlook: Outlook) -> bool:
    """Whether what is said there is a shortage."""
    test = _late_opening(outlook)
    return test is not None and family_short(test)


def _late_opening(outlook: Outlook) -> StressResult | None:
    return next((one for one in outlook.stress if one.key == "opening_two_months_late"), None)


def counted(outlook: Outlook) -> tuple[Message, ...]:
    """How many of all hard years empty the box, and how many the family alone, for paper. Hard years have 12 months: of
    a box that lacks money later none says “never empty either”."""
    tests = outlook.stress
    empty, family = sum(test.min_closing_cash < 0 for test in tests), short_families(tests)
    said: list[Message] = [family] if family else []
    if empty:
        first = count(
            "In 1 of %(tried)s hard years the box is empty for a time.",
            "In %(n)s of %(tried)s hard years the box is empty for a time.",
            empty,
            tried=len(tests),
        )
        said.insert(0, first)
    elif outlook.box_holds:
        said.insert(0, say("In %(tried)s hard years the box is never empty either.", tried=len(tests)))
    return tuple(said)
