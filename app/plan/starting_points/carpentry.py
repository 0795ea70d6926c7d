"""A carpenter's workshop."""

from app.language.messages import mark
from app.plan.starting_points import costs, months, papers, risks, things, units
from app.plan.starting_points.shape import Product, StartingPoint, Thing, a_week

FURNITURE = Product("furniture", mark("Beds, tables and cupboards"), units.PIECE, *a_week(1), year=months.BUILDING)
DOORS = Product("doors", mark("Doors and windows"), units.PIECE, *a_week(1), year=months.BUILDING)
SMALL_REPAIRS = Product("woodrepairs", mark("Small repairs"), units.JOB, *a_week(3), year=months.BUILDING)
SAW = Thing("saw", mark("Circular saw"), 48, things.RUNS, upkeep=True)
PLANER = Thing("planer", mark("Planer"), 60, things.RUNS, upkeep=True)

CARPENTRY = StartingPoint(
    "carpentry",
    "repair",
    mark("Carpenter’s workshop"),
    months.BUILDING,
    (FURNITURE, DOORS, SMALL_REPAIRS),
    (SAW, PLANER, things.DRILL, things.WORKBENCH, things.HAND_TOOLS, things.STALL),
    (costs.RENT, costs.POWER, costs.SMALL_TOOLS, costs.TRANSPORT, costs.PHONE),
    (papers.LICENCE, papers.TAX_NUMBER, papers.WOOD, papers.ACCIDENTS),
    (risks.ACCIDENT, risks.DEARER, risks.UNPAID, risks.POWER_CUT, risks.COMPLAINT, risks.LATE_GOODS),
)
