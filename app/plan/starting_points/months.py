"""Why some months of a trade sell more and others less: what happens in them, and how strong that makes them.

All of it is a guess. A level is one that the question about the year offers, beside a normal month of 100.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from app.language.messages import mark

FAST, EID, SACRIFICE, EASTER, CARNIVAL, CHRISTMAS = "fast", "eid", "sacrifice", "easter", "carnival", "christmas"
SCHOOL, WEDDING, RAIN, COLD, SOWING = "school", "wedding", "rain", "cold", "sowing"

NONE, WEAK, NORMAL, STRONG, FEAST = 0, 75, 100, 125, 175


@dataclass(frozen=True)
class Year:
    """`levels` by what happens; none where the months are alike. `why` says it in one sentence."""

    why: str
    levels: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))


EACH_FEAST = dict.fromkeys((EID, SACRIFICE, EASTER, CARNIVAL, CHRISTMAS), STRONG)
FEASTS = Year(mark("Feasts bring more buyers."), EACH_FEAST)
PAY_DAY = Year(mark("People spend more after pay day and before feasts."), EACH_FEAST)
MEALS = Year(PAY_DAY.why, {**EACH_FEAST, FAST: WEAK})
LARGE_FEASTS = Year(
    mark("Before large feasts most animals are sold."), {SACRIFICE: FEAST, EID: STRONG, CHRISTMAS: STRONG}
)
GARDEN = Year(mark("In months of rain or cold a garden gives less."), {RAIN: WEAK, COLD: WEAK})
SOWN = Year(mark("Before the rains farmers buy manure."), {SOWING: STRONG})
CATCH = Year(mark("Before Easter many people eat fish instead of meat."), {EASTER: STRONG})
ORDERS = Year(
    mark("Feasts, weddings and the start of school bring orders."),
    {EID: FEAST, SACRIFICE: FEAST, CHRISTMAS: STRONG, WEDDING: STRONG, SCHOOL: STRONG},
)
CHAIRS = Year(
    mark("Before feasts and weddings the chairs are full."),
    {EID: FEAST, SACRIFICE: STRONG, CHRISTMAS: STRONG, WEDDING: STRONG, FAST: WEAK},
)
BRIDES = Year(
    mark("Most couples marry in the holidays."),
    {WEDDING: FEAST, CHRISTMAS: STRONG, FAST: NONE},
)
ROADS = Year(mark("In the rains roads are bad and trips are fewer."), {RAIN: WEAK})
BUILDING = Year(mark("In months of rain or cold people build less."), {RAIN: WEAK, COLD: WEAK})
LAYING = Year(mark("Hens lay nearly alike in every month."))
MENDING = Year(mark("Clothes tear in every month alike."))
CALLS = Year(mark("People telephone in every month alike."))
PHONES = Year(mark("Phones break in every month alike."))
