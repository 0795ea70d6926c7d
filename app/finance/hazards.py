"""What can go wrong in a trade, beside the fixed tests: shocks declared as data, each with its reasoning.

Sizes are guesses, made to be of the order of what such an event does to one small business in one year; no survey
of returnees' businesses was found. A programme that knows better changes the figures here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from app.finance.inputs import PlanInputs
from app.finance.limits import checked
from app.finance.months import Months, compute
from app.finance.outlook import StressResult
from app.finance.rounding import LARGEST_LINE
from app.finance.sales import sales
from app.finance.shocks import Part, Shock
from app.finance.stress import results

Basis = Literal["guess"]


@dataclass(frozen=True)
class Hazard:
    """A test of one or several trades; `because` says why it has this size, for those who would change it."""

    shock: Shock
    because: str
    basis: Basis = "guess"

    @property
    def key(self) -> str:
        return self.shock.key


def _hazard(key: str, because: str, *parts: Part) -> Hazard:
    return Hazard(Shock(key, parts=parts), because)


_D = Decimal
_MID, _LATE = (4, 13), (6, 13)  # months of trading; month 13 too, for which material is bought in month 12

_ALL = (
    _hazard(
        "flock_dies_30pct",
        "Newcastle disease or heat takes 30 of 100 hens in month 4; those that live eat and are treated as before, new"
        " pullets lay after half a year at the earliest.",
        Part("quantity", _D("0.7"), months=_MID),
        Part("fixed", _D("0.7"), line="animals", months=_MID),
    ),
    _hazard(
        "animals_lost_20pct",
        "Disease or theft takes 20 of 100 animals from month 4 on; shelter and people cost the same, feed does not.",
        Part("quantity", _D("0.8"), months=_MID),
        Part("fixed", _D("0.8"), line="animals", months=_MID),
    ),
    _hazard(
        "harvest_fails",
        "Late rains or pests leave 40 of 100 in the month of the best harvest; seed and labour were already paid.",
        Part("quantity", _D("0.4"), months="best"),
    ),
    _hazard(
        "feast_without_sales",
        "Customers keep their money in the month that should be the best: half of its sales are missing, and material"
        " bought for it lies in stock.",
        Part("quantity", _D("0.5"), months="best"),
    ),
    _hazard(
        "stock_stolen",
        "Half of the month's material is stolen or spoiled in the fullest month and bought once more.",
        Part("material", _D("1.5"), months="best"),
    ),
    _hazard(
        "equipment_breaks",
        "The dearest piece breaks in month 5: repair for 30 of 100 of its price, and half a month without it.",
        Part("repairs", _D("0.3"), months=(5, 5)),
        Part("quantity", _D("0.5"), months=(5, 5)),
    ),
    _hazard(
        "main_material_dearer",
        "The material of the product that uses most costs 30 of 100 more from month 4 on; prices to customers do not"
        " follow within the year.",
        Part("material", _D("1.3"), line="largest", months=_MID),
    ),
    _hazard(
        "main_cost_dearer",
        "The largest running cost (feed, fuel, rent) rises by 20 of 100 from month 4 on.",
        Part("fixed", _D("1.2"), line="largest", months=_MID),
    ),
    _hazard(
        "currency_falls",
        "The currency loses a fifth in month 6: imported material costs 20 of 100 more, customers pay what they paid.",
        Part("material", _D("1.2"), months=_LATE),
    ),
    _hazard(
        "customer_does_not_pay",
        "The credit sales of the best month are never paid, as when one school or builder buys most on credit.",
        Part("collected", _D(0), months="best"),
    ),
    _hazard(
        "power_cuts",
        "Hours without power in six months of the year: 15 of 100 sales are missing, 10 of 100 more material spoils.",
        Part("quantity", _D("0.85"), months=(3, 8)),
        Part("material", _D("1.1"), months=(3, 8)),
    ),
    _hazard(
        "road_closed",
        "Floods or checkpoints close the road in month 6: 60 of 100 sales of one month are missing.",
        Part("quantity", _D("0.4"), months=(6, 6)),
    ),
    _hazard(
        "new_rival_next_door",
        "A rival opens in month 6: prices come down by 8 of 100 and a tenth of the sales goes there.",
        Part("price", _D("0.92"), months=_LATE),
        Part("quantity", _D("0.9"), months=_LATE),
    ),
    _hazard(
        "more_taken_home",
        "Relatives ask, and a fifth more is taken home than was agreed, all year; where it goes the box does not know.",
        Part("drawings", _D("1.2")),
    ),
)  # fmt: skip

HAZARDS: Mapping[str, Hazard] = {hazard.key: hazard for hazard in _ALL}

_HOME = "more_taken_home"  # every family is asked, whatever its trade
_ANY = ("equipment_breaks", "main_material_dearer", "currency_falls", "customer_does_not_pay", _HOME)

# By the trade of the plan's idea; every other trade takes those of "other".
TRADES: Mapping[str, tuple[str, ...]] = {
    "food": (
        "power_cuts",
        "main_material_dearer",
        "feast_without_sales",
        "equipment_breaks",
        "customer_does_not_pay",
        _HOME,
    ),
    "poultry": ("flock_dies_30pct", "main_cost_dearer", "road_closed", "customer_does_not_pay", _HOME),
    "animals": ("animals_lost_20pct", "main_cost_dearer", "road_closed", "customer_does_not_pay", _HOME),
    "crops": ("harvest_fails", "main_material_dearer", "road_closed", "currency_falls", _HOME),
    "sewing": (
        "feast_without_sales",
        "main_material_dearer",
        "power_cuts",
        "equipment_breaks",
        "customer_does_not_pay",
        _HOME,
    ),
    "hair": ("power_cuts", "new_rival_next_door", "feast_without_sales", "currency_falls", _HOME),
    "shop": ("stock_stolen", "currency_falls", "new_rival_next_door", "customer_does_not_pay", _HOME),
    "transport": ("equipment_breaks", "main_cost_dearer", "road_closed", _HOME),
    "repair": ("stock_stolen", "equipment_breaks", "power_cuts", "currency_falls", _HOME),
    "building": ("customer_does_not_pay", "main_material_dearer", "road_closed", "equipment_breaks", _HOME),
    "other": _ANY,
}


def hazards(trade: str) -> tuple[Hazard, ...]:
    return tuple(HAZARDS[key] for key in TRADES.get(trade, _ANY))


def refuse_uncountable(months: Months) -> None:
    """Raise TooLarge for a plan of which some hazard cannot be computed: its materials are near all that can be.

    No hazard makes the largest of them four times as much, so others need not be computed.
    """
    lines = (sales(months.plan.goods).cost, months.purchases, months.closing_stock)
    if max(int(line.max(initial=0)) for line in lines) > LARGEST_LINE // 4:
        compute(months.inputs, [hazard.shock for hazard in _ALL], months.plan)


def outcomes(inputs: PlanInputs, trade: str) -> tuple[StressResult, ...]:
    """What each hazard of the trade does to the plan, all at once. Raises what `projection.project` raises."""
    months = compute(checked(inputs), [hazard.shock for hazard in hazards(trade)])
    return results(months, range(len(months.shocks)))
