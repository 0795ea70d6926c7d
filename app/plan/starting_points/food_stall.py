"""Cooked food and drinks from a stall."""

from app.language.messages import mark
from app.plan.starting_points import costs, months, papers, risks, things, units
from app.plan.starting_points.shape import Product, StartingPoint, Thing, a_day

MEALS = Product("meals", mark("Meals"), units.PLATE, *a_day(30), year=months.MEALS)
SNACKS = Product("snacks", mark("Snacks"), units.PIECE, *a_day(40), year=months.MEALS)
DRINKS = Product("drinks", mark("Drinks"), units.CUP, *a_day(40), year=months.MEALS)
STOVE = Thing("stove", mark("Gas stove and bottle"), 60, things.METAL, upkeep=True)
POTS = Thing("pots", mark("Pots, plates and spoons"), 36, things.DAILY)
SEATS = Thing("seats", mark("Tables and chairs"), 48, things.FURNITURE)

FOOD_STALL = StartingPoint(
    "foodstall",
    "food",
    mark("Food stall"),
    months.MEALS,
    (MEALS, SNACKS, DRINKS),
    (things.STALL, STOVE, POTS, SEATS, things.COOL_BOX),
    (costs.COOKING, costs.POWER, costs.MARKET_FEE, costs.TRANSPORT, costs.CLEANING, costs.PHONE),
    (papers.HEALTH_CARD, papers.PLACE, papers.LICENCE, papers.TAX_NUMBER),
    (risks.SPOILS, risks.BAD_FOOD, risks.DEARER, risks.STOPPED, risks.ILL, risks.RELATIVES),
)
