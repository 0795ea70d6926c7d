"""A bakery or a kitchen that sells bread, filled pastries and cakes."""

from app.language.messages import mark
from app.plan.starting_points import costs, months, papers, risks, things, units
from app.plan.starting_points.shape import Product, StartingPoint, Thing, a_day, a_week

BREAD = Product("bread", mark("Bread"), units.PIECE, *a_day(100), year=months.FEASTS)
PASTRIES = Product(
    "pastries",
    mark("Filled pastries"),
    units.PIECE,
    *a_day(50),
    year=months.FEASTS,
    seasons={"BO": (80, 95, 100, 100, 108, 110, 100, 108, 102, 100, 100, 90)},
)
CAKES = Product(
    "cakes",
    mark("Cakes to order"),
    units.PIECE,
    *a_week(4),
    year=months.FEASTS,
    seasons={"BO": (70, 100, 100, 100, 180, 100, 90, 120, 100, 100, 100, 140)},
)
OVEN = Thing("oven", mark("Gas oven"), 84, things.METAL, upkeep=True)
MIXER = Thing("mixer", mark("Dough mixer"), 60, things.RUNS, upkeep=True)
TRAYS = Thing("trays", mark("Tables and trays"), 48, things.DAILY)

BAKERY = StartingPoint(
    "bakery",
    "food",
    mark("Bakery"),
    months.FEASTS,
    (BREAD, PASTRIES, CAKES),
    (OVEN, MIXER, things.FRIDGE, TRAYS, things.DISPLAY, things.SCALE),
    (costs.RENT, costs.COOKING, costs.POWER, costs.TRANSPORT, costs.CLEANING, costs.PHONE),
    (papers.HEALTH_CARD, papers.LICENCE, papers.TAX_NUMBER, papers.RENT_CONTRACT),
    (risks.DEARER, risks.SPOILS, risks.BREAKS, risks.BAD_FOOD, risks.RIVAL, risks.HELPER_LEAVES),
)
