"""A hairdresser's."""

from app.language.messages import mark
from app.plan.starting_points import costs, months, papers, risks, things, units
from app.plan.starting_points.shape import Product, StartingPoint, Thing, a_week

CUT = Product("cut", mark("Cut and styling"), units.CLIENT, *a_week(20), year=months.CHAIRS)
COLOUR = Product("colour", mark("Colour"), units.CLIENT, *a_week(5), year=months.CHAIRS)
BRIDE = Product(
    "bride",
    mark("Bride and her family"),
    units.CLIENT,
    *a_week(1),
    year=months.BRIDES,
)
CHAIRS = Thing("chairs", mark("Chairs and mirrors"), 60, things.FURNITURE)
BASIN = Thing("basin", mark("Wash basin"), 72, things.METAL)
DRYERS = Thing("dryers", mark("Hair dryers and scissors"), 36, things.RUNS, upkeep=True)
HOOD = Thing("hood", mark("Hood dryer"), 48, things.RUNS, upkeep=True)
FITTING_OUT = Thing("fittingout", mark("Fitting out the room"), 60, things.BUILT)

HAIR = StartingPoint(
    "hair",
    "hair",
    mark("Hairdresser’s"),
    months.CHAIRS,
    (CUT, COLOUR, BRIDE),
    (CHAIRS, BASIN, DRYERS, HOOD, FITTING_OUT),
    (costs.RENT, costs.POWER, costs.CLEANING, costs.UPKEEP, costs.PHONE),
    (papers.LICENCE, papers.TAX_NUMBER, papers.REGISTER, papers.RENT_CONTRACT),
    (risks.RIVAL, risks.ILL, risks.POWER_CUT, risks.COMPLAINT, risks.NO_WORK, risks.PLACE_LOST),
)
