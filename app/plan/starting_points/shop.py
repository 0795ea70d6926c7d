"""A small shop with food, household goods, cold drinks and phone credit."""

from app.language.messages import mark
from app.plan.starting_points import costs, months, papers, risks, things, units
from app.plan.starting_points.shape import Product, StartingPoint, Thing, a_day

GOODS = Product("goods", mark("Food and household goods"), units.CLIENT, *a_day(40), year=months.PAY_DAY)
COLD_DRINKS = Product("colddrinks", mark("Cold drinks"), units.PIECE, *a_day(30), year=months.PAY_DAY)
CREDIT = Product("credit", mark("Phone credit and transfers"), units.CLIENT, *a_day(20), year=months.CALLS)
SHELVES = Thing("shelves", mark("Shelves and counter"), 60, things.FURNITURE)
GRILLE = Thing("grille", mark("Grille and strong lock"), 84, things.METAL)

SHOP = StartingPoint(
    "shop",
    "shop",
    mark("Small shop"),
    months.PAY_DAY,
    (GOODS, COLD_DRINKS, CREDIT),
    (SHELVES, things.FRIDGE, GRILLE, things.SCALE, things.PHONE),
    (costs.RENT, costs.POWER, costs.TRANSPORT, costs.GUARD, costs.PHONE, costs.CLEANING),
    (papers.REGISTER, papers.LICENCE, papers.TAX_NUMBER, papers.RENT_CONTRACT),
    (risks.UNPAID, risks.THEFT, risks.RIVAL, risks.DEARER, risks.POWER_CUT, risks.RELATIVES, risks.FALSE_MONEY),
)
