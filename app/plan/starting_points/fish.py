"""Fish sold fresh and smoked."""

from app.language.messages import mark
from app.plan.starting_points import costs, months, papers, risks, things, units
from app.plan.starting_points.shape import Product, StartingPoint, Thing, a_day

FRESH = Product("fresh", mark("Fresh fish"), units.KILO, *a_day(20), year=months.CATCH)
SMOKED = Product("smoked", mark("Smoked or dried fish"), units.KILO, *a_day(5), year=months.CATCH)
TUBS = Thing("tubs", mark("Tubs and knives"), 36, things.SALT)
SMOKER = Thing("smoker", mark("Oven for smoking"), 48, things.SALT)

FISH = StartingPoint(
    "fish",
    "food",
    mark("Fish"),
    months.CATCH,
    (FRESH, SMOKED),
    (things.FREEZER, things.COOL_BOX, TUBS, SMOKER, things.SCALE, things.STALL),
    (costs.ICE, costs.COOKING, costs.POWER, costs.MARKET_FEE, costs.TRANSPORT, costs.PHONE),
    (papers.HEALTH_CARD, papers.PLACE, papers.LICENCE, papers.TAX_NUMBER),
    (risks.SPOILS, risks.POWER_CUT, risks.CHEAPER, risks.BAD_FOOD, risks.UNPAID, risks.THIN_MONTH),
)
