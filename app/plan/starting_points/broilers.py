"""Chickens for meat: two groups of 100, one after the other."""

from app.language.messages import mark, say
from app.plan.starting_points import costs, months, papers, risks, things, units
from app.plan.starting_points.shape import FIRST_HARVEST, Product, StartingPoint, Thing, a_week

CHICKENS = Product(
    "chickens",
    mark("Chickens, sold alive"),
    units.BIRD,
    90,
    say("Each month 100 chicks are grown. About 1 of 10 dies."),
    FIRST_HARVEST,
    year=months.FEASTS,
)
MANURE = Product("littermanure", mark("Manure"), units.BAG, *a_week(2), FIRST_HARVEST, year=months.SOWN)
HEATERS = Thing("heaters", mark("Heaters for chicks"), 36, things.RUNS, upkeep=True)

BROILERS = StartingPoint(
    "broilers",
    "poultry",
    mark("Chickens for meat"),
    months.FEASTS,
    (CHICKENS, MANURE),
    (things.POULTRY_HOUSE, HEATERS, things.FEEDERS, things.WATER_TANK, things.BARROW),
    (costs.FEED, costs.VET, costs.LITTER, costs.POWER, costs.TRANSPORT, costs.PHONE),
    (papers.LICENCE, papers.TAX_NUMBER, papers.LAND, papers.VACCINATION),
    (risks.ANIMALS_DIE, risks.DEARER, risks.CHEAPER, risks.POWER_CUT, risks.THEFT, risks.THIN_MONTH),
)
