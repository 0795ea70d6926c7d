"""Vegetables from a watered garden."""

from app.language.messages import mark
from app.plan.starting_points import costs, months, papers, risks, things, units
from app.plan.starting_points.shape import FIRST_HARVEST, Product, StartingPoint, Thing, a_day, a_week

LEAVES = Product("leaves", mark("Leaf vegetables"), units.BUNDLE, *a_day(25), FIRST_HARVEST, year=months.GARDEN)
TOMATOES = Product("tomatoes", mark("Tomatoes"), units.CRATE, *a_week(9), FIRST_HARVEST, year=months.GARDEN)
ONIONS = Product("onions", mark("Onions"), units.BAG, *a_week(2), FIRST_HARVEST, year=months.GARDEN)
PUMP = Thing("pump", mark("Water pump"), 48, things.RUNS, upkeep=True)
PIPES = Thing("pipes", mark("Hoses and drip pipes"), 36, things.SUN)
SPRAYER = Thing("sprayer", mark("Sprayer"), 36, things.DAILY)
CRATES = Thing("crates", mark("Plastic crates"), 36, things.SUN)

VEGETABLES = StartingPoint(
    "vegetables",
    "crops",
    mark("Vegetables"),
    months.GARDEN,
    (LEAVES, TOMATOES, ONIONS),
    (PUMP, PIPES, things.WATER_TANK, things.FENCE, things.BARROW, SPRAYER, CRATES),
    (costs.FIELD_WATER, costs.FUEL, costs.TRANSPORT, costs.MARKET_FEE, costs.SMALL_TOOLS, costs.PHONE),
    (papers.LAND, papers.WATER, papers.TAX_NUMBER),
    (risks.WEATHER, risks.PESTS, risks.CHEAPER, risks.SPOILS, risks.ILL, risks.THIN_MONTH),
)
