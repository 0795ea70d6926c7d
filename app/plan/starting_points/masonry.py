"""Building work by the day, and small repairs."""

from app.language.messages import mark, say
from app.plan.starting_points import costs, months, papers, risks, things, units
from app.plan.starting_points.shape import Product, StartingPoint, Thing, a_week

WORK = Product(
    "work",
    mark("Building work"),
    units.DAY,
    18,
    say("Rain and waiting take about 8 of 26 days."),
    most=26,
    year=months.BUILDING,
)
SMALL_REPAIRS = Product("wallrepairs", mark("Small repairs"), units.JOB, *a_week(1), year=months.BUILDING)
CONCRETE = Thing("concrete", mark("Concrete mixer"), 60, things.RUNS, upkeep=True)
LADDERS = Thing("ladders", mark("Ladders and scaffold"), 60, things.METAL)

MASONRY = StartingPoint(
    "masonry",
    "building",
    mark("Building work"),
    months.BUILDING,
    (WORK, SMALL_REPAIRS),
    (CONCRETE, LADDERS, things.HAND_TOOLS, things.BARROW, things.DRILL, things.PROTECTION),
    (costs.TRANSPORT, costs.FUEL, costs.UPKEEP, costs.INSURANCE, costs.PHONE),
    (papers.TAX_NUMBER, papers.REGISTER, papers.ACCIDENTS),
    (risks.ACCIDENT, risks.NO_WORK, risks.UNPAID, risks.COMPLAINT, risks.DEARER, risks.HELPER_LEAVES),
)
