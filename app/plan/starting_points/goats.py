"""Goats or sheep: 30 mothers and their young."""

from app.language.messages import mark, say
from app.plan.starting_points import costs, months, papers, risks, things, units
from app.plan.starting_points.shape import YOUNG_ANIMALS, Product, StartingPoint, Thing, a_week

YOUNG = Product(
    "young",
    mark("Goats or sheep, sold alive"),
    units.ANIMAL,
    4,
    say("30 mothers raise about 48 young a year, 4 a month."),
    YOUNG_ANIMALS,
    year=months.LARGE_FEASTS,
)
MANURE = Product("penmanure", mark("Manure"), units.BAG, *a_week(2), year=months.SOWN)
BEARS = mark("A mother gives young for about five years.")
MOTHERS = Thing("mothers", mark("30 mother goats or sheep"), 60, BEARS)
MALES = Thing("males", mark("Two male animals"), 36, mark("After about three years another male is better."))
SHELTER = Thing("shelter", mark("Pen with a roof"), 60, things.BUILT)

GOATS = StartingPoint(
    "goats",
    "animals",
    mark("Goats or sheep"),
    months.LARGE_FEASTS,
    (YOUNG, MANURE),
    (MOTHERS, MALES, SHELTER, things.FENCE, things.FEEDERS, things.WATER_TANK),
    (costs.FEED, costs.VET, costs.POWER, costs.GUARD, costs.TRANSPORT, costs.PHONE),
    (papers.LAND, papers.WATER, papers.VACCINATION, papers.TAX_NUMBER),
    (risks.ANIMALS_DIE, risks.THEFT, risks.WEATHER, risks.DEARER, risks.CHEAPER, risks.RELATIVES),
)
