"""What a hard year assumes, in plain sentences with its own amounts and month: who reads them can ask whether it is
so."""

from __future__ import annotations

from decimal import Decimal

from app.finance.household import family
from app.finance.months import Months, of_scenario
from app.finance.rounding import Ints
from app.finance.shocks import Part, Shock, What
from app.language.messages import Message, Month, mark, say
from app.language.money import Money
from app.plan.of_others import cost_name

# What the names of these years leave open; the parts of a hundred are the engine's.
SIZES = {
    "flock_dies_30pct": mark("Of 100 sales, %(quantity)s are missing."),
    "animals_lost_20pct": mark("Of 100 sales, %(quantity)s are missing."),
    "power_cuts": mark("Of 100 sales, %(quantity)s are missing. Of every 100 of material, %(material)s spoil."),
    "road_closed": mark("Of 100 sales of that month, %(quantity)s are missing."),
    "new_rival_next_door": mark("Of 100 sales, %(quantity)s are missing. Customers pay %(price)s of every 100 less."),
}
YEAR_SALES = mark("In 12 months you sell for %(now)s instead of %(plan)s.")
MATERIAL = mark("In 12 months you use material for %(now)s instead of %(plan)s.")
NO_MATERIAL = say("This plan buys no material: nothing changes.")
COSTS = mark("In 12 months the costs of the business are %(now)s instead of %(plan)s.")
COST_OF = mark("In 12 months “%(name)s” costs %(now)s instead of %(plan)s.")
HOME = mark("In 12 months you take home %(now)s instead of %(plan)s.")


def assumed(months: Months, at: int) -> tuple[Message, ...]:
    """What is counted otherwise in the test at this place than in the plan, which is the first; of months 1 to 12."""
    test = months.shocks[at]
    if not test.remittances:
        return _no_remittances(months, at)
    said = [_size(months, at), *_repair(months, at), *_late(months, at), *_unpaid(months, at)]
    said += [*_sales(months, at), *_material(months, at), *_costs(months, at), _home(months, at)]
    return tuple(one for one in said if one is not None)


def _size(months: Months, at: int) -> Message | None:
    test, month = months.shocks[at], _month(months, at)
    if test.key not in SIZES or (month is not None and not of_scenario(months.sales, 0)[month]):
        return None
    text, off = SIZES[test.key], {part.what: _of_100(part.factor) for part in test.parts}
    return Message(text, {name: n for name, n in off.items() if f"%({name})s" in text})


def _repair(months: Months, at: int) -> list[Message]:
    part = _part(months.shocks[at], "repairs")
    if part is None:
        return []
    paid = int(of_scenario(months.unplanned, at)[1:13].sum())
    if not paid:
        return [say("In this plan nothing is bought that can break: only sales are missing.")]
    thing = max(months.inputs.things, key=lambda one: one.cost)
    return [
        say(
            "The dearest thing is “%(name)s”. Its repair costs %(amount)s: %(share)s of every 100 of its price.",
            name=thing.name,
            amount=_money(months, paid),
            share=int(part.factor * 100),
        )
    ]


def _late(months: Months, at: int) -> list[Message]:
    delay = months.shocks[at].delay
    if not delay:
        return []
    paid = int(of_scenario(months.operating_costs_total, at)[1 : delay + 1].sum())
    first, planned = _named(months, 1 + delay), _named(months, 1)
    words = mark("The first sale is in %(month)s, not in %(plan)s.")
    if not (of_scenario(months.sales, 0)[1] and of_scenario(months.sales, at)[1 + delay]):  # a season begins later
        words = mark("The business opens in %(month)s, not in %(plan)s.")
    said = [say(words, month=first, plan=planned)]
    if months.inputs.before:
        said = [say("You sell again from %(month)s on.", month=first)]
    if paid:
        said.append(say("Until then the business still pays costs: %(amount)s.", amount=_money(months, paid)))
    return said


def _unpaid(months: Months, at: int) -> list[Message]:
    month = _month(months, at)
    if month is None or not _part(months.shocks[at], "collected"):
        return []
    sold, name = int(of_scenario(months.credit_sales, at)[month]), _named(months, month)
    if not sold:
        return [say("In %(month)s nobody pays later in this plan: nothing changes.", month=name)]
    return [
        say(
            "In %(month)s you sell for %(amount)s on credit. In %(next)s nobody pays it.",
            month=name,
            amount=_money(months, sold),
            next=_named(months, month + 1),
        )
    ]


