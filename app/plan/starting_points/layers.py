"""Eggs: a house of 200 hens that lay."""

from app.language.messages import mark, say
from app.plan.starting_points import costs, months, papers, risks, things, units
from app.plan.starting_points.shape import YOUNG_HENS, Product, StartingPoint, Thing, a_week

EGGS = Product(
    "eggs",
    mark("Eggs, 30 in a crate"),
    units.CRATE,
    144,
    say("200 hens lay about 5 eggs a week each. One crate holds 30."),
    YOUNG_HENS,
    most=200,
    year=months.LAYING,
    seasons={"GH": (100, 97, 96, 96, 100, 100, 100, 100, 100, 100, 100, 100)},
)
MANURE = Product(
    "manure",
    mark("Manure"),
    units.BAG,
    *a_week(5),
    YOUNG_HENS,
    year=months.SOWN,
    seasons={"GH": (100, 100, 150, 160, 120, 100, 100, 100, 100, 100, 60, 60)},
)
HENS = Thing("hens", mark("200 young hens, ready to lay"), 18, mark("A hen lays well for about 18 months."))

LAYERS = StartingPoint(
    "layers",
    "poultry",
    mark("Eggs"),
    months.LAYING,
    (EGGS, MANURE),
    (HENS, things.POULTRY_HOUSE, things.FEEDERS, things.WATER_TANK, things.BARROW),
    (costs.FEED, costs.VET, costs.LITTER, costs.POWER, costs.TRANSPORT, costs.PHONE),
    (papers.LICENCE, papers.TAX_NUMBER, papers.LAND, papers.VACCINATION),
    (risks.ANIMALS_DIE, risks.DEARER, risks.CHEAPER, risks.THEFT, risks.ILL, risks.LATE_GOODS),
)