def _sales(months: Months, at: int) -> list[Message]:
    month = _month(months, at)
    if month is None:
        year = _instead(months, at, months.sales, YEAR_SALES)
        return [year] if year else []
    plan, now = (int(of_scenario(months.sales, n)[month]) for n in (0, at))
    if not plan:
        return [say("In %(month)s nothing is sold in this plan: no sales are missing.", month=_named(months, month))]
    if plan == now:
        return []
    name, planned = _named(months, month), _money(months, plan)
    if now:
        sold = _money(months, now)
        said = [say("In %(month)s you sell for %(now)s instead of %(plan)s.", month=name, now=sold, plan=planned)]
    else:
        said = [say("In %(month)s nothing is sold. Planned: %(plan)s.", month=name, plan=planned)]
    costs = int(of_scenario(months.operating_costs_total, 0)[month])
    if costs:
        amount = _money(months, costs)
        said.append(say("The costs of the business of that month stay: %(amount)s.", amount=amount))
    return said


def _material(months: Months, at: int) -> list[Message]:
    test, month = months.shocks[at], _month(months, at)
    part = _part(test, "material")
    if test.material == 1 and part is None:
        return []
    if month is not None:
        more = int(of_scenario(months.cost_of_sales, at)[month] - of_scenario(months.cost_of_sales, 0)[month])
        if not more:
            return [NO_MATERIAL]
        name, amount = _named(months, month), _money(months, more)
        return [say("In %(month)s material for %(amount)s is lost and bought again.", month=name, amount=amount)]
    used = _instead(months, at, months.cost_of_sales, MATERIAL)
    if used is None:
        return [NO_MATERIAL] if test.fixed == 1 else []
    products = months.inputs.products
    if part and part.line == "largest" and len(products) > 1:
        return [
            say("It is the material of “%(name)s”.", name=products[months.plan.peaks.largest["material"]].name),
            used,
        ]
    return [used]


def _costs(months: Months, at: int) -> list[Message]:
    test = months.shocks[at]
    part = _part(test, "fixed")
    if test.fixed == 1 and part is None:
        return []
    if part and part.line == "largest" and months.inputs.costs:
        line = months.plan.peaks.largest["fixed"]
        plan, now = (int(months.lines(n).operating_costs[0, line, 1:13].sum()) for n in (0, at))
        name = cost_name(months.inputs.costs[line])
        return [say(COST_OF, name=name, now=_money(months, now), plan=_money(months, plan))]
    costs = _instead(months, at, months.operating_costs_total, COSTS)
    return [costs] if costs else []


def _home(months: Months, at: int) -> Message | None:
    test = months.shocks[at]
    if test.drawings == 1 and not _part(test, "drawings"):
        return None
    nothing = say("In this plan nothing is taken home.")
    return _instead(months, at, months.owner_drawings, HOME) or nothing


def _no_remittances(months: Months, at: int) -> tuple[Message, ...]:
    sent = family(months).other_income
    missing = int((of_scenario(sent, 0) - of_scenario(sent, at)).sum())
    if not missing:
        return ()  # `hard_years.struck` says that nobody sends any
    return (
        say(
            "In 12 months the family is sent %(amount)s less. The box of the business stays as planned.",
            amount=_money(months, missing),
        ),
    )


def _instead(months: Months, at: int, table: Ints, text: str) -> Message | None:
    plan, now = (int(of_scenario(table, n)[1:13].sum()) for n in (0, at))
    return None if plan == now else say(text, now=_money(months, now), plan=_money(months, plan))


def _part(test: Shock, what: What) -> Part | None:
    """The first part of the test that is about this."""
    return next((part for part in test.parts if part.what == what), None)


def _month(months: Months, at: int) -> int | None:
    """The one month that the test strikes; None where it strikes several or the whole year."""
    when = months.shocks[at].when
    if when == "best":
        return months.plan.peaks.best_month
    return when[0] if when and when[0] == when[1] else None


def _named(months: Months, month: int) -> Month:
    return Month(months.inputs.calendar(month))


def _of_100(factor: Decimal) -> int:
    """How far from a whole, in parts of a hundred."""
    return abs(int(factor * 100) - 100)


def _money(months: Months, minor: int) -> Money:
    return Money(minor, months.inputs.currency)
